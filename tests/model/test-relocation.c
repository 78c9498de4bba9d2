/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of a session does to it: other places, changed places, two of one, copies of many. */

#include "agenda-dump.h"
#include "day-text.h"

#include "plenary-deeds.h"
#include "plenary-time.h"

static PlenarySession *
find (PlenaryAgenda *agenda,
      const char    *id)
{
  return plenary_agenda_find (agenda, id);
}

static char *
dup_text (PlenaryAgenda *agenda)
{
  PlenaryDay *day = plenary_agenda_find (agenda, "the-day");
  PlenaryList *sessions = plenary_day_get_sessions (day);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      g_autofree char *rooms = g_strjoinv (",", (GStrv) plenary_session_get_rooms (session));
      int start, end;

      plenary_session_get_span (session, &start, &end);
      g_string_append (text, plenary_agenda_pick (agenda, plenary_session_get_title (session)));
      day_text_append_time (text, start);
      day_text_append_time (text, end);
      g_string_append_printf (text, "%s%s; ", *rooms != '\0' ? " in=" : "", rooms);
    }

  return g_string_free (text, FALSE);
}

/* Applies an edit, says what comes of it, and takes it back. */
static void
assert_edit (PlenaryAgenda *agenda,
             PlenaryEdit   *edit,
             const char    *expected)
{
  g_autoptr(PlenaryEdit) owned G_GNUC_UNUSED = edit;
  g_autofree char *before = agenda_dump (agenda);
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;
  g_autoptr(PlenaryEdit) back = NULL;
  g_autoptr(PlenaryEdit) forth G_GNUC_UNUSED = NULL;

  g_assert_true (edit != NULL);
  back = plenary_edit_apply (edit, agenda, NULL);
  g_assert_true (back != NULL);
  text = dup_text (agenda);
  g_assert_cmpstr (text, ==, expected);
  forth = plenary_edit_apply (back, agenda, NULL);
  after = agenda_dump (agenda);
  g_assert_cmpstr (after, ==, before);
}

static void
test_relocation_swap (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    day_text_read ("a 10:00 11:00 in=r1; b 11:15 11:45 in=r1; c 10:30 12:00 in=r2; "
                   "d - 12:30 in=r1; e 13:00 - in=r1");

  assert_edit (agenda, plenary_deed_swap_session (find (agenda, "a"), 1),
               "a 10:45 11:45 in=r1; b 10:00 10:30 in=r1; c 10:30 12:00 in=r2; "
               "d 12:00 12:30 in=r1; e 13:00 - in=r1; ");
  assert_edit (agenda, plenary_deed_swap_session (find (agenda, "d"), -1),
               "a 10:00 11:00 in=r1; b 12:00 12:30 in=r1; c 10:30 12:00 in=r2; "
               "d 11:15 11:45 in=r1; e 13:00 - in=r1; ");
  g_assert_true (plenary_deed_swap_session (find (agenda, "a"), -1) == NULL);
  g_assert_true (plenary_deed_swap_session (find (agenda, "c"), 1) == NULL);
  g_assert_true (plenary_deed_swap_session (find (agenda, "e"), -1) == NULL);
}

static void
test_relocation_split (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 10:00 11:10 in=r1; b 11:10 11:15; c 12:00 -");

  assert_edit (agenda, plenary_deed_split_session (find (agenda, "a"), PLENARY_TIME_NONE),
               "a 10:00 10:35 in=r1; a 10:35 11:10 in=r1; b 11:10 11:15; c 12:00 -; ");
  assert_edit (agenda, plenary_deed_split_session (find (agenda, "a"), 10 * 60 + 20),
               "a 10:00 10:20 in=r1; a 10:20 11:10 in=r1; b 11:10 11:15; c 12:00 -; ");
  g_assert_true (plenary_deed_split_session (find (agenda, "a"), 12 * 60) == NULL);
  g_assert_true (plenary_deed_split_session (find (agenda, "b"), PLENARY_TIME_NONE) == NULL);
  g_assert_true (plenary_deed_split_session (find (agenda, "c"), PLENARY_TIME_NONE) == NULL);
}

/* Who is in that room makes room; the other rooms of a session stay. */
static void
test_relocation_room (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    day_text_read ("a 10:00 11:00 in=r1; b 10:30 11:30 in=r2; c 11:30 12:00 in=r2");
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();

  g_ptr_array_add (sessions, find (agenda, "a"));
  assert_edit (agenda, plenary_deed_relocate (sessions, NULL, plenary_agenda_find (agenda, "r2")),
               "a 10:00 11:00 in=r2; b 11:00 12:00 in=r2; c 12:00 12:30 in=r2; ");
}

static void
test_relocation_day (void)
{
  g_autoptr(PlenaryAgenda) agenda = day_text_read ("a 10:00 11:00; b - 12:00; c 12:00 13:00");
  g_autoptr(PlenaryEdit) add = plenary_deed_add_day (agenda, 1);
  g_auto(GStrv) ids = plenary_edit_dup_ids (add);
  g_autoptr(PlenaryEdit) back G_GNUC_UNUSED = plenary_edit_apply (add, agenda, NULL);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  PlenaryDay *day = plenary_agenda_find (agenda, ids[0]);
  g_autoptr(PlenaryEdit) edit = NULL;
  g_autoptr(PlenaryEdit) inverse = NULL;

  g_ptr_array_add (sessions, find (agenda, "c"));
  g_ptr_array_add (sessions, find (agenda, "a"));
  assert_edit (agenda, plenary_deed_relocate (sessions, day, NULL), "b 11:00 12:00; ");
  edit = plenary_deed_relocate (sessions, day, NULL);
  inverse = plenary_edit_apply (edit, agenda, NULL);
  g_assert_true (inverse != NULL);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_day_get_sessions (day)), ==, 2);
  g_assert_true (plenary_list_get (plenary_day_get_sessions (day), 0) == find (agenda, "a"));
}

/* Copies of several follow the last, as far from each other. */
static void
test_relocation_duplicate (void)
{
  g_autoptr(PlenaryAgenda) agenda =
    day_text_read ("a 10:00 11:00; b 11:00 11:30; c 11:30 12:00; d 12:00 -");
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) none = NULL;

  g_ptr_array_add (sessions, find (agenda, "a"));
  g_ptr_array_add (sessions, find (agenda, "b"));
  assert_edit (agenda, plenary_deed_duplicate_sessions (sessions, &ids),
               "a 10:00 11:00; b 11:00 11:30; c 11:30 12:00; a 11:30 12:30; d 12:00 -; "
               "b 12:30 13:00; ");
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_ptr_array_add (sessions, find (agenda, "d"));
  g_assert_true (plenary_deed_duplicate_sessions (sessions, &none) == NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/relocation/swap", test_relocation_swap);
  g_test_add_func ("/model/relocation/split", test_relocation_split);
  g_test_add_func ("/model/relocation/room", test_relocation_room);
  g_test_add_func ("/model/relocation/day", test_relocation_day);
  g_test_add_func ("/model/relocation/duplicate", test_relocation_duplicate);

  return g_test_run ();
}
