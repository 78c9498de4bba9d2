/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"
#include "plenary-phrase.h"

G_BEGIN_DECLS

/**
 * PlenaryPlace:
 * @id: the id of what has the text: a session, a talk, a room, the programme itself
 * @member: which of its texts it is; PLENARY_MEMBER_PEOPLE for the role of somebody in it
 * @index: which one, where there are several
 * @version: which of its languages
 * @language: (nullable): that language, empty for the one of the document; NULL if it has none
 * @nth: which time the phrase is in it, counted from 0
 * @text: the text as it is read there, of formatted text the paragraph
 * @range: where in @text the phrase is
 *
 * Where in a programme a phrase is.
 */
typedef struct
{
  char          *id;
  PlenaryMember  member;
  guint          index;
  guint          version;
  char          *language;
  guint          nth;
  char          *text;
  PlenaryRange   range;
} PlenaryPlace;

GPtrArray   *plenary_replace_list (PlenaryAgenda      *agenda,
                                   PlenaryPhrase      *phrase);
PlenaryEdit *plenary_replace_one  (PlenaryAgenda      *agenda,
                                   PlenaryPhrase      *phrase,
                                   const PlenaryPlace *place,
                                   const char         *replacement);
PlenaryEdit *plenary_replace_all  (PlenaryAgenda      *agenda,
                                   PlenaryPhrase      *phrase,
                                   const char         *replacement,
                                   guint              *n_replaced,
                                   guint              *n_left);

G_END_DECLS
