/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-format-error.h"

G_BEGIN_DECLS

/**
 * PlenaryTextMarkKind:
 * @PLENARY_TEXT_MARK_PROGRAMME: title, theme, meeting, dates, venue, status of the programme
 * @PLENARY_TEXT_MARK_DAY: what heads a day: its label, its date
 * @PLENARY_TEXT_MARK_TIME: when a session is
 * @PLENARY_TEXT_MARK_TITLE: what a session is called, with its kind and number
 * @PLENARY_TEXT_MARK_ABSTRACT: what it is about
 * @PLENARY_TEXT_MARK_LEAD: the words that lead in to its questions
 * @PLENARY_TEXT_MARK_QUESTION: a question, with its bullet
 * @PLENARY_TEXT_MARK_HEADING: a heading that was repeated on every page, and is left out
 * @PLENARY_TEXT_MARK_TAG: a tag of HTML, left out
 *
 * What a part of the source was recognised as.
 */
typedef enum
{
  PLENARY_TEXT_MARK_PROGRAMME,
  PLENARY_TEXT_MARK_DAY,
  PLENARY_TEXT_MARK_TIME,
  PLENARY_TEXT_MARK_TITLE,
  PLENARY_TEXT_MARK_ABSTRACT,
  PLENARY_TEXT_MARK_LEAD,
  PLENARY_TEXT_MARK_QUESTION,
  PLENARY_TEXT_MARK_HEADING,
  PLENARY_TEXT_MARK_TAG,
} PlenaryTextMarkKind;

#define PLENARY_TEXT_N_MARK_KINDS (PLENARY_TEXT_MARK_TAG + 1)

/**
 * PlenaryTextMark:
 * @start: its first byte in the source
 * @end: the byte after its last
 * @kind: what it is
 * @id: (nullable): of the agenda, day or session that has it; %NULL if it is left out
 *
 * A part of the source that was recognised. What runs over several lines has a mark on each.
 */
typedef struct
{
  gsize                start;
  gsize                end;
  PlenaryTextMarkKind  kind;
  const char          *id;
} PlenaryTextMark;

/**
 * PlenaryTextLeftOver:
 * @start: its first byte in the source
 * @end: the byte after its last
 * @id: (nullable): the session whose abstract has it now; %NULL if the agenda does not have it
 *
 * A line of the source that no rule knows.
 */
typedef struct
{
  gsize       start;
  gsize       end;
  const char *id;
} PlenaryTextLeftOver;

#define PLENARY_TYPE_TEXT_IMPORT (plenary_text_import_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTextImport, plenary_text_import, PLENARY, TEXT_IMPORT, GObject)

PlenaryTextImport         *plenary_text_import_read           (GBytes              *bytes,
                                                               GError             **error);

PlenaryAgenda             *plenary_text_import_get_agenda     (PlenaryTextImport   *self);
const char                *plenary_text_import_get_source     (PlenaryTextImport   *self);
const PlenaryTextMark     *plenary_text_import_get_marks      (PlenaryTextImport   *self,
                                                               guint               *n_marks);
const PlenaryTextLeftOver *plenary_text_import_get_left_over  (PlenaryTextImport   *self,
                                                               guint               *n_left_over);
guint                      plenary_text_import_get_n_headings (PlenaryTextImport   *self);
guint                      plenary_text_import_get_n_tags     (PlenaryTextImport   *self);

const char                *plenary_text_mark_kind_get_name    (PlenaryTextMarkKind  kind);
gboolean                   plenary_text_mark_kind_is_dropped  (PlenaryTextMarkKind  kind);

G_END_DECLS
