/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start page offers what there was lately, also what is gone since, and what one can begin
 * with. The programmes of the desktop are of a home of our own.
 */

#include "plenary-start-page.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-recent-card.h"
#include "plenary-recents.h"
#include "plenary-template-card.h"
#include "plenary-templates.h"
#include "plenary-thumbnail.h"
#include "plenary-welcome.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

#define PROGRAMME "{\"plenary\": 1, \"id\": \"a\", \"language\": \"en\", " \
  "\"title\": \"Budget Forum\", \"status\": \"Draft\", \"days\": [{\"id\": \"d\", " \
  "\"date\": \"2017-04-18\", \"sessions\": [{\"id\": \"s\", \"kind\": \"panel\", " \
  "\"start\": \"10:00\", \"end\": \"11:00\"}]}]}"

typedef struct
{
  GtkWidget        *window;
  PlenaryStartPage *page;
  char             *folder;
} Fixture;

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
  f->folder = g_dir_make_tmp ("plenary-start-page-XXXXXX", NULL);
  f->window = adw_window_new ();
  f->page = g_object_new (PLENARY_TYPE_START_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 960, 640);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (f->window);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gpointer page = f->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (f->window));
  window_fixture_settle ();
  g_assert_null (page);
  g_assert_no_errno (g_rmdir (f->folder));
  g_free (f->folder);
}

static guint
count (GtkWidget *root,
       GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);

  return n;
}

static void
wait_for (Fixture    *f,
          const char *text)
{
  g_test_message ("%s", text);

  while (!window_fixture_shows (GTK_WIDGET (f->page), text))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_card (Fixture *f)
{
  return window_fixture_find (GTK_WIDGET (f->page), PLENARY_TYPE_RECENT_CARD);
}

static void
wait_for_no_card (Fixture *f)
{
  while (find_card (f) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_opens (GtkWidget  *card,
              const char *action,
              const char *target)
{
  GtkActionable *button = GTK_ACTIONABLE (window_fixture_find (card, GTK_TYPE_BUTTON));

  g_assert_cmpstr (gtk_actionable_get_action_name (button), ==, action);
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (button), NULL),
                   ==, target);
}

/* Without anything recent there is no heading for it. */
static void
test_start_page_templates (Fixture       *f,
                           gconstpointer  data)
{
  GtkWidget *card = window_fixture_find (GTK_WIDGET (f->page), PLENARY_TYPE_TEMPLATE_CARD);
  GtkWidget *picture = window_fixture_find (card, PLENARY_TYPE_THUMBNAIL);

  g_assert_false (window_fixture_shows (GTK_WIDGET (f->page), "Recent"));
  g_assert_cmpuint (count (GTK_WIDGET (f->page), PLENARY_TYPE_TEMPLATE_CARD), ==,
                    plenary_templates_get_n ());
  g_assert_true (window_fixture_shows (card, plenary_templates_get_title (0)));
  assert_opens (card, "win.new-from-template", plenary_templates_get_name (0));
  g_assert_nonnull (plenary_thumbnail_get_agenda (PLENARY_THUMBNAIL (picture)));
}

/* It is there by its name, until it has been read. */
static void
test_start_page_recent (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(GFile) file = create_child (f, "forum.plenary");
  g_autofree char *uri = g_file_get_uri (file);

  g_file_set_contents (g_file_peek_path (file), PROGRAMME, -1, NULL);
  plenary_recents_add (file);
  wait_for (f, "Recent");
  wait_for (f, "Budget Forum");
  wait_for (f, "18 April 2017");
  wait_for (f, "Draft");
  wait_for (f, "Today");
  assert_opens (find_card (f), "win.open-file", uri);

  plenary_recents_remove (file);
  wait_for_no_card (f);
  g_assert_false (window_fixture_shows (GTK_WIDGET (f->page), "Recent"));
  g_assert_no_errno (g_remove (g_file_peek_path (file)));
}

/* What is gone or broken is offered all the same: to open it says what is wrong. */
static void
test_start_page_gone (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr(GFile) gone = create_child (f, "gone & <b>away.plenary");
  g_autoptr(GFile) broken = create_child (f, "broken.plenary");

  plenary_recents_add (gone);
  wait_for (f, "gone & <b>away.plenary");
  wait_for (f, "Not Found");
  plenary_recents_remove (gone);
  wait_for_no_card (f);

  g_file_set_contents (g_file_peek_path (broken), "{", -1, NULL);
  plenary_recents_add (broken);
  wait_for (f, "broken.plenary");
  g_assert_false (window_fixture_shows (GTK_WIDGET (f->page), "Not Found"));
  plenary_recents_remove (broken);
  wait_for_no_card (f);
  g_assert_no_errno (g_remove (g_file_peek_path (broken)));
}

static gboolean
shows_two_columns (Fixture *f)
{
  GtkWidget *welcome = window_fixture_find (GTK_WIDGET (f->page), PLENARY_TYPE_WELCOME);

  return gtk_widget_get_mapped (welcome);
}

/* The ways to begin are beside the programmes, or above them. */
static void
test_start_page_narrow (Fixture       *f,
                        gconstpointer  data)
{
  g_assert_true (shows_two_columns (f));
  plenary_start_page_set_narrow (f->page, TRUE);
  window_fixture_settle ();
  g_assert_false (shows_two_columns (f));
  g_assert_true (window_fixture_shows (GTK_WIDGET (f->page), "New Programme"));
  plenary_start_page_set_narrow (f->page, FALSE);
  window_fixture_settle ();
  g_assert_true (shows_two_columns (f));
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("plenary-home-XXXXXX", NULL);
  g_autofree char *recents = g_build_filename (home, "recently-used.xbel", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();

  add_test ("/start-page/templates", test_start_page_templates);
  add_test ("/start-page/recent", test_start_page_recent);
  add_test ("/start-page/gone", test_start_page_gone);
  add_test ("/start-page/narrow", test_start_page_narrow);

  status = g_test_run ();
  g_remove (recents);
  g_assert_no_errno (g_rmdir (home));

  return status;
}
