/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-card.h"
#include "plenary-day-head.h"
#include "plenary-timeline.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "reading-fixture.h"

#include <adwaita.h>

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryFilter   *filter;
  PlenaryStars    *stars;
  PlenarySearch   *search;
  PlenaryTimeline *timeline;
  GtkWidget       *window;
} Fixture;

static void
set_up_with (Fixture *f,
             int      width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f->agenda = reading_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->filter = plenary_filter_new ();
  f->stars = plenary_stars_new ();
  f->search = plenary_search_new (f->history, f->filter, f->stars, NULL, NULL, NULL);
  f->timeline = g_object_ref_sink (PLENARY_TIMELINE (plenary_timeline_new ()));
  f->window = adw_window_new ();
  plenary_timeline_set_history (f->timeline, f->history);
  plenary_timeline_set_search (f->timeline, f->search);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->timeline));
  adw_window_set_content (ADW_WINDOW (f->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 900);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, 900);
}

static void
set_up_narrow (Fixture       *f,
               gconstpointer  data)
{
  set_up_with (f, 400);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->timeline);
  g_assert_finalize_object (f->search);
  g_assert_finalize_object (f->filter);
  g_assert_finalize_object (f->stars);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static gboolean
shows (GtkWidget  *widget,
       const char *id)
{
  return g_strcmp0 (plenary_card_get_id (PLENARY_CARD (widget)), id) == 0;
}

static GtkWidget *
find_card (Fixture    *f,
           const char *id)
{
  return driver_find (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, shows, id);
}

static void
look_for (Fixture    *f,
          const char *words)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (words);

  plenary_search_set_query (f->search, query, FALSE);
  plenary_search_complete (f->search);
  driver_settle ();
}

/* The cards that are in full strength, in the order of the programme. */
static void
assert_forward (Fixture    *f,
                const char *expected)
{
  g_autoptr(GString) forward = g_string_new (NULL);

  for (guint i = 1; i <= 2; i++)
    for (guint j = 0; j < 6; j++)
      {
        g_autofree char *id = g_strdup_printf ("d%u-%u", i, j);
        GtkWidget *card = find_card (f, id);

        if (card != NULL && !gtk_widget_has_css_class (card, "aside"))
          g_string_append_printf (forward, "%s ", id);
      }

  g_assert_cmpstr (forward->str, ==, expected);
}

#define ALL "d1-0 d1-1 d1-2 d1-3 d1-4 d2-0 d2-1 d2-2 d2-3 d2-4 d2-5 "

static void
test_steps_back (Fixture       *f,
                 gconstpointer  data)
{
  assert_forward (f, ALL);

  /* Breaks and markers are quiet as they are. */
  look_for (f, "whole-of-society");
  assert_forward (f, "d1-2 d2-0 d2-2 d2-5 ");
  look_for (f, "nothing of that");
  assert_forward (f, "d1-2 d2-2 d2-5 ");
  look_for (f, "");
  assert_forward (f, ALL);

  plenary_filter_set (f->filter, PLENARY_ASPECT_PERSON, "p1", TRUE);
  driver_settle ();
  assert_forward (f, "d1-2 d1-3 d2-2 d2-5 ");
  plenary_filter_clear (f->filter);
  driver_settle ();
  assert_forward (f, ALL);

  look_for (f, "compact");
  plenary_timeline_set_search (f->timeline, NULL);
  driver_settle ();
  assert_forward (f, ALL);
}

static void
test_stars (Fixture       *f,
            gconstpointer  data)
{
  gtk_test_accessible_assert_property (find_card (f, "d2-4"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Closing, 16h30 to 17h, Closing remarks, "
                                       "5 of 6 on Day Two, Wednesday 19 April");
  plenary_stars_set (f->stars, "d2-4", TRUE);
  driver_settle ();
  gtk_test_accessible_assert_property (find_card (f, "d2-4"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Closing, 16h30 to 17h, Closing remarks, Starred, "
                                       "5 of 6 on Day Two, Wednesday 19 April");
  plenary_filter_set_starred (f->filter, TRUE);
  driver_settle ();
  assert_forward (f, "d1-2 d2-2 d2-4 d2-5 ");
  plenary_stars_set (f->stars, "d2-4", FALSE);
  driver_settle ();
  assert_forward (f, "d1-2 d2-2 d2-5 ");
}

/* What was found where it is not to be seen is said, too. */
static void
test_is_said (Fixture       *f,
              gconstpointer  data)
{
  gtk_test_accessible_assert_property (find_card (f, "d1-3"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Conference Room 1, Ana Ferreira, Kofi Mensah, "
                                       "Leila Haddad, Jonas Lindqvist, 4 questions");
  look_for (f, "recruit");
  gtk_test_accessible_assert_property (find_card (f, "d1-3"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Conference Room 1, Ana Ferreira, Kofi Mensah, "
                                       "Leila Haddad, Jonas Lindqvist, 4 questions, "
                                       "… way, • fair recruitment and work, • return and "
                                       "reintegration in dignity. Each speaker brings one "
                                       "example from a region that others can learn from.");
}

/* Each day says how many of its sessions match. */
static void
test_counts (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *first = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 0);
  GtkWidget *second = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 1);

  look_for (f, "whole-of");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 match");
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 match");
  look_for (f, "compact");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 matches");
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 matches");
  look_for (f, "snow");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "0 matches");
  look_for (f, "");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (first),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* A card that is shown anew for another session knows nothing of the one before. */
static void
test_follows_programme (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(PlenaryText) title = plenary_text_new ("On snow");

  look_for (f, "snow");
  assert_forward (f, "d1-2 d2-2 d2-5 ");
  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "d1-0"),
                                             PLENARY_MEMBER_TITLE, title), NULL);
  driver_settle ();
  assert_forward (f, "d1-0 d1-2 d2-2 d2-5 ");
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  assert_forward (f, "d1-2 d2-2 d2-5 ");
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
  add ("/timeline-search/steps-back", set_up, test_steps_back);
  add ("/timeline-search/steps-back-in-list", set_up_narrow, test_steps_back);
  add ("/timeline-search/stars", set_up, test_stars);
  add ("/timeline-search/is-said", set_up, test_is_said);
  add ("/timeline-search/counts", set_up, test_counts);
  add ("/timeline-search/follows-programme", set_up, test_follows_programme);
#undef add

  return g_test_run ();
}
