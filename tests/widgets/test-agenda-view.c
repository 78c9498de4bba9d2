/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda: what its rows say, before and after edits, and what is selected in it. */

#include "plenary-agenda-contents.h"
#include "plenary-agenda-row.h"
#include "plenary-agenda-view.h"
#include "plenary-day-head.h"
#include "plenary-deeds.h"
#include "plenary-masthead.h"
#include "plenary-widgets.h"

#include "day-text.h"
#include "editor-driver.h"
#include "reading-fixture.h"

typedef struct
{
  PlenaryAgenda     *agenda;
  PlenaryHistory    *history;
  PlenarySelection  *selection;
  PlenaryAgendaView *view;
  GtkWidget         *window;
} Fixture;

static void
show (Fixture       *f,
      PlenaryAgenda *agenda)
{
  f->agenda = agenda;
  f->history = plenary_history_new (f->agenda);
  f->selection = plenary_selection_new ();
  f->view = PLENARY_AGENDA_VIEW (plenary_agenda_view_new ());
  plenary_agenda_view_set_selection (f->view, f->selection);
  plenary_agenda_view_set_history (f->view, f->history);
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  show (f, day_text_read ("a 9:00 10:00; b 10:00 11:30; c 12:00 -"));
}

static void
set_up_large (Fixture       *f,
              gconstpointer  data)
{
  show (f, reading_fixture_create_large (20, 1000, 5));
}

static void
set_up_wide (Fixture       *f,
             gconstpointer  data)
{
  show (f, reading_fixture_create_large (6, 40, 5));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 500);
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  g_assert_null (f->view);
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static void
perform (Fixture     *f,
         PlenaryEdit *edit)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (f->history, "Deed", edit, &error);
  g_assert_no_error (error);
  driver_settle ();
}

static GtkSelectionModel *
get_model (Fixture *f)
{
  GtkWidget *list = driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

/* The first label of that class in the row of a session. */
static const char *
get_text (Fixture    *f,
          const char *id,
          const char *css_class)
{
  guint n_rows = driver_count (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = driver_find_nth (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW, i);
      PlenaryEntity *entity = plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (row));
      guint n_labels = driver_count (row, GTK_TYPE_LABEL);

      if (entity == NULL || g_strcmp0 (plenary_entity_get_id (entity), id) != 0)
        continue;

      for (guint j = 0; j < n_labels; j++)
        {
          GtkWidget *label = driver_find_nth (row, GTK_TYPE_LABEL, j);

          if (gtk_widget_has_css_class (label, css_class))
            return gtk_label_get_text (GTK_LABEL (label));
        }
    }

  return NULL;
}

/* It follows every edit, and says all of a session. */
static void
test_agenda_view_shows (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(PlenaryText) title = plenary_text_new ("New");
  g_autoptr(PlenaryText) abstract = plenary_text_new ("What it is *about*.");
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 5);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->view), PLENARY_TYPE_MASTHEAD), ==, 1);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->view), PLENARY_TYPE_DAY_HEAD), ==, 1);
  g_assert_nonnull (strstr (get_text (f, "b", "title"), "b"));
  g_assert_null (get_text (f, "b", "prose"));

  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, "b"), PLENARY_MEMBER_TITLE,
                                     title));
  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, "b"),
                                     PLENARY_MEMBER_ABSTRACT, abstract));
  g_assert_nonnull (strstr (get_text (f, "b", "title"), "New"));
  g_assert_cmpstr (get_text (f, "b", "prose"), ==, "What it is about.");

  perform (f, plenary_edit_remove (plenary_agenda_find (f->agenda, "b")));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 4);
  g_assert_null (get_text (f, "b", "title"));

  while (plenary_history_can_undo (f->history))
    plenary_history_undo (f->history, &error);

  driver_settle ();
  g_assert_no_error (error);
  g_assert_null (get_text (f, "b", "prose"));
  g_assert_null (strstr (get_text (f, "b", "title"), "New"));
}

static void
activated_cb (PlenaryAgendaView *view,
              guint             *n)
{
  (*n)++;
}

/* What is selected elsewhere is here, and what is chosen here is told; a heading never is. */
static void
test_agenda_view_selects (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *list = driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0);
  guint n_activated = 0;

  g_signal_connect (f->view, "activated", G_CALLBACK (activated_cb), &n_activated);
  plenary_selection_choose (f->selection, "b");
  g_assert_true (gtk_selection_model_is_selected (get_model (f), 3));
  g_assert_false (gtk_selection_model_is_selected (get_model (f), 2));

  gtk_selection_model_select_item (get_model (f), 2, TRUE);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "a");
  gtk_selection_model_select_item (get_model (f), 4, FALSE);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 2);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "c");

  gtk_selection_model_select_item (get_model (f), 1, TRUE);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 2);
  g_assert_false (gtk_selection_model_is_selected (get_model (f), 1));

  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpuint (n_activated, ==, 0);
  g_signal_emit_by_name (list, "activate", 3);
  g_assert_cmpuint (n_activated, ==, 1);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "b");

  plenary_agenda_view_focus_selected (f->view);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
}

