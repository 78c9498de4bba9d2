/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: a programme spread out over its hours, or as a list where there is no width.
 *
 * It scrolls by itself, and has a card only for what is in view: each change and each scrolling
 * asks the geometry what that is. What it shows is in plenary-timeline-view.c, which day in
 * plenary-timeline-days.c and at what time in plenary-timeline-now.c, where that is in
 * plenary-timeline-place.c and how large in plenary-timeline-zoom.c, what of it is selected in
 * plenary-timeline-select.c, what keys do in plenary-timeline-keys.c, what dragging does in
 * plenary-timeline-drag.c and what it reaches beyond in plenary-timeline-reach.c.
 */

#include "config.h"

#include "plenary-timeline.h"

#include "plenary-day-head.h"
#include "plenary-gutter.h"
#include "plenary-timeline-private.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryTimeline, plenary_timeline, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_SELECTED,
  PROP_EDITING,
  PROP_CLOCK,
  PROP_HEADER,
  PROP_SCALE,
  PROP_COLUMNS,
  PROP_ONE_DAY,
  PROP_DAY,
  PROP_SWITCHING,
  PROP_SHOWN_SCALE,
  PROP_RUNNING,
  PROP_PARTED_DAY,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

enum { ACTIVATED, ADDED, DROPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Selects a session, and tells so. */
void
plenary_timeline_activate (PlenaryTimeline *self,
                           const char      *id)
{
  plenary_timeline_set_selected (self, id);
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

/* Tells that a session was made, whose title is to be written next. */
void
plenary_timeline_tell_added (PlenaryTimeline *self,
                             const char      *id)
{
  g_signal_emit (self, signals[ADDED], 0, id);
}

/* Tells what was done to sessions by dragging them, in words. What came by it is selected. */
void
plenary_timeline_tell_dropped (PlenaryTimeline   *self,
                               const char *const *ids,
                               const char        *done)
{
  if (!plenary_selection_has (self->selection, ids[0]))
    plenary_selection_extend (self->selection, ids, ids[0]);

  g_signal_emit (self, signals[DROPPED], 0, done);
}

static void
plenary_timeline_map (GtkWidget *widget)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);

  GTK_WIDGET_CLASS (plenary_timeline_parent_class)->map (widget);
  g_signal_group_set_target (self->ticks, self->clock);
  plenary_timeline_follow_clock (self);
}

static void
plenary_timeline_unmap (GtkWidget *widget)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);

  g_signal_group_set_target (self->ticks, NULL);
  GTK_WIDGET_CLASS (plenary_timeline_parent_class)->unmap (widget);
}

static void
plenary_timeline_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);

  *minimum = *natural = 0;

  if (self->header != NULL)
    gtk_widget_measure (self->header, orientation, for_size, minimum, natural, NULL, NULL);

  if (self->geometry != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    *natural += plenary_geometry_get_height (self->geometry);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = 0;
}

static void
plenary_timeline_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);

  plenary_timeline_measure_header (self, width);

  if (plenary_timeline_lay (self, width, height) || self->awaited != NULL)
    plenary_timeline_await_tick (self);

  plenary_timeline_configure (self);
  plenary_timeline_place (self);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
plenary_timeline_dispose (GObject *object)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);
  GtkWidget *child;

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);

  self->tick = 0;
  plenary_timeline_stop_dragging (self);
  plenary_timeline_forget_reach (self);
  plenary_timeline_end_touch (self);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);

  g_clear_object (&self->animation);
  g_signal_group_set_target (self->ticks, NULL);
  plenary_timeline_set_history (self, NULL);
  plenary_timeline_set_clock (self, NULL);
  plenary_timeline_set_search (self, NULL);
  plenary_timeline_set_problems (self, NULL);
  g_clear_object (&self->selection);
  plenary_timeline_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  plenary_timeline_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  self->header = NULL;
  g_ptr_array_set_size (self->pool, 0);

  G_OBJECT_CLASS (plenary_timeline_parent_class)->dispose (object);
}

static void
plenary_timeline_finalize (GObject *object)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  g_object_unref (self->ticks);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->pool);
  g_ptr_array_unref (self->ghosts);
  g_array_unref (self->overlaps);
  g_ptr_array_unref (self->strips);
  g_ptr_array_unref (self->switchers);
  g_free (self->day);
  g_free (self->focused);
  g_free (self->awaited);

  G_OBJECT_CLASS (plenary_timeline_parent_class)->finalize (object);
}

