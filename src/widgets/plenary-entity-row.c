/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of a talk, a day or whatever else stands in a list and has members of its own.
 *
 * What fields it has says a file for each kind of entity, plenary-talk-row.ui; the row hands all
 * of them the entity.
 */

#include "config.h"

#include "plenary-entity-row.h"

#include "plenary-field.h"
#include "plenary-utils.h"

struct _PlenaryEntityRow
{
  AdwBin         parent_instance;

  GPtrArray     *fields;
  PlenaryEntity *entity;
  char          *language;
};

G_DEFINE_FINAL_TYPE (PlenaryEntityRow, plenary_entity_row, ADW_TYPE_BIN)

static void
plenary_entity_row_dispose (GObject *object)
{
  PlenaryEntityRow *self = PLENARY_ENTITY_ROW (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->entity);

  G_OBJECT_CLASS (plenary_entity_row_parent_class)->dispose (object);
}

static void
plenary_entity_row_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_ENTITY_ROW (object)->language, g_free);

  G_OBJECT_CLASS (plenary_entity_row_parent_class)->finalize (object);
}

static void
plenary_entity_row_class_init (PlenaryEntityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plenary_entity_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = plenary_entity_row_finalize;
}

static void
plenary_entity_row_init (PlenaryEntityRow *self)
{
  self->fields = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
build (PlenaryEntityRow *self,
       PlenaryEntityType type)
{
  g_autofree char *path =
    g_strdup_printf ("%s/plenary-%s-row.ui", PLENARY_RESOURCE_PATH,
                     plenary_schema_get_entity_name (type));
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (path);
  g_autoptr(GSList) objects = gtk_builder_get_objects (builder);

  for (GSList *object = objects; object != NULL; object = object->next)
    if (PLENARY_IS_FIELD (object->data))
      g_ptr_array_add (self->fields, g_object_ref (object->data));

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (gtk_builder_get_object (builder, "row")));
}

GtkWidget *
plenary_entity_row_new (PlenaryEntityType type)
{
  PlenaryEntityRow *self = g_object_new (PLENARY_TYPE_ENTITY_ROW, NULL);

  build (self, type);

  return GTK_WIDGET (self);
}

void
plenary_entity_row_show (PlenaryEntityRow *self,
                         PlenaryHistory   *history,
                         PlenaryEntity    *entity,
                         const char       *language)
{
  gboolean is_other;

  g_return_if_fail (PLENARY_IS_ENTITY_ROW (self));

  is_other = g_set_object (&self->entity, entity);

  if (!plenary_set_string (&self->language, language) && !is_other)
    return;

  for (guint i = 0; i < self->fields->len; i++)
    {
      plenary_field_set_history (g_ptr_array_index (self->fields, i), history);
      plenary_field_set_language (g_ptr_array_index (self->fields, i), language);
      plenary_field_set_entity (g_ptr_array_index (self->fields, i), entity);
    }
}

/**
 * plenary_entity_row_get_entity:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PlenaryEntity *
plenary_entity_row_get_entity (PlenaryEntityRow *self)
{
  g_return_val_if_fail (PLENARY_IS_ENTITY_ROW (self), NULL);

  return self->entity;
}
