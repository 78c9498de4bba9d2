/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A history is what was done to an agenda, and can be undone.
 *
 * Each deed, its undoing and its redoing is one transaction, and `changed` tells once which ids it
 * touched. Layout, problems and search live on that: a thousand sessions that move notify a
 * thousand times, but are laid out anew once.
 *
 * A deed of many edits that depend on each other is begun and ended; typing is joined, so that one
 * undo takes back a word and not a letter. Each state has a position, by which a document knows
 * whether it is the one on disk, even after undoing past it and back.
 */

#include "config.h"

#include "plenary-history.h"

#include "plenary-group-private.h"

#define JOIN_WITHIN (G_USEC_PER_SEC)
#define POSITION_NOWHERE G_MAXUINT64

/* What can be taken back, or done again. */
typedef struct
{
  PlenaryEdit *edit;
  char        *label;
  char        *join_key;
  gint64       time;
  guint64      position;    /* of the state that it leads to when it is done */
} Deed;

struct _PlenaryHistory
{
  GObject        parent_instance;

  PlenaryAgenda *agenda;
  GPtrArray     *undos;
  GPtrArray     *redos;
  guint64        last_position;
  guint64        saved_position;

  /* While a deed of several edits is under way. */
  PlenaryGroup  *group;
  guint          depth;
};

G_DEFINE_FINAL_TYPE (PlenaryHistory, plenary_history, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_IS_SAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static Deed *
deed_new (PlenaryEdit *edit,
          const char  *label,
          const char  *join_key,
          guint64      position)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->edit = edit;
  deed->label = g_strdup (label);
  deed->join_key = g_strdup (join_key);
  deed->time = g_get_monotonic_time ();
  deed->position = position;

  return deed;
}

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  plenary_edit_unref (deed->edit);
  g_free (deed->label);
  g_free (deed->join_key);
  g_free (deed);
}

static Deed *
peek (GPtrArray *deeds)
{
  return deeds->len > 0 ? g_ptr_array_index (deeds, deeds->len - 1) : NULL;
}

static void
tell (PlenaryHistory *self,
      GStrv           ids)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);

  g_signal_emit (self, signals[CHANGED], 0, ids);
}

/* Adds a deed that was done, or makes the last one longer by it. */
static void
record (PlenaryHistory *self,
        const char     *label,
        const char     *join_key,
        PlenaryEdit    *inverse)
{
  Deed *last = peek (self->undos);

  g_ptr_array_set_size (self->redos, 0);
  self->last_position++;

  if (last != NULL && join_key != NULL && g_strcmp0 (last->join_key, join_key) == 0 &&
      last->position != self->saved_position &&
      g_get_monotonic_time () - last->time < JOIN_WITHIN)
    {
      g_autoptr(PlenaryEdit) newer = inverse;
      g_autoptr(PlenaryEdit) older = last->edit;
      PlenaryEdit *both[] = { newer, older };

      last->edit = plenary_edit_join (both, G_N_ELEMENTS (both));
      last->time = g_get_monotonic_time ();
      last->position = self->last_position;
    }
  else
    {
      g_ptr_array_add (self->undos, deed_new (inverse, label, join_key, self->last_position));
    }
}

/* Nothing to take back is no failure. */
static gboolean
apply_last (PlenaryHistory  *self,
            GPtrArray       *from,
            GPtrArray       *to,
            GError         **error)
{
  Deed *deed = peek (from);
  PlenaryEdit *inverse;
  g_auto(GStrv) ids = NULL;

  if (deed == NULL)
    return TRUE;

  inverse = plenary_edit_apply (deed->edit, self->agenda, error);
  if (inverse == NULL)
    return FALSE;

  ids = plenary_edit_dup_ids (deed->edit);
  g_ptr_array_add (to, deed_new (inverse, deed->label, NULL, deed->position));
  g_ptr_array_set_size (from, (int) from->len - 1);
  plenary_history_end_joining (self);
  tell (self, ids);

  return TRUE;
}

static void
plenary_history_dispose (GObject *object)
{
  PlenaryHistory *self = PLENARY_HISTORY (object);

  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (plenary_history_parent_class)->dispose (object);
}

