/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging on a timeline, as its gesture has it. */

#include "plenary-card.h"
#include "plenary-json.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

#define SCALE 60

typedef struct
{
  char *added;
  char *done;
} Told;

static Told told;

static void
added_cb (PlenaryTimeline *timeline,
          const char      *id)
{
  g_free (told.added);
  told.added = g_strdup (id);
}

static void
dropped_cb (PlenaryTimeline *timeline,
            const char      *done)
{
  g_free (told.done);
  told.done = g_strdup (done);
}

static void
prepare (Scene *f)
{
  g_signal_connect (f->timeline, "added", G_CALLBACK (added_cb), NULL);
  g_signal_connect (f->timeline, "dropped", G_CALLBACK (dropped_cb), NULL);
  plenary_timeline_set_scale (f->timeline, SCALE);
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
}

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 900);
  prepare (f);
}

static void
set_up_reversed (Scene         *f,
                 gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (f, data);
}

static void
set_up_rooms (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
  prepare (f);
}

static void
set_up_large (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create_large (2, 60, 1), 900);
  prepare (f);
}

static void
tear_down (Scene         *f,
           gconstpointer  data)
{
  g_clear_pointer (&told.added, g_free);
  g_clear_pointer (&told.done, g_free);
  scene_tear_down (f, data);
}

static gpointer
find_controller (GtkWidget *widget,
                 GType      type,
                 guint      index)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type && index-- == 0)
        return controller;
    }

  return NULL;
}

static gpointer
get_gesture (Scene *f)
{
  return find_controller (GTK_WIDGET (f->timeline), GTK_TYPE_GESTURE_DRAG, 0);
}

static void
press (Scene      *f,
       const char *id,
       double      part)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, id), GTK_WIDGET (f->timeline),
                                            &bounds));
  g_signal_emit_by_name (get_gesture (f), "drag-begin",
                         (double) bounds.origin.x + (double) bounds.size.width / 2,
                         (double) bounds.origin.y + (double) bounds.size.height * part);
}

static void
move (Scene  *f,
      double  x,
      double  y)
{
  g_signal_emit_by_name (get_gesture (f), "drag-update", x, y);
  driver_settle ();
}

static void
release (Scene *f)
{
  g_signal_emit_by_name (get_gesture (f), "drag-end", 0.0, 0.0);
  driver_settle ();
}

static double
minutes (int n)
{
  return n * SCALE / 60.0;
}

static void
assert_span (Scene      *f,
             const char *id,
             int         start,
             int         end)
{
  int its_start, its_end;

  plenary_session_get_span (plenary_agenda_find (f->agenda, id), &its_start, &its_end);
  g_assert_cmpint (its_start, ==, start);
  g_assert_cmpint (its_end, ==, end);
}

static double
get_y (Scene      *f,
       const char *id)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, id), GTK_WIDGET (f->timeline),
                                            &bounds));

  return bounds.origin.y;
}

static gboolean
is_ghost (GtkWidget  *widget,
          const char *what)
{
  return gtk_widget_has_css_class (widget, what);
}

static GtkWidget *
find_ghost (Scene *f)
{
  return driver_find (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, is_ghost, "ghost");
}

