/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard on a timeline.
 *
 * Tab leads into the cards once, to the one that had the focus last; from there the keys walk over
 * all sessions, in view or not. What a key leads to is brought into view first, as only then there
 * is a card that can have the focus. With Shift they select on their way, with Alt they take what
 * is selected along.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-utils.h"

/* Returns: (transfer none) (nullable): the child of @widget that the focus is in */
static GtkWidget *
get_focus (PlenaryTimeline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* Returns: (transfer none) (nullable): the card that has the focus */
PlenaryCard *
plenary_timeline_get_focused (PlenaryTimeline *self)
{
  GtkWidget *focus = get_focus (self);

  return PLENARY_IS_CARD (focus) ? PLENARY_CARD (focus) : NULL;
}

/* Gives the focus to a card, wherever it is. */
gboolean
plenary_timeline_focus_card (PlenaryTimeline *self,
                             const char      *id,
                             guint            part)
{
  PlenaryCard *card = NULL;

  if (self->geometry == NULL || id == NULL)
    return FALSE;

  plenary_timeline_scroll_to (self, id, part);
  plenary_timeline_sync (self);

  for (guint i = 0; i < self->columns->len && card == NULL; i++)
    card = plenary_day_column_find (g_ptr_array_index (self->columns, i), id, part);

  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

static gboolean
focus_index (PlenaryTimeline *self,
             guint            index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);
  g_autofree char *id = g_strdup (plenary_entity_get_id (PLENARY_ENTITY (card->session)));

  return plenary_timeline_focus_card (self, id, card->part);
}

static gboolean
is_shown (PlenaryTimeline *self,
          guint            index)
{
  return index != PLENARY_GEOMETRY_NOWHERE &&
         plenary_geometry_is_shown (self->geometry,
                                    plenary_geometry_find_day (self->geometry, index));
}

/* Where Tab leads into the cards: to the last one, else the selected, else the first that there
 * is; of those that are shown.
 */
static gboolean
enter_cards (PlenaryTimeline *self)
{
  guint n = self->geometry != NULL ? plenary_geometry_get_n_cards (self->geometry) : 0;
  guint first, end, index;

  if (n == 0)
    return FALSE;

  index = plenary_geometry_find (self->geometry, self->focused, self->focused_part);

  if (!is_shown (self, index))
    index = plenary_geometry_find (self->geometry, plenary_timeline_get_selected (self), 0);

  if (is_shown (self, index))
    return focus_index (self, index);

  plenary_geometry_get_shown (self->geometry, &first, &end);
  index = plenary_geometry_get_day (self->geometry, first)->first;

  return is_shown (self, index < n ? index : n - 1) && focus_index (self, index);
}

/* Selects from where a range began, or begins now, as far as the keys have gone. */
static void
extend (PlenaryTimeline *self,
        guint            from,
        guint            to)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, from);
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (card->session));

  if (g_strcmp0 (plenary_selection_get_lead (self->selection), id) != 0)
    plenary_selection_choose (self->selection, id);

  plenary_timeline_select_range (self, to);
}

static gboolean
walk (PlenaryTimeline     *self,
      PlenaryGeometryStep  step,
      gboolean             is_extending)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  guint from, to;

  if (card == NULL)
    return FALSE;

  from = plenary_geometry_find (self->geometry, plenary_card_get_id (card),
                                plenary_card_get_part (card));

  if (from == PLENARY_GEOMETRY_NOWHERE)
    return FALSE;

  to = plenary_geometry_walk (self->geometry, from, step, &self->walked_column);

  if (is_extending)
    extend (self, from, to);

  return focus_index (self, to);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  gboolean is_extending;
  int step;

  g_variant_get (args, "(ib)", &step, &is_extending);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      if (step == PLENARY_GEOMETRY_BACK)
        step = PLENARY_GEOMETRY_FORTH;
      else if (step == PLENARY_GEOMETRY_FORTH)
        step = PLENARY_GEOMETRY_BACK;
    }

  return walk (self, (PlenaryGeometryStep) step, is_extending);
}

static gboolean
select_day_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  return plenary_timeline_select_day (PLENARY_TIMELINE (widget));
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return plenary_timeline_open_menu (PLENARY_TIMELINE (widget));
}

/* Selects the card that has the focus too, or not any more. */
static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  PlenaryCard *card = plenary_timeline_get_focused (self);

  if (card == NULL)
    return FALSE;

  plenary_timeline_select_more (self, card, GDK_CONTROL_MASK);

  return TRUE;
}

/* Moves by a key what is selected, or makes the focused session longer or shorter. */
static gboolean
drag_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  int kind, n_steps, n_columns, n_days;

  g_variant_get (args, "(iiii)", &kind, &n_steps, &n_columns, &n_days);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      n_columns = -n_columns;
      n_steps = kind == PLENARY_DRAG_START ? -n_steps : n_steps;
    }

  return plenary_timeline_drag_by_keys (PLENARY_TIMELINE (widget), (PlenaryDragKind) kind, n_steps,
                                        n_columns, n_days);
}

