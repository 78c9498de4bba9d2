/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, as far as it is a conversation with the user.
 *
 * A document without a file is asked for one; a file that cannot be written, or that changed since
 * it was read, is asked about, until it is saved or the user gives up. Nothing that is on the disk
 * is overwritten unless the user said so of that very file.
 */

#include "config.h"

#include "plenary-window-private.h"

#include "plenary-field.h"
#include "plenary-guard.h"
#include "plenary-questions.h"
#include "plenary-recents.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".plenary"

/* Letters, so that what is added to it still fits into a name of a file. */
#define LONGEST_STEM 60

static void choose_file (GTask *task);

static char *
dup_name (PlenaryWindow *self)
{
  return g_strdup (plenary_document_get_name (self->document));
}

static void write_file (GTask            *task,
                        GFile            *file,
                        PlenarySaveFlags  flags);

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *answer,
             gpointer          user_data)
{
  g_autoptr(GTask) task = user_data;
  PlenaryWindow *self = g_task_get_source_object (task);
  GFile *file = g_task_get_task_data (task);

  if (g_str_equal (answer, PLENARY_ANSWER_SAVE_AS))
    choose_file (g_steal_pointer (&task));
  else if (g_str_equal (answer, PLENARY_ANSWER_OVERWRITE))
    write_file (g_steal_pointer (&task), file, PLENARY_SAVE_OVERWRITE);
  else
    {
      if (g_str_equal (answer, PLENARY_ANSWER_RELOAD))
        plenary_window_reload (self);

      g_task_return_boolean (task, FALSE);
    }
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  PlenaryWindow *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  GtkWidget *question;

  if (plenary_document_save_finish (PLENARY_DOCUMENT (object), result, &error))
    {
      plenary_recents_add (plenary_document_get_file (PLENARY_DOCUMENT (object)));
      plenary_window_saved (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  name = dup_name (self);
  question = plenary_question_save_error (GTK_WINDOW (self), name, error);
  g_signal_connect (question, "response", G_CALLBACK (answered_cb), g_steal_pointer (&task));
  gtk_window_present (GTK_WINDOW (question));
}

/* Writes @file, the document's own if it is NULL, and goes on until there is nothing to ask. */
static void
write_file (GTask            *task,
            GFile            *file,
            PlenarySaveFlags  flags)
{
  PlenaryWindow *self = g_task_get_source_object (task);

  if (file != g_task_get_task_data (task))
    g_task_set_task_data (task, file != NULL ? g_object_ref (file) : NULL,
                          file != NULL ? g_object_unref : NULL);

  plenary_document_save_async (self->document, file, flags, self->cancellable, saved_cb, task);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GFile) chosen = plenary_window_take_chosen (dialog, response);
  g_autoptr(GFile) file = NULL;
  gboolean completed;

  if (chosen == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  file = plenary_window_complete_name (chosen, SUFFIX, &completed);
  write_file (g_steal_pointer (&task), file,
              completed ? PLENARY_SAVE_DEFAULT : PLENARY_SAVE_OVERWRITE);
}

static void
choose_file (GTask *task)
{
  PlenaryWindow *self = g_task_get_source_object (task);
  GtkFileChooserNative *chooser = plenary_window_create_chooser (self, _("Save As"), SUFFIX);

  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PlenaryWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (plenary_document_save_copy_finish (PLENARY_DOCUMENT (object), result, &error))
    plenary_window_add_toast (self, _("Copy saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_window_present (GTK_WINDOW (plenary_message_error (GTK_WINDOW (self),
                                                           _("Could Not Save a Copy"), error)));
}

static void
copy_chosen_cb (GtkNativeDialog *dialog,
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
  plenary_document_save_copy_async (self->document, file,
                                    completed ? PLENARY_SAVE_DEFAULT : PLENARY_SAVE_OVERWRITE,
                                    self->cancellable, copied_cb, g_object_ref (self));
}

static void
settle_saved_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, plenary_window_save_finish (PLENARY_WINDOW (object), result));
}

static gboolean
return_answer (gpointer user_data)
{
  GTask *task = user_data;

  g_task_return_boolean (task, GPOINTER_TO_INT (g_task_get_task_data (task)));

  return G_SOURCE_REMOVE;
}

static void
settle_answered_cb (AdwMessageDialog *dialog,
                    const char       *answer,
                    gpointer          user_data)
{
  g_autoptr(GTask) task = user_data;
  PlenaryWindow *self = g_task_get_source_object (task);

  if (g_str_equal (answer, PLENARY_ANSWER_SAVE))
    plenary_window_save_async (self, FALSE, settle_saved_cb, g_steal_pointer (&task));
  else
    {
      /* Once the question is gone: the window that it is over may go next. */
      g_task_set_task_data (task, GINT_TO_POINTER (g_str_equal (answer, PLENARY_ANSWER_DISCARD)),
                            NULL);
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, return_answer, g_steal_pointer (&task),
                       g_object_unref);
    }
}

