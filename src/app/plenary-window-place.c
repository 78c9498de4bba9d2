/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of a session offers beside dragging it: where else it may stand. It is done to all
 * that are selected; what changes places or becomes two is the one that leads.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-deeds.h"
#include "plenary-field.h"
#include "plenary-move-dialog.h"

#include <glib/gi18n.h>

static gpointer
find (PlenaryWindow *self,
      GVariant      *id)
{
  return plenary_agenda_find (plenary_document_get_agenda (self->document),
                              g_variant_get_string (id, NULL));
}

static void
relocate (PlenaryWindow *self,
          PlenaryDay    *day,
          PlenaryRoom   *room)
{
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);
  PlenaryEdit *edit;

  plenary_field_flush_focus (GTK_WIDGET (self));
  edit = plenary_deed_relocate (sessions, day, room);

  if (edit != NULL &&
      plenary_window_perform (self, sessions->len == 1 ? _("Move Session") : _("Move Sessions"),
                              edit))
    plenary_window_offer_undo (self, sessions->len == 1 ? _("Session moved") :
                                                          _("Sessions moved"));
}

static void
move_to_day_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryEntity *day = find (self, parameter);

  if (PLENARY_IS_DAY (day))
    relocate (self, PLENARY_DAY (day), NULL);
}

static void
move_to_room_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryEntity *room = find (self, parameter);

  if (PLENARY_IS_ROOM (room))
    relocate (self, NULL, PLENARY_ROOM (room));
}

static void
move_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = NULL;
  GtkWidget *dialog;

  plenary_field_flush_focus (GTK_WIDGET (self));
  sessions = plenary_window_dup_sessions (self);
  dialog = plenary_move_dialog_new (plenary_document_get_history (self->document), sessions,
                                    GTK_WINDOW (self));
  g_signal_connect_object (dialog, "applied", G_CALLBACK (plenary_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
swap_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryEdit *edit;

  plenary_field_flush_focus (GTK_WIDGET (self));
  edit = plenary_deed_swap_session (plenary_programme_view_get_selected (self->view),
                                    g_variant_get_int32 (parameter));

  if (edit != NULL && plenary_window_perform (self, _("Swap Sessions"), edit))
    plenary_window_offer_undo (self, _("Sessions swapped"));
}

static void
split_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryEdit *edit;

  plenary_field_flush_focus (GTK_WIDGET (self));
  edit = plenary_deed_split_session (plenary_programme_view_get_selected (self->view),
                                     g_variant_get_int32 (parameter));

  if (edit != NULL)
    plenary_window_perform_and_edit (self, _("Split Session"), edit);
}

/* private/plenary-window-private.h */

void
plenary_window_add_place_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "move-sessions", move_cb },
    { "move-sessions-to-day", move_to_day_cb, "s" },
    { "move-sessions-to-room", move_to_room_cb, "s" },
    { "swap-session", swap_cb, "i" },
    { "split-session", split_cb, "i" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
plenary_window_update_place_actions (PlenaryWindow *self,
                                     gboolean       is_editable)
{
  static const char *const names[] = { "move-sessions-to-day", "move-sessions-to-room",
                                       "swap-session", "split-session" };
  PlenarySession *selected = is_editable ? plenary_programme_view_get_selected (self->view) : NULL;
  gboolean is_on_day = FALSE;
  int start, end;

  if (selected != NULL)
    {
      plenary_session_get_span (selected, &start, &end);
      is_on_day = start >= 0 &&
                  PLENARY_IS_DAY (plenary_entity_get_parent (PLENARY_ENTITY (selected)));
    }

  plenary_window_enable (self, "move-sessions", selected != NULL &&
                         plenary_list_get_n_items (plenary_agenda_get_days (
                           plenary_document_get_agenda (self->document))) > 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    plenary_window_enable (self, names[i], is_on_day);
}