static char *
dup_bytes (Scene *f)
{
  g_autoptr(GBytes) bytes = plenary_json_write (f->agenda);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Nothing is in the programme before the pointer lets go; what makes room is seen where it would
 * be. The whole is one step, which undo takes back to the first byte.
 */
static void
test_drag_moves (Scene         *f,
                 gconstpointer  data)
{
  g_autofree char *before = dup_bytes (f);
  g_autofree char *after = NULL;
  double y = get_y (f, "d1-4");

  press (f, "d1-3", 0.5);
  g_assert_null (find_ghost (f));
  move (f, 0, minutes (15));
  assert_span (f, "d1-3", 15 * 60, 16 * 60 + 30);
  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d1-3");
  g_assert_nonnull (find_ghost (f));
  g_assert_cmpfloat_with_epsilon (get_y (f, "d1-4"), y + minutes (15), 2);
  g_assert_true (gtk_widget_has_css_class (scene_find_card (f, "d1-3"), "lifted"));

  release (f);
  assert_span (f, "d1-3", 15 * 60 + 15, 16 * 60 + 45);
  assert_span (f, "d1-4", 16 * 60 + 45, 18 * 60 + 15);
  g_assert_null (find_ghost (f));
  g_assert_false (gtk_widget_has_css_class (scene_find_card (f, "d1-3"), "lifted"));
  g_assert_cmpstr (told.done, ==, "Panel 2 moved to 15h15");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Move Session");

  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_false (plenary_history_can_undo (f->history));
  after = dup_bytes (f);
  g_assert_cmpstr (after, ==, before);
}

static void
test_drag_to_day (Scene         *f,
                  gconstpointer  data)
{
  gboolean is_reversed = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  press (f, "d1-3", 0.5);
  move (f, is_reversed ? -400 : 400, 0);
  release (f);
  g_assert_cmpstr (plenary_entity_get_id (plenary_entity_get_parent (
                     plenary_agenda_find (f->agenda, "d1-3"))), ==, "d2");
}

static void
test_drag_to_room (Scene         *f,
                   gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PlenarySession *session;

  plenary_timeline_set_day (f->timeline, "c2");
  driver_settle ();
  session = plenary_agenda_find (f->agenda, "c2-2");
  before = g_strjoinv (" ", (GStrv) plenary_session_get_rooms (session));
  press (f, "c2-2", 0.5);
  move (f, 230, 0);
  release (f);
  after = g_strjoinv (" ", (GStrv) plenary_session_get_rooms (session));
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpuint (g_strv_length ((GStrv) plenary_session_get_rooms (session)), ==, 1);
}

/* Both ends of a card can be dragged. */
static void
test_drag_ends (Scene         *f,
                gconstpointer  data)
{
  press (f, "d1-3", 0.99);
  move (f, 0, minutes (30));
  release (f);
  assert_span (f, "d1-3", 15 * 60, 17 * 60);
  assert_span (f, "d1-4", 17 * 60, 18 * 60 + 30);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Change Length");

  press (f, "d1-3", 0.01);
  move (f, 0, minutes (15));
  release (f);
  assert_span (f, "d1-3", 15 * 60 + 15, 17 * 60);
}

/* Over free time a session comes to be, whose title is written next. */
static void
test_drag_makes (Scene         *f,
                 gconstpointer  data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (f->timeline));
  PlenaryDay *day = plenary_agenda_find (f->agenda, "d2");
  guint n = plenary_list_get_n_items (plenary_day_get_sessions (day));
  double y;

  gtk_adjustment_set_value (f->down, gtk_adjustment_get_upper (f->down));
  driver_settle ();
  y = get_y (f, "d2-5") + gtk_widget_get_height (scene_find_card (f, "d2-5")) + 4;
  g_signal_emit_by_name (get_gesture (f), "drag-begin", width * 0.75, y);
  move (f, 0, minutes (30));
  g_assert_cmpuint (plenary_list_get_n_items (plenary_day_get_sessions (day)), ==, n);
  release (f);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_day_get_sessions (day)), ==, n + 1);
  g_assert_true (PLENARY_IS_SESSION (plenary_agenda_find (f->agenda, told.added)));
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Add Session");
}

/* Escape takes back what is dragged, wherever the focus is; so does what changes meanwhile. */
static void
test_drag_given_up (Scene         *f,
                    gconstpointer  data)
{
  gpointer others = find_controller (f->window, GTK_TYPE_EVENT_CONTROLLER_KEY, 0);
  gpointer keys;
  gboolean is_handled = FALSE;

  press (f, "d1-3", 0.5);
  move (f, 0, minutes (30));
  keys = find_controller (f->window, GTK_TYPE_EVENT_CONTROLLER_KEY, 0);
  g_assert_true (keys != NULL && keys != others);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Escape, 0, 0, &is_handled);
  g_assert_true (is_handled);
  driver_settle ();
  g_assert_null (find_ghost (f));
  release (f);
  g_assert_false (plenary_history_can_undo (f->history));
  g_assert_true (find_controller (f->window, GTK_TYPE_EVENT_CONTROLLER_KEY, 0) == others);

  press (f, "d1-3", 0.5);
  move (f, 0, minutes (30));
  plenary_timeline_set_editing (f->timeline, FALSE);
  driver_settle ();
  g_assert_null (find_ghost (f));
  release (f);
  g_assert_false (plenary_history_can_undo (f->history));

  /* And nothing is dragged where nothing is edited. */
  press (f, "d1-3", 0.5);
  move (f, 0, minutes (30));
  g_assert_null (find_ghost (f));
  release (f);
  g_assert_false (plenary_history_can_undo (f->history));
}

