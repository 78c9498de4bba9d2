/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes to be read. The people are invented. */

#include "reading-fixture.h"

#include "plenary-builder.h"

typedef struct
{
  const char *kind;
  const char *number;
  const char *title;
  int         start;
  int         end;
  guint       n_questions;
} Session;

static const Session first_day[] = {
  { "opening", "", "Opening Session", 600, 690, 0 },
  { "panel", "1", "Implementing the SDGs and other major frameworks: how the Global Compact on "
    "Migration can help meet commitments made", 690, 780, 3 },
  { "break", "", "Break", 780, 900, 0 },
  { "panel", "2", "The Global Compact on Migration as a tool for migration governance and the "
    "role of global and regional actors", 900, 990, 4 },
  { "panel", "3", "Reaching a whole-of-government approach to migration: national and local "
    "perspectives", 990, 1080, 4 },
};

static const Session second_day[] = {
  { "panel", "4", "Building from the ground up: promoting a whole-of-society approach to good "
    "migration governance", 600, 690, 3 },
  { "panel", "5", "The Global Compact on Migration: an opportunity to synergize the efforts of "
    "the international community", 690, 780, 4 },
  { "break", "", "Break", 780, 900, 0 },
  { "panel", "6", "Implementing the Global Compact on Migration: existing and envisaged "
    "cooperation and follow-up mechanisms", 900, 990, 5 },
  { "closing", "", "Closing remarks", 990, 1020, 0 },
  { "marker", "", "End of Workshop", -1, -1, 0 },
};

static const char *const questions[] = {
  "Do we mean the same when we say ‘governance’? What are its parts, and which of them can be "
  "taken up together?",
  "What can a compact add to how states and regions work together already, at borders, in transit "
  "and on return?",
  "Who does what between countries of origin, transit and destination, and how can they share it?",
  "Which regional forums have shown the *most* for their effort, and what can others learn?",
  "What needs to be counted so that progress can be seen?",
};

static const char abstract[] =
  "A compact that all governments can agree to is worth little without those who carry it out. "
  "This panel looks at **who does what**: regional bodies, cities, and the forums in which states "
  "of origin, transit and destination meet.\n\n"
  "It asks how their work can hang together, and what is missing today:\n\n"
  "- protection of those at risk on their way,\n"
  "- fair recruitment and work,\n"
  "- return and reintegration in *dignity*.\n\n"
  "Each speaker brings one example from a region that others can learn from.";

static void
add_questions (PlenaryBuilder *builder,
               guint           n)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, plenary_text_new (questions[i % G_N_ELEMENTS (questions)]));

  plenary_builder_set_texts (builder, PLENARY_MEMBER_QUESTIONS, texts);
}

static void
open_session (PlenaryBuilder *builder,
              const char     *id,
              const Session  *session)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, session->kind);
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, session->number);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, session->title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, session->start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, session->end);

  if (session->n_questions > 0)
    add_questions (builder, session->n_questions);
}

static void
add_named (PlenaryBuilder    *builder,
           PlenaryEntityType  type,
           const char        *id,
           const char        *name)
{
  plenary_builder_open (builder, type, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
  plenary_builder_close (builder);
}

/* What only the second panel has, the session with the id d1-3. */
static void
fill_panel (PlenaryBuilder *builder)
{
  plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, abstract);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_QUESTIONS_LEAD,
                             "The following may guide the discussion:");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TRACK, "t1");
  plenary_builder_set_value (builder, PLENARY_MEMBER_PEOPLE,
                             g_variant_new_parsed ("[('p1', [('', 'moderator')], 'invited', "
                                                   "@a(sss) []), "
                                                   "('p2', [('', 'panellist')], 'confirmed', []), "
                                                   "('p3', [('', 'panellist')], '', []), "
                                                   "('p4', [('', 'panellist')], 'declined', [])]"));
  plenary_builder_open (builder, PLENARY_ENTITY_TALK, "k1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "What three regions learned");
  plenary_builder_set_number (builder, PLENARY_MEMBER_MINUTES, 15);
  plenary_builder_set_value (builder, PLENARY_MEMBER_PEOPLE,
                             g_variant_new_parsed ("[('p2', [('', 'speaker')], '', @a(sss) [])]"));
  plenary_builder_close (builder);
}

static void
add_day (PlenaryBuilder *builder,
         const char     *id,
         const char     *date,
         const char     *label,
         const Session  *sessions,
         guint           n_sessions)
{
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, date);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, label);

  for (guint i = 0; i < n_sessions; i++)
    {
      static const char *const room[] = { "r1", NULL };
      g_autofree char *session_id = g_strdup_printf ("%s-%u", id, i);

      open_session (builder, session_id, &sessions[i]);
      plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, room);

      if (g_str_equal (session_id, "d1-3"))
        fill_panel (builder);

      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

