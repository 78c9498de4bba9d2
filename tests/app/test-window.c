/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in process: what its actions do to the programme and to the view of it. */

#include "plenary-window.h"

#include "plenary-json.h"
#include "plenary-programme-editor.h"
#include "plenary-session-editor.h"
#include "plenary-templates.h"
#include "plenary-timeline.h"

#include <string.h>

typedef struct
{
  PlenaryApplication *application;
  PlenaryWindow      *window;
} Fixture;

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(PlenaryDocument) document = NULL;

  f->application = PLENARY_APPLICATION ((gpointer) data);
  f->window = plenary_window_new (f->application);
  g_assert_true (plenary_window_is_empty (f->window));

  agenda = plenary_templates_create_example ();
  document = plenary_document_new (agenda, "Example");
  plenary_window_show_document (f->window, document, FALSE);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer window = f->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (window);
  settle ();
  g_assert_null (window);
}

static void
activate (Fixture    *f,
          const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), action, NULL);
  settle ();
}

static void
assert_enabled (Fixture    *f,
                const char *action,
                gboolean    expected)
{
  g_test_message ("%s", action);
  g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action), ==,
                   expected);
}

static gboolean
get_state (Fixture    *f,
           const char *action)
{
  g_autoptr(GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (f->window), action);

  return g_variant_get_boolean (state);
}

static PlenaryAgenda *
get_agenda (Fixture *f)
{
  return plenary_document_get_agenda (plenary_window_get_document (f->window));
}

static PlenaryList *
get_sessions (Fixture *f,
              guint    day)
{
  return plenary_day_get_sessions (plenary_list_get (plenary_agenda_get_days (get_agenda (f)),
                                                     day));
}

static PlenarySession *
get_session (Fixture *f,
             guint    day,
             guint    index)
{
  return plenary_list_get (get_sessions (f, day), index);
}

static const char *
get_selected (Fixture *f)
{
  return plenary_timeline_get_selected (PLENARY_TIMELINE (find (GTK_WIDGET (f->window),
                                                                PLENARY_TYPE_TIMELINE)));
}

static void
select_session (Fixture        *f,
                PlenarySession *session)
{
  plenary_timeline_set_selected (PLENARY_TIMELINE (find (GTK_WIDGET (f->window),
                                                         PLENARY_TYPE_TIMELINE)),
                                 plenary_entity_get_id (PLENARY_ENTITY (session)));
  settle ();
}

static void
assert_selected (Fixture        *f,
                 PlenarySession *session)
{
  g_assert_cmpstr (get_selected (f), ==, plenary_entity_get_id (PLENARY_ENTITY (session)));
}

static void
add_session (Fixture    *f,
             const char *day_id)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "add-session",
                                  g_variant_new_string (day_id));
  settle ();
}

/* Only what can be done is offered. */
static void
test_window_enabled (Fixture       *f,
                     gconstpointer  data)
{
  static const char *const always[] = { "open", "paste-agenda", "save-as", "print", "export-pdf",
                                        "add-session", "add-day", "edit-programme", "show-start",
                                        "move-dates", "save" };
  static const char *const never[] = { "undo", "redo", "delete-session", "duplicate-session",
                                       "delete-day", "next-session", "revert",
                                       "create-programme" };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    assert_enabled (f, always[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    assert_enabled (f, never[i], FALSE);

  select_session (f, get_session (f, 0, 0));
  assert_enabled (f, "duplicate-session", TRUE);
  assert_enabled (f, "next-session", TRUE);
  assert_enabled (f, "previous-session", FALSE);
  assert_enabled (f, "delete-session", FALSE);

  activate (f, "edit");
  assert_enabled (f, "delete-session", TRUE);

  activate (f, "show-start");
  assert_enabled (f, "print", FALSE);
  assert_enabled (f, "add-day", FALSE);
}

static void
test_window_add_session (Fixture       *f,
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
test_window_add_first_session (Fixture       *f,
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

  activate (f, "undo");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 0);
  g_assert_cmpstr (get_selected (f), ==, NULL);
  assert_enabled (f, "undo", FALSE);
}

static void
test_window_duplicate (Fixture       *f,
                       gconstpointer  data)
{
  select_session (f, get_session (f, 0, 1));
  activate (f, "duplicate-session");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 6);
  assert_selected (f, get_session (f, 0, 2));
  g_assert_cmpstr (plenary_session_get_number (get_session (f, 0, 2)), ==, "1");

  activate (f, "duplicate-day");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (get_agenda (f))), ==, 3);
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 1)), ==, 6);
}

/* What is beside the deleted session is selected; undo selects what is there again. */
static void
test_window_delete (Fixture       *f,
                    gconstpointer  data)
{
  PlenarySession *session = get_session (f, 0, 1);

  activate (f, "edit");
  select_session (f, session);
  activate (f, "delete-session");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 4);
  assert_selected (f, get_session (f, 0, 1));

  activate (f, "undo");
  g_assert_true (get_session (f, 0, 1) == session);
  assert_selected (f, session);

  activate (f, "delete-day");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (get_agenda (f))), ==, 1);
  g_assert_cmpstr (get_selected (f), ==, NULL);
}

