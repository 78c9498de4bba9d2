/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging on a timeline that is edited: cards to other places, their ends to other times, and over
 * free time what shall be there.
 *
 * What a point means is known to PlenaryDrag; here it gets the points, what comes of it is shown,
 * and where the pointer lets go it becomes one step of the history. The gesture is that of the
 * timeline and looks at each press before the card below it does, which is still clicked as long as
 * nothing has moved, or with Ctrl or Shift is selected together with others. Fingers have gestures
 * of their own, in plenary-timeline-touch.c.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-drag-words.h"
#include "plenary-gap.h"

/* Pixels at either end of a card that are for dragging that end. */
#define END_ZONE 8

/* Pixels from the edge of the view within which it scrolls, and how far it does in a frame. */
#define SCROLL_ZONE 32
#define SCROLL_STEP 12

gboolean
plenary_timeline_is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

gboolean
plenary_timeline_can_drag (PlenaryTimeline *self)
{
  return self->is_editing && self->geometry != NULL &&
         plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_COLUMNS;
}

static GtkWidget *
find_ancestor (GtkWidget *widget,
               GType      type)
{
  return widget != NULL ? gtk_widget_get_ancestor (widget, type) : NULL;
}

/* Which end of a card is at so many pixels from its top, if any. */
static PlenaryDragKind
get_kind (GtkWidget *card,
          double     y)
{
  PlenarySession *session = plenary_card_get_session (PLENARY_CARD (card));
  double height = gtk_widget_get_height (card);
  double zone = MIN (END_ZONE, height / 4);

  if (plenary_session_is_kind (session, "marker"))
    return PLENARY_DRAG_MOVE;

  return y < zone ? PLENARY_DRAG_START : y >= height - zone ? PLENARY_DRAG_END : PLENARY_DRAG_MOVE;
}

/* What would be dragged from a point: the card there, if there is one, and by which end. */
static gboolean
find_grip (PlenaryTimeline  *self,
           double            x,
           double            y,
           GtkWidget       **card,
           PlenaryDragKind  *kind)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  double card_x, card_y;

  *card = find_ancestor (widget, PLENARY_TYPE_CARD);
  *kind = PLENARY_DRAG_NEW;

  if (*card == NULL)
    return find_ancestor (widget, PLENARY_TYPE_DAY_COLUMN) != NULL;

  if (plenary_card_get_session (PLENARY_CARD (*card)) == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), *card, x, y, &card_x, &card_y))
    return FALSE;

  *kind = get_kind (*card, card_y);

  return TRUE;
}

/* Returns: (transfer full): what goes with a session: all that are selected if it is one of them */
static GStrv
dup_ids (PlenaryTimeline *self,
         const char      *id)
{
  g_autoptr(GPtrArray) sessions =
    plenary_selection_dup_sessions (self->selection, plenary_history_get_agenda (self->history));
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < sessions->len && plenary_selection_has (self->selection, id); i++)
    g_strv_builder_add (ids, plenary_entity_get_id (g_ptr_array_index (sessions, i)));

  return g_strv_builder_end (ids);
}

static PlenaryDragFlags
get_flags (GdkModifierType state)
{
  PlenaryDragFlags flags = PLENARY_DRAG_DEFAULT;

  if ((state & GDK_SHIFT_MASK) != 0)
    flags |= PLENARY_DRAG_FINE;
  if ((state & GDK_ALT_MASK) != 0)
    flags |= PLENARY_DRAG_ALONE;
  if ((state & GDK_CONTROL_MASK) != 0)
    flags |= PLENARY_DRAG_COPY;

  return flags;
}

