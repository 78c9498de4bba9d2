/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A room is a place where sessions are held.
 *
 * Two sessions at once in it are a conflict, unless it has space for several: a yard of posters.
 */

#include "config.h"

#include "plenary-room.h"

#include "plenary-entity-private.h"

struct _PlenaryRoom
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryRoom, plenary_room, PLENARY_TYPE_ENTITY)

static void
plenary_room_class_init (PlenaryRoomClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_ROOM);
}

static void
plenary_room_init (PlenaryRoom *self)
{
}

PlenaryText *
plenary_room_get_name (PlenaryRoom *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_NAME);
}

int
plenary_room_get_capacity (PlenaryRoom *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_CAPACITY);
}

const char *
plenary_room_get_building (PlenaryRoom *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_BUILDING);
}

gboolean
plenary_room_get_several (PlenaryRoom *self)
{
  return plenary_entity_get_flag (PLENARY_ENTITY (self), PLENARY_MEMBER_SEVERAL);
}
