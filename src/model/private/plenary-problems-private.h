/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-problem-private.h"
#include "plenary-problems.h"

G_BEGIN_DECLS

/* How far the first look at the whole has come. */
typedef enum
{
  PLENARY_STAGE_REGISTERS,
  PLENARY_STAGE_DAYS,
  PLENARY_STAGE_REST,
  PLENARY_STAGE_MATTERS,
  PLENARY_STAGE_DONE,
} PlenaryStage;

struct _PlenaryProblems
{
  GObject                parent_instance;

  PlenaryHistory        *history;
  PlenaryProblemContext  context;
  char                  *phase;

  PlenaryMatters        *matters;
  GHashTable            *subjects;     /* PlenaryEntity to PlenarySubject, owned */
  GPtrArray             *days;         /* (element-type PlenarySubject), not owned, in order */
  GPtrArray             *shelf;        /* likewise */

  GHashTable            *all;          /* PlenaryProblem to itself, owned */
  GHashTable            *marks;        /* an id to the problems it is marked with, not owned */
  guint                  counts[PLENARY_N_SEVERITIES];
  gboolean               has_changed;

  PlenaryStage           stage;
  guint                  n_days_seen;
};

/* plenary-problems.c */
void plenary_problems_replace    (PlenaryProblems    *self,
                                  GPtrArray         **slot,
                                  GPtrArray          *fresh);
void plenary_problems_read_phase (PlenaryProblems    *self);

/* plenary-problems-round.c */
void plenary_problems_run        (PlenaryProblems    *self,
                                  const char *const  *ids);
void plenary_problems_step       (PlenaryProblems    *self);

G_END_DECLS
