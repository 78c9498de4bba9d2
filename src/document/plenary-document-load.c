/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loading a document, and looking at its file again: the bytes are read, checked and made into a
 * programme in a worker, and taken over as a whole.
 */

#include "config.h"

#include "plenary-document-private.h"

#include "plenary-json.h"
#include "plenary-json-scanner.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* What to load, and what to call it if it shall be a copy. */
typedef struct
{
  GFile *file;
  char  *untitled_name;
} Source;

/* What to compare the file with, if nothing has gone to it meanwhile. */
typedef struct
{
  GFile           *file;
  PlenaryIdentity *known;
  guint            n_runs;
} Check;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_object_unref (source->file);
  g_free (source->untitled_name);
  g_free (source);
}

static void
check_free (gpointer data)
{
  Check *check = data;

  g_object_unref (check->file);
  plenary_identity_free (check->known);
  g_free (check);
}

static void
loaded_free (gpointer data)
{
  PlenaryLoaded *loaded = data;

  g_clear_pointer (&loaded->identity, plenary_identity_free);
  g_clear_object (&loaded->agenda);
  g_free (loaded);
}

static void
load_in_worker (GTask        *task,
                gpointer      object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Source *source = task_data;
  PlenaryLoaded *loaded = g_new0 (PlenaryLoaded, 1);
  g_autoptr(GBytes) bytes = NULL;
  GError *error = NULL;

  loaded->identity = plenary_identity_read (source->file, PLENARY_JSON_MAX_SIZE, &bytes,
                                            cancellable, &error);

  if (loaded->identity != NULL)
    {
      plenary_identity_begin_hash (loaded->identity);
      loaded->agenda = source->untitled_name != NULL ?
                       plenary_json_read_renewing (bytes, NULL, &error) :
                       plenary_json_read (bytes, &error);
    }

  if (loaded->agenda != NULL)
    {
      /* So that nobody has to wait for it in the main thread. */
      plenary_identity_get_hash (loaded->identity);
      loaded->is_protected = access (g_file_peek_path (source->file), W_OK) != 0;
      g_task_return_pointer (task, loaded, loaded_free);
    }
  else
    {
      loaded_free (loaded);
      g_task_return_error (task, error);
    }
}

/* Loads in a worker; the result is a PlenaryLoaded. */
static void
load (GTask      *task,
      GFile      *file,
      const char *untitled_name)
{
  Source *source = g_new0 (Source, 1);

  source->file = g_object_ref (file);
  source->untitled_name = g_strdup (untitled_name);

  g_task_set_task_data (task, source, source_free);
  g_task_run_in_thread (task, load_in_worker);
}

/**
 * plenary_document_load_async:
 * @file: a file on this computer
 *
 * Reads a programme. End with plenary_document_load_finish().
 */
void
plenary_document_load_async (GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_document_load_async);
  load (task, file, NULL);
}

/**
 * plenary_document_load_copy_async:
 * @file: a file on this computer
 * @untitled_name: what to call the copy until it has a file of its own
 *
 * Reads what a file holds into a programme that has no file, where an id that was used twice is
 * given anew: for files that were refused with %PLENARY_FORMAT_ERROR_DUPLICATE. End with
 * plenary_document_load_finish().
 */
void
plenary_document_load_copy_async (GFile               *file,
                                  const char          *untitled_name,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (untitled_name != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_document_load_copy_async);
  load (task, file, untitled_name);
}

/**
 * plenary_document_load_finish:
 *
 * The error is of %PLENARY_FORMAT_ERROR where the file is no programme that we can read, and says
 * where; of %G_IO_ERROR where it cannot be read at all.
 *
 * Returns: (transfer full) (nullable): the document
 */
PlenaryDocument *
plenary_document_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  PlenaryDocument *document;
  PlenaryLoaded *loaded;
  Source *source;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;

  source = g_task_get_task_data (G_TASK (result));

  if (source->untitled_name != NULL)
    {
      document = plenary_document_new (loaded->agenda, source->untitled_name);
      plenary_history_mark_unsaved (document->history);
    }
  else
    {
      document = g_object_new (PLENARY_TYPE_DOCUMENT, NULL);
      plenary_document_set_file (document, source->file);
      plenary_document_set_loaded (document, loaded);
    }

  loaded_free (loaded);

  return document;
}