/* Undo and redo select what they change, wherever the user has gone meanwhile. */
static void
test_window_follow (Fixture       *f,
                    gconstpointer  data)
{
  PlenaryHistory *history = plenary_document_get_history (plenary_window_get_document (f->window));
  PlenarySession *changed = get_session (f, 1, 3);
  GtkWidget *editor;

  plenary_history_do (history, "Renumber",
                      plenary_edit_set_string (PLENARY_ENTITY (changed), PLENARY_MEMBER_NUMBER,
                                               "9"), NULL);
  select_session (f, get_session (f, 0, 0));
  activate (f, "undo");
  assert_selected (f, changed);
  select_session (f, get_session (f, 0, 0));
  activate (f, "redo");
  assert_selected (f, changed);

  /* What is no session is in the properties of the programme. */
  plenary_history_do (history, "Rename",
                      plenary_edit_set (PLENARY_ENTITY (get_agenda (f)), PLENARY_MEMBER_VENUE,
                                        g_variant_new_parsed ("[('', 'Elsewhere')]")), NULL);
  activate (f, "edit");
  editor = find (GTK_WIDGET (f->window), PLENARY_TYPE_PROGRAMME_EDITOR);
  g_assert_false (gtk_widget_get_mapped (editor));
  activate (f, "undo");
  g_assert_true (gtk_widget_get_child_visible (editor));
}

static void
test_window_neighbours (Fixture       *f,
                        gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f, 0));

  select_session (f, get_session (f, 0, n - 1));
  activate (f, "next-session");
  assert_selected (f, get_session (f, 1, 0));
  activate (f, "previous-session");
  assert_selected (f, get_session (f, 0, n - 1));
}

static void
test_window_title (Fixture       *f,
                   gconstpointer  data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Example");
  activate (f, "add-day");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "• Example");
  activate (f, "undo");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Example");
  activate (f, "show-start");
  g_assert_true (plenary_window_is_empty (f->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Plenary");
}

/* However wide what it shows would like to be. */
static void
test_window_narrow (Fixture       *f,
                    gconstpointer  data)
{
  static const char *const actions[] = { NULL, "edit", "edit-programme", "show-start" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      int minimum;

      if (actions[i] != NULL)
        activate (f, actions[i]);

      gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 294);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (f->window));
      gtk_widget_measure (GTK_WIDGET (f->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      g_test_message ("after %s", actions[i] != NULL ? actions[i] : "opening");
      g_assert_cmpint (minimum, <=, 360);
    }
}

/* A window that has a programme keeps it. */
static void
test_window_new_beside (Fixture       *f,
                        gconstpointer  data)
{
  GList *windows;

  activate (f, "open-example");
  windows = gtk_application_get_windows (GTK_APPLICATION (f->application));
  g_assert_cmpuint (g_list_length (windows), ==, 2);
  g_assert_true (windows->data != f->window);
  g_assert_nonnull (plenary_window_get_document (windows->data));
  gtk_window_destroy (windows->data);

  activate (f, "show-start");
  activate (f, "new-programme");
  windows = gtk_application_get_windows (GTK_APPLICATION (f->application));
  g_assert_cmpuint (g_list_length (windows), ==, 1);
  g_assert_true (get_state (f, "edit"));
}

static void
test_window_paste (Fixture       *f,
                   gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));

  activate (f, "show-start");
  gdk_clipboard_set_text (clipboard, "Budget Forum 2018\n\nDAY ONE\n10h – 11h\tOpening Session\n");
  activate (f, "paste-agenda");

  while (!g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), "create-programme"))
    g_main_context_iteration (NULL, TRUE);

  activate (f, "create-programme");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f, 0)), ==, 1);
  g_assert_true (plenary_document_is_modified (plenary_window_get_document (f->window)));
}

/* A programme of a later version is shown, and never changed. */
static void
test_window_newer (Fixture       *f,
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
test_window_drop (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.plenary",
                                                 NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GFile *files[] = { file };
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  activate (f, "show-start");
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, 1));
  g_signal_emit_by_name (find_controller (GTK_WIDGET (f->window), GTK_TYPE_DROP_TARGET), "drop",
                         &value, 0.0, 0.0, &taken);
  g_value_unset (&value);
  g_assert_true (taken);

  while (plenary_window_get_document (f->window) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_equal (plenary_window_get_file (f->window), file));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (f->application))),
                    ==, 1);
}

#define add_test(path, function) \
  g_test_add (path, Fixture, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);

  application = plenary_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_test ("/window/enabled", test_window_enabled);
  add_test ("/window/add-session", test_window_add_session);
  add_test ("/window/add-first-session", test_window_add_first_session);
  add_test ("/window/duplicate", test_window_duplicate);
  add_test ("/window/delete", test_window_delete);
  add_test ("/window/follow", test_window_follow);
  add_test ("/window/neighbours", test_window_neighbours);
  add_test ("/window/title", test_window_title);
  add_test ("/window/narrow", test_window_narrow);
  add_test ("/window/new-beside", test_window_new_beside);
  add_test ("/window/paste", test_window_paste);
  add_test ("/window/newer", test_window_newer);
  add_test ("/window/drop", test_window_drop);

  return g_test_run ();
}
