/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shelf, and the field that takes a session off its day and puts it on one. */

#include "plenary-day-field.h"
#include "plenary-deeds.h"
#include "plenary-session-editor.h"
#include "plenary-shelf-item.h"
#include "plenary-shelf.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "day-text.h"
#include "editor-driver.h"

#define SPACE "\u00a0"

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  PlenaryShelf   *shelf;
  GtkWidget      *window;
} Fixture;

static void
perform (Fixture     *f,
         PlenaryEdit *edit)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (f->history, "Deed", edit, &error);
  g_assert_no_error (error);
  driver_settle ();
}

static void
unschedule (Fixture    *f,
            const char *id)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();

  g_ptr_array_add (sessions, plenary_agenda_find (f->agenda, id));
  perform (f, plenary_deed_unschedule (f->agenda, sessions));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = day_text_read ("a 9:00 10:00; b 10:00 11:30; c 12:00 -");
  f->history = plenary_history_new (f->agenda);
  f->shelf = PLENARY_SHELF (plenary_shelf_new ());
  plenary_shelf_set_history (f->shelf, f->history);
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), 600, 200);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->shelf));
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->shelf), (gpointer *) &f->shelf);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  g_assert_null (f->shelf);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

/* What it shows, a line each. */
static char *
describe (Fixture *f)
{
  GString *text = g_string_new (NULL);
  guint n = driver_count (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *item = driver_find_nth (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM, i);
      GtkWidget *what = driver_find_nth (item, GTK_TYPE_LABEL, 0);
      GtkWidget *title = driver_find_nth (item, GTK_TYPE_LABEL, 1);

      g_string_append_printf (text, "%s: %s\n", gtk_label_get_text (GTK_LABEL (title)),
                              gtk_label_get_text (GTK_LABEL (what)));
    }

  return g_string_free (text, FALSE);
}

static void
assert_shows (Fixture    *f,
              const char *expected)
{
  g_autofree char *text = describe (f);

  g_assert_cmpstr (text, ==, expected);
}

/* It is there as long as something lies on it, and shows it as it is now. */
static void
test_shelf_shows (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr(PlenaryText) title = plenary_text_new ("New");
  g_autoptr(GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));
  unschedule (f, "b");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));
  unschedule (f, "c");
  assert_shows (f, "b: Session · 1" SPACE "h" SPACE "30\nc: Session\n");

  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, "c"), PLENARY_MEMBER_TITLE,
                                     title));
  assert_shows (f, "b: Session · 1" SPACE "h" SPACE "30\nNew: Session\n");

  plenary_shelf_set_narrow (f->shelf, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));
  plenary_shelf_set_editing (f->shelf, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));

  while (plenary_history_can_undo (f->history))
    plenary_history_undo (f->history, &error);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));
}

static void
activated_cb (PlenaryShelf *shelf,
              guint        *n)
{
  (*n)++;
}

/* What is selected elsewhere is not here, and what is chosen here is told. */
static void
test_shelf_selects (Fixture       *f,
                    gconstpointer  data)
{
  g_autoptr(PlenarySelection) selection = plenary_selection_new ();
  GtkSelectionModel *model;
  GtkListView *list;
  guint n_activated = 0;

  unschedule (f, "b");
  unschedule (f, "c");
  list = GTK_LIST_VIEW (driver_find_nth (GTK_WIDGET (f->shelf), GTK_TYPE_LIST_VIEW, 0));
  plenary_shelf_set_selection (f->shelf, selection);
  driver_settle ();
  model = gtk_list_view_get_model (list);
  g_signal_connect (f->shelf, "activated", G_CALLBACK (activated_cb), &n_activated);

  plenary_selection_choose (selection, "a");
  g_assert_false (plenary_shelf_has (f->shelf, "a"));
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_cmpstr (plenary_selection_get_lead (selection), ==, "a");

  plenary_selection_choose (selection, "c");
  g_assert_true (plenary_shelf_has (f->shelf, "c"));
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  plenary_shelf_focus (f->shelf);
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (list)));

  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpstr (plenary_selection_get_lead (selection), ==, "b");
  g_assert_cmpuint (plenary_selection_get_n (selection), ==, 1);
  gtk_selection_model_select_item (model, 1, FALSE);
  g_assert_cmpstr (plenary_selection_get_lead (selection), ==, "c");
  g_assert_cmpuint (plenary_selection_get_n (selection), ==, 2);
  gtk_selection_model_unselect_item (model, 1);
  g_assert_cmpstr (plenary_selection_get_lead (selection), ==, "b");
  g_assert_cmpuint (plenary_selection_get_n (selection), ==, 1);

  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpstr (plenary_selection_get_lead (selection), ==, "c");
  g_assert_cmpuint (n_activated, ==, 1);
}

