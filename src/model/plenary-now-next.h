/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-moment.h"

G_BEGIN_DECLS

/**
 * PlenaryNowNext:
 * @now: (element-type PlenarySession): what is on, in the order of the programme
 * @next: (element-type PlenarySession): what starts next, all at the same time
 * @ahead: the minutes until @next starts, 0 if nothing does
 *
 * What a participant asks for: what is on, and what comes then.
 */
typedef struct
{
  GPtrArray *now;
  GPtrArray *next;
  int        ahead;
} PlenaryNowNext;

PlenaryNowNext *plenary_now_next_new  (PlenaryAgenda       *agenda,
                                       const PlenaryMoment *moment);
void            plenary_now_next_free (PlenaryNowNext      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryNowNext, plenary_now_next_free)

G_END_DECLS
