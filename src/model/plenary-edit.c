/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An edit is a change to an agenda that can be written down and made again.
 *
 * It is a list of records: the type and id of an entity, and the members that change, before and
 * after. Without a before the entity comes, without an after it goes; where it stands, its place,
 * is one of the members, and so are those that we do not know. The inverse is the list backwards
 * with before and after exchanged; journals, comparing and merging need no more.
 *
 * This file makes edits; plenary-edit-apply.c carries them out.
 */

#include "config.h"

#include "plenary-edit.h"

#include "plenary-edit-private.h"
#include "plenary-entity-private.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (plenary-edit-error-quark, plenary_edit_error)

G_DEFINE_BOXED_TYPE (PlenaryEdit, plenary_edit, plenary_edit_ref, plenary_edit_unref)

/* The records are written down at once, as a variant that still is a tree of others may let go of
 * the strings that were lent from it.
 */
PlenaryEdit *
plenary_edit_new (GVariant *records)
{
  PlenaryEdit *self = g_atomic_rc_box_new0 (PlenaryEdit);

  self->records = g_variant_ref_sink (records);
  g_variant_get_data (self->records);

  return self;
}

static GVariant *
create_record (PlenaryEntityType  type,
               const char        *id,
               GVariant          *before,
               GVariant          *after)
{
  return g_variant_new ("(ssm@a{sv}m@a{sv})", plenary_schema_get_entity_name (type), id,
                        before, after);
}

static PlenaryEdit *
edit_new_single (GVariant *record)
{
  return plenary_edit_new (g_variant_new_array (G_VARIANT_TYPE (PLENARY_EDIT_RECORD), &record, 1));
}

static GVariant *
create_state (const char *name,
              GVariant   *value)
{
  GVariant *entry = g_variant_new ("{sv}", name, value);

  return g_variant_new_array (NULL, &entry, 1);
}

GVariant *
plenary_edit_describe_place (PlenaryEntity *entity)
{
  PlenaryEntity *parent = plenary_entity_get_parent (entity);
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  guint index = 0;

  if (parent == NULL)
    return g_variant_new ("(su)", "", 0);

  plenary_list_find (plenary_edit_get_list (parent, type), entity, &index);

  return g_variant_new ("(su)", plenary_entity_get_id (parent), index);
}

/* The list in which such an entity stands in that parent, NULL if there is none. */
PlenaryList *
plenary_edit_get_list (PlenaryEntity     *parent,
                       PlenaryEntityType  type)
{
  PlenaryMember member =
    plenary_schema_get_list (plenary_entity_get_entity_type (parent), type);

  return member != PLENARY_MEMBER_NONE ? plenary_entity_get_children (parent, member) : NULL;
}

static void
add_members (GVariantBuilder *builder,
             PlenaryEntity   *entity)
{
  guint n;
  const PlenaryMemberSpec *members =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) nothing = NULL;

      if (plenary_value_get_type_of (&members[i]) == NULL)
        continue;

      value = plenary_entity_dup_value (entity, members[i].member);
      nothing = plenary_value_create_absent (&members[i]);

      if (!g_variant_equal (value, nothing))
        g_variant_builder_add (builder, "{sv}", members[i].name, value);
    }

  if (plenary_entity_get_extras (entity) != NULL)
    g_variant_builder_add (builder, "{sv}", PLENARY_EDIT_EXTRAS,
                           plenary_entity_get_extras (entity));
}

/**
 * plenary_edit_describe:
 *
 * Returns: (transfer floating): all that @entity has, as a{sv}, but not where it stands nor what
 *   stands in it
 */
GVariant *
plenary_edit_describe (PlenaryEntity *entity)
{
  GVariantBuilder builder;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  add_members (&builder, entity);

  return g_variant_builder_end (&builder);
}

GVariant *
plenary_edit_describe_whole (PlenaryEntity *entity)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  add_members (&builder, entity);

  if (plenary_entity_get_parent (entity) != NULL)
    g_variant_builder_add (&builder, "{sv}", PLENARY_EDIT_PLACE,
                           plenary_edit_describe_place (entity));

  return g_variant_builder_end (&builder);
}