/* Whether there is a text that no programme was made of yet, and that is nowhere else. */
static gboolean
has_text (PlenaryWindow *self)
{
  return self->document == NULL &&
         gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->import_view) &&
         plenary_import_view_is_edited (self->import_view);
}

/* Takes @task, which is answered with the question. */
static void
ask_before_loss (PlenaryWindow *self,
                 GtkWidget     *question,
                 GTask         *task)
{
  g_signal_connect (question, "response", G_CALLBACK (settle_answered_cb), task);
  gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (question));
}

/* What the file is called, without its ending; where there is none yet, what the programme is
 * called, as far as that can be the name of a file that is seen.
 */
static char *
dup_stem (PlenaryWindow *self)
{
  PlenaryAgenda *agenda = plenary_document_get_agenda (self->document);
  g_autofree char *title = plenary_guard_line (plenary_agenda_pick (agenda,
                                               plenary_agenda_get_title (agenda)));
  char *stem;

  if (plenary_document_get_file (self->document) != NULL || *g_strstrip (title) == '\0')
    {
      stem = dup_name (self);

      if (g_str_has_suffix (stem, SUFFIX))
        stem[strlen (stem) - strlen (SUFFIX)] = '\0';
    }
  else
    {
      stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_STEM));
      g_strdelimit (g_strchomp (stem), G_DIR_SEPARATOR_S, '-');
    }

  if (*stem == '.')
    *stem = '-';

  return stem;
}

/* private/plenary-window-private.h */

/* Asks where to save what the window shows. */
GtkFileChooserNative *
plenary_window_create_chooser (PlenaryWindow *self,
                               const char    *title,
                               const char    *suffix)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL,
                                 NULL);
  GFile *file = plenary_document_get_file (self->document);
  g_autofree char *stem = dup_stem (self);
  g_autofree char *name = g_strconcat (stem, suffix, NULL);
  g_autoptr(GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);

  return chooser;
}

/* Returns: (transfer full) (nullable): the file that was chosen; the dialog goes */
GFile *
plenary_window_take_chosen (GtkNativeDialog *dialog,
                            int              response)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT ?
                gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);

  return file;
}

/* A name without the ending gets it, unless there is such a file, which was chosen then. The longer
 * name is not the one that the user was asked about, so if it is taken, too, that file is not to be
 * overwritten.
 */
GFile *
plenary_window_complete_name (GFile      *file,
                              const char *suffix,
                              gboolean   *completed)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *full = NULL;
  g_autoptr(GFile) folder = NULL;

  *completed = !g_str_has_suffix (lower, suffix) && !g_file_query_exists (file, NULL);

  if (!*completed)
    return g_object_ref (file);

  full = g_strconcat (name, suffix, NULL);
  folder = g_file_get_parent (file);

  return g_file_get_child (folder, full);
}

/* Saves the document; @ask_name is for Save As, which there is no way around where it is read-only.
 * The result is whether it was saved.
 */
void
plenary_window_save_async (PlenaryWindow       *self,
                           gboolean             ask_name,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, plenary_window_save_async);
  plenary_field_flush_focus (GTK_WIDGET (self));

  if (ask_name || plenary_document_get_file (self->document) == NULL ||
      plenary_document_is_read_only (self->document))
    choose_file (g_steal_pointer (&task));
  else
    write_file (g_steal_pointer (&task), NULL, PLENARY_SAVE_DEFAULT);
}

gboolean
plenary_window_save_finish (PlenaryWindow *self,
                            GAsyncResult  *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

void
plenary_window_save_copy (PlenaryWindow *self)
{
  GtkFileChooserNative *chooser;
  g_autofree char *stem = NULL;
  g_autofree char *copy_stem = NULL;
  g_autofree char *name = NULL;

  plenary_field_flush_focus (GTK_WIDGET (self));
  stem = dup_stem (self);
  /* Translators: what the copy of a file is called, before its ending */
  copy_stem = g_strdup_printf (_("%s (Copy)"), stem);
  name = g_strconcat (copy_stem, SUFFIX, NULL);

  chooser = plenary_window_create_chooser (self, _("Save a Copy"), SUFFIX);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (copy_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Asks about work that is not saved. The result is whether what the window shows may go. */
void
plenary_window_settle_async (PlenaryWindow       *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autofree char *name = NULL;

  g_task_set_source_tag (task, plenary_window_settle_async);
  plenary_field_flush_focus (GTK_WIDGET (self));

  if (has_text (self))
    {
      ask_before_loss (self, plenary_question_text (GTK_WINDOW (self)), g_steal_pointer (&task));
      return;
    }

  if (self->document == NULL || !plenary_document_is_modified (self->document))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* It was told to be saved, and will be in a moment. */
  if (plenary_document_is_saving (self->document) &&
      plenary_document_get_file (self->document) != NULL)
    {
      plenary_window_save_async (self, FALSE, settle_saved_cb, g_steal_pointer (&task));
      return;
    }

  name = dup_name (self);
  ask_before_loss (self, plenary_question_unsaved (GTK_WINDOW (self), name),
                   g_steal_pointer (&task));
}

gboolean
plenary_window_settle_finish (PlenaryWindow *self,
                              GAsyncResult  *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
