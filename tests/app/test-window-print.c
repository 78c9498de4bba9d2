/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving the handout from the window, up to somebody looking at it. */

#include "plenary-window-private.h"

#include "plenary-handout-kinds.h"

#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  WindowFixture  window;
  char          *folder;
} Fixture;

static void
export (Fixture *f,
        GFile   *file)
{
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  plenary_window_export (f->window.window, ticket, file, PLENARY_SAVE_DEFAULT);
}

static GFile *
create_child (Fixture    *f,
              const char *name)
{
  return g_file_new_build_filename (f->folder, name, NULL);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("plenary-window-print-XXXXXX", NULL);
  window_fixture_set_up (&f->window, data);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  window_fixture_tear_down (&f->window, data);
  window_fixture_delete (f->folder);
  g_free (f->folder);
}

static gboolean
opens_something (GtkWidget *button)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.open-pdf") == 0;
}

static GtkWidget *
find_open_button (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && opens_something (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_open_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_for_file (GFile *file)
{
  while (!g_file_query_exists (file, NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* What was saved is said, and a click opens it. */
static void
test_window_print_open (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(GFile) file = create_child (f, "R&D <b>.pdf");
  g_autoptr(GFile) seen = create_child (f, "seen");
  GtkWidget *button = NULL;

  g_setenv ("PLENARY_TEST_SEEN", g_file_peek_path (seen), TRUE);
  export (f, file);

  while ((button = find_open_button (GTK_WIDGET (f->window.window))) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Open");
  gtk_widget_activate (button);
  wait_for_file (seen);
}

static void
wait_for_question (void)
{
  while (window_fixture_find_question () == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A file that nobody was asked about stays. */
static void
test_window_print_exists (Fixture       *f,
                          gconstpointer  data)
{
  g_autoptr(GFile) file = create_child (f, "handout.pdf");
  g_autofree char *content = NULL;

  g_file_set_contents (g_file_peek_path (file), "kept", -1, NULL);
  export (f, file);
  wait_for_question ();
  window_fixture_answer ("cancel");
  g_file_get_contents (g_file_peek_path (file), &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "kept");
}

/* What could not be saved can be saved elsewhere, as it was chosen. */
static void
test_window_print_saving (Fixture       *f,
                          gconstpointer  data)
{
  PlenaryWindow *window = f->window.window;
  g_autoptr(GFile) taken = create_child (f, "taken.pdf");
  g_autoptr(GFile) free_one = create_child (f, "free.pdf");

  g_file_set_contents (g_file_peek_path (taken), "kept", -1, NULL);
  window_fixture_activate (&f->window, "print");

  plenary_print_view_set_saving (window->print_view, TRUE);
  export (f, taken);
  wait_for_question ();
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window_fixture_find_question ())) ==
                 GTK_WINDOW (window->print_view));
  window_fixture_answer ("cancel");
  g_assert_nonnull (window->print_view);
  g_assert_false (plenary_print_view_is_saving (window->print_view));

  plenary_print_view_set_saving (window->print_view, TRUE);
  export (f, free_one);

  while (window->print_view != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_query_exists (free_one, NULL));
}

/* Handouts are not saved over each other, unless somebody wants it so. */
static void
test_window_print_file_names (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    {
      char *name = plenary_handout_kind_dup_file_name (kind);

      g_assert_null (strchr (name, '/'));
      g_assert_true (g_hash_table_add (seen, name));
    }

  g_assert_true (g_hash_table_contains (seen, ""));
  g_assert_true (g_hash_table_contains (seen, " – Name Badges"));
}

/* The print view comes once, and goes with the window. */
static void
test_window_print_view (Fixture       *f,
                        gconstpointer  data)
{
  GtkWidget *view;

  window_fixture_activate (&f->window, "print");
  view = GTK_WIDGET (f->window.window->print_view);
  g_assert_nonnull (view);
  window_fixture_activate (&f->window, "print");
  g_assert_true (GTK_WIDGET (f->window.window->print_view) == view);

  gtk_window_close (GTK_WINDOW (view));

  while (f->window.window->print_view != NULL)
    g_main_context_iteration (NULL, TRUE);

  window_fixture_activate (&f->window, "print");
  g_assert_nonnull (f->window.window->print_view);
}

static const PlenaryTicket *
print_session (Fixture *f,
               guint    index)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (plenary_document_get_agenda (f->window.window->document)), 0);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), index);

  if (f->window.window->print_view != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window.window->print_view));

  plenary_programme_view_set_selected (f->window.window->view, session);
  window_fixture_activate (&f->window, "print-session");
  g_assert_cmpstr (
    plenary_print_view_get_ticket (f->window.window->print_view)->session, ==,
    plenary_entity_get_id (PLENARY_ENTITY (session)));

  return plenary_print_view_get_ticket (f->window.window->print_view);
}

