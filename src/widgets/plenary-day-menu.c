/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of one day. It asks the window for what can be done to a day, with the day's id, and
 * knows itself what cannot be done to this one: the first cannot come earlier.
 */

#include "config.h"

#include "plenary-day-menu.h"

#include "plenary-agenda.h"

#include <glib/gi18n.h>

struct _PlenaryDayMenu
{
  AdwBin              parent_instance;

  GtkMenuButton      *button;
  GSimpleActionGroup *actions;
  PlenaryDay         *day;
};

G_DEFINE_FINAL_TYPE (PlenaryDayMenu, plenary_day_menu, ADW_TYPE_BIN)

static void
activate (PlenaryDayMenu *self,
          const char     *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s",
                              plenary_entity_get_id (PLENARY_ENTITY (self->day)));
}

static void
move_earlier_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  activate (user_data, "win.move-day-earlier");
}

static void
move_later_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  activate (user_data, "win.move-day-later");
}

static void
copy_sessions_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  activate (user_data, "win.copy-to-day");
}

static void
set_enabled (PlenaryDayMenu *self,
             const char     *name,
             gboolean        enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
add_item (GMenu          *section,
          PlenaryDayMenu *self,
          const char     *label,
          const char     *action)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  if (g_str_has_prefix (action, "win."))
    g_menu_item_set_action_and_target (item, action, "s",
                                       plenary_entity_get_id (PLENARY_ENTITY (self->day)));
  else
    g_menu_item_set_action_and_target (item, action, NULL);

  g_menu_append_item (section, item);
}

static GMenuModel *
create_menu (PlenaryDayMenu *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) copying = g_menu_new ();
  g_autoptr(GMenu) moving = g_menu_new ();
  g_autoptr(GMenu) deleting = g_menu_new ();

  add_item (copying, self, _("_Copy Day"), "win.copy-day");
  /* Translators: in the menu of a day: pastes sessions into it, or days after it */
  add_item (copying, self, _("_Paste Here"), "win.paste");
  add_item (copying, self, _("D_uplicate Day"), "win.duplicate-day");
  add_item (copying, self, _("Copy _Sessions to Another Day…"), "day.copy-sessions");
  /* Translators: the day changes places with the one before it */
  add_item (moving, self, _("Move Day _Earlier"), "day.move-earlier");
  /* Translators: the day changes places with the one after it */
  add_item (moving, self, _("Move Day _Later"), "day.move-later");
  add_item (deleting, self, _("_Delete Day"), "win.delete-day");

  g_menu_append_section (menu, NULL, G_MENU_MODEL (copying));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moving));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deleting));

  return G_MENU_MODEL (menu);
}

/* Made when it is opened: until then the day may come to stand elsewhere. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  PlenaryDayMenu *self = user_data;
  g_autoptr(GMenuModel) menu = NULL;
  PlenaryEntity *agenda;
  PlenaryList *days;
  guint index;

  agenda = self->day != NULL ? plenary_entity_get_parent (PLENARY_ENTITY (self->day)) : NULL;

  if (agenda == NULL)
    return;

  days = plenary_agenda_get_days (PLENARY_AGENDA (agenda));
  plenary_list_find (days, self->day, &index);
  set_enabled (self, "move-earlier", index > 0);
  set_enabled (self, "move-later", index + 1 < plenary_list_get_n_items (days));
  set_enabled (self, "copy-sessions",
               plenary_list_get_n_items (days) > 1 &&
               plenary_list_get_n_items (plenary_day_get_sessions (self->day)) > 0);

  menu = create_menu (self);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
plenary_day_menu_dispose (GObject *object)
{
  PlenaryDayMenu *self = PLENARY_DAY_MENU (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->day);

  G_OBJECT_CLASS (plenary_day_menu_parent_class)->dispose (object);
}

static void
plenary_day_menu_class_init (PlenaryDayMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_day_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-day-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryDayMenu, button);
}

static void
plenary_day_menu_init (PlenaryDayMenu *self)
{
  static const GActionEntry entries[] = {
    { "move-earlier", move_earlier_cb },
    { "move-later", move_later_cb },
    { "copy-sessions", copy_sessions_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "day", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
}

/**
 * plenary_day_menu_set_day:
 * @day: a day of a programme
 */
void
plenary_day_menu_set_day (PlenaryDayMenu *self,
                          PlenaryDay     *day)
{
  g_return_if_fail (PLENARY_IS_DAY_MENU (self));
  g_return_if_fail (PLENARY_IS_DAY (day));

  g_set_object (&self->day, day);
}
