/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging reaches beyond a timeline: the shelf, from which sessions are dragged too, and the
 * days that are not shown.
 *
 * A pointer that rests on the button of another day shows that day, as it does where files are
 * dragged over tabs. The card that was pressed stays, unseen, as events go to it until it is let go
 * of.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-utils.h"

/* For how long a pointer rests on a button before that counts, in milliseconds. */
#define REST 500

static gboolean
has_point (PlenaryTimeline *self,
           GtkWidget       *widget,
           double          *x,
           double          *y)
{
  return widget != NULL && gtk_widget_get_mapped (widget) &&
         gtk_widget_translate_coordinates (GTK_WIDGET (self), widget, self->drag_x, self->drag_y,
                                           x, y) &&
         gtk_widget_contains (widget, *x, *y);
}

/* The shelf takes what is dropped below it too, as there is nothing else down there. */
static gboolean
is_over_shelf (PlenaryTimeline *self)
{
  GtkWidget *shelf = GTK_WIDGET (self->shelf);
  double x, y;

  return shelf != NULL && gtk_widget_get_mapped (shelf) &&
         gtk_widget_translate_coordinates (GTK_WIDGET (self), shelf, self->drag_x, self->drag_y,
                                           &x, &y) &&
         y >= 0 && x >= 0 && x < gtk_widget_get_width (shelf);
}

/* The day whose button the pointer is on. */
static const char *
find_day (PlenaryTimeline *self)
{
  for (guint i = 0; i < self->switchers->len; i++)
    {
      GtkWidget *switcher = g_ptr_array_index (self->switchers, i);
      double x, y;

      if (has_point (self, switcher, &x, &y))
        return plenary_day_switcher_find_day (PLENARY_DAY_SWITCHER (switcher), x, y);
    }

  return NULL;
}

static gboolean
rested_cb (gpointer user_data)
{
  PlenaryTimeline *self = user_data;

  self->rest_source = 0;

  if (self->drag == NULL)
    return G_SOURCE_REMOVE;

  plenary_drag_forget_place (self->drag);
  plenary_timeline_set_day (self, self->rest_day);
  plenary_timeline_show_drag (self);

  return G_SOURCE_REMOVE;
}

static void
rest_on (PlenaryTimeline *self,
         const char      *day)
{
  if (!plenary_set_string (&self->rest_day, day))
    return;

  g_clear_handle_id (&self->rest_source, g_source_remove);

  if (day != NULL && g_strcmp0 (day, self->day) != 0)
    self->rest_source = g_timeout_add (REST, rested_cb, self);
}

/* Looks what the pointer is over, and counts how long it rests there. */
PlenaryTimelineReach
plenary_timeline_find_reach (PlenaryTimeline *self)
{
  gboolean is_move = plenary_drag_get_kind (self->drag) == PLENARY_DRAG_MOVE;
  gboolean is_on_shelf, is_outside;
  double x, y;

  rest_on (self, is_move ? find_day (self) : NULL);
  is_on_shelf = is_move && is_over_shelf (self);
  is_outside = !has_point (self, GTK_WIDGET (self), &x, &y);

  if (self->shelf != NULL)
    plenary_shelf_set_reached (self->shelf,
                               is_on_shelf && !plenary_drag_is_from_shelf (self->drag));

  if (self->rest_day != NULL)
    return PLENARY_TIMELINE_REACH_BUTTON;

  if (is_on_shelf || (is_outside && plenary_drag_is_from_shelf (self->drag)))
    return PLENARY_TIMELINE_REACH_SHELF;

  return PLENARY_TIMELINE_REACH_DAYS;
}

/* The shelf is there for what moves, even if nothing lies on it. */
void
plenary_timeline_begin_reaching (PlenaryTimeline *self)
{
  if (self->shelf != NULL && plenary_drag_get_kind (self->drag) == PLENARY_DRAG_MOVE)
    plenary_shelf_set_drag (self->shelf, self->drag);
}

void
plenary_timeline_end_reaching (PlenaryTimeline *self)
{
  rest_on (self, NULL);

  if (self->shelf != NULL)
    {
      plenary_shelf_set_reached (self->shelf, FALSE);
      plenary_shelf_set_drag (self->shelf, NULL);
    }
}

