/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected of a programme: the ids of some of its sessions, shared by all views of it.
 *
 * One of them leads: the one that was chosen last, which the pane is on and the keys start from.
 * Another one may be the anchor, where a range begins that Shift makes longer or shorter. A view
 * knows what lies between the two, as it knows its order; the selection does not.
 *
 * `changed` tells once whatever came and went; `lead` is notified only when another one leads.
 */

#include "config.h"

#include "plenary-selection.h"

#include "plenary-utils.h"

struct _PlenarySelection
{
  GObject     parent_instance;

  GHashTable *ids;       /* a set of those that are selected */
  char       *lead;      /* one of them, NULL if there are none */
  char       *anchor;    /* where a range begins, if there is such a place */
};

G_DEFINE_FINAL_TYPE (PlenarySelection, plenary_selection, G_TYPE_OBJECT)

enum { PROP_0, PROP_LEAD, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
plenary_selection_finalize (GObject *object)
{
  PlenarySelection *self = PLENARY_SELECTION (object);

  g_hash_table_unref (self->ids);
  g_free (self->lead);
  g_free (self->anchor);

  G_OBJECT_CLASS (plenary_selection_parent_class)->finalize (object);
}

static void
plenary_selection_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PlenarySelection *self = PLENARY_SELECTION (object);

  switch (prop_id)
    {
    case PROP_LEAD:
      g_value_set_string (value, self->lead);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
plenary_selection_class_init (PlenarySelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plenary_selection_finalize;
  object_class->get_property = plenary_selection_get_property;

  properties[PROP_LEAD] =
    g_param_spec_string ("lead", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_SELECTION,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_selection_init (PlenarySelection *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PlenarySelection *
plenary_selection_new (void)
{
  return g_object_new (PLENARY_TYPE_SELECTION, NULL);
}

/**
 * plenary_selection_get_lead:
 *
 * Returns: (transfer none) (nullable): the id of the session that was chosen last, NULL if nothing
 *   is selected
 */
const char *
plenary_selection_get_lead (PlenarySelection *self)
{
  g_return_val_if_fail (PLENARY_IS_SELECTION (self), NULL);

  return self->lead;
}

/**
 * plenary_selection_get_anchor:
 *
 * Returns: (transfer none) (nullable): the id of the session at which a range begins
 */
const char *
plenary_selection_get_anchor (PlenarySelection *self)
{
  g_return_val_if_fail (PLENARY_IS_SELECTION (self), NULL);

  return self->anchor;
}

guint
plenary_selection_get_n (PlenarySelection *self)
{
  g_return_val_if_fail (PLENARY_IS_SELECTION (self), 0);

  return g_hash_table_size (self->ids);
}

/**
 * plenary_selection_has:
 * @id: (nullable): the id of a session
 *
 * Returns: whether it is selected
 */
gboolean
plenary_selection_has (PlenarySelection *self,
                       const char       *id)
{
  g_return_val_if_fail (PLENARY_IS_SELECTION (self), FALSE);

  return id != NULL && g_hash_table_contains (self->ids, id);
}

static void
add_selected (PlenarySelection *self,
              PlenaryList      *sessions,
              GPtrArray        *found)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenaryEntity *session = plenary_list_get (sessions, i);

      if (plenary_selection_has (self, plenary_entity_get_id (session)))
        g_ptr_array_add (found, g_object_ref (session));
    }
}

static void
collect_all (PlenarySelection *self,
             PlenaryAgenda    *agenda,
             GPtrArray        *found)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    add_selected (self, plenary_day_get_sessions (plenary_list_get (days, i)), found);

  add_selected (self, plenary_agenda_get_shelf (agenda), found);
}

/**
 * plenary_selection_dup_sessions:
 * @agenda: the programme
 *
 * Returns: (transfer full) (element-type PlenarySession): what is selected, in the order of the
 *   programme
 */
GPtrArray *
plenary_selection_dup_sessions (PlenarySelection *self,
                                PlenaryAgenda    *agenda)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PLENARY_IS_SELECTION (self), found);
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), found);

  /* Most often it is one, for which nobody needs to look through a large programme. */
  if (g_hash_table_size (self->ids) == 1)
    {
      gpointer session = plenary_agenda_find (agenda, self->lead);

      if (PLENARY_IS_SESSION (session))
        g_ptr_array_add (found, g_object_ref (session));
    }
  else if (g_hash_table_size (self->ids) > 1)
    {
      collect_all (self, agenda, found);
    }

  return found;
}