static void
bind_dragging (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    guint           keypad_key;
    GdkModifierType modifiers;
    PlenaryDragKind kind;
    int             n_steps;
    int             n_columns;
    int             n_days;
  } bindings[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_ALT_MASK, PLENARY_DRAG_MOVE, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_ALT_MASK, PLENARY_DRAG_MOVE, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_ALT_MASK, PLENARY_DRAG_MOVE, 0, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_ALT_MASK, PLENARY_DRAG_MOVE, 0, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_ALT_MASK, PLENARY_DRAG_MOVE, 0, 0, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_ALT_MASK, PLENARY_DRAG_MOVE, 0, 0, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_ALT_MASK | GDK_SHIFT_MASK, PLENARY_DRAG_END, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_ALT_MASK | GDK_SHIFT_MASK, PLENARY_DRAG_END, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, PLENARY_DRAG_START, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, PLENARY_DRAG_START, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      gtk_widget_class_add_binding (widget_class, bindings[i].key, bindings[i].modifiers, drag_cb,
                                    "(iiii)", (int) bindings[i].kind, bindings[i].n_steps,
                                    bindings[i].n_columns, bindings[i].n_days);
      gtk_widget_class_add_binding (widget_class, bindings[i].keypad_key, bindings[i].modifiers,
                                    drag_cb, "(iiii)", (int) bindings[i].kind, bindings[i].n_steps,
                                    bindings[i].n_columns, bindings[i].n_days);
    }
}

void
plenary_timeline_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint               key;
    guint               keypad_key;
    PlenaryGeometryStep step;
  } bindings[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, PLENARY_GEOMETRY_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, PLENARY_GEOMETRY_DOWN },
    { GDK_KEY_Left, GDK_KEY_KP_Left, PLENARY_GEOMETRY_BACK },
    { GDK_KEY_Right, GDK_KEY_KP_Right, PLENARY_GEOMETRY_FORTH },
    { GDK_KEY_Home, GDK_KEY_KP_Home, PLENARY_GEOMETRY_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, PLENARY_GEOMETRY_LAST },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, PLENARY_GEOMETRY_DAY_BACK },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, PLENARY_GEOMETRY_DAY_FORTH },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (bindings); i++)
    {
      GdkModifierType modifiers = i % 2 == 0 ? 0 : GDK_SHIFT_MASK;

      gtk_widget_class_add_binding (widget_class, bindings[i / 2].key, modifiers, key_cb, "(ib)",
                                    (int) bindings[i / 2].step, modifiers != 0);
      gtk_widget_class_add_binding (widget_class, bindings[i / 2].keypad_key, modifiers, key_cb,
                                    "(ib)", (int) bindings[i / 2].step, modifiers != 0);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_day_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, toggle_cb, NULL);
  bind_dragging (widget_class);
}

/* The places that Tab stops at, in their order: header, the menu of the day, headings, the cards as
 * one, and the button that adds a day.
 */
static guint
get_n_stops (PlenaryTimeline *self)
{
  return self->heads->len + 4;
}

static GtkWidget *
get_stop (PlenaryTimeline *self,
          guint            index)
{
  if (index == 0)
    return self->header;

  if (index == 1)
    return self->corner;

  if (index <= self->heads->len + 1)
    return g_ptr_array_index (self->heads, index - 2);

  return index == self->heads->len + 2 ? NULL : self->adder;
}

static gboolean
is_cards_stop (PlenaryTimeline *self,
               guint            index)
{
  return index == self->heads->len + 2;
}

/* Returns: the stop that the focus is at, -1 if it is elsewhere */
static int
find_stop (PlenaryTimeline *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus == NULL)
    return -1;

  for (guint i = 0; i < get_n_stops (self); i++)
    {
      GtkWidget *stop = get_stop (self, i);

      if (stop != NULL && (focus == stop || gtk_widget_is_ancestor (focus, stop)))
        return (int) i;
    }

  return (int) self->heads->len + 2;
}

static gboolean
enter_stop (PlenaryTimeline  *self,
            guint             index,
            GtkDirectionType  direction)
{
  GtkWidget *stop = get_stop (self, index);

  if (is_cards_stop (self, index))
    return enter_cards (self);

  return stop != NULL && gtk_widget_child_focus (stop, direction);
}

/* GtkWidget.focus */
gboolean
plenary_timeline_move_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  int n_stops = (int) get_n_stops (self);
  int at = find_stop (self);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    {
      if (at >= 0 && !is_cards_stop (self, (guint) at))
        return enter_stop (self, (guint) at, direction);

      return at < 0 && enter_cards (self);
    }

  if (at >= 0 && !is_cards_stop (self, (guint) at) && enter_stop (self, (guint) at, direction))
    return TRUE;

  for (at = at < 0 ? (is_back ? n_stops - 1 : 0) : at + (is_back ? -1 : 1);
       at >= 0 && at < n_stops;
       at += is_back ? -1 : 1)
    if (enter_stop (self, (guint) at, direction))
      return TRUE;

  return FALSE;
}

/**
 * plenary_timeline_focus_selected:
 *
 * Brings the selected session into view and gives it the focus, as soon as there is a view; else
 * what had the focus last.
 */
void
plenary_timeline_focus_selected (PlenaryTimeline *self)
{
  const char *id;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  id = plenary_timeline_get_selected (self);

  if (id == NULL)
    id = self->focused;

  if (id == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }

  self->focus_awaited = TRUE;
  plenary_timeline_reveal (self, id);
}
