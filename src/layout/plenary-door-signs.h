/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DOOR_SIGNS (plenary_door_signs_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDoorSigns, plenary_door_signs, PLENARY, DOOR_SIGNS, PlenaryHandout)

G_END_DECLS
