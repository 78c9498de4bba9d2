/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-builder.h"
#include "plenary-deeds.h"
#include "plenary-history.h"
#include "plenary-role.h"

#include "agenda-dump.h"
#include "day-text.h"

/* Two days, the first with a panel at 15:00 to 16:30 and a break after it. */
static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, "Title");

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2017-04-18");
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s1", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, 900);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, 990);
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s2", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "break");
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d2", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_DATE, "2017-04-30");
  plenary_builder_close (builder);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d3", NULL);

  return plenary_builder_finish (builder);
}

/* Applies a deed, and proves that its inverse takes it back. */
static void
apply (PlenaryAgenda *agenda,
       PlenaryEdit   *deed)
{
  g_autoptr(PlenaryEdit) owned = deed;
  g_autoptr(PlenaryEdit) inverse = NULL;
  g_autoptr(PlenaryEdit) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;

  inverse = plenary_edit_apply (owned, agenda, &error);
  g_assert_no_error (error);
  again = plenary_edit_apply (inverse, agenda, &error);
  g_assert_no_error (error);

  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);

  plenary_edit_unref (plenary_edit_apply (again, agenda, &error));
  g_assert_no_error (error);
}

static void
assert_span (PlenaryAgenda *agenda,
             const char    *id,
             int            start,
             int            end)
{
  int actual_start, actual_end;

  plenary_session_get_span (plenary_agenda_find (agenda, id), &actual_start, &actual_end);
  g_assert_cmpint (actual_start, ==, start);
  g_assert_cmpint (actual_end, ==, end);
}

static void
test_deeds_times (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenarySession *panel = plenary_agenda_find (agenda, "s1");
  PlenarySession *pause = plenary_agenda_find (agenda, "s2");

  apply (agenda, plenary_deed_set_start (panel, 930));
  assert_span (agenda, "s1", 930, 1020);
  assert_span (agenda, "s2", 1020, -1);

  apply (agenda, plenary_deed_set_duration (pause, 30));
  assert_span (agenda, "s2", 1020, 1050);
  apply (agenda, plenary_deed_set_duration (pause, -1));
  assert_span (agenda, "s2", 1020, -1);

  /* Without a start there is nothing that a length could be counted from. */
  apply (agenda, plenary_deed_set_start (panel, -1));
  assert_span (agenda, "s1", -1, 1020);
  g_assert_null (plenary_deed_set_duration (panel, 30));

  apply (agenda, plenary_deed_set_start (panel, 960));
  assert_span (agenda, "s1", 960, 1020);
  apply (agenda, plenary_deed_set_start (panel, PLENARY_TIME_LATEST));
  assert_span (agenda, "s1", PLENARY_TIME_LATEST, PLENARY_TIME_LATEST);
}

/* What fills a gap is no longer than that, and moves nothing that only follows. */
static void
test_deeds_fill_gap (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryDay *day = plenary_agenda_find (agenda, "d1");
  PlenaryEdit *deed = plenary_deed_add_room (agenda, plenary_agenda_find (agenda, "s2"), "Gallery");
  PlenaryEntity *room;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) more_ids = NULL;
  PlenaryEntity *session;

  apply (agenda, deed);
  room = plenary_list_get (plenary_agenda_get_rooms (agenda), 0);
  deed = plenary_deed_fill_gap (day, room, 840, 900);
  ids = plenary_edit_dup_ids (deed);
  apply (agenda, deed);
  session = plenary_agenda_find (agenda, ids[0]);
  assert_span (agenda, ids[0], 840, 900);
  assert_span (agenda, "s1", 900, 990);
  assert_span (agenda, "s2", 990, -1);
  g_assert_cmpstr (plenary_session_get_rooms (PLENARY_SESSION (session))[0], ==,
                   plenary_entity_get_id (room));

  /* After what it begins after, and what followed that stays when it was. */
  deed = plenary_deed_fill_gap (day, NULL, 930, 945);
  apply (agenda, deed);
  assert_span (agenda, "s2", 990, -1);

  /* Not before what follows the panel, but after all. */
  deed = plenary_deed_fill_gap (day, NULL, 1080, PLENARY_TIME_NONE);
  more_ids = plenary_edit_dup_ids (deed);
  apply (agenda, deed);
  assert_span (agenda, more_ids[0], 1080, 1140);
  assert_span (agenda, "s2", 990, -1);
}

