/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clipboard in process: what goes from one window to another, and what must not. */

#include "plenary-window.h"

#include "plenary-clipboard.h"
#include "plenary-day-dialog.h"
#include "plenary-json.h"
#include "plenary-paste.h"
#include "plenary-templates.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

#include <string.h>

typedef struct
{
  WindowFixture  fixtures[2];
  PlenaryWindow *first;       /* with the example */
  PlenaryWindow *second;      /* with a workshop */
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) workshop =
    plenary_templates_create (plenary_templates_find ("two-day-workshop"));
  g_autoptr(PlenaryDocument) document = plenary_document_new (workshop, "Workshop");

  window_fixture_set_up (&f->fixtures[0], data);
  window_fixture_set_up (&f->fixtures[1], data);
  f->first = f->fixtures[0].window;
  f->second = f->fixtures[1].window;
  plenary_window_show_document (f->second, document, FALSE);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  window_fixture_tear_down (&f->fixtures[0], data);
  window_fixture_tear_down (&f->fixtures[1], data);
}

static PlenaryAgenda *
get_agenda (PlenaryWindow *window)
{
  return plenary_document_get_agenda (plenary_window_get_document (window));
}

static PlenaryList *
get_days (PlenaryWindow *window)
{
  return plenary_agenda_get_days (get_agenda (window));
}

static PlenaryList *
get_sessions (PlenaryWindow *window,
              guint          day)
{
  return plenary_day_get_sessions (plenary_list_get (get_days (window), day));
}

static const char *
get_title (PlenaryWindow *window,
           guint          day,
           guint          index)
{
  return plenary_agenda_pick (get_agenda (window),
                              plenary_session_get_title (plenary_list_get (get_sessions (window,
                                                                                         day),
                                                                           index)));
}

static PlenaryTimeline *
get_timeline (PlenaryWindow *window)
{
  return PLENARY_TIMELINE (window_fixture_find (GTK_WIDGET (window), PLENARY_TYPE_TIMELINE));
}

static const char *
get_id (PlenaryWindow *window,
        guint          day,
        guint          index)
{
  return plenary_entity_get_id (plenary_list_get (get_sessions (window, day), index));
}

static void
select_session (PlenaryWindow *window,
                guint          day,
                guint          index)
{
  plenary_timeline_set_selected (get_timeline (window), get_id (window, day, index));
  window_fixture_settle ();
}

static void
activate (PlenaryWindow *window,
          const char    *action,
          const char    *parameter)
{
  g_test_message ("%s", action);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, parameter != NULL ?
                                  g_variant_new_string (parameter) : NULL);
  window_fixture_settle ();
}

/* The same for what changes the programme once the clipboard has answered. */
static void
paste (PlenaryWindow *window,
       const char    *day_id)
{
  PlenaryHistory *history = plenary_document_get_history (plenary_window_get_document (window));
  guint64 position = plenary_history_get_position (history);

  activate (window, "paste", day_id);

  while (plenary_history_get_position (history) == position)
    g_main_context_iteration (NULL, TRUE);

  window_fixture_settle ();
}

/* The titles of the toasts in the window. */
static void
list_toasts (GtkWidget *widget,
             GString   *titles)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading"))
    g_string_append_printf (titles, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_toasts (child, titles);
}

static void
wait_for_toast (PlenaryWindow *window,
                const char    *expected)
{
  gboolean found = FALSE;

  while (!found)
    {
      g_autoptr(GString) titles = g_string_new (NULL);

      g_main_context_iteration (NULL, FALSE);
      list_toasts (window_fixture_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY), titles);
      found = strstr (titles->str, expected) != NULL;
    }
}

static void
read_text_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_assert_nonnull (*text);
}

static char *
read_text (PlenaryWindow *window)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL,
                                 read_text_cb, &text);

  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

static void
set_bytes (PlenaryWindow *window,
           const char    *mime_type,
           const char    *content)
{
  g_autoptr(GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr(GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), provider);
  window_fixture_settle ();
}

/* Between windows, selected there, and taken back in one step. */
static void
test_clipboard_between_windows (Fixture       *f,
                                gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f->second, 1));
  g_autofree char *title = g_strdup (get_title (f->first, 0, 1));
  g_autofree char *text = NULL;

  select_session (f->first, 0, 1);
  activate (f->first, "copy-sessions", NULL);
  text = read_text (f->second);
  g_assert_nonnull (strstr (text, "\tPanel 1 – Implementing the SDGs"));

  select_session (f->second, 1, 0);
  paste (f->second, "");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->second, 1)), ==, n + 1);
  g_assert_cmpstr (get_title (f->second, 1, 1), ==, title);
  g_assert_cmpstr (plenary_timeline_get_selected (get_timeline (f->second)), ==,
                   get_id (f->second, 1, 1));
  wait_for_toast (f->second, "Session pasted");

  activate (f->second, "take-back", NULL);
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->second, 1)), ==, n);
  g_assert_false (plenary_history_can_undo (plenary_document_get_history (
                    plenary_window_get_document (f->second))));
}

