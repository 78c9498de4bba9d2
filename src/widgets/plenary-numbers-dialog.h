/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NUMBERS_DIALOG (plenary_numbers_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNumbersDialog, plenary_numbers_dialog,
                      PLENARY, NUMBERS_DIALOG, AdwMessageDialog)

#define PLENARY_NUMBERS_RENUMBER "renumber"

GtkWidget *plenary_numbers_dialog_new         (PlenaryHistory       *history,
                                               GPtrArray            *plan,
                                               GtkWindow            *parent);

char      *plenary_numbers_dialog_dup_preview (PlenaryNumbersDialog *self);

G_END_DECLS
