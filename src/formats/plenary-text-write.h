/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryTextWords:
 * @dup_day: what heads a day: what it is called, its date
 * @dup_kind: what a session is, with its number: “Panel 2”
 * @dup_state: that it is cancelled or not certain; else empty
 * @dup_role: as what somebody takes part; empty if that is not said
 * @dup_attendance: that it is not certain whether somebody comes; else empty
 * @user_data: what they are called with
 *
 * The words that a text needs beside those of the programme, in its language.
 */
typedef struct
{
  char     *(*dup_day)        (PlenaryDay           *day,
                               gpointer              user_data);
  char     *(*dup_kind)       (PlenarySession       *session,
                               gpointer              user_data);
  char     *(*dup_state)      (PlenarySession       *session,
                               gpointer              user_data);
  char     *(*dup_role)       (PlenaryParticipation *participation,
                               gpointer              user_data);
  char     *(*dup_attendance) (PlenaryParticipation *participation,
                               gpointer              user_data);
  gpointer   user_data;
} PlenaryTextWords;

char *plenary_text_write (PlenaryAgenda          *agenda,
                          GPtrArray              *entities,
                          const PlenaryTextWords *words);

G_END_DECLS
