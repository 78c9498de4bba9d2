/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_DOT (plenary_dot_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDot, plenary_dot, PLENARY, DOT, GtkWidget)

void plenary_dot_set_colour (PlenaryDot *self,
                             const char *colour);

G_END_DECLS
