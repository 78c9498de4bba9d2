/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_WRAP_LAYOUT (plenary_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryWrapLayout, plenary_wrap_layout,
                      PLENARY, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *plenary_wrap_layout_new (void);

G_END_DECLS
