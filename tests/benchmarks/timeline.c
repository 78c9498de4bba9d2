/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling, zooming, changing a timeline and dragging on it, beside a window that changes its colour: a frame
 * cannot cost less than painting it. And beside a workshop of eight sessions: what a frame costs
 * must not grow with the programme. Large programmes have twenty rooms, the columns of one day.
 *
 * All is drawn in one process and one kind of window, and the medians of processor time are
 * compared, so that what else the machine does matters little. Only the ratios mean something.
 */

#include "plenary-builder.h"
#include "plenary-card.h"
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

  return G_SOURCE_CONTINUE;
}

/* The median cost of a frame in milliseconds, from before-paint to after-paint. */
static double
run_scene (Scene       *scene,
           void       (*step) (Scene *scene),
           double      *worst)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (scene->widget);
  Run run = { g_main_loop_new (NULL, FALSE), scene, step };
  guint tick;

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &run);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &run);
  tick = gtk_widget_add_tick_callback (scene->widget, tick_cb, &run, NULL);
  g_main_loop_run (run.loop);
  gtk_widget_remove_tick_callback (scene->widget, tick);
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

/* The next step of a zoom, within its limits. */
static void
zoom (Scene *scene)
{
  guint step = scene->frame % 40;

  plenary_timeline_set_scale (PLENARY_TIMELINE (scene->widget),
                              SCALE - 40 + 4 * (step < 20 ? step : 40 - step));
}

/* What a frame costs in milliseconds, and the worst of twenty. */
typedef struct
{
  double shown;
  double scroll;
  double worst_scroll;
  double zoom;
  double edit;
  double worst_edit;
  double drag;
  double worst_drag;
} Costs;

static GtkWidget *
find_card (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (PLENARY_IS_CARD (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_card (child);

  return found;
}

static GtkGesture *
get_drag (GtkWidget *timeline)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (timeline);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_GESTURE_DRAG)
        return GTK_GESTURE (controller);
    }

  g_assert_not_reached ();
}

/* The next step of a drag, of the first card there is, and as far as others make room. */
static void
drag (Scene *scene)
{
  guint step = scene->frame % 20;

  g_signal_emit_by_name (get_drag (scene->widget), "drag-update", 0.0,
                         30.0 + 15 * (step < 10 ? step : 20 - step));
}

static double
measure_drag (Scene  *scene,
              double *worst)
{
  graphene_rect_t bounds;
  double cost;

  plenary_timeline_set_editing (PLENARY_TIMELINE (scene->widget), TRUE);

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);

  if (!gtk_widget_compute_bounds (find_card (scene->widget), scene->widget, &bounds))
    g_assert_not_reached ();

  g_signal_emit_by_name (get_drag (scene->widget), "drag-begin",
                         (double) bounds.origin.x + (double) bounds.size.width / 2,
                         (double) bounds.origin.y + (double) bounds.size.height / 2);
  cost = run_scene (scene, drag, worst);
  g_signal_emit_by_name (get_drag (scene->widget), "cancel", NULL);

  return cost;
}

static Costs
measure_timeline (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  GtkWidget *timeline = plenary_timeline_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  Scene scene = { timeline, NULL, history };
  double start = get_milliseconds ();
  GtkWidget *window;
  Costs costs;

  plenary_timeline_set_history (PLENARY_TIMELINE (timeline), history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  window = show (scroller);
  costs.shown = get_milliseconds () - start;
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), SCALE);
  scene.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (timeline));
  costs.scroll = run_scene (&scene, scroll, &costs.worst_scroll);
  gtk_adjustment_set_value (scene.adjustment, 0);
  costs.edit = run_scene (&scene, move_one, &costs.worst_edit);
  costs.zoom = run_scene (&scene, zoom, NULL);
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), SCALE);
  costs.drag = measure_drag (&scene, &costs.worst_drag);
  gtk_window_destroy (GTK_WINDOW (window));

  return costs;
}

static void
print_costs (const char  *name,
             const Costs *costs,
             const Costs *small,
             double       flip_cost,
             double       strip_cost)
{
  g_print ("%15s: shown in %.0f ms; scrolled %.1f ms (95%%: %.1f), %.2f x a changed window, "
           "%.2f x eight sessions\n", name, costs->shown, costs->scroll, costs->worst_scroll,
           costs->scroll / flip_cost, costs->scroll / small->scroll);
  g_print ("%15s  zoomed %.1f ms, %.2f x eight sessions; one moved %.1f ms (95%%: %.1f), "
           "%.2f x a changed strip, %.2f x eight sessions\n", "", costs->zoom,
           costs->zoom / small->zoom, costs->edit, costs->worst_edit, costs->edit / strip_cost,
           costs->edit / small->edit);
  g_print ("%15s  dragged %.1f ms (95%%: %.1f), %.2f x a changed window, %.2f x eight sessions\n",
           "", costs->drag, costs->worst_drag, costs->drag / flip_cost, costs->drag / small->drag);
}

static void
add_small_day (PlenaryBuilder *builder,
               guint           day)
{
  g_autofree char *day_id = g_strdup_printf ("d%u", day);

  plenary_builder_open (builder, PLENARY_ENTITY_DAY, day_id, NULL);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%u-%u", day, i);

      plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
      plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, i == 2 ? "break" : "panel");
      plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE,
                                 "How regions work together, and what they can learn from cities");
      plenary_builder_set_number (builder, PLENARY_MEMBER_START, 540 + 120 * (int) i);
      plenary_builder_set_number (builder, PLENARY_MEMBER_END, 650 + 120 * (int) i);
      plenary_builder_close (builder);
    }

  plenary_builder_close (builder);
}

/* A workshop: two days of four sessions, beside each other. */
static PlenaryAgenda *
create_small (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "small", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  add_small_day (builder, 0);
  add_small_day (builder, 1);

  return plenary_builder_finish (builder);
}

static void
measure_timelines (const guint *sizes,
                   guint        n_sizes,
                   double       flip_cost,
                   double       strip_cost)
{
  g_autoptr(PlenaryAgenda) agenda = create_small ();
  Costs small = measure_timeline (agenda);

  print_costs ("8 sessions", &small, &small, flip_cost, strip_cost);

  for (guint i = 0; i < n_sizes; i++)
    {
      g_autoptr(PlenaryAgenda) large = random_agenda_regular (1, sizes[i]);
      g_autofree char *name = g_strdup_printf ("%u sessions", sizes[i]);
      Costs costs = measure_timeline (large);

      print_costs (name, &costs, &small, flip_cost, strip_cost);
    }
}

/* One edit, and what it costs to know where everything is then. */
static void
measure_update (PlenaryAgenda              *agenda,
                const PlenaryGeometrySpace *space)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, space);
  Scene scene = { NULL, NULL, history };
  double costs[101];

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      double start;

      move_one (&scene);
      scene.frame++;
      start = get_milliseconds ();
      plenary_geometry_update (geometry, space);
      costs[i] = get_milliseconds () - start;
    }

  qsort (costs, G_N_ELEMENTS (costs), sizeof (double), compare);
  g_print ("after an edit in %.3f ms\n", costs[G_N_ELEMENTS (costs) / 2]);
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
  g_print ("%6u sessions: laid out in %.2f ms, %.2f µs each; ", n_sessions,
           costs[G_N_ELEMENTS (costs) / 2],
           1000 * costs[G_N_ELEMENTS (costs) / 2] / n_sessions);
  measure_update (agenda, &space);
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

  measure_timelines (sizes, G_N_ELEMENTS (sizes), window, strip);

  return 0;
}
