/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_PICK_ROW (plenary_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPickRow, plenary_pick_row, PLENARY, PICK_ROW, AdwActionRow)

GtkWidget *plenary_pick_row_new         (const char         *title);

void       plenary_pick_row_set_choices (PlenaryPickRow     *self,
                                         GListModel         *choices);
void       plenary_pick_row_set_picked  (PlenaryPickRow     *self,
                                         const char *const  *ids);
GStrv      plenary_pick_row_dup_picked  (PlenaryPickRow     *self);
void       plenary_pick_row_pick        (PlenaryPickRow     *self,
                                         const char         *id);

G_END_DECLS
