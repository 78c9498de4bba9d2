/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the agenda that a list does not have by itself, or has otherwise.
 *
 * Left and Right fold and unfold, and go from a session to its day and from there to its first
 * session, as they do in GTK's trees; Home and End stay within the day, as on the timeline, and
 * with Ctrl go to the ends of the programme. Alt moves what is selected, as on the timeline. They
 * are caught before the list sees them, and left to what has the focus inside of a row.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-text.h"
#include "plenary-agenda-view-private.h"

typedef enum
{
  KEY_FOLD,
  KEY_UNFOLD,
  KEY_DAY_FIRST,
  KEY_DAY_LAST,
  KEY_FIRST,
  KEY_LAST,
  KEY_DAY_BACK,
  KEY_DAY_FORTH,
} Key;

/* Returns: (transfer none) (nullable): the day that a row is of */
static PlenaryDay *
get_day (PlenaryEntity *entity)
{
  if (PLENARY_IS_SESSION (entity))
    entity = plenary_entity_get_parent (entity);

  return PLENARY_IS_DAY (entity) ? PLENARY_DAY (entity) : NULL;
}

/* Folds what has the focus; if there is nothing to fold, goes up to its day. */
static PlenaryEntity *
fold (PlenaryAgendaView *self,
      PlenaryEntity     *focused)
{
  if (PLENARY_IS_SESSION (focused) &&
      !plenary_agenda_text_has (self->context.reading, PLENARY_SESSION (focused)))
    return PLENARY_ENTITY (get_day (focused));

  return plenary_agenda_view_fold (self, focused, TRUE) || !PLENARY_IS_SESSION (focused) ?
         NULL : PLENARY_ENTITY (get_day (focused));
}

/* Unfolds what has the focus; from a day that is not folded it goes down to the first session. */
static PlenaryEntity *
unfold (PlenaryAgendaView *self,
        PlenaryEntity     *focused)
{
  PlenaryList *sessions = PLENARY_IS_DAY (focused) ?
                          plenary_day_get_sessions (PLENARY_DAY (focused)) : NULL;

  if (plenary_agenda_view_fold (self, focused, FALSE) || sessions == NULL ||
      plenary_list_get_n_items (sessions) == 0)
    return NULL;

  return plenary_list_get (sessions, 0);
}

/* The last row of a day. */
static PlenaryEntity *
get_last (PlenaryAgendaView *self,
          PlenaryDay        *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  guint n = plenary_list_get_n_items (sessions);

  return n > 0 && !plenary_outline_is_folded (self->outline, day) ?
         plenary_list_get (sessions, n - 1) : PLENARY_ENTITY (day);
}

/* The heading of the next day, or of the one before: of its own day first, if that is not where
 * the focus is.
 */
static PlenaryEntity *
find_day (PlenaryAgendaView *self,
          PlenaryEntity     *focused,
          gboolean           is_back)
{
  PlenaryList *days = plenary_agenda_get_days (plenary_agenda_view_get_agenda (self));
  PlenaryDay *day = get_day (focused);
  guint n = plenary_list_get_n_items (days);
  guint index;

  if (day == NULL)
    return n > 0 && !is_back ? plenary_list_get (days, 0) : focused;

  if (is_back && PLENARY_IS_SESSION (focused))
    return PLENARY_ENTITY (day);

  if (!plenary_list_find (days, day, &index))
    return focused;

  if (is_back)
    return index > 0 ? plenary_list_get (days, index - 1) :
                       PLENARY_ENTITY (plenary_agenda_view_get_agenda (self));

  return index + 1 < n ? plenary_list_get (days, index + 1) : get_last (self, day);
}

