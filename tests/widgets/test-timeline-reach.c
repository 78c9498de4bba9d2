/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging reaches beyond a timeline: the shelf, and days that are not shown. */

#include "plenary-card.h"
#include "plenary-json.h"
#include "plenary-shelf-item.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

#include <adwaita.h>

typedef struct
{
  Scene               scene;
  PlenaryShelf       *shelf;
  PlenaryDaySwitcher *switcher;
  char               *done;
} Fixture;

static void
dropped_cb (Fixture    *f,
            const char *done)
{
  g_free (f->done);
  f->done = g_strdup (done);
}

static void
prepare (Fixture       *f,
         PlenaryAgenda *agenda,
         int            width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr(GtkWidget) scroller = NULL;

  scene_set_up (&f->scene, agenda, width);
  scroller = g_object_ref (adw_window_get_content (ADW_WINDOW (f->scene.window)));
  f->switcher = PLENARY_DAY_SWITCHER (plenary_day_switcher_new ());
  f->shelf = PLENARY_SHELF (plenary_shelf_new ());
  adw_window_set_content (ADW_WINDOW (f->scene.window), NULL);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->switcher));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->shelf));
  adw_window_set_content (ADW_WINDOW (f->scene.window), box);

  plenary_day_switcher_set_history (f->switcher, f->scene.history);
  g_object_bind_property (f->scene.timeline, "day", f->switcher, "day",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  plenary_shelf_set_history (f->shelf, f->scene.history);
  plenary_shelf_set_editing (f->shelf, TRUE);
  plenary_shelf_set_selection (f->shelf,
                               plenary_timeline_get_selection (f->scene.timeline));
  plenary_timeline_set_shelf (f->scene.timeline, f->shelf);
  plenary_timeline_add_switcher (f->scene.timeline, f->switcher);
  plenary_timeline_set_scale (f->scene.timeline, 60);
  plenary_timeline_set_editing (f->scene.timeline, TRUE);
  g_signal_connect_swapped (f->scene.timeline, "dropped", G_CALLBACK (dropped_cb), f);
  driver_settle ();
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  prepare (f, reading_fixture_create (), 900);
}

static void
set_up_congress (Fixture       *f,
                 gconstpointer  data)
{
  prepare (f, congress_fixture_create (), 1280);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->shelf), (gpointer *) &f->shelf);
  g_object_add_weak_pointer (G_OBJECT (f->switcher), (gpointer *) &f->switcher);
  g_clear_pointer (&f->done, g_free);
  scene_tear_down (&f->scene, data);
  g_assert_null (f->shelf);
  g_assert_null (f->switcher);
}

static gpointer
find_gesture (gpointer widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return controller;
    }

  return NULL;
}

/* Presses the middle of something in a widget that drags. */
static void
press (gpointer          dragging,
       GtkWidget        *what,
       graphene_point_t *at)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (what, dragging, &bounds));
  graphene_rect_get_center (&bounds, at);
  g_signal_emit_by_name (find_gesture (dragging), "drag-begin", (double) at->x, (double) at->y);
}

static void
move (gpointer                dragging,
      const graphene_point_t *from,
      double                  x,
      double                  y)
{
  g_signal_emit_by_name (find_gesture (dragging), "drag-update", x - (double) from->x,
                         y - (double) from->y);
  driver_settle ();
}

/* To the middle of a widget. */
static void
move_to (gpointer                dragging,
         const graphene_point_t *from,
         GtkWidget              *what)
{
  graphene_rect_t bounds;
  graphene_point_t to;

  g_assert_true (gtk_widget_compute_bounds (what, dragging, &bounds));
  graphene_rect_get_center (&bounds, &to);
  move (dragging, from, (double) to.x, (double) to.y);
}

static void
release (gpointer dragging)
{
  g_signal_emit_by_name (find_gesture (dragging), "drag-end", 0.0, 0.0);
  driver_settle ();
}

static const char *
get_parent_id (Fixture    *f,
               const char *id)
{
  return plenary_entity_get_id (plenary_entity_get_parent (plenary_agenda_find (f->scene.agenda,
                                                                               id)));
}

