/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/* No minute of a day. */
#define PLENARY_MOMENT_NEVER G_MININT

/**
 * PlenaryMoment:
 * @is_running: whether it lies within the days of the programme
 * @date: the date in the time zone of the programme, as a Julian day
 * @minute: the minute of that date
 *
 * A time, as a programme sees it.
 */
typedef struct
{
  gboolean is_running;
  guint32  date;
  int      minute;
} PlenaryMoment;

/**
 * PlenaryMomentTense:
 * @PLENARY_MOMENT_FUTURE: it is still to come, or nobody can know
 * @PLENARY_MOMENT_PRESENT: it is on now
 * @PLENARY_MOMENT_PAST: it is over
 *
 * How a session stands to a moment.
 */
typedef enum
{
  PLENARY_MOMENT_FUTURE,
  PLENARY_MOMENT_PRESENT,
  PLENARY_MOMENT_PAST,
} PlenaryMomentTense;

void               plenary_moment_init      (PlenaryMoment       *self,
                                             PlenaryAgenda       *agenda,
                                             GDateTime           *now);
int                plenary_moment_in_day    (const PlenaryMoment *self,
                                             PlenaryDay          *day);
gboolean           plenary_moment_is_date   (const PlenaryMoment *self,
                                             PlenaryDay          *day);
PlenaryMomentTense plenary_moment_get_tense (const PlenaryMoment *self,
                                             PlenaryDay          *day,
                                             int                  start,
                                             int                  end);

G_END_DECLS
