/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A group is several edits that are one deed: all of them are made, or none.
 *
 * Each is made when it comes, for the next may be about what it has put there. The first that
 * cannot be made takes back all before it, and those after it are not tried.
 */

#include "config.h"

#include "plenary-group-private.h"

struct _PlenaryGroup
{
  PlenaryAgenda *agenda;
  char          *label;
  GPtrArray     *inverses;
  GPtrArray     *ids;
  GError        *error;
};

PlenaryGroup *
plenary_group_new (PlenaryAgenda *agenda,
                   const char    *label)
{
  PlenaryGroup *self = g_new0 (PlenaryGroup, 1);

  self->agenda = g_object_ref (agenda);
  self->label = g_strdup (label);
  self->inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  self->ids = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
plenary_group_free (PlenaryGroup *self)
{
  g_object_unref (self->agenda);
  g_free (self->label);
  g_ptr_array_unref (self->inverses);
  g_ptr_array_unref (self->ids);
  g_clear_error (&self->error);
  g_free (self);
}

const char *
plenary_group_get_label (PlenaryGroup *self)
{
  return self->label;
}

gboolean
plenary_group_has_failed (PlenaryGroup *self)
{
  return self->error != NULL;
}

static void
collect_ids (PlenaryGroup *self,
             PlenaryEdit  *edit)
{
  g_auto(GStrv) ids = plenary_edit_dup_ids (edit);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (self->ids, ids[i], g_str_equal, NULL))
      g_ptr_array_add (self->ids, g_strdup (ids[i]));
}

/* Newest first, so that joined they take all of it back. */
static PlenaryEdit *
join_inverses (PlenaryGroup *self)
{
  g_autoptr(GPtrArray) backwards = g_ptr_array_new ();

  for (guint i = self->inverses->len; i > 0; i--)
    g_ptr_array_add (backwards, g_ptr_array_index (self->inverses, i - 1));

  return plenary_edit_join ((PlenaryEdit **) backwards->pdata, backwards->len);
}

static void
take_back (PlenaryGroup *self)
{
  g_autoptr(PlenaryEdit) back = join_inverses (self);
  g_autoptr(PlenaryEdit) again = plenary_edit_apply (back, self->agenda, NULL);

  g_assert (again != NULL);
  g_ptr_array_set_size (self->inverses, 0);
}

/**
 * plenary_group_do:
 *
 * Returns: whether the edit could be made, and all before it
 */
gboolean
plenary_group_do (PlenaryGroup  *self,
                  PlenaryEdit   *edit,
                  GError       **error)
{
  PlenaryEdit *inverse = NULL;

  if (self->error == NULL)
    inverse = plenary_edit_apply (edit, self->agenda, &self->error);

  if (inverse != NULL)
    {
      g_ptr_array_add (self->inverses, inverse);
      collect_ids (self, edit);
      return TRUE;
    }

  if (self->inverses->len > 0)
    take_back (self);

  if (error != NULL)
    *error = g_error_copy (self->error);

  return FALSE;
}

/**
 * plenary_group_end:
 * @ids: (out) (transfer full): whom it touched
 *
 * Returns: (transfer full) (nullable): what takes back all of it, %NULL if it could not be made
 */
PlenaryEdit *
plenary_group_end (PlenaryGroup  *self,
                   GStrv         *ids,
                   GError       **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  g_ptr_array_add (self->ids, NULL);
  *ids = (GStrv) g_ptr_array_steal (self->ids, NULL);

  return join_inverses (self);
}
