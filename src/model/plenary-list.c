/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list holds the days of an agenda, the sessions of a day, the talks of a session.
 *
 * The order is its author's and is kept as given: parallel sessions are read in the order in
 * which they stand, and a session that starts later does not wander. Who needs them by time is
 * layout, and sorts.
 */

#include "config.h"

#include "plenary-list.h"

#include "plenary-list-private.h"

struct _PlenaryList
{
  GObject    parent_instance;

  GType      item_type;
  GPtrArray *items;
};

static GType
list_get_item_type (GListModel *model)
{
  return PLENARY_LIST (model)->item_type;
}

static guint
list_get_n_items (GListModel *model)
{
  return PLENARY_LIST (model)->items->len;
}

static gpointer
list_get_item (GListModel *model,
               guint       position)
{
  PlenaryList *self = PLENARY_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = list_get_item_type;
  iface->get_n_items = list_get_n_items;
  iface->get_item = list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryList, plenary_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
plenary_list_dispose (GObject *object)
{
  PlenaryList *self = PLENARY_LIST (object);

  g_ptr_array_set_size (self->items, 0);

  G_OBJECT_CLASS (plenary_list_parent_class)->dispose (object);
}

static void
plenary_list_finalize (GObject *object)
{
  PlenaryList *self = PLENARY_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_list_parent_class)->finalize (object);
}

static void
plenary_list_class_init (PlenaryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_list_dispose;
  object_class->finalize = plenary_list_finalize;
}

static void
plenary_list_init (PlenaryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

guint
plenary_list_get_n_items (PlenaryList *self)
{
  g_return_val_if_fail (PLENARY_IS_LIST (self), 0);

  return self->items->len;
}

/**
 * plenary_list_get:
 * @index: a place below the number of items
 *
 * Returns: (transfer none): the item there
 */
gpointer
plenary_list_get (PlenaryList *self,
                  guint        index)
{
  g_return_val_if_fail (PLENARY_IS_LIST (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * plenary_list_find:
 * @index: (out) (optional): the place of @item
 *
 * Returns: whether the list has @item
 */
gboolean
plenary_list_find (PlenaryList *self,
                   gpointer     item,
                   guint       *index)
{
  g_return_val_if_fail (PLENARY_IS_LIST (self), FALSE);

  return g_ptr_array_find (self->items, item, index);
}

PlenaryList *
plenary_list_new (GType item_type)
{
  PlenaryList *self = g_object_new (PLENARY_TYPE_LIST, NULL);

  self->item_type = item_type;

  return self;
}

/* Before anybody can have seen the list. */
void
plenary_list_append (PlenaryList *self,
                     gpointer     item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
}

void
plenary_list_insert (PlenaryList *self,
                     guint        index,
                     gpointer     item)
{
  g_assert (index <= self->items->len);

  g_ptr_array_insert (self->items, (int) index, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

void
plenary_list_remove (PlenaryList *self,
                     guint        index)
{
  g_assert (index < self->items->len);

  g_ptr_array_remove_index (self->items, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

void
plenary_list_move (PlenaryList *self,
                   guint        from,
                   guint        to)
{
  g_autoptr(GObject) moving = g_object_ref (plenary_list_get (self, from));

  plenary_list_remove (self, from);
  plenary_list_insert (self, to, moving);
}
