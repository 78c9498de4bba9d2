/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in process: what its actions do to the programme and to the view of it. */

#include "plenary-window.h"

#include "plenary-deeds.h"
#include "plenary-json.h"
#include "plenary-programme-editor.h"
#include "plenary-session-editor.h"
#include "plenary-source-view.h"
#include "plenary-templates.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

#include <string.h>

#define TEXT "Budget Forum 2018\n\nDAY ONE\n10h – 11h\tOpening Session\n"

static void
assert_enabled (WindowFixture *f,
                const char    *action,
                gboolean       expected)
{
  g_test_message ("%s", action);
  g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action), ==,
                   expected);
}

static gboolean
get_state (WindowFixture *f,
           const char    *action)
{
  g_autoptr(GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (f->window), action);

  return g_variant_get_boolean (state);
}

static PlenaryAgenda *
get_agenda (WindowFixture *f)
{
  return plenary_document_get_agenda (plenary_window_get_document (f->window));
}

static PlenaryList *
get_sessions (WindowFixture *f,
              guint          day)
{
  return plenary_day_get_sessions (plenary_list_get (plenary_agenda_get_days (get_agenda (f)),
                                                     day));
}

static PlenarySession *
get_session (WindowFixture *f,
             guint          day,
             guint          index)
{
  return plenary_list_get (get_sessions (f, day), index);
}

static PlenaryTimeline *
get_timeline (WindowFixture *f)
{
  return PLENARY_TIMELINE (window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_TIMELINE));
}

static const char *
get_selected (WindowFixture *f)
{
  return plenary_timeline_get_selected (get_timeline (f));
}

static void
select_session (WindowFixture  *f,
                PlenarySession *session)
{
  plenary_timeline_set_selected (get_timeline (f),
                                 plenary_entity_get_id (PLENARY_ENTITY (session)));
  window_fixture_settle ();
}

static guint
count_selected (WindowFixture *f)
{
  return plenary_selection_get_n (plenary_timeline_get_selection (get_timeline (f)));
}

static void
assert_selected (WindowFixture  *f,
                 PlenarySession *session)
{
  g_assert_cmpstr (get_selected (f), ==, plenary_entity_get_id (PLENARY_ENTITY (session)));
}

static void
activate_for_day (WindowFixture *f,
                  const char    *action,
                  guint          day)
{
  PlenaryEntity *entity = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), day);

  g_action_group_activate_action (G_ACTION_GROUP (f->window), action,
                                  g_variant_new_string (plenary_entity_get_id (entity)));
  window_fixture_settle ();
}

static void
add_session (WindowFixture *f,
             const char    *day_id)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "add-session",
                                  g_variant_new_string (day_id));
  window_fixture_settle ();
}

/* Free time that is clicked becomes a session, which is edited. */
static void
test_window_fill_gap (WindowFixture *f,
                      gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f, 0));
  PlenaryEntity *day = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), 0);
  PlenaryEntity *session;
  int start, end;

  g_action_group_activate_action (G_ACTION_GROUP (f->window), "fill-gap",
                                  g_variant_new ("(ssii)", plenary_entity_get_id (day), "", 420,
                                                 450));
  window_fixture_settle ();
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, n + 1);
  session = plenary_agenda_find (get_agenda (f), get_selected (f));
  plenary_session_get_span (PLENARY_SESSION (session), &start, &end);
  g_assert_cmpint (start, ==, 420);
  g_assert_cmpint (end, ==, 450);
  g_assert_true (get_state (f, "edit"));
  window_fixture_activate (f, "undo");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, n);

  /* A day that is gone takes none. */
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "fill-gap",
                                  g_variant_new ("(ssii)", "gone", "", 420, 450));
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, n);
}