/**
 * plenary_edit_set:
 * @member: a member of @entity, but no list of entities
 * @value: its new value, of the type that edits carry it in; a floating one is taken
 *
 * Returns: (transfer full): the change, made for @entity as it is now
 */
PlenaryEdit *
plenary_edit_set (PlenaryEntity *entity,
                  PlenaryMember  member,
                  GVariant      *value)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  const PlenaryMemberSpec *spec;
  PlenaryEntityType type;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);

  type = plenary_entity_get_entity_type (entity);
  spec = plenary_schema_get_spec (type, member);
  g_return_val_if_fail (spec != NULL, NULL);

  before = plenary_entity_dup_value (entity, member);
  after = plenary_value_normalise (spec, owned);

  return edit_new_single (create_record (type, plenary_entity_get_id (entity),
                                         create_state (spec->name, before),
                                         create_state (spec->name, after)));
}

/**
 * plenary_edit_set_string:
 * @string: (nullable): the new value of a string, word, date or reference
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_string (PlenaryEntity *entity,
                         PlenaryMember  member,
                         const char    *string)
{
  return plenary_edit_set (entity, member, g_variant_new_string (string != NULL ? string : ""));
}

/**
 * plenary_edit_set_text:
 * @text: (nullable): the new value of a localised text
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_text (PlenaryEntity *entity,
                       PlenaryMember  member,
                       PlenaryText   *text)
{
  return plenary_edit_set (entity, member, plenary_text_to_variant (text));
}

/**
 * plenary_edit_set_number:
 * @number: the new value of a number or time
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_number (PlenaryEntity *entity,
                         PlenaryMember  member,
                         int            number)
{
  return plenary_edit_set (entity, member, g_variant_new_int32 (number));
}

/**
 * plenary_edit_set_flag:
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_flag (PlenaryEntity *entity,
                       PlenaryMember  member,
                       gboolean       flag)
{
  return plenary_edit_set (entity, member, g_variant_new_boolean (flag));
}

/**
 * plenary_edit_set_strings:
 * @strings: (array zero-terminated=1): the new value of a list of strings or references
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_strings (PlenaryEntity     *entity,
                          PlenaryMember      member,
                          const char *const *strings)
{
  return plenary_edit_set (entity, member, g_variant_new_strv (strings, -1));
}

/**
 * plenary_edit_set_texts:
 * @texts: (element-type PlenaryText): the new value of a list of texts
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_texts (PlenaryEntity *entity,
                        PlenaryMember  member,
                        GPtrArray     *texts)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa(ss)"));

  for (guint i = 0; i < texts->len; i++)
    g_variant_builder_add_value (&builder,
                                 plenary_text_to_variant (g_ptr_array_index (texts, i)));

  return plenary_edit_set (entity, member, g_variant_builder_end (&builder));
}

/**
 * plenary_edit_set_people:
 * @people: (element-type PlenaryParticipation): the new value of a list of participations
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_set_people (PlenaryEntity *entity,
                         PlenaryMember  member,
                         GPtrArray     *people)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa(ss)sa(sss))"));

  for (guint i = 0; i < people->len; i++)
    g_variant_builder_add_value (&builder,
                                 plenary_participation_to_variant (g_ptr_array_index (people, i)));

  return plenary_edit_set (entity, member, g_variant_builder_end (&builder));
}

/* Adds a member of what comes, unless it is as good as absent. */
static void
add_member (GVariantBuilder   *builder,
            PlenaryEntityType  type,
            const char        *name,
            GVariant          *value)
{
  const PlenaryMemberSpec *spec = plenary_schema_find (type, name);
  g_autoptr(GVariant) normal = NULL;
  g_autoptr(GVariant) nothing = NULL;

  if (spec != NULL && plenary_value_get_type_of (spec) != NULL)
    {
      normal = plenary_value_normalise (spec, value);
      nothing = plenary_value_create_absent (spec);

      if (g_variant_equal (normal, nothing))
        return;
    }

  g_variant_builder_add (builder, "{sv}", name, normal != NULL ? normal : value);
}