/* Nothing new comes behind the line that closes the day. */
static void
test_deeds_fill_gap_closed (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 10:00 11:00; end - - marker");
  PlenaryDay *day = plenary_agenda_find (agenda, "the-day");
  PlenarySession *last;

  apply (agenda, plenary_deed_fill_gap (day, NULL, 720, 780));
  last = plenary_list_get (plenary_day_get_sessions (day), 2);
  g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (last)), ==, "end");
  assert_span (agenda, "end", 780, 780);
}

/* What follows a session stays in its room, where there is another. */
static void
test_deeds_add_session_in_room (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *day = plenary_agenda_find (agenda, "d1");

  for (guint i = 0; i < 2; i++)
    {
      PlenaryEdit *deed;
      g_auto(GStrv) ids = NULL;
      PlenarySession *session;

      apply (agenda, plenary_deed_add_room (agenda, plenary_agenda_find (agenda, "s1"), "Gallery"));
      deed = plenary_deed_add_session (day, 1, PLENARY_TIME_NONE);
      ids = plenary_edit_dup_ids (deed);
      apply (agenda, deed);
      session = plenary_agenda_find (agenda, ids[0]);

      if (plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)) < 2)
        g_assert_null (plenary_session_get_rooms (session)[0]);
      else
        g_assert_cmpstrv (plenary_session_get_rooms (session),
                          plenary_session_get_rooms (plenary_agenda_find (agenda, "s1")));
    }
}

static void
test_deeds_add_session (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenaryEntity *day = plenary_agenda_find (agenda, "d1");
  PlenaryEdit *deed;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) more_ids = NULL;

  /* Breaks say nothing of how long sessions are here: an hour and a half. */
  deed = plenary_deed_add_session (day, 1, PLENARY_TIME_NONE);
  ids = plenary_edit_dup_ids (deed);
  apply (agenda, deed);
  assert_span (agenda, ids[0], 990, 1080);
  g_assert_true (plenary_list_get (plenary_day_get_sessions (PLENARY_DAY (day)), 1) ==
                 plenary_agenda_find (agenda, ids[0]));

  deed = plenary_deed_add_session (PLENARY_ENTITY (agenda), 0, PLENARY_TIME_NONE);
  more_ids = plenary_edit_dup_ids (deed);
  apply (agenda, deed);
  g_assert_true (plenary_list_get (plenary_agenda_get_shelf (agenda), 0) ==
                 plenary_agenda_find (agenda, more_ids[0]));

  apply (agenda, plenary_deed_add_session (plenary_agenda_find (agenda, "d2"), 0, 540));
  apply (agenda, plenary_deed_add_day (agenda, 3));
  g_assert_cmpstr (plenary_day_get_date (plenary_list_get (plenary_agenda_get_days (agenda), 3)),
                   ==, "2017-05-01");
}

typedef struct
{
  const char *day;
  const char *session;      /* after which one comes; with a +, it is a copy */
  const char *expected;
} Insertion;

