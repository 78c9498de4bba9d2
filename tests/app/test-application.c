/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys there are, the shortcuts window says, and it says nothing else; and what windows there
 * are.
 */

#include "plenary-application.h"

#include "plenary-app-resources.h"
#include "plenary-programme-view.h"

#include "window-fixture.h"

#define OVERLAY "/io/github/plenary_app/Plenary/plenary-shortcuts.ui"

typedef struct
{
  PlenaryApplication *application;
  GtkWidget          *overlay;
  GHashTable         *actions;      /* those that are listed */
} Fixture;

static void
add_action (Fixture *f,
            GObject *object)
{
  g_autofree char *action = NULL;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (object))
    return;

  g_object_get (object, "action-name", &action, NULL);

  if (action != NULL)
    g_hash_table_add (f->actions, g_steal_pointer (&action));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  g_autoptr(GSList) objects = gtk_builder_get_objects (builder);

  f->application = PLENARY_APPLICATION ((gpointer) data);
  f->overlay = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));
  f->actions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_ref_sink (f->overlay);

  for (GSList *l = objects; l != NULL; l = l->next)
    add_action (f, l->data);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->overlay));
  g_assert_finalize_object (f->overlay);
  g_hash_table_unref (f->actions);
}

/* An action that is listed by its name shows the keys that it has. */
static void
test_application_listed_have_keys (Fixture       *f,
                                   gconstpointer  data)
{
  GHashTableIter iter;
  const char *action;

  g_assert_cmpuint (g_hash_table_size (f->actions), >, 10);
  g_hash_table_iter_init (&iter, f->actions);

  while (g_hash_table_iter_next (&iter, (gpointer *) &action, NULL))
    {
      g_auto(GStrv) accels =
        gtk_application_get_accels_for_action (GTK_APPLICATION (f->application), action);

      g_test_message ("%s", action);
      g_assert_nonnull (accels[0]);
    }
}

static void
test_application_keys_are_listed (Fixture       *f,
                                  gconstpointer  data)
{
  g_auto(GStrv) actions =
    gtk_application_list_action_descriptions (GTK_APPLICATION (f->application));

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_true (g_hash_table_contains (f->actions, actions[i]));
    }
}

/* On pages that are not numbered: GTK 4.8 warns about the numbers. */
static void
test_application_overlay (Fixture       *f,
                          gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (f->overlay));
  gtk_test_widget_wait_for_draw (f->overlay);
  g_assert_true (window_fixture_shows (f->overlay, "New Window"));
}

/* Returns: how many windows there are, all of which are shown */
static guint
count_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
    }

  return n;
}

/* None is hidden for later: GTK 4.8 would crash if assistive technology asked at the wrong time. */
static void
test_application_no_hidden_window (WindowFixture *f,
                                   gconstpointer  data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (f->window);

  g_assert_cmpuint (count_windows (), ==, 1);

  for (guint i = 0; i < 2; i++)
    {
      window_fixture_activate (f, "show-help-overlay");
      window_fixture_activate (f, "show-help-overlay");
      g_assert_cmpuint (count_windows (), ==, 2);
      g_assert_true (window_fixture_shows (
        GTK_WIDGET (gtk_application_window_get_help_overlay (window)), "Ctrl"));
      gtk_window_close (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
      window_fixture_settle ();
      g_assert_cmpuint (count_windows (), ==, 1);
    }

  window_fixture_activate (f, "show-help-overlay");
}

/* A window that is opened with a file says so at once, and is made whole while the file is read or
 * when it has been.
 */
static void
test_application_open (WindowFixture *f,
                       gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.plenary",
                                                 NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWindow *window;

  plenary_application_open_file (f->application, file, NULL);
  window = gtk_application_get_active_window (GTK_APPLICATION (f->application));
  g_assert_true (window != GTK_WINDOW (f->window));
  g_assert_true (plenary_window_get_file (PLENARY_WINDOW (window)) == file);
  g_assert_false (plenary_window_is_empty (PLENARY_WINDOW (window)));
  g_assert_null (plenary_window_get_document (PLENARY_WINDOW (window)));
  g_assert_null (window_fixture_find (GTK_WIDGET (window), PLENARY_TYPE_PROGRAMME_VIEW));

  while (plenary_window_get_document (PLENARY_WINDOW (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (window_fixture_find (GTK_WIDGET (window),
                                                             PLENARY_TYPE_PROGRAMME_VIEW)));

  window_fixture_tear_down (f, data);
  f->window = PLENARY_WINDOW (window);
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

  add_test ("/application/listed-have-keys", test_application_listed_have_keys);
  add_test ("/application/keys-are-listed", test_application_keys_are_listed);
  add_test ("/application/overlay", test_application_overlay);
  g_test_add ("/application/no-hidden-window", WindowFixture, application, window_fixture_set_up,
              test_application_no_hidden_window, window_fixture_tear_down);
  g_test_add ("/application/open", WindowFixture, application, window_fixture_set_up,
              test_application_open, window_fixture_tear_down);

  return g_test_run ();
}
