/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a programme as buttons in a row, of which one is down: the day that is shown.
 *
 * More days than there is width for are scrolled; the one that is down is always in view.
 */

#include "config.h"

#include "plenary-day-switcher.h"

#include "plenary-day-button.h"
#include "plenary-moment.h"
#include "plenary-reading.h"
#include "plenary-utils.h"

#include <glib/gi18n.h>

#define MOST_WIDTH 380
#define WHEEL_STEP 0.4

/* More than so many are written as short as can be. */
#define MANY 5

struct _PlenaryDaySwitcher
{
  GtkWidget       parent_instance;

  PlenaryHistory *history;
  PlenaryClock   *clock;
  PlenarySearch  *search;
  char           *day;
  gboolean        is_narrow;

  GtkWidget      *scroller;
  GtkWidget      *box;
  GPtrArray      *buttons;         /* one a day, children of the box */
  gboolean        is_showing;      /* buttons go down because of us */
  GSignalGroup   *ticks;        /* of the clock, while it is seen */
  guint           tick;
};

G_DEFINE_FINAL_TYPE (PlenaryDaySwitcher, plenary_day_switcher, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_HISTORY,
  PROP_CLOCK,
  PROP_DAY,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PlenaryList *
get_days (PlenaryDaySwitcher *self)
{
  return plenary_agenda_get_days (plenary_history_get_agenda (self->history));
}

static void
toggled_cb (GtkToggleButton    *button,
            PlenaryDaySwitcher *self)
{
  guint index;

  if (self->is_showing || !gtk_toggle_button_get_active (button) ||
      !g_ptr_array_find (self->buttons, button, &index) ||
      index >= plenary_list_get_n_items (get_days (self)))
    return;

  plenary_day_switcher_set_day (self, plenary_entity_get_id (plenary_list_get (get_days (self),
                                                                               index)));
}

static void
add_button (PlenaryDaySwitcher *self)
{
  GtkWidget *button = plenary_day_button_new ();

  gtk_widget_set_hexpand (button, self->is_narrow);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);

  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);

  gtk_box_append (GTK_BOX (self->box), button);
  g_ptr_array_add (self->buttons, button);
}

static void
adopt_buttons (PlenaryDaySwitcher *self,
               guint               n)
{
  while (self->buttons->len > n)
    gtk_box_remove (GTK_BOX (self->box),
                    g_ptr_array_steal_index (self->buttons, self->buttons->len - 1));

  while (self->buttons->len < n)
    add_button (self);
}

static void
show_button (PlenaryDaySwitcher  *self,
             guint                index,
             PlenaryReading      *reading,
             const PlenaryMoment *moment)
{
  PlenaryDay *day = plenary_list_get (get_days (self), index);
  gboolean is_short = self->is_narrow || plenary_list_get_n_items (get_days (self)) > MANY;

  plenary_day_button_show (self->buttons->pdata[index], reading, day, is_short,
                           plenary_moment_is_date (moment, day));
}

/* How many sessions of each day were found. That may be told before which days there are now. */
static void
show_found (PlenaryDaySwitcher *self)
{
  guint n = self->history != NULL ? plenary_list_get_n_items (get_days (self)) : 0;

  for (guint i = 0; i < MIN (n, self->buttons->len); i++)
    plenary_day_button_show_found (self->buttons->pdata[i], self->search,
                                   plenary_list_get (get_days (self), i));
}

/* Brings the button that is down into view, outside of allocation. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (widget);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->tick = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      graphene_rect_t bounds;

      if (gtk_toggle_button_get_active (self->buttons->pdata[i]) &&
          gtk_widget_compute_bounds (self->buttons->pdata[i], self->box, &bounds))
        gtk_adjustment_clamp_page (adjustment, bounds.origin.x,
                                   bounds.origin.x + bounds.size.width);
    }

  return G_SOURCE_REMOVE;
}

static void
await_tick (PlenaryDaySwitcher *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Puts down the button of the day. */
static void
show_day (PlenaryDaySwitcher *self)
{
  self->is_showing = TRUE;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      PlenaryEntity *day = plenary_list_get (get_days (self), i);

      gtk_toggle_button_set_active (self->buttons->pdata[i],
                                    g_strcmp0 (plenary_entity_get_id (day), self->day) == 0);
    }

  self->is_showing = FALSE;
  await_tick (self);
}

