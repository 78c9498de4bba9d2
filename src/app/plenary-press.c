/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes handouts and lays them out in a worker, one at a time, so that nobody waits for one while
 * typing. The programme may change meanwhile, and so the worker has a snapshot of it, which is
 * taken anew when it did.
 *
 * Who wants another before the last is done does not want that any more: what is under way is left
 * to end, as a layout cannot be stopped in its middle, and is then dropped. Wishes that come in one
 * go are one. Who cannot wait for the end of a long handout gets its first page before.
 */

#include "config.h"

#include "plenary-press.h"

#include "plenary-copy.h"

struct _PlenaryPress
{
  GObject           parent_instance;

  PlenaryAgenda    *agenda;       /* what is wanted next, with the setting */
  PlenarySetting   *setting;
  PlenaryPressMode  mode;
  PlenaryAgenda    *snapshot;     /* the worker's, while there is one */
  PlenaryAgenda    *original;     /* of which programme that is, and of which state */
  guint64           stamp;
  guint             begin_source;
  gboolean          is_running;
  gboolean          is_busy;      /* as was told last */
};

G_DEFINE_FINAL_TYPE (PlenaryPress, plenary_press, G_TYPE_OBJECT)

enum { PROP_0, PROP_BUSY, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void begin (PlenaryPress *self);

static void
update_busy (PlenaryPress *self)
{
  gboolean is_busy = self->is_running || self->setting != NULL;

  if (self->is_busy == is_busy)
    return;

  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* What a worker has and makes, and what is to follow it. */
typedef struct
{
  PlenaryAgenda  *snapshot;
  PlenarySetting *setting;
  gboolean        is_sketch;
  PlenaryHandout *handout;
  PlenaryAgenda  *agenda;       /* NULL if nothing follows */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->snapshot);
  plenary_setting_unref (job->setting);
  g_clear_object (&job->handout);
  g_clear_object (&job->agenda);
  g_free (job);
}

static void
lay_out_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;

  job->handout = job->is_sketch ? plenary_handout_new_sketch (job->snapshot, job->setting)
                                : plenary_handout_new (job->snapshot, job->setting);
  plenary_handout_lay_out (job->handout);
  g_task_return_boolean (task, TRUE);
}

static void
laid_out_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(PlenaryPress) self = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(PlenaryAgenda) agenda = g_steal_pointer (&job->agenda);

  self->is_running = FALSE;

  if (self->setting == NULL)
    {
      g_signal_emit (self, signals[DONE], 0, job->handout);

      if (agenda != NULL && self->setting == NULL)
        plenary_press_set (self, agenda, job->setting, PLENARY_PRESS_WHOLE);
    }
  else if (self->begin_source == 0)
    {
      begin (self);
    }

  update_busy (self);
}

static void
update_snapshot (PlenaryPress *self)
{
  guint64 stamp = plenary_entity_get_stamp (PLENARY_ENTITY (self->agenda));

  if (self->original == self->agenda && self->stamp == stamp)
    return;

  g_clear_object (&self->snapshot);
  g_set_object (&self->original, self->agenda);
  self->snapshot = plenary_copy_snapshot (self->agenda);
  self->stamp = stamp;
}

/* It may be the worker that lets go of the task last, which is why the task has no source. */
static void
begin (PlenaryPress *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, laid_out_cb, g_object_ref (self));
  Job *job = g_new0 (Job, 1);

  update_snapshot (self);
  job->snapshot = g_object_ref (self->snapshot);
  job->setting = plenary_setting_ref (self->setting);
  job->is_sketch = self->mode != PLENARY_PRESS_WHOLE;

  if (self->mode == PLENARY_PRESS_SKETCH_FIRST)
    job->agenda = g_object_ref (self->agenda);

  g_clear_object (&self->agenda);
  g_clear_pointer (&self->setting, plenary_setting_unref);
  self->is_running = TRUE;

  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, lay_out_in_worker);
}

static gboolean
begin_cb (gpointer user_data)
{
  PlenaryPress *self = user_data;

  self->begin_source = 0;

  if (!self->is_running)
    begin (self);

  return G_SOURCE_REMOVE;
}

static void
plenary_press_dispose (GObject *object)
{
  PlenaryPress *self = PLENARY_PRESS (object);

  g_clear_handle_id (&self->begin_source, g_source_remove);
  g_clear_object (&self->snapshot);
  g_clear_object (&self->original);
  g_clear_object (&self->agenda);
  g_clear_pointer (&self->setting, plenary_setting_unref);

  G_OBJECT_CLASS (plenary_press_parent_class)->dispose (object);
}

static void
plenary_press_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, PLENARY_PRESS (object)->is_busy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_press_class_init (PlenaryPressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_press_dispose;
  object_class->get_property = plenary_press_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A handout is laid out that nobody has superseded. */
  signals[DONE] =
    g_signal_new ("done",
                  PLENARY_TYPE_PRESS,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, PLENARY_TYPE_HANDOUT);
}

static void
plenary_press_init (PlenaryPress *self)
{
}

PlenaryPress *
plenary_press_new (void)
{
  return g_object_new (PLENARY_TYPE_PRESS, NULL);
}

/**
 * plenary_press_is_busy:
 *
 * Returns: whether something is still to be done
 */
gboolean
plenary_press_is_busy (PlenaryPress *self)
{
  g_return_val_if_fail (PLENARY_IS_PRESS (self), FALSE);

  return self->is_busy;
}

/**
 * plenary_press_set:
 * @agenda: a programme
 * @setting: what to print of it, and where
 * @mode: how much of it
 *
 * Wants that handout instead of whatever was wanted; `done` gives it, and if its first page is
 * wanted first, gives that before.
 */
void
plenary_press_set (PlenaryPress     *self,
                   PlenaryAgenda    *agenda,
                   PlenarySetting   *setting,
                   PlenaryPressMode  mode)
{
  g_return_if_fail (PLENARY_IS_PRESS (self));
  g_return_if_fail (PLENARY_IS_AGENDA (agenda));
  g_return_if_fail (setting != NULL);

  g_set_object (&self->agenda, agenda);
  plenary_setting_ref (setting);
  g_clear_pointer (&self->setting, plenary_setting_unref);
  self->setting = setting;
  self->mode = mode;

  /* Before anything is drawn, or whatever moves on the screen would keep it from being done. */
  if (self->begin_source == 0)
    self->begin_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, begin_cb, self, NULL);

  update_busy (self);
}
