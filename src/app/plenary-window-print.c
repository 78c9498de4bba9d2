/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing the programme, and saving it as a PDF, by way of the print view. What the dialog of the
 * system was told last stays for the next time that the window prints.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-copy.h"
#include "plenary-export.h"
#include "plenary-field.h"
#include "plenary-handout-kinds.h"
#include "plenary-pdf.h"
#include "plenary-print-operation.h"
#include "plenary-print-view.h"
#include "plenary-questions.h"
#include "plenary-sheet.h"

#include <glib/gi18n.h>

#define SUFFIX ".pdf"

static PlenaryAgenda *
get_agenda (PlenaryWindow *self)
{
  return plenary_document_get_agenda (self->document);
}

static PlenaryReaderState *
get_reader_state (PlenaryWindow *self)
{
  return plenary_programme_view_get_reader_state (self->view);
}

static GDateTime *
dup_now (PlenaryWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return plenary_clock_dup_now (
    plenary_application_get_clock (PLENARY_APPLICATION (application)));
}

static PlenarySetting *
create_setting (PlenaryWindow       *self,
                const PlenaryTicket *ticket)
{
  g_autoptr(GDateTime) now = dup_now (self);

  return plenary_setting_new_for_ticket (ticket, get_agenda (self), now);
}

static const char *
get_selected_id (PlenaryWindow *self)
{
  PlenarySession *selected = plenary_programme_view_get_selected (self->view);

  return selected != NULL ? plenary_entity_get_id (PLENARY_ENTITY (selected)) : NULL;
}

/* Over the print view, while that is there. */
static void
present_error (PlenaryWindow *self,
               const char    *heading,
               const GError  *error)
{
  GtkWindow *parent = self->print_view != NULL ? GTK_WINDOW (self->print_view) : GTK_WINDOW (self);

  gtk_window_present (GTK_WINDOW (plenary_message_error (parent, heading, error)));
}

/* What is drawn need not arrive: the printer may have been taken away meanwhile. GTK tells that, but
 * does not keep what tells it.
 */
static void
status_cb (PlenaryWindow     *self,
           GtkPrintOperation *operation)
{
  g_autoptr(GError) error = NULL;

  if (self->print_jobs == NULL || !gtk_print_operation_is_finished (operation))
    return;

  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    {
      error = g_error_new_literal (GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                                   _("The printer has not taken the pages."));
      present_error (self, _("Could Not Print"), error);
    }

  g_ptr_array_remove (self->print_jobs, operation);
}

static void
follow (PlenaryWindow     *self,
        GtkPrintOperation *operation)
{
  if (gtk_print_operation_is_finished (operation))
    return;

  if (self->print_jobs == NULL)
    self->print_jobs = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (self->print_jobs, g_object_ref (operation));
  g_signal_connect_object (operation, "status-changed", G_CALLBACK (status_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GError) error = NULL;
  PlenaryLack lack = plenary_print_operation_get_lack (PLENARY_PRINT_OPERATION (operation));

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
      follow (self, operation);
    }

  /* In the dialog another handout may be chosen than was looked at. */
  if (lack != PLENARY_LACK_NOTHING)
    error = g_error_new_literal (PLENARY_PDF_ERROR, PLENARY_PDF_ERROR_EMPTY,
                                 plenary_lack_get_words (lack));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);

  if (error != NULL)
    present_error (self, _("Could Not Print"), error);
}

/* What is printed need not be looked at any more. */
static void
printed_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            gpointer                 user_data)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    gtk_window_close (user_data);
}

static void
run_dialog_cb (PlenaryWindow    *self,
               PlenaryPrintView *view)
{
  g_autoptr(PlenarySetting) setting = create_setting (self, plenary_print_view_get_ticket (view));
  g_autoptr(GtkPrintOperation) operation =
    GTK_PRINT_OPERATION (plenary_print_operation_new (get_agenda (self), setting,
                                                      get_reader_state (self),
                                                      self->print_settings));

  plenary_print_operation_set_session (PLENARY_PRINT_OPERATION (operation),
                                       get_selected_id (self));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), view, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (view),
                           NULL);
}

/* What a worker needs to save a PDF. */
typedef struct
{
  GFile            *file;
  PlenaryAgenda    *snapshot;
  PlenarySetting   *setting;
  PlenarySaveFlags  flags;
} Export;

