/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-import.h"
#include "plenary-text-lines.h"

G_BEGIN_DECLS

/**
 * PlenaryTextNotes:
 * @marks: (element-type PlenaryTextMark): what was recognised
 * @left_over: (element-type PlenaryTextLeftOver): what was not
 * @tags: (element-type PlenaryTextRange): tags that were taken out
 * @n_headings: how many headings of pages were left out
 *
 * What a reader notes while it reads.
 */
typedef struct
{
  GArray *marks;
  GArray *left_over;
  GArray *tags;
  guint   n_headings;
} PlenaryTextNotes;

PlenaryTextNotes *plenary_text_notes_new    (void);
void              plenary_text_notes_free   (PlenaryTextNotes      *self);

void              plenary_text_notes_mark   (PlenaryTextNotes      *self,
                                             PlenaryTextMarkKind    kind,
                                             const char            *id,
                                             const PlenaryTextLine *line,
                                             gsize                  from,
                                             gsize                  to);
void              plenary_text_notes_leave  (PlenaryTextNotes      *self,
                                             const char            *id,
                                             const PlenaryTextLine *line);
void              plenary_text_notes_finish (PlenaryTextNotes      *self,
                                             const char            *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTextNotes, plenary_text_notes_free)

G_END_DECLS
