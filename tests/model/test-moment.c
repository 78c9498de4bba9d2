/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-moment.h"

/* Two days in New York, the first of them until 01:30 of the second. */
static PlenaryAgenda *
create_agenda (const char *zone)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  static const char *const dates[] = { "2017-04-18", "2017-04-19" };
  static const int ends[] = { 25 * 60 + 30, 17 * 60 };

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, zone);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", i);
      g_autofree char *session_id = g_strdup_printf ("s%u", i);

      plenary_builder_open (builder, PLENARY_ENTITY_DAY, id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, dates[i]);
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, session_id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "session");
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, 600);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, ends[i]);
      plenary_builder_close (builder);
      plenary_builder_close (builder);
    }

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "undated", NULL);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

typedef struct
{
  const char *now;
  const char *expected;
} Case;

/* For each day its minute, and the tense of its session: past, on, or to come. */
static const Case cases[] = {
  { "2017-04-17T23:59:00-04", "none" },
  { "2017-04-18T00:00:00-04", "0+ -1440+ today 0" },
  { "2017-04-18T14:00:00Z", "600= -840+ today 0" },
  { "2017-04-18T09:59:00-04", "599+ -841+ today 0" },
  { "2017-04-19T01:00:00-04", "1500= 60+ today 1" },
  { "2017-04-19T01:30:00-04", "1530- 90+ today 1" },
  { "2017-04-19T16:59:00-04", "2459- 1019= today 1" },
  { "2017-04-19T23:59:00-04", "2879- 1439- today 1" },
  { "2017-04-20T00:00:00-04", "none" },
  { "2024-01-01T00:00:00Z", "none" },
};

static char *
describe (PlenaryAgenda *agenda,
          const char    *now)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (now, NULL);
  GString *string = g_string_new (NULL);
  PlenaryMoment moment;

  plenary_moment_init (&moment, agenda, time);

  for (guint i = 0; i < 2; i++)
    {
      PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), i);
      int start, end;

      if (plenary_moment_in_day (&moment, day) == PLENARY_MOMENT_NEVER)
        return g_string_free (g_string_assign (string, "none"), FALSE);

      plenary_day_get_span (day, 0, &start, &end);
      g_string_append_printf (string, "%d%c ", plenary_moment_in_day (&moment, day),
                              "+=-"[plenary_moment_get_tense (&moment, day, start, end)]);
    }

  for (guint i = 0; i < 2; i++)
    if (plenary_moment_is_date (&moment, plenary_list_get (plenary_agenda_get_days (agenda), i)))
      g_string_append_printf (string, "today %u", i);

  return g_string_free (string, FALSE);
}

static void
test_moment_days (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("America/New_York");
  g_autofree char *actual = describe (agenda, c->now);

  g_assert_cmpstr (actual, ==, c->expected);
}

/* What is no zone is that of the clock. */
static void
test_moment_unknown_zone (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("Nowhere/At_All");
  g_autofree char *actual = describe (agenda, "2017-04-18T12:00:00+05");

  g_assert_cmpstr (actual, ==, "720= -720+ today 0");
}

static void
test_moment_undated (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ("UTC");
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 ("2017-04-18T12:00:00Z", NULL);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 2);
  PlenaryMoment moment;

  plenary_moment_init (&moment, agenda, time);
  g_assert_true (moment.is_running);
  g_assert_cmpint (plenary_moment_in_day (&moment, day), ==, PLENARY_MOMENT_NEVER);
  g_assert_false (plenary_moment_is_date (&moment, day));
  g_assert_cmpint (plenary_moment_get_tense (&moment, day, 0, 1000), ==, PLENARY_MOMENT_FUTURE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/moment/days/", cases[i].now, NULL);

      g_test_add_data_func (path, &cases[i], test_moment_days);
    }

  g_test_add_func ("/model/moment/unknown-zone", test_moment_unknown_zone);
  g_test_add_func ("/model/moment/undated", test_moment_undated);

  return g_test_run ();
}
