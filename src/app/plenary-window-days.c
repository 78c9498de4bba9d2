/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done to a day as a whole, from its menu: duplicate, move, delete, and copy what is on
 * it to another.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-copy.h"
#include "plenary-day-dialog.h"
#include "plenary-deeds.h"
#include "plenary-field.h"
#include "plenary-paste.h"
#include "plenary-reading.h"

#include <glib/gi18n.h>

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

/* Returns: (transfer none) (nullable): the day of that id */
static PlenaryDay *
find_day (PlenaryWindow *self,
          GVariant      *parameter)
{
  PlenaryEntity *entity = plenary_agenda_find (get_agenda (self),
                                               g_variant_get_string (parameter, NULL));

  plenary_field_flush_focus (GTK_WIDGET (self));

  return PLENARY_IS_DAY (entity) ? PLENARY_DAY (entity) : NULL;
}

static void
duplicate_day_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryDay *day = find_day (self, parameter);
  g_autoptr(GPtrArray) days = g_ptr_array_new ();
  g_autoptr(PlenaryAgenda) copy = NULL;
  g_auto(GStrv) ids = NULL;

  if (day == NULL)
    return;

  g_ptr_array_add (days, day);
  copy = plenary_copy_extract (get_agenda (self), days);

  if (plenary_window_perform (self, _("Duplicate Day"),
                              plenary_paste (copy, get_agenda (self), PLENARY_ENTITY (day), 0,
                                             &ids)))
    plenary_window_show_pasted (self, (const char *const *) ids);
}

static void
move_day (PlenaryWindow *self,
          GVariant      *parameter,
          int            step)
{
  PlenaryDay *day = find_day (self, parameter);
  PlenaryEdit *deed = day != NULL ? plenary_deed_move_day (get_agenda (self), day, step) : NULL;

  if (deed != NULL && plenary_window_perform (self, _("Move Day"), deed))
    plenary_window_offer_undo (self, step < 0 ? _("Day moved earlier") : _("Day moved later"));
}

static void
move_day_earlier_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  move_day (user_data, parameter, -1);
}

static void
move_day_later_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  move_day (user_data, parameter, 1);
}

static void
delete_day_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryDay *day = find_day (self, parameter);

  if (day != NULL &&
      plenary_window_perform (self, _("Delete Day"),
                              plenary_deed_remove (get_agenda (self), PLENARY_ENTITY (day))))
    plenary_window_offer_undo (self, _("Day deleted"));
}

static void
chosen_cb (PlenaryDayDialog *dialog,
           PlenaryDay       *day,
           PlenaryWindow    *self)
{
  GPtrArray *sessions = plenary_day_dialog_get_sessions (dialog);
  g_autoptr(PlenaryAgenda) copy = plenary_copy_extract (get_agenda (self), sessions);
  guint n = plenary_list_get_n_items (plenary_day_get_sessions (day));
  g_autoptr(PlenaryReading) reading = plenary_reading_new (get_agenda (self));
  g_autofree char *name = plenary_reading_dup_day (reading, day);
  g_autofree char *title = NULL;
  g_auto(GStrv) ids = NULL;

  if (!plenary_window_perform (self, ngettext ("Copy Session", "Copy Sessions", sessions->len),
                               plenary_paste (copy, get_agenda (self), PLENARY_ENTITY (day), n,
                                              &ids)))
    return;

  /* Translators: %u sessions were copied to the day %s, “Day Two, Wednesday 19 April” */
  title = g_strdup_printf (ngettext ("%u session copied to %s", "%u sessions copied to %s",
                                     sessions->len), sessions->len, name);
  plenary_window_show_pasted (self, (const char *const *) ids);
  plenary_window_offer_undo (self, title);
  plenary_window_offer_room (self);
}

/* Returns: (transfer full) (element-type PlenarySession): those of the day of that id, or what is
 * selected if there is none
 */
static GPtrArray *
dup_sessions (PlenaryWindow *self,
              GVariant      *parameter)
{
  PlenaryDay *day = find_day (self, parameter);
  GPtrArray *sessions;
  PlenaryList *list;

  if (day == NULL)
    return plenary_window_dup_sessions (self);

  sessions = g_ptr_array_new_with_free_func (g_object_unref);
  list = plenary_day_get_sessions (day);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    g_ptr_array_add (sessions, g_object_ref (plenary_list_get (list, i)));

  return sessions;
}

static void
copy_to_day_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = dup_sessions (self, parameter);
  GtkWidget *dialog;

  if (sessions->len == 0)
    return;

  dialog = plenary_day_dialog_new (get_agenda (self), sessions, GTK_WINDOW (self));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* private/plenary-window-private.h */

void
plenary_window_add_day_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "duplicate-day", duplicate_day_cb, "s" },
    { "move-day-earlier", move_day_earlier_cb, "s" },
    { "move-day-later", move_day_later_cb, "s" },
    { "copy-to-day", copy_to_day_cb, "s" },
    { "delete-day", delete_day_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Which days they can be done to is known by the menu of each. */
void
plenary_window_update_day_actions (PlenaryWindow *self)
{
  static const struct { const char *name; guint n_days; } actions[] = {
    { "duplicate-day", 1 }, { "move-day-earlier", 2 }, { "move-day-later", 2 },
    { "copy-to-day", 2 }, { "delete-day", 1 },
  };
  gboolean editable = self->document != NULL && !plenary_document_is_newer (self->document);
  guint n = editable ? plenary_list_get_n_items (plenary_agenda_get_days (get_agenda (self))) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    plenary_window_enable (self, actions[i].name, n >= actions[i].n_days);
}
