/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void plenary_hidden_row_skip (GtkWidget *row);

G_END_DECLS