/* Goes where the pointer is. */
static void
follow_pointer (PlenaryTimeline *self)
{
  PlenaryTimelineReach reach = plenary_timeline_find_reach (self);
  int x, y;

  plenary_timeline_get_point (self, self->drag_x, self->drag_y, &x, &y);

  if (reach == PLENARY_TIMELINE_REACH_SHELF ?
      plenary_drag_to_shelf (self->drag, self->drag_flags) :
      reach == PLENARY_TIMELINE_REACH_DAYS &&
      plenary_drag_to (self->drag, x, y, self->drag_flags))
    plenary_timeline_show_drag (self);
}

static void
scroll (PlenaryTimeline *self,
        GtkOrientation   orientation,
        double           at,
        double           from,
        double           to)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double by = 0;

  if (adjustment == NULL || to - from < 2 * SCROLL_ZONE)
    return;

  if (at < from + SCROLL_ZONE)
    by = MAX (at - from - SCROLL_ZONE, -SCROLL_ZONE) / SCROLL_ZONE;
  else if (at > to - SCROLL_ZONE)
    by = MIN (at - to + SCROLL_ZONE, SCROLL_ZONE) / SCROLL_ZONE;

  if (by < 0 || by > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by * SCROLL_STEP);
}

/* Near the edges what is beyond comes into view, and what is dragged goes on. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  int width = gtk_widget_get_width (widget);
  int gutter = plenary_geometry_get_gutter (self->geometry);
  gboolean is_reversed = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (plenary_timeline_find_reach (self) == PLENARY_TIMELINE_REACH_DAYS)
    {
      scroll (self, GTK_ORIENTATION_VERTICAL, self->drag_y,
              plenary_geometry_get_head (self->geometry), gtk_widget_get_height (widget));
      scroll (self, GTK_ORIENTATION_HORIZONTAL, self->drag_x, is_reversed ? 0 : gutter,
              is_reversed ? width - gutter : width);
    }

  follow_pointer (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
key_cb (GtkEventController *controller,
        guint               key,
        guint               code,
        GdkModifierType     state,
        PlenaryTimeline    *self)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  plenary_timeline_stop_dragging (self);

  return GDK_EVENT_STOP;
}

static gboolean
modifiers_cb (GtkEventController *controller,
              GdkModifierType     state,
              PlenaryTimeline    *self)
{
  self->drag_flags = get_flags (state);
  follow_pointer (self);

  return GDK_EVENT_PROPAGATE;
}

/* Wherever the focus is, Escape takes back what is dragged. */
static void
listen_to_keys (PlenaryTimeline *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  self->drag_keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->drag_keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->drag_keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (self->drag_keys, "modifiers", G_CALLBACK (modifiers_cb), self);
  gtk_widget_add_controller (root, self->drag_keys);
}

/* Begins to drag, which that gesture does then and no other. */
void
plenary_timeline_start_drag (PlenaryTimeline *self,
                             GtkGesture      *gesture,
                             PlenaryDrag     *drag)
{
  self->drag = drag;
  self->driver = gesture;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   plenary_drag_get_kind (drag) == PLENARY_DRAG_MOVE ? "grabbing" :
                                                                                       "ns-resize");
  listen_to_keys (self);
  plenary_timeline_begin_reaching (self);
}

/* Goes to a point of the timeline, which may lie beyond it. */
void
plenary_timeline_drag_to (PlenaryTimeline *self,
                          double           x,
                          double           y,
                          GdkModifierType  state)
{
  self->drag_x = x;
  self->drag_y = y;
  self->drag_flags = get_flags (state);
  follow_pointer (self);
}

/* Puts everything back to where it is in the programme.
 *
 * Returns: (transfer full) (nullable): what was dragged
 */
static PlenaryDrag *
end_drag (PlenaryTimeline *self)
{
  PlenaryDrag *drag = g_steal_pointer (&self->drag);

  if (drag == NULL)
    return NULL;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
  self->drag_tick = 0;
  gtk_widget_remove_controller (gtk_event_controller_get_widget (self->drag_keys),
                                self->drag_keys);
  self->drag_keys = NULL;
  self->grabbed = NULL;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  plenary_timeline_end_reaching (self);
  plenary_timeline_show_drag (self);

  return drag;
}

