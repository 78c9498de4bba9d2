/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling and changing a timeline, beside a window that changes its colour: a frame cannot cost
 * less than painting it. All is drawn in one process and one kind of window, and the medians of
 * processor time are compared, so that what else the machine does matters little. Only the ratios
 * mean something.
 */

#include "plenary-deeds.h"
#include "plenary-geometry.h"
#include "plenary-timeline.h"
#include "plenary-widgets.h"
#include "random-agenda.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define FRAMES 150
#define WIDTH 1280
#define HEIGHT 800
#define SCROLL 40
#define SCALE 180

typedef struct
{
  GtkWidget      *widget;
  GtkAdjustment  *adjustment;
  PlenaryHistory *history;
  guint           frame;
} Scene;

typedef struct
{
  GMainLoop *loop;
  Scene     *scene;
  void     (*step) (Scene *scene);
  double     start;
  double     costs[FRAMES];
  guint      n_costs;
} Run;

static double
get_milliseconds (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Run           *run)
{
  run->start = get_milliseconds ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Run           *run)
{
  if (run->start > 0 && run->n_costs < FRAMES)
    run->costs[run->n_costs++] = get_milliseconds () - run->start;

  if (run->n_costs == FRAMES)
    g_main_loop_quit (run->loop);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *run = data;

  run->step (run->scene);
  run->scene->frame++;

  return run->n_costs < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The median cost of a frame in milliseconds, from before-paint to after-paint. */
static double
run_scene (Scene       *scene,
           void       (*step) (Scene *scene),
           double      *worst)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (scene->widget);
  Run run = { g_main_loop_new (NULL, FALSE), scene, step };

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &run);
  gtk_widget_add_tick_callback (scene->widget, tick_cb, &run, NULL);
  g_main_loop_run (run.loop);
  g_signal_handlers_disconnect_by_data (clock, &run);
  g_main_loop_unref (run.loop);

  qsort (run.costs, FRAMES, sizeof (double), compare);

  if (worst != NULL)
    *worst = run.costs[FRAMES * 95 / 100];

  return run.costs[FRAMES / 2];
}

static GtkWidget *
show (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));

  while (!gtk_widget_get_mapped (widget) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static void
flip (Scene *scene)
{
  if (scene->frame % 2 == 0)
    gtk_widget_add_css_class (scene->widget, "flipped");
  else
    gtk_widget_remove_css_class (scene->widget, "flipped");
}

static double
measure_flip (const char *css)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  Scene scene = { gtk_box_new (GTK_ORIENTATION_VERTICAL, 0) };
  GtkWidget *window;
  double cost;

  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (scene.widget, "flip");
  window = show (scene.widget);
  cost = run_scene (&scene, flip, NULL);
  gtk_window_destroy (GTK_WINDOW (window));

  return cost;
}

static void
scroll (Scene *scene)
{
  double upper = gtk_adjustment_get_upper (scene->adjustment) -
                 gtk_adjustment_get_page_size (scene->adjustment);
  double value = scene->frame * SCROLL;

  gtk_adjustment_set_value (scene->adjustment,
                            upper > 0 ? value - upper * (guint) (value / upper) : 0);
}

static void
move_one (Scene *scene)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (scene->history);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  int start, end;

  plenary_session_get_span (session, &start, &end);
  plenary_history_do (scene->history, "Move",
                      plenary_deed_set_start (session, start + (scene->frame % 2 == 0 ? 5 : -5)),
                      NULL);
}

static void
measure_timeline (guint  n_sessions,
                  double flip_cost,
                  double strip_cost)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  GtkWidget *timeline = plenary_timeline_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Scene scene = { timeline, NULL, history };
  double start = get_milliseconds ();
  GtkWidget *window;
  double first, cost, worst;

  plenary_timeline_set_history (PLENARY_TIMELINE (timeline), history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  window = show (scroller);
  first = get_milliseconds () - start;
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), SCALE);
  scene.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (timeline));

  cost = run_scene (&scene, scroll, &worst);
  g_print ("%6u sessions: shown in %.0f ms; scrolled %.1f ms (95%%: %.1f), %.2f x a changed window",
           n_sessions, first, cost, worst, cost / flip_cost);

  gtk_adjustment_set_value (scene.adjustment, 0);
  cost = run_scene (&scene, move_one, &worst);
  g_print ("; one moved %.1f ms (95%%: %.1f), %.2f x a changed strip\n", cost, worst,
           cost / strip_cost);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Geometry alone, beside walking over the same sessions once. */
static void
measure_geometry (guint n_sessions)
{
  g_autoptr(PlenaryAgenda) agenda = random_agenda_regular (1, n_sessions);
  PlenaryGeometrySpace space = { WIDTH, HEIGHT, 0, 1 };
  double costs[21];

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      double start = get_milliseconds ();
      PlenaryGeometry *geometry = plenary_geometry_new (agenda, &space);

      costs[i] = get_milliseconds () - start;
      plenary_geometry_unref (geometry);
    }

  qsort (costs, G_N_ELEMENTS (costs), sizeof (double), compare);
  g_print ("%6u sessions: laid out in %.2f ms, %.2f µs each\n", n_sessions,
           costs[G_N_ELEMENTS (costs) / 2],
           1000 * costs[G_N_ELEMENTS (costs) / 2] / n_sessions);
}

int
main (int   argc,
      char *argv[])
{
  static const guint sizes[] = { 1000, 10000, 20000 };
  double window, strip;

  gtk_init ();
  plenary_widgets_init ();

  window = measure_flip (".flip { background: #fff; } .flip.flipped { background: #eee; }");
  strip = measure_flip (".flip { background: none; border-top: 4px solid #fff; }"
                        ".flip.flipped { background: none; border-top-color: #eee; }");
  g_print ("changed window %.1f ms, changed strip %.1f ms\n", window, strip);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_geometry (sizes[i]);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_timeline (sizes[i], window, strip);

  return 0;
}
