/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-dates.h"
#include "plenary-text-notes.h"

#include "plenary-agenda.h"
#include "plenary-time.h"

G_BEGIN_DECLS

typedef struct
{
  char       *id;
  const char *kind;         /* a word of the document */
  char       *kind_name;    /* what the text calls it where that is no such word */
  char       *number;
  char       *title;
  int         start;
  int         end;
  char       *abstract;
  char       *lead;
  GPtrArray  *questions;    /* of strings */
} PlenaryTextSession;

typedef struct
{
  char      *id;
  char      *label;
  int        number;        /* of “Day 2”, 0 where there is none */
  int        weekday;       /* where nothing else is said of the date */
  guint32    date;          /* as GDate counts, 0 if unknown */
  GPtrArray *sessions;
} PlenaryTextDay;

/**
 * PlenaryTextDraft:
 *
 * What an agenda says, as far as it has been read.
 */
typedef struct
{
  const PlenaryTextLanguage *language;
  const char                *tag;
  char                      *id;
  char                      *title;
  char                      *theme;
  char                      *meeting;
  char                      *venue;
  char                      *status;
  char                      *symbol;
  const char                *phase;
  PlenaryTextDates           dates;
  PlenaryTimeStyle           style;
  GPtrArray                 *days;
} PlenaryTextDraft;

PlenaryTextDraft   *plenary_text_draft_new         (const PlenaryTextLanguage *language,
                                                    const char                *tag);
void                plenary_text_draft_free        (PlenaryTextDraft          *self);

PlenaryTextDay     *plenary_text_draft_add_day     (PlenaryTextDraft          *self);
PlenaryTextSession *plenary_text_draft_add_session (PlenaryTextDraft          *self);
PlenaryAgenda      *plenary_text_draft_build       (PlenaryTextDraft          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryTextDraft, plenary_text_draft_free)

G_END_DECLS
