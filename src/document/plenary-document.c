/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document is a programme that has a file, or has none yet.
 *
 * It knows what the file was when it was read or last saved, so that what somebody else put there
 * since is never overwritten unasked; and which state of the programme is on disk, so that undoing
 * back to that state is no change. What touches the file runs in a worker, one after the other,
 * each with the newest state: plenary-document-load.c and plenary-document-save.c.
 */

#include "config.h"

#include "plenary-document.h"

#include "plenary-display-name.h"
#include "plenary-document-private.h"
#include "plenary-json.h"

G_DEFINE_FINAL_TYPE (PlenaryDocument, plenary_document, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_AGENDA,
  PROP_HISTORY,
  PROP_FILE,
  PROP_NAME,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_NEWER,
  PROP_SAVING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (PlenaryDocument *self,
        guint            property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_modified (PlenaryDocument *self)
{
  gboolean is_modified = plenary_document_is_modified (self);

  if (is_modified != self->was_modified)
    {
      self->was_modified = is_modified;
      notify (self, PROP_MODIFIED);
    }
}

static void
set_agenda (PlenaryDocument *self,
            PlenaryAgenda   *agenda)
{
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_func (self->history, update_modified, self);

  g_clear_object (&self->history);
  g_set_object (&self->agenda, agenda);

  self->history = plenary_history_new (agenda);
  g_signal_connect_object (self->history, "notify::is-saved",
                           G_CALLBACK (update_modified), self, G_CONNECT_SWAPPED);
}

static void
plenary_document_dispose (GObject *object)
{
  PlenaryDocument *self = PLENARY_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_object (&self->agenda);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (plenary_document_parent_class)->dispose (object);
}

static void
plenary_document_finalize (GObject *object)
{
  PlenaryDocument *self = PLENARY_DOCUMENT (object);

  /* Whatever waits holds the document, so nothing does. */
  g_assert (self->running == NULL);

  g_clear_pointer (&self->identity, plenary_identity_free);
  g_free (self->name);

  G_OBJECT_CLASS (plenary_document_parent_class)->finalize (object);
}

static void
plenary_document_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  PlenaryDocument *self = PLENARY_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_AGENDA:
      g_value_set_object (value, self->agenda);
      break;

    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_MODIFIED:
      g_value_set_boolean (value, plenary_document_is_modified (self));
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, plenary_document_is_read_only (self));
      break;

    case PROP_NEWER:
      g_value_set_boolean (value, plenary_document_is_newer (self));
      break;

    case PROP_SAVING:
      g_value_set_boolean (value, plenary_document_is_saving (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_document_class_init (PlenaryDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_document_dispose;
  object_class->finalize = plenary_document_finalize;
  object_class->get_property = plenary_document_get_property;

  properties[PROP_AGENDA] =
    g_param_spec_object ("agenda", NULL, NULL, PLENARY_TYPE_AGENDA, flags);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, PLENARY_TYPE_HISTORY, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_NEWER] = g_param_spec_boolean ("newer", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plenary_document_init (PlenaryDocument *self)
{
  g_queue_init (&self->waiting);
}

/**
 * plenary_document_new:
 * @agenda: a programme that has no file
 * @untitled_name: what to call it until it has one
 *
 * It counts as saved, as there is nothing in it yet. Of one that was imported or pasted tell the
 * history that it is not, by plenary_history_mark_unsaved().
 *
 * Returns: (transfer full): a document
 */
PlenaryDocument *
plenary_document_new (PlenaryAgenda *agenda,
                      const char    *untitled_name)
{
  PlenaryDocument *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (untitled_name != NULL, NULL);

  self = g_object_new (PLENARY_TYPE_DOCUMENT, NULL);
  set_agenda (self, agenda);
  self->name = g_strdup (untitled_name);

  return self;
}

/**
 * plenary_document_get_agenda:
 *
 * Returns: (transfer none): the programme; another one after reverting
 */
PlenaryAgenda *
plenary_document_get_agenda (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), NULL);

  return self->agenda;
}

/**
 * plenary_document_get_history:
 *
 * Returns: (transfer none): what was done to the programme; another one after reverting
 */
PlenaryHistory *
plenary_document_get_history (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * plenary_document_get_file:
 *
 * Returns: (transfer none) (nullable): its file, NULL while it is untitled
 */
GFile *
plenary_document_get_file (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * plenary_document_get_name:
 *
 * Returns: (transfer none): the name of its file, or what it is called while it has none
 */
const char *
plenary_document_get_name (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), NULL);

  return self->name;
}

/**
 * plenary_document_is_modified:
 *
 * Returns: whether the programme is not as it was read or last saved
 */
gboolean
plenary_document_is_modified (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), FALSE);

  return !plenary_history_is_saved (self->history);
}

