/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards are marked with what may be wrong with their session, while it is so. */

#include "plenary-card.h"
#include "plenary-deeds.h"
#include "plenary-timeline.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "reading-fixture.h"

#include <adwaita.h>

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryProblems *problems;
  PlenaryTimeline *timeline;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f->agenda = reading_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->problems = plenary_problems_new (f->history);
  f->timeline = g_object_ref_sink (PLENARY_TIMELINE (plenary_timeline_new ()));
  f->window = adw_window_new ();
  plenary_timeline_set_history (f->timeline, f->history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->timeline));
  adw_window_set_content (ADW_WINDOW (f->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 900);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->timeline);
  g_assert_finalize_object (f->problems);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static gboolean
shows (GtkWidget  *widget,
       const char *id)
{
  return g_strcmp0 (plenary_card_get_id (PLENARY_CARD (widget)), id) == 0;
}

static void
assert_label (Fixture    *f,
              const char *id,
              const char *expected)
{
  GtkWidget *card = driver_find (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, shows, id);

  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
}

static void
start_at (Fixture    *f,
          const char *id,
          int         minute)
{
  g_assert_true (plenary_history_do (f->history, "Move",
                                     plenary_deed_set_start (plenary_agenda_find (f->agenda, id),
                                                             minute), NULL));
  driver_settle ();
}

#define CLOSING(start, end, problem) \
  "Closing, " start " to " end ", Closing remarks, " problem \
  "5 of 6 on Day Two, Wednesday 19 April"

static void
test_marks (Fixture       *f,
            gconstpointer  data)
{
  start_at (f, "d2-4", 980);
  assert_label (f, "d2-4", CLOSING ("16h20", "16h50", ""));

  plenary_timeline_set_problems (f->timeline, f->problems);
  driver_settle ();
  assert_label (f, "d2-4", CLOSING ("16h20", "16h50", "Panel 6 and Closing remarks overlap, "));

  /* Another session that moves takes the mark away. */
  start_at (f, "d2-3", 890);
  assert_label (f, "d2-4", CLOSING ("16h20", "16h50", ""));
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  assert_label (f, "d2-4", CLOSING ("16h20", "16h50", "Panel 6 and Closing remarks overlap, "));

  plenary_timeline_set_problems (f->timeline, NULL);
  driver_settle ();
  assert_label (f, "d2-4", CLOSING ("16h20", "16h50", ""));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  g_test_add ("/timeline-problems/marks", Fixture, NULL, set_up, test_marks, tear_down);

  return g_test_run ();
}