static void
plenary_history_finalize (GObject *object)
{
  PlenaryHistory *self = PLENARY_HISTORY (object);

  g_clear_pointer (&self->undos, g_ptr_array_unref);
  g_clear_pointer (&self->redos, g_ptr_array_unref);
  g_clear_pointer (&self->group, plenary_group_free);

  G_OBJECT_CLASS (plenary_history_parent_class)->finalize (object);
}

static void
plenary_history_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PlenaryHistory *self = PLENARY_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, plenary_history_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, plenary_history_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, plenary_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, plenary_history_get_redo_label (self));
      break;

    case PROP_IS_SAVED:
      g_value_set_boolean (value, plenary_history_is_saved (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_history_class_init (PlenaryHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = plenary_history_dispose;
  object_class->finalize = plenary_history_finalize;
  object_class->get_property = plenary_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_IS_SAVED] = g_param_spec_boolean ("is-saved", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_HISTORY,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
plenary_history_init (PlenaryHistory *self)
{
  self->undos = g_ptr_array_new_with_free_func (deed_free);
  self->redos = g_ptr_array_new_with_free_func (deed_free);
}

PlenaryHistory *
plenary_history_new (PlenaryAgenda *agenda)
{
  PlenaryHistory *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  self = g_object_new (PLENARY_TYPE_HISTORY, NULL);
  self->agenda = g_object_ref (agenda);

  return self;
}

PlenaryAgenda *
plenary_history_get_agenda (PlenaryHistory *self)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), NULL);

  return self->agenda;
}

/**
 * plenary_history_do:
 * @label: what is done, for the user: “Move Panel 3”
 * @edit: (transfer full): the change to make
 *
 * An edit that changes nothing is no deed.
 *
 * Returns: whether it could be made; if not, the agenda is as it was
 */
gboolean
plenary_history_do (PlenaryHistory  *self,
                    const char      *label,
                    PlenaryEdit     *edit,
                    GError         **error)
{
  return plenary_history_do_joined (self, label, NULL, edit, error);
}

/**
 * plenary_history_do_joined:
 * @label: what is done, for the user
 * @join_key: (nullable): deeds of the same key that follow each other within a second are one
 * @edit: (transfer full): the change to make
 *
 * Returns: whether it could be made; if not, the agenda is as it was
 */
gboolean
plenary_history_do_joined (PlenaryHistory  *self,
                           const char      *label,
                           const char      *join_key,
                           PlenaryEdit     *edit,
                           GError         **error)
{
  g_autoptr(PlenaryEdit) owned = edit;
  g_auto(GStrv) ids = NULL;
  PlenaryEdit *inverse;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (label != NULL, FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (self->group != NULL)
    return plenary_group_do (self->group, owned, error);

  if (plenary_edit_is_empty (owned))
    return TRUE;

  inverse = plenary_edit_apply (owned, self->agenda, error);
  if (inverse == NULL)
    return FALSE;

  record (self, label, join_key, inverse);
  ids = plenary_edit_dup_ids (owned);
  tell (self, ids);

  return TRUE;
}

/**
 * plenary_history_end_joining:
 *
 * The next deed begins anew, whatever its key: a word was ended, or the focus has moved.
 */
void
plenary_history_end_joining (PlenaryHistory *self)
{
  Deed *last;

  g_return_if_fail (PLENARY_IS_HISTORY (self));

  last = peek (self->undos);

  if (last != NULL)
    g_clear_pointer (&last->join_key, g_free);
}

/**
 * plenary_history_begin:
 * @label: what is done, for the user
 *
 * What is done until plenary_history_end() is one deed: it happens as a whole or not at all.
 * Within another such deed it is a part of that.
 */
void
plenary_history_begin (PlenaryHistory *self,
                       const char     *label)
{
  g_return_if_fail (PLENARY_IS_HISTORY (self));
  g_return_if_fail (label != NULL);

  if (self->depth++ == 0)
    self->group = plenary_group_new (self->agenda, label);
}

/**
 * plenary_history_end:
 *
 * Returns: whether all could be done; if not, the agenda is as it was
 */
gboolean
plenary_history_end (PlenaryHistory  *self,
                     GError         **error)
{
  g_autoptr(PlenaryGroup) group = NULL;
  g_auto(GStrv) ids = NULL;
  PlenaryEdit *inverse;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return !plenary_group_has_failed (self->group);

  group = g_steal_pointer (&self->group);
  inverse = plenary_group_end (group, &ids, error);

  if (inverse == NULL)
    return FALSE;

  if (plenary_edit_is_empty (inverse))
    {
      plenary_edit_unref (inverse);
      return TRUE;
    }

  record (self, plenary_group_get_label (group), NULL, inverse);
  tell (self, ids);

  return TRUE;
}

/**
 * plenary_history_undo:
 *
 * Returns: whether the last deed could be taken back, which it can unless something else changed
 *   the agenda; TRUE if there is none
 */
gboolean
plenary_history_undo (PlenaryHistory  *self,
                      GError         **error)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return apply_last (self, self->undos, self->redos, error);
}

