/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_FOLD_BUTTON (plenary_fold_button_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFoldButton, plenary_fold_button, PLENARY, FOLD_BUTTON, GtkButton)

void plenary_fold_button_show (PlenaryFoldButton *self,
                               const char        *id,
                               gboolean           is_folded);

G_END_DECLS
