/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random walks: whatever is done, undoing all of it gives back the first state, redoing all of it
 * the last, and every state on the way is the one that was seen there before.
 */

#include "plenary-builder.h"
#include "plenary-history.h"

#include "agenda-dump.h"

#define ROUNDS 40
#define STEPS 60

static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");

  for (guint i = 0; i < 3; i++)
    {
      plenary_builder_open (builder, PLENARY_ENTITY_DAY, NULL, NULL);

      for (guint j = 0; j < 4; j++)
        {
          plenary_builder_open (builder, PLENARY_ENTITY_SESSION, NULL, NULL);
          plenary_builder_set_extras (builder, g_variant_new_parsed ("[('id', 'x', '[1.0]')]"));
          plenary_builder_open (builder, PLENARY_ENTITY_TALK, NULL, NULL);
          plenary_builder_close (builder);
          plenary_builder_close (builder);
        }

      plenary_builder_close (builder);
    }

  return plenary_builder_finish (builder);
}

static PlenaryEntity *
pick_day (PlenaryAgenda *agenda)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint n = plenary_list_get_n_items (days);

  return n > 0 ? plenary_list_get (days, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
}

static PlenaryEntity *
pick_session (PlenaryAgenda *agenda)
{
  PlenaryEntity *day = pick_day (agenda);
  PlenaryList *sessions = day != NULL ? plenary_day_get_sessions (PLENARY_DAY (day)) : NULL;
  guint n = sessions != NULL ? plenary_list_get_n_items (sessions) : 0;

  return n > 0 ? plenary_list_get (sessions, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
}

static PlenaryEdit *
create_move (PlenaryAgenda *agenda,
             PlenaryEntity *session)
{
  PlenaryEntity *day = pick_day (agenda);
  guint n = plenary_list_get_n_items (plenary_day_get_sessions (PLENARY_DAY (day)));

  if (plenary_entity_get_parent (session) == day)
    n--;

  return plenary_edit_move (session, day, (guint) g_test_rand_int_range (0, (int) n + 1));
}

static PlenaryEdit *
create_random_edit (PlenaryAgenda *agenda)
{
  PlenaryEntity *session = pick_session (agenda);
  PlenaryEntity *day = pick_day (agenda);
  int choice = g_test_rand_int_range (0, 8);

  if (day == NULL || choice == 0)
    return plenary_edit_insert (PLENARY_ENTITY_DAY, PLENARY_ENTITY (agenda), 0, NULL, NULL);

  if (session == NULL || choice == 1)
    return plenary_edit_insert (PLENARY_ENTITY_SESSION, day, 0, NULL,
                                g_variant_new_parsed ("{'kind': <'panel'>}"));

  switch (choice)
    {
    case 2:
      return plenary_edit_remove (day);
    case 3:
      return plenary_edit_remove (session);
    case 4:
      return plenary_edit_set_flag (session, PLENARY_MEMBER_FIXED, g_test_rand_bit ());
    case 5:
      return plenary_edit_set (session, PLENARY_MEMBER_QUESTIONS,
                               g_variant_new_parsed ("[[('', 'Why?')], [('en', 'How?'), "
                                                     "('fr', 'Comment ?')]]"));
    case 6:
      return plenary_edit_set_number (session, PLENARY_MEMBER_START,
                                      g_test_rand_int_range (-1, PLENARY_TIME_LATEST + 1));
    default:
      return create_move (agenda, session);
    }
}

static void
do_random (PlenaryHistory *history)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  g_autoptr(GError) error = NULL;
  int n = g_test_rand_int_range (1, 4);

  plenary_history_begin (history, "Several");

  for (int i = 0; i < n; i++)
    {
      plenary_history_do (history, "One", create_random_edit (agenda), &error);
      g_assert_no_error (error);
    }

  plenary_history_end (history, &error);
  g_assert_no_error (error);
}

static void
assert_dump (PlenaryHistory *history,
             const char     *expected)
{
  g_autofree char *dump = agenda_dump (plenary_history_get_agenda (history));

  g_assert_cmpstr (dump, ==, expected);
}

static void
walk (void)
{
  g_autoptr(PlenaryAgenda) agenda = create_agenda ();
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  guint reached = 0;

  g_ptr_array_add (dumps, agenda_dump (agenda));

  for (guint i = 0; i < STEPS; i++)
    {
      guint64 position = plenary_history_get_position (history);

      do_random (history);
      if (plenary_history_get_position (history) != position)
        g_ptr_array_add (dumps, agenda_dump (agenda));
    }

  for (reached = dumps->len - 1; reached > 0; reached--)
    {
      assert_dump (history, g_ptr_array_index (dumps, reached));
      g_assert_true (plenary_history_undo (history, NULL));
    }

  assert_dump (history, g_ptr_array_index (dumps, 0));
  g_assert_false (plenary_history_can_undo (history));
  g_assert_true (plenary_history_is_saved (history));

  for (reached = 1; reached < dumps->len; reached++)
    {
      g_assert_true (plenary_history_redo (history, NULL));
      assert_dump (history, g_ptr_array_index (dumps, reached));
    }

  g_assert_false (plenary_history_can_redo (history));
}

