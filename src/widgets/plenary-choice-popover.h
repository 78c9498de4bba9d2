/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOICE_POPOVER (plenary_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryChoicePopover, plenary_choice_popover,
                      PLENARY, CHOICE_POPOVER, GtkPopover)

GtkWidget *plenary_choice_popover_new          (void);

void       plenary_choice_popover_set_choices  (PlenaryChoicePopover *self,
                                                GListModel           *choices);
void       plenary_choice_popover_set_selected (PlenaryChoicePopover *self,
                                                const char *const    *ids);
void       plenary_choice_popover_set_typing   (PlenaryChoicePopover *self,
                                                const char           *placeholder,
                                                const char           *offer);
void       plenary_choice_popover_set_multiple (PlenaryChoicePopover *self,
                                                gboolean              multiple);

void       plenary_choice_popover_type         (PlenaryChoicePopover *self,
                                                const char           *text);
void       plenary_choice_popover_activate     (PlenaryChoicePopover *self);

G_END_DECLS
