/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions that make room: “Running Late…” and “Make Room…”.
 *
 * A new session stands where it was put, over what is there. That it could have its time to itself
 * is offered by a toast and by the menu of the session, and not done unasked, as it moves what
 * others may have been told.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-field.h"
#include "plenary-shift-candidates.h"
#include "plenary-shift-dialog.h"

#include <glib/gi18n.h>

static PlenaryHistory *
get_history (PlenaryWindow *self)
{
  return plenary_document_get_history (self->document);
}

static void
present (PlenaryWindow *self,
         GtkWidget     *dialog)
{
  g_signal_connect_object (dialog, "applied", G_CALLBACK (plenary_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
running_late_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  plenary_field_flush_focus (GTK_WIDGET (self));
  present (self, plenary_shift_dialog_new_late (
                   get_history (self),
                   plenary_application_get_clock (PLENARY_APPLICATION (application)),
                   plenary_programme_view_get_selected (self->view), GTK_WINDOW (self)));
}

static void
make_room_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_field_flush_focus (GTK_WIDGET (self));
  present (self, plenary_shift_dialog_new_room (get_history (self),
                                                plenary_programme_view_get_selected (self->view),
                                                GTK_WINDOW (self)));
}

/* Whether it shares its time with something that could go elsewhere, or is in its way. */
static gboolean
lacks_room (PlenarySession *session)
{
  PlenaryShiftTerms terms = { PLENARY_SHIFT_DAY, NULL };
  PlenaryShiftPlace place = { session };
  PlenaryEntity *day;
  g_autoptr(PlenaryShift) shift = NULL;

  if (session == NULL || !plenary_shift_can_be_asked (session))
    return FALSE;

  day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  plenary_session_get_span (session, &place.start, &place.end);
  place.clears = TRUE;
  shift = plenary_shift_new_place (PLENARY_DAY (day), &place, 1, &terms);

  return plenary_shift_get_n_steps (shift) > 0 || plenary_shift_get_lacking (shift) > 0;
}

static gboolean
can_run_late (PlenaryWindow *self)
{
  g_autoptr(GPtrArray) days =
    plenary_shift_dup_days (plenary_document_get_agenda (self->document));

  return days->len > 0;
}

/* private/plenary-window-private.h */

void
plenary_window_add_shift_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "running-late", running_late_cb },
    { "make-room", make_room_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
plenary_window_update_shift_actions (PlenaryWindow *self,
                                     gboolean       editable)
{
  plenary_window_enable (self, "running-late", editable && can_run_late (self));
  plenary_window_enable (self, "make-room",
                         editable && lacks_room (plenary_programme_view_get_selected (self->view)));
}

/* The selected session has just come, and others may be where it is. */
void
plenary_window_offer_room (PlenaryWindow *self)
{
  AdwToast *toast;

  if (!lacks_room (plenary_programme_view_get_selected (self->view)))
    return;

  toast = adw_toast_new (_("The session overlaps others"));
  adw_toast_set_button_label (toast, _("Make Room…"));
  adw_toast_set_action_name (toast, "win.make-room");
  adw_toast_overlay_add_toast (self->toasts, toast);
}
