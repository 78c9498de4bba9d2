/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

void picture_settle (guint       milliseconds);
void picture_draw   (GtkWidget  *widget,
                     const char *path);
