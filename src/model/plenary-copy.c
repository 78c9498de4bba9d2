/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy is the same programme, or a part of one, under new ids.
 *
 * An id is never used twice, so whatever is copied gets new ones, down to the last talk, and what
 * referred to something that was copied with it refers to the copy. What referred to something
 * that stays, the room of a session, goes on doing so.
 */

#include "config.h"

#include "plenary-copy.h"

#include "plenary-builder.h"
#include "plenary-edit-private.h"

typedef void (*EntityFunc) (PlenaryEntity *entity,
                            guint          index,
                            gpointer       user_data);

static void
foreach_child (PlenaryEntity *entity,
               EntityFunc     func,
               gpointer       user_data)
{
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    if (specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES)
      {
        PlenaryList *list = plenary_entity_get_children (entity, specs[i].member);

        for (guint j = 0; j < plenary_list_get_n_items (list); j++)
          func (plenary_list_get (list, j), j, user_data);
      }
}

static void
collect_id (PlenaryEntity *entity,
            guint          index,
            gpointer       user_data)
{
  GHashTable *ids = user_data;

  g_hash_table_insert (ids, (gpointer) plenary_entity_get_id (entity), g_uuid_string_random ());
  foreach_child (entity, collect_id, ids);
}

/* A new id for the entity and all that stands in it, by the old one, which the table borrows. */
static GHashTable *
create_ids (PlenaryEntity *entity)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  collect_id (entity, 0, ids);

  return ids;
}

static const char *
renew (GHashTable *ids,
       const char *id)
{
  const char *new_id = g_hash_table_lookup (ids, id);

  return new_id != NULL ? new_id : id;
}

static GVariant *
renew_references (GHashTable *ids,
                  GVariant   *value)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_STRING_ARRAY);

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      const char *id;

      g_variant_get_child (value, i, "&s", &id);
      g_variant_builder_add (&builder, "s", renew (ids, id));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
renew_people (GHashTable *ids,
              GVariant   *value)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa(ss)sa(sss))"));

  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr(GVariant) role = NULL;
      g_autoptr(GVariant) extras = NULL;
      const char *person;
      const char *attendance;

      g_variant_get_child (value, i, "(&s@a(ss)&s@a(sss))", &person, &role, &attendance, &extras);
      g_variant_builder_add (&builder, "(s@a(ss)s@a(sss))",
                             renew (ids, person), role, attendance, extras);
    }

  return g_variant_builder_end (&builder);
}

/* Returns: (transfer full): the value with the ids of copies for those of what is copied */
static GVariant *
renew_value (GHashTable              *ids,
             const PlenaryMemberSpec *spec,
             GVariant                *value)
{
  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCE || spec->member == PLENARY_MEMBER_KIND)
    return g_variant_ref_sink (g_variant_new_string (renew (ids, g_variant_get_string (value,
                                                                                       NULL))));

  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    return g_variant_ref_sink (renew_references (ids, value));

  if (spec->type == PLENARY_MEMBER_TYPE_PARTICIPATIONS)
    return g_variant_ref_sink (renew_people (ids, value));

  return g_variant_ref (value);
}

/* All that an entity has but where it stands, as it shall be in the copy. */
static void
add_members (GVariantBuilder *builder,
             PlenaryEntity   *entity,
             GHashTable      *ids)
{
  g_autoptr(GVariant) members = g_variant_ref_sink (plenary_edit_describe (entity));

  for (gsize i = 0; i < g_variant_n_children (members); i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) renewed = NULL;
      const PlenaryMemberSpec *spec;
      const char *name;

      g_variant_get_child (members, i, "{&sv}", &name, &value);
      spec = plenary_schema_find (plenary_entity_get_entity_type (entity), name);
      renewed = spec != NULL ? renew_value (ids, spec, value) : g_variant_ref (value);
      g_variant_builder_add (builder, "{sv}", name, renewed);
    }
}

typedef struct
{
  GVariantBuilder *builder;
  GHashTable      *ids;
  const char      *parent_id;
} Insertion;