/* The keys get in by the first row, though that is no session. */
static void
test_agenda_view_tab (Fixture       *f,
                      gconstpointer  data)
{
  GtkWidget *list = driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0);
  GtkWidget *first;

  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  first = gtk_widget_get_focus_child (list);
  g_assert_nonnull (first);
  g_assert_true (driver_press (list, GDK_KEY_Down, 0));
  g_assert_true (gtk_widget_get_focus_child (list) != first);
}

/* Presses a key in the list. Returns: the id of what has the focus then */
static const char *
press (Fixture         *f,
       guint            key,
       GdkModifierType  modifiers)
{
  GtkWidget *focus;

  driver_press (driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0), key, modifiers);
  driver_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  focus = gtk_widget_get_first_child (focus);
  g_assert_true (PLENARY_IS_AGENDA_ROW (focus));

  return plenary_entity_get_id (plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (focus)));
}

static void
set_abstract (Fixture    *f,
              const char *id)
{
  g_autoptr(PlenaryText) abstract = plenary_text_new ("What it is *about*.");

  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, id),
                                     PLENARY_MEMBER_ABSTRACT, abstract));
}

static gboolean
is_expanded (Fixture    *f,
             const char *id)
{
  guint n_rows = driver_count (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW);

  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *row = driver_find_nth (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW, i);
      PlenaryEntity *entity = plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (row));
      GtkAccessible *item = GTK_ACCESSIBLE (gtk_widget_get_parent (row));
      g_autofree char *problem = NULL;

      if (entity == NULL || g_strcmp0 (plenary_entity_get_id (entity), id) != 0)
        continue;

      problem = gtk_test_accessible_check_state (item, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);

      return problem == NULL;
    }

  return FALSE;
}

/* Titles only, or everything, and each session otherwise if one likes. */
static void
test_agenda_view_detail (Fixture       *f,
                         gconstpointer  data)
{
  set_abstract (f, "a");
  set_abstract (f, "b");
  g_assert_cmpstr (plenary_agenda_view_get_detail (f->view), ==, "everything");
  g_assert_nonnull (get_text (f, "a", "prose"));
  g_assert_true (is_expanded (f, "a"));
  g_assert_false (is_expanded (f, "c"));

  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.detail", "s", "titles");
  g_assert_cmpstr (plenary_agenda_view_get_detail (f->view), ==, "titles");
  g_assert_null (get_text (f, "a", "prose"));
  g_assert_false (is_expanded (f, "a"));

  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.fold", "s", "b");
  g_assert_null (get_text (f, "a", "prose"));
  g_assert_nonnull (get_text (f, "b", "prose"));
  set_abstract (f, "c");
  g_assert_nonnull (get_text (f, "b", "prose"));
  g_assert_null (get_text (f, "c", "prose"));

  plenary_agenda_view_set_detail (f->view, "everything");
  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.fold", "s", "b");
  g_assert_nonnull (get_text (f, "a", "prose"));
  g_assert_null (get_text (f, "b", "prose"));
  plenary_agenda_view_set_detail (f->view, "everything");
  g_assert_nonnull (get_text (f, "b", "prose"));
  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.fold", "s", "nobody");
}

/* Left folds, then goes up; Right unfolds, then goes down. */
static void
test_agenda_view_folds (Fixture       *f,
                        gconstpointer  data)
{
  set_abstract (f, "b");
  plenary_selection_choose (f->selection, "b");
  plenary_agenda_view_focus_selected (f->view);
  driver_settle ();

  g_assert_cmpstr (press (f, GDK_KEY_Left, 0), ==, "b");
  g_assert_null (get_text (f, "b", "prose"));
  g_assert_cmpstr (press (f, GDK_KEY_Right, 0), ==, "b");
  g_assert_nonnull (get_text (f, "b", "prose"));
  press (f, GDK_KEY_Left, 0);
  g_assert_cmpstr (press (f, GDK_KEY_Left, 0), ==, "the-day");

  g_assert_true (is_expanded (f, "the-day"));
  g_assert_cmpstr (press (f, GDK_KEY_Left, 0), ==, "the-day");
  g_assert_false (is_expanded (f, "the-day"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 2);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "b");
  g_assert_cmpstr (press (f, GDK_KEY_Right, 0), ==, "the-day");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 5);
  g_assert_cmpstr (press (f, GDK_KEY_Right, 0), ==, "a");
  g_assert_cmpstr (press (f, GDK_KEY_Left, 0), ==, "the-day");

  /* What is looked for unfolds its day; what has the focus is not lost with its row. */
  press (f, GDK_KEY_Left, 0);
  plenary_agenda_view_focus_selected (f->view);
  driver_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 5);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.fold", "s", "the-day");
  g_assert_cmpstr (press (f, GDK_KEY_Right, 0), ==, "the-day");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "agenda.fold", "s", "the-day");
  press (f, GDK_KEY_Left, 0);
  g_assert_true (is_expanded (f, "the-day"));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The ends of a day, of the programme, and the next day. */
