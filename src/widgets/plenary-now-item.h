/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOW_ITEM (plenary_now_item_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNowItem, plenary_now_item, PLENARY, NOW_ITEM, AdwBin)

GtkWidget      *plenary_now_item_new         (void);

PlenarySession *plenary_now_item_get_session (PlenaryNowItem *self);
void            plenary_now_item_show        (PlenaryNowItem *self,
                                              PlenaryReading *reading,
                                              PlenarySession *session,
                                              const char     *detail);
void            plenary_now_item_set_elapsed (PlenaryNowItem *self,
                                              double          elapsed);

G_END_DECLS