/* Returns: (transfer none) (nullable): where a key leads to */
static PlenaryEntity *
find_target (PlenaryAgendaView *self,
             PlenaryEntity     *focused,
             Key                key)
{
  PlenaryDay *day = get_day (focused);

  switch (key)
    {
    case KEY_FOLD:
      return day != NULL ? fold (self, focused) : NULL;

    case KEY_UNFOLD:
      return day != NULL ? unfold (self, focused) : NULL;

    case KEY_DAY_FIRST:
      return day != NULL ? PLENARY_ENTITY (day) : NULL;

    case KEY_DAY_LAST:
      return day != NULL ? get_last (self, day) : NULL;

    case KEY_FIRST:
      return plenary_outline_get (self->outline, 0);

    case KEY_LAST:
      return plenary_outline_get (self->outline,
                                  plenary_outline_get_n_rows (self->outline) - 1);

    case KEY_DAY_BACK:
    case KEY_DAY_FORTH:
      return find_day (self, focused, key == KEY_DAY_BACK);

    default:
      g_assert_not_reached ();
    }
}

/* A session that one goes to is selected, and with Shift all on the way to it. */
static void
select_row (PlenaryAgendaView *self,
            PlenaryEntity     *entity,
            gboolean           is_extending)
{
  guint row = plenary_outline_find (self->outline, entity);

  if (row != PLENARY_OUTLINE_NOWHERE)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)", row, FALSE,
                                is_extending);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  PlenaryAgendaView *self = user_data;
  PlenaryEntity *focused = plenary_agenda_view_get_focused (self);
  PlenaryEntity *target;
  gboolean is_extending;
  int key;

  g_variant_get (args, "(ib)", &key, &is_extending);

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL &&
      (key == KEY_FOLD || key == KEY_UNFOLD))
    key = key == KEY_FOLD ? KEY_UNFOLD : KEY_FOLD;

  target = find_target (self, focused, (Key) key);

  if (target != NULL)
    {
      select_row (self, target, is_extending);
      plenary_agenda_view_go_to (self, target);
    }

  return GDK_EVENT_STOP;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  gboolean is_end;
  int n_steps;

  g_variant_get (args, "(bi)", &is_end, &n_steps);

  return plenary_agenda_view_move (user_data, is_end, n_steps);
}

static void
add_moving (GtkShortcutController *controller,
            PlenaryAgendaView     *self)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_KEY_Down, GDK_KEY_KP_Down };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (keys); i++)
    {
      gboolean is_end = i % 2 != 0;
      GdkModifierType modifiers = GDK_ALT_MASK | (is_end ? GDK_SHIFT_MASK : 0);
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i / 2], modifiers),
                          gtk_callback_action_new (move_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new ("(bi)", is_end, i / 2 < 2 ? -1 : 1));
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
}

static void
add_key (GtkShortcutController *controller,
         guint                  key,
         GdkModifierType        modifiers,
         Key                    what,
         PlenaryAgendaView     *self)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                      gtk_callback_action_new (key_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut,
                              g_variant_new ("(ib)", (int) what,
                                             (modifiers & GDK_SHIFT_MASK) != 0));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

void
plenary_agenda_view_add_keys (PlenaryAgendaView *self)
{
  static const struct
  {
    guint           key;
    guint           keypad_key;
    GdkModifierType modifiers;
    Key             what;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, KEY_FOLD },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, KEY_UNFOLD },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, KEY_DAY_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, KEY_DAY_LAST },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_SHIFT_MASK, KEY_DAY_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_SHIFT_MASK, KEY_DAY_LAST },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, KEY_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, KEY_LAST },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK | GDK_SHIFT_MASK, KEY_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK, KEY_LAST },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_CONTROL_MASK, KEY_DAY_BACK },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_CONTROL_MASK, KEY_DAY_FORTH },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      add_key (GTK_SHORTCUT_CONTROLLER (controller), keys[i].key, keys[i].modifiers, keys[i].what,
               self);
      add_key (GTK_SHORTCUT_CONTROLLER (controller), keys[i].keypad_key, keys[i].modifiers,
               keys[i].what, self);
    }

  add_moving (GTK_SHORTCUT_CONTROLLER (controller), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}
