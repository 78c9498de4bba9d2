/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of those who refer to something that goes.
 *
 * A document may refer to a room that is not in it, and such references are kept. But whoever
 * deletes a room here does not want sessions in it any more, nor a person's name replaced by an
 * id in the list of speakers. So something else takes its place, or nothing does. Where a session
 * has the successor already, it is not to have it twice; unless somebody takes part as two things,
 * which both stay.
 */

#include "config.h"

#include "plenary-succession-private.h"

#include "plenary-deeds.h"
#include "plenary-findable.h"
#include "plenary-participation.h"

typedef struct
{
  const char *id;
  const char *successor;      /* NULL: nothing */
  GPtrArray  *edits;
} Succession;

typedef struct
{
  const char *id;
  gboolean    found;
} Search;

static void
add_edit (Succession    *self,
          PlenaryEntity *entity,
          PlenaryMember  member,
          GVariant      *value)
{
  g_ptr_array_add (self->edits, plenary_edit_set (entity, member, value));
}

static void
succeed_in_rooms (Succession    *self,
                  PlenaryEntity *session)
{
  const char *const *old = plenary_entity_get_strings (session, PLENARY_MEMBER_ROOM);
  g_autoptr(GPtrArray) rooms = g_ptr_array_new ();

  if (!g_strv_contains (old, self->id))
    return;

  for (guint i = 0; old[i] != NULL; i++)
    {
      const char *room = g_str_equal (old[i], self->id) ? self->successor : old[i];

      if (room != NULL && !g_ptr_array_find_with_equal_func (rooms, room, g_str_equal, NULL))
        g_ptr_array_add (rooms, (gpointer) room);
    }

  add_edit (self, session, PLENARY_MEMBER_ROOM,
            g_variant_new_strv ((const char *const *) rooms->pdata, (gssize) rooms->len));
}

static gboolean
have_one_role (PlenaryParticipation *a,
               PlenaryParticipation *b)
{
  return a->role == NULL || b->role == NULL || plenary_text_equal (a->role, b->role);
}

static gboolean
have_one_rest (PlenaryParticipation *a,
               PlenaryParticipation *b)
{
  return a->extras == NULL || b->extras == NULL || g_variant_equal (a->extras, b->extras);
}

/* Returns: (transfer full) (nullable): one for the two, of which @first prevails; NULL where both
 * have something to say
 */
static PlenaryParticipation *
fold (PlenaryParticipation *first,
      PlenaryParticipation *second)
{
  if (!have_one_role (first, second) || !have_one_rest (first, second))
    return NULL;

  return plenary_participation_new (first->person,
                                    first->role != NULL ? first->role : second->role,
                                    *first->attendance != '\0' ? first->attendance :
                                                                 second->attendance,
                                    first->extras != NULL ? first->extras : second->extras);
}

/* Adds somebody to those who take part, who may do so already. Who was there before the successor
 * came, or came in their own name, prevails.
 */
static void
add_participation (Succession           *self,
                   GPtrArray            *people,
                   PlenaryParticipation *participation,
                   gboolean              is_moved)
{
  for (guint i = 0; self->successor != NULL && i < people->len; i++)
    {
      PlenaryParticipation *other = g_ptr_array_index (people, i);
      PlenaryParticipation *folded = NULL;

      if (g_str_equal (participation->person, self->successor) &&
          g_str_equal (other->person, self->successor))
        folded = is_moved ? fold (other, participation) : fold (participation, other);

      if (folded != NULL)
        {
          plenary_participation_unref (other);
          g_ptr_array_index (people, i) = folded;
          return;
        }
    }

  g_ptr_array_add (people, plenary_participation_ref (participation));
}

static void
succeed_in_people (Succession    *self,
                   PlenaryEntity *entity)
{
  GPtrArray *old = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  gboolean found = FALSE;

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (old, i);
      g_autoptr(PlenaryParticipation) moved = NULL;

      if (!g_str_equal (participation->person, self->id))
        {
          add_participation (self, people, participation, FALSE);
          continue;
        }

      found = TRUE;

      if (self->successor != NULL)
        {
          moved = plenary_participation_new (self->successor, participation->role,
                                             participation->attendance, participation->extras);
          add_participation (self, people, moved, TRUE);
        }
    }

  if (found)
    g_ptr_array_add (self->edits, plenary_edit_set_people (entity, PLENARY_MEMBER_PEOPLE, people));
}

static void
succeed_in_session (Succession     *self,
                    PlenarySession *session)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);
  PlenaryList *talks = plenary_session_get_talks (session);

  if (g_str_equal (plenary_session_get_track (session), self->id))
    add_edit (self, entity, PLENARY_MEMBER_TRACK,
              g_variant_new_string (self->successor != NULL ? self->successor : ""));
  if (g_str_equal (plenary_session_get_kind (session), self->id))
    add_edit (self, entity, PLENARY_MEMBER_KIND,
              g_variant_new_string (self->successor != NULL ? self->successor : "other"));

  succeed_in_rooms (self, entity);
  succeed_in_people (self, entity);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    succeed_in_people (self, plenary_list_get (talks, i));
}

typedef void (*SessionFunc) (gpointer        self,
                             PlenarySession *session);

static void
walk_list (PlenaryList *sessions,
           SessionFunc  func,
           gpointer     self)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    func (self, plenary_list_get (sessions, i));
}

static void
walk (PlenaryAgenda *agenda,
      SessionFunc    func,
      gpointer       self)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    walk_list (plenary_day_get_sessions (plenary_list_get (days, i)), func, self);

  walk_list (plenary_agenda_get_shelf (agenda), func, self);
}

static gboolean
is_referred_to (PlenaryEntity *entity)
{
  return PLENARY_IS_ROOM (entity) || PLENARY_IS_TRACK (entity) || PLENARY_IS_PERSON (entity) ||
         PLENARY_IS_KIND (entity);
}

static void
reference_cb (const char *id,
              gpointer    user_data)
{
  Search *search = user_data;

  search->found |= g_str_equal (id, search->id);
}

typedef struct
{
  const char *id;
  guint       n;
} Count;

static void
count_session (gpointer        user_data,
               PlenarySession *session)
{
  Count *self = user_data;
  Search search = { self->id, FALSE };

  plenary_findable_walk_references (session, reference_cb, &search);
  self->n += search.found;
}

/**
 * plenary_deed_count_users:
 * @entity: a room, a track, a kind or a person; of anything else there are none
 *
 * Returns: how many sessions refer to it, themselves or in one of their talks
 */
guint
plenary_deed_count_users (PlenaryAgenda *agenda,
                          PlenaryEntity *entity)
{
  Count count = { NULL, 0 };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), 0);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), 0);

  count.id = plenary_entity_get_id (entity);

  if (is_referred_to (entity))
    walk (agenda, count_session, &count);

  return count.n;
}

/* private/plenary-succession-private.h */

/* Adds to @edits what puts @successor, an id or NULL for nothing, where sessions refer to @entity.
 * A kind may have a built-in one for its successor.
 */
void
plenary_succession_add_edits (GPtrArray     *edits,
                              PlenaryAgenda *agenda,
                              PlenaryEntity *entity,
                              const char    *successor)
{
  Succession self = { plenary_entity_get_id (entity), successor, edits };

  if (is_referred_to (entity))
    walk (agenda, (SessionFunc) succeed_in_session, &self);
}
