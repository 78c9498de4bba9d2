/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_COLUMN (plenary_column_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryColumn, plenary_column, PLENARY, COLUMN, GtkWidget)

void plenary_column_set_width (PlenaryColumn *self,
                               int            width);

G_END_DECLS
