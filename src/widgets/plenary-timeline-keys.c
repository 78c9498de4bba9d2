/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard on a timeline.
 *
 * Tab leads into the cards once, to the one that had the focus last; from there the keys walk over
 * all sessions, in view or not. What a key leads to is brought into view first, as only then there
 * is a card that can have the focus.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-utils.h"

/* Returns: (transfer none) (nullable): the card of a session, if it has one */
PlenaryCard *
plenary_timeline_find_card (PlenaryTimeline *self,
                            const char      *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      PlenaryCard *card = plenary_day_column_find (g_ptr_array_index (self->columns, i), id);

      if (card != NULL)
        return card;
    }

  return NULL;
}

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
                             const char      *id)
{
  PlenaryCard *card;

  if (self->geometry == NULL || id == NULL)
    return FALSE;

  plenary_timeline_scroll_to (self, id);
  plenary_timeline_sync (self);
  card = plenary_timeline_find_card (self, id);

  if (card == NULL || !gtk_widget_grab_focus (GTK_WIDGET (card)))
    return FALSE;

  plenary_set_string (&self->focused, plenary_card_get_id (card));

  return TRUE;
}

static const char *
get_id (PlenaryTimeline *self,
        guint            index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);

  return plenary_entity_get_id (PLENARY_ENTITY (card->session));
}

/* Which card Tab leads to: the last one, else the selected, else the first that there is. */
static const char *
get_entrance (PlenaryTimeline *self)
{
  if (self->geometry == NULL || plenary_geometry_get_n_cards (self->geometry) == 0)
    return NULL;

  if (plenary_geometry_find (self->geometry, self->focused) != PLENARY_GEOMETRY_NOWHERE)
    return self->focused;

  if (plenary_geometry_find (self->geometry, self->selected) != PLENARY_GEOMETRY_NOWHERE)
    return self->selected;

  return get_id (self, 0);
}

static gboolean
walk (PlenaryTimeline     *self,
      PlenaryGeometryStep  step)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  guint from, to;

  if (card == NULL)
    return FALSE;

  from = plenary_geometry_find (self->geometry, plenary_card_get_id (card));

  if (from == PLENARY_GEOMETRY_NOWHERE)
    return FALSE;

  to = plenary_geometry_walk (self->geometry, from, step);

  return plenary_timeline_focus_card (self, get_id (self, to));
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  int step;

  g_variant_get (args, "(i)", &step);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      if (step == PLENARY_GEOMETRY_BACK)
        step = PLENARY_GEOMETRY_FORTH;
      else if (step == PLENARY_GEOMETRY_FORTH)
        step = PLENARY_GEOMETRY_BACK;
    }

  return walk (self, (PlenaryGeometryStep) step);
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

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      gtk_widget_class_add_binding (widget_class, bindings[i].key, 0, key_cb, "(i)",
                                    (int) bindings[i].step);
      gtk_widget_class_add_binding (widget_class, bindings[i].keypad_key, 0, key_cb, "(i)",
                                    (int) bindings[i].step);
    }
}

/* The places that Tab stops at, in their order: header, headings of days, the cards as one, and
 * the button that adds a day.
 */
static guint
get_n_stops (PlenaryTimeline *self)
{
  return self->heads->len + 3;
}

static GtkWidget *
get_stop (PlenaryTimeline *self,
          guint            index)
{
  if (index == 0)
    return self->header;

  if (index <= self->heads->len)
    return g_ptr_array_index (self->heads, index - 1);

  return index == self->heads->len + 1 ? NULL : self->adder;
}

static gboolean
is_cards_stop (PlenaryTimeline *self,
               guint            index)
{
  return index == self->heads->len + 1;
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

  return (int) self->heads->len + 1;
}

static gboolean
enter_stop (PlenaryTimeline  *self,
            guint             index,
            GtkDirectionType  direction)
{
  GtkWidget *stop = get_stop (self, index);

  if (is_cards_stop (self, index))
    return plenary_timeline_focus_card (self, get_entrance (self));

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

      return at < 0 && plenary_timeline_focus_card (self, get_entrance (self));
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
