/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolling, zooming, changing a timeline and dragging on it, beside windows that only change
 * their colour: a frame cannot cost less than painting it.
 *
 * What a frame costs must not grow with the programme: a congress of twenty rooms is measured with
 * one day, and with up to a hundred, of which as much is in view. And beside a workshop of eight
 * sessions, which has fewer cards in view: how many is told, as they have to be painted.
 */

#include "frames.h"

#include "plenary-builder.h"
#include "plenary-card.h"
#include "plenary-deeds.h"
#include "plenary-geometry.h"
#include "plenary-timeline.h"
#include "random-agenda.h"

#include <stdlib.h>

#define WIDTH 1280
#define HEIGHT 800
#define SCALE 180
#define SCROLL 40
#define ONE_DAY 200

/* What windows cost that only change their colour, in milliseconds. */
static struct
{
  double window;
  double plain;
  double strip;
} floors;

static void
scroll (GtkWidget *timeline,
        guint      frame,
        gpointer   user_data)
{
  frames_scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (timeline)), frame,
                 SCROLL);
}

static void
move_one (GtkWidget *timeline,
          guint      frame,
          gpointer   user_data)
{
  PlenaryHistory *history = user_data;
  PlenaryAgenda *agenda = plenary_history_get_agenda (history);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), 0);
  PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), 0);
  int start, end;

  plenary_session_get_span (session, &start, &end);
  plenary_history_do (history, "Move",
                      plenary_deed_set_start (session, start + (frame % 2 == 0 ? 5 : -5)), NULL);
}

/* The next step of a zoom, within its limits. */
static void
zoom (GtkWidget *timeline,
      guint      frame,
      gpointer   user_data)
{
  guint step = frame % 40;

  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline),
                              SCALE - 40 + 4 * (step < 20 ? step : 40 - step));
}

typedef struct
{
  guint      n_cards;    /* in view when all of it is shown */
  double     shown;
  FramesCost scroll;
  FramesCost zoom;
  FramesCost edit;
  FramesCost drag;
} Costs;

/* The cards below a widget, and one of them. */
static guint
count_cards (GtkWidget  *widget,
             GtkWidget **card)
{
  guint n = 0;

  if (PLENARY_IS_CARD (widget))
    {
      *card = widget;
      return 1;
    }

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    n += count_cards (child, card);

  return n;
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
drag (GtkWidget *timeline,
      guint      frame,
      gpointer   user_data)
{
  guint step = frame % 20;

  g_signal_emit_by_name (get_drag (timeline), "drag-update", 0.0,
                         30.0 + 15 * (step < 10 ? step : 20 - step));
}

static FramesCost
measure_drag (GtkWidget *timeline)
{
  GtkWidget *card = NULL;
  graphene_rect_t bounds;
  FramesCost cost;

  plenary_timeline_set_editing (PLENARY_TIMELINE (timeline), TRUE);

  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);

  if (count_cards (timeline, &card) == 0 || !gtk_widget_compute_bounds (card, timeline, &bounds))
    g_assert_not_reached ();

  g_signal_emit_by_name (get_drag (timeline), "drag-begin",
                         (double) bounds.origin.x + (double) bounds.size.width / 2,
                         (double) bounds.origin.y + (double) bounds.size.height / 2);
  cost = frames_measure (timeline, drag, NULL);
  g_signal_emit_by_name (get_drag (timeline), "cancel", NULL);

  return cost;
}

static Costs
measure_timeline (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  GtkWidget *timeline = plenary_timeline_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *card = NULL;
  double start = frames_get_time ();
  GtkWidget *window;
  Costs costs;

  plenary_timeline_set_history (PLENARY_TIMELINE (timeline), history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), timeline);
  window = frames_show (scroller);
  costs.shown = frames_get_time () - start;
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), SCALE);
  costs.scroll = frames_measure (timeline, scroll, NULL);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (timeline)), 0);
  costs.edit = frames_measure (timeline, move_one, history);
  costs.zoom = frames_measure (timeline, zoom, NULL);
  plenary_timeline_set_scale (PLENARY_TIMELINE (timeline), SCALE);
  costs.drag = measure_drag (timeline);
  costs.n_cards = count_cards (timeline, &card);
  gtk_window_destroy (GTK_WINDOW (window));

  return costs;
}

static void
print_cost (const char *what,
            FramesCost  cost,
            FramesCost  day,
            FramesCost  small)
{
  g_print ("  %-9s %4.1f ms (95%%: %4.1f), %.2f x a changed window, %.2f x a plain one, "
           "%.2f x one day, %.2f x eight sessions\n", what, cost.usual, cost.slow,
           cost.usual / floors.window, cost.usual / floors.plain, cost.usual / day.usual,
           cost.usual / small.usual);
}

static void
print_costs (const Costs *costs,
             guint        n_sessions,
             const Costs *day,
             const Costs *small)
{
  g_print ("%u sessions, %u cards in view, shown in %.0f ms\n", n_sessions, costs->n_cards,
           costs->shown);
  print_cost ("scrolled", costs->scroll, day->scroll, small->scroll);
  print_cost ("dragged", costs->drag, day->drag, small->drag);
  print_cost ("zoomed", costs->zoom, day->zoom, small->zoom);
  print_cost ("one moved", costs->edit, day->edit, small->edit);
  g_print ("            %.2f x a changed strip\n", costs->edit.usual / floors.strip);
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
                   guint        n_sizes)
{
  g_autoptr(PlenaryAgenda) workshop = create_small ();
  g_autoptr(PlenaryAgenda) one_day = random_agenda_regular (1, ONE_DAY);
  Costs small = measure_timeline (workshop);
  Costs day = measure_timeline (one_day);

  print_costs (&small, 8, &day, &small);
  print_costs (&day, ONE_DAY, &day, &small);

  for (guint i = 0; i < n_sizes; i++)
    {
      g_autoptr(PlenaryAgenda) large = random_agenda_regular (1, sizes[i]);
      Costs costs = measure_timeline (large);

      print_costs (&costs, sizes[i], &day, &small);
    }
}

static void
measure_floors (void)
{
  floors.window = frames_measure_colour (frames_show).usual;
  floors.plain = frames_measure_colour (frames_show_plain).usual;
  floors.strip = frames_measure_strip ().usual;
  g_print ("changed window %.1f ms, plain one %.1f ms, changed strip %.1f ms\n", floors.window,
           floors.plain, floors.strip);
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* One edit, and what it costs to know where everything is then. */
static void
measure_update (PlenaryAgenda              *agenda,
                const PlenaryGeometrySpace *space)
{
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryGeometry) geometry = plenary_geometry_new (agenda, space);
  double costs[101];

  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      double start;

      move_one (NULL, i, history);
      start = frames_get_time ();
      plenary_geometry_update (geometry, space);
      costs[i] = frames_get_time () - start;
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
      double start = frames_get_time ();
      PlenaryGeometry *geometry = plenary_geometry_new (agenda, &space);

      costs[i] = frames_get_time () - start;
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

  frames_init ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_geometry (sizes[i]);

  measure_floors ();
  measure_timelines (sizes, G_N_ELEMENTS (sizes));

  return 0;
}
