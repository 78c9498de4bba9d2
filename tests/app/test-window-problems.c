/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Problems in the window: counted while editing, shown and mended from there. */

#include "plenary-deeds.h"
#include "plenary-field.h"
#include "plenary-problem-row.h"
#include "plenary-problems-button.h"
#include "plenary-problems-popover.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

static PlenaryHistory *
get_history (WindowFixture *f)
{
  return plenary_document_get_history (plenary_window_get_document (f->window));
}

static PlenarySession *
get_session (WindowFixture *f,
             guint          index)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (get_history (f));
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);

  return plenary_list_get (plenary_day_get_sessions (day), index);
}

static PlenaryProblemsButton *
get_button (WindowFixture *f)
{
  GtkWidget *button = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_PROBLEMS_BUTTON);

  return PLENARY_PROBLEMS_BUTTON (button);
}

static const char *
get_selected (WindowFixture *f)
{
  GtkWidget *timeline = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_TIMELINE);

  return plenary_timeline_get_selected (PLENARY_TIMELINE (timeline));
}

/* What comes of a problem is said by the list of them. */
static void
tell (WindowFixture *f,
      const char    *signal,
      const char    *string)
{
  g_signal_emit_by_name (get_button (f), signal, string, PLENARY_MEMBER_NONE);
  window_fixture_settle ();
}

static void
test_window_problems_while_editing (WindowFixture *f,
                                    gconstpointer  data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_button (f))));
  g_assert_null (plenary_problems_button_get_problems (get_button (f)));

  window_fixture_activate (f, "edit");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_button (f))));
  g_assert_nonnull (plenary_problems_button_get_problems (get_button (f)));
  g_assert_cmpuint (plenary_problems_count (plenary_problems_button_get_problems (get_button (f)),
                                            PLENARY_SEVERITY_ERROR), ==, 0);

  window_fixture_activate (f, "edit");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_button (f))));
  g_assert_null (plenary_problems_button_get_problems (get_button (f)));
}

static void
test_window_problems_show (WindowFixture *f,
                           gconstpointer  data)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (get_session (f, 3)));
  PlenaryAgenda *agenda = plenary_history_get_agenda (get_history (f));

  window_fixture_activate (f, "edit");
  tell (f, "show-place", id);
  g_assert_cmpstr (get_selected (f), ==, id);

  /* What is of no session is in the properties of the programme; what is gone is nowhere. */
  tell (f, "show-place", plenary_entity_get_id (PLENARY_ENTITY (agenda)));
  tell (f, "show-place", "gone");
}

/* The field that it is in has the focus, some frames later. */
static void
test_window_problems_field (WindowFixture *f,
                            gconstpointer  data)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (get_session (f, 3)));
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
  GtkWidget *field = NULL;

  window_fixture_activate (f, "edit");
  g_signal_emit_by_name (get_button (f), "show-place", id, PLENARY_MEMBER_NUMBER);

  while (g_get_monotonic_time () < end &&
         (field == NULL ||
          plenary_field_get_member (PLENARY_FIELD (field)) != PLENARY_MEMBER_NUMBER))
    {
      GtkWidget *focus;

      g_main_context_iteration (NULL, FALSE);
      focus = gtk_window_get_focus (GTK_WINDOW (f->window));
      field = focus != NULL ? gtk_widget_get_ancestor (focus, PLENARY_TYPE_FIELD) : NULL;
    }

  g_assert_nonnull (field);
  g_assert_cmpint (plenary_field_get_member (PLENARY_FIELD (field)), ==, PLENARY_MEMBER_NUMBER);
  g_assert_cmpstr (plenary_entity_get_id (plenary_field_get_entity (PLENARY_FIELD (field))), ==,
                   id);
}

static void
test_window_problems_fix (WindowFixture *f,
                          gconstpointer  data)
{
  PlenaryProblems *problems;
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(PlenaryFix) fix = NULL;

  window_fixture_activate (f, "edit");
  g_assert_true (plenary_history_do (get_history (f), "Move",
                                     plenary_deed_set_start (get_session (f, 4), 16 * 60), NULL));
  problems = plenary_problems_button_get_problems (get_button (f));
  list = plenary_problems_dup_list (problems);
  fix = plenary_fix_new (plenary_history_get_agenda (get_history (f)),
                         g_ptr_array_index (list, 0));
  g_assert_true (plenary_history_do (get_history (f), "Fix", plenary_edit_ref (fix->edit), NULL));
  tell (f, "fixed", "Panel 3 now starts at 16h30");
  g_assert_cmpuint (plenary_problems_count (problems, PLENARY_SEVERITY_ERROR), ==, 0);

  window_fixture_activate (f, "take-back");
  g_assert_cmpint (plenary_session_get_start (get_session (f, 4)), ==, 16 * 60);
  g_assert_cmpuint (plenary_problems_count (problems, PLENARY_SEVERITY_ERROR), ==, 1);
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

  add_test ("/window/problems/while-editing", test_window_problems_while_editing);
  add_test ("/window/problems/show", test_window_problems_show);
  add_test ("/window/problems/field", test_window_problems_field);
  add_test ("/window/problems/fix", test_window_problems_fix);

  return g_test_run ();
}