/* What comes has its times, and nothing else gets others; a marker goes along. */
static const Insertion insertions[] = {
  { "a 10:00 11:00; b 11:00 12:00", "a", "a 10:00 11:00; new 11:00 12:00; b 11:00 12:00" },
  { "a 10:00 11:00; b - 12:00; c - 13:00", "a",
    "a 10:00 11:00; new 11:00 12:00; b 11:00 12:00; c 12:00 13:00" },
  { "a 10:00 11:00; end - - marker", "a", "a 10:00 11:00; new 11:00 12:00; end 12:00 12:00" },
  { "a 10:00 11:00; m - - marker; b - 12:00", "a",
    "a 10:00 11:00; new 11:00 12:00; m 12:00 12:00; b 11:00 12:00" },
  { "a 10:00 11:00; b - -", "a", "a 10:00 11:00; new 11:00 12:00; b 12:00 -" },
  { "a 10:00 -; b - 12:00", "a", "a 10:00 -; new - -; b - 12:00" },
  { "a 10:00 11:00; b 13:00 14:00", "+a", "a 10:00 11:00; new 11:00 12:00; b 13:00 14:00" },
  { "a 10:00 11:30; b - 12:30", "+a", "a 10:00 11:30; new 11:30 13:00; b 11:30 12:30" },
  { "a 10:00 11:00; b - 12:00; c - 14:00", "+b",
    "a 10:00 11:00; b 11:00 12:00; new 12:00 13:00; c 12:00 14:00" },
  { "a 10:00 -; b 12:00 13:00", "+a", "a 10:00 -; new 10:00 -; b 12:00 13:00" },
  { "m 10:00 - marker", "+m", "m 10:00 10:00; new 10:00 10:00" },
  { "a 40:00 70:00", "+a", "a 40:00 70:00; new 40:00 70:00" },
};

static PlenaryEdit *
add_after (PlenarySession *session)
{
  PlenaryEntity *day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  guint index;

  plenary_list_find (plenary_day_get_sessions (PLENARY_DAY (day)), session, &index);

  return plenary_deed_add_session (day, index + 1, PLENARY_TIME_NONE);
}

static void
test_deeds_insert (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (insertions); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = day_text_read (insertions[i].day);
      gboolean is_copy = *insertions[i].session == '+';
      PlenarySession *session = plenary_agenda_find (agenda, insertions[i].session + is_copy);
      PlenaryEdit *deed = is_copy ? plenary_deed_duplicate_session (session) :
                                    add_after (session);
      g_auto(GStrv) ids = plenary_edit_dup_ids (deed);
      g_autoptr(GString) times = NULL;
      g_autofree char *written = NULL;

      apply (agenda, deed);
      written = day_text_write (agenda);
      times = g_string_new (written);
      g_string_replace (times, ids[0], "new", 1);
      g_assert_cmpstr (times->str, ==, insertions[i].expected);
    }
}

static void
test_deeds_people (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenarySession *panel = plenary_agenda_find (agenda, "s1");
  PlenaryPerson *person;
  PlenaryParticipation *participation;
  PlenaryRoom *room;

  apply (agenda, plenary_deed_add_person (agenda, PLENARY_ENTITY (panel), "Ana Ferreira"));
  person = plenary_list_get (plenary_agenda_get_people (agenda), 0);
  participation = g_ptr_array_index (plenary_session_get_people (panel), 0);
  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_person_get_name (person)), ==,
                   "Ana Ferreira");
  g_assert_cmpstr (participation->person, ==, plenary_entity_get_id (PLENARY_ENTITY (person)));
  g_assert_cmpstr (plenary_role_get_word (participation->role), ==, "panellist");
  g_assert_cmpstr (participation->attendance, ==, "");

  apply (agenda, plenary_deed_invite (plenary_agenda_find (agenda, "s2"), participation->person));

  apply (agenda, plenary_deed_add_room (agenda, panel, "Room 1"));
  apply (agenda, plenary_deed_add_room (agenda, panel, "Room 2"));
  room = plenary_list_get (plenary_agenda_get_rooms (agenda), 1);
  g_assert_cmpuint (g_strv_length ((GStrv) plenary_session_get_rooms (panel)), ==, 2);
  g_assert_cmpstr (plenary_session_get_rooms (panel)[1], ==,
                   plenary_entity_get_id (PLENARY_ENTITY (room)));
}

