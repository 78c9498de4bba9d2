/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TRACK (plenary_track_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTrack, plenary_track, PLENARY, TRACK, PlenaryEntity)

PlenaryText *plenary_track_get_name   (PlenaryTrack *self);
const char  *plenary_track_get_colour (PlenaryTrack *self);

G_END_DECLS
