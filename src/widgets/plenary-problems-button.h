/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-problems.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROBLEMS_BUTTON (plenary_problems_button_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProblemsButton, plenary_problems_button,
                      PLENARY, PROBLEMS_BUTTON, AdwBin)

GtkWidget       *plenary_problems_button_new          (void);

PlenaryProblems *plenary_problems_button_get_problems (PlenaryProblemsButton *self);
void             plenary_problems_button_set_problems (PlenaryProblemsButton *self,
                                                       PlenaryProblems       *problems);
gboolean         plenary_problems_button_get_narrow   (PlenaryProblemsButton *self);
void             plenary_problems_button_set_narrow   (PlenaryProblemsButton *self,
                                                       gboolean               is_narrow);

G_END_DECLS