static void
test_deeds_remove (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  PlenarySession *panel = plenary_agenda_find (agenda, "s1");

  apply (agenda, plenary_edit_insert (PLENARY_ENTITY_KIND, PLENARY_ENTITY (agenda), 0, "k", NULL));
  apply (agenda, plenary_edit_insert (PLENARY_ENTITY_TRACK, PLENARY_ENTITY (agenda), 0, "t", NULL));
  apply (agenda, plenary_edit_insert (PLENARY_ENTITY_TALK, PLENARY_ENTITY (panel), 0, "l", NULL));
  apply (agenda, plenary_deed_add_person (agenda, PLENARY_ENTITY (panel), "Ana Ferreira"));
  apply (agenda, plenary_deed_add_room (agenda, panel, "Room 1"));
  apply (agenda, plenary_edit_set_string (PLENARY_ENTITY (panel), PLENARY_MEMBER_KIND, "k"));
  apply (agenda, plenary_edit_set_string (PLENARY_ENTITY (panel), PLENARY_MEMBER_TRACK, "t"));

  apply (agenda, plenary_deed_remove (agenda, plenary_agenda_find (agenda, "k")));
  apply (agenda, plenary_deed_remove (agenda, plenary_agenda_find (agenda, "t")));
  apply (agenda, plenary_deed_remove (agenda,
                                      plenary_list_get (plenary_agenda_get_people (agenda), 0)));
  apply (agenda, plenary_deed_remove (agenda,
                                      plenary_list_get (plenary_agenda_get_rooms (agenda), 0)));

  g_assert_cmpstr (plenary_session_get_kind (panel), ==, "other");
  g_assert_cmpstr (plenary_session_get_track (panel), ==, "");
  g_assert_null (plenary_session_get_people (panel));
  g_assert_null (plenary_session_get_rooms (panel)[0]);

  apply (agenda, plenary_deed_remove (agenda, plenary_agenda_find (agenda, "d1")));
  g_assert_null (plenary_agenda_find (agenda, "s1"));
}

static void
test_deeds_shift_dates (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  GDate date;

  g_assert_true (plenary_deed_get_first_date (agenda, &date));
  g_assert_cmpuint (g_date_get_day (&date), ==, 18);

  apply (agenda, plenary_deed_shift_dates (agenda, 366));
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (agenda, "d1")), ==, "2018-04-19");
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (agenda, "d2")), ==, "2018-05-01");
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (agenda, "d3")), ==, "");

  g_assert_null (plenary_deed_shift_dates (agenda, -2018 * 366));
  g_assert_null (plenary_deed_shift_dates (agenda, 8000 * 366));
}

static void
add_texts (PlenaryAgenda *agenda)
{
  PlenaryEntity *panel = plenary_agenda_find (agenda, "s1");

  apply (agenda, plenary_edit_set (panel, PLENARY_MEMBER_TITLE,
                                   g_variant_new_parsed ("[('en', 'One'), ('es', 'Uno')]")));
  apply (agenda, plenary_edit_set (panel, PLENARY_MEMBER_QUESTIONS,
                                   g_variant_new_parsed ("[[('', 'Why?')], [('es', '¿Qué?')]]")));
  apply (agenda, plenary_edit_set (panel, PLENARY_MEMBER_PEOPLE,
                                   g_variant_new_parsed ("[('p', [('', 'chair')], '', @a(sss) []),"
                                                         " ('p', [('', 'Guest')], '', [])]")));
}

/* All that is said anywhere in the agenda, in the order of the document. */
static char *
dump_texts (PlenaryAgenda *agenda)
{
  g_autofree char *all = agenda_dump (agenda);
  g_auto(GStrv) lines = g_strsplit (all, "\n", -1);

  return g_strconcat (lines[0], "\n", lines[2], NULL);
}

