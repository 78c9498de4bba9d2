/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy is the same programme, or a part of one, under new ids.
 *
 * An id is never used twice, so whatever is copied gets new ones, down to the last talk, and what
 * referred to something that was copied with it refers to the copy. What referred to something
 * that stays, the room of a session, goes on doing so.
 *
 * This file makes edits; plenary-copy-agenda.c makes whole programmes.
 */

#include "config.h"

#include "plenary-copy.h"

#include "plenary-copy-private.h"
#include "plenary-edit-private.h"
#include "plenary-value-private.h"

/* What stands in it, by its place in its list. */
void
plenary_copy_foreach_child (PlenaryEntity   *entity,
                            PlenaryCopyFunc  func,
                            gpointer         user_data)
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
  plenary_copy_foreach_child (entity, collect_id, ids);
}

/* A new id for the entity and all that stands in it, by the old one, which the table borrows. */
GHashTable *
plenary_copy_create_ids (PlenaryEntity *entity)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  collect_id (entity, 0, ids);

  return ids;
}

static void
collect_references (PlenaryEntity *entity,
                    guint          index,
                    gpointer       user_data)
{
  GHashTable *references = user_data;
  guint n;
  const PlenaryMemberSpec *specs =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    if (specs[i].type == PLENARY_MEMBER_TYPE_REFERENCE || specs[i].member == PLENARY_MEMBER_KIND)
      {
        g_hash_table_add (references,
                          (gpointer) plenary_entity_get_string (entity, specs[i].member));
      }
    else if (specs[i].type == PLENARY_MEMBER_TYPE_REFERENCES)
      {
        const char *const *ids = plenary_entity_get_strings (entity, specs[i].member);

        for (guint j = 0; ids[j] != NULL; j++)
          g_hash_table_add (references, (gpointer) ids[j]);
      }
    else if (specs[i].type == PLENARY_MEMBER_TYPE_PARTICIPATIONS)
      {
        GPtrArray *people = plenary_entity_get_people (entity, specs[i].member);

        for (guint j = 0; people != NULL && j < people->len; j++)
          {
            const PlenaryParticipation *participation = g_ptr_array_index (people, j);

            g_hash_table_add (references, (gpointer) participation->person);
          }
      }

  plenary_copy_foreach_child (entity, collect_references, references);
}

/* The id that stands for that one in a copy. */
const char *
plenary_copy_renew (GHashTable *ids,
                    const char *id)
{
  const char *new_id = g_hash_table_lookup (ids, id);

  return new_id != NULL ? new_id : id;
}

/* The word for a kind is an id only if the programme has a kind of that id: an opening may well be
 * called “opening” itself.
 */
gboolean
plenary_copy_is_kind (PlenaryEntity *entity,
                      const char    *kind)
{
  PlenaryAgenda *agenda = plenary_agenda_of (entity);

  return agenda != NULL && PLENARY_IS_KIND (plenary_agenda_find (agenda, kind));
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
      g_variant_builder_add (&builder, "s", plenary_copy_renew (ids, id));
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
                             plenary_copy_renew (ids, person), role, attendance, extras);
    }

  return g_variant_builder_end (&builder);
}

/* Returns: (transfer full): the value with the ids of copies for those of what is copied */
static GVariant *
renew_value (GHashTable              *ids,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec,
             GVariant                *value)
{
  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCE ||
      (spec->member == PLENARY_MEMBER_KIND &&
       plenary_copy_is_kind (entity, g_variant_get_string (value, NULL))))
    {
      const char *id = plenary_copy_renew (ids, g_variant_get_string (value, NULL));

      return g_variant_ref_sink (g_variant_new_string (id));
    }

  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCES)
    return g_variant_ref_sink (renew_references (ids, value));

  if (spec->type == PLENARY_MEMBER_TYPE_PARTICIPATIONS)
    return g_variant_ref_sink (renew_people (ids, value));

  return g_variant_ref (value);
}

/* Whether it is what a member is that an entity has not. */
static gboolean
is_absent (const PlenaryMemberSpec *spec,
           GVariant                *value)
{
  g_autoptr(GVariant) nothing = spec != NULL && plenary_value_get_type_of (spec) != NULL ?
                                plenary_value_create_absent (spec) : NULL;

  return nothing != NULL && g_variant_equal (value, nothing);
}

/* Adds those of the changes that are of members which the entity has not. */
static void
add_others (GVariantBuilder *builder,
            PlenaryEntity   *entity,
            GVariant        *members,
            GVariant        *changes)
{
  for (gsize i = 0; i < g_variant_n_children (changes); i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) known = NULL;
      const char *name;

      g_variant_get_child (changes, i, "{&sv}", &name, &value);
      known = g_variant_lookup_value (members, name, NULL);

      if (known == NULL &&
          !is_absent (plenary_schema_find (plenary_entity_get_entity_type (entity), name), value))
        g_variant_builder_add (builder, "{sv}", name, value);
    }
}