/* The selected session alone: its sheet, or what the programme says of a break. */
static void
test_window_print_session (Fixture       *f,
                           gconstpointer  data)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (f->window.window), "print-session");

  g_assert_false (g_action_get_enabled (action));
  g_assert_cmpint (print_session (f, 0)->kind, ==, PLENARY_HANDOUT_PANEL_SHEETS);
  g_assert_cmpint (print_session (f, 2)->kind, ==, PLENARY_HANDOUT_PROGRAMME);
}

/* A name gets the ending that it lacks, unless there is such a file. */
static void
test_window_print_names (Fixture       *f,
                         gconstpointer  data)
{
  static const struct { const char *chosen; const char *expected; } cases[] = {
    { "handout", "handout.pdf" },
    { "handout.pdf", "handout.pdf" },
    { "HANDOUT.PDF", "HANDOUT.PDF" },
    { "Version 1.2", "Version 1.2.pdf" },
    { ".pdf", ".pdf" },
    { "there", "there" },
  };
  g_autoptr(GFile) there = create_child (f, "there");

  g_file_set_contents (g_file_peek_path (there), "", 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) chosen = create_child (f, cases[i].chosen);
      gboolean completed;
      g_autoptr(GFile) file = plenary_window_complete_name (chosen, ".pdf", &completed);
      g_autofree char *name = g_file_get_basename (file);

      g_assert_cmpstr (name, ==, cases[i].expected);
      g_assert_cmpint (completed, ==, !g_str_equal (cases[i].chosen, cases[i].expected));
    }
}

/* A viewer that leaves a trace, in a home of its own. */
static char *
create_home (void)
{
  char *home = g_dir_make_tmp ("plenary-home-XXXXXX", NULL);
  g_autofree char *applications = g_build_filename (home, "applications", NULL);
  g_autofree char *entry = g_build_filename (applications, "viewer.desktop", NULL);
  g_autofree char *defaults = g_build_filename (applications, "mimeapps.list", NULL);

  g_assert_no_errno (g_mkdir (applications, 0700));
  g_file_set_contents (entry,
                       "[Desktop Entry]\nType=Application\nName=Viewer\n"
                       "MimeType=application/pdf;\n"
                       "Exec=sh -c 'cp \"$1\" \"$PLENARY_TEST_SEEN\"' sh %f\n", -1, NULL);
  g_file_set_contents (defaults, "[Default Applications]\napplication/pdf=viewer.desktop\n", -1,
                       NULL);

  return home;
}

#define add_test(path, function) \
  g_test_add (path, Fixture, application, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = create_home ();
  g_autoptr(PlenaryApplication) application = NULL;
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = window_fixture_create_application ();

  add_test ("/window-print/open", test_window_print_open);
  add_test ("/window-print/exists", test_window_print_exists);
  add_test ("/window-print/saving", test_window_print_saving);
  g_test_add_func ("/window-print/file-names", test_window_print_file_names);
  add_test ("/window-print/view", test_window_print_view);
  add_test ("/window-print/session", test_window_print_session);
  add_test ("/window-print/names", test_window_print_names);

  status = g_test_run ();
  window_fixture_delete (home);

  return status;
}
