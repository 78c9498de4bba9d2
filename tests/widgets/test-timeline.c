/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-card.h"
#include "plenary-masthead.h"
#include "plenary-timeline.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "reading-fixture.h"

#include <adwaita.h>

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryTimeline *timeline;
  GtkWidget       *window;
  GtkAdjustment   *across;
  GtkAdjustment   *down;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda,
             int            width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->timeline = g_object_ref_sink (PLENARY_TIMELINE (plenary_timeline_new ()));
  f->window = adw_window_new ();
  plenary_timeline_set_history (f->timeline, f->history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->timeline));
  adw_window_set_content (ADW_WINDOW (f->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 600);
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
  f->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (f->timeline));
  f->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f->timeline));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, reading_fixture_create (), 900);
}

static void
set_up_large (Fixture       *f,
              gconstpointer  data)
{
  set_up_with (f, reading_fixture_create_large (10, 300, 6), 900);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->timeline);
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

static guint
count_cards (Fixture *f)
{
  return driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD);
}

static void
test_timeline_shows_all (Fixture       *f,
                         gconstpointer  data)
{
  g_assert_cmpuint (count_cards (f), ==, plenary_agenda_count (f->agenda));
  g_assert_nonnull (find_card (f, "d2-5"));
}

static void
activated_cb (PlenaryTimeline *timeline,
              const char      *id,
              GString         *log)
{
  g_string_append_printf (log, "%s ", id);
}

static void
test_timeline_activates (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (f->timeline, "activated", G_CALLBACK (activated_cb), log);
  gtk_widget_activate (find_card (f, "d1-3"));
  driver_settle ();
  g_signal_emit_by_name (find_card (f, "d2-0"), "clicked");
  g_assert_cmpstr (log->str, ==, "d2-0 ");
  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d2-0");
  g_assert_true (plenary_card_is_selected (PLENARY_CARD (find_card (f, "d2-0"))));
  g_assert_false (plenary_card_is_selected (PLENARY_CARD (find_card (f, "d1-3"))));
}

static void
test_timeline_few_cards (Fixture       *f,
                         gconstpointer  data)
{
  double upper;
  guint most = 0;

  plenary_timeline_set_scale (f->timeline, 200);
  driver_settle ();
  upper = gtk_adjustment_get_upper (f->down);

  for (double y = 0; y < upper; y += 150)
    {
      gtk_adjustment_set_value (f->down, y);
      most = MAX (most, count_cards (f));
    }

  g_assert_cmpuint (most, >, 10);
  g_assert_cmpuint (most, <, 200);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();

  g_test_add ("/widgets/timeline/shows-all", Fixture, NULL, set_up, test_timeline_shows_all,
              tear_down);
  g_test_add ("/widgets/timeline/activates", Fixture, NULL, set_up, test_timeline_activates,
              tear_down);
  g_test_add ("/widgets/timeline/few-cards", Fixture, NULL, set_up_large, test_timeline_few_cards,
              tear_down);

  return g_test_run ();
}