static void
test_agenda_view_walks (Fixture       *f,
                        gconstpointer  data)
{
  plenary_selection_choose (f->selection, "b");
  plenary_agenda_view_focus_selected (f->view);
  driver_settle ();

  g_assert_cmpstr (press (f, GDK_KEY_End, 0), ==, "c");
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "c");
  g_assert_cmpstr (press (f, GDK_KEY_Home, 0), ==, "the-day");
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "c");
  g_assert_cmpstr (press (f, GDK_KEY_Right, 0), ==, "a");
  g_assert_cmpstr (press (f, GDK_KEY_End, GDK_SHIFT_MASK), ==, "c");
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 3);
  g_assert_cmpstr (press (f, GDK_KEY_Home, GDK_CONTROL_MASK), ==,
                   plenary_entity_get_id (PLENARY_ENTITY (f->agenda)));
  g_assert_cmpstr (press (f, GDK_KEY_Page_Down, GDK_CONTROL_MASK), ==, "the-day");
  g_assert_cmpstr (press (f, GDK_KEY_Page_Down, GDK_CONTROL_MASK), ==, "c");
  g_assert_cmpstr (press (f, GDK_KEY_Page_Up, GDK_CONTROL_MASK), ==, "the-day");
  g_assert_cmpstr (press (f, GDK_KEY_End, GDK_CONTROL_MASK), ==, "c");
}

/* The last of a thousand sessions is one step away, and few of them have a widget. */
static void
test_agenda_view_large (Fixture       *f,
                        gconstpointer  data)
{
  PlenaryList *days = plenary_agenda_get_days (f->agenda);
  PlenaryDay *day = plenary_list_get (days, plenary_list_get_n_items (days) - 1);
  PlenaryList *sessions = plenary_day_get_sessions (day);
  PlenaryEntity *last = plenary_list_get (sessions, plenary_list_get_n_items (sessions) - 1);
  const char *id = plenary_entity_get_id (last);
  GtkWidget *focus;

  g_assert_cmpuint (driver_count (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW), <, 300);
  g_assert_null (get_text (f, id, "title"));
  plenary_selection_choose (f->selection, id);
  plenary_agenda_view_focus_selected (f->view);
  driver_settle ();

  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (focus);
  focus = gtk_widget_get_first_child (focus);
  g_assert_true (PLENARY_IS_AGENDA_ROW (focus));
  g_assert_true (plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (focus)) == last);
}

static GtkSingleSelection *
get_contents (Fixture *f)
{
  GtkWidget *contents = driver_find_nth (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_CONTENTS, 0);
  GtkWidget *list = driver_find_nth (contents, GTK_TYPE_LIST_VIEW, 0);

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static const char *
get_current (Fixture *f)
{
  PlenaryEntity *entity = gtk_single_selection_get_selected_item (get_contents (f));

  return entity != NULL ? plenary_entity_get_id (entity) : NULL;
}

/* It is known when the next frames are there. */
static void
await_current (Fixture    *f,
               const char *id)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (g_strcmp0 (get_current (f), id) != 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);

  g_assert_cmpstr (get_current (f), ==, id);
}

static PlenaryEntity *
get_last_session (Fixture *f)
{
  PlenaryList *days = plenary_agenda_get_days (f->agenda);
  PlenaryDay *day = plenary_list_get (days, plenary_list_get_n_items (days) - 1);
  PlenaryList *sessions = plenary_day_get_sessions (day);

  return plenary_list_get (sessions, plenary_list_get_n_items (sessions) - 1);
}

static GtkAdjustment *
get_adjustment (Fixture *f)
{
  GtkWidget *list = driver_find_nth (GTK_WIDGET (f->view), PLENARY_TYPE_AGENDA_ROW, 0);

  list = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (list));
}

