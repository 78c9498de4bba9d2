/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-now-next.h"
#include "plenary-time.h"

typedef struct
{
  const char *id;
  int         start;
  int         end;
  const char *state;
} Session;

/* A plenary, two panels at once of which one is called off, a line that closes the day. */
static const Session first_day[] = {
  { "opening", 600, 660, NULL },
  { "a", 660, 720, NULL },
  { "b", 660, 750, NULL },
  { "gone", 660, 750, "cancelled" },
  { "party", 1380, 1500, NULL },
  { "end", 1500, PLENARY_TIME_NONE, NULL },
};

static const Session second_day[] = {
  { "c", 600, 630, NULL },
  { "d", 600, 660, NULL },
};

static void
build_day (PlenaryBuilder *builder,
           const char     *date,
           const Session  *sessions,
           guint           n)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, date, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, date);

  for (guint i = 0; i < n; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, sessions[i].id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND,
                                  sessions[i].end != PLENARY_TIME_NONE ? "session" : "marker");
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, sessions[i].start);

      if (sessions[i].end != PLENARY_TIME_NONE)
        plenary_builder_set_number (builder, PLENARY_MEMBER_END, sessions[i].end);

      if (sessions[i].state != NULL)
        plenary_builder_set_string (builder, PLENARY_MEMBER_STATE, sessions[i].state);

      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "agenda", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "UTC");
  build_day (builder, "2017-04-18", first_day, G_N_ELEMENTS (first_day));
  build_day (builder, "2017-04-19", second_day, G_N_ELEMENTS (second_day));

  return plenary_builder_finish (builder);
}

typedef struct
{
  const char *now;
  const char *expected;
} Case;

/* What is on; what is next, and in how many minutes. */
static const Case cases[] = {
  { "2017-04-17T23:59Z", ";; 0" },
  { "2017-04-18T09:00Z", "; opening; 60" },
  { "2017-04-18T10:00Z", "opening; a b; 60" },
  { "2017-04-18T10:59Z", "opening; a b; 1" },
  { "2017-04-18T11:00Z", "a b; party; 720" },
  { "2017-04-18T12:15Z", "b; party; 645" },
  { "2017-04-18T12:30Z", "; party; 630" },
  { "2017-04-19T00:30Z", "party; c d; 570" },
  { "2017-04-19T01:00Z", "; c d; 540" },
  { "2017-04-19T10:45Z", "d;; 0" },
  { "2017-04-19T11:00Z", ";; 0" },
  { "2024-04-18T10:00Z", ";; 0" },
};

static void
append_ids (GString   *text,
            GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            plenary_entity_get_id (g_ptr_array_index (sessions, i)));

  g_string_append_c (text, ';');
}

static void
test_now_next (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *full = g_strdup_printf ("%.16s:00Z", c->now);
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (full, utc);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(PlenaryNowNext) now_next = NULL;
  PlenaryMoment moment;

  plenary_moment_init (&moment, agenda, time);
  now_next = plenary_now_next_new (agenda, &moment);
  append_ids (text, now_next->now);
  append_ids (text, now_next->next);
  g_string_append_printf (text, " %d", now_next->ahead);

  g_assert_cmpstr (text->str, ==, c->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/now-next/", cases[i].now, NULL);

      g_test_add_data_func (path, &cases[i], test_now_next);
    }

  return g_test_run ();
}
