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
  PlenaryPaper paper;

  plenary_paper_from_name (plenary_paper_get_local (), &paper);

  return plenary_setting_new_for_paper (&paper, plenary_agenda_get_language (get_agenda (self)),
                                        now, PLENARY_OPTIONS_PUBLIC);
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
  GFile  *file;
  GBytes *bytes;
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

  if (plenary_export_save (job->file, job->bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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
      plenary_window_add_toast (self, words);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      present_error (self, _("Could Not Save the PDF"), error);
    }
}

static void
export_to (PlenaryWindow *self,
           GFile         *file)
{
  g_autoptr(PlenarySetting) setting = create_setting (self);
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *bytes;
  Export *job;

  bytes = plenary_pdf_draw (get_agenda (self), setting, &error);

  if (bytes == NULL)
    {
      present_error (self, _("Could Not Save the PDF"), error);
      return;
    }

  job = g_new0 (Export, 1);
  job->file = g_object_ref (file);
  job->bytes = bytes;

  /* It may be the worker that lets go of the task last, and no window is to end there. */
  task = g_task_new (NULL, self->cancellable, saved_cb, g_object_ref (self));
  g_task_set_source_tag (task, export_to);
  g_task_set_task_data (task, job, export_free);
  g_task_run_in_thread (task, save_in_worker);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);

  if (file != NULL)
    export_to (self, file);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  GtkFileChooserNative *chooser = plenary_window_create_chooser (self, _("Save as PDF"), SUFFIX);

  plenary_field_flush_focus (GTK_WIDGET (self));
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
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
