/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field for a list: a row for each item, with a handle to move and delete it, and below them
 * what adds one.
 *
 * When the agenda changes, rows at the start and at the end that are right already stay as they
 * are, so that whoever writes a question while another one comes back by undo is not disturbed.
 */

#include "config.h"

#include "plenary-list-field.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkListBox    *list;
  GPtrArray     *contents;      /* not owned: in the rows of the list */
  PlenaryEntity *shown;         /* not owned: only compared */
  gboolean       can_merge;
} PlenaryListFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PlenaryListField, plenary_list_field, PLENARY_TYPE_FIELD)

#define PRIVATE(self) \
  ((PlenaryListFieldPrivate *) plenary_list_field_get_instance_private (self))
#define CLASS(self) PLENARY_LIST_FIELD_GET_CLASS (self)

static GtkWidget *
get_row (GtkWidget *content)
{
  return gtk_widget_get_ancestor (content, GTK_TYPE_LIST_BOX_ROW);
}

static PlenaryRowHandle *
get_handle (GtkWidget *content)
{
  return PLENARY_ROW_HANDLE (gtk_widget_get_prev_sibling (content));
}

static void
moved_cb (PlenaryRowHandle *handle,
          int               by,
          PlenaryListField *self)
{
  guint index = plenary_list_field_find (self, GTK_WIDGET (handle));

  plenary_list_field_move (self, index, (guint) ((int) index + by));
}

static void
removed_cb (PlenaryRowHandle *handle,
            PlenaryListField *self)
{
  plenary_list_field_remove (self, plenary_list_field_find (self, GTK_WIDGET (handle)));
}

static void
merged_cb (PlenaryRowHandle *handle,
           PlenaryListField *self)
{
  plenary_list_field_merge (self, plenary_list_field_find (self, GTK_WIDGET (handle)));
}

static void
insert_row (PlenaryListField *self,
            guint             index)
{
  PlenaryListFieldPrivate *priv = PRIVATE (self);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *handle = plenary_row_handle_new (GTK_LIST_BOX_ROW (row));
  GtkWidget *content = CLASS (self)->create_content (self);

  g_signal_connect_object (handle, "moved", G_CALLBACK (moved_cb), self, 0);
  g_signal_connect_object (handle, "merged", G_CALLBACK (merged_cb), self, 0);
  g_signal_connect_object (handle, "removed", G_CALLBACK (removed_cb), self, 0);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), content);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  gtk_list_box_insert (priv->list, row, (int) index);
  g_ptr_array_insert (priv->contents, (int) index, content);
}

static void
remove_row (PlenaryListField *self,
            guint             index)
{
  PlenaryListFieldPrivate *priv = PRIVATE (self);
  GtkWidget *content = g_ptr_array_index (priv->contents, index);

  g_ptr_array_remove_index (priv->contents, index);
  gtk_list_box_remove (priv->list, get_row (content));
}

static gboolean
is_right (PlenaryListField *self,
          guint             row,
          guint             index)
{
  return CLASS (self)->shows (self, g_ptr_array_index (PRIVATE (self)->contents, row), index);
}

/* Makes as many rows as there are items, where they are missing. */
static void
fit_rows (PlenaryListField *self)
{
  GPtrArray *contents = PRIVATE (self)->contents;
  guint n = CLASS (self)->count (self);
  guint start = 0;
  guint end = 0;

  while (start < MIN (n, contents->len) && is_right (self, start, start))
    start++;

  while (end < MIN (n, contents->len) - start &&
         is_right (self, contents->len - 1 - end, n - 1 - end))
    end++;

  while (contents->len > n)
    remove_row (self, contents->len - 1 - end);

  while (contents->len < n)
    insert_row (self, contents->len - end);
}

static void
plenary_list_field_show (PlenaryField *field)
{
  PlenaryListField *self = PLENARY_LIST_FIELD (field);
  PlenaryListFieldPrivate *priv = PRIVATE (self);

  if (priv->shown != plenary_field_get_entity (field))
    while (priv->contents->len > 0)
      remove_row (self, 0);

  priv->shown = plenary_field_get_entity (field);
  fit_rows (self);

  for (guint i = 0; i < priv->contents->len; i++)
    {
      GtkWidget *content = g_ptr_array_index (priv->contents, i);
      g_autofree char *name = CLASS (self)->show_content (self, content, i);

      plenary_row_handle_set_name (get_handle (content), name);
      plenary_row_handle_set_place (get_handle (content), i, priv->contents->len);
      plenary_row_handle_set_can_merge (get_handle (content),
                                        priv->can_merge && priv->contents->len > 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (get_row (content)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

/* The place that a row has once it was dropped at that height. */
static guint
get_drop_place (PlenaryListField *self,
                guint             from,
                double            y)
{
  GPtrArray *contents = PRIVATE (self)->contents;
  guint place = 0;

  for (guint i = 0; i < contents->len; i++)
    {
      graphene_rect_t bounds;

      if (i != from &&
          gtk_widget_compute_bounds (get_row (g_ptr_array_index (contents, i)),
                                     GTK_WIDGET (PRIVATE (self)->list), &bounds) &&
          y > (double) (bounds.origin.y + bounds.size.height / 2))
        place++;
    }

  return place;
}

static gboolean
drop_cb (PlenaryListField *self,
         const GValue     *value,
         double            x,
         double            y)
{
  GtkWidget *row = g_value_get_object (value);
  guint from = row != NULL ? plenary_list_field_find (self, row) : G_MAXUINT;
  guint to;

  if (from == G_MAXUINT)
    return FALSE;

  to = get_drop_place (self, from, y);
  if (to != from)
    plenary_list_field_move (self, from, to);

  return TRUE;
}

static void
plenary_list_field_constructed (GObject *object)
{
  PlenaryListField *self = PLENARY_LIST_FIELD (object);
  PlenaryListFieldPrivate *priv = PRIVATE (self);
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  const char *caption = plenary_field_get_caption (PLENARY_FIELD (self));
  GtkWidget *adder;

  priv->contents = g_ptr_array_new ();
  priv->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (priv->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (priv->list), "list-field");
  if (caption != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, caption,
                                    -1);

  adder = CLASS (self)->create_adder (self);
  gtk_list_box_append (priv->list, adder);
  adder = gtk_widget_get_ancestor (adder, GTK_TYPE_LIST_BOX_ROW);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (adder), FALSE);
  gtk_widget_set_focusable (adder, FALSE);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (priv->list), GTK_EVENT_CONTROLLER (target));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->list));

  G_OBJECT_CLASS (plenary_list_field_parent_class)->constructed (object);
}