static char *
dup_bytes (Fixture *f)
{
  g_autoptr(GBytes) bytes = plenary_json_write (f->scene.agenda);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* The shelf comes when something moves, takes it, and gives it back; each is one step. */
static void
test_reach_shelf (Fixture       *f,
                  gconstpointer  data)
{
  g_autofree char *before = dup_bytes (f);
  g_autofree char *after = NULL;
  const char *agenda = plenary_entity_get_id (PLENARY_ENTITY (f->scene.agenda));
  graphene_point_t from;
  GtkWidget *item;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));
  press (f->scene.timeline, scene_find_card (&f->scene, "d1-3"), &from);
  move (f->scene.timeline, &from, (double) from.x, (double) from.y + 20);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->shelf)));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (f->shelf), "reached"));
  move_to (f->scene.timeline, &from, GTK_WIDGET (f->shelf));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (f->shelf), "reached"));
  release (f->scene.timeline);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (f->shelf), "reached"));
  g_assert_cmpstr (get_parent_id (f, "d1-3"), ==, agenda);
  g_assert_cmpstr (f->done, ==, "Session moved to unscheduled");
  g_assert_cmpstr (plenary_history_get_undo_label (f->scene.history), ==, "Unschedule Session");

  /* And from the shelf to a day, where a card of that day is. */
  item = driver_find_nth (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM, 0);
  press (f->shelf, item, &from);
  move (f->shelf, &from, (double) from.x + 30, (double) from.y);
  g_assert_true (gtk_widget_has_css_class (item, "lifted"));
  move_to (f->shelf, &from, scene_find_card (&f->scene, "d2-2"));
  release (f->shelf);
  g_assert_cmpstr (get_parent_id (f, "d1-3"), ==, "d2");
  g_assert_cmpstr (plenary_history_get_undo_label (f->scene.history), ==, "Move Session");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));

  g_assert_true (plenary_history_undo (f->scene.history, NULL));
  g_assert_true (plenary_history_undo (f->scene.history, NULL));
  g_assert_false (plenary_history_can_undo (f->scene.history));
  after = dup_bytes (f);
  g_assert_cmpstr (after, ==, before);
}

/* What is dropped where it came from, or given up, stays there. */
static void
test_reach_shelf_in_vain (Fixture       *f,
                          gconstpointer  data)
{
  graphene_point_t from;

  press (f->scene.timeline, scene_find_card (&f->scene, "d1-3"), &from);
  move (f->scene.timeline, &from, (double) from.x, (double) from.y + 20);
  move_to (f->scene.timeline, &from, GTK_WIDGET (f->shelf));
  g_signal_emit_by_name (find_gesture (f->scene.timeline), "cancel", NULL);
  driver_settle ();
  g_assert_false (plenary_history_can_undo (f->scene.history));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->shelf)));

  press (f->scene.timeline, scene_find_card (&f->scene, "d1-3"), &from);
  move (f->scene.timeline, &from, (double) from.x, (double) from.y + 20);
  move_to (f->scene.timeline, &from, GTK_WIDGET (f->shelf));
  release (f->scene.timeline);
  g_free (g_steal_pointer (&f->done));
  press (f->shelf, driver_find_nth (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM, 0), &from);
  move_to (f->shelf, &from, scene_find_card (&f->scene, "d2-2"));
  move (f->shelf, &from, (double) from.x + 60, (double) from.y);
  release (f->shelf);
  g_assert_null (f->done);

  /* Nothing is dragged from it where nothing is edited. */
  plenary_timeline_set_editing (f->scene.timeline, FALSE);
  press (f->shelf, driver_find_nth (GTK_WIDGET (f->shelf), PLENARY_TYPE_SHELF_ITEM, 0), &from);
  move_to (f->shelf, &from, scene_find_card (&f->scene, "d2-2"));
  release (f->shelf);
  g_assert_null (f->done);
}

/* A pointer that rests on the button of a day shows it, and the card is dropped there. */
static void
test_reach_day (Fixture       *f,
                gconstpointer  data)
{
  graphene_point_t from;
  GtkWidget *card;

  plenary_timeline_set_day (f->scene.timeline, "c1");
  driver_settle ();
  card = driver_find_nth (GTK_WIDGET (f->scene.timeline), PLENARY_TYPE_CARD, 2);
  plenary_selection_choose (plenary_timeline_get_selection (f->scene.timeline), NULL);
  press (f->scene.timeline, card, &from);
  move (f->scene.timeline, &from, (double) from.x, (double) from.y + 20);
  move_to (f->scene.timeline, &from,
           driver_find_nth (GTK_WIDGET (f->switcher), GTK_TYPE_TOGGLE_BUTTON, 1));
  g_assert_cmpstr (plenary_timeline_get_day (f->scene.timeline), ==, "c1");

  while (g_strcmp0 (plenary_timeline_get_day (f->scene.timeline), "c2") != 0)
    g_main_context_iteration (NULL, TRUE);

  driver_settle ();
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_false (plenary_history_can_undo (f->scene.history));
  move (f->scene.timeline, &from, (double) from.x, (double) from.y + 20);
  release (f->scene.timeline);
  g_assert_true (plenary_history_can_undo (f->scene.history));
  g_assert_cmpstr (get_parent_id (f, plenary_timeline_get_selected (f->scene.timeline)), ==, "c2");
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-reach/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("shelf", set_up, test_reach_shelf);
  ADD ("shelf-in-vain", set_up, test_reach_shelf_in_vain);
  ADD ("day", set_up_congress, test_reach_day);

  return g_test_run ();
}