static void
assert_texts (PlenaryAgenda *agenda,
              const char    *language,
              const char    *title,
              const char    *panel)
{
  g_autofree char *actual = dump_texts (agenda);
  g_autofree char *expected =
    g_strdup_printf ("a {'language': <'%s'>, %s}\n"
                     "sessions s1 {'kind': <'panel'>, %s}", language, title, panel);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_deeds_language_was_wrong (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();

  add_texts (agenda);
  apply (agenda, plenary_deed_set_language (agenda, "fr"));
  assert_texts (agenda, "fr", "'title': <[('', 'Title')]>",
                "'title': <[('fr', 'One'), ('es', 'Uno')]>, 'start': <900>, 'end': <990>, "
                "'questions': <[[('', 'Why?')], [('es', '¿Qué?')]]>, "
                "'people': <[('p', [('', 'chair')], '', @a(sss) []), "
                "('p', [('', 'Guest')], '', [])]>");
}

static void
test_deeds_language_is_another (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();

  add_texts (agenda);
  apply (agenda, plenary_deed_set_language (agenda, "es"));
  assert_texts (agenda, "es", "'languages': <['es', 'en']>, 'title': <[('en', 'Title')]>",
                "'title': <[('en', 'One'), ('es', 'Uno')]>, 'start': <900>, 'end': <990>, "
                "'questions': <[[('en', 'Why?')], [('', '¿Qué?')]]>, "
                "'people': <[('p', [('', 'chair')], '', @a(sss) []), "
                "('p', [('en', 'Guest')], '', [])]>");

  /* And back: what is in English alone is plain again. */
  apply (agenda, plenary_deed_set_language (agenda, "en"));
  assert_texts (agenda, "en", "'languages': <['es', 'en']>, 'title': <[('', 'Title')]>",
                "'title': <[('en', 'One'), ('es', 'Uno')]>, 'start': <900>, 'end': <990>, "
                "'questions': <[[('', 'Why?')], [('es', '¿Qué?')]]>, "
                "'people': <[('p', [('', 'chair')], '', @a(sss) []), "
                "('p', [('', 'Guest')], '', [])]>");
}

static void
test_deeds_remove_sessions (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autofree char *shape = NULL;

  apply (agenda, plenary_deed_add_session (plenary_agenda_find (agenda, "d1"), 2, 1000));
  apply (agenda, plenary_deed_add_session (PLENARY_ENTITY (agenda), 0, 1000));
  g_ptr_array_add (sessions, plenary_list_get (plenary_agenda_get_shelf (agenda), 0));
  g_ptr_array_add (sessions, plenary_agenda_find (agenda, "s1"));
  g_ptr_array_add (sessions, plenary_list_get (plenary_day_get_sessions (
                               plenary_agenda_find (agenda, "d1")), 2));

  apply (agenda, plenary_deed_remove_sessions (agenda, sessions));
  shape = agenda_dump_shape (agenda);
  g_assert_cmpstr (shape, ==, "a d1[s2] d2[] d3[]");
}

typedef struct
{
  const char *labels[2];
  const char *expected[2];
} DayMove;

/* Dates stay; so do labels that only count. */
static void
test_deeds_move_day (void)
{
  static const DayMove moves[] = {
    { { "Day One", "Day Two" }, { "Day One", "Day Two" } },
    { { "Jour 1", "JOUR 2" }, { "Jour 1", "JOUR 2" } },
    { { "第一天", "第二天" }, { "第一天", "第二天" } },
    { { "Field visits", "Plenary" }, { "Plenary", "Field visits" } },
    { { "Opening", "" }, { "", "Opening" } },
    { { "Day One", "Day Two: the sea" }, { "Day Two: the sea", "Day One" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(PlenaryAgenda) agenda = create_agenda ();
      PlenaryDay *first = plenary_agenda_find (agenda, "d1");
      PlenaryDay *second = plenary_agenda_find (agenda, "d2");
      g_autofree char *shape = NULL;

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr(PlenaryText) label = plenary_text_new (moves[i].labels[j]);

          apply (agenda, plenary_edit_set_text (PLENARY_ENTITY (j == 0 ? first : second),
                                                PLENARY_MEMBER_LABEL, label));
        }

      g_assert_null (plenary_deed_move_day (agenda, first, -1));
      apply (agenda, i % 2 == 0 ? plenary_deed_move_day (agenda, first, 1) :
                                  plenary_deed_move_day (agenda, second, -1));

      shape = agenda_dump_shape (agenda);
      g_assert_cmpstr (shape, ==, "a d2[] d1[s1 s2] d3[]");
      g_assert_cmpstr (plenary_day_get_date (second), ==, "2017-04-18");
      g_assert_cmpstr (plenary_day_get_date (first), ==, "2017-04-30");
      g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_day_get_label (second)), ==,
                       moves[i].expected[0]);
      g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_day_get_label (first)), ==,
                       moves[i].expected[1]);
    }
}

