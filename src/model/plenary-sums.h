/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenaryDaySum:
 * @planned: minutes in which something else than a break is on
 * @breaks: minutes in which nothing but breaks is on
 * @free: minutes between the bounds of the day in which nothing is on
 * @over: minutes after the end of the day in which something is on
 * @n_unknown: how many sessions are left out, as nobody knows how long they are
 *
 * What a day comes to.
 */
typedef struct
{
  int   planned;
  int   breaks;
  int   free;
  int   over;
  guint n_unknown;
} PlenaryDaySum;

/**
 * PlenarySessionSum:
 * @talks: minutes of its talks
 * @discussion: minutes of discussion
 * @length: how long it is, -1 if nobody knows
 * @n_unknown: how many of its talks do not say how long they are
 *
 * What a session comes to.
 */
typedef struct
{
  int   talks;
  int   discussion;
  int   length;
  guint n_unknown;
} PlenarySessionSum;

void plenary_sum_day     (PlenaryAgenda     *agenda,
                          PlenaryDay        *day,
                          PlenaryDaySum     *sum);
void plenary_sum_session (PlenarySession    *session,
                          PlenarySessionSum *sum);

G_END_DECLS
