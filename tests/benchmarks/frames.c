/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what a frame costs: the processor time from before its layout to after its painting.
 *
 * Time on the wall would measure what else the machine does. All is drawn in one process, in a
 * window as the application has it and in its style, so that ratios within one run mean something.
 * Floors are windows that only change their colour: one as the application has it, and a plain one
 * of GTK, which our goals are set against. That presents four times as slowly under Xvfb, as one
 * image of its size is just too large for the memory that Cairo shares with the server.
 */

#include "frames.h"

#include "plenary-widgets.h"

#include <stdlib.h>
#include <time.h>

#define FRAMES 150
#define WIDTH 1280
#define HEIGHT 800
#define RESOURCES "/io/github/plenary_app/Plenary"

typedef struct
{
  GtkWidget  *widget;
  FramesStep  step;
  gpointer    user_data;
  guint       frame;
  GMainLoop  *loop;
  double      start;
  double      costs[FRAMES];
  guint       n_costs;
} Run;

/* An application does this by itself. */
void
frames_init (void)
{
  GdkDisplay *display;
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_init ();
  plenary_widgets_init ();

  display = gdk_display_get_default ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "/icons");
}

/* The processor time of this program in milliseconds. */
double
frames_get_time (void)
{
  return (double) clock () * 1000 / CLOCKS_PER_SEC;
}

static void
await (GtkWidget *widget)
{
  while (!gtk_widget_get_mapped (widget) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: a window as the application has it */
GtkWidget *
frames_show (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  await (widget);

  return window;
}

GtkWidget *
frames_show_plain (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  await (widget);

  return window;
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
  run->start = frames_get_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Run           *run)
{
  if (run->start > 0 && run->n_costs < FRAMES)
    run->costs[run->n_costs++] = frames_get_time () - run->start;

  if (run->n_costs == FRAMES)
    g_main_loop_quit (run->loop);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *run = data;

  run->step (run->widget, run->frame++, run->user_data);

  return G_SOURCE_CONTINUE;
}

FramesCost
frames_measure (GtkWidget  *widget,
                FramesStep  step,
                gpointer    user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Run run = { widget, step, user_data, 0, g_main_loop_new (NULL, FALSE) };
  guint tick;

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &run);
  tick = gtk_widget_add_tick_callback (widget, tick_cb, &run, NULL);
  g_main_loop_run (run.loop);
  gtk_widget_remove_tick_callback (widget, tick);
  g_signal_handlers_disconnect_by_data (clock, &run);
  g_main_loop_unref (run.loop);

  qsort (run.costs, FRAMES, sizeof (double), compare);

  return (FramesCost) { run.costs[FRAMES / 2], run.costs[FRAMES * 95 / 100] };
}

static void
flip (GtkWidget *widget,
      guint      frame,
      gpointer   user_data)
{
  if (frame % 2 == 0)
    gtk_widget_add_css_class (widget, "flipped");
  else
    gtk_widget_remove_css_class (widget, "flipped");
}

static FramesCost
measure_flip (const char  *css,
              GtkWidget *(*show) (GtkWidget *widget))
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  GdkDisplay *display = gdk_display_get_default ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window;
  FramesCost cost;

  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (box, "flip");
  window = show (box);
  cost = frames_measure (box, flip, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));

  return cost;
}

/* All of a window changes its colour. */
FramesCost
frames_measure_colour (GtkWidget *(*show) (GtkWidget *widget))
{
  return measure_flip (".flip { background: #fff; } .flip.flipped { background: #eee; }", show);
}

/* Or as little as can be seen. */
FramesCost
frames_measure_strip (void)
{
  return measure_flip (".flip { border-top: 4px solid #fff; }"
                       ".flip.flipped { border-top-color: #eee; }", frames_show);
}

/* A step of scrolling down by so many pixels; at the end it begins again. */
void
frames_scroll (GtkAdjustment *adjustment,
               guint          frame,
               double         pixels)
{
  double upper = gtk_adjustment_get_upper (adjustment) -
                 gtk_adjustment_get_page_size (adjustment);
  double value = frame * pixels;

  gtk_adjustment_set_value (adjustment,
                            upper > 0 ? value - upper * (guint) (value / upper) : 0);
}
