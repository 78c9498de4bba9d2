/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-choice-popover.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOICE_BUTTON (plenary_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryChoiceButton, plenary_choice_button, PLENARY, CHOICE_BUTTON, AdwBin)

GtkWidget            *plenary_choice_button_new         (const char          *caption);

void                  plenary_choice_button_show        (PlenaryChoiceButton *self,
                                                         const char          *label,
                                                         gboolean             is_nothing);
const char           *plenary_choice_button_get_shown   (PlenaryChoiceButton *self);
PlenaryChoicePopover *plenary_choice_button_get_popover (PlenaryChoiceButton *self);

G_END_DECLS
