/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-fix.h"
#include "plenary-problem.h"

G_BEGIN_DECLS

typedef struct _PlenaryProblemWords PlenaryProblemWords;

PlenaryProblemWords *plenary_problem_words_new          (PlenaryAgenda       *agenda);
void                 plenary_problem_words_free         (PlenaryProblemWords *self);

char                *plenary_problem_words_dup_title    (PlenaryProblemWords *self,
                                                         PlenaryProblem      *problem);
char                *plenary_problem_words_dup_detail   (PlenaryProblemWords *self,
                                                         PlenaryProblem      *problem);
char                *plenary_problem_words_dup_place    (PlenaryProblemWords *self,
                                                         PlenaryProblem      *problem);
char                *plenary_problem_words_dup_fix      (PlenaryProblemWords *self,
                                                         PlenaryFix          *fix);
char                *plenary_problem_words_dup_fixed    (PlenaryProblemWords *self,
                                                         PlenaryFix          *fix);
const char          *plenary_problem_words_get_severity (PlenarySeverity      severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryProblemWords, plenary_problem_words_free)

G_END_DECLS
