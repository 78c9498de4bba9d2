/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stars are the sessions that a reader wants to keep in view.
 *
 * They are no part of the agenda, which others read, too, and no deed of its history. A star stays
 * when its session goes, as that may come back.
 */

#include "config.h"

#include "plenary-stars.h"

#include "plenary-schema.h"

struct _PlenaryStars
{
  GObject     parent_instance;

  GHashTable *ids;    /* (element-type utf8): as a set */
};

G_DEFINE_FINAL_TYPE (PlenaryStars, plenary_stars, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
plenary_stars_finalize (GObject *object)
{
  g_hash_table_unref (PLENARY_STARS (object)->ids);

  G_OBJECT_CLASS (plenary_stars_parent_class)->finalize (object);
}

static void
plenary_stars_class_init (PlenaryStarsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_stars_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_STARS,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plenary_stars_init (PlenaryStars *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PlenaryStars *
plenary_stars_new (void)
{
  return g_object_new (PLENARY_TYPE_STARS, NULL);
}

/**
 * plenary_stars_copy:
 *
 * Returns: (transfer full): what is starred now, whatever becomes of that
 */
PlenaryStars *
plenary_stars_copy (PlenaryStars *self)
{
  PlenaryStars *copy = plenary_stars_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (PLENARY_IS_STARS (self), NULL);

  g_hash_table_iter_init (&iter, self->ids);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy->ids, g_strdup (id));

  return copy;
}

/**
 * plenary_stars_has:
 * @id: of a session
 */
gboolean
plenary_stars_has (PlenaryStars *self,
                   const char   *id)
{
  g_return_val_if_fail (PLENARY_IS_STARS (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_contains (self->ids, id);
}

/**
 * plenary_stars_set:
 * @id: of a session
 *
 * `changed` tells the id.
 */
void
plenary_stars_set (PlenaryStars *self,
                   const char   *id,
                   gboolean      is_starred)
{
  g_autofree char *copy = g_strdup (id);
  gboolean is_changed;

  g_return_if_fail (PLENARY_IS_STARS (self));
  g_return_if_fail (id != NULL && plenary_schema_is_id (id));

  is_changed = is_starred ? g_hash_table_add (self->ids, g_strdup (id)) :
                            g_hash_table_remove (self->ids, id);

  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0, copy);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * plenary_stars_dup:
 *
 * Returns: (transfer full): the ids of what is starred, in an order that depends on nothing else
 */
GStrv
plenary_stars_dup (PlenaryStars *self)
{
  g_autofree gpointer *ids = NULL;
  guint n;

  g_return_val_if_fail (PLENARY_IS_STARS (self), NULL);

  ids = g_hash_table_get_keys_as_array (self->ids, &n);
  qsort (ids, n, sizeof *ids, compare);

  return g_strdupv ((GStrv) ids);
}
