/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a session comes to stand that leaves its day and comes back, or goes to another. */

#include "plenary-deeds.h"

#include "plenary-builder.h"
#include "plenary-history.h"

#include "agenda-dump.h"
#include "day-text.h"

static void
perform (PlenaryHistory *history,
         PlenaryEdit    *edit)
{
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (edit);
  plenary_history_do (history, "Deed", edit, &error);
  g_assert_no_error (error);
}

/* Takes those with these ids, parted by spaces, off their day. */
static void
unschedule (PlenaryHistory *history,
            const char     *ids)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();

  for (char **id = each; *id != NULL; id++)
    g_ptr_array_add (sessions, plenary_agenda_find (agenda, *id));

  perform (history, plenary_deed_unschedule (agenda, sessions));
}

static char *
list_shelf (PlenaryHistory *history)
{
  PlenaryList *shelf = plenary_agenda_get_shelf (plenary_history_get_agenda (history));
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < plenary_list_get_n_items (shelf); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "",
                            plenary_entity_get_id (plenary_list_get (shelf, i)));

  return g_string_free (list, FALSE);
}

/* Puts “x” on the shelf and back on the day, and tells where it is then; all of it is taken back.
 */
static char *
schedule (const char *day)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read (day);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  GString *place = g_string_new (NULL);
  PlenarySession *session;
  PlenaryDay *the_day = plenary_agenda_find (agenda, "the-day");
  guint index;
  int start, end;

  unschedule (history, "x");
  perform (history, plenary_deed_schedule (plenary_agenda_find (agenda, "x"), the_day));
  session = plenary_agenda_find (agenda, "x");
  g_assert_true (plenary_list_find (plenary_day_get_sessions (the_day), session, &index));
  plenary_session_get_span (session, &start, &end);
  g_string_append_printf (place, "%u", index);
  day_text_append_time (place, start);
  day_text_append_time (place, end);

  plenary_history_undo (history, &error);
  g_assert_no_error (error);
  plenary_history_undo (history, &error);
  g_assert_no_error (error);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);

  return g_string_free (place, FALSE);
}

static const struct
{
  const char *name;
  const char *day;
  const char *place;
} cases[] = {
  { "its time is free", "x 9:00 10:00; a 10:00 11:00; b 11:00 12:00", "0 9:00 10:00" },
  { "its time is free among others", "a 10:00 11:00; x 11:00 12:00; b 12:00 13:00",
    "1 11:00 12:00" },
  { "it had the time of what came before it", "a 10:00 11:00; x - 11:30; b 11:30 12:00",
    "1 11:00 11:30" },
  { "another is there, and there is time before all",
    "day 8:00 18:00; a 10:00 12:00; x 11:00 12:00", "0 8:00 9:00" },
  { "another is there, and there is time between",
    "a 9:00 10:00; b 11:00 12:30; x 12:00 13:30; c 14:00 15:00", "2 12:30 14:00" },
  { "the time between is just too short",
    "a 9:00 10:00; b 11:29 12:30; x 12:00 13:30; c 13:59 15:00", "3 15:00 16:30" },
  { "nothing is free", "a 9:00 10:00; x 9:30 11:00; b 10:00 12:00", "2 12:00 13:30" },
  { "another room does not matter", "a 9:00 10:00 in=r1; x 9:30 11:00 in=r2; b 10:00 12:00 in=r1",
    "1 9:30 11:00" },
  { "one of its rooms is taken", "a 9:00 10:00 in=r1; x 9:30 10:30 in=r1,r2", "1 10:00 11:00" },
  { "the yard takes several", "a 9:00 10:00 in=yard; x 9:30 10:30 in=yard", "1 9:30 10:30" },
  { "what is for all is in every room",
    "a 9:00 10:00 in=r1 everyone; x 9:30 10:30 in=r2", "1 10:00 11:00" },
  { "what is cancelled takes no time", "a 9:00 10:00 cancelled; x 9:30 10:30", "1 9:30 10:30" },
  { "it is open, so it is as long as others", "a 9:00 11:00; x 9:30 -", "1 11:00 13:00" },
  { "a marker is where it was", "a 9:00 11:00; x 11:00 - marker", "1 11:00 11:00" },
  { "the line that closes the day goes on closing it",
    "a 9:00 10:00; x 10:00 11:00; end - - marker", "1 10:00 11:00" },
  { "what began after another goes on beginning then",
    "a 9:00 10:00; x 10:00 11:00; b 11:00 12:00; c - 13:00", "1 10:00 11:00" },
  { "alone it keeps its time", "x 22:00 25:00", "0 22:00 25:00" },
  { "nobody knows when it was", "x - -", "0 9:00 10:00" },
};

static void
test_scheduling_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = schedule (cases[i].day);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

static void
test_scheduling_shelf (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 9:00 10:00; b 10:00 11:00; c 11:00 12:00");
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autofree char *first = NULL;
  g_autofree char *all = NULL;

  unschedule (history, "b");
  first = list_shelf (history);
  g_assert_cmpstr (first, ==, "b");

  /* In the order of the programme, whatever that of choosing was; what lies there stays. */
  unschedule (history, "c b a");
  all = list_shelf (history);
  g_assert_cmpstr (all, ==, "b a c");

  g_ptr_array_add (sessions, plenary_agenda_find (agenda, "b"));
  g_assert_null (plenary_deed_unschedule (agenda, sessions));
  perform (history, plenary_deed_schedule (plenary_agenda_find (agenda, "b"),
                                           plenary_agenda_find (agenda, "the-day")));
  g_assert_null (plenary_deed_schedule (plenary_agenda_find (agenda, "b"),
                                        plenary_agenda_find (agenda, "the-day")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/scheduling/places", test_scheduling_places);
  g_test_add_func ("/model/scheduling/shelf", test_scheduling_shelf);

  return g_test_run ();
}