static void
get_scrollable_property (PlenaryTimeline *self,
                         guint            prop_id,
                         GValue          *value)
{
  if (prop_id >= PROP_HSCROLL_POLICY)
    g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
  else
    g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
}

static void
set_scrollable_property (PlenaryTimeline *self,
                         guint            prop_id,
                         const GValue    *value)
{
  if (prop_id >= PROP_HSCROLL_POLICY)
    self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
  else
    plenary_timeline_set_adjustment (self, (GtkOrientation) (prop_id - PROP_HADJUSTMENT),
                                     g_value_get_object (value));
}

static void
plenary_timeline_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_SELECTED:
      g_value_set_string (value, plenary_timeline_get_selected (self));
      break;

    case PROP_EDITING:
      g_value_set_boolean (value, self->is_editing);
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case PROP_HEADER:
      g_value_set_object (value, self->header);
      break;

    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;

    case PROP_COLUMNS:
      g_value_set_uint (value, self->columns_of);
      break;

    case PROP_ONE_DAY:
      g_value_set_boolean (value, self->is_one_day);
      break;

    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;

    case PROP_PARTED_DAY:
      g_value_set_object (value, self->parted_day);
      break;

    case PROP_SWITCHING:
      g_value_set_boolean (value, plenary_timeline_get_switching (self));
      break;

    case PROP_SHOWN_SCALE:
      g_value_set_double (value, plenary_timeline_get_shown_scale (self));
      break;

    case PROP_RUNNING:
      g_value_set_boolean (value, self->is_running);
      break;

    default:
      get_scrollable_property (self, prop_id, value);
    }
}

static void
plenary_timeline_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_timeline_set_history (self, g_value_get_object (value));
      break;

    case PROP_SELECTED:
      plenary_timeline_set_selected (self, g_value_get_string (value));
      break;

    case PROP_EDITING:
      plenary_timeline_set_editing (self, g_value_get_boolean (value));
      break;

    case PROP_CLOCK:
      plenary_timeline_set_clock (self, g_value_get_object (value));
      break;

    case PROP_HEADER:
      plenary_timeline_set_header (self, g_value_get_object (value));
      break;

    case PROP_SCALE:
      plenary_timeline_set_scale (self, g_value_get_double (value));
      break;

    case PROP_COLUMNS:
      plenary_timeline_set_columns (self, (PlenaryGeometryColumns) g_value_get_uint (value));
      break;

    case PROP_ONE_DAY:
      plenary_timeline_set_one_day (self, g_value_get_boolean (value));
      break;

    case PROP_DAY:
      plenary_timeline_set_day (self, g_value_get_string (value));
      break;

    default:
      set_scrollable_property (self, prop_id, value);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  properties[PROP_CLOCK] =
    g_param_spec_object ("clock", NULL, NULL, PLENARY_TYPE_CLOCK, flags);
  properties[PROP_HEADER] =
    g_param_spec_object ("header", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SCALE] =
    g_param_spec_double ("scale", NULL, NULL, 0, PLENARY_GEOMETRY_MOST_SCALE, 0, flags);
  properties[PROP_COLUMNS] =
    g_param_spec_uint ("columns", NULL, NULL, 0, PLENARY_GEOMETRY_UNPARTED, 0, flags);
  properties[PROP_ONE_DAY] = g_param_spec_boolean ("one-day", NULL, NULL, FALSE, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_SWITCHING] = g_param_spec_boolean ("switching", NULL, NULL, FALSE, told);
  properties[PROP_SHOWN_SCALE] =
    g_param_spec_double ("shown-scale", NULL, NULL, 0, G_MAXDOUBLE, 0, told);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, told);
  properties[PROP_PARTED_DAY] =
    g_param_spec_object ("parted-day", NULL, NULL, PLENARY_TYPE_DAY, told);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