/**
 * plenary_document_is_read_only:
 *
 * Returns: whether the file cannot be saved over: it is write-protected, or newer than we
 *   understand. It may be saved under another name
 */
gboolean
plenary_document_is_read_only (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), FALSE);

  return self->is_protected || plenary_document_is_newer (self);
}

/**
 * plenary_document_is_newer:
 *
 * Returns: whether the programme is of a newer version of the format, so that it must not be
 *   changed, whatever name it has
 */
gboolean
plenary_document_is_newer (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), FALSE);

  return plenary_json_is_newer (self->agenda);
}

/**
 * plenary_document_is_saving:
 *
 * Returns: whether something is being done with its file, and will be a moment longer
 */
gboolean
plenary_document_is_saving (PlenaryDocument *self)
{
  g_return_val_if_fail (PLENARY_IS_DOCUMENT (self), FALSE);

  return self->running != NULL;
}

/**
 * plenary_document_set_file:
 *
 * Gives the document that file and its name.
 */
void
plenary_document_set_file (PlenaryDocument *self,
                           GFile           *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  g_set_object (&self->file, file);
  g_free (self->name);
  self->name = path != NULL ? plenary_dup_display_name (path) : g_file_get_parse_name (file);

  notify (self, PROP_FILE);
  notify (self, PROP_NAME);
}

/**
 * plenary_document_set_loaded:
 *
 * Puts what was read from the file in place of what the document held.
 */
void
plenary_document_set_loaded (PlenaryDocument *self,
                             PlenaryLoaded   *loaded)
{
  g_clear_pointer (&self->identity, plenary_identity_free);
  self->identity = g_steal_pointer (&loaded->identity);
  self->is_protected = loaded->is_protected;

  set_agenda (self, loaded->agenda);

  notify (self, PROP_AGENDA);
  notify (self, PROP_HISTORY);
  notify (self, PROP_READ_ONLY);
  notify (self, PROP_NEWER);
  update_modified (self);
}

/**
 * plenary_document_set_saved:
 * @identity: (transfer full): what the file is now
 * @position: the state of the history that it holds
 */
void
plenary_document_set_saved (PlenaryDocument *self,
                            PlenaryIdentity *identity,
                            guint64          position)
{
  g_clear_pointer (&self->identity, plenary_identity_free);
  self->identity = identity;
  self->is_protected = FALSE;
  self->n_saves++;

  notify (self, PROP_READ_ONLY);
  plenary_history_mark_saved (self->history, position);
}

static void
start_next (PlenaryDocument *self)
{
  PlenaryRun *run;

  self->running = g_queue_pop_head (&self->waiting);
  self->n_runs++;

  if (self->running != NULL)
    {
      run = g_task_get_task_data (self->running);
      run->start (self, self->running);
    }
}

static void
run_free (gpointer data)
{
  PlenaryRun *run = data;

  g_clear_object (&run->file);
  g_free (run);
}

/**
 * plenary_document_run:
 * @task: (transfer full): to begin when all before it have ended; it returns what
 *   plenary_document_end_run() gives back
 * @run: (transfer full): what it is
 */
void
plenary_document_run (PlenaryDocument *self,
                      GTask           *task,
                      PlenaryRun      *run)
{
  run->n_saves = self->n_saves;
  g_task_set_task_data (task, run, run_free);
  g_queue_push_tail (&self->waiting, task);

  if (self->running == NULL)
    {
      start_next (self);
      notify (self, PROP_SAVING);
    }
}

/**
 * plenary_document_end_run:
 *
 * Ends what is running and begins what waits.
 *
 * Returns: (transfer full): the task that ran, to be returned from
 */
GTask *
plenary_document_end_run (PlenaryDocument *self)
{
  GTask *task = g_steal_pointer (&self->running);

  start_next (self);

  if (self->running == NULL)
    notify (self, PROP_SAVING);

  return task;
}
