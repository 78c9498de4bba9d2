/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_ROW_HANDLE (plenary_row_handle_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRowHandle, plenary_row_handle, PLENARY, ROW_HANDLE, AdwBin)

GtkWidget  *plenary_row_handle_new       (GtkListBoxRow    *row);

void        plenary_row_handle_set_name  (PlenaryRowHandle *self,
                                          const char       *name);
void        plenary_row_handle_set_place (PlenaryRowHandle *self,
                                          guint             index,
                                          guint             n_rows);
void        plenary_row_handle_set_can_merge (PlenaryRowHandle *self,
                                              gboolean          can_merge);

G_END_DECLS