/* One that is hidden has no buttons: most windows have a switcher that they never show. */
static void
show (PlenaryDaySwitcher *self)
{
  g_autoptr(PlenaryReading) reading = NULL;
  g_autoptr(GDateTime) now = NULL;
  PlenaryMoment moment = { FALSE };

  if (self->history == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      adopt_buttons (self, 0);
      return;
    }

  reading = plenary_reading_new (plenary_history_get_agenda (self->history));

  if (self->clock != NULL)
    {
      now = plenary_clock_dup_now (self->clock);
      plenary_moment_init (&moment, plenary_history_get_agenda (self->history), now);
    }

  adopt_buttons (self, plenary_list_get_n_items (get_days (self)));

  for (guint i = 0; i < self->buttons->len; i++)
    show_button (self, i, reading, &moment);

  show_found (self);
  show_day (self);
}

/* Only days and the programme itself matter here. */
static void
changed_cb (PlenaryDaySwitcher *self,
            GStrv               ids)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlenaryEntity *entity = plenary_agenda_find (agenda, ids[i]);

      if (entity == NULL || PLENARY_IS_DAY (entity) || PLENARY_IS_AGENDA (entity))
        {
          show (self);
          return;
        }
    }
}

static void
plenary_day_switcher_map (GtkWidget *widget)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (widget);

  GTK_WIDGET_CLASS (plenary_day_switcher_parent_class)->map (widget);
  g_signal_group_set_target (self->ticks, self->clock);
  show (self);
}

static void
plenary_day_switcher_unmap (GtkWidget *widget)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (widget);

  g_signal_group_set_target (self->ticks, NULL);
  GTK_WIDGET_CLASS (plenary_day_switcher_parent_class)->unmap (widget);
}

static void
plenary_day_switcher_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  gtk_widget_measure (PLENARY_DAY_SWITCHER (widget)->scroller, orientation, for_size, minimum,
                      natural, NULL, NULL);
}

static void
plenary_day_switcher_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (widget);
  GtkAllocation allocation = { 0, 0, width, height };

  gtk_widget_size_allocate (self->scroller, &allocation, -1);
  await_tick (self);
}

static void
plenary_day_switcher_dispose (GObject *object)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);

  self->tick = 0;
  g_signal_group_set_target (self->ticks, NULL);
  plenary_day_switcher_set_search (self, NULL);
  plenary_day_switcher_set_history (self, NULL);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (plenary_day_switcher_parent_class)->dispose (object);
}

static void
plenary_day_switcher_finalize (GObject *object)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (object);

  g_object_unref (self->ticks);
  g_ptr_array_unref (self->buttons);
  g_free (self->day);

  G_OBJECT_CLASS (plenary_day_switcher_parent_class)->finalize (object);
}

static void
plenary_day_switcher_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_day_switcher_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_HISTORY:
      plenary_day_switcher_set_history (self, g_value_get_object (value));
      break;

    case PROP_CLOCK:
      plenary_day_switcher_set_clock (self, g_value_get_object (value));
      break;

    case PROP_DAY:
      plenary_day_switcher_set_day (self, g_value_get_string (value));
      break;

    case PROP_NARROW:
      plenary_day_switcher_set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A wheel that turns one way only scrolls the other, as there is no other. */
static gboolean
scroll_cb (GtkEventController *controller,
           double              dx,
           double              dy,
           PlenaryDaySwitcher *self)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_upper (adjustment) <= page ||
      (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    dy = -dy;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                        (dx + dy) * page * WHEEL_STEP);

  return GDK_EVENT_STOP;
}

/* Page Up and Page Down, as in the timeline. */
static gboolean
page_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PlenaryDaySwitcher *self = PLENARY_DAY_SWITCHER (widget);
  int step;

  g_variant_get (arguments, "(i)", &step);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      {
        int to = (int) i + step;

        if (to < 0 || to >= (int) self->buttons->len)
          return GDK_EVENT_STOP;

        gtk_toggle_button_set_active (self->buttons->pdata[to], TRUE);
        return gtk_widget_grab_focus (self->buttons->pdata[to]);
      }

  return GDK_EVENT_PROPAGATE;
}

static void
plenary_day_switcher_class_init (PlenaryDaySwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_day_switcher_dispose;
  object_class->finalize = plenary_day_switcher_finalize;
  object_class->get_property = plenary_day_switcher_get_property;
  object_class->set_property = plenary_day_switcher_set_property;

  widget_class->map = plenary_day_switcher_map;
  widget_class->unmap = plenary_day_switcher_unmap;
  widget_class->measure = plenary_day_switcher_measure;
  widget_class->size_allocate = plenary_day_switcher_size_allocate;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, PLENARY_TYPE_CLOCK, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "(i)", 1);
  gtk_widget_class_set_css_name (widget_class, "day-switcher");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
