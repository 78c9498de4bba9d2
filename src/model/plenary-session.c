/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session is one entry of the programme: a talk, a panel, a break.
 *
 * Times are minutes after the midnight on which its day began and may pass 24:00, so that the
 * party that ends at 02:00 still belongs to the evening it crowned. A session may leave its start
 * to the one before it, and its end open; its span is what is known when both are thought of.
 */

#include "config.h"

#include "plenary-session.h"

#include "plenary-day.h"
#include "plenary-entity-private.h"

struct _PlenarySession
{
  PlenaryEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (PlenarySession, plenary_session, PLENARY_TYPE_ENTITY)

static void
plenary_session_class_init (PlenarySessionClass *klass)
{
  plenary_entity_class_install (PLENARY_ENTITY_CLASS (klass), PLENARY_ENTITY_SESSION);
}

static void
plenary_session_init (PlenarySession *self)
{
}

const char *
plenary_session_get_kind (PlenarySession *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_KIND);
}

const char *
plenary_session_get_number (PlenarySession *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_NUMBER);
}

PlenaryText *
plenary_session_get_title (PlenarySession *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_TITLE);
}

int
plenary_session_get_start (PlenarySession *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_START);
}

int
plenary_session_get_end (PlenarySession *self)
{
  return plenary_entity_get_number (PLENARY_ENTITY (self), PLENARY_MEMBER_END);
}

PlenaryText *
plenary_session_get_abstract (PlenarySession *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_ABSTRACT);
}

PlenaryText *
plenary_session_get_questions_lead (PlenarySession *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_QUESTIONS_LEAD);
}

GPtrArray *
plenary_session_get_questions (PlenarySession *self)
{
  return plenary_entity_get_texts (PLENARY_ENTITY (self), PLENARY_MEMBER_QUESTIONS);
}

GPtrArray *
plenary_session_get_people (PlenarySession *self)
{
  return plenary_entity_get_people (PLENARY_ENTITY (self), PLENARY_MEMBER_PEOPLE);
}

PlenaryText *
plenary_session_get_notes (PlenarySession *self)
{
  return plenary_entity_get_text (PLENARY_ENTITY (self), PLENARY_MEMBER_NOTES);
}

PlenaryList *
plenary_session_get_talks (PlenarySession *self)
{
  return plenary_entity_get_children (PLENARY_ENTITY (self), PLENARY_MEMBER_TALKS);
}

const char *const *
plenary_session_get_rooms (PlenarySession *self)
{
  return plenary_entity_get_strings (PLENARY_ENTITY (self), PLENARY_MEMBER_ROOM);
}

const char *
plenary_session_get_track (PlenarySession *self)
{
  return plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_TRACK);
}

/**
 * plenary_session_is_kind:
 * @kind: the name of a kind
 */
gboolean
plenary_session_is_kind (PlenarySession *self,
                         const char     *kind)
{
  return g_str_equal (plenary_session_get_kind (self), kind);
}

gboolean
plenary_session_is_cancelled (PlenarySession *self)
{
  return g_str_equal (plenary_entity_get_string (PLENARY_ENTITY (self), PLENARY_MEMBER_STATE),
                      "cancelled");
}

/**
 * plenary_session_is_for_all:
 * @self: (nullable): a session, NULL for one that is still to be made
 * @rooms: (nullable): the ids of the rooms that it is in, or shall be in
 *
 * Returns: whether it is for everybody, whatever their rooms are
 */
gboolean
plenary_session_is_for_all (PlenarySession    *self,
                            const char *const *rooms)
{
  return rooms == NULL || *rooms == NULL ||
         (self != NULL &&
          plenary_entity_get_flag (PLENARY_ENTITY (self), PLENARY_MEMBER_EVERYONE));
}

/**
 * plenary_session_is_internal:
 *
 * Returns: whether it is for the organizers alone, and not to be printed unless they ask
 */
gboolean
plenary_session_is_internal (PlenarySession *self)
{
  return plenary_entity_get_flag (PLENARY_ENTITY (self), PLENARY_MEMBER_INTERNAL);
}

/**
 * plenary_session_get_span:
 * @start: (out): the minute at which it starts, PLENARY_TIME_NONE if nobody can know
 * @end: (out): the minute at which it ends, PLENARY_TIME_NONE if it is open
 */
void
plenary_session_get_span (PlenarySession *self,
                          int            *start,
                          int            *end)
{
  PlenaryEntity *parent;
  guint index;

  g_return_if_fail (PLENARY_IS_SESSION (self));

  parent = plenary_entity_get_parent (PLENARY_ENTITY (self));
  *start = plenary_session_get_start (self);
  *end = plenary_session_get_end (self);

  if (PLENARY_IS_DAY (parent) &&
      plenary_list_find (plenary_day_get_sessions (PLENARY_DAY (parent)), self, &index))
    plenary_day_get_span (PLENARY_DAY (parent), index, start, end);
}
