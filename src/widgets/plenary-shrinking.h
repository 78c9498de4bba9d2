/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void plenary_shrinking_measure          (GtkWidgetClass   *parent_class,
                                         GtkWidget        *widget,
                                         GtkOrientation    orientation,
                                         int               for_size,
                                         int              *minimum,
                                         int              *natural);
void plenary_shrinking_let_heading_wrap (AdwMessageDialog *dialog);

G_END_DECLS
