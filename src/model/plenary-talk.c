/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk is one contribution within a session.
 *
 * It has no time of its own: talks follow each other in their order, each for its minutes.
 */

#include "config.h"

#include "plenary-talk.h"

#include "plenary-entity-private.h"

struct _PlenaryTalk
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenaryTalk, plenary_talk, PLENARY_TYPE_ENTITY)

static void
plenary_talk_class_init (PlenaryTalkClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_TALK);
}

static void
plenary_talk_init (PlenaryTalk *self)
{
}

PlenaryText *
plenary_talk_get_title (PlenaryTalk *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_TITLE);
}

int
plenary_talk_get_minutes (PlenaryTalk *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_MINUTES);
}

PlenaryText *
plenary_talk_get_abstract (PlenaryTalk *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_ABSTRACT);
}

GPtrArray *
plenary_talk_get_people (PlenaryTalk *self)
{
  return plenary_entity_get_people (PLENARY_ENTITY (self), PLENARY_MEMBER_PEOPLE);
}
