/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-choice-popover.h"
#include "plenary-filter-bar.h"
#include "plenary-filter-menu.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"

typedef struct
{
  PlenaryAgenda    *agenda;
  PlenaryHistory   *history;
  PlenaryFilter    *filter;
  PlenaryStars     *stars;
  PlenarySearch    *search;
  PlenaryFilterBar *bar;
  GtkWidget        *window;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->filter = plenary_filter_new ();
  f->stars = plenary_stars_new ();
  f->search = plenary_search_new (f->history, f->filter, f->stars, NULL, NULL, NULL);
  f->bar = g_object_ref_sink (PLENARY_FILTER_BAR (plenary_filter_bar_new ()));
  f->window = adw_window_new ();
  plenary_filter_bar_set_programme (f->bar, f->history, f->search);
  adw_window_set_content (ADW_WINDOW (f->window), GTK_WIDGET (f->bar));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 500, 60);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, congress_fixture_create ());
}

static void
set_up_small (Fixture       *f,
              gconstpointer  data)
{
  set_up_with (f, reading_fixture_create ());
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->bar);
  g_assert_finalize_object (f->search);
  g_assert_finalize_object (f->filter);
  g_assert_finalize_object (f->stars);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static void
collect (GtkWidget *widget,
         GString   *string)
{
  if (!gtk_widget_get_visible (widget) || GTK_IS_POPOVER (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (string, "%s ", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, string);
}

static void
assert_chips (Fixture    *f,
              const char *expected)
{
  g_autoptr(GString) string = g_string_new (NULL);

  collect (GTK_WIDGET (f->bar), string);
  g_assert_cmpstr (string->str, ==, expected);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  g_autoptr(GString) string = g_string_new (NULL);

  collect (widget, string);

  return g_str_has_prefix (string->str, text);
}

static GtkToggleButton *
find_chip (Fixture    *f,
           const char *text)
{
  GtkWidget *chip = driver_find (GTK_WIDGET (f->bar), GTK_TYPE_TOGGLE_BUTTON, says, text);

  g_assert_nonnull (chip);

  return GTK_TOGGLE_BUTTON (chip);
}

static void
press (Fixture    *f,
       const char *text)
{
  GtkToggleButton *chip = find_chip (f, text);

  gtk_toggle_button_set_active (chip, !gtk_toggle_button_get_active (chip));
  driver_settle ();
}

/* Chooses in a menu, which must say this now. */
static void
choose (Fixture    *f,
        const char *menu_text,
        const char *value)
{
  GtkWidget *menu = driver_find (GTK_WIDGET (f->bar), PLENARY_TYPE_FILTER_MENU, says, menu_text);
  GtkWidget *button = driver_find_nth (menu, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *popover = driver_find_nth (menu, PLENARY_TYPE_CHOICE_POPOVER, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  driver_settle ();
  gtk_test_accessible_assert_role (
    GTK_ACCESSIBLE (driver_find_nth (popover, GTK_TYPE_TEXT, 0)), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  plenary_choice_popover_type (PLENARY_CHOICE_POPOVER (popover), value);
  plenary_choice_popover_activate (PLENARY_CHOICE_POPOVER (popover));
  driver_settle ();
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  driver_settle ();
}

static void
test_shows (Fixture       *f,
            gconstpointer  data)
{
  assert_chips (f, "Starred 0 Registration 2 Opening 1 Panels 5 Workshops 3 Keynotes 1 Talks 18 "
                   "Posters 8 Social 1 Closing 1 Track Room Person ");
}

/* What all sessions have in common is no filter. */
static void
test_shows_little (Fixture       *f,
                   gconstpointer  data)
{
  assert_chips (f, "Starred 0 Opening 1 Panels 6 Closing 1 Person ");
}

static void
test_filters (Fixture       *f,
              gconstpointer  data)
{
  g_assert_true (plenary_filter_is_empty (f->filter));
  press (f, "Panels");
  g_assert_true (plenary_filter_has (f->filter, PLENARY_ASPECT_KIND, "panel"));
  press (f, "Talks");
  g_assert_true (plenary_filter_has (f->filter, PLENARY_ASPECT_KIND, "talk"));
  press (f, "Panels");
  g_assert_false (plenary_filter_has (f->filter, PLENARY_ASPECT_KIND, "panel"));
  press (f, "Talks");
  g_assert_true (plenary_filter_is_empty (f->filter));

  press (f, "Starred");
  g_assert_true (plenary_filter_get_starred (f->filter));
  press (f, "Starred");
  g_assert_true (plenary_filter_is_empty (f->filter));
}

static void
test_menus (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *cross;

  choose (f, "Room", "gallery");
  g_assert_true (plenary_filter_has (f->filter, PLENARY_ASPECT_ROOM, "r1"));
  choose (f, "Gallery", "studio");
  g_assert_true (plenary_filter_has (f->filter, PLENARY_ASPECT_ROOM, "r4"));
  g_assert_true (says (driver_find_nth (GTK_WIDGET (f->bar), PLENARY_TYPE_FILTER_MENU, 1),
                       "2 rooms"));
  choose (f, "2 rooms", "gallery");
  g_assert_false (plenary_filter_has (f->filter, PLENARY_ASPECT_ROOM, "r1"));

  cross = driver_find_button (driver_find (GTK_WIDGET (f->bar), PLENARY_TYPE_FILTER_MENU, says,
                                           "Studio"), "Remove Filter");
  g_signal_emit_by_name (cross, "clicked");
  driver_settle ();
  g_assert_true (plenary_filter_is_empty (f->filter));
  g_assert_false (gtk_widget_get_visible (cross));
}

static void
test_language (Fixture       *f,
               gconstpointer  data)
{
  PlenaryEntity *panel = plenary_agenda_find (f->agenda, "d1-1");
  GtkWidget *menu = driver_find_nth (GTK_WIDGET (f->bar), PLENARY_TYPE_FILTER_MENU, 3);

  plenary_history_do (f->history, "Speak",
                      plenary_edit_set_string (panel, PLENARY_MEMBER_LANGUAGE, "fr"), NULL);

  while (!gtk_widget_get_visible (menu))
    g_main_context_iteration (NULL, TRUE);

  choose (f, "Language", "french");
  g_assert_true (plenary_filter_has (f->filter, PLENARY_ASPECT_LANGUAGE, "fr"));
  assert_chips (f, "Starred 0 Opening 1 Panels 6 Closing 1 Person In French ");
}

/* The chips follow the filter and the stars at once, the programme soon. */
static void
test_follows (Fixture       *f,
              gconstpointer  data)
{
  GtkToggleButton *panels = find_chip (f, "Panels");

  plenary_filter_set (f->filter, PLENARY_ASPECT_KIND, "panel", TRUE);
  driver_settle ();
  g_assert_true (gtk_toggle_button_get_active (panels));
  plenary_filter_clear (f->filter);
  driver_settle ();
  g_assert_false (gtk_toggle_button_get_active (panels));

  plenary_stars_set (f->stars, "d1-3", TRUE);
  plenary_stars_set (f->stars, "of-no-session", TRUE);
  driver_settle ();
  g_assert_true (says (GTK_WIDGET (find_chip (f, "Starred")), "Starred 1 "));

  plenary_filter_set (f->filter, PLENARY_ASPECT_KIND, "closing", TRUE);
  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "d2-4")), NULL);

  while (!says (GTK_WIDGET (find_chip (f, "Closing")), "Closing 0 "))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (find_chip (f, "Panels") == panels);
  g_assert_true (gtk_toggle_button_get_active (find_chip (f, "Closing")));
}

static void
test_is_said (Fixture       *f,
              gconstpointer  data)
{
  gtk_test_accessible_assert_role (f->bar, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_test_accessible_assert_property (find_chip (f, "Talks"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Talks");
  gtk_test_accessible_assert_property (find_chip (f, "Talks"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "18 sessions");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plenary_widgets_init ();

#define add(path, set_up, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  add ("/filter-bar/shows", set_up, test_shows);
  add ("/filter-bar/shows-little", set_up_small, test_shows_little);
  add ("/filter-bar/filters", set_up, test_filters);
  add ("/filter-bar/menus", set_up, test_menus);
  add ("/filter-bar/language", set_up_small, test_language);
  add ("/filter-bar/follows", set_up_small, test_follows);
  add ("/filter-bar/is-said", set_up, test_is_said);
#undef add

  return g_test_run ();
}
