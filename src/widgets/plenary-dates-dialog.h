/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DATES_DIALOG (plenary_dates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDatesDialog, plenary_dates_dialog,
                      PLENARY, DATES_DIALOG, AdwWindow)

GtkWidget *plenary_dates_dialog_new            (PlenaryHistory     *history,
                                                GtkWindow          *parent);

void       plenary_dates_dialog_set_first_date (PlenaryDatesDialog *self,
                                                const GDate        *date);
char      *plenary_dates_dialog_dup_preview    (PlenaryDatesDialog *self);

G_END_DECLS
