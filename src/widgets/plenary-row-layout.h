/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_ROW_LAYOUT (plenary_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRowLayout, plenary_row_layout, PLENARY, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *plenary_row_layout_new (int spacing);

G_END_DECLS