static GVariant *
with_place (PlenaryEntityType  type,
            GVariant          *members,
            PlenaryEntity     *parent,
            guint              index)
{
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_iter_init (&iter, members);

  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    add_member (&builder, type, name, value);

  g_variant_builder_add (&builder, "{sv}", PLENARY_EDIT_PLACE,
                         g_variant_new ("(su)", plenary_entity_get_id (parent), index));

  return g_variant_builder_end (&builder);
}

/**
 * plenary_edit_insert:
 * @type: what comes
 * @parent: what it shall stand in; a session stands in a day, or in the agenda for its shelf
 * @index: its place in the list there
 * @id: (nullable): its id; NULL for a new one, which plenary_edit_dup_ids() tells first
 * @members: (nullable): what it has, as a{sv}; a floating one is taken
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_insert (PlenaryEntityType  type,
                     PlenaryEntity     *parent,
                     guint              index,
                     const char        *id,
                     GVariant          *members)
{
  g_autofree char *new_id = id == NULL ? g_uuid_string_random () : NULL;
  g_autoptr(GVariant) owned = NULL;

  g_return_val_if_fail (PLENARY_IS_ENTITY (parent), NULL);

  if (members == NULL)
    members = g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);

  owned = g_variant_ref_sink (members);

  return edit_new_single (create_record (type, id != NULL ? id : new_id, NULL,
                                         with_place (type, owned, parent, index)));
}

static void
add_removals (GVariantBuilder *builder,
              PlenaryEntity   *entity)
{
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  guint n;
  const PlenaryMemberSpec *members = plenary_schema_get_members (type, &n);

  for (guint i = n; i > 0; i--)
    {
      PlenaryList *list;

      if (members[i - 1].type != PLENARY_MEMBER_TYPE_ENTITIES)
        continue;

      list = plenary_entity_get_children (entity, members[i - 1].member);
      for (guint j = plenary_list_get_n_items (list); j > 0; j--)
        add_removals (builder, plenary_list_get (list, j - 1));
    }

  g_variant_builder_add_value (builder,
                               create_record (type, plenary_entity_get_id (entity),
                                              plenary_edit_describe_whole (entity), NULL));
}

/**
 * plenary_edit_remove:
 * @entity: what shall go, with all that stands in it
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_remove (PlenaryEntity *entity)
{
  GVariantBuilder builder;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (plenary_entity_get_parent (entity) != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));
  add_removals (&builder, entity);

  return plenary_edit_new (g_variant_builder_end (&builder));
}

/**
 * plenary_edit_move:
 * @parent: what it shall stand in, perhaps what it stands in already
 * @index: its place in the list there, once it has left the one it has
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_edit_move (PlenaryEntity *entity,
                   PlenaryEntity *parent,
                   guint          index)
{
  PlenaryEntity *old_parent;
  guint old_index = 0;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (parent), NULL);

  old_parent = plenary_entity_get_parent (entity);
  plenary_list_find (plenary_edit_get_list (old_parent, plenary_entity_get_entity_type (entity)),
                     entity, &old_index);

  return plenary_edit_move_from (entity, old_index, parent, index);
}

/* The same once others have left the list that it stands in, or come into it, and it has another
 * place there.
 */
PlenaryEdit *
plenary_edit_move_from (PlenaryEntity *entity,
                        guint          old_index,
                        PlenaryEntity *parent,
                        guint          index)
{
  PlenaryEntity *old_parent = plenary_entity_get_parent (entity);
  GVariant *old_place = g_variant_new ("(su)", plenary_entity_get_id (old_parent), old_index);
  GVariant *place = g_variant_new ("(su)", plenary_entity_get_id (parent), index);

  return edit_new_single (create_record (plenary_entity_get_entity_type (entity),
                                         plenary_entity_get_id (entity),
                                         create_state (PLENARY_EDIT_PLACE, old_place),
                                         create_state (PLENARY_EDIT_PLACE, place)));
}

