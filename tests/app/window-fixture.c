/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window-fixture.h"

#include "plenary-templates.h"

#include <glib/gstdio.h>
#include <string.h>

/* In milliseconds. */
#define PATIENCE 10000

/* Which is the data of tests with this fixture. */
PlenaryApplication *
window_fixture_create_application (void)
{
  PlenaryApplication *application = plenary_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return application;
}

void
window_fixture_set_up (WindowFixture *f,
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

void
window_fixture_tear_down (WindowFixture *f,
                          gconstpointer  data)
{
  gpointer window = f->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (window);

  /* What is under way keeps it until it has learnt that nobody wants it any more. */
  for (guint i = 0; window != NULL && i < PATIENCE; i++)
    {
      window_fixture_settle ();
      g_usleep (i > 0 ? 1000 : 0);
    }

  g_assert_null (window);
}

void
window_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Returns: (nullable): the first widget of that type in @root, depth first */
GtkWidget *
window_fixture_find (GtkWidget *root,
                     GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: whether there is a label in sight that says so */
gboolean
window_fixture_shows (GtkWidget  *root,
                      const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL &&
      gtk_widget_get_mapped (root))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (window_fixture_shows (child, text))
      return TRUE;

  return FALSE;
}

void
window_fixture_activate (WindowFixture *f,
                         const char    *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (f->window), action, NULL);
  window_fixture_settle ();
}

/* Returns: (nullable): a question that is being asked */
AdwMessageDialog *
window_fixture_find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

void
window_fixture_answer (const char *response)
{
  AdwMessageDialog *question = window_fixture_find_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  window_fixture_settle ();
}

/* A folder, with all that is in it. */
void
window_fixture_delete (const char *path)
{
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      window_fixture_delete (child);
    }

  g_remove (path);
}