static PlenaryBuilder *
open_agenda (const char *title)
{
  PlenaryBuilder *builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_ZONE, "America/New_York");
  plenary_builder_set_string (builder, PLENARY_MEMBER_TIME_STYLE, "10h30");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);

  return builder;
}

/* A workshop of two days and eleven sessions, d1-0 to d1-4 and d2-0 to d2-5; d1-3 has it all. */
PlenaryAgenda *
reading_fixture_create (void)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ("International Dialogue on Migration 2017");

  plenary_builder_set_plain (builder, PLENARY_MEMBER_THEME,
                             "Strengthening international cooperation on and governance of "
                             "migration towards the adoption of a global compact for safe, orderly "
                             "and regular migration in 2018");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_MEETING, "Intersessional workshop");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_VENUE,
                             "Conference Room 1, United Nations Headquarters, New York");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_STATUS, "Provisional Agenda");
  add_named (builder, PLENARY_ENTITY_ROOM, "r1", "Conference Room 1");
  plenary_builder_open (builder, PLENARY_ENTITY_TRACK, "t1", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, "Governance");
  plenary_builder_set_string (builder, PLENARY_MEMBER_COLOUR, "#1c71d8");
  plenary_builder_close (builder);
  add_named (builder, PLENARY_ENTITY_PERSON, "p1", "Ana Ferreira");
  add_named (builder, PLENARY_ENTITY_PERSON, "p2", "Kofi Mensah");
  add_named (builder, PLENARY_ENTITY_PERSON, "p3", "Leila Haddad");
  add_named (builder, PLENARY_ENTITY_PERSON, "p4", "Jonas Lindqvist");
  add_day (builder, "d1", "2017-04-18", "Day One", first_day, G_N_ELEMENTS (first_day));
  add_day (builder, "d2", "2017-04-19", "Day Two", second_day, G_N_ELEMENTS (second_day));

  return plenary_builder_finish (builder);
}

/* A session of each look at every height that a card can have, all on one day: s0, s1, … */
PlenaryAgenda *
reading_fixture_create_looks (void)
{
  static const int minutes[] = { 150, 90, 45, 30, 20, 10 };
  static const char *const kinds[] = {
    "keynote", "panel", "talk", "workshop", "poster", "social", "registration", "break",
  };
  g_autoptr(PlenaryBuilder) builder = open_agenda ("Looks");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *day_id = g_strdup_printf ("d%u", i);
      int start = 540;

      plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (minutes); j++)
        {
          g_autofree char *id = g_strdup_printf ("s%u", n++);
          Session session = { kinds[i], i == 1 ? "6" : "", "From the ground up: how to begin",
                              start, start + minutes[j], j < 2 ? 5 : 0 };

          open_session (builder, id, &session);
          plenary_builder_set_plain (builder, PLENARY_MEMBER_ABSTRACT, abstract);

          if (j == 1)
            plenary_builder_set_string (builder, PLENARY_MEMBER_STATE,
                                        i % 2 == 0 ? "tentative" : "cancelled");

          plenary_builder_close (builder);
          start += minutes[j];
        }

      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* So many days of so many sessions each, as many at a time as there are rooms: s0, s1, … */
PlenaryAgenda *
reading_fixture_create_large (guint n_days,
                              guint n_sessions,
                              guint n_rooms)
{
  g_autoptr(PlenaryBuilder) builder = open_agenda ("A large congress");
  guint n = 0;

  for (guint i = 0; i < n_rooms; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autofree char *name = g_strdup_printf ("Room %u", i + 1);

      add_named (builder, PLENARY_ENTITY_ROOM, id, name);
    }

  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *day_id = g_strdup_printf ("d%u", i);
      g_autofree char *date = g_strdup_printf ("2026-%02u-%02u", i / 28 % 12 + 1, i % 28 + 1);

      plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, date);

      for (guint j = 0; j < n_sessions; j++)
        {
          g_autofree char *id = g_strdup_printf ("s%u", n++);
          g_autofree char *room = g_strdup_printf ("r%u", j % n_rooms);
          const char *rooms[] = { room, NULL };
          Session session = { "talk", "", first_day[j % 5].title, (int) (j / n_rooms) * 20,
                              (int) (j / n_rooms) * 20 + 20, j % 3 };

          open_session (builder, id, &session);
          plenary_builder_set_strings (builder, PLENARY_MEMBER_ROOM, rooms);
          plenary_builder_close (builder);
        }

      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

/* A clock that stands at a time such as “2017-04-18T15:24:00-04”. */
PlenaryClock *
reading_fixture_create_clock (const char *time)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 (time, NULL);

  g_assert_nonnull (now);

  return plenary_clock_new_fixed (now);
}
