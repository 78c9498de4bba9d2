/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-day-switcher.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"

typedef struct
{
  PlenaryAgenda      *agenda;
  PlenaryHistory     *history;
  PlenaryDaySwitcher *switcher;
  GtkWidget          *window;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda,
             int            width)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->switcher = g_object_ref_sink (PLENARY_DAY_SWITCHER (plenary_day_switcher_new ()));
  f->window = adw_window_new ();
  plenary_day_switcher_set_history (f->switcher, f->history);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->switcher));
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 100);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, congress_fixture_create (), 400);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->switcher);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static GtkWidget *
get_button (Fixture *f,
            guint    index)
{
  return driver_find_nth (GTK_WIDGET (f->switcher), GTK_TYPE_TOGGLE_BUTTON, index);
}

static void
assert_label (Fixture    *f,
              guint       index,
              const char *expected)
{
  GtkWidget *label =
    gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (get_button (f, index))));

  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, expected);
}

static void
test_switcher_labels (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock ("2025-06-05T12:00:00Z");
  GtkWidget *today;

  assert_label (f, 0, "Wed 4 June");
  assert_label (f, 2, "Fri 6 June");
  gtk_test_accessible_assert_property (get_button (f, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Thursday 5 June");
  plenary_day_switcher_set_narrow (f->switcher, TRUE);
  assert_label (f, 0, "Wed 4");

  plenary_day_switcher_set_clock (f->switcher, clock);
  today = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (get_button (f, 1))));
  g_assert_true (gtk_widget_get_visible (today));
  today = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (get_button (f, 0))));
  g_assert_false (gtk_widget_get_visible (today));
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GString    *log)
{
  g_string_append_printf (log, "%s ", plenary_day_switcher_get_day (PLENARY_DAY_SWITCHER (object)));
}

static void
test_switcher_switches (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (f->switcher, "notify::day", G_CALLBACK (notify_cb), log);
  plenary_day_switcher_set_day (f->switcher, "c2");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (f, 1))));
  g_signal_emit_by_name (get_button (f, 2), "clicked");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (f, 1))));

  /* The one that is down stays down. */
  g_signal_emit_by_name (get_button (f, 2), "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (f, 2))));
  g_assert_cmpstr (log->str, ==, "c2 c3 ");
}

static void
test_switcher_follows_edits (Fixture       *f,
                             gconstpointer  data)
{
  PlenaryEntity *day = plenary_agenda_find (f->agenda, "c1");

  plenary_day_switcher_set_day (f->switcher, "c2");
  plenary_history_do (f->history, "Date",
                      plenary_edit_set_string (day, PLENARY_MEMBER_DATE, "2025-06-03"), NULL);
  assert_label (f, 0, "Tue 3 June");
  plenary_history_do (f->history, "Remove", plenary_edit_remove (day), NULL);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->switcher), GTK_TYPE_TOGGLE_BUTTON), ==, 2);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (f, 0))));
  plenary_history_undo (f->history, NULL);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (f, 1))));
}

static void
assert_found (Fixture    *f,
              guint       index,
              const char *number,
              const char *spoken)
{
  GtkWidget *button = get_button (f, index);
  GtkWidget *label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  GtkWidget *found = gtk_widget_get_next_sibling (label);

  g_assert_true (gtk_widget_get_visible (found));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (found)), ==, number);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken);
}

static void
assert_found_none_shown (Fixture *f,
                         guint    index)
{
  GtkWidget *button = get_button (f, index);
  GtkWidget *label = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));

  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (label)));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
set_up_reading (Fixture       *f,
                gconstpointer  data)
{
  set_up_with (f, reading_fixture_create (), 400);
}

static void
look_for (PlenarySearch *search,
          const char    *words)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (words);

  plenary_search_set_query (search, query, FALSE);
  plenary_search_complete (search);
  driver_settle ();
}