/* The contents lead to where one wants, and follow where one goes. */
static void
test_agenda_view_contents (Fixture       *f,
                           gconstpointer  data)
{
  GtkSingleSelection *contents = get_contents (f);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (contents));
  g_autoptr(PlenaryEntity) last = g_list_model_get_item (G_LIST_MODEL (contents), n - 1);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (f->agenda), 2);
  const char *id = plenary_entity_get_id (last);
  const char *first = plenary_entity_get_id (plenary_list_get (plenary_day_get_sessions (day), 0));
  guint position;

  g_assert_cmpuint (n, >, 100);
  g_assert_true (last == get_last_session (f));
  g_assert_null (get_current (f));

  gtk_single_selection_set_selected (contents, n - 1);
  await_current (f, id);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, id);
  g_assert_nonnull (get_text (f, id, "title"));

  /* A day is gone to, but never selected. */
  for (position = 0; gtk_single_selection_get_selected_item (contents) != (gpointer) day;
       position++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (contents), position);

      if (item == G_OBJECT (day))
        gtk_single_selection_set_selected (contents, position);
    }

  driver_settle ();
  await_current (f, plenary_entity_get_id (PLENARY_ENTITY (day)));
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, id);

  gtk_adjustment_set_value (get_adjustment (f), 0);
  await_current (f, NULL);

  plenary_agenda_view_reveal (f->view, first);
  await_current (f, first);
  plenary_agenda_view_focus_selected (f->view);
  await_current (f, id);
}

/* They follow edits, and have no breaks. */
static void
test_agenda_view_contents_lines (Fixture       *f,
                                 gconstpointer  data)
{
  GtkSingleSelection *contents = get_contents (f);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (contents));
  PlenaryEntity *last = get_last_session (f);

  perform (f, plenary_edit_set_string (last, PLENARY_MEMBER_KIND, "break"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (contents)), ==, n - 1);
  g_assert_true (plenary_history_undo (f->history, NULL));
  driver_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (contents)), ==, n);
  perform (f, plenary_edit_remove (last));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (contents)), ==, n - 1);
}

static void
moved_cb (PlenaryAgendaView *view,
          const char        *done,
          char             **told)
{
  g_free (*told);
  *told = g_strdup (done);
}

static void
assert_span (Fixture    *f,
             const char *id,
             int         start,
             int         end)
{
  int is_start, is_end;

  plenary_session_get_span (plenary_agenda_find (f->agenda, id), &is_start, &is_end);
  g_assert_cmpint (is_start, ==, start);
  g_assert_cmpint (is_end, ==, end);
}

/* Steps move what has the focus, others make room, and all of that is undone at once. */
static void
test_agenda_view_moves (Fixture       *f,
                        gconstpointer  data)
{
  g_autofree char *told = NULL;

  g_signal_connect (f->view, "moved", G_CALLBACK (moved_cb), &told);
  plenary_selection_choose (f->selection, "a");
  plenary_agenda_view_focus_selected (f->view);
  driver_settle ();

  press (f, GDK_KEY_Down, GDK_ALT_MASK);
  assert_span (f, "a", 9 * 60, 10 * 60);
  g_assert_null (told);

  plenary_agenda_view_set_editing (f->view, TRUE);
  g_assert_cmpstr (press (f, GDK_KEY_Down, GDK_ALT_MASK), ==, "a");
  g_assert_cmpstr (press (f, GDK_KEY_Down, GDK_ALT_MASK), ==, "a");
  assert_span (f, "a", 9 * 60 + 10, 10 * 60 + 10);
  assert_span (f, "b", 10 * 60 + 10, 11 * 60 + 40);
  g_assert_nonnull (strstr (told, "moved to"));
  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_false (plenary_history_can_undo (f->history));
  assert_span (f, "a", 9 * 60, 10 * 60);
  assert_span (f, "b", 10 * 60, 11 * 60 + 30);

  press (f, GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_span (f, "a", 9 * 60, 9 * 60 + 55);
  g_assert_nonnull (strstr (told, "ends at"));

  for (guint i = 0; i < 13; i++)
    press (f, GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK);

  assert_span (f, "a", 9 * 60, 9 * 60 + 5);

  /* What is selected moves together, and a heading is left alone. */
  plenary_selection_toggle (f->selection, "b");
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  assert_span (f, "a", 8 * 60 + 55, 9 * 60);
  assert_span (f, "b", 9 * 60 + 55, 11 * 60 + 25);
  g_assert_cmpstr (press (f, GDK_KEY_Home, 0), ==, "the-day");
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  assert_span (f, "a", 8 * 60 + 55, 9 * 60);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/agenda-view/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shows", set_up, test_agenda_view_shows);
  ADD ("selects", set_up, test_agenda_view_selects);
  ADD ("tab", set_up, test_agenda_view_tab);
  ADD ("detail", set_up, test_agenda_view_detail);
  ADD ("folds", set_up, test_agenda_view_folds);
  ADD ("walks", set_up, test_agenda_view_walks);
  ADD ("moves", set_up, test_agenda_view_moves);
  ADD ("large", set_up_large, test_agenda_view_large);
  ADD ("contents", set_up_wide, test_agenda_view_contents);
  ADD ("contents-lines", set_up_wide, test_agenda_view_contents_lines);
#undef ADD

  return g_test_run ();
}