static void
plenary_list_field_finalize (GObject *object)
{
  g_clear_pointer (&PRIVATE (PLENARY_LIST_FIELD (object))->contents, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_list_field_parent_class)->finalize (object);
}

static void
plenary_list_field_class_init (PlenaryListFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = plenary_list_field_constructed;
  object_class->finalize = plenary_list_field_finalize;
  PLENARY_FIELD_CLASS (klass)->show = plenary_list_field_show;
}

static void
plenary_list_field_init (PlenaryListField *self)
{
}

guint
plenary_list_field_get_n_rows (PlenaryListField *self)
{
  g_return_val_if_fail (PLENARY_IS_LIST_FIELD (self), 0);

  return PRIVATE (self)->contents->len;
}

/**
 * plenary_list_field_get_content:
 *
 * Returns: (transfer none) (nullable): what the row at that place consists of
 */
GtkWidget *
plenary_list_field_get_content (PlenaryListField *self,
                                guint             index)
{
  g_return_val_if_fail (PLENARY_IS_LIST_FIELD (self), NULL);

  return index < PRIVATE (self)->contents->len ?
           g_ptr_array_index (PRIVATE (self)->contents, index) : NULL;
}

/**
 * plenary_list_field_find:
 * @inside: a row, or anything in one
 *
 * Returns: the place of the row, G_MAXUINT if it is none of this list
 */
guint
plenary_list_field_find (PlenaryListField *self,
                         GtkWidget        *inside)
{
  g_return_val_if_fail (PLENARY_IS_LIST_FIELD (self), G_MAXUINT);

  for (guint i = 0; i < PRIVATE (self)->contents->len; i++)
    {
      GtkWidget *row = get_row (g_ptr_array_index (PRIVATE (self)->contents, i));

      if (inside == row || gtk_widget_is_ancestor (inside, row))
        return i;
    }

  return G_MAXUINT;
}

/**
 * plenary_list_field_focus:
 *
 * Puts the focus into the row at that place, or into the last one.
 */
void
plenary_list_field_focus (PlenaryListField *self,
                          guint             index)
{
  GPtrArray *contents = PRIVATE (self)->contents;
  GtkWidget *content;

  g_return_if_fail (PLENARY_IS_LIST_FIELD (self));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  content = contents->len > 0 ?
              g_ptr_array_index (contents, MIN (index, contents->len - 1)) :
              GTK_WIDGET (PRIVATE (self)->list);

  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (PlenaryListField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * plenary_list_field_move:
 * @from: the place of an item
 * @to: the place it shall have; nothing happens where there is none such
 */
void
plenary_list_field_move (PlenaryListField *self,
                         guint             from,
                         guint             to)
{
  gboolean focused;

  g_return_if_fail (PLENARY_IS_LIST_FIELD (self));

  if (from == to || from >= PRIVATE (self)->contents->len || to >= PRIVATE (self)->contents->len)
    return;

  focused = has_focus (self);
  CLASS (self)->move (self, from, to);

  if (focused)
    plenary_list_field_focus (self, to);
}

/**
 * plenary_list_field_remove:
 * @index: the place of an item
 */
void
plenary_list_field_remove (PlenaryListField *self,
                           guint             index)
{
  gboolean focused;

  g_return_if_fail (PLENARY_IS_LIST_FIELD (self));
  g_return_if_fail (index < PRIVATE (self)->contents->len);

  focused = has_focus (self);
  CLASS (self)->remove (self, index);

  if (focused)
    plenary_list_field_focus (self, index);
}

/**
 * plenary_list_field_merge:
 * @index: the place of an item
 *
 * Asks with which other it shall be merged.
 */
void
plenary_list_field_merge (PlenaryListField *self,
                          guint             index)
{
  g_return_if_fail (PLENARY_IS_LIST_FIELD (self));
  g_return_if_fail (index < PRIVATE (self)->contents->len);

  CLASS (self)->merge (self, index);
}

/**
 * plenary_list_field_set_can_merge:
 * @can_merge: whether two items can be one and the same, for what is shown next
 */
void
plenary_list_field_set_can_merge (PlenaryListField *self,
                                  gboolean          can_merge)
{
  g_return_if_fail (PLENARY_IS_LIST_FIELD (self));

  PRIVATE (self)->can_merge = can_merge;
}

/**
 * plenary_list_field_create_add_button:
 * @label: what it adds
 *
 * Returns: (transfer full): a button as the last row of a list has it
 */
GtkWidget *
plenary_list_field_create_add_button (const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "adder");

  return button;
}