static void
test_deeds_move_last_day (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();

  g_assert_null (plenary_deed_move_day (agenda, plenary_agenda_find (agenda, "d3"), 1));
  apply (agenda, plenary_deed_move_day (agenda, plenary_agenda_find (agenda, "d3"), -1));
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (agenda, "d3")), ==, "2017-04-30");
  g_assert_cmpstr (plenary_day_get_date (plenary_agenda_find (agenda, "d2")), ==, "");
}

static void
assert_together (PlenaryAgenda *agenda,
                 GPtrArray     *sessions,
                 PlenaryMember  member,
                 const char    *value,
                 const char    *expected)
{
  apply (agenda, plenary_deed_set_together (sessions, member, value));
  g_assert_true (plenary_deed_is_common (sessions, member));

  for (guint i = 0; i < sessions->len; i++)
    g_assert_cmpstr (plenary_entity_get_string (g_ptr_array_index (sessions, i), member), ==,
                     expected);
}

static void
test_deeds_together (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  PlenarySession *panel = plenary_agenda_find (agenda, "s1");

  g_ptr_array_add (sessions, panel);
  g_ptr_array_add (sessions, plenary_agenda_find (agenda, "s2"));
  apply (agenda, plenary_deed_add_room (agenda, panel, "Room 1"));
  apply (agenda, plenary_deed_add_room (agenda, panel, "Room 2"));
  g_assert_false (plenary_deed_is_common (sessions, PLENARY_MEMBER_KIND));
  g_assert_false (plenary_deed_is_common (sessions, PLENARY_MEMBER_ROOM));

  assert_together (agenda, sessions, PLENARY_MEMBER_KIND, "workshop", "workshop");
  assert_together (agenda, sessions, PLENARY_MEMBER_TRACK, "t", "t");
  assert_together (agenda, sessions, PLENARY_MEMBER_TRACK, "", "");
  assert_together (agenda, sessions, PLENARY_MEMBER_STATE, "tentative", "tentative");
  assert_together (agenda, sessions, PLENARY_MEMBER_STATE, "confirmed", "");

  apply (agenda, plenary_deed_set_together (sessions, PLENARY_MEMBER_ROOM, "r"));
  g_assert_cmpstr (plenary_session_get_rooms (panel)[0], ==, "r");
  g_assert_null (plenary_session_get_rooms (panel)[1]);
  apply (agenda, plenary_deed_set_together (sessions, PLENARY_MEMBER_ROOM, ""));
  g_assert_null (plenary_session_get_rooms (panel)[0]);
  g_assert_true (plenary_deed_is_common (sessions, PLENARY_MEMBER_ROOM));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/deeds/times", test_deeds_times);
  g_test_add_func ("/model/deeds/add-session-in-room", test_deeds_add_session_in_room);
  g_test_add_func ("/model/deeds/fill-gap", test_deeds_fill_gap);
  g_test_add_func ("/model/deeds/fill-gap-closed", test_deeds_fill_gap_closed);
  g_test_add_func ("/model/deeds/add-session", test_deeds_add_session);
  g_test_add_func ("/model/deeds/insert", test_deeds_insert);
  g_test_add_func ("/model/deeds/people", test_deeds_people);
  g_test_add_func ("/model/deeds/remove", test_deeds_remove);
  g_test_add_func ("/model/deeds/remove-sessions", test_deeds_remove_sessions);
  g_test_add_func ("/model/deeds/together", test_deeds_together);
  g_test_add_func ("/model/deeds/move-day", test_deeds_move_day);
  g_test_add_func ("/model/deeds/move-last-day", test_deeds_move_last_day);
  g_test_add_func ("/model/deeds/shift-dates", test_deeds_shift_dates);
  g_test_add_func ("/model/deeds/language-was-wrong", test_deeds_language_was_wrong);
  g_test_add_func ("/model/deeds/language-is-another", test_deeds_language_is_another);

  return g_test_run ();
}
