/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking something out of a programme together with what refers to it.
 *
 * A document may refer to a room that is not in it, and such references are kept. But whoever
 * deletes a room here does not want sessions in it any more, nor a person's name replaced by an
 * id in the list of speakers.
 */

#include "config.h"

#include "plenary-deeds.h"

#include "plenary-participation.h"

typedef struct
{
  const char *id;
  GPtrArray  *edits;
} Removal;

static void
add_edit (Removal       *self,
          PlenaryEntity *entity,
          PlenaryMember  member,
          GVariant      *value)
{
  g_ptr_array_add (self->edits, plenary_edit_set (entity, member, value));
}

static void
leave_rooms (Removal       *self,
             PlenaryEntity *session)
{
  const char *const *old = plenary_entity_get_strings (session, PLENARY_MEMBER_ROOM);
  g_autoptr(GPtrArray) rooms = g_ptr_array_new ();

  if (!g_strv_contains (old, self->id))
    return;

  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], self->id))
      g_ptr_array_add (rooms, (gpointer) old[i]);

  add_edit (self, session, PLENARY_MEMBER_ROOM,
            g_variant_new_strv ((const char *const *) rooms->pdata, (gssize) rooms->len));
}

static void
leave_people (Removal       *self,
              PlenaryEntity *entity)
{
  GPtrArray *old = plenary_entity_get_people (entity, PLENARY_MEMBER_PEOPLE);
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (old, i);

      if (!g_str_equal (participation->person, self->id))
        g_ptr_array_add (people, participation);
    }

  if (old != NULL && people->len < old->len)
    g_ptr_array_add (self->edits, plenary_edit_set_people (entity, PLENARY_MEMBER_PEOPLE, people));
}

static void
leave (Removal        *self,
       PlenarySession *session)
{
  PlenaryEntity *entity = PLENARY_ENTITY (session);
  PlenaryList *talks = plenary_session_get_talks (session);

  if (g_str_equal (plenary_session_get_track (session), self->id))
    add_edit (self, entity, PLENARY_MEMBER_TRACK, g_variant_new_string (""));
  if (g_str_equal (plenary_session_get_kind (session), self->id))
    add_edit (self, entity, PLENARY_MEMBER_KIND, g_variant_new_string ("other"));

  leave_rooms (self, entity);
  leave_people (self, entity);

  for (guint i = 0; i < plenary_list_get_n_items (talks); i++)
    leave_people (self, plenary_list_get (talks, i));
}

static void
leave_all (Removal     *self,
           PlenaryList *sessions)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    leave (self, plenary_list_get (sessions, i));
}

static gboolean
is_referred_to (PlenaryEntity *entity)
{
  return PLENARY_IS_ROOM (entity) || PLENARY_IS_TRACK (entity) || PLENARY_IS_PERSON (entity) ||
         PLENARY_IS_KIND (entity);
}

/**
 * plenary_deed_remove:
 * @entity: what shall go, with all that stands in it
 *
 * Sessions leave a room, a track or a kind that goes, and a person who goes takes part in none.
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_remove (PlenaryAgenda *agenda,
                     PlenaryEntity *entity)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  Removal self = { NULL, edits };
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  days = plenary_agenda_get_days (agenda);
  self.id = plenary_entity_get_id (entity);

  if (is_referred_to (entity))
    {
      for (guint i = 0; i < plenary_list_get_n_items (days); i++)
        leave_all (&self, plenary_day_get_sessions (plenary_list_get (days, i)));

      leave_all (&self, plenary_agenda_get_shelf (agenda));
    }

  g_ptr_array_add (edits, plenary_edit_remove (entity));

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

static void
add_removals (GPtrArray   *edits,
              PlenaryList *sessions,
              GHashTable  *wanted)
{
  for (guint i = plenary_list_get_n_items (sessions); i > 0; i--)
    if (g_hash_table_contains (wanted, plenary_list_get (sessions, i - 1)))
      g_ptr_array_add (edits, plenary_edit_remove (plenary_list_get (sessions, i - 1)));
}

/**
 * plenary_deed_remove_sessions:
 * @sessions: (element-type PlenarySession): sessions of @agenda, in any order
 *
 * Returns: (transfer full): the change that takes all of them out
 */
PlenaryEdit *
plenary_deed_remove_sessions (PlenaryAgenda *agenda,
                              GPtrArray     *sessions)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (sessions != NULL, NULL);

  days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (sessions, i));

  /* The last of a list goes first, so that the places of the others stay what they are. */
  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_removals (edits, plenary_day_get_sessions (plenary_list_get (days, i)), wanted);

  add_removals (edits, plenary_agenda_get_shelf (agenda), wanted);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