/* Of the days that are not seen one reads here how many of their sessions match. */
static void
test_switcher_counts (Fixture       *f,
                      gconstpointer  data)
{
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  g_autoptr(PlenarySearch) search =
    plenary_search_new (f->history, filter, stars, NULL, NULL, NULL);
  g_autoptr(PlenaryText) title = plenary_text_new ("On snow");

  plenary_day_switcher_set_search (f->switcher, search);
  assert_found_none_shown (f, 0);
  look_for (search, "compact");
  assert_found (f, 0, "3", "3 matches");
  assert_found (f, 1, "3", "3 matches");
  look_for (search, "snow");
  assert_found (f, 0, "0", "0 matches");

  /* What is edited is counted again, on its own day. */
  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "d1-0"),
                                             PLENARY_MEMBER_TITLE, title), NULL);
  driver_settle ();
  assert_found (f, 0, "1", "1 match");
  assert_found (f, 1, "0", "0 matches");

  look_for (search, "");
  assert_found_none_shown (f, 0);
  plenary_day_switcher_set_search (f->switcher, NULL);
  g_assert_finalize_object (g_steal_pointer (&search));
}

/* A day that goes takes its count with it, and the others keep theirs. */
static void
test_switcher_counts_days_that_go (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  g_autoptr(PlenarySearch) search =
    plenary_search_new (f->history, filter, stars, NULL, NULL, NULL);
  PlenaryDay *first = plenary_list_get (plenary_agenda_get_days (f->agenda), 0);

  plenary_day_switcher_set_search (f->switcher, search);
  look_for (search, "compact");
  plenary_history_do (f->history, "Remove", plenary_edit_remove (PLENARY_ENTITY (first)), NULL);
  driver_settle ();
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->switcher), GTK_TYPE_TOGGLE_BUTTON), ==, 1);
  assert_found (f, 0, "3", "3 matches");
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  assert_found (f, 0, "3", "3 matches");
  assert_found (f, 1, "3", "3 matches");
  plenary_day_switcher_set_search (f->switcher, NULL);
}

static void
set_up_many (Fixture       *f,
             gconstpointer  data)
{
  set_up_with (f, reading_fixture_create_large (30, 3, 3), 300);
}

static gboolean
is_in_view (Fixture *f,
            guint    index)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (get_button (f, index), GTK_WIDGET (f->switcher), &bounds) &&
         bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (f->window);
}

/* However many there are, the one that is down is in view. */
static void
test_switcher_many (Fixture       *f,
                    gconstpointer  data)
{
  static const guint indices[] = { 29, 0, 15, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u", indices[i]);

      plenary_day_switcher_set_day (f->switcher, id);
      driver_settle ();
      g_assert_true (is_in_view (f, indices[i]));
    }
}

static GtkEventController *
get_wheel (Fixture *f)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->switcher));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        return controller;
    }

  g_assert_not_reached ();
}

/* A wheel goes on to what does not fit, and leaves all else to others where all fits. */
static void
test_switcher_wheel (Fixture       *f,
                     gconstpointer  data)
{
  gboolean is_stopped = FALSE;

  g_assert_false (is_in_view (f, 9));

  for (guint i = 0; i < 50 && !is_in_view (f, 29); i++)
    {
      g_signal_emit_by_name (get_wheel (f), "scroll", 0.0, 1.0, &is_stopped);
      driver_settle ();
      g_assert_true (is_stopped);
    }

  g_assert_true (is_in_view (f, 29));
}

static void
test_switcher_wheel_passes (Fixture       *f,
                            gconstpointer  data)
{
  gboolean is_stopped = TRUE;

  g_signal_emit_by_name (get_wheel (f), "scroll", 0.0, 1.0, &is_stopped);
  g_assert_false (is_stopped);
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/day-switcher/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("labels", set_up, test_switcher_labels);
  ADD ("switches", set_up, test_switcher_switches);
  ADD ("follows-edits", set_up, test_switcher_follows_edits);
  ADD ("counts", set_up_reading, test_switcher_counts);
  ADD ("counts-days-that-go", set_up_reading, test_switcher_counts_days_that_go);
  ADD ("many", set_up_many, test_switcher_many);
  ADD ("wheel", set_up_many, test_switcher_wheel);
  ADD ("wheel-passes", set_up, test_switcher_wheel_passes);

  return g_test_run ();
}
