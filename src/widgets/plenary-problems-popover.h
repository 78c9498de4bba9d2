/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-problems.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROBLEMS_POPOVER (plenary_problems_popover_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProblemsPopover, plenary_problems_popover,
                      PLENARY, PROBLEMS_POPOVER, GtkPopover)

GtkWidget       *plenary_problems_popover_new          (void);

PlenaryProblems *plenary_problems_popover_get_problems (PlenaryProblemsPopover *self);
void             plenary_problems_popover_set_problems (PlenaryProblemsPopover *self,
                                                        PlenaryProblems        *problems);
void             plenary_problems_popover_set_narrow   (PlenaryProblemsPopover *self,
                                                        gboolean                is_narrow);

G_END_DECLS
