/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions that have no day yet: new ones, and those that are taken off their day. */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-deeds.h"
#include "plenary-field.h"

#include <glib/gi18n.h>

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

static void
add_unscheduled_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenaryAgenda *agenda = get_agenda (self);
  guint n = plenary_list_get_n_items (plenary_agenda_get_shelf (agenda));

  plenary_field_flush_focus (GTK_WIDGET (self));
  plenary_window_perform_and_edit (self, _("Add Session"),
                                   plenary_deed_add_session (PLENARY_ENTITY (agenda), n,
                                                             PLENARY_TIME_NONE));
}

static void
unschedule_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) sessions = plenary_window_dup_sessions (self);
  PlenaryEdit *deed;

  plenary_field_flush_focus (GTK_WIDGET (self));
  deed = plenary_deed_unschedule (get_agenda (self), sessions);

  if (deed != NULL &&
      plenary_window_perform (self, sessions->len == 1 ? _("Unschedule Session") :
                                                         _("Unschedule Sessions"), deed))
    plenary_window_offer_undo (self, sessions->len == 1 ? _("Session moved to unscheduled") :
                                                          _("Sessions moved to unscheduled"));
}

/* private/plenary-window-private.h */

void
plenary_window_add_shelf_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "add-unscheduled", add_unscheduled_cb },
    { "unschedule", unschedule_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* What lies on the shelf already cannot be put there. */
void
plenary_window_update_shelf_actions (PlenaryWindow *self,
                                     gboolean       is_editable)
{
  PlenarySession *selected = is_editable ? plenary_programme_view_get_selected (self->view) : NULL;

  plenary_window_enable (self, "add-unscheduled", is_editable);
  plenary_window_enable (self, "unschedule",
                         selected != NULL &&
                         PLENARY_IS_DAY (plenary_entity_get_parent (PLENARY_ENTITY (selected))));
}
