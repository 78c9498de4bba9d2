/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menus of a timeline: of a session, of all that are selected if it is one of them, and of free
 * time, where two presses make a session. They come by the second button of a mouse, a long press
 * of a finger, or the menu key.
 *
 * What is in them are actions of the window. Only what can be done is there, so a menu is made when
 * it is opened.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-deeds.h"
#include "plenary-time.h"

#include <glib/gi18n.h>

/* More can be chosen from a dialog or the editor only. */
#define MOST_PLACES 24

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* An underline in a name is no mnemonic. */
static char *
escape (const char *name)
{
  g_auto(GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_day (PlenaryTimeline *self,
            PlenaryDay      *day,
            GMenu           *menu)
{
  g_autofree char *name = plenary_reading_dup_day (self->reading, day);
  g_autofree char *label = escape (name);

  append (menu, label, "win.move-sessions-to-day",
          g_variant_new_string (plenary_entity_get_id (PLENARY_ENTITY (day))));
}

static GMenu *
create_days (PlenaryTimeline *self,
             PlenarySession  *session)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_history_get_agenda (self->history));
  guint n = plenary_list_get_n_items (days);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n && n <= MOST_PLACES; i++)
    if (plenary_list_get (days, i) != plenary_entity_get_parent (PLENARY_ENTITY (session)))
      append_day (self, plenary_list_get (days, i), menu);

  return menu;
}

static GMenu *
create_rooms (PlenaryTimeline *self,
              PlenarySession  *session)
{
  PlenaryList *rooms = plenary_agenda_get_rooms (plenary_history_get_agenda (self->history));
  const char *const *old = plenary_session_get_rooms (session);
  guint n = plenary_list_get_n_items (rooms);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n && n <= MOST_PLACES; i++)
    {
      PlenaryEntity *room = plenary_list_get (rooms, i);
      g_autofree char *name =
        plenary_reading_dup_line (self->reading, plenary_entity_get_text (room,
                                                                          PLENARY_MEMBER_NAME));
      g_autofree char *label = escape (name);

      if (!g_strv_contains (old, plenary_entity_get_id (room)))
        append (menu, label, "win.move-sessions-to-room",
                g_variant_new_string (plenary_entity_get_id (room)));
    }

  return menu;
}

static void
append_places (GMenu      *menu,
               const char *label,
               GMenu      *places)
{
  g_autoptr(GMenu) owned = places;

  if (g_menu_model_get_n_items (G_MENU_MODEL (owned)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (owned));
}

static gboolean
can_swap (PlenarySession *session,
          int             step)
{
  g_autoptr(PlenaryEdit) edit = plenary_deed_swap_session (session, step);

  return edit != NULL;
}

static gboolean
can_split (PlenarySession *session,
           int             minute)
{
  g_autoptr(PlenaryEdit) edit = plenary_deed_split_session (session, minute);

  return edit != NULL;
}

static GMenu *
create_moves (PlenaryTimeline *self,
              PlenarySession  *session,
              int              minute)
{
  gboolean is_one = plenary_selection_get_n (self->selection) == 1;
  GMenu *menu = g_menu_new ();

  append (menu, _("_Move to…"), "win.move-sessions", NULL);
  append_places (menu, _("Move to _Day"), create_days (self, session));
  append_places (menu, _("Move to _Room"), create_rooms (self, session));

  if (is_one && can_swap (session, -1))
    append (menu, _("Swap With _Previous"), "win.swap-session", g_variant_new_int32 (-1));
  if (is_one && can_swap (session, 1))
    append (menu, _("Swap With _Next"), "win.swap-session", g_variant_new_int32 (1));

  if (!can_split (session, minute))
    minute = PLENARY_TIME_NONE;

  if (is_one && can_split (session, minute))
    append (menu, _("Spl_it"), "win.split-session", g_variant_new_int32 (minute));

  return menu;
}

static GMenu *
create_clipboard (PlenaryTimeline *self)
{
  GMenu *menu = g_menu_new ();

  if (self->is_editing)
    append (menu, _("Cu_t"), "win.cut-sessions", NULL);

  append (menu, _("_Copy"), "win.copy-sessions", NULL);

  if (self->is_editing)
    {
      append (menu, _("_Paste"), "win.paste", g_variant_new_string (""));
      append (menu, _("Copy to Another Da_y…"), "win.copy-to-day", g_variant_new_string (""));
    }

  return menu;
}

static GMenuModel *
create_card_menu (PlenaryTimeline *self,
                  PlenarySession  *session,
                  int              minute)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) moves = self->is_editing ? create_moves (self, session, minute) : g_menu_new ();
  g_autoptr(GMenu) clipboard = create_clipboard (self);
  g_autoptr(GMenu) others = g_menu_new ();
  g_autoptr(GMenu) printing = g_menu_new ();

  if (self->is_editing)
    {
      append (others, _("D_uplicate"), "win.duplicate-session", NULL);
      append (others, _("_Delete"), "win.delete-session", NULL);
    }

  if (plenary_selection_get_n (self->selection) == 1)
    append (printing, _("_Print Session…"), "win.print-session", NULL);

  append_section (menu, moves);
  append_section (menu, clipboard);
  append_section (menu, others);
  append_section (menu, printing);

  return G_MENU_MODEL (menu);
}