/* What was cut and is pasted is the same session, elsewhere. */
static void
test_clipboard_cut (Fixture       *f,
                    gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f->first, 0));
  g_autofree char *id = g_strdup (get_id (f->first, 0, 1));
  gpointer session = plenary_agenda_find (get_agenda (f->first), id);

  activate (f->first, "edit", NULL);
  select_session (f->first, 0, 1);
  activate (f->first, "cut-sessions", NULL);
  wait_for_toast (f->first, "Session cut");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->first, 0)), ==, n - 1);
  g_assert_cmpstr (plenary_timeline_get_selected (get_timeline (f->first)), ==,
                   get_id (f->first, 0, 1));

  select_session (f->first, 1, 0);
  paste (f->first, "");
  g_assert_true (plenary_agenda_find (get_agenda (f->first), id) == session);
  g_assert_true (plenary_entity_get_parent (session) == plenary_list_get (get_days (f->first), 1));

  activate (f->first, "undo", NULL);
  activate (f->first, "undo", NULL);
  g_assert_true (plenary_list_get (get_sessions (f->first, 0), 1) == session);
}

/* Days go by their menus, and come after the day where they are pasted. */
static void
test_clipboard_day (Fixture       *f,
                    gconstpointer  data)
{
  const char *day = plenary_entity_get_id (plenary_list_get (get_days (f->first), 1));
  const char *target = plenary_entity_get_id (plenary_list_get (get_days (f->second), 0));
  g_autofree char *title = g_strdup (get_title (f->first, 1, 0));

  activate (f->first, "copy-day", day);
  paste (f->second, target);
  wait_for_toast (f->second, "Day pasted");
  g_assert_cmpuint (plenary_list_get_n_items (get_days (f->second)), ==, 3);
  g_assert_cmpstr (get_title (f->second, 1, 0), ==, title);
  g_assert_cmpstr (plenary_timeline_get_selected (get_timeline (f->second)), ==,
                   get_id (f->second, 1, 0));
}

/* Sessions need a day; both are one deed. */
static void
test_clipboard_without_day (Fixture       *f,
                            gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("{\"plenary\": 1}", 14);
  g_autoptr(PlenaryAgenda) empty = plenary_json_read (bytes, NULL);
  g_autoptr(PlenaryDocument) document = plenary_document_new (empty, "Empty");

  plenary_window_show_document (f->second, document, FALSE);
  select_session (f->first, 0, 1);
  activate (f->first, "copy-sessions", NULL);
  paste (f->second, "");
  g_assert_cmpuint (plenary_list_get_n_items (get_days (f->second)), ==, 1);
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->second, 0)), ==, 1);

  activate (f->second, "undo", NULL);
  g_assert_cmpuint (plenary_list_get_n_items (get_days (f->second)), ==, 0);
}

typedef struct
{
  const char *mime_type;
  const char *content;
  const char *message;
} Refusal;

static void
refused_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GError **error = user_data;

  g_assert_null (plenary_clipboard_read_finish (GDK_CLIPBOARD (object), result, error));
}

/* Whoever left it there, it is read as carefully as a file. */
static void
test_clipboard_refuse (Fixture       *f,
                       gconstpointer  data)
{
  static const Refusal refusals[] = {
    { "text/plain;charset=utf-8", "10h – 11h\tOpening Session\n", "There are no sessions" },
    { "text/plain;charset=utf-8", "", "There are no sessions" },
    { "text/plain;charset=utf-8", "{ braces }", "There are no sessions" },
    { "text/plain;charset=utf-8", "{\"plenary\": 1,", "Line 1, " },
    { "application/vnd.plenary+json", "", "Line 1, " },
    { "application/vnd.plenary+json", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "Line 1, " },
    { "application/vnd.plenary+json", "{\"plenary\": 1, \"shelf\": [{\"id\": 7}]}", "Line 1, " },
    { "application/vnd.plenary+json", "{\"plenary\": 1, \"shelf\": [{\"id\": \"a\"},"
      " {\"id\": \"a\"}]}", "Line 1, " },
    { "application/vnd.plenary+json", "{\"plenary\": 1, \"x\": \"\xff\"}", "Line 1, " },
    { "application/vnd.plenary+json", "{\"plenary\": 2}", "It was copied from a newer version" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("refusal %u", i);
      set_bytes (f->first, refusals[i].mime_type, refusals[i].content);
      plenary_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (f->first)), NULL,
                                    refused_cb, &error);

      while (error == NULL)
        g_main_context_iteration (NULL, TRUE);

      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, refusals[i].message));
    }
}

/* What is no part of a programme changes nothing and opens nothing, and says why. */
static void
test_clipboard_say_why (Fixture       *f,
                        gconstpointer  data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (f->first));

  set_bytes (f->first, "application/vnd.plenary+json", "{\"plenary\": 1, \"days\": {}}");
  activate (f->first, "paste", "");
  wait_for_toast (f->first, "Could not paste: Line 1, ");
  g_assert_false (plenary_document_is_modified (plenary_window_get_document (f->first)));

  set_bytes (f->second, "text/plain;charset=utf-8", "10h – 11h\tOpening Session\n");
  activate (f->second, "paste", "");
  wait_for_toast (f->second, "There are no sessions on the clipboard");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, 2);
}

