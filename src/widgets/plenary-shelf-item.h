/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHELF_ITEM (plenary_shelf_item_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryShelfItem, plenary_shelf_item, PLENARY, SHELF_ITEM, AdwBin)

GtkWidget *plenary_shelf_item_new    (void);

void       plenary_shelf_item_show   (PlenaryShelfItem *self,
                                      PlenaryReading   *reading,
                                      PlenarySession   *session);
void       plenary_shelf_item_update (PlenaryShelfItem *self,
                                      PlenaryReading   *reading);
PlenarySession *plenary_shelf_item_get_session (PlenaryShelfItem *self);

G_END_DECLS
