/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-dates.h"
#include "plenary-problem-words.h"
#include "plenary-time.h"
#include "plenary-words.h"

G_BEGIN_DECLS

struct _PlenaryProblemWords
{
  PlenaryAgenda    *agenda;
  PlenaryWords     *words;
  PlenaryDates     *dates;
  PlenaryTimeStyle  style;
};

char *plenary_problem_words_dup_name   (PlenaryProblemWords *self,
                                        const char          *id);
char *plenary_problem_words_dup_numbered (PlenaryProblemWords *self,
                                        const char          *id,
                                        const char          *number);
char *plenary_problem_words_dup_text   (const char          *text);
char *plenary_problem_words_dup_clock  (PlenaryProblemWords *self,
                                        int                  minute);
char *plenary_problem_words_dup_day    (PlenaryProblemWords *self,
                                        const char          *id);
char *plenary_problem_words_dup_when   (PlenaryProblemWords *self,
                                        const char          *id,
                                        int                  start,
                                        int                  end);

G_END_DECLS
