/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-edit.h"

G_BEGIN_DECLS

void plenary_reveal_change (GtkWidget   *editor,
                            PlenaryEdit *edit);

G_END_DECLS
