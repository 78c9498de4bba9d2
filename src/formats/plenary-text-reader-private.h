/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"
#include "plenary-text-form.h"
#include "plenary-text-rules.h"

G_BEGIN_DECLS

/**
 * PlenaryTextReader:
 * @lines: (element-type PlenaryTextLine): all lines
 * @readings: (array): what each of them is by itself
 * @dropped: (array): of each whether it is the heading of a page
 * @block_end: how many of them are before the first day or session
 * @day: (nullable): the one that is being read
 * @session: (nullable): the one that is being read
 * @body: (element-type PlenaryTextLine): the lines below its title
 *
 * An agenda, while it is being read.
 */
typedef struct
{
  PlenaryTextDraft   *draft;
  PlenaryTextNotes   *notes;
  GPtrArray          *lines;
  PlenaryTextReading *readings;
  gboolean           *dropped;
  guint               block_end;
  PlenaryTextForm     form;
  gboolean            are_times_indented;

  PlenaryTextDay     *day;
  PlenaryTextSession *session;
  GPtrArray          *body;
} PlenaryTextReader;

guint plenary_text_reader_read_title (PlenaryTextReader *self,
                                      guint              index,
                                      gsize              from);

G_END_DECLS