static void
begin_cb (GtkGestureDrag  *gesture,
          double           x,
          double           y,
          PlenaryTimeline *self)
{
  self->press_x = x;
  self->press_y = y;

  if (plenary_timeline_is_finger (GTK_GESTURE (gesture)) || !plenary_timeline_can_drag (self) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      plenary_shelf_find_session (self->shelf, x, y, NULL) == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* What goes along: all of the shelf that are selected, if what was grabbed is one of them. */
static GPtrArray *
dup_sessions (PlenaryTimeline *self,
              PlenarySession  *session)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (session));
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  g_autoptr(GPtrArray) selected = NULL;
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  if (!plenary_selection_has (self->selection, id))
    plenary_selection_choose (self->selection, id);

  selected = plenary_selection_dup_sessions (self->selection, agenda);
  g_ptr_array_add (sessions, g_object_ref (session));

  for (guint i = 0; i < selected->len; i++)
    {
      PlenaryEntity *other = g_ptr_array_index (selected, i);

      if (other != PLENARY_ENTITY (session) &&
          plenary_entity_get_parent (other) == PLENARY_ENTITY (agenda))
        g_ptr_array_add (sessions, g_object_ref (other));
    }

  return sessions;
}

static void
grab (PlenaryTimeline *self,
      GtkGesture      *gesture)
{
  PlenarySession *session;
  g_autoptr(GPtrArray) sessions = NULL;
  int offset = 0;

  session = plenary_shelf_find_session (self->shelf, self->press_x, self->press_y, &offset);

  if (session == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  sessions = dup_sessions (self, session);
  plenary_timeline_start_drag (self, gesture,
                               plenary_drag_new_from_shelf (self->geometry, sessions, offset));
}

static void
update_cb (GtkGestureDrag  *gesture,
           double           offset_x,
           double           offset_y,
           PlenaryTimeline *self)
{
  GtkWidget *shelf = GTK_WIDGET (self->shelf);
  double x = self->press_x;
  double y = self->press_y;

  if (self->drag == NULL &&
      (!plenary_timeline_can_drag (self) ||
       !gtk_drag_check_threshold (shelf, (int) x, (int) y, (int) (x + offset_x),
                                  (int) (y + offset_y))))
    return;

  if (self->drag == NULL)
    grab (self, GTK_GESTURE (gesture));

  if (self->drag != NULL &&
      gtk_widget_translate_coordinates (shelf, GTK_WIDGET (self), x + offset_x, y + offset_y,
                                        &x, &y))
    plenary_timeline_drag_to (self, x, y, gtk_event_controller_get_current_event_state (
                                GTK_EVENT_CONTROLLER (gesture)));
}

static void
end_cb (GtkGestureDrag  *gesture,
        double           offset_x,
        double           offset_y,
        PlenaryTimeline *self)
{
  plenary_timeline_drop (self);
}

/**
 * plenary_timeline_set_shelf:
 * @shelf: (nullable): to which sessions are dragged, and from which
 */
void
plenary_timeline_set_shelf (PlenaryTimeline *self,
                            PlenaryShelf    *shelf)
{
  GtkGesture *gesture;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (shelf == NULL || PLENARY_IS_SHELF (shelf));

  if (self->shelf == shelf)
    return;

  if (self->shelf != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->shelf), self->shelf_gesture);

  self->shelf_gesture = NULL;
  g_set_weak_pointer (&self->shelf, shelf);

  if (shelf == NULL)
    return;

  gesture = gtk_gesture_drag_new ();
  self->shelf_gesture = GTK_EVENT_CONTROLLER (gesture);
  gtk_event_controller_set_propagation_phase (self->shelf_gesture, GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  g_signal_connect_object (gesture, "drag-update", G_CALLBACK (update_cb), self, 0);
  g_signal_connect_object (gesture, "drag-end", G_CALLBACK (end_cb), self, 0);
  g_signal_connect_object (gesture, "cancel", G_CALLBACK (plenary_timeline_stop_dragging), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (shelf), self->shelf_gesture);
}

static void
forget_switcher (gpointer  data,
                 GObject  *switcher)
{
  PlenaryTimeline *self = data;

  g_ptr_array_remove (self->switchers, switcher);
}

/**
 * plenary_timeline_add_switcher:
 * @switcher: on whose buttons a pointer that drags rests to show another day
 */
void
plenary_timeline_add_switcher (PlenaryTimeline    *self,
                               PlenaryDaySwitcher *switcher)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (switcher));

  g_object_weak_ref (G_OBJECT (switcher), forget_switcher, self);
  g_ptr_array_add (self->switchers, switcher);
}

/* Lets go of all that is beyond. */
void
plenary_timeline_forget_reach (PlenaryTimeline *self)
{
  rest_on (self, NULL);
  plenary_timeline_set_shelf (self, NULL);

  while (self->switchers->len > 0)
    g_object_weak_unref (g_ptr_array_steal_index (self->switchers, self->switchers->len - 1),
                         forget_switcher, self);
}
