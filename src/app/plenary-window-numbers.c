/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “Renumber Panels…”: counts panels again, after some have moved. Nothing is renumbered unasked, as
 * people speak of “Panel 3” in what they have written already.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-field.h"
#include "plenary-numbering.h"
#include "plenary-numbers-dialog.h"

#include <glib/gi18n.h>

static void
renumber_panels_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GPtrArray) plan = NULL;
  GtkWidget *dialog;

  plenary_field_flush_focus (GTK_WIDGET (self));
  plan = plenary_numbering_plan_panels (plenary_document_get_agenda (self->document));

  if (plan->len == 0)
    {
      plenary_window_add_toast (self, _("Panels are in order already"));
      return;
    }

  dialog = plenary_numbers_dialog_new (plenary_document_get_history (self->document), plan,
                                       GTK_WINDOW (self));
  g_signal_connect_object (dialog, "applied", G_CALLBACK (plenary_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* private/plenary-window-private.h */

void
plenary_window_add_number_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = { { "renumber-panels", renumber_panels_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