/* A programme that comes as a text is one. */
static void
test_clipboard_text (Fixture       *f,
                     gconstpointer  data)
{
  set_bytes (f->first, "text/plain;charset=utf-8",
             "\n {\"plenary\": 1, \"shelf\": [{\"title\": \"Typed\"}]}");
  select_session (f->first, 0, 1);
  paste (f->first, "");
  g_assert_cmpstr (get_title (f->first, 0, 2), ==, "Typed");
}

/* Without anything to paste there is nothing to be offered. */
static void
test_clipboard_enabled (Fixture       *f,
                        gconstpointer  data)
{
  set_bytes (f->first, "image/x-none", "0");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (f->first), "paste"));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (f->first)), "text");
  window_fixture_settle ();
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->first), "paste"));
}

static gboolean
press_in (GtkWidget          *widget,
          GtkShortcutTrigger *trigger)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (shortcuts) &&
                        j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Does what a key does while the timeline has the focus. */
static void
press (PlenaryWindow *window,
       const char    *key)
{
  g_autoptr(GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (key);
  GtkWidget *widget = GTK_WIDGET (get_timeline (window));

  while (widget != NULL && !press_in (widget, trigger))
    widget = gtk_widget_get_parent (widget);

  g_assert_nonnull (widget);
  window_fixture_settle ();
}

/* The keys are the timeline's, so that fields of text keep theirs. */
static void
test_clipboard_keys (Fixture       *f,
                     gconstpointer  data)
{
  static const char *const keys[] = { "<Control>x", "<Control>c", "<Control>v" };
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (f->first));
  guint n = plenary_list_get_n_items (get_sessions (f->first, 0));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto(GStrv) actions = gtk_application_get_actions_for_accel (application, keys[i]);

      g_assert_cmpuint (g_strv_length (actions), ==, 0);
    }

  activate (f->first, "edit", NULL);
  select_session (f->first, 0, 1);
  press (f->first, "<Control>c");
  press (f->first, "<Control>x");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->first, 0)), ==, n - 1);
  press (f->first, "<Control>v");

  while (plenary_list_get_n_items (get_sessions (f->first, 0)) < n)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (PLENARY_IS_DAY_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

static void
copy_to_day (PlenaryWindow *window,
             const char    *day_id)
{
  GtkWidget *dialog;

  activate (window, "copy-to-day", day_id);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_widget_activate_default (dialog);

  while (find_dialog () != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_clipboard_copy_to_day (Fixture       *f,
                            gconstpointer  data)
{
  guint n = plenary_list_get_n_items (get_sessions (f->first, 0));
  guint m = plenary_list_get_n_items (get_sessions (f->first, 1));

  copy_to_day (f->first, plenary_entity_get_id (plenary_list_get (get_days (f->first), 0)));
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->first, 0)), ==, n);
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->first, 1)), ==, n + m);
  wait_for_toast (f->first, "5 sessions copied to ");

  activate (f->first, "undo", NULL);
  select_session (f->first, 0, 1);
  copy_to_day (f->first, "");
  g_assert_cmpuint (plenary_list_get_n_items (get_sessions (f->first, 1)), ==, m + 1);
  wait_for_toast (f->first, "1 session copied to ");
}

static void
test_clipboard_move_day (Fixture       *f,
                         gconstpointer  data)
{
  gpointer first = plenary_list_get (get_days (f->first), 0);
  g_autofree char *date = g_strdup (plenary_day_get_date (first));

  activate (f->first, "move-day-later", plenary_entity_get_id (first));
  wait_for_toast (f->first, "Day moved later");
  g_assert_true (plenary_list_get (get_days (f->first), 1) == first);
  g_assert_cmpstr (plenary_day_get_date (plenary_list_get (get_days (f->first), 0)), ==, date);

  /* It is the last already. */
  activate (f->first, "move-day-later", plenary_entity_get_id (first));
  g_assert_true (plenary_list_get (get_days (f->first), 1) == first);

  activate (f->first, "move-day-earlier", plenary_entity_get_id (first));
  g_assert_true (plenary_list_get (get_days (f->first), 0) == first);
  g_assert_cmpstr (plenary_day_get_date (first), ==, date);
}

#define add_test(path, function) \
  g_test_add (path, Fixture, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = window_fixture_create_application ();

  add_test ("/clipboard/between-windows", test_clipboard_between_windows);
  add_test ("/clipboard/cut", test_clipboard_cut);
  add_test ("/clipboard/day", test_clipboard_day);
  add_test ("/clipboard/without-day", test_clipboard_without_day);
  add_test ("/clipboard/refuse", test_clipboard_refuse);
  add_test ("/clipboard/say-why", test_clipboard_say_why);
  add_test ("/clipboard/text", test_clipboard_text);
  add_test ("/clipboard/enabled", test_clipboard_enabled);
  add_test ("/clipboard/keys", test_clipboard_keys);
  add_test ("/clipboard/copy-to-day", test_clipboard_copy_to_day);
  add_test ("/clipboard/move-day", test_clipboard_move_day);

  return g_test_run ();
}
