/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does about sessions that run late or lack room. */

#include "plenary-shift-dialog.h"
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

static void
select_session (WindowFixture *f,
                guint          index)
{
  GtkWidget *timeline = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_TIMELINE);
  PlenaryEntity *session = PLENARY_ENTITY (get_session (f, index));

  plenary_timeline_set_selected (PLENARY_TIMELINE (timeline), plenary_entity_get_id (session));
  window_fixture_settle ();
}

static gboolean
is_enabled (WindowFixture *f,
            const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

/* Returns: (nullable): the dialog that is open */
static PlenaryShiftDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (PLENARY_IS_SHIFT_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return PLENARY_SHIFT_DIALOG (window);
    }

  return NULL;
}

static void
apply (void)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (find_dialog ())), "clicked");
  window_fixture_settle ();
}

static const char *
get_toast (WindowFixture *f)
{
  GtkWidget *toast = window_fixture_find (GTK_WIDGET (f->window),
                                          g_type_from_name ("AdwToastWidget"));
  GtkWidget *label = window_fixture_find (toast, GTK_TYPE_LABEL);

  return gtk_label_get_text (GTK_LABEL (label));
}

static void
assert_span (WindowFixture *f,
             guint          index,
             int            start,
             int            end)
{
  int actual_start, actual_end;

  plenary_session_get_span (get_session (f, index), &actual_start, &actual_end);
  g_assert_cmpint (actual_start, ==, start);
  g_assert_cmpint (actual_end, ==, end);
}

static void
test_window_shift_late (WindowFixture *f,
                        gconstpointer  data)
{
  select_session (f, 3);
  window_fixture_activate (f, "running-late");
  plenary_shift_dialog_set_minutes (find_dialog (), 20);
  plenary_shift_dialog_set_terms (find_dialog (), PLENARY_SHIFT_DAY, FALSE);
  apply ();

  g_assert_null (find_dialog ());
  assert_span (f, 3, 15 * 60 + 20, 16 * 60 + 50);
  assert_span (f, 4, 16 * 60 + 50, 18 * 60 + 20);
  g_assert_cmpstr (get_toast (f), ==, "From Panel 2 on, 20\u00a0min later");

  g_assert_true (is_enabled (f, "take-back"));
  window_fixture_activate (f, "take-back");
  assert_span (f, 3, 15 * 60, 16 * 60 + 30);
  assert_span (f, 4, 16 * 60 + 30, 18 * 60);
  g_assert_false (is_enabled (f, "undo"));
}

/* What was added stands over what was there, until that makes room. */
static void
test_window_shift_room (WindowFixture *f,
                        gconstpointer  data)
{
  select_session (f, 0);
  g_assert_false (is_enabled (f, "make-room"));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "add-session",
                                  g_variant_new_string (""));
  window_fixture_settle ();
  assert_span (f, 1, 11 * 60 + 30, 13 * 60);
  assert_span (f, 2, 11 * 60 + 30, 13 * 60);
  g_assert_cmpstr (get_toast (f), ==, "The session overlaps others");

  window_fixture_activate (f, "make-room");
  plenary_shift_dialog_set_terms (find_dialog (), PLENARY_SHIFT_DAY, FALSE);
  apply ();
  assert_span (f, 1, 11 * 60 + 30, 13 * 60);
  assert_span (f, 2, 13 * 60, 14 * 60 + 30);
  assert_span (f, 3, 14 * 60 + 30, 16 * 60 + 30);
  g_assert_false (is_enabled (f, "make-room"));

  window_fixture_activate (f, "undo");
  assert_span (f, 2, 11 * 60 + 30, 13 * 60);
  select_session (f, 1);
  g_assert_true (is_enabled (f, "make-room"));
}

/* Into free time a session comes without a word. */
static void
test_window_shift_free (WindowFixture *f,
                        gconstpointer  data)
{
  select_session (f, 4);
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "add-session",
                                  g_variant_new_string (""));
  window_fixture_settle ();
  assert_span (f, 5, 18 * 60, 19 * 60 + 30);
  g_assert_null (window_fixture_find (GTK_WIDGET (f->window),
                                      g_type_from_name ("AdwToastWidget")));
  g_assert_false (is_enabled (f, "make-room"));
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

  add_test ("/window/shift/late", test_window_shift_late);
  add_test ("/window/shift/room", test_window_shift_room);
  add_test ("/window/shift/free", test_window_shift_free);

  return g_test_run ();
}