static gboolean
steps_back (Fixture *f,
            guint    index)
{
  GtkWidget *item = driver_find_nth (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM, index);

  return gtk_widget_has_css_class (item, "stepped-back");
}

/* What does not match steps back, and comes forth again with the search. */
static void
test_shelf_searches (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  g_autoptr(PlenarySearch) search =
    plenary_search_new (f->history, filter, stars, NULL, NULL, NULL);
  g_autoptr(PlenaryQuery) query = plenary_query_new ("c");

  unschedule (f, "b");
  unschedule (f, "c");
  plenary_shelf_set_search (f->shelf, search);
  g_assert_false (steps_back (f, 0));

  plenary_search_set_query (search, query, FALSE);
  plenary_search_complete (search);
  driver_settle ();
  g_assert_true (steps_back (f, 0));
  g_assert_false (steps_back (f, 1));

  plenary_shelf_set_search (f->shelf, NULL);
  g_assert_false (steps_back (f, 0));
  g_assert_finalize_object (g_steal_pointer (&search));
}

static PlenaryChoiceButton *
get_button (GtkWidget *editor)
{
  GtkWidget *field = driver_find_nth (editor, PLENARY_TYPE_DAY_FIELD, 0);

  return plenary_day_field_get_button (PLENARY_DAY_FIELD (field));
}

static void
choose_day (GtkWidget  *editor,
            const char *typed)
{
  PlenaryChoicePopover *popover = plenary_choice_button_get_popover (get_button (editor));

  plenary_choice_popover_type (popover, typed);
  plenary_choice_popover_activate (popover);
  driver_settle ();
}

static const char *
get_day (GtkWidget *editor)
{
  return plenary_choice_button_get_shown (get_button (editor));
}

/* The field says where a session is, and moves it; each choice is one step back. */
static void
test_shelf_field (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *editor = g_object_ref_sink (plenary_session_editor_new ());
  g_autofree char *before = agenda_dump (f->agenda);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  int start, end;

  plenary_session_editor_set_history (PLENARY_SESSION_EDITOR (editor), f->history);
  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (editor),
                                      plenary_agenda_find (f->agenda, "b"));
  g_assert_cmpstr (get_day (editor), ==, "Day 1");

  choose_day (editor, "unsch");
  g_assert_cmpstr (get_day (editor), ==, "Unscheduled");
  g_assert_true (plenary_shelf_has (f->shelf, "b"));
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Change Day");

  choose_day (editor, "day");
  g_assert_cmpstr (get_day (editor), ==, "Day 1");
  g_assert_false (plenary_shelf_has (f->shelf, "b"));
  plenary_session_get_span (plenary_agenda_find (f->agenda, "b"), &start, &end);
  g_assert_cmpint (start, ==, 10 * 60);
  g_assert_cmpint (end, ==, 11 * 60 + 30);

  plenary_history_undo (f->history, &error);
  plenary_history_undo (f->history, &error);
  g_assert_no_error (error);
  g_assert_false (plenary_history_can_undo (f->history));
  after = agenda_dump (f->agenda);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (get_day (editor), ==, "Day 1");
  g_assert_finalize_object (editor);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

#define ADD(path, test) g_test_add ("/widgets/shelf/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shows", test_shelf_shows);
  ADD ("selects", test_shelf_selects);
  ADD ("searches", test_shelf_searches);
  ADD ("field", test_shelf_field);
#undef ADD

  return g_test_run ();
}
