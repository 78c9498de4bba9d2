/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fingers on a timeline. They scroll; a long press lifts what is below, and dragging then moves it
 * as a pointer would. If the finger goes without having moved, there is the menu instead; and at
 * once where nothing can be dragged.
 */

#include "config.h"

#include "plenary-timeline-private.h"

static void
set_held (PlenaryTimeline *self,
          GtkWidget       *card)
{
  if (self->held_card != NULL)
    gtk_widget_remove_css_class (self->held_card, "held");

  g_set_weak_pointer (&self->held_card, card);

  if (card != NULL)
    gtk_widget_add_css_class (card, "held");
}

static void
let_go (PlenaryTimeline *self)
{
  self->is_held = FALSE;
  set_held (self, NULL);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 PlenaryTimeline     *self)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (plenary_timeline_can_drag (self) && plenary_timeline_has_grip (self, x, y))
    {
      self->is_held = TRUE;
      set_held (self, gtk_widget_get_ancestor (widget, PLENARY_TYPE_CARD));
    }
  else if (!plenary_timeline_open_menu_at (self, x, y))
    {
      return;
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
begin_cb (GtkGestureDrag  *gesture,
          double           x,
          double           y,
          PlenaryTimeline *self)
{
  let_go (self);
  self->press_x = x;
  self->press_y = y;
}

static void
update_cb (GtkGestureDrag  *gesture,
           double           offset_x,
           double           offset_y,
           PlenaryTimeline *self)
{
  double x = self->press_x;
  double y = self->press_y;

  if (self->is_held && gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y,
                                                 (int) (x + offset_x), (int) (y + offset_y)))
    {
      let_go (self);
      plenary_timeline_grab (self, GTK_GESTURE (gesture), x, y);
    }

  if (self->drag != NULL && self->driver == GTK_GESTURE (gesture))
    plenary_timeline_drag_to (self, x + offset_x, y + offset_y, 0);
}

static void
end_cb (GtkGestureDrag  *gesture,
        double           offset_x,
        double           offset_y,
        PlenaryTimeline *self)
{
  gboolean was_held = self->is_held;

  let_go (self);

  if (self->drag != NULL && self->driver == GTK_GESTURE (gesture))
    plenary_timeline_drop (self);
  else if (was_held)
    plenary_timeline_open_menu_at (self, self->press_x, self->press_y);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           PlenaryTimeline  *self)
{
  let_go (self);

  if (self->driver == gesture)
    plenary_timeline_stop_dragging (self);
}

static GtkGesture *
add_gesture (PlenaryTimeline *self,
             GtkGesture      *gesture)
{
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}

/* What one of the two claims the other has too. */
void
plenary_timeline_add_touch (PlenaryTimeline *self)
{
  GtkGesture *press = add_gesture (self, gtk_gesture_long_press_new ());
  GtkGesture *drag = add_gesture (self, gtk_gesture_drag_new ());

  gtk_gesture_group (press, drag);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
}

/* Nothing is held any more. */
void
plenary_timeline_end_touch (PlenaryTimeline *self)
{
  let_go (self);
}
