/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with the view of the people. */

#include "plenary-deeds.h"
#include "plenary-programme-view.h"
#include "plenary-roster-view.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

static PlenaryHistory *
get_history (WindowFixture *f)
{
  return plenary_document_get_history (plenary_window_get_document (f->window));
}

static PlenaryAgenda *
get_agenda (WindowFixture *f)
{
  return plenary_history_get_agenda (get_history (f));
}

static gpointer
get_session (WindowFixture *f,
             guint          index)
{
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), 0);

  return plenary_list_get (plenary_day_get_sessions (day), index);
}

static PlenarySession *
get_selected (WindowFixture *f)
{
  GtkWidget *view = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_PROGRAMME_VIEW);

  return plenary_programme_view_get_selected (PLENARY_PROGRAMME_VIEW (view));
}

static void
switch_to (WindowFixture *f,
           const char    *view)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->window), "view", g_variant_new_string (view));
  window_fixture_settle ();
}

static void
perform (WindowFixture *f,
         PlenaryEdit   *edit)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (get_history (f), "Deed", edit, &error);
  g_assert_no_error (error);
  window_fixture_settle ();
}

/* Somebody who speaks in the second session of the first day. */
static void
add_person (WindowFixture *f)
{
  g_autoptr(GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) role = plenary_text_new ("speaker");
  g_autoptr(PlenaryText) name = plenary_text_new ("Ana Ferreira");

  perform (f, plenary_edit_insert (PLENARY_ENTITY_PERSON, PLENARY_ENTITY (get_agenda (f)), 0,
                                   "ana", NULL));
  perform (f, plenary_edit_set_text (plenary_agenda_find (get_agenda (f), "ana"),
                                     PLENARY_MEMBER_NAME, name));
  g_ptr_array_add (people, plenary_participation_new ("ana", role, "confirmed", NULL));
  perform (f, plenary_edit_set_people (get_session (f, 1), PLENARY_MEMBER_PEOPLE, people));
}

/* Somebody is there as soon as they are in the programme, and undo takes them away. */
static void
test_window_people_shows (WindowFixture *f,
                          gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (f->window);

  switch_to (f, "people");
  g_assert_true (window_fixture_shows (window, "No People Yet"));
  add_person (f);
  g_assert_true (window_fixture_shows (window, "Ana Ferreira"));
  g_assert_false (window_fixture_shows (window, "No People Yet"));

  window_fixture_activate (f, "undo");
  window_fixture_activate (f, "undo");
  window_fixture_activate (f, "undo");
  g_assert_true (window_fixture_shows (window, "No People Yet"));
  window_fixture_activate (f, "redo");
  window_fixture_activate (f, "redo");
  window_fixture_activate (f, "redo");
  g_assert_true (window_fixture_shows (window, "Ana Ferreira"));
}

/* People without sessions are seen; it is the other views that say that there is none. */
static void
test_window_people_alone (WindowFixture *f,
                          gconstpointer  data)
{
  GtkWidget *view = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_ROSTER_VIEW);
  PlenaryList *days = plenary_agenda_get_days (get_agenda (f));

  add_person (f);

  while (plenary_list_get_n_items (days) > 0)
    perform (f, plenary_edit_remove (plenary_list_get (days, 0)));

  g_assert_true (window_fixture_shows (GTK_WIDGET (f->window), "No Sessions Yet"));
  switch_to (f, "people");
  g_assert_false (window_fixture_shows (GTK_WIDGET (f->window), "No Sessions Yet"));
  g_assert_true (gtk_widget_get_mapped (view));
  switch_to (f, "agenda");
  g_assert_true (window_fixture_shows (GTK_WIDGET (f->window), "No Sessions Yet"));
}

/* What is chosen among the people is chosen everywhere, and deleted from there like anywhere. */
static void
test_window_people_selects (WindowFixture *f,
                            gconstpointer  data)
{
  GtkWidget *view = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_ROSTER_VIEW);
  GtkWidget *timeline = window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_TIMELINE);
  g_autofree char *id = g_strdup (plenary_entity_get_id (get_session (f, 1)));
  GtkSelectionModel *model;
  GtkListView *list;

  add_person (f);
  switch_to (f, "people");
  list = GTK_LIST_VIEW (window_fixture_find (view, GTK_TYPE_LIST_VIEW));
  model = gtk_list_view_get_model (list);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 2);

  g_signal_emit_by_name (list, "activate", 1);
  window_fixture_settle ();
  g_assert_true (get_selected (f) == get_session (f, 1));
  g_assert_cmpstr (plenary_timeline_get_selected (PLENARY_TIMELINE (timeline)), ==, id);
  g_assert_true (gtk_selection_model_is_selected (model, 1));

  g_action_group_change_action_state (G_ACTION_GROUP (f->window), "edit",
                                      g_variant_new_boolean (TRUE));
  window_fixture_settle ();
  window_fixture_activate (f, "delete-session");
  g_assert_null (plenary_agenda_find (get_agenda (f), id));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);

  switch_to (f, "timeline");
  g_assert_true (gtk_widget_get_mapped (timeline));
  g_assert_false (gtk_widget_get_mapped (view));
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

  add_test ("/window/people/shows", test_window_people_shows);
  add_test ("/window/people/alone", test_window_people_alone);
  add_test ("/window/people/selects", test_window_people_selects);

  return g_test_run ();
}
