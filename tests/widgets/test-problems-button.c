/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button that counts problems, and the list that it opens. */

#include "plenary-problem-row.h"
#include "plenary-problems-button.h"
#include "plenary-problems-popover.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "reading-fixture.h"

#include <adwaita.h>

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryProblems *problems;
  GtkWidget       *button;
  GtkWidget       *window;
  char            *shown;
  char            *fixed;
} Fixture;

static void
set_string_cb (char       **string,
               const char  *value)
{
  g_free (*string);
  *string = g_strdup (value);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = reading_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->problems = plenary_problems_new (f->history);
  f->button = g_object_ref_sink (plenary_problems_button_new ());
  f->window = adw_window_new ();
  g_signal_connect_swapped (f->button, "show-place", G_CALLBACK (set_string_cb), &f->shown);
  g_signal_connect_swapped (f->button, "fixed", G_CALLBACK (set_string_cb), &f->fixed);
  adw_window_set_content (ADW_WINDOW (f->window), f->button);
  gtk_window_present (GTK_WINDOW (f->window));
  plenary_problems_button_set_problems (PLENARY_PROBLEMS_BUTTON (f->button), f->problems);
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->button);
  g_assert_finalize_object (f->problems);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->shown);
  g_free (f->fixed);
}

static GtkWidget *
get_menu_button (Fixture *f)
{
  return gtk_widget_get_first_child (f->button);
}

static GtkWidget *
get_popover (Fixture *f)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_menu_button (f))));
}

static void
set_text (Fixture       *f,
          const char    *id,
          PlenaryMember  member,
          const char    *string)
{
  g_autoptr(PlenaryText) text = plenary_text_new (string);

  g_assert_true (plenary_history_do (f->history, "Set",
                                     plenary_edit_set_text (plenary_agenda_find (f->agenda, id),
                                                            member, text), NULL));
  driver_settle ();
}

/* Leaves in the programme no problem but those that a test makes. */
static void
mend_all (Fixture *f)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(GPtrArray) list = plenary_problems_dup_list (f->problems);

      for (guint j = 0; j < list->len; j++)
        {
          g_autoptr(PlenaryFix) fix = plenary_fix_new (f->agenda, g_ptr_array_index (list, j));

          if (fix != NULL)
            plenary_history_do (f->history, "Fix", plenary_edit_ref (fix->edit), NULL);
        }
    }

  set_text (f, "d1-1", PLENARY_MEMBER_TITLE, "Implementing frameworks");
}

static void
assert_label (Fixture    *f,
              const char *expected)
{
  gtk_test_accessible_assert_property (get_menu_button (f), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       expected);
}

static void
test_counts (Fixture       *f,
             gconstpointer  data)
{
  mend_all (f);
  assert_label (f, "0 Problems");
  g_assert_false (gtk_widget_has_css_class (f->button, "grave"));

  set_text (f, "d1-0", PLENARY_MEMBER_TITLE, "Opening <b>Session</b>");
  assert_label (f, "1 Problem");
  g_assert_true (gtk_widget_has_css_class (f->button, "grave"));

  /* What only somebody may want to look at does not stand out. */
  set_text (f, "d1-0", PLENARY_MEMBER_TITLE, "Opening of the XYZ");
  assert_label (f, "1 Problem");
  g_assert_false (gtk_widget_has_css_class (f->button, "grave"));

  plenary_problems_button_set_problems (PLENARY_PROBLEMS_BUTTON (f->button), NULL);
  assert_label (f, "0 Problems");
}

static gboolean
has_label (GtkWidget  *widget,
           const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static GtkWidget *
find_button (GtkWidget  *row,
             const char *label)
{
  return driver_find (row, GTK_TYPE_BUTTON, has_label, label);
}

static void
test_lists (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *row;

  mend_all (f);
  gtk_popover_popup (GTK_POPOVER (get_popover (f)));
  driver_settle ();
  g_assert_cmpuint (driver_count (get_popover (f), PLENARY_TYPE_PROBLEM_ROW), ==, 0);

  set_text (f, "d1-0", PLENARY_MEMBER_TITLE, "Opening <b>Session</b>");
  set_text (f, "d2-4", PLENARY_MEMBER_TITLE, "Until Monday 18 April 2017");
  g_assert_cmpuint (driver_count (get_popover (f), PLENARY_TYPE_PROBLEM_ROW), ==, 2);

  /* What has no fix offers none; what has one says what that is. */
  row = driver_find_nth (get_popover (f), PLENARY_TYPE_PROBLEM_ROW, 1);
  g_assert_false (gtk_widget_get_visible (find_button (row, "Fix")));
  row = driver_find_nth (get_popover (f), PLENARY_TYPE_PROBLEM_ROW, 0);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_button (row, "Fix")), ==,
                   "Remove the Markup");

  g_signal_emit_by_name (find_button (row, "Fix"), "clicked");
  driver_settle ();
  g_assert_cmpstr (f->fixed, ==, "Markup removed");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Remove the Markup");
  g_assert_cmpuint (driver_count (get_popover (f), PLENARY_TYPE_PROBLEM_ROW), ==, 1);

  row = driver_find_nth (get_popover (f), PLENARY_TYPE_PROBLEM_ROW, 0);
  g_signal_emit_by_name (find_button (row, "Show"), "clicked");
  driver_settle ();
  g_assert_cmpstr (f->shown, ==, "d2-4");
  g_assert_false (gtk_widget_get_visible (get_popover (f)));
}

/* The keys do what the buttons do. */
static void
test_row_shows (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *row;

  mend_all (f);
  set_text (f, "d1-0", PLENARY_MEMBER_TITLE, "Opening <b>Session</b>");
  gtk_popover_popup (GTK_POPOVER (get_popover (f)));
  driver_settle ();
  row = driver_find_nth (get_popover (f), PLENARY_TYPE_PROBLEM_ROW, 0);
  gtk_widget_activate (row);
  driver_settle ();
  g_assert_cmpstr (f->shown, ==, "d1-0");
}

static void
test_narrow (Fixture       *f,
             gconstpointer  data)
{
  PlenaryProblemsButton *button = PLENARY_PROBLEMS_BUTTON (f->button);
  int wide, narrow;

  gtk_widget_measure (get_menu_button (f), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL,
                      NULL);
  plenary_problems_button_set_narrow (button, TRUE);
  g_assert_true (plenary_problems_button_get_narrow (button));
  gtk_widget_measure (get_menu_button (f), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL,
                      NULL);
  g_assert_cmpint (narrow, <, wide);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_menu_button (f)), ==, "Problems");
}

#define ADD(path, function) \
  g_test_add ("/problems-button/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("counts", test_counts);
  ADD ("lists", test_lists);
  ADD ("row-shows", test_row_shows);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
