/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-problem-words.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROBLEM_ROW (plenary_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProblemRow, plenary_problem_row, PLENARY, PROBLEM_ROW, GtkListBoxRow)

GtkWidget      *plenary_problem_row_new         (PlenaryAgenda       *agenda,
                                                 PlenaryProblemWords *words,
                                                 PlenaryProblem      *problem);

PlenaryProblem *plenary_problem_row_get_problem (PlenaryProblemRow   *self);
void            plenary_problem_row_set_narrow  (PlenaryProblemRow   *self,
                                                 gboolean             is_narrow);

G_END_DECLS
