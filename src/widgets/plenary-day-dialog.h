/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_DIALOG (plenary_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayDialog, plenary_day_dialog, PLENARY, DAY_DIALOG, AdwWindow)

GtkWidget *plenary_day_dialog_new          (PlenaryAgenda    *agenda,
                                            GPtrArray        *sessions,
                                            GtkWindow        *parent);

GPtrArray *plenary_day_dialog_get_sessions (PlenaryDayDialog *self);

G_END_DECLS
