/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes to be laid out, with nothing in them but times. */

#include "geometry-fixture.h"

#include "plenary-time.h"

PlenaryBuilder *
geometry_fixture_open (void)
{
  PlenaryBuilder *builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  return builder;
}

static void
add_register (PlenaryBuilder    *builder,
              PlenaryEntityType  type,
              char               letter)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%u", letter, i);

      plenary_builder_open (builder, type, id, NULL);
      plenary_builder_close (builder);
    }
}

/* The same with five rooms and five tracks. */
PlenaryBuilder *
geometry_fixture_open_rooms (void)
{
  PlenaryBuilder *builder = geometry_fixture_open ();

  add_register (builder, PLENARY_ENTITY_ROOM, 'r');
  add_register (builder, PLENARY_ENTITY_TRACK, 't');

  return builder;
}

static void
set_places (PlenaryBuilder *builder,
            const char     *places)
{
  g_auto(GStrv) words = g_strsplit (places, " ", -1);
  g_autoptr(GPtrArray) rooms = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == 'r')
      g_ptr_array_add (rooms, words[i]);
    else if (*words[i] == 't')
      plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, words[i]);
    else if (*words[i] == '*')
      plenary_builder_set_flag (builder, PLENARY_MEMBER_EVERYONE, TRUE);

  g_ptr_array_add (rooms, NULL);
  plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, (const char *const *) rooms->pdata);
}

/* A day and its sessions, d0-0, d0-1 and so on. */
void
geometry_fixture_add_day (PlenaryBuilder        *builder,
                          guint                  day,
                          const GeometrySession *sessions,
                          guint                  n_sessions)
{
  g_autofree char *day_id = g_strdup_printf ("d%u", day);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u-%u", day, i);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, sessions[i].kind);
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, sessions[i].start);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, sessions[i].end);

      if (sessions[i].places != NULL)
        set_places (builder, sessions[i].places);

      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

const GeometrySession geometry_first_day[5] = {
  { "opening", 600, 690 }, { "panel", 690, 780 }, { "break", 780, 900 }, { "panel", 900, 990 },
  { "panel", 990, 1080 },
};

static const GeometrySession second[] = {
  { "panel", 600, 690 }, { "panel", 690, 780 }, { "break", 780, 900 }, { "panel", 900, 990 },
  { "closing", 990, 1020 }, { "marker", -1, -1 },
};

PlenaryAgenda *
geometry_fixture_create_workshop (void)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();

  geometry_fixture_add_day (builder, 0, geometry_first_day, G_N_ELEMENTS (geometry_first_day));
  geometry_fixture_add_day (builder, 1, second, G_N_ELEMENTS (second));

  return plenary_builder_finish (builder);
}

PlenaryAgenda *
geometry_fixture_create_day (const GeometrySession *sessions,
                             guint                  n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open_rooms ();

  geometry_fixture_add_day (builder, 0, sessions, n_sessions);

  return plenary_builder_finish (builder);
}

static const char *
make_random_places (guint n)
{
  static const char *const few[] = { NULL, NULL, NULL, "r1", "r1", "t2" };
  static const char *const many[] = {
    NULL, "r0", "r1 t0", "r2", "r3 t1", "r4", "r0 r1", "r1 r2 r4 t2", "*", "r2 *", "r9", "t3",
  };

  return n % 3 == 0 ? few[g_test_rand_int_range (0, G_N_ELEMENTS (few))] :
                      many[g_test_rand_int_range (0, G_N_ELEMENTS (many))];
}

static GeometrySession
make_random_session (guint day)
{
  static const char *const kinds[] = { "talk", "panel", "break", "marker", "social" };
  GeometrySession session = { kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], -1, -1 };

  if (g_test_rand_int_range (0, 5) > 0)
    session.start = g_test_rand_int_range (0, 288) * 5;

  if (g_test_rand_int_range (0, 5) > 0)
    session.end = MIN (MAX (session.start, 0) + g_test_rand_int_range (-2, 40) * 5,
                       PLENARY_TIME_LAST);

  session.end = MAX (session.end, -1);
  session.places = make_random_places (day);

  return session;
}

PlenaryAgenda *
geometry_fixture_create_random (guint *n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open_rooms ();
  guint first = (guint) g_test_rand_int_range (0, 2) * 3;
  guint n_days = (guint) g_test_rand_int_range (0, 6);

  *n_sessions = 0;

  for (guint i = 0; i < n_days; i++)
    {
      GeometrySession sessions[30];
      guint n = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (sessions));

      for (guint j = 0; j < n; j++)
        sessions[j] = make_random_session (first == 0 ? 0 : i);

      geometry_fixture_add_day (builder, i, sessions, n);
      *n_sessions += n;
    }

  return plenary_builder_finish (builder);
}