static const char *
get_day_id (PlenaryTimeline            *self,
            const PlenaryGeometryPlace *place)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (self->geometry, place->day);

  return plenary_entity_get_id (PLENARY_ENTITY (day->day));
}

/* What makes a session there, in the room or the track of the column. */
static GVariant *
create_target (PlenaryTimeline            *self,
               const PlenaryGeometryPlace *place)
{
  PlenaryEntity *entity =
    plenary_geometry_get_column (self->geometry, place->day, place->column)->entity;
  int start = CLAMP (place->minute / 15 * 15, 0, PLENARY_TIME_LAST - 15);

  return g_variant_new ("(ssii)", get_day_id (self, place),
                        entity != NULL ? plenary_entity_get_id (entity) : "", start,
                        PLENARY_TIME_NONE);
}

/* Of free time. */
static GMenuModel *
create_free_menu (PlenaryTimeline            *self,
                  const PlenaryGeometryPlace *place)
{
  GMenu *menu = g_menu_new ();

  append (menu, _("_New Session Here"), "win.fill-gap", create_target (self, place));
  append (menu, _("_Paste"), "win.paste", g_variant_new_string (get_day_id (self, place)));

  return G_MENU_MODEL (menu);
}

static void
closed_cb (PlenaryTimeline *self)
{
  GtkWidget *card = GTK_WIDGET (plenary_timeline_get_focused (self));

  if (card == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    plenary_timeline_focus_card (self, plenary_timeline_get_selected (self), 0);
}

static void
popup (PlenaryTimeline    *self,
       GMenuModel         *menu,
       const GdkRectangle *at)
{
  g_autoptr(GMenuModel) owned = menu;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (owned);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_card_menu (PlenaryTimeline    *self,
                PlenaryCard        *card,
                int                 minute,
                const GdkRectangle *at)
{
  g_autoptr(PlenarySession) session = g_object_ref (plenary_card_get_session (card));

  if (!plenary_selection_has (self->selection, plenary_card_get_id (card)))
    plenary_selection_choose (self->selection, plenary_card_get_id (card));

  gtk_widget_grab_focus (GTK_WIDGET (card));
  popup (self, create_card_menu (self, session, minute), at);
}

gboolean
plenary_timeline_open_menu_at (PlenaryTimeline *self,
                               double           x,
                               double           y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = widget != NULL ? gtk_widget_get_ancestor (widget, PLENARY_TYPE_CARD) : NULL;
  PlenaryGeometryPlace place = { 0, 0, PLENARY_TIME_NONE };
  gboolean has_place;
  int point_x, point_y;

  if (self->geometry == NULL || widget == NULL ||
      gtk_widget_get_ancestor (widget, PLENARY_TYPE_DAY_COLUMN) == NULL)
    return FALSE;

  plenary_timeline_get_point (self, x, y, &point_x, &point_y);
  has_place = plenary_geometry_find_place (self->geometry, point_x, point_y, &place);

  if (card != NULL && plenary_card_get_session (PLENARY_CARD (card)) != NULL)
    open_card_menu (self, PLENARY_CARD (card), has_place ? place.minute / 5 * 5 : PLENARY_TIME_NONE,
                    &at);
  else if (has_place && self->is_editing)
    popup (self, create_free_menu (self, &place), &at);
  else
    return FALSE;

  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            PlenaryTimeline *self)
{
  if (plenary_timeline_open_menu_at (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Two presses on free time make a session there. */
static void
twice_pressed_cb (GtkGestureClick *gesture,
                  int              n_presses,
                  double           x,
                  double           y,
                  PlenaryTimeline *self)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  PlenaryGeometryPlace place;
  int point_x, point_y;

  if (n_presses != 2 || !self->is_editing || self->geometry == NULL ||
      !PLENARY_IS_DAY_COLUMN (widget))
    return;

  plenary_timeline_get_point (self, x, y, &point_x, &point_y);

  if (plenary_geometry_find_place (self->geometry, point_x, point_y, &place))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "win.fill-gap",
                                        create_target (self, &place));
}

void
plenary_timeline_add_menu (PlenaryTimeline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *twice = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect (twice, "pressed", G_CALLBACK (twice_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (twice));
}

/* Opens the menu of the card that has the focus. */
gboolean
plenary_timeline_open_menu (PlenaryTimeline *self)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  graphene_rect_t bounds;
  GdkRectangle at;

  if (card == NULL || self->geometry == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), &bounds))
    return FALSE;

  at.x = (int) bounds.origin.x;
  at.y = (int) bounds.origin.y;
  at.width = (int) bounds.size.width;
  at.height = MIN ((int) bounds.size.height, 24);
  open_card_menu (self, card, PLENARY_TIME_NONE, &at);

  return TRUE;
}
