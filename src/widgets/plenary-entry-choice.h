/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-choice-popover.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_ENTRY_CHOICE (plenary_entry_choice_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryEntryChoice, plenary_entry_choice, PLENARY, ENTRY_CHOICE, AdwBin)

GtkWidget            *plenary_entry_choice_new         (const char         *caption,
                                                        GListModel         *choices);

const char           *plenary_entry_choice_get_chosen  (PlenaryEntryChoice *self);
void                  plenary_entry_choice_set_chosen  (PlenaryEntryChoice *self,
                                                        const char         *id);
PlenaryChoicePopover *plenary_entry_choice_get_popover (PlenaryEntryChoice *self);

G_END_DECLS
