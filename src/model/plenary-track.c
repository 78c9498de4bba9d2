/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A track is a thread that runs through a programme.
 *
 * A dot of its colour stands beside its name; the colour of a card is its kind.
 */

#include "config.h"

#include "plenary-track.h"

#include "plenary-entity-private.h"

struct _PlenaryTrack
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTrack, plenary_track, PLENARY_TYPE_ENTITY)

static void
plenary_track_class_init (PlenaryTrackClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_TRACK);
}

static void
plenary_track_init (PlenaryTrack *self)
{
}

PlenaryText *
plenary_track_get_name (PlenaryTrack *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_NAME);
}

const char *
plenary_track_get_colour (PlenaryTrack *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_COLOUR);
}
