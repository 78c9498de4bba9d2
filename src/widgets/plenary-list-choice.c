/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected of a programme, as GTK's lists ask for it: by the rows of a list of sessions, or
 * of what people do in them.
 *
 * It remembers nothing: a row is selected if the shared selection has the session that the row is
 * about, so that all who take part in a session are seen together, and what the user chooses in the
 * list is chosen there. Headings, and the names of people, can have the focus, but are never
 * selected.
 */

#include "config.h"

#include "plenary-list-choice.h"

#include "plenary-engagement.h"

struct _PlenaryListChoice
{
  GObject           parent_instance;

  GListModel       *list;
  PlenarySelection *selection;
};

static GType
choice_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
choice_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (PLENARY_LIST_CHOICE (model)->list);
}

static gpointer
choice_get_item (GListModel *model,
                 guint       position)
{
  return g_list_model_get_item (PLENARY_LIST_CHOICE (model)->list, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = choice_get_item_type;
  iface->get_n_items = choice_get_n_items;
  iface->get_item = choice_get_item;
}

/* The id of the session that a row is about, NULL if there is none. */
static const char *
get_id (PlenaryListChoice *self,
        guint              row)
{
  g_autoptr(GObject) item = g_list_model_get_item (self->list, row);
  gpointer session = PLENARY_IS_ENGAGEMENT (item) ?
                     plenary_engagement_get_session (PLENARY_ENGAGEMENT (item)) :
                     (gpointer) item;

  return PLENARY_IS_SESSION (session) ? plenary_entity_get_id (session) : NULL;
}

static gboolean
choice_is_selected (GtkSelectionModel *model,
                    guint              position)
{
  PlenaryListChoice *self = PLENARY_LIST_CHOICE (model);

  return plenary_selection_has (self->selection, get_id (self, position));
}

static gboolean
choice_select_item (GtkSelectionModel *model,
                    guint              position,
                    gboolean           unselect_rest)
{
  PlenaryListChoice *self = PLENARY_LIST_CHOICE (model);
  const char *id = get_id (self, position);

  if (id == NULL)
    return FALSE;

  if (unselect_rest)
    plenary_selection_choose (self->selection, id);
  else if (!plenary_selection_has (self->selection, id))
    plenary_selection_toggle (self->selection, id);

  return TRUE;
}

static gboolean
choice_unselect_item (GtkSelectionModel *model,
                      guint              position)
{
  PlenaryListChoice *self = PLENARY_LIST_CHOICE (model);
  const char *id = get_id (self, position);

  if (id == NULL)
    return FALSE;

  if (plenary_selection_has (self->selection, id))
    plenary_selection_toggle (self->selection, id);

  return TRUE;
}

/* The sessions in the rows of @rows, each once. */
static GPtrArray *
collect_ids (PlenaryListChoice *self,
             GtkBitset         *rows)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkBitsetIter iter;
  guint row;

  for (gboolean is_row = gtk_bitset_iter_init_first (&iter, rows, &row); is_row;
       is_row = gtk_bitset_iter_next (&iter, &row))
    {
      const char *id = get_id (self, row);

      if (id != NULL && g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (ids, (gpointer) id);
    }

  return ids;
}

/* Of a range that grows from the anchor, the one at its other end leads. */
static gboolean
choice_set_selection (GtkSelectionModel *model,
                      GtkBitset         *selected,
                      GtkBitset         *mask)
{
  PlenaryListChoice *self = PLENARY_LIST_CHOICE (model);
  g_autoptr(GtkBitset) rows = gtk_selection_model_get_selection (model);
  g_autoptr(GtkBitset) chosen = gtk_bitset_copy (selected);
  const char *anchor = plenary_selection_get_anchor (self->selection);
  g_autoptr(GPtrArray) ids = NULL;
  const char *last;

  gtk_bitset_intersect (chosen, mask);
  gtk_bitset_subtract (rows, mask);
  gtk_bitset_union (rows, chosen);
  ids = collect_ids (self, rows);

  if (ids->len == 0)
    {
      plenary_selection_choose (self->selection, NULL);
      return TRUE;
    }

  last = g_ptr_array_index (ids, ids->len - 1);
  last = g_strcmp0 (anchor, last) == 0 ? g_ptr_array_index (ids, 0) : last;
  g_ptr_array_add (ids, NULL);
  plenary_selection_extend (self->selection, (const char *const *) ids->pdata, last);

  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = choice_is_selected;
  iface->select_item = choice_select_item;
  iface->unselect_item = choice_unselect_item;
  iface->set_selection = choice_set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryListChoice, plenary_list_choice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_iface_init))

static void
plenary_list_choice_dispose (GObject *object)
{
  PlenaryListChoice *self = PLENARY_LIST_CHOICE (object);

  g_clear_object (&self->list);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (plenary_list_choice_parent_class)->dispose (object);
}

static void
plenary_list_choice_class_init (PlenaryListChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_list_choice_dispose;
}

static void
plenary_list_choice_init (PlenaryListChoice *self)
{
}

/* Lists ask only about those rows that they show. */
static void
changed_cb (PlenaryListChoice *self)
{
  guint n_rows = g_list_model_get_n_items (self->list);

  if (n_rows > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n_rows);
}

/**
 * plenary_list_choice_new:
 * @list: of sessions or engagements, and what else has rows between them
 * @selection: what is selected, in all views of the programme
 */
PlenaryListChoice *
plenary_list_choice_new (GListModel       *list,
                         PlenarySelection *selection)
{
  PlenaryListChoice *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);
  g_return_val_if_fail (PLENARY_IS_SELECTION (selection), NULL);

  self = g_object_new (PLENARY_TYPE_LIST_CHOICE, NULL);
  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
