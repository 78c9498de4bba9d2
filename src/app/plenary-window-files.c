/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening files, reading them again, and what a window may begin with besides: the example, a
 * pasted text, nothing at all. Templates have a file of their own.
 *
 * A window that has a programme keeps it; what is opened then gets a window of its own.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-format-error.h"
#include "plenary-identity.h"
#include "plenary-json-scanner.h"
#include "plenary-questions.h"
#include "plenary-recents.h"
#include "plenary-templates.h"

#include <glib/gi18n.h>

#define MAX_TEXT_SIZE (16 * 1024 * 1024)

static void
present_question (PlenaryWindow *self,
                  GtkWidget     *question)
{
  gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (question));
}

/* The window that shall show what comes next: this one if it has nothing yet. */
static PlenaryWindow *
get_target (PlenaryWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  PlenaryWindow *target;

  if (self->document == NULL)
    return self;

  target = plenary_window_new (PLENARY_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (target));

  return target;
}

static void load_document (PlenaryWindow *self,
                           GFile         *file,
                           gboolean       as_copy);

static void
open_answered_cb (AdwMessageDialog *dialog,
                  const char       *answer,
                  gpointer          user_data)
{
  PlenaryWindow *self = user_data;
  GFile *file = g_object_get_data (G_OBJECT (dialog), "file");

  if (g_str_equal (answer, PLENARY_ANSWER_COPY))
    load_document (self, file, TRUE);
  else if (g_str_equal (answer, PLENARY_ANSWER_REMOVE))
    plenary_recents_remove (file);
}

/* Back where the user was, with a word on why. */
static void
fail_to_open (PlenaryWindow *self,
              GFile         *file,
              const GError  *error)
{
  g_autofree char *name = g_file_get_basename (file);
  GtkWidget *question;

  plenary_window_set_loading (self, NULL);
  plenary_window_show_start (self);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    question = plenary_question_missing (GTK_WINDOW (self), name);
  else
    question = plenary_question_open_error (GTK_WINDOW (self), name, error);

  g_object_set_data_full (G_OBJECT (question), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (question, "response", G_CALLBACK (open_answered_cb), self, 0);
  present_question (self, question);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GFile) file = g_steal_pointer (&self->loading);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryDocument) document = plenary_document_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (document == NULL)
    {
      fail_to_open (self, file, error);
      return;
    }

  if (plenary_document_get_file (document) != NULL)
    plenary_recents_add (file);

  plenary_window_show_document (self, document, FALSE);
}

static void
load_document (PlenaryWindow *self,
               GFile         *file,
               gboolean       as_copy)
{
  g_autofree char *name = g_file_get_basename (file);

  plenary_window_set_loading (self, file);

  if (as_copy)
    plenary_document_load_copy_async (file, name, self->cancellable, loaded_cb,
                                      g_object_ref (self));
  else
    plenary_document_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
read_text_in_worker (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  g_autoptr(PlenaryIdentity) identity = NULL;
  GBytes *bytes = NULL;
  GError *error = NULL;

  identity = plenary_identity_read (task_data, MAX_TEXT_SIZE, &bytes, cancellable, &error);

  if (identity != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GFile) file = g_steal_pointer (&self->loading);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (bytes == NULL)
    {
      fail_to_open (self, file, error);
      return;
    }

  name = g_file_get_basename (file);
  plenary_window_show_import (self, bytes, name);
}

static void
load_text (PlenaryWindow *self,
           GFile         *file)
{
  g_autoptr(GTask) task = NULL;

  /* It may be the worker that lets go of the task last, and no window is to end there. */
  task = g_task_new (NULL, self->cancellable, text_read_cb, g_object_ref (self));
  plenary_window_set_loading (self, file);
  g_task_set_source_tag (task, load_text);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_text_in_worker);
}

/* What is no programme by its name may be text, which is imported. */
static gboolean
is_text (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_equals (type, "text/plain");
}

/**
 * plenary_window_open:
 * @file: a programme, or a text to make one of
 *
 * Shows a file in this window, which has to be empty.
 */
void
plenary_window_open (PlenaryWindow *self,
                     GFile         *file)
{
  g_return_if_fail (PLENARY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->document == NULL);

  if (is_text (file))
    load_text (self, file);
  else
    load_document (self, file, FALSE);
}

static void
open_file (PlenaryWindow *self,
           GFile         *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  plenary_application_open_file (PLENARY_APPLICATION (application), file, GTK_WINDOW (self));
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern,
            const char     *mime_type)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);

  if (pattern != NULL)
    gtk_file_filter_add_pattern (filter, pattern);
  if (mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, mime_type);

  gtk_file_chooser_add_filter (chooser, filter);
}

static void
open_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                gpointer         user_data)
{
  PlenaryWindow *self = user_data;
  g_autoptr(GFile) file = plenary_window_take_chosen (dialog, response);

  if (file != NULL)
    open_file (self, file);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Open"), user_data, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Programmes and Text Files"), "*.plenary",
              "text/plain");
  add_filter (GTK_FILE_CHOOSER (chooser), _("All Files"), "*", NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_chosen_cb), user_data, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_file_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static void