plenary_timeline_class_init (PlenaryTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_timeline_dispose;
  object_class->finalize = plenary_timeline_finalize;
  object_class->get_property = plenary_timeline_get_property;
  object_class->set_property = plenary_timeline_set_property;

  widget_class->map = plenary_timeline_map;
  widget_class->unmap = plenary_timeline_unmap;
  widget_class->measure = plenary_timeline_measure;
  widget_class->size_allocate = plenary_timeline_size_allocate;
  widget_class->focus = plenary_timeline_move_focus;

  install_properties (object_class);

  signals[ACTIVATED] =
    g_signal_new ("activated",
                  PLENARY_TYPE_TIMELINE,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[ADDED] =
    g_signal_new ("added",
                  PLENARY_TYPE_TIMELINE,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DROPPED] =
    g_signal_new ("dropped",
                  PLENARY_TYPE_TIMELINE,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  plenary_timeline_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_part (PlenaryTimeline *self,
          GtkWidget       *part,
          const char      *css_class)
{
  if (css_class != NULL)
    gtk_widget_add_css_class (part, css_class);

  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static void
add_day_menu (PlenaryTimeline *self)
{
  self->day_menu = g_object_new (PLENARY_TYPE_DAY_MENU, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->day_menu), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->day_menu), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->day_menu), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->day_menu), FALSE);
  gtk_box_append (GTK_BOX (self->corner), GTK_WIDGET (self->day_menu));
}

static void
plenary_timeline_init (PlenaryTimeline *self)
{
  g_autoptr(PlenarySelection) selection = plenary_selection_new ();

  self->ticks = g_signal_group_new (PLENARY_TYPE_CLOCK);
  g_signal_group_connect_swapped (self->ticks, "ticked",
                                  G_CALLBACK (plenary_timeline_follow_clock), self);
  self->columns = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
  self->pool = g_ptr_array_new_with_free_func (g_object_unref);
  self->ghosts = g_ptr_array_new ();
  self->overlaps = g_array_new (FALSE, FALSE, sizeof (PlenaryDragOverlap));
  self->strips = g_ptr_array_new ();
  self->switchers = g_ptr_array_new ();
  plenary_timeline_set_selection (self, selection);

  self->gutter = add_part (self, plenary_gutter_new (), NULL);
  self->ground = add_part (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "heads-ground");
  self->corner = add_part (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), "heads-corner");
  add_day_menu (self);
  self->adder = add_part (self, gtk_button_new_from_icon_name ("list-add-symbolic"), "flat");
  gtk_widget_add_css_class (self->adder, "circular");
  gtk_widget_set_valign (self->adder, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->adder, _("Add Day"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->adder), "win.add-day");
  gtk_widget_set_visible (self->adder, FALSE);

  plenary_timeline_add_zooming (self);
  plenary_timeline_add_touch (self);
  plenary_timeline_add_dragging (self);
  plenary_timeline_add_menu (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the timeline, to a screen reader. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Programme"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE,
                                  -1);
}

GtkWidget *
plenary_timeline_new (void)
{
  return g_object_new (PLENARY_TYPE_TIMELINE, NULL);
}

PlenaryHistory *
plenary_timeline_get_history (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->history;
}

/**
 * plenary_timeline_set_history:
 * @history: (nullable): the history of the programme to show
 */
void
plenary_timeline_set_history (PlenaryTimeline *self,
                              PlenaryHistory  *history)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, plenary_timeline_follow, self);

  plenary_timeline_stop_dragging (self);
  g_set_object (&self->history, history);
  g_clear_pointer (&self->geometry, plenary_geometry_unref);
  g_clear_pointer (&self->day, g_free);
  self->day_index = 0;

  if (g_set_object (&self->parted_day, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTED_DAY]);

  plenary_timeline_forget (self);

  if (history != NULL)
    g_signal_connect_swapped (history, "changed", G_CALLBACK (plenary_timeline_follow), self);

  plenary_timeline_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

gboolean
plenary_timeline_get_editing (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), FALSE);

  return self->is_editing;
}

/**
 * plenary_timeline_set_editing:
 * @is_editing: whether there are buttons that add sessions and days
 *
 * They activate `win.add-session` with the id of the day, and `win.add-day`.
 */
void
plenary_timeline_set_editing (PlenaryTimeline *self,
                              gboolean         is_editing)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (self->is_editing == is_editing)
    return;

  plenary_timeline_stop_dragging (self);
  self->is_editing = is_editing;
  plenary_timeline_rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

GtkWidget *
plenary_timeline_get_header (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->header;
}

/**
 * plenary_timeline_set_header:
 * @header: (nullable): what stands above the days and scrolls away with them
 */
void
plenary_timeline_set_header (PlenaryTimeline *self,
                             GtkWidget       *header)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (header == NULL || GTK_IS_WIDGET (header));

  if (self->header == header)
    return;

  g_clear_pointer (&self->header, gtk_widget_unparent);
  self->header = header;

  if (header != NULL)
    gtk_widget_set_parent (header, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADER]);
}
