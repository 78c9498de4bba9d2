/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-history.h"
#include "plenary-problem.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROBLEMS (plenary_problems_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProblems, plenary_problems, PLENARY, PROBLEMS, GObject)

PlenaryProblems *plenary_problems_new         (PlenaryHistory  *history);
PlenaryProblems *plenary_problems_new_unseen  (PlenaryHistory  *history);
gboolean         plenary_problems_look_on     (PlenaryProblems *self,
                                               gint64           until);

PlenaryHistory  *plenary_problems_get_history (PlenaryProblems *self);
guint            plenary_problems_count       (PlenaryProblems *self,
                                               PlenarySeverity  severity);
GPtrArray       *plenary_problems_dup_list    (PlenaryProblems *self);
PlenaryProblem  *plenary_problems_get_worst   (PlenaryProblems *self,
                                               PlenarySession  *session);

G_END_DECLS