static void
test_history_walks (void)
{
  for (guint i = 0; i < (g_test_slow () ? 50 * ROUNDS : ROUNDS); i++)
    walk ();
}

static void
changed_cb (PlenaryHistory *history,
            GStrv           ids,
            GString        *log)
{
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_string_append_printf (log, "[%s]", joined);
}

static PlenaryHistory *
create_small (GString *log)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(PlenaryAgenda) agenda = NULL;
  PlenaryHistory *history;

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, "s", NULL);
  agenda = plenary_builder_finish (builder);
  history = plenary_history_new (agenda);
  g_signal_connect (history, "changed", G_CALLBACK (changed_cb), log);

  return history;
}

static void
test_history_tells_once (void)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(PlenaryHistory) history = create_small (log);
  PlenaryEntity *session = plenary_agenda_find (plenary_history_get_agenda (history), "s");

  plenary_history_begin (history, "Change Both");
  plenary_history_do (history, "", plenary_edit_set_number (session, PLENARY_MEMBER_START, 1), NULL);
  plenary_history_do (history, "", plenary_edit_set_number (session, PLENARY_MEMBER_END, 2), NULL);
  g_assert_true (plenary_history_end (history, NULL));
  g_assert_cmpstr (plenary_history_get_undo_label (history), ==, "Change Both");
  g_assert_cmpstr (log->str, ==, "[s]");

  plenary_history_undo (history, NULL);
  g_assert_cmpstr (plenary_history_get_redo_label (history), ==, "Change Both");
  plenary_history_do (history, "Delete", plenary_edit_remove (session), NULL);
  g_assert_cmpstr (log->str, ==, "[s][s][s d]");
  g_assert_false (plenary_history_can_redo (history));

  /* What changes nothing is no deed. */
  session = plenary_agenda_find (plenary_history_get_agenda (history), "d");
  plenary_history_do (history, "", plenary_edit_set_number (session, PLENARY_MEMBER_START, -1), NULL);
  g_assert_cmpstr (log->str, ==, "[s][s][s d]");
}

static void
test_history_group_is_whole (void)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(PlenaryHistory) history = create_small (log);
  PlenaryEntity *session = plenary_agenda_find (plenary_history_get_agenda (history), "s");
  g_autoptr(GError) error = NULL;
  PlenaryEdit *late = plenary_edit_set_number (session, PLENARY_MEMBER_START, 7);

  plenary_history_begin (history, "Both");
  g_assert_true (plenary_history_do (history, "",
                                     plenary_edit_set_number (session, PLENARY_MEMBER_START, 5),
                                     NULL));
  g_assert_false (plenary_history_do (history, "", late, NULL));
  g_assert_false (plenary_history_do (history, "",
                                      plenary_edit_set_number (session, PLENARY_MEMBER_END, 5),
                                      NULL));
  g_assert_false (plenary_history_end (history, &error));
  g_assert_error (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_STALE);

  g_assert_cmpint (plenary_entity_get_number (session, PLENARY_MEMBER_START), ==, -1);
  g_assert_false (plenary_history_can_undo (history));
  g_assert_cmpstr (log->str, ==, "");
}

static void
test_history_knows_saved (void)
{
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(PlenaryHistory) history = create_small (log);
  PlenaryEntity *session = plenary_agenda_find (plenary_history_get_agenda (history), "s");

  plenary_history_do (history, "", plenary_edit_set_number (session, PLENARY_MEMBER_START, 1), NULL);
  g_assert_false (plenary_history_is_saved (history));
  plenary_history_mark_saved (history, plenary_history_get_position (history));
  g_assert_true (plenary_history_is_saved (history));

  plenary_history_undo (history, NULL);
  g_assert_false (plenary_history_is_saved (history));
  plenary_history_redo (history, NULL);
  g_assert_true (plenary_history_is_saved (history));

  /* Another state at the same depth is another state. */
  plenary_history_undo (history, NULL);
  plenary_history_do (history, "", plenary_edit_set_number (session, PLENARY_MEMBER_START, 2), NULL);
  g_assert_false (plenary_history_is_saved (history));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/history/walks", test_history_walks);
  g_test_add_func ("/model/history/tells-once", test_history_tells_once);
  g_test_add_func ("/model/history/group-is-whole", test_history_group_is_whole);
  g_test_add_func ("/model/history/knows-saved", test_history_knows_saved);

  return g_test_run ();
}
