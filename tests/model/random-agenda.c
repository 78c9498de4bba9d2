/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes for tests and benchmarks, the same for the same numbers: small wild ones, which have
 * whatever a document may have, and regular ones of any size, as large congresses have them.
 */

#include "random-agenda.h"

#include "plenary-builder.h"
#include "random-values.h"

#define MOST_CHILDREN 4
#define SESSIONS_A_ROOM 10      /* on one day */
#define ROOMS 20

static const char *const words[] = {
  "the", "of", "and", "in", "open", "system", "data", "people", "network", "library", "author",
  "public", "session", "workshop", "protocol", "city", "machine", "memory", "programme", "question",
  "history", "value", "result", "model", "music", "paper", "reader", "signal", "community",
  "project", "method", "design", "practice", "future", "early", "local", "small", "large", "modern",
  "careful", "hidden", "shared", "stable", "measured", "written", "built", "tested", "learned",
  "between", "against", "during", "without", "because", "however", "often", "always", "together",
  "système", "données", "bibliothèque", "öffentlich", "Übung", "сеть", "память", "نظام", "議題",
};

static void
add_wild (PlenaryBuilder    *builder,
          GRand             *rand,
          PlenaryEntityType  type,
          guint             *n_entities)
{
  g_autofree char *id = g_strdup_printf ("e%u", ++*n_entities);
  g_autoptr(GVariant) extras = g_variant_ref_sink (random_extras (rand, type));
  guint n;
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  g_assert_true (plenary_builder_open (builder, type, id, NULL));

  for (guint i = 0; i < n; i++)
    {
      GVariant *value = random_chance (rand, 0.6) ? random_value (rand, &specs[i]) : NULL;
      int n_children = specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES ?
                       g_rand_int_range (rand, 0, MOST_CHILDREN) : 0;

      if (value != NULL)
        plenary_builder_set_value (builder, specs[i].member, value);

      for (int j = 0; j < n_children; j++)
        add_wild (builder, rand, specs[i].children, n_entities);
    }

  plenary_builder_set_extras (builder, extras);
  plenary_builder_close (builder);
}

/* A programme that may have anything anywhere. */
PlenaryAgenda *
random_agenda_wild (guint32 seed)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  GRand *rand = g_rand_new_with_seed (seed);
  guint n_entities = 0;

  add_wild (builder, rand, PLENARY_ENTITY_AGENDA, &n_entities);
  g_rand_free (rand);

  return plenary_builder_finish (builder);
}

static char *
make_prose (GRand *rand,
            int    n_words)
{
  GString *prose = g_string_new (NULL);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (prose, "%s%s", i == 0 ? "" : i % 60 == 0 ? ".\n\n" : " ",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (prose, FALSE);
}

static void
set_prose (PlenaryBuilder *builder,
           PlenaryMember   member,
           GRand          *rand,
           int             n_words)
{
  g_autofree char *prose = make_prose (rand, n_words);

  plenary_builder_set_plain (builder, member, prose);
}

static void
open_numbered (PlenaryBuilder    *builder,
               PlenaryEntityType  type,
               char               letter,
               guint              number)
{
  g_autofree char *id = g_strdup_printf ("%c%u", letter, number);

  g_assert_true (plenary_builder_open (builder, type, id, NULL));
}

static void
set_people (PlenaryBuilder *builder,
            GRand          *rand,
            guint           n_people)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) role = plenary_text_new ("speaker");
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *person =
        g_strdup_printf ("p%d", g_rand_int_range (rand, 0, (gint32) n_people));

      g_ptr_array_add (people, plenary_participation_new (person, role, "confirmed", NULL));
    }

  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
}

static void
add_session (PlenaryBuilder *builder,
             GRand          *rand,
             guint           number,
             guint           n_people)
{
  guint room = number % ROOMS;
  g_autofree char *room_id = g_strdup_printf ("r%u", room);
  g_autofree char *track_id = g_strdup_printf ("t%u", number % 10);
  const char *rooms[] = { room_id, NULL };
  int start = 9 * 60 + (int) (number / ROOMS % SESSIONS_A_ROOM) * 60;

  open_numbered (builder, PLENARY_ENTITY_SESSION, 's', number);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, room == 0 ? "panel" : "talk");
  set_prose (builder, PLENARY_MEMBER_TITLE, rand, g_rand_int_range (rand, 2, 10));
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, start + 50);
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
  plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, track_id);
  set_prose (builder, PLENARY_MEMBER_ABSTRACT, rand, g_rand_int_range (rand, 80, 240));
  set_people (builder, rand, n_people);
  plenary_builder_close (builder);
}

static void
add_days (PlenaryBuilder *builder,
          GRand          *rand,
          guint           n_sessions,
          guint           n_people)
{
  for (guint i = 0; i < n_sessions; i++)
    {
      guint a_day = ROOMS * SESSIONS_A_ROOM;

      if (i % a_day == 0)
        {
          GDate date;
          char text[sizeof "0000-00-00"];

          g_date_clear (&date, 1);
          g_date_set_dmy (&date, 11, G_DATE_MARCH, 2026);
          g_date_add_days (&date, i / a_day);
          g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);

          open_numbered (builder, PLENARY_ENTITY_DAY, 'd', i / a_day);
          plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, text);
        }

      add_session (builder, rand, i, n_people);

      if (i % a_day == a_day - 1 || i == n_sessions - 1)
        plenary_builder_close (builder);
    }
}

static void
add_register (PlenaryBuilder    *builder,
              GRand             *rand,
              PlenaryEntityType  type,
              char               letter,
              guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      open_numbered (builder, type, letter, i);
      set_prose (builder, PLENARY_MEMBER_NAME, rand, 2);
      plenary_builder_close (builder);
    }
}

/* A congress: twenty rooms, ten sessions a room and day, about 1,200 characters a session. */
PlenaryAgenda *
random_agenda_regular (guint32 seed,
                       guint   n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  GRand *rand = g_rand_new_with_seed (seed);
  guint n_people = n_sessions / 2 + 1;

  g_assert_true (plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "regular", NULL));
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "Europe/Paris");
  set_prose (builder, PLENARY_MEMBER_TITLE, rand, 5);

  add_register (builder, rand, PLENARY_ENTITY_ROOM, 'r', ROOMS);
  add_register (builder, rand, PLENARY_ENTITY_TRACK, 't', 10);
  add_register (builder, rand, PLENARY_ENTITY_PERSON, 'p', n_people);
  add_days (builder, rand, n_sessions, n_people);
  plenary_builder_close (builder);

  g_rand_free (rand);

  return plenary_builder_finish (builder);
}
