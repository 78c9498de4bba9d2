/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a session besides its title: where it is, what it belongs to, who takes part. */

#include "config.h"

#include "plenary-wording.h"

#include "plenary-language-name.h"
#include "plenary-role.h"

#include <string.h>

#define SEPARATOR " · "

static void
append_detail (GString    *details,
               const char *detail)
{
  if (*detail != '\0')
    g_string_append_printf (details, "%s%s", details->len > 0 ? SEPARATOR : "", detail);
}

/**
 * plenary_wording_dup_rooms:
 *
 * Returns: (transfer full): where a session is; empty if it does not say
 */
char *
plenary_wording_dup_rooms (PlenaryWording *self,
                           PlenarySession *session)
{
  const char *const *ids = plenary_session_get_rooms (session);
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self);
  const char *separator = plenary_words_get (plenary_wording_get_words (self),
                                             "programme", "separator");
  GString *rooms = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gpointer room = plenary_agenda_find (agenda, ids[i]);
      g_autofree char *name = NULL;

      if (!PLENARY_IS_ROOM (room))
        continue;

      name = plenary_wording_dup_line (self, plenary_room_get_name (room));
      g_string_append_printf (rooms, "%s%s", rooms->len > 0 ? separator : "", name);
    }

  return g_string_free (rooms, FALSE);
}

/**
 * plenary_wording_dup_topics:
 *
 * Returns: (transfer full): the track of a session, and its language, if it is not that of the
 *   programme
 */
char *
plenary_wording_dup_topics (PlenaryWording *self,
                            PlenarySession *session)
{
  GString *details = g_string_new (NULL);
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self);
  const char *own = plenary_setting_get_language (plenary_wording_get_setting (self));
  gpointer track = plenary_agenda_find (agenda, plenary_session_get_track (session));
  const char *language = plenary_entity_get_string (PLENARY_ENTITY (session),
                                                    PLENARY_MEMBER_LANGUAGE);

  if (PLENARY_IS_TRACK (track))
    {
      g_autofree char *name = plenary_wording_dup_line (self, plenary_track_get_name (track));

      append_detail (details, name);
    }

  if (*language != '\0' &&
      g_ascii_strcasecmp (language, plenary_agenda_get_language (agenda)) != 0)
    {
      g_autofree char *name = plenary_language_name_dup (language, own);
      g_autofree char *phrase = plenary_words_fill (plenary_wording_get_words (self),
                                                    "session", "language", name, NULL);

      append_detail (details, phrase);
    }

  return g_string_free (details, FALSE);
}

/**
 * plenary_wording_dup_details:
 *
 * Returns: (transfer full): where a session is, if not all are in one room, and its topics
 */
char *
plenary_wording_dup_details (PlenaryWording *self,
                             PlenarySession *session)
{
  PlenaryAgenda *agenda = plenary_wording_get_agenda (self);
  GString *details = g_string_new (NULL);
  g_autofree char *topics = NULL;

  if (plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)) > 1)
    {
      g_autofree char *rooms = plenary_wording_dup_rooms (self, session);

      append_detail (details, rooms);
    }

  topics = plenary_wording_dup_topics (self, session);
  append_detail (details, topics);

  return g_string_free (details, FALSE);
}

/* Whoever was asked and has not answered yet. */
static char *
add_attendance (PlenaryWording *self,
                char           *line,
                const char     *attendance)
{
  g_autofree char *shorter = line;
  const char *word = plenary_words_get (plenary_wording_get_words (self), "attendance",
                                        attendance);

  if (word == NULL || !g_str_equal (attendance, "invited"))
    return g_steal_pointer (&shorter);

  return plenary_words_fill (plenary_wording_get_words (self), "session", "attendance", shorter,
                             word);
}

/* Whom the programme knows and who is not known to stay away; NULL for others. */
static PlenaryPerson *
find_coming (PlenaryWording       *self,
             PlenaryParticipation *participation)
{
  gpointer person = plenary_agenda_find (plenary_wording_get_agenda (self),
                                         participation->person);

  return PLENARY_IS_PERSON (person) && !g_str_equal (participation->attendance, "declined") ?
         person : NULL;
}

/**
 * plenary_wording_dup_person:
 * @name_length: (out): how many bytes of it are the name
 *
 * Returns: (transfer full) (nullable): "Name, position, affiliation"; NULL for one whom the
 *   programme does not know, or who will not come
 */
char *
plenary_wording_dup_person (PlenaryWording       *self,
                            PlenaryParticipation *participation,
                            gsize                *name_length)
{
  PlenaryPerson *person = find_coming (self, participation);
  PlenaryText *texts[2];
  char *line;

  if (person == NULL)
    return NULL;

  line = plenary_wording_dup_line (self, plenary_person_get_name (person));
  texts[0] = plenary_person_get_position (person);
  texts[1] = plenary_person_get_affiliation (person);
  *name_length = strlen (line);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *shorter = line;
      g_autofree char *detail = plenary_wording_dup_line (self, texts[i]);

      if (*detail != '\0')
        line = plenary_words_fill (plenary_wording_get_words (self), "session", "detail", shorter,
                                   detail);
      else
        line = g_steal_pointer (&shorter);
    }

  return add_attendance (self, line, participation->attendance);
}

/* Which of the roles that every programme knows somebody has who comes; NULL for none. */
static const char *
get_coming_as (PlenaryWording       *self,
               PlenaryParticipation *participation)
{
  return find_coming (self, participation) != NULL ? plenary_role_get_word (participation->role)
                                                   : NULL;
}

static guint
count_coming_as (PlenaryWording *self,
                 GPtrArray      *people,
                 const char     *word)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += g_strcmp0 (get_coming_as (self, g_ptr_array_index (people, i)), word) == 0;

  return n;
}

/**
 * plenary_wording_dup_leader:
 *
 * Of several who lead it, the one who is named first.
 *
 * Returns: (transfer full): whose sheet that of a session is, "Moderator’s sheet"; if nobody is
 *   named on it who leads the session, that it is one
 */
char *
plenary_wording_dup_leader (PlenaryWording *self,
                            PlenarySession *session)
{
  PlenaryWords *words = plenary_wording_get_words (self);
  gboolean has_people = plenary_setting_shows (plenary_wording_get_setting (self),
                                               PLENARY_OPTION_PEOPLE);
  GPtrArray *people = has_people ? plenary_session_get_people (session) : NULL;

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const char *word = get_coming_as (self, g_ptr_array_index (people, i));

      if (word != NULL && plenary_words_get (words, "leader", word) != NULL)
        return g_strdup (plenary_words_get (words, count_coming_as (self, people, word) > 1 ?
                                            "leaders" : "leader", word));
    }

  return g_strdup (plenary_words_get (words, "sheet", "session"));
}

/**
 * plenary_wording_dup_role:
 * @role: (nullable): the role of a participation
 * @is_plural: whether several people have it
 *
 * Returns: (transfer full): what they are; empty for none
 */
char *
plenary_wording_dup_role (PlenaryWording *self,
                          PlenaryText    *role,
                          gboolean        is_plural)
{
  const char *word = plenary_role_get_word (role);

  if (word != NULL)
    return g_strdup (plenary_words_get (plenary_wording_get_words (self),
                                        is_plural ? "roles" : "role", word));

  return plenary_wording_dup_line (self, role);
}
