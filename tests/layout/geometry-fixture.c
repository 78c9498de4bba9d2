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
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();

  geometry_fixture_add_day (builder, 0, sessions, n_sessions);

  return plenary_builder_finish (builder);
}

static GeometrySession
make_random_session (void)
{
  static const char *const kinds[] = { "talk", "panel", "break", "marker", "social" };
  GeometrySession session = { kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], -1, -1 };

  if (g_test_rand_int_range (0, 5) > 0)
    session.start = g_test_rand_int_range (0, 288) * 5;

  if (g_test_rand_int_range (0, 5) > 0)
    session.end = MIN (MAX (session.start, 0) + g_test_rand_int_range (-2, 40) * 5,
                       PLENARY_TIME_LAST);

  session.end = MAX (session.end, -1);

  return session;
}

PlenaryAgenda *
geometry_fixture_create_random (guint *n_sessions)
{
  g_autoptr(PlenaryBuilder) builder = geometry_fixture_open ();
  guint n_days = (guint) g_test_rand_int_range (0, 6);

  *n_sessions = 0;

  for (guint i = 0; i < n_days; i++)
    {
      GeometrySession sessions[30];
      guint n = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (sessions));

      for (guint j = 0; j < n; j++)
        sessions[j] = make_random_session ();

      geometry_fixture_add_day (builder, i, sessions, n);
      *n_sessions += n;
    }

  return plenary_builder_finish (builder);
}