/* Only what can be done is offered. */
static void
test_window_enabled (WindowFixture *f,
                     gconstpointer  data)
{
  static const char *const always[] = { "open", "paste-agenda", "save-as", "print",
                                        "add-session", "add-day", "edit-programme", "show-start",
                                        "move-dates", "running-late", "save" };
  static const char *const never[] = { "undo", "redo", "delete-session", "duplicate-session",
                                       "cut-sessions", "copy-sessions", "next-session", "make-room",
                                       "revert", "create-programme" };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    assert_enabled (f, always[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    assert_enabled (f, never[i], FALSE);

  select_session (f, get_session (f, 0, 0));
  assert_enabled (f, "duplicate-session", TRUE);
  assert_enabled (f, "copy-sessions", TRUE);
  assert_enabled (f, "cut-sessions", FALSE);
  assert_enabled (f, "next-session", TRUE);
  assert_enabled (f, "previous-session", FALSE);
  assert_enabled (f, "delete-session", FALSE);

  window_fixture_activate (f, "edit");
  assert_enabled (f, "delete-session", TRUE);
  assert_enabled (f, "cut-sessions", TRUE);

  window_fixture_activate (f, "show-start");
  assert_enabled (f, "print", FALSE);
  assert_enabled (f, "add-day", FALSE);
  assert_enabled (f, "copy-day", FALSE);
  assert_enabled (f, "duplicate-day", FALSE);
}

/* The keys go to the sessions at once. */
static void
test_window_focus (WindowFixture *f,
                   gconstpointer  data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, PLENARY_TYPE_TIMELINE));
}

static void
test_window_add_session (WindowFixture *f,
                         gconstpointer  data)
{
  PlenaryEntity *day = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), 0);

  select_session (f, get_session (f, 0, 1));
  add_session (f, "");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 6);
  assert_selected (f, get_session (f, 0, 2));
  g_assert_true (get_state (f, "edit"));
  g_assert_true (get_state (f, "show-pane"));

  add_session (f, plenary_entity_get_id (day));
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 7);
  assert_selected (f, get_session (f, 0, 6));
}

/* A session needs a day; both are one deed. */
static void
test_window_add_first_session (WindowFixture *f,
                               gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryDocument) document = NULL;

  {
    g_autoptr(PlenaryAgenda) example = plenary_templates_create_example ();
    g_autoptr(PlenaryHistory) history = plenary_history_new (example);
    PlenaryList *days = plenary_agenda_get_days (example);

    while (plenary_list_get_n_items (days) > 0)
      plenary_history_do (history, "Remove", plenary_edit_remove (plenary_list_get (days, 0)),
                          NULL);
    agenda = g_steal_pointer (&example);
  }

  document = plenary_document_new (agenda, "Empty");
  plenary_window_show_document (f->window, document, FALSE);
  add_session (f, "");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 1);
  assert_selected (f, get_session (f, 0, 0));

  window_fixture_activate (f, "undo");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 0);
  g_assert_cmpstr (get_selected (f), ==, NULL);
  assert_enabled (f, "undo", FALSE);
}

static void
test_window_duplicate (WindowFixture *f,
                       gconstpointer  data)
{
  select_session (f, get_session (f, 0, 1));
  window_fixture_activate (f, "duplicate-session");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 6);
  assert_selected (f, get_session (f, 0, 2));
  g_assert_cmpstr (plenary_session_get_number (get_session (f, 0, 2)), ==, "7");

  activate_for_day (f, "duplicate-day", 0);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (get_agenda (f))), ==, 3);
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 1)), ==, 6);
}

/* What is beside the deleted session is selected; undo selects what is there again. */
static void
test_window_delete (WindowFixture *f,
                    gconstpointer  data)
{
  PlenarySession *session = get_session (f, 0, 1);

  window_fixture_activate (f, "edit");
  select_session (f, session);
  window_fixture_activate (f, "delete-session");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 4);
  assert_selected (f, get_session (f, 0, 1));

  window_fixture_activate (f, "undo");
  g_assert_true (get_session (f, 0, 1) == session);
  assert_selected (f, session);

  activate_for_day (f, "delete-day", 0);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (get_agenda (f))), ==, 1);
  g_assert_cmpstr (get_selected (f), ==, NULL);
}