static void
export_free (gpointer data)
{
  Export *job = data;

  g_object_unref (job->file);
  g_object_unref (job->snapshot);
  plenary_setting_unref (job->setting);
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
  g_autoptr(PlenaryHandout) handout = plenary_handout_new (job->snapshot, job->setting);
  g_autoptr(GBytes) bytes = plenary_pdf_draw (&handout, 1, &error);

  if (bytes != NULL &&
      plenary_export_save (job->file, bytes, job->flags, cancellable, &error))
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

/* The print view goes when the pages are where they were to go. If they are not, what was chosen
 * for this once is not lost.
 */
static void
end_saving (PlenaryWindow *self,
            gboolean       is_saved)
{
  if (self->print_view == NULL || !plenary_print_view_is_saving (self->print_view))
    return;

  plenary_print_view_set_saving (self->print_view, FALSE);

  if (is_saved)
    gtk_window_close (GTK_WINDOW (self->print_view));
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
  gboolean is_saved = g_task_propagate_boolean (G_TASK (result), &error);

  end_saving (self, is_saved);

  if (is_saved)
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

  if (chosen == NULL || self->print_view == NULL)
    return;

  file = plenary_window_complete_name (chosen, SUFFIX, &completed);
  plenary_print_view_set_saving (self->print_view, TRUE);
  plenary_window_export (self, plenary_print_view_get_ticket (self->print_view), file,
                         completed ? PLENARY_SAVE_DEFAULT : PLENARY_SAVE_OVERWRITE);
}

static void
choose_file_cb (PlenaryWindow    *self,
                PlenaryPrintView *view)
{
  PlenaryHandoutKind kind = plenary_print_view_get_ticket (view)->kind;
  g_autofree char *handout = plenary_handout_kind_dup_file_name (kind);
  g_autofree char *ending = g_strconcat (handout, SUFFIX, NULL);
  GtkFileChooserNative *chooser =
    plenary_window_create_chooser (self, _("Save as PDF"), ending);

  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (chooser), GTK_WINDOW (view));
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_view (PlenaryWindow *self)
{
  g_autoptr(GDateTime) now = dup_now (self);
  GtkWidget *view;

  plenary_field_flush_focus (GTK_WIDGET (self));
  view = plenary_print_view_new (GTK_WINDOW (self), get_agenda (self), get_reader_state (self), now,
                                 get_selected_id (self));
  g_set_weak_pointer (&self->print_view, PLENARY_PRINT_VIEW (view));
  g_signal_connect_object (view, "print", G_CALLBACK (run_dialog_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "save", G_CALLBACK (choose_file_cb), self, G_CONNECT_SWAPPED);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  if (self->print_view == NULL)
    open_view (self);

  gtk_window_present (GTK_WINDOW (self->print_view));
}

/* The sheet of the selected session, to begin with, or where it is in the programme. */
static void
print_session_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  PlenarySession *session = plenary_programme_view_get_selected (self->view);

  print_cb (action, parameter, user_data);
  plenary_print_view_choose_session (self->print_view,
                                     plenary_sheet_is_for (get_agenda (self), session) ?
                                     PLENARY_HANDOUT_PANEL_SHEETS : PLENARY_HANDOUT_PROGRAMME);
}

/* private/plenary-window-private.h */

void
plenary_window_add_print_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "print", print_cb },
    { "print-session", print_session_cb },
    { "open-pdf", open_pdf_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Saves a handout, and offers to look at it. */
void
plenary_window_export (PlenaryWindow       *self,
                       const PlenaryTicket *ticket,
                       GFile               *file,
                       PlenarySaveFlags     flags)
{
  g_autoptr(GTask) task = NULL;
  Export *job = g_new0 (Export, 1);

  job->file = g_object_ref (file);
  job->snapshot = plenary_copy_snapshot (get_agenda (self));
  job->setting = create_setting (self, ticket);
  job->flags = flags;

  /* It may be the worker that lets go of the task last, and no window is to end there. */
  task = g_task_new (NULL, self->cancellable, saved_cb, g_object_ref (self));
  g_task_set_source_tag (task, plenary_window_export);
  g_task_set_task_data (task, job, export_free);
  g_task_run_in_thread (task, save_in_worker);
}
