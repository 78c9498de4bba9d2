/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a programme to show it in small, in a worker: a slow disk delays pictures, not a page. */

#include "config.h"

#include "plenary-glimpse.h"

#include "plenary-identity.h"
#include "plenary-json.h"

/* A picture is not worth reading more than that. */
#define MAX_SIZE (4 * 1024 * 1024)

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr(PlenaryIdentity) identity = NULL;
  g_autoptr(GBytes) bytes = NULL;
  GError *error = NULL;
  PlenaryAgenda *agenda = NULL;

  identity = plenary_identity_read (task_data, MAX_SIZE, &bytes, cancellable, &error);

  if (identity != NULL)
    agenda = plenary_json_read (bytes, &error);

  if (agenda != NULL)
    g_task_return_pointer (task, agenda, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * plenary_glimpse_async:
 * @file: a programme
 */
void
plenary_glimpse_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  /* It may be the worker that lets go of the task last, and no widget is to end there. */
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_glimpse_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_worker);
}

/**
 * plenary_glimpse_finish:
 *
 * Returns: (transfer full) (nullable): the programme, NULL if it cannot be read or is too large
 */
PlenaryAgenda *
plenary_glimpse_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