/* Undo and redo select what they change, wherever the user has gone meanwhile. */
static void
test_window_follow (WindowFixture *f,
                    gconstpointer  data)
{
  PlenaryHistory *history = plenary_document_get_history (plenary_window_get_document (f->window));
  PlenarySession *changed = get_session (f, 1, 3);
  g_autoptr(PlenaryEdit) one = NULL;
  g_autoptr(PlenaryEdit) other = NULL;
  PlenaryEdit *edits[2];
  GtkWidget *editor;

  plenary_history_do (history, "Renumber",
                      plenary_edit_set_string (PLENARY_ENTITY (changed), PLENARY_MEMBER_NUMBER,
                                               "9"), NULL);
  select_session (f, get_session (f, 0, 0));
  window_fixture_activate (f, "undo");
  assert_selected (f, changed);
  select_session (f, get_session (f, 0, 0));
  window_fixture_activate (f, "redo");
  assert_selected (f, changed);

  /* Of several that moved all are. */
  one = plenary_deed_set_start (get_session (f, 0, 0), 9 * 60);
  other = plenary_deed_set_start (get_session (f, 0, 1), 10 * 60);
  edits[0] = one;
  edits[1] = other;
  plenary_history_do (history, "Move", plenary_edit_join (edits, 2), NULL);
  select_session (f, changed);
  window_fixture_activate (f, "undo");
  g_assert_cmpuint (count_selected (f), ==, 2);
  select_session (f, changed);
  window_fixture_activate (f, "redo");
  g_assert_cmpuint (count_selected (f), ==, 2);
  window_fixture_activate (f, "undo");

  /* What is no session is in the properties of the programme. */
  plenary_history_do (history, "Rename",
                      plenary_edit_set (PLENARY_ENTITY (get_agenda (f)), PLENARY_MEMBER_VENUE,
                                        g_variant_new_parsed ("[('', 'Elsewhere')]")), NULL);
  window_fixture_activate (f, "edit");
  editor = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_PROGRAMME_EDITOR);
  g_assert_null (editor);
  window_fixture_activate (f, "undo");
  editor = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_PROGRAMME_EDITOR);
  g_assert_true (gtk_widget_get_child_visible (editor));
}

static void
test_window_neighbours (WindowFixture *f,
                        gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f, 0));

  select_session (f, get_session (f, 0, n - 1));
  window_fixture_activate (f, "next-session");
  assert_selected (f, get_session (f, 1, 0));
  window_fixture_activate (f, "previous-session");
  assert_selected (f, get_session (f, 0, n - 1));
}

static void
test_window_title (WindowFixture *f,
                   gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Example");
  window_fixture_activate (f, "add-day");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "• Example");
  window_fixture_activate (f, "undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Example");
  window_fixture_activate (f, "show-start");
  g_assert_true (plenary_window_is_empty (f->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Plenary");
}

static void
assert_narrow (WindowFixture *f,
               const char    *what)
{
  int minimum;

  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 294);

  /* What becomes narrow while it is laid out is laid out again for the next frame. */
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));

  gtk_widget_measure (GTK_WIDGET (f->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_test_message ("%s", what);
  g_assert_cmpint (minimum, <=, 360);
}

static void
open_import (WindowFixture *f)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));

  gdk_clipboard_set_text (clipboard, TEXT);
  window_fixture_activate (f, "paste-agenda");
}

/* However wide what it shows would like to be. */
static void
test_window_narrow (WindowFixture *f,
                    gconstpointer  data)
{
  select_session (f, get_session (f, 0, 1));
  assert_narrow (f, "reading");
  window_fixture_activate (f, "edit");
  assert_narrow (f, "editing");
  window_fixture_activate (f, "edit-programme");
  assert_narrow (f, "properties");
  window_fixture_activate (f, "show-start");
  assert_narrow (f, "start page");
  open_import (f);
  assert_narrow (f, "import");
}

/* With text of twice the size, and the buttons that windows have in GNOME. */
static void
test_window_large_text (WindowFixture *f,
                        gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, "gtk-decoration-layout", ":close", NULL);
  test_window_narrow (f, data);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
}

/* A window that has a programme keeps it. */
static void
test_window_new_beside (WindowFixture *f,
                        gconstpointer  data)
{
  GList *windows;

  window_fixture_activate (f, "open-example");
  windows = gtk_application_get_windows (GTK_APPLICATION (f->application));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  g_assert_true (windows->data != f->window);
  g_assert_nonnull (plenary_window_get_document (windows->data));
  gtk_window_destroy (windows->data);

  window_fixture_activate (f, "show-start");
  window_fixture_activate (f, "new-programme");
  windows = gtk_application_get_windows (GTK_APPLICATION (f->application));
  g_assert_cmpuint (g_list_length (windows), ==, 1);
  g_assert_true (get_state (f, "edit"));
}

static void
test_window_paste (WindowFixture *f,
                   gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));

  window_fixture_activate (f, "show-start");
  gdk_clipboard_set_text (clipboard, TEXT);
  window_fixture_activate (f, "paste-agenda");

  while (!g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), "create-programme"))
    g_main_context_iteration (NULL, TRUE);

  window_fixture_activate (f, "create-programme");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 1);
  g_assert_true (plenary_document_is_modified (plenary_window_get_document (f->window)));
}

