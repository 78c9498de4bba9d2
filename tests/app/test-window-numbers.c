/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting the panels of the example again. */

#include "plenary-numbers-dialog.h"

#include "window-fixture.h"

static PlenaryHistory *
get_history (WindowFixture *f)
{
  return plenary_document_get_history (plenary_window_get_document (f->window));
}

static PlenarySession *
get_panel (WindowFixture *f)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (get_history (f));
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);

  return plenary_list_get (plenary_day_get_sessions (day), 1);
}

static void
set_number (WindowFixture *f,
            const char    *number)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (get_history (f), "Number",
                      plenary_edit_set_string (PLENARY_ENTITY (get_panel (f)),
                                               PLENARY_MEMBER_NUMBER, number), &error);
  g_assert_no_error (error);
  window_fixture_settle ();
}

static void
test_window_numbers_in_order (WindowFixture *f,
                              gconstpointer  data)
{
  window_fixture_activate (f, "renumber-panels");
  window_fixture_settle ();
  g_assert_null (window_fixture_find_question ());
  g_assert_true (window_fixture_shows (GTK_WIDGET (f->window), "Panels are in order already"));
  g_assert_false (plenary_history_can_undo (get_history (f)));
}

static void
test_window_numbers_renumber (WindowFixture *f,
                              gconstpointer  data)
{
  PlenaryNumbersDialog *dialog;
  g_autofree char *preview = NULL;

  set_number (f, "9");
  window_fixture_activate (f, "renumber-panels");
  dialog = PLENARY_NUMBERS_DIALOG (window_fixture_find_question ());
  preview = plenary_numbers_dialog_dup_preview (dialog);
  g_assert_cmpstr (preview, ==, "Panel 9 becomes Panel 1\n");

  window_fixture_answer (PLENARY_NUMBERS_RENUMBER);
  g_assert_cmpstr (plenary_session_get_number (get_panel (f)), ==, "1");
  g_assert_true (window_fixture_shows (GTK_WIDGET (f->window), "Panels renumbered"));
  window_fixture_activate (f, "take-back");
  g_assert_cmpstr (plenary_session_get_number (get_panel (f)), ==, "9");
}

static void
test_window_numbers_cancel (WindowFixture *f,
                            gconstpointer  data)
{
  set_number (f, "9");
  window_fixture_activate (f, "renumber-panels");
  window_fixture_answer ("cancel");
  g_assert_cmpstr (plenary_session_get_number (get_panel (f)), ==, "9");
}

#define add_test(path, function) \
  g_test_add (path, WindowFixture, application, window_fixture_set_up, function, \
              window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_fixture_create_application ();

  add_test ("/window/numbers/in-order", test_window_numbers_in_order);
  add_test ("/window/numbers/renumber", test_window_numbers_renumber);
  add_test ("/window/numbers/cancel", test_window_numbers_cancel);

  return g_test_run ();
}