new_programme_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PlenaryApplication *application =
    PLENARY_APPLICATION (gtk_window_get_application (GTK_WINDOW (user_data)));
  g_autoptr(PlenaryAgenda) agenda =
    plenary_templates_create_blank (plenary_application_get_clock (application));

  plenary_window_show_new (user_data, agenda, _("Untitled Programme"), TRUE);
}

static void
open_example_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_autoptr(PlenaryAgenda) agenda = plenary_templates_create_example ();

  plenary_window_show_new (user_data, agenda, _("Example"), FALSE);
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_autoptr(GBytes) bytes = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  /* Without a text there, the page waits for one. */
  bytes = g_bytes_new (text, text != NULL ? strlen (text) : 0);
  plenary_window_show_import (get_target (self), bytes, _("Pasted Programme"));
}

static void
read_clipboard (PlenaryWindow *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable,
                                 pasted_cb, g_object_ref (self));
}

static void
text_settled_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  if (plenary_window_settle_finish (self, result))
    read_clipboard (self);
}

/* A programme stays in its window; a text that is there may have to be asked about. */
static void
paste_agenda_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  if (self->document != NULL)
    read_clipboard (self);
  else
    plenary_window_settle_async (self, text_settled_cb, NULL);
}

static void
understood_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  PlenaryImportView *view = PLENARY_IMPORT_VIEW (object);
  PlenaryAgenda *agenda = plenary_import_view_settle_finish (view, result);
  g_autoptr(PlenaryDocument) document = NULL;

  if (agenda == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  document = plenary_document_new (agenda, plenary_import_view_get_name (view));
  plenary_history_mark_unsaved (plenary_document_get_history (document));
  plenary_window_show_document (self, document, FALSE);
}

static void
create_programme_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  PlenaryWindow *self = user_data;

  plenary_import_view_settle_async (self->import_view, understood_cb, g_object_ref (self));
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  PlenaryWindow *self = PLENARY_WINDOW (object);

  if (plenary_window_settle_finish (self, result))
    plenary_window_show_start (self);
}

static void
show_start_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  plenary_window_settle_async (user_data, settled_cb, NULL);
}

static void
save_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  plenary_window_save_finish (PLENARY_WINDOW (object), result);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  plenary_window_save_async (user_data, FALSE, save_done_cb, NULL);
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  plenary_window_save_async (user_data, TRUE, save_done_cb, NULL);
}

static void
save_copy_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  plenary_window_save_copy (user_data);
}

static void
revert_answered_cb (AdwMessageDialog *dialog,
                    const char       *answer,
                    gpointer          user_data)
{
  if (g_str_equal (answer, PLENARY_ANSWER_RELOAD))
    plenary_window_reload (user_data);
}

static void
revert_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  PlenaryWindow *self = user_data;
  GtkWidget *question;

  if (!plenary_document_is_modified (self->document))
    {
      plenary_window_reload (self);
      return;
    }

  question = plenary_question_revert (GTK_WINDOW (self),
                                      plenary_document_get_name (self->document));
  g_signal_connect_object (question, "response", G_CALLBACK (revert_answered_cb), self, 0);
  present_question (self, question);
}

static void
reverted_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!plenary_document_revert_finish (PLENARY_DOCUMENT (object), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    present_question (self, plenary_message_error (GTK_WINDOW (self), _("Could Not Revert"),
                                                   error));
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean same = plenary_document_check_finish (PLENARY_DOCUMENT (object), result, &error);

  if (self->document != PLENARY_DOCUMENT (object))
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  plenary_file_bar_set_changed (plenary_programme_view_get_file_bar (self->view),
                                same ? NULL : error->message,
                                g_error_matches (error, PLENARY_SAVE_ERROR,
                                                 PLENARY_SAVE_ERROR_CONFLICT));
}

/* private/plenary-window-private.h */

/* Says that a file is being read, until NULL says that it has been. */
void
plenary_window_set_loading (PlenaryWindow *self,
                            GFile         *file)
{
  g_set_object (&self->loading, file);

  if (file != NULL)
    gtk_stack_set_visible_child (self->stack, self->loading_page);
}

/* Shows a programme that has no file yet, here or in a window of its own. */
void
plenary_window_show_new (PlenaryWindow *self,
                         PlenaryAgenda *agenda,
                         const char    *name,
                         gboolean       editing)
{
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, name);

  plenary_window_show_document (get_target (self), document, editing);
}

void
plenary_window_add_file_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "open", open_cb },
    { "open-file", open_file_cb, "s" },
    { "new-programme", new_programme_cb },
    { "open-example", open_example_cb },
    { "paste-agenda", paste_agenda_cb },
    { "create-programme", create_programme_cb },
    { "leave-import", show_start_cb },
    { "show-start", show_start_cb },
    { "save", save_cb },
    { "save-as", save_as_cb },
    { "save-copy", save_copy_cb },
    { "revert", revert_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Whether the file is still what was read, as far as somebody else can have changed it. */
void
plenary_window_check (PlenaryWindow *self)
{
  if (self->document != NULL)
    plenary_document_check_async (self->document, self->cancellable, checked_cb,
                                  g_object_ref (self));
}

/* Reads the file again; what was done since is forgotten. */
void
plenary_window_reload (PlenaryWindow *self)
{
  plenary_document_revert_async (self->document, self->cancellable, reverted_cb,
                                 g_object_ref (self));
}
