/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving a document: the programme is written down in the main thread, where it cannot change
 * meanwhile, and goes to the disk in a worker.
 *
 * The worker first reads what was written: a file that we could not open again is never put in
 * the place of one that we could. What the user does while it is at work is not saved by it, so
 * the state that counts as saved is the one that was written down.
 */

#include "config.h"

#include "plenary-document-private.h"

#include "plenary-journal.h"
#include "plenary-json.h"

#include <glib/gi18n.h>

/* All that the worker needs to know. */
typedef struct
{
  GFile            *file;
  GBytes           *bytes;
  PlenaryIdentity  *base;
  PlenarySaveFlags  flags;
  guint64           position;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_bytes_unref (job->bytes);
  g_clear_pointer (&job->base, plenary_identity_free);
  g_free (job);
}

/* Whether what was written can be read, and says the same. */
static gboolean
check_bytes (GBytes  *bytes,
             GError **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(PlenaryAgenda) agenda = plenary_json_read (bytes, &problem);
  g_autoptr(GBytes) again = agenda != NULL ? plenary_json_write (agenda) : NULL;

  if (again != NULL && g_bytes_equal (again, bytes))
    return TRUE;

  g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_FAILED,
               _("Nothing was saved, because the programme could not be read again. "
                 "Please report this as a mistake in Plenary. %s"),
               problem != NULL ? problem->message : "");

  return FALSE;
}

static void
save_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autofree char *journal_folder = plenary_journal_dup_folder ();
  Job *job = task_data;
  PlenaryIdentity *identity = NULL;
  GError *error = NULL;

  if (check_bytes (job->bytes, &error))
    identity = plenary_saver_save (job->file, job->bytes, job->base, job->flags, journal_folder,
                                   cancellable, &error);

  if (identity != NULL)
    {
      /* So that nobody has to wait for it in the main thread. */
      plenary_identity_get_hash (identity);
      g_task_return_pointer (task, identity, (GDestroyNotify) plenary_identity_free);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

static gboolean
is_own_file (PlenaryDocument *self,
             GFile           *file)
{
  return self->file != NULL && g_file_equal (self->file, file);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PlenaryDocument) self = PLENARY_DOCUMENT (user_data);
  Job *job = g_task_get_task_data (G_TASK (result));
  PlenaryRun *run = g_task_get_task_data (self->running);
  g_autoptr(PlenaryIdentity) identity = NULL;
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;

  identity = g_task_propagate_pointer (G_TASK (result), &error);

  if (identity != NULL && (!run->is_copy || is_own_file (self, job->file)))
    {
      plenary_document_set_file (self, job->file);
      plenary_document_set_saved (self, g_steal_pointer (&identity), job->position);
    }

  task = plenary_document_end_run (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Another run has saved the present state since this one was asked for. */
static gboolean
is_saved_already (PlenaryDocument *self,
                  PlenaryRun      *run)
{
  return is_own_file (self, run->file) && self->n_saves != run->n_saves &&
         plenary_history_is_saved (self->history);
}

/* What is to be saved is the programme as it is now. */
static Job *
create_job (PlenaryDocument *self,
            PlenaryRun      *run)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (run->file);
  job->bytes = plenary_json_write (self->agenda);
  job->flags = run->flags;
  job->position = plenary_history_get_position (self->history);

  if (is_own_file (self, run->file) && self->identity != NULL)
    job->base = plenary_identity_copy (self->identity);

  plenary_history_end_joining (self->history);

  return job;
}

static void
start_save (PlenaryDocument *self,
            GTask           *task)
{
  PlenaryRun *run = g_task_get_task_data (task);
  g_autoptr(GTask) inner = NULL;

  if (is_saved_already (self, run))
    {
      g_autoptr(GTask) ended = plenary_document_end_run (self);

      g_task_return_boolean (ended, TRUE);
      return;
    }

  if (is_own_file (self, run->file) && plenary_document_is_newer (self))
    {
      g_autoptr(GTask) ended = plenary_document_end_run (self);

      g_task_return_new_error (ended, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_PROTECTED,
                               _("“%s” was made with a newer version of Plenary. "
                                 "It was left as it is."),
                               self->name);
      return;
    }

  /* A worker may let go of its task last, and must not be left with the document then. */
  inner = g_task_new (NULL, g_task_get_cancellable (task), saved_cb, g_object_ref (self));
  g_task_set_source_tag (inner, start_save);
  g_task_set_task_data (inner, create_job (self, run), job_free);
  g_task_run_in_thread (inner, save_in_worker);
}

static void
save (PlenaryDocument     *self,
      GFile               *file,
      PlenarySaveFlags     flags,
      gboolean             is_copy,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data,
      gpointer             source_tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  PlenaryRun *run = g_new0 (PlenaryRun, 1);

  /* What was saved stays saved, even if it was cancelled a moment later. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, source_tag);

  run->start = start_save;
  run->file = g_object_ref (file);
  run->flags = flags;
  run->is_copy = is_copy;

  plenary_document_run (self, task, run);
}

/**
 * plenary_document_save_async:
 * @file: (nullable): where to, and what its file shall be from then on; NULL: its own
 * @flags: %PLENARY_SAVE_OVERWRITE only where the user was shown what is there and said so
 *
 * Saves the programme as it is when all that was asked for before has been done.
 */
void
plenary_document_save_async (PlenaryDocument     *self,
                             GFile               *file,
                             PlenarySaveFlags     flags,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (PLENARY_IS_DOCUMENT (self));
  g_return_if_fail (file != NULL || self->file != NULL);

  save (self, file != NULL ? file : self->file, flags, FALSE, cancellable, callback, user_data,
        plenary_document_save_async);
}

/**
 * plenary_document_save_finish:
 *
 * Returns: whether it was saved; if not, the error is of %PLENARY_SAVE_ERROR and both the file
 *   and what counts as saved are as they were. %PLENARY_SAVE_ERROR_CONFLICT,
 *   %PLENARY_SAVE_ERROR_GONE and %PLENARY_SAVE_ERROR_EXISTS are to be asked about
 */
gboolean
plenary_document_save_finish (PlenaryDocument  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * plenary_document_save_copy_async:
 * @file: where to
 * @flags: %PLENARY_SAVE_OVERWRITE only where the user was shown what is there and said so
 *
 * Saves the programme to another file, and stays with its own.
 */
void
plenary_document_save_copy_async (PlenaryDocument     *self,
                                  GFile               *file,
                                  PlenarySaveFlags     flags,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (PLENARY_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  save (self, file, flags, TRUE, cancellable, callback, user_data,
        plenary_document_save_copy_async);
}

/**
 * plenary_document_save_copy_finish:
 *
 * Returns: whether the copy was saved; the error is of %PLENARY_SAVE_ERROR
 */
gboolean
plenary_document_save_copy_finish (PlenaryDocument  *self,
                                   GAsyncResult     *result,
                                   GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