/**
 * plenary_history_redo:
 *
 * Returns: whether the deed last taken back could be done again; TRUE if there is none
 */
gboolean
plenary_history_redo (PlenaryHistory  *self,
                      GError         **error)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return apply_last (self, self->redos, self->undos, error);
}

gboolean
plenary_history_can_undo (PlenaryHistory *self)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);

  return self->undos->len > 0;
}

gboolean
plenary_history_can_redo (PlenaryHistory *self)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), FALSE);

  return self->redos->len > 0;
}

/**
 * plenary_history_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what undoing would take back
 */
const char *
plenary_history_get_undo_label (PlenaryHistory *self)
{
  Deed *deed;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), NULL);

  deed = peek (self->undos);

  return deed != NULL ? deed->label : NULL;
}

/**
 * plenary_history_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what redoing would do again
 */
const char *
plenary_history_get_redo_label (PlenaryHistory *self)
{
  Deed *deed;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), NULL);

  deed = peek (self->redos);

  return deed != NULL ? deed->label : NULL;
}

/**
 * plenary_history_get_undo_edit:
 *
 * Returns: (transfer none) (nullable): what undoing would change
 */
PlenaryEdit *
plenary_history_get_undo_edit (PlenaryHistory *self)
{
  Deed *deed;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), NULL);

  deed = peek (self->undos);

  return deed != NULL ? deed->edit : NULL;
}

/**
 * plenary_history_get_redo_edit:
 *
 * Returns: (transfer none) (nullable): what redoing would change
 */
PlenaryEdit *
plenary_history_get_redo_edit (PlenaryHistory *self)
{
  Deed *deed;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), NULL);

  deed = peek (self->redos);

  return deed != NULL ? deed->edit : NULL;
}

/**
 * plenary_history_get_position:
 *
 * Returns: a number that stands for the agenda as it is now, and again when undoing or redoing
 *   comes back to it
 */
guint64
plenary_history_get_position (PlenaryHistory *self)
{
  Deed *last;

  g_return_val_if_fail (PLENARY_IS_HISTORY (self), 0);

  last = peek (self->undos);

  return last != NULL ? last->position : 0;
}

/**
 * plenary_history_mark_saved:
 * @position: the position that was saved, which need not be the present one any more
 */
void
plenary_history_mark_saved (PlenaryHistory *self,
                            guint64         position)
{
  g_return_if_fail (PLENARY_IS_HISTORY (self));

  self->saved_position = position;
  plenary_history_end_joining (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_SAVED]);
}

/**
 * plenary_history_mark_unsaved:
 *
 * No state of the agenda is on disk: it was imported, or its file is gone.
 */
void
plenary_history_mark_unsaved (PlenaryHistory *self)
{
  plenary_history_mark_saved (self, POSITION_NOWHERE);
}

gboolean
plenary_history_is_saved (PlenaryHistory *self)
{
  g_return_val_if_fail (PLENARY_IS_HISTORY (self), TRUE);

  return plenary_history_get_position (self) == self->saved_position;
}
