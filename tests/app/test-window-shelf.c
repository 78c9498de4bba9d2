/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does about sessions that have no day. */

#include "plenary-programme-view.h"
#include "plenary-shelf.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

static PlenaryAgenda *
get_agenda (WindowFixture *f)
{
  return plenary_document_get_agenda (plenary_window_get_document (f->window));
}

static guint
count_shelved (WindowFixture *f)
{
  return plenary_list_get_n_items (plenary_agenda_get_shelf (get_agenda (f)));
}

static gboolean
is_enabled (WindowFixture *f,
            const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (f->window), action);
}

static PlenarySession *
get_selected (WindowFixture *f)
{
  GtkWidget *view = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_PROGRAMME_VIEW);

  return plenary_programme_view_get_selected (PLENARY_PROGRAMME_VIEW (view));
}

/* A session goes off its day and stays selected, on the shelf; undo brings it back. */
static void
test_window_shelf_unschedule (WindowFixture *f,
                              gconstpointer  data)
{
  GtkWidget *timeline = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_TIMELINE);
  GtkWidget *shelf = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_SHELF);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), 0);
  PlenaryEntity *session = plenary_list_get (plenary_day_get_sessions (day), 1);
  g_autofree char *id = g_strdup (plenary_entity_get_id (session));

  g_assert_false (is_enabled (f, "unschedule"));
  plenary_timeline_set_selected (PLENARY_TIMELINE (timeline), id);
  g_assert_true (is_enabled (f, "unschedule"));

  window_fixture_activate (f, "unschedule");
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 1);
  g_assert_true (gtk_widget_get_mapped (shelf));
  g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (get_selected (f))), ==, id);
  g_assert_true (window_fixture_shows (GTK_WIDGET (f->window), "Session moved to unscheduled"));
  g_assert_false (is_enabled (f, "unschedule"));

  /* It is the last of all. */
  g_assert_false (is_enabled (f, "next-session"));
  window_fixture_activate (f, "previous-session");
  g_assert_true (PLENARY_IS_DAY (plenary_entity_get_parent (PLENARY_ENTITY (get_selected (f)))));
  window_fixture_activate (f, "next-session");
  g_assert_cmpstr (plenary_entity_get_id (PLENARY_ENTITY (get_selected (f))), ==, id);

  window_fixture_activate (f, "undo");
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 0);
  g_assert_false (gtk_widget_get_mapped (shelf));
  g_assert_true (plenary_agenda_find (get_agenda (f), id) ==
                 plenary_list_get (plenary_day_get_sessions (day), 1));
}

/* A new one is edited at once; what follows it, and a copy of it, lie on the shelf, too. */
static void
test_window_shelf_add (WindowFixture *f,
                       gconstpointer  data)
{
  window_fixture_activate (f, "add-unscheduled");
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 1);
  g_assert_true (PLENARY_IS_AGENDA (plenary_entity_get_parent (PLENARY_ENTITY (get_selected (f)))));

  window_fixture_activate (f, "duplicate-session");
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "add-session",
                                  g_variant_new_string (""));
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 3);

  window_fixture_activate (f, "delete-session");
  window_fixture_settle ();
  g_assert_cmpuint (count_shelved (f), ==, 2);
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

  add_test ("/window/shelf/unschedule", test_window_shelf_unschedule);
  add_test ("/window/shelf/add", test_window_shelf_add);

  return g_test_run ();
}
