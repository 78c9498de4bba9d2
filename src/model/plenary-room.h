/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ROOM (plenary_room_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRoom, plenary_room, PLENARY, ROOM, PlenaryEntity)

PlenaryText *plenary_room_get_name     (PlenaryRoom *self);
int          plenary_room_get_capacity (PlenaryRoom *self);
const char  *plenary_room_get_building (PlenaryRoom *self);
gboolean     plenary_room_get_several  (PlenaryRoom *self);

G_END_DECLS
