/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MOVE_DIALOG (plenary_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryMoveDialog, plenary_move_dialog, PLENARY, MOVE_DIALOG, AdwWindow)

GtkWidget *plenary_move_dialog_new (PlenaryHistory *history,
                                    GPtrArray      *sessions,
                                    GtkWindow      *parent);

G_END_DECLS
