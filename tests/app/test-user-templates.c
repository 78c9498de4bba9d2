/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates that users make: their names, and the way from a programme to one and back. */

#include "plenary-user-templates.h"

#include "plenary-questions.h"
#include "plenary-start-page.h"
#include "plenary-template-card.h"
#include "plenary-template-dialog.h"

#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_name (const char *name,
             const char *expected)
{
  g_autoptr(GFile) file = plenary_user_templates_get_file (name);
  g_autoptr(GFile) folder = plenary_user_templates_get_folder ();
  g_autoptr(GFile) parent = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *actual = file != NULL ? plenary_user_templates_dup_name (file) : NULL;

  g_assert_cmpstr (actual, ==, expected);
  g_assert_true (file == NULL || g_file_equal (parent, folder));
  g_assert_true (file == NULL || plenary_user_templates_has (file));
}

/* Whatever a template is called, it is a file in that folder. */
static void
test_user_templates_names (void)
{
  g_autofree char *long_name = g_strnfill (400, 'x');
  g_autoptr(GString) accented = g_string_new ("x");
  g_autoptr(GFile) elsewhere = g_file_new_for_path ("/etc/passwd");
  g_autoptr(GFile) cut = plenary_user_templates_get_file (long_name);
  g_autoptr(GFile) cut_accented = NULL;
  g_autofree char *name = g_file_get_basename (cut);
  g_autofree char *accented_name = NULL;

  assert_name ("Réunion annuelle", "Réunion annuelle");
  assert_name ("  Budget 2018/19 ", "Budget 2018-19");
  assert_name ("../../.bashrc", "-.-..-.bashrc");
  assert_name (".hidden", "-hidden");
  assert_name ("a.plenary", "a.plenary");
  assert_name ("  ", NULL);
  assert_name ("", NULL);
  g_assert_false (plenary_user_templates_has (elsewhere));

  /* A file may have a name of 255 bytes, and no half a letter in it. */
  for (guint i = 0; i < 200; i++)
    g_string_append (accented, "é");

  cut_accented = plenary_user_templates_get_file (accented->str);
  accented_name = g_file_get_basename (cut_accented);
  g_assert_cmpuint (strlen (name), <, 200);
  g_assert_true (g_utf8_validate (accented_name, -1, NULL));
}

static GtkWidget *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Saves what the window shows under that name; returns what the dialog said meanwhile. */
static gboolean
save_as_template (WindowFixture *f,
                  const char    *name)
{
  AdwMessageDialog *dialog;
  GtkWidget *box;
  gboolean is_replacing;

  window_fixture_activate (f, "save-as-template");
  dialog = ADW_MESSAGE_DIALOG (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  box = adw_message_dialog_get_extra_child (dialog);
  g_assert_cmpstr (plenary_template_dialog_get_name (dialog), ==,
                   "International Dialogue on Migration 2017");

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (box)), " ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, PLENARY_ANSWER_SAVE));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (box)), name);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, PLENARY_ANSWER_SAVE));
  is_replacing = gtk_widget_get_visible (gtk_widget_get_last_child (box));
  window_fixture_answer (PLENARY_ANSWER_SAVE);

  return is_replacing;
}

static guint
count_templates (void)
{
  g_autoptr(GPtrArray) files = plenary_user_templates_list ();

  return files->len;
}

static guint
count_cards (GtkWidget *root)
{
  guint n = PLENARY_IS_TEMPLATE_CARD (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static void
wait_for_cards (WindowFixture *f,
                guint          n)
{
  while (count_cards (GTK_WIDGET (f->window)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
activate_with (WindowFixture *f,
               const char    *action,
               GFile         *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_action_group_activate_action (G_ACTION_GROUP (f->window), action, g_variant_new_string (uri));
  window_fixture_settle ();
}

/* A template appears beside the others, and what is made from it is a programme of its own. */
static void
test_user_templates_use (WindowFixture *f,
                         gconstpointer  data)
{
  PlenaryAgenda *agenda =
    plenary_document_get_agenda (plenary_window_get_document (f->window));
  g_autofree char *id = g_strdup (plenary_entity_get_id (PLENARY_ENTITY (agenda)));
  g_autoptr(GFile) file = plenary_user_templates_get_file ("Annual Dialogue");
  PlenaryDocument *document;
  guint n;

  n = count_cards (GTK_WIDGET (f->window));
  g_assert_false (save_as_template (f, "Annual Dialogue"));

  while (count_templates () == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (save_as_template (f, "Annual Dialogue"));
  wait_for_cards (f, n + 1);
  g_assert_null (plenary_document_get_file (plenary_window_get_document (f->window)));

  window_fixture_activate (f, "show-start");
  activate_with (f, "new-from-template", file);

  while ((document = plenary_window_get_document (f->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  agenda = plenary_document_get_agenda (document);
  g_assert_null (plenary_document_get_file (document));
  g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (agenda)), !=, id);
  g_assert_cmpuint (plenary_agenda_count (agenda), ==, 11);
}

static void
test_user_templates_remove (WindowFixture *f,
                            gconstpointer  data)
{
  g_autoptr(GFile) file = plenary_user_templates_get_file ("Annual Dialogue");
  g_autoptr(GFile) elsewhere = g_file_new_for_path ("/etc/passwd");
  guint n;

  window_fixture_activate (f, "show-start");
  n = count_cards (GTK_WIDGET (f->window));

  /* Nothing else can be removed that way. */
  activate_with (f, "remove-template", elsewhere);
  g_assert_null (window_fixture_find_question ());

  activate_with (f, "remove-template", file);
  window_fixture_answer (PLENARY_ANSWER_CANCEL);
  g_assert_cmpuint (count_templates (), ==, 1);
  activate_with (f, "remove-template", file);
  window_fixture_answer (PLENARY_ANSWER_REMOVE);
  g_assert_cmpuint (count_templates (), ==, 0);
  wait_for_cards (f, n - 1);
}

/* What cannot be read says so, and the user is where they were. */
static void
test_user_templates_broken (WindowFixture *f,
                            gconstpointer  data)
{
  static const char *const contents[] = { "{", "{\"plenary\": 2}" };
  g_autoptr(GFile) file = plenary_user_templates_get_file ("Broken");
  g_autoptr(GError) error = NULL;

  g_assert_true (plenary_user_templates_prepare (&error));
  window_fixture_activate (f, "show-start");

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_file_set_contents (g_file_peek_path (file), contents[i], -1, &error);
      g_assert_no_error (error);
      activate_with (f, "new-from-template", file);

      while (window_fixture_find_question () == NULL)
        g_main_context_iteration (NULL, TRUE);

      window_fixture_answer (PLENARY_ANSWER_CANCEL);
      g_assert_true (plenary_window_is_empty (f->window));
    }

  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
}

#define add_test(path, function) \
  g_test_add (path, WindowFixture, application, window_fixture_set_up, function, \
              window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plenary-templates-XXXXXX", NULL);
  g_autofree char *templates = g_build_filename (folder, "plenary", "templates", NULL);
  g_autofree char *plenary = g_build_filename (folder, "plenary", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = window_fixture_create_application ();

  g_test_add_func ("/user-templates/names", test_user_templates_names);
  add_test ("/user-templates/use", test_user_templates_use);
  add_test ("/user-templates/remove", test_user_templates_remove);
  add_test ("/user-templates/broken", test_user_templates_broken);

  status = g_test_run ();
  g_rmdir (templates);
  g_rmdir (plenary);
  g_rmdir (folder);

  return status;
}
