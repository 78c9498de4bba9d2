/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a reading share. */

#pragma once

#include "plenary-reading.h"

#include "plenary-dates.h"
#include "plenary-problem-words.h"
#include "plenary-time.h"
#include "plenary-words.h"

G_BEGIN_DECLS

struct _PlenaryReading
{
  PlenaryAgenda    *agenda;
  PlenaryWords     *words;
  PlenaryDates     *dates;
  PlenaryTimeStyle  style;
  GHashTable       *day_rooms;     /* PlenaryDay to the id of its room */
  PlenarySearch    *search;        /* what is looked for, and starred; NULL if nobody may */
  PlenaryProblems  *problems;      /* what may be wrong; NULL if nobody asks */
  PlenaryProblemWords *problem_words;
};

/* plenary-reading-places.c */
const char *plenary_reading_find_day_room (PlenaryReading *self,
                                           PlenaryDay     *day);

G_END_DECLS