/* All that an entity has but where it stands, as it shall be in the copy. */
static void
add_members (GVariantBuilder *builder,
             PlenaryEntity   *entity,
             GHashTable      *ids,
             GVariant        *changes)
{
  g_autoptr(GVariant) members = g_variant_ref_sink (plenary_edit_describe (entity));

  for (gsize i = 0; i < g_variant_n_children (members); i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) changed = NULL;
      g_autoptr(GVariant) renewed = NULL;
      const PlenaryMemberSpec *spec;
      const char *name;

      g_variant_get_child (members, i, "{&sv}", &name, &value);
      spec = plenary_schema_find (plenary_entity_get_entity_type (entity), name);
      changed = changes != NULL ? g_variant_lookup_value (changes, name, NULL) : NULL;
      renewed = changed != NULL ? g_variant_ref (changed) :
                spec != NULL ? renew_value (ids, entity, spec, value) : g_variant_ref (value);

      if (changed == NULL || !is_absent (spec, changed))
        g_variant_builder_add (builder, "{sv}", name, renewed);
    }

  if (changes != NULL)
    add_others (builder, entity, members, changes);
}

typedef struct
{
  GVariantBuilder *builder;
  GHashTable      *ids;
  const char      *parent_id;
  GVariant        *changes;
} Insertion;

static void
add_insertion (PlenaryEntity *entity,
               guint          index,
               gpointer       user_data)
{
  Insertion *insertion = user_data;
  Insertion inner = { insertion->builder, insertion->ids, NULL, NULL };
  GVariantBuilder members;

  inner.parent_id = plenary_copy_renew (insertion->ids, plenary_entity_get_id (entity));

  g_variant_builder_init (&members, G_VARIANT_TYPE_VARDICT);
  add_members (&members, entity, insertion->ids, insertion->changes);
  g_variant_builder_add (&members, "{sv}", PLENARY_EDIT_PLACE,
                         g_variant_new ("(su)", insertion->parent_id, index));

  g_variant_builder_add (insertion->builder, "(ssm@a{sv}m@a{sv})",
                         plenary_schema_get_entity_name (plenary_entity_get_entity_type (entity)),
                         inner.parent_id, NULL, g_variant_builder_end (&members));

  plenary_copy_foreach_child (entity, add_insertion, &inner);
}

/* Adds what inserts a copy of @entity, with all that stands in it, to the records of an edit. The
 * ids are those that @ids has for the old ones, which stay where it has none; @changes has other
 * values for its members.
 */
void
plenary_copy_add_insertion (GVariantBuilder *records,
                            PlenaryEntity   *entity,
                            const char      *parent_id,
                            guint            index,
                            GHashTable      *ids,
                            GVariant        *changes)
{
  Insertion insertion = { records, ids, parent_id, changes };

  add_insertion (entity, index, &insertion);
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
  return plenary_copy_insert_with (entity, parent, index, NULL);
}

/**
 * plenary_copy_insert_with:
 * @entity: what is copied, with all that stands in it; perhaps of another agenda
 * @parent: what the copy shall stand in
 * @index: its place in the list there
 * @changes: (nullable): other values for members of @entity, as a{sv}; a floating one is taken
 *
 * Returns: (transfer full): the change; plenary_edit_dup_ids() tells the copy's id first
 */
PlenaryEdit *
plenary_copy_insert_with (PlenaryEntity *entity,
                          PlenaryEntity *parent,
                          guint          index,
                          GVariant      *changes)
{
  g_autoptr(GVariant) owned = changes != NULL ? g_variant_ref_sink (changes) : NULL;
  g_autoptr(GHashTable) ids = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (parent), NULL);

  ids = plenary_copy_create_ids (entity);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));
  plenary_copy_add_insertion (&builder, entity, plenary_entity_get_id (parent), index, ids, owned);

  return plenary_edit_new (g_variant_builder_end (&builder));
}

/**
 * plenary_copy_duplicate:
 * @changes: (nullable): as of plenary_copy_insert_with()
 *
 * Returns: (transfer full): the change that puts a copy of @entity directly after it
 */
PlenaryEdit *
plenary_copy_duplicate (PlenaryEntity *entity,
                        GVariant      *changes)
{
  PlenaryEntity *parent;
  guint index;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  parent = plenary_entity_get_parent (entity);
  g_return_val_if_fail (parent != NULL, NULL);

  plenary_list_find (plenary_edit_get_list (parent, plenary_entity_get_entity_type (entity)),
                     entity, &index);

  return plenary_copy_insert_with (entity, parent, index + 1, changes);
}

/* Adds the ids that @entity and what stands in it refer to; the set borrows them. The words for
 * kinds are among them.
 */
void
plenary_copy_collect_references (PlenaryEntity *entity,
                                 GHashTable    *references)
{
  collect_references (entity, 0, references);
}
