/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-filter.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_FILTER_MENU (plenary_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFilterMenu, plenary_filter_menu, PLENARY, FILTER_MENU, GtkBox)

GtkWidget *plenary_filter_menu_new       (PlenaryAspect      aspect);

void       plenary_filter_menu_show      (PlenaryFilterMenu *self,
                                          PlenaryAgenda     *agenda,
                                          PlenaryFilter     *filter);
gboolean   plenary_filter_menu_is_wanted (PlenaryFilterMenu *self);

G_END_DECLS
