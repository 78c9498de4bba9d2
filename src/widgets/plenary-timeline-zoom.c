/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large a timeline shows its hours: by wheel and fingers, about the point that they are at; by
 * keys, about the middle of what is in view; and as it is set, which leaves the beginning in view.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include <math.h>

#define WHEEL_STEP 1.1

static gboolean
can_zoom (PlenaryTimeline *self)
{
  return self->geometry != NULL &&
         plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_COLUMNS;
}

static double
get_middle (PlenaryTimeline *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* What is at @y stays there. */
static void
zoom_about (PlenaryTimeline *self,
            double           scale,
            double           y)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double old_scale, top, from_top;
  int first, last;

  if (scale > 0)
    scale = CLAMP (scale, PLENARY_GEOMETRY_LEAST_SCALE, PLENARY_GEOMETRY_MOST_SCALE);

  if (fabs (self->scale - scale) < 0.001)
    return;

  self->scale = scale;

  if (!can_zoom (self) || adjustment == NULL)
    {
      plenary_timeline_rebuild (self);
      g_object_notify (G_OBJECT (self), "scale");
      return;
    }

  plenary_geometry_get_hours (self->geometry, &first, &last);
  old_scale = plenary_geometry_get_scale (self->geometry);
  top = self->header_height + plenary_geometry_get_y (self->geometry, first);
  from_top = gtk_adjustment_get_value (adjustment) + y - top;
  plenary_timeline_rebuild (self);

  if (from_top > 0)
    gtk_adjustment_set_value (adjustment,
                              top - y + from_top * plenary_geometry_get_scale (self->geometry) /
                                        old_scale);

  g_object_notify (G_OBJECT (self), "scale");
}

static gboolean
scroll_cb (GtkEventController *controller,
           double              dx,
           double              dy,
           PlenaryTimeline    *self)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0 ||
      !can_zoom (self))
    return GDK_EVENT_PROPAGATE;

  zoom_about (self, plenary_geometry_get_scale (self->geometry) * pow (WHEEL_STEP, -dy),
              self->pointer_y);

  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventController *controller,
           double              x,
           double              y,
           PlenaryTimeline    *self)
{
  self->pointer_y = y;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                PlenaryTimeline  *self)
{
  self->pinched_scale = can_zoom (self) ? plenary_geometry_get_scale (self->geometry) : 0;

  if (self->pinched_scale > 0)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGesture      *gesture,
          double           factor,
          PlenaryTimeline *self)
{
  double x, y;

  if (self->pinched_scale > 0 && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    zoom_about (self, self->pinched_scale * factor, y);
}

static void
add_controller (PlenaryTimeline    *self,
                GtkEventController *controller,
                const char         *signal,
                GCallback           callback)
{
  g_signal_connect (controller, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Lets wheel and fingers zoom. */
void
plenary_timeline_add_zooming (PlenaryTimeline *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_controller (self, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL),
                  "scroll", G_CALLBACK (scroll_cb));
  add_controller (self, gtk_event_controller_motion_new (), "motion", G_CALLBACK (motion_cb));
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch), "scale-changed", G_CALLBACK (pinch_cb));
}

/* Tells how large hours are shown now. Not to be called while widgets are allocated. */
void
plenary_timeline_tell_scale (PlenaryTimeline *self)
{
  double scale = plenary_timeline_get_shown_scale (self);

  if (fabs (self->told_scale - scale) < 0.001)
    return;

  self->told_scale = scale;
  g_object_notify (G_OBJECT (self), "shown-scale");
}

double
plenary_timeline_get_scale (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), 0);

  return self->scale;
}

/**
 * plenary_timeline_set_scale:
 * @scale: pixels an hour, 0 for what shows a whole day
 *
 * The middle of what is in view stays there, unless it is the beginning that is in view.
 */
void
plenary_timeline_set_scale (PlenaryTimeline *self,
                            double           scale)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  zoom_about (self, scale,
              plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL) > 0 ? get_middle (self) :
                                                                                0);
}

/**
 * plenary_timeline_get_shown_scale:
 *
 * Returns: how many pixels an hour has now, 0 where there are no hours
 */
double
plenary_timeline_get_shown_scale (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), 0);

  return can_zoom (self) ? plenary_geometry_get_scale (self->geometry) : 0;
}

/**
 * plenary_timeline_zoom:
 * @factor: how much larger hours shall be
 *
 * The middle of what is in view stays there.
 */
void
plenary_timeline_zoom (PlenaryTimeline *self,
                       double           factor)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (can_zoom (self))
    zoom_about (self, plenary_geometry_get_scale (self->geometry) * factor, get_middle (self));
}