/* A text that was typed is asked about; one that was only looked at is where it came from. */
static void
test_window_leave_text (WindowFixture *f,
                        gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  GtkWidget *text;
  GtkTextBuffer *buffer;

  window_fixture_activate (f, "show-start");
  gdk_clipboard_set_text (clipboard, TEXT);
  window_fixture_activate (f, "paste-agenda");
  text = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_SOURCE_VIEW);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  g_assert_false (plenary_window_is_empty (f->window));
  window_fixture_activate (f, "leave-import");
  g_assert_null (window_fixture_find_question ());
  g_assert_true (plenary_window_is_empty (f->window));

  window_fixture_activate (f, "paste-agenda");
  gtk_text_buffer_insert_at_cursor (buffer, "Typed", -1);
  window_fixture_activate (f, "leave-import");
  window_fixture_answer ("cancel");
  g_assert_false (plenary_window_is_empty (f->window));

  gtk_window_close (GTK_WINDOW (f->window));
  window_fixture_settle ();
  window_fixture_answer ("cancel");
  window_fixture_activate (f, "paste-agenda");
  window_fixture_answer ("cancel");

  window_fixture_activate (f, "leave-import");
  window_fixture_answer ("discard");
  g_assert_true (plenary_window_is_empty (f->window));
}

/* What is still read when the window goes comes too late. */
static void
test_window_paste_too_late (WindowFixture *f,
                            gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));

  gdk_clipboard_set_text (clipboard, TEXT);
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "paste-agenda", NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (f->application))),
                    ==, 1);
}

/* A programme of a later version is shown, and never changed. */
static void
test_window_newer (WindowFixture *f,
                   gconstpointer  data)
{
  static const char json[] = "{\"plenary\": 2, \"id\": \"a\", \"days\": [{\"id\": \"d\","
                             " \"sessions\": [{\"id\": \"s\", \"kind\": \"panel\"}]}]}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryAgenda) agenda = plenary_json_read (bytes, &error);
  g_autoptr(PlenaryDocument) document = NULL;

  g_assert_no_error (error);
  document = plenary_document_new (agenda, "Newer");
  plenary_window_show_document (f->window, document, FALSE);
  select_session (f, get_session (f, 0, 0));

  g_action_group_activate_action (G_ACTION_GROUP (f->window), "edit", NULL);
  g_assert_false (get_state (f, "edit"));
  assert_enabled (f, "add-day", FALSE);
  assert_enabled (f, "add-session", FALSE);
  assert_enabled (f, "duplicate-session", FALSE);
  assert_enabled (f, "edit-programme", FALSE);
  assert_enabled (f, "print", TRUE);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  return NULL;
}

/* A file that is dropped is opened: here, as the window has nothing yet. */
static void
test_window_drop (WindowFixture *f,
                  gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.plenary",
                                                 NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };
  GtkEventController *target;
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  window_fixture_activate (f, "show-start");
  target = find_controller (GTK_WIDGET (f->window), GTK_TYPE_DROP_TARGET);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  g_signal_emit_by_name (target, "drop", &value, 0.0, 0.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);

  /* A field that it is dropped on would else write its name. */
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (target), ==, GTK_PHASE_CAPTURE);

  while (plenary_window_get_document (f->window) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_equal (plenary_window_get_file (f->window), file));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (f->application))),
                    ==, 1);
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

  add_test ("/window/enabled", test_window_enabled);
  add_test ("/window/focus", test_window_focus);
  add_test ("/window/add-session", test_window_add_session);
  add_test ("/window/fill-gap", test_window_fill_gap);
  add_test ("/window/add-first-session", test_window_add_first_session);
  add_test ("/window/duplicate", test_window_duplicate);
  add_test ("/window/delete", test_window_delete);
  add_test ("/window/follow", test_window_follow);
  add_test ("/window/neighbours", test_window_neighbours);
  add_test ("/window/title", test_window_title);
  add_test ("/window/narrow", test_window_narrow);
  add_test ("/window/large-text", test_window_large_text);
  add_test ("/window/new-beside", test_window_new_beside);
  add_test ("/window/paste", test_window_paste);
  add_test ("/window/leave-text", test_window_leave_text);
  add_test ("/window/paste-too-late", test_window_paste_too_late);
  add_test ("/window/newer", test_window_newer);
  add_test ("/window/drop", test_window_drop);

  return g_test_run ();
}
