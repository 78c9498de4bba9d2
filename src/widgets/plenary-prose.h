/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_PROSE (plenary_prose_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProse, plenary_prose, PLENARY, PROSE, GtkBox)

GtkWidget *plenary_prose_new        (const char   *css_class);

void       plenary_prose_set_source (PlenaryProse *self,
                                     const char   *source);

G_END_DECLS