static void
tell (PlenarySelection *self,
      const char       *lead)
{
  if (plenary_set_string (&self->lead, lead))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * plenary_selection_choose:
 * @id: (nullable): the id of the only session to be selected; NULL for none
 */
void
plenary_selection_choose (PlenarySelection *self,
                          const char       *id)
{
  g_autofree char *lead = g_strdup (id);

  g_return_if_fail (PLENARY_IS_SELECTION (self));

  plenary_set_string (&self->anchor, lead);

  if (g_hash_table_size (self->ids) == (lead != NULL) && g_strcmp0 (self->lead, lead) == 0)
    return;

  g_hash_table_remove_all (self->ids);

  if (lead != NULL)
    g_hash_table_add (self->ids, g_strdup (lead));

  tell (self, lead);
}

static const char *
get_any (PlenarySelection *self)
{
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, self->ids);
  g_hash_table_iter_next (&iter, &id, NULL);

  return id;
}

/**
 * plenary_selection_toggle:
 * @id: the id of a session that is selected too from now on, or no longer
 *
 * What is added leads, and a range begins there.
 */
void
plenary_selection_toggle (PlenarySelection *self,
                          const char       *id)
{
  g_autofree char *other = g_strdup (id);

  g_return_if_fail (PLENARY_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  plenary_set_string (&self->anchor, other);

  if (g_hash_table_remove (self->ids, other))
    {
      g_autofree char *lead =
        g_strdup (g_strcmp0 (self->lead, other) == 0 ? get_any (self) : self->lead);

      tell (self, lead);
      return;
    }

  g_hash_table_add (self->ids, g_strdup (other));
  tell (self, other);
}

/**
 * plenary_selection_extend:
 * @ids: (array zero-terminated=1): the ids of all sessions that shall be selected
 * @lead: the one of them that leads
 *
 * Where a range begins does not change, unless there was no such place or it is left out.
 */
void
plenary_selection_extend (PlenarySelection  *self,
                          const char *const *ids,
                          const char        *lead)
{
  g_autofree char *leading = g_strdup (lead);

  g_return_if_fail (PLENARY_IS_SELECTION (self));
  g_return_if_fail (ids != NULL && g_strv_contains (ids, lead));

  g_hash_table_remove_all (self->ids);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (self->ids, g_strdup (ids[i]));

  if (!plenary_selection_has (self, self->anchor))
    plenary_set_string (&self->anchor, leading);

  tell (self, leading);
}

/**
 * plenary_selection_retain:
 * @agenda: a programme that has changed
 *
 * What is not in it any more is not selected either.
 */
void
plenary_selection_retain (PlenarySelection *self,
                          PlenaryAgenda    *agenda)
{
  g_autofree char *lead = NULL;
  gboolean is_changed = FALSE;
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (PLENARY_IS_SELECTION (self));
  g_return_if_fail (PLENARY_IS_AGENDA (agenda));

  g_hash_table_iter_init (&iter, self->ids);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!PLENARY_IS_SESSION (plenary_agenda_find (agenda, id)))
      {
        g_hash_table_iter_remove (&iter);
        is_changed = TRUE;
      }

  if (!is_changed)
    return;

  lead = g_strdup (plenary_selection_has (self, self->lead) ? self->lead : get_any (self));
  tell (self, lead);
}