plenary_day_switcher_init (PlenaryDaySwitcher *self)
{
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->ticks = g_signal_group_new (PLENARY_TYPE_CLOCK);
  g_signal_group_connect_swapped (self->ticks, "ticked", G_CALLBACK (show), self);
  self->buttons = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_add_css_class (self->box, "linked");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (self->scroller), MOST_WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: the buttons that choose a day, to a screen
                                   * reader.
                                   */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"),
                                  -1);
}

GtkWidget *
plenary_day_switcher_new (void)
{
  return g_object_new (PLENARY_TYPE_DAY_SWITCHER, NULL);
}

PlenaryHistory *
plenary_day_switcher_get_history (PlenaryDaySwitcher *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_SWITCHER (self), NULL);

  return self->history;
}

/**
 * plenary_day_switcher_set_history:
 * @history: (nullable): the history of the programme whose days it switches
 */
void
plenary_day_switcher_set_history (PlenaryDaySwitcher *self,
                                  PlenaryHistory     *history)
{
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (self));
  g_return_if_fail (history == NULL || PLENARY_IS_HISTORY (history));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, changed_cb, self);

  g_set_object (&self->history, history);

  if (history != NULL)
    g_signal_connect_swapped (history, "changed", G_CALLBACK (changed_cb), self);

  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}

PlenaryClock *
plenary_day_switcher_get_clock (PlenaryDaySwitcher *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_SWITCHER (self), NULL);

  return self->clock;
}

/**
 * plenary_day_switcher_set_clock:
 * @clock: (nullable): tells which day is today
 */
void
plenary_day_switcher_set_clock (PlenaryDaySwitcher *self,
                                PlenaryClock       *clock)
{
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (self));
  g_return_if_fail (clock == NULL || PLENARY_IS_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_group_set_target (self->ticks, clock);

  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOCK]);
}

/**
 * plenary_day_switcher_set_search:
 * @search: (nullable): what is looked for in the programme, to be counted day by day
 */
void
plenary_day_switcher_set_search (PlenaryDaySwitcher *self,
                                 PlenarySearch      *search)
{
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (self));
  g_return_if_fail (search == NULL || PLENARY_IS_SEARCH (search));

  if (self->search == search)
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_func (self->search, show_found, self);

  g_set_object (&self->search, search);

  if (search != NULL)
    g_signal_connect_swapped (search, "changed", G_CALLBACK (show_found), self);

  show_found (self);
}

const char *
plenary_day_switcher_get_day (PlenaryDaySwitcher *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_SWITCHER (self), NULL);

  return self->day;
}

/**
 * plenary_day_switcher_set_day:
 * @id: (nullable): the id of the day whose button is down
 */
void
plenary_day_switcher_set_day (PlenaryDaySwitcher *self,
                              const char         *id)
{
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (self));

  if (!plenary_set_string (&self->day, id))
    return;

  if (self->history != NULL)
    show_day (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

gboolean
plenary_day_switcher_get_narrow (PlenaryDaySwitcher *self)
{
  g_return_val_if_fail (PLENARY_IS_DAY_SWITCHER (self), FALSE);

  return self->is_narrow;
}

/**
 * plenary_day_switcher_set_narrow:
 * @is_narrow: whether the buttons share all the width there is, and dates are short
 */
void
plenary_day_switcher_set_narrow (PlenaryDaySwitcher *self,
                                 gboolean            is_narrow)
{
  g_return_if_fail (PLENARY_IS_DAY_SWITCHER (self));

  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_box_set_homogeneous (GTK_BOX (self->box), is_narrow);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_hexpand (self->buttons->pdata[i], is_narrow);

  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * plenary_day_switcher_find_day:
 * @x: a point of the switcher
 * @y: a point
 *
 * Returns: (transfer none) (nullable): the id of the day whose button is there
 */
const char *
plenary_day_switcher_find_day (PlenaryDaySwitcher *self,
                               double              x,
                               double              y)
{
  GtkWidget *widget;
  guint index;

  g_return_val_if_fail (PLENARY_IS_DAY_SWITCHER (self), NULL);

  widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (widget != NULL)
    widget = gtk_widget_get_ancestor (widget, GTK_TYPE_TOGGLE_BUTTON);

  if (widget == NULL || !g_ptr_array_find (self->buttons, widget, &index) ||
      index >= plenary_list_get_n_items (get_days (self)))
    return NULL;

  return plenary_entity_get_id (plenary_list_get (get_days (self), index));
}