static void
reverted_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(PlenaryDocument) self = PLENARY_DOCUMENT (user_data);
  g_autoptr(GTask) task = NULL;
  PlenaryLoaded *loaded;
  GError *error = NULL;

  loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (loaded != NULL)
    {
      plenary_document_set_loaded (self, loaded);
      loaded_free (loaded);
    }

  task = plenary_document_end_run (self);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
start_revert (PlenaryDocument *self,
              GTask           *task)
{
  g_autoptr(GTask) inner =
    g_task_new (NULL, g_task_get_cancellable (task), reverted_cb, g_object_ref (self));

  g_task_set_source_tag (inner, start_revert);
  load (inner, self->file, NULL);
}

/**
 * plenary_document_revert_async:
 *
 * Reads the file of the document again, and forgets what was done since: agenda and history are
 * others then.
 */
void
plenary_document_revert_async (PlenaryDocument     *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  PlenaryRun *run;
  GTask *task;

  g_return_if_fail (PLENARY_IS_DOCUMENT (self));
  g_return_if_fail (self->file != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, plenary_document_revert_async);

  run = g_new0 (PlenaryRun, 1);
  run->start = start_revert;

  plenary_document_run (self, task, run);
}

/**
 * plenary_document_revert_finish:
 *
 * Returns: whether the file could be read, see plenary_document_load_finish(); if not, the
 *   document is as it was
 */
gboolean
plenary_document_revert_finish (PlenaryDocument  *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
check_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Check *check = task_data;
  GError *error = NULL;
  PlenaryIdentity *identity = plenary_identity_look (check->file, check->known, cancellable,
                                                     &error);

  if (identity != NULL)
    g_task_return_pointer (task, identity, (GDestroyNotify) plenary_identity_free);
  else
    g_task_return_error (task, error);
}

/* A programme whose file is gone is on no disk any more. */
static GError *
find_problem (PlenaryDocument *self,
              PlenaryIdentity *identity,
              GError          *problem)
{
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      plenary_history_mark_unsaved (self->history);

      return g_error_new (PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE,
                          _("“%s” was deleted or moved away since it was opened."), self->name);
    }

  if (problem != NULL)
    return g_error_copy (problem);

  if (!plenary_identity_equal (identity, self->identity))
    return g_error_new (PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT,
                        _("“%s” was changed by somebody else since it was opened."), self->name);

  return NULL;
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  PlenaryDocument *self = g_task_get_source_object (task);
  Check *check = g_task_get_task_data (G_TASK (result));
  g_autoptr(PlenaryIdentity) identity = NULL;
  g_autoptr(GError) problem = NULL;
  GError *error = NULL;

  identity = g_task_propagate_pointer (G_TASK (result), &problem);

  /* What went to the file meanwhile knows better. */
  if (check->n_runs == self->n_runs)
    error = find_problem (self, identity, problem);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (identity != NULL && check->n_runs == self->n_runs)
    {
      plenary_identity_free (self->identity);
      self->identity = g_steal_pointer (&identity);
    }

  g_task_return_boolean (task, TRUE);
}

/**
 * plenary_document_check_async:
 *
 * Looks whether the file is still what was read or saved, as one does when a window comes back
 * into focus.
 */
void
plenary_document_check_async (PlenaryDocument     *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GTask) inner = NULL;
  Check *check;

  g_return_if_fail (PLENARY_IS_DOCUMENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_document_check_async);

  /* Nothing to compare, or it is just about to become another. */
  if (self->identity == NULL || self->running != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  check = g_new0 (Check, 1);
  check->file = g_object_ref (self->file);
  check->known = plenary_identity_copy (self->identity);
  check->n_runs = self->n_runs;

  inner = g_task_new (NULL, cancellable, checked_cb, g_steal_pointer (&task));
  g_task_set_source_tag (inner, plenary_document_check_async);
  g_task_set_task_data (inner, check, check_free);
  g_task_run_in_thread (inner, check_in_worker);
}

/**
 * plenary_document_check_finish:
 *
 * Returns: whether the file is still what was read or saved, and also if it has none. The error
 *   is %PLENARY_SAVE_ERROR_CONFLICT where it is another, %PLENARY_SAVE_ERROR_GONE where there is
 *   none, and the document counts as modified then; of %G_IO_ERROR where it cannot be read
 */
gboolean
plenary_document_check_finish (PlenaryDocument  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