/* Gives up what is dragged, if anything is. */
void
plenary_timeline_stop_dragging (PlenaryTimeline *self)
{
  g_autoptr(PlenaryDrag) drag = end_drag (self);

  if (drag != NULL)
    gtk_gesture_set_state (self->driver, GTK_EVENT_SEQUENCE_DENIED);
}

/* Makes one step of the history of what was dragged, and tells. */
static void
drop (PlenaryTimeline *self,
      PlenaryDrag     *drag,
      const char      *join_key)
{
  g_auto(GStrv) ids = NULL;
  g_autoptr(PlenaryEdit) edit = plenary_drag_create_edit (drag, &ids);
  g_autoptr(GError) error = NULL;
  g_autofree char *done = NULL;

  if (edit == NULL)
    return;

  done = plenary_drag_words_dup_deed (drag, self->geometry, self->reading);

  if (!plenary_history_do_joined (self->history, plenary_drag_words_get_label (drag), join_key,
                                  plenary_edit_ref (edit), &error))
    {
      g_warning ("%s", error->message);
      return;
    }

  if (plenary_drag_get_kind (drag) == PLENARY_DRAG_NEW)
    plenary_timeline_tell_added (self, ids[0]);
  else
    plenary_timeline_tell_dropped (self, (const char *const *) ids, done);
}

/* Lets go of what is dragged, if anything is; where it goes the focus goes. */
gboolean
plenary_timeline_drop (PlenaryTimeline *self)
{
  g_autoptr(PlenaryDrag) drag = end_drag (self);

  if (drag == NULL)
    return FALSE;

  drop (self, drag, NULL);

  if (plenary_drag_get_kind (drag) == PLENARY_DRAG_MOVE &&
      plenary_timeline_get_focused (self) == NULL)
    plenary_timeline_focus_card (self, plenary_timeline_get_selected (self), 0);

  return TRUE;
}

/* Whether a press makes what is selected more or less. */
static gboolean
is_selecting (PlenaryTimeline *self)
{
  return (self->press_state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
}

static void
begin_cb (GtkGestureDrag  *gesture,
          double           x,
          double           y,
          PlenaryTimeline *self)
{
  PlenaryDragKind kind;
  GtkWidget *card;

  self->press_x = x;
  self->press_y = y;
  self->press_state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (plenary_timeline_is_finger (GTK_GESTURE (gesture)) || !find_grip (self, x, y, &card, &kind) ||
      (!plenary_timeline_can_drag (self) && (card == NULL || !is_selecting (self))))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

/* Whether there is something to be grabbed at a point. */
gboolean
plenary_timeline_has_grip (PlenaryTimeline *self,
                           double           x,
                           double           y)
{
  PlenaryDragKind kind;
  GtkWidget *card;

  return find_grip (self, x, y, &card, &kind);
}

/* What is grabbed is what was below the pointer when it was pressed. */
void
plenary_timeline_grab (PlenaryTimeline *self,
                       GtkGesture      *gesture,
                       double           x,
                       double           y)
{
  guint index = PLENARY_GEOMETRY_NOWHERE;
  g_auto(GStrv) ids = NULL;
  PlenaryDragKind kind;
  PlenaryDrag *drag;
  GtkWidget *card;
  int point_x, point_y;

  if (!find_grip (self, x, y, &card, &kind))
    return;

  if (card != NULL)
    {
      g_autofree char *id = g_strdup (plenary_card_get_id (PLENARY_CARD (card)));

      index = plenary_geometry_find (self->geometry, id,
                                     plenary_card_get_part (PLENARY_CARD (card)));

      if (!plenary_selection_has (self->selection, id))
        plenary_selection_choose (self->selection, id);

      ids = dup_ids (self, id);
    }

  plenary_timeline_get_point (self, x, y, &point_x, &point_y);
  drag = (card == NULL) == (index == PLENARY_GEOMETRY_NOWHERE) ?
    plenary_drag_new (self->geometry, kind, (const char *const *) ids, index, point_x, point_y) :
    NULL;

  if (drag == NULL)
    return;

  self->grabbed = card;
  plenary_timeline_start_drag (self, gesture, drag);
}

static void
update_cb (GtkGestureDrag  *gesture,
           double           offset_x,
           double           offset_y,
           PlenaryTimeline *self)
{
  double x = self->press_x;
  double y = self->press_y;

  if (self->drag == NULL)
    {
      if (!plenary_timeline_can_drag (self) ||
          !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + offset_x),
                                     (int) (y + offset_y)))
        return;

      plenary_timeline_grab (self, GTK_GESTURE (gesture), x, y);

      if (self->drag == NULL)
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
    }

  plenary_timeline_drag_to (self, x + offset_x, y + offset_y,
                            gtk_event_controller_get_current_event_state (
                              GTK_EVENT_CONTROLLER (gesture)));
}