static void
add_insertion (PlenaryEntity *entity,
               guint          index,
               gpointer       user_data)
{
  Insertion *insertion = user_data;
  Insertion inner = { insertion->builder, insertion->ids, NULL };
  GVariantBuilder members;

  inner.parent_id = renew (insertion->ids, plenary_entity_get_id (entity));

  g_variant_builder_init (&members, G_VARIANT_TYPE_VARDICT);
  add_members (&members, entity, insertion->ids);
  g_variant_builder_add (&members, "{sv}", PLENARY_EDIT_PLACE,
                         g_variant_new ("(su)", insertion->parent_id, index));

  g_variant_builder_add (insertion->builder, "(ssm@a{sv}m@a{sv})",
                         plenary_schema_get_entity_name (plenary_entity_get_entity_type (entity)),
                         inner.parent_id, NULL, g_variant_builder_end (&members));

  foreach_child (entity, add_insertion, &inner);
}

/**
 * plenary_copy_insert:
 * @entity: what is copied, with all that stands in it; perhaps of another agenda
 * @parent: what the copy shall stand in
 * @index: its place in the list there
 *
 * Returns: (transfer full): the change; plenary_edit_dup_ids() tells the copy's id first
 */
PlenaryEdit *
plenary_copy_insert (PlenaryEntity *entity,
                     PlenaryEntity *parent,
                     guint          index)
{
  g_autoptr(GHashTable) ids = NULL;
  GVariantBuilder builder;
  Insertion insertion = { &builder, NULL, NULL };

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (parent), NULL);

  ids = create_ids (entity);
  insertion.ids = ids;
  insertion.parent_id = plenary_entity_get_id (parent);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));
  add_insertion (entity, index, &insertion);

  return plenary_edit_new (g_variant_builder_end (&builder));
}

/**
 * plenary_copy_duplicate:
 *
 * Returns: (transfer full): the change that puts a copy of @entity directly after it
 */
PlenaryEdit *
plenary_copy_duplicate (PlenaryEntity *entity)
{
  PlenaryEntity *parent;
  guint index;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  parent = plenary_entity_get_parent (entity);
  g_return_val_if_fail (parent != NULL, NULL);

  plenary_list_find (plenary_edit_get_list (parent, plenary_entity_get_entity_type (entity)),
                     entity, &index);

  return plenary_copy_insert (entity, parent, index + 1);
}

typedef struct
{
  PlenaryBuilder *builder;
  GHashTable     *ids;
} Rebuilding;

static void
rebuild (PlenaryEntity *entity,
         guint          index,
         gpointer       user_data)
{
  Rebuilding *rebuilding = user_data;
  guint n;
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);

  plenary_builder_open (rebuilding->builder, type,
                        renew (rebuilding->ids, plenary_entity_get_id (entity)), NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) renewed = NULL;

      if (specs[i].type == PLENARY_MEMBER_TYPE_VERSION ||
          specs[i].type == PLENARY_MEMBER_TYPE_ID ||
          specs[i].type == PLENARY_MEMBER_TYPE_ENTITIES ||
          specs[i].type == PLENARY_MEMBER_TYPE_REVISIONS)
        continue;

      value = plenary_entity_dup_value (entity, specs[i].member);
      renewed = renew_value (rebuilding->ids, &specs[i], value);
      plenary_builder_set_value (rebuilding->builder, specs[i].member, renewed);
    }

  if (plenary_entity_get_extras (entity) != NULL)
    plenary_builder_set_extras (rebuilding->builder, plenary_entity_get_extras (entity));

  foreach_child (entity, rebuild, rebuilding);
  plenary_builder_close (rebuilding->builder);
}

/**
 * plenary_copy_agenda:
 *
 * A programme that is made from a template or duplicated is a new document, and not a later state
 * of the old one: it has no revisions.
 *
 * Returns: (transfer full): the same programme with every id renewed, its own too
 */
PlenaryAgenda *
plenary_copy_agenda (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GHashTable) ids = NULL;
  Rebuilding rebuilding = { builder, NULL };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  ids = create_ids (PLENARY_ENTITY (agenda));
  rebuilding.ids = ids;
  rebuild (PLENARY_ENTITY (agenda), 0, &rebuilding);

  return plenary_builder_finish (builder);
}