/* What is dragged keeps its card though it is out of view, and goes on from there. */
static void
test_drag_scrolls (Scene         *f,
                   gconstpointer  data)
{
  GtkWidget *card;

  press (f, "s6", 0.5);
  move (f, 0, 30);
  g_assert_nonnull (find_ghost (f));
  card = scene_find_card (f, "s6");
  gtk_adjustment_set_value (f->down, gtk_adjustment_get_upper (f->down));
  move (f, 0, 60);
  g_assert_true (scene_find_card (f, "s6") == card);
  g_assert_null (scene_find_card (f, "s5"));
  release (f);
  g_assert_cmpint (plenary_session_get_start (plenary_agenda_find (f->agenda, "s6")), >, 10 * 60);
}

static void
press_key (Scene           *f,
           guint            key,
           GdkModifierType  modifiers)
{
  g_assert_true (scene_press_with (f, key, modifiers));
  driver_settle ();
}

/* The keys do the same, and the card keeps the focus. */
static void
test_drag_keys (Scene         *f,
                gconstpointer  data)
{
  scene_focus (f, "d1-3");
  press_key (f, GDK_KEY_Down, GDK_ALT_MASK);
  press_key (f, GDK_KEY_Down, GDK_ALT_MASK);
  assert_span (f, "d1-3", 15 * 60 + 30, 17 * 60);
  assert_span (f, "d1-4", 17 * 60, 18 * 60 + 30);
  press_key (f, GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_span (f, "d1-3", 15 * 60 + 30, 16 * 60 + 45);
  press_key (f, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_span (f, "d1-3", 15 * 60 + 45, 16 * 60 + 45);
  press_key (f, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_span (f, "d1-3", 15 * 60 + 30, 16 * 60 + 45);
  press_key (f, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpstr (plenary_entity_get_id (plenary_entity_get_parent (
                     plenary_agenda_find (f->agenda, "d1-3"))), ==, "d2");
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-3");
}

static gboolean
is_menu (GtkWidget  *widget,
         const char *what)
{
  return gtk_widget_get_mapped (widget);
}

/* Closes the menu of the timeline, which must be open. */
static void
close_menu (Scene *f)
{
  GtkWidget *menu = driver_find (GTK_WIDGET (f->timeline), GTK_TYPE_POPOVER_MENU, is_menu, NULL);

  g_assert_nonnull (menu);
  gtk_popover_popdown (GTK_POPOVER (menu));
  driver_settle ();
}

/* A finger scrolls, unless it has pressed long: then it drags, or opens the menu if it has not
 * moved. There is no way to make a touch, so the gestures say what they would.
 */
static void
test_drag_touch (Scene         *f,
                 gconstpointer  data)
{
  GtkWidget *timeline = GTK_WIDGET (f->timeline);
  GtkWidget *card = scene_find_card (f, "d1-3");
  gpointer drag = find_controller (timeline, GTK_TYPE_GESTURE_DRAG, 1);
  gpointer long_press = find_controller (timeline, GTK_TYPE_GESTURE_LONG_PRESS, 0);
  graphene_rect_t bounds;
  double x, y;

  g_assert_true (gtk_gesture_single_get_touch_only (drag));
  g_assert_true (gtk_gesture_single_get_touch_only (long_press));
  g_assert_true (gtk_widget_compute_bounds (card, timeline, &bounds));
  x = (double) bounds.origin.x + (double) bounds.size.width / 2;
  y = (double) bounds.origin.y + (double) bounds.size.height / 2;

  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 0.0, minutes (30));
  driver_settle ();
  g_assert_null (find_ghost (f));
  g_signal_emit_by_name (drag, "drag-end", 0.0, minutes (30));
  g_assert_false (plenary_history_can_undo (f->history));

  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (long_press, "pressed", x, y);
  g_assert_true (gtk_widget_has_css_class (card, "held"));
  g_assert_null (driver_find (timeline, GTK_TYPE_POPOVER_MENU, is_menu, NULL));
  g_signal_emit_by_name (drag, "drag-update", 0.0, minutes (30));
  driver_settle ();
  g_assert_nonnull (find_ghost (f));
  g_assert_false (gtk_widget_has_css_class (card, "held"));
  g_signal_emit_by_name (drag, "drag-end", 0.0, minutes (30));
  driver_settle ();
  assert_span (f, "d1-3", 15 * 60 + 30, 17 * 60);
  g_assert_null (driver_find (timeline, GTK_TYPE_POPOVER_MENU, is_menu, NULL));

  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (long_press, "pressed", x, y);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  driver_settle ();
  close_menu (f);
  assert_span (f, "d1-3", 15 * 60 + 30, 17 * 60);

  /* Where nothing is edited there is the menu at once. */
  plenary_timeline_set_editing (f->timeline, FALSE);
  driver_settle ();
  g_signal_emit_by_name (drag, "drag-begin", x, y + minutes (30));
  g_signal_emit_by_name (long_press, "pressed", x, y + minutes (30));
  driver_settle ();
  close_menu (f);
  g_assert_false (gtk_widget_has_css_class (scene_find_card (f, "d1-3"), "held"));
  g_signal_emit_by_name (drag, "drag-update", 0.0, minutes (30));
  g_signal_emit_by_name (drag, "drag-end", 0.0, minutes (30));
  driver_settle ();
  assert_span (f, "d1-3", 15 * 60 + 30, 17 * 60);
}

/* Days that are not shown are reached by keys, too; the view follows. */
static void
test_drag_keys_day (Scene         *f,
                    gconstpointer  data)
{
  PlenaryEntity *session;
  g_autofree char *id = NULL;

  plenary_timeline_set_day (f->timeline, "c1");
  driver_settle ();
  id = g_strdup (plenary_card_get_id (PLENARY_CARD (
                   driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, 2))));
  session = plenary_agenda_find (f->agenda, id);
  scene_focus (f, id);
  press_key (f, GDK_KEY_Page_Down, GDK_ALT_MASK);
  g_assert_cmpstr (plenary_entity_get_id (plenary_entity_get_parent (session)), ==, "c2");
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c2");
  g_assert_cmpstr (scene_get_focused (f), ==, id);
  press_key (f, GDK_KEY_Page_Up, GDK_ALT_MASK);
  g_assert_cmpstr (plenary_entity_get_id (plenary_entity_get_parent (session)), ==, "c1");
  g_assert_cmpstr (scene_get_focused (f), ==, id);
}

/* Anything is dragged to anywhere, and all of it undone to the first byte. */
static void
test_drag_random (Scene         *f,
                  gconstpointer  data)
{
  g_autofree char *before = dup_bytes (f);
  g_autofree char *after = NULL;

  for (guint i = 0; i < 25; i++)
    {
      guint index = (guint) g_test_rand_int_range (0, (int) scene_count_cards (f));
      GtkWidget *card = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, index);

      press (f, plenary_card_get_id (PLENARY_CARD (card)), g_test_rand_double_range (0, 1));
      move (f, g_test_rand_int_range (-500, 500), g_test_rand_int_range (-300, 300));
      move (f, g_test_rand_int_range (-500, 500), g_test_rand_int_range (-300, 300));
      release (f);
    }

  while (plenary_history_can_undo (f->history))
    g_assert_true (plenary_history_undo (f->history, NULL));

  after = dup_bytes (f);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-drag/" path, Scene, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("moves", set_up, test_drag_moves);
  ADD ("to-day", set_up, test_drag_to_day);
  ADD ("to-day/reversed", set_up_reversed, test_drag_to_day);
  ADD ("to-room", set_up_rooms, test_drag_to_room);
  ADD ("ends", set_up, test_drag_ends);
  ADD ("makes", set_up, test_drag_makes);
  ADD ("given-up", set_up, test_drag_given_up);
  ADD ("scrolls", set_up_large, test_drag_scrolls);
  ADD ("keys", set_up, test_drag_keys);
  ADD ("keys/day", set_up_rooms, test_drag_keys_day);
  ADD ("touch", set_up, test_drag_touch);
  ADD ("random", set_up, test_drag_random);

  return g_test_run ();
}