/* What remains of two changes to the same members of one entity, NULL if they are of others. */
static GVariant *
squash (GVariant *first,
        GVariant *second)
{
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) between = NULL;
  g_autoptr(GVariant) again = NULL;
  g_autoptr(GVariant) after = NULL;
  const char *type;
  const char *id;
  const char *other_type;
  const char *other_id;

  g_variant_get (first, PLENARY_EDIT_GET, &type, &id, &before, &between);
  g_variant_get (second, PLENARY_EDIT_GET, &other_type, &other_id, &again, &after);

  if (before == NULL || between == NULL || again == NULL || after == NULL ||
      !g_str_equal (id, other_id) || !g_variant_equal (between, again))
    return NULL;

  return g_variant_new ("(ssm@a{sv}m@a{sv})", type, id, before, after);
}

/**
 * plenary_edit_join:
 * @edits: (array length=n_edits): edits, each made for the agenda that the one before it leaves
 *
 * Changes that follow each other to the same member are one.
 *
 * Returns: (transfer full): an edit that makes all of them or none
 */
PlenaryEdit *
plenary_edit_join (PlenaryEdit **edits,
                   guint         n_edits)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  for (guint i = 0; i < n_edits; i++)
    for (gsize j = 0; j < g_variant_n_children (edits[i]->records); j++)
      {
        g_autoptr(GVariant) record = g_variant_get_child_value (edits[i]->records, j);
        GVariant *both = NULL;

        if (records->len > 0)
          both = squash (g_ptr_array_index (records, records->len - 1), record);

        if (both != NULL)
          g_ptr_array_set_size (records, (int) records->len - 1);

        g_ptr_array_add (records,
                         both != NULL ? g_variant_ref_sink (both) : g_variant_ref (record));
      }

  return plenary_edit_new (g_variant_new_array (G_VARIANT_TYPE (PLENARY_EDIT_RECORD),
                                                (GVariant **) records->pdata, records->len));
}

/**
 * plenary_edit_from_variant:
 * @variant: what plenary_edit_to_variant() gave, perhaps long ago
 *
 * Returns: (transfer full) (nullable): the edit, or NULL with PLENARY_EDIT_ERROR_INVALID
 */
PlenaryEdit *
plenary_edit_from_variant (GVariant  *variant,
                           GError   **error)
{
  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS)) ||
      !g_variant_is_normal_form (variant))
    {
      g_set_error_literal (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_INVALID,
                           _("This is not a change to a programme"));
      return NULL;
    }

  return plenary_edit_new (variant);
}

/**
 * plenary_edit_to_variant:
 *
 * Returns: (transfer none): the edit, written down
 */
GVariant *
plenary_edit_to_variant (PlenaryEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->records;
}

PlenaryEdit *
plenary_edit_ref (PlenaryEdit *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
edit_clear (gpointer data)
{
  PlenaryEdit *self = data;

  g_clear_pointer (&self->records, g_variant_unref);
}

void
plenary_edit_unref (PlenaryEdit *self)
{
  g_atomic_rc_box_release_full (self, edit_clear);
}

/**
 * plenary_edit_is_empty:
 *
 * Returns: whether it changes nothing, each member being after what it was before
 */
gboolean
plenary_edit_is_empty (PlenaryEdit *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (gsize i = 0; i < g_variant_n_children (self->records); i++)
    {
      g_autoptr(GVariant) record = g_variant_get_child_value (self->records, i);
      g_autoptr(GVariant) before = NULL;
      g_autoptr(GVariant) after = NULL;
      const char *type;
      const char *id;

      g_variant_get (record, PLENARY_EDIT_GET, &type, &id, &before, &after);

      if (before == NULL || after == NULL || !g_variant_equal (before, after))
        return FALSE;
    }

  return TRUE;
}
