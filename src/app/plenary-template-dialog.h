/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *plenary_template_dialog_new      (GtkWindow        *parent,
                                              const char       *name);
const char *plenary_template_dialog_get_name (AdwMessageDialog *dialog);

G_END_DECLS
