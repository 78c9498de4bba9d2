/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit is about, for whoever shows what it changes. */

#include "config.h"

#include "plenary-edit-private.h"

static gboolean
has_member (GVariant   *state,
            const char *name)
{
  g_autoptr(GVariant) value = state != NULL ? g_variant_lookup_value (state, name, NULL) : NULL;

  return value != NULL;
}

static gboolean
stands_in (GVariant   *state,
           const char *parent_id)
{
  const char *id;

  return state != NULL && g_variant_lookup (state, PLENARY_EDIT_PLACE, "(&su)", &id, NULL) &&
         g_str_equal (id, parent_id);
}

/**
 * plenary_edit_changes:
 * @entity: something of the agenda that it is for
 * @member: what it has
 *
 * Returns: whether that is different afterwards. A list is different if something comes into it,
 *   goes or moves, whatever happens to what stays in it.
 */
gboolean
plenary_edit_changes (PlenaryEdit   *self,
                      PlenaryEntity *entity,
                      PlenaryMember  member)
{
  PlenaryEntityType type;
  const PlenaryMemberSpec *spec;
  const char *id, *type_name, *record_id;
  GVariant *before, *after;
  GVariantIter iter;
  gboolean changes = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), FALSE);

  type = plenary_entity_get_entity_type (entity);
  spec = plenary_schema_get_spec (type, member);
  id = plenary_entity_get_id (entity);
  g_variant_iter_init (&iter, self->records);

  while (!changes &&
         g_variant_iter_next (&iter, PLENARY_EDIT_GET, &type_name, &record_id, &before, &after))
    {
      PlenaryEntityType record_type;

      if (spec->type != PLENARY_MEMBER_TYPE_ENTITIES)
        changes = g_str_equal (record_id, id) &&
                  (has_member (before, spec->name) || has_member (after, spec->name));
      else if (plenary_schema_get_entity_type (type_name, &record_type))
        changes = plenary_schema_get_list (type, record_type) == member &&
                  (stands_in (before, id) || stands_in (after, id));

      g_clear_pointer (&before, g_variant_unref);
      g_clear_pointer (&after, g_variant_unref);
    }

  return changes;
}

/**
 * plenary_edit_find:
 * @agenda: as it is once it was applied
 * @type: what is looked for
 *
 * Returns: (transfer none) (nullable) (type PlenaryEntity): the first entity of that type among
 *   those that it is about, and those that they stand in
 */
gpointer
plenary_edit_find (PlenaryEdit       *self,
                   PlenaryAgenda     *agenda,
                   PlenaryEntityType  type)
{
  g_auto(GStrv) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  ids = plenary_edit_dup_ids (self);

  for (guint i = 0; ids[i] != NULL; i++)
    for (PlenaryEntity *entity = plenary_agenda_find (agenda, ids[i]); entity != NULL;
         entity = plenary_entity_get_parent (entity))
      if (plenary_entity_get_entity_type (entity) == type)
        return entity;

  return NULL;
}

/* Whether something is elsewhere or at another time in a state. */
static gboolean
says_where (GVariant *state)
{
  return has_member (state, PLENARY_EDIT_PLACE) || has_member (state, "start") ||
         has_member (state, "end") || has_member (state, "room") || has_member (state, "track");
}

/**
 * plenary_edit_dup_moved:
 * @agenda: as it is once it was applied
 *
 * Returns: (transfer full): the ids of the sessions that it puts elsewhere, or to another time, each
 *   once
 */
GStrv
plenary_edit_dup_moved (PlenaryEdit   *self,
                        PlenaryAgenda *agenda)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  const char *type_name, *id;
  GVariant *before, *after;
  GVariantIter iter;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  g_variant_iter_init (&iter, self->records);

  while (g_variant_iter_next (&iter, PLENARY_EDIT_GET, &type_name, &id, &before, &after))
    {
      PlenaryEntity *entity = plenary_agenda_find (agenda, id);

      if (PLENARY_IS_SESSION (entity) && (says_where (before) || says_where (after)) &&
          g_hash_table_add (seen, entity))
        g_strv_builder_add (ids, id);

      g_clear_pointer (&before, g_variant_unref);
      g_clear_pointer (&after, g_variant_unref);
    }

  return g_strv_builder_end (ids);
}