static void
end_cb (GtkGestureDrag  *gesture,
        double           offset_x,
        double           offset_y,
        PlenaryTimeline *self)
{
  PlenaryDragKind kind;
  GtkWidget *card;

  if (plenary_timeline_drop (self))
    return;

  if (is_selecting (self) && find_grip (self, self->press_x, self->press_y, &card, &kind) &&
           card != NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      plenary_timeline_select_more (self, PLENARY_CARD (card), self->press_state);
    }
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           PlenaryTimeline  *self)
{
  g_autoptr(PlenaryDrag) drag G_GNUC_UNUSED = end_drag (self);
}

/* The pointer says what can be dragged by where it is. */
static void
motion_cb (GtkEventController *controller,
           double              x,
           double              y,
           PlenaryTimeline    *self)
{
  PlenaryDragKind kind;
  GtkWidget *card;
  gboolean is_end;

  if (self->drag != NULL)
    return;

  is_end = plenary_timeline_can_drag (self) && find_grip (self, x, y, &card, &kind) &&
           card != NULL && kind != PLENARY_DRAG_MOVE;

  if (is_end == self->is_over_end)
    return;

  self->is_over_end = is_end;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_end ? "ns-resize" : NULL);
}

void
plenary_timeline_add_dragging (PlenaryTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag_gesture = gtk_gesture_drag_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag_gesture),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag_gesture));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* Drags by keys: so many steps in time, so many columns, so many days. */
gboolean
plenary_timeline_drag_by_keys (PlenaryTimeline *self,
                               PlenaryDragKind  kind,
                               int              n_steps,
                               int              n_columns,
                               int              n_days)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  g_autofree char *id = card != NULL ? g_strdup (plenary_card_get_id (card)) : NULL;
  guint part = card != NULL ? plenary_card_get_part (card) : 0;
  guint index = self->geometry != NULL ? plenary_geometry_find (self->geometry, id, part) :
                                         PLENARY_GEOMETRY_NOWHERE;
  g_autoptr(PlenaryDrag) drag = NULL;
  g_autofree char *join_key = NULL;
  g_auto(GStrv) ids = NULL;

  if (!self->is_editing || self->drag != NULL || index == PLENARY_GEOMETRY_NOWHERE)
    return FALSE;

  if (!plenary_selection_has (self->selection, id))
    plenary_selection_choose (self->selection, id);

  ids = dup_ids (self, id);
  drag = plenary_drag_new_by_keys (self->geometry, kind, (const char *const *) ids, index);
  plenary_drag_by (drag, n_steps, n_columns, n_days, PLENARY_DRAG_DEFAULT);
  join_key = g_strdup_printf ("keys:%d:%s", kind, id);
  drop (self, drag, join_key);
  plenary_timeline_focus_card (self, id, part);

  return TRUE;
}
