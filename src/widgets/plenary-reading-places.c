/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sessions are, as the programme says it. */

#include "config.h"

#include "plenary-reading-private.h"

#include "plenary-labels.h"

char *
plenary_reading_dup_rooms (PlenaryReading *self,
                           PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *name = plenary_label_dup_name (self->agenda, ids[i]);

      g_strv_builder_add (builder, name);
    }

  names = g_strv_builder_end (builder);

  return g_strjoinv (plenary_words_get (self->words, "programme", "separator"), names);
}

static const char *
get_first_room (PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);

  return ids != NULL && ids[0] != NULL ? ids[0] : NULL;
}

/* The room that most sessions of the day are in, which goes without saying. */
const char *
plenary_reading_find_day_room (PlenaryReading *self,
                               PlenaryDay     *day)
{
  g_autoptr(GHashTable) counts = NULL;
  PlenaryList *sessions = plenary_day_get_sessions (day);
  const char *best = "";
  guint most = 0;

  if (g_hash_table_contains (self->day_rooms, day))
    return g_hash_table_lookup (self->day_rooms, day);

  counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      const char *room = get_first_room (plenary_list_get (sessions, i));
      guint n;

      if (room == NULL)
        continue;

      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, room)) + 1;
      g_hash_table_insert (counts, (char *) room, GUINT_TO_POINTER (n));

      if (n > most)
        {
          most = n;
          best = room;
        }
    }

  g_hash_table_insert (self->day_rooms, day, (char *) best);

  return best;
}

/**
 * plenary_reading_dup_other_room:
 *
 * Returns: (transfer full): where it is, if that is not where most of its day is; else empty
 */
char *
plenary_reading_dup_other_room (PlenaryReading *self,
                                PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));

  if (get_first_room (session) == NULL ||
      plenary_list_get_n_items (plenary_agenda_get_rooms (self->agenda)) < 2 ||
      (ids[1] == NULL && PLENARY_IS_DAY (day) &&
       g_str_equal (ids[0], plenary_reading_find_day_room (self, PLENARY_DAY (day)))))
    return g_strdup ("");

  return plenary_reading_dup_rooms (self, session);
}
