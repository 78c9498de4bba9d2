/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing the programme, and saving it as a PDF. What the dialog was told last stays for the next
 * time that the window prints.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-export.h"
#include "plenary-field.h"
#include "plenary-pdf.h"
#include "plenary-preview.h"
#include "plenary-print-operation.h"
#include "plenary-questions.h"

#include <glib/gi18n.h>

#define SUFFIX ".pdf"

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

/* The public programme, on the paper that is usual here. */
static PlenarySetting *
create_setting (PlenaryWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  PlenaryClock *clock = plenary_application_get_clock (PLENARY_APPLICATION (application));
  g_autoptr(GDateTime) now = plenary_clock_dup_now (clock);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);

  g_free (ticket->paper);
  ticket->paper = g_strdup (plenary_paper_get_local ());

  return plenary_setting_new_for_ticket (ticket, get_agenda (self), now);
}

static void
present_error (PlenaryWindow *self,
               const char    *heading,
               const GError  *error)
{
  gtk_window_present (GTK_WINDOW (plenary_message_error (GTK_WINDOW (self), heading, error)));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  present_error (self, _("Could Not Print"), error);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(PlenarySetting) setting = create_setting (self);
  g_autoptr(GtkPrintOperation) operation = NULL;

  plenary_field_flush_focus (GTK_WIDGET (self));
  operation = GTK_PRINT_OPERATION (plenary_print_operation_new (get_agenda (self), setting));
  gtk_print_operation_set_allow_async (operation, TRUE);

  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->print_settings);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

static void
preview_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(PlenarySetting) setting = create_setting (self);

  plenary_field_flush_focus (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (plenary_preview_new (GTK_WINDOW (self), get_agenda (self),
                                                       setting)));
}

/* What a worker needs to save a PDF. */
typedef struct
{
  GFile            *file;
  GBytes           *bytes;
  PlenarySaveFlags  flags;
} Export;

static void
export_free (gpointer data)
{
  Export *job = data;

  g_object_unref (job->file);
  g_bytes_unref (job->bytes);
  g_free (job);
}

static void
save_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Export *job = task_data;
  GError *error = NULL;

  if (plenary_export_save (job->file, job->bytes, job->flags, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (self), result, &error) &&
      !g_cancellable_is_cancelled (self->cancellable))
    present_error (self, _("Could Not Open the PDF"), error);
}

static void
open_pdf_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  gtk_show_uri_full (GTK_WINDOW (self), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME,
                     self->cancellable, opened_cb, g_object_ref (self));
}

static void
offer_to_open (PlenaryWindow *self,
               const char    *title,
               GFile         *file)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "win.open-pdf");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  Export *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      words = g_strdup_printf (_("Saved as “%s”"), name);
      offer_to_open (self, words, job->file);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      present_error (self, _("Could Not Save the PDF"), error);
    }
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GFile) chosen = plenary_window_take_chosen (dialog, response);
  g_autoptr(GFile) file = NULL;
  gboolean completed;

  if (chosen == NULL)
    return;

  file = plenary_window_complete_name (chosen, SUFFIX, &completed);
  plenary_window_export (self, file, completed ? PLENARY_SAVE_DEFAULT : PLENARY_SAVE_OVERWRITE);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  GtkFileChooserNative *chooser;

  plenary_field_flush_focus (GTK_WIDGET (self));
  chooser = plenary_window_create_chooser (self, _("Save as PDF"), SUFFIX);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* private/plenary-window-private.h */

void
plenary_window_add_print_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "print", print_cb },
    { "print-preview", preview_cb },
    { "export-pdf", export_cb },
    { "open-pdf", open_pdf_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Saves the handout, and offers to look at it. */
void
plenary_window_export (PlenaryWindow    *self,
                       GFile            *file,
                       PlenarySaveFlags  flags)
{
  g_autoptr(PlenarySetting) setting = create_setting (self);
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *bytes;
  Export *job;

  handout = plenary_handout_new (get_agenda (self), setting);
  bytes = plenary_pdf_draw (&handout, 1, &error);

  if (bytes == NULL)
    {
      present_error (self, _("Could Not Save the PDF"), error);
      return;
    }

  job = g_new0 (Export, 1);
  job->file = g_object_ref (file);
  job->bytes = bytes;
  job->flags = flags;

  /* It may be the worker that lets go of the task last, and no window is to end there. */
  task = g_task_new (NULL, self->cancellable, saved_cb, g_object_ref (self));
  g_task_set_source_tag (task, plenary_window_export);
  g_task_set_task_data (task, job, export_free);
  g_task_run_in_thread (task, save_in_worker);
}
