/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entry-choice.h"
#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REMOVAL_DIALOG (plenary_removal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRemovalDialog, plenary_removal_dialog,
                      PLENARY, REMOVAL_DIALOG, AdwMessageDialog)

#define PLENARY_REMOVAL_DELETE "delete"

GtkWidget          *plenary_removal_dialog_new        (PlenaryHistory       *history,
                                                       PlenaryEntity        *entity,
                                                       const char           *deed,
                                                       GtkWindow            *parent);

PlenaryEntryChoice *plenary_removal_dialog_get_choice (PlenaryRemovalDialog *self);

G_END_DECLS
