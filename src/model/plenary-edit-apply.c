/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applying an edit: the one way in which an agenda changes.
 *
 * A record is checked whole before it is carried out, against the schema and against the agenda as
 * it is, so that it happens or does not; when one of several cannot, those before it are taken
 * back. An edit may come from a journal or from another program, so nothing in it is trusted.
 */

#include "config.h"

#include "plenary-edit.h"

#include "plenary-agenda-private.h"
#include "plenary-edit-private.h"
#include "plenary-entity-private.h"

#include <glib/gi18n.h>

/* One record, taken apart and looked up. */
typedef struct
{
  const char        *id;
  PlenaryEntityType  type;
  GVariant          *before;
  GVariant          *after;
  PlenaryEntity     *entity;   /* not owned; NULL if the agenda has no such thing now */
} Step;

static void
step_clear (Step *step)
{
  g_clear_pointer (&step->before, g_variant_unref);
  g_clear_pointer (&step->after, g_variant_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, step_clear)

static gboolean
has_member (GVariant   *state,
            const char *name)
{
  g_autoptr(GVariant) value = g_variant_lookup_value (state, name, NULL);

  return value != NULL;
}

/* Whether all members of one state are in the other and, if so asked, have the same values. */
static gboolean
is_within (GVariant *state,
           GVariant *other,
           gboolean  with_values)
{
  for (gsize i = 0; i < g_variant_n_children (state); i++)
    {
      g_autoptr(GVariant) value = NULL;
      g_autoptr(GVariant) found = NULL;
      const char *name;

      g_variant_get_child (state, i, "{&sv}", &name, &value);
      found = g_variant_lookup_value (other, name, NULL);

      if (found == NULL || (with_values && !g_variant_equal (found, value)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_state (GVariant *state,
               GVariant *other)
{
  return g_variant_n_children (state) == g_variant_n_children (other) &&
         is_within (state, other, TRUE);
}

/* Whether the entity of a step could stand there. */
static gboolean
is_place (Step          *step,
          PlenaryAgenda *agenda,
          GVariant      *value)
{
  PlenaryEntity *parent;
  PlenaryList *list;
  const char *parent_id;
  guint most;
  guint index;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE ("(su)")))
    return FALSE;

  g_variant_get (value, "(&su)", &parent_id, &index);
  parent = plenary_agenda_find (agenda, parent_id);
  list = parent != NULL ? plenary_edit_get_list (parent, step->type) : NULL;

  if (list == NULL)
    return FALSE;

  most = plenary_list_get_n_items (list);
  if (step->entity != NULL && plenary_entity_get_parent (step->entity) == parent)
    most--;

  return index <= most;
}

static gboolean
all_valid (Step          *step,
           PlenaryAgenda *agenda)
{
  for (gsize i = 0; i < g_variant_n_children (step->after); i++)
    {
      g_autoptr(GVariant) value = NULL;
      const PlenaryMemberSpec *spec;
      const char *name;

      g_variant_get_child (step->after, i, "{&sv}", &name, &value);
      spec = plenary_schema_find (step->type, name);

      if (g_str_equal (name, PLENARY_EDIT_PLACE) ? !is_place (step, agenda, value) :
          g_str_equal (name, PLENARY_EDIT_EXTRAS) ?
            !g_variant_is_of_type (value, G_VARIANT_TYPE ("a(sss)")) :
            (spec == NULL || !plenary_value_is_valid (spec, value)))
        return FALSE;
    }

  return TRUE;
}

/* What the members of @like are worth now. */
static GVariant *
describe_like (PlenaryEntity *entity,
               GVariant      *like)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);

  for (gsize i = 0; i < g_variant_n_children (like); i++)
    {
      const PlenaryMemberSpec *spec;
      GVariant *extras = plenary_entity_get_extras (entity);
      const char *name;

      g_variant_get_child (like, i, "{&sv}", &name, NULL);
      spec = plenary_schema_find (plenary_entity_get_entity_type (entity), name);

      if (g_str_equal (name, PLENARY_EDIT_PLACE))
        g_variant_builder_add (&builder, "{sv}", name, plenary_edit_describe_place (entity));
      else if (g_str_equal (name, PLENARY_EDIT_EXTRAS))
        g_variant_builder_add (&builder, "{sv}", name,
                               extras != NULL ? extras :
                               g_variant_new_array (G_VARIANT_TYPE ("(sss)"), NULL, 0));
      else if (spec != NULL && plenary_value_get_type_of (spec) != NULL)
        {
          g_autoptr(GVariant) value = plenary_entity_dup_value (entity, spec->member);

          g_variant_builder_add (&builder, "{sv}", name, value);
        }
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static gboolean
has_children (PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *members =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    if (members[i].type == PLENARY_MEMBER_TYPE_ENTITIES &&
        plenary_entity_get_n_children (entity, members[i].member) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_thinkable (Step          *step,
              PlenaryAgenda *agenda)
{
  PlenaryEntity *known = plenary_agenda_recall (agenda, step->id);

  if (known != NULL && plenary_entity_get_entity_type (known) != step->type)
    return FALSE;

  if (step->before == NULL && step->after == NULL)
    return FALSE;

  if (step->after == NULL)
    return step->entity == NULL || !has_children (step->entity);

  if (step->before == NULL &&
      (!has_member (step->after, PLENARY_EDIT_PLACE) || !plenary_schema_is_id (step->id)))
    return FALSE;

  if (step->before != NULL &&
      (!is_within (step->before, step->after, FALSE) ||
       !is_within (step->after, step->before, FALSE)))
    return FALSE;

  return all_valid (step, agenda);
}

static gboolean
is_fresh (Step *step)
{
  g_autoptr(GVariant) now = NULL;

  if (step->entity == NULL || step->before == NULL)
    return step->entity == NULL && step->before == NULL;

  now = step->after != NULL ? describe_like (step->entity, step->before) :
                              g_variant_ref_sink (plenary_edit_describe_whole (step->entity));

  return is_same_state (step->before, now);
}

static gboolean
check (Step           *step,
       PlenaryAgenda  *agenda,
       GError        **error)
{
  /* An edit that comes too late names a place that is no longer there: say that it is late. */
  if (!is_fresh (step))
    {
      g_set_error (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_STALE,
                   _("“%s” was changed in the meantime"), step->id);
      return FALSE;
    }

  if (!is_thinkable (step, agenda))
    {
      g_set_error (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_INVALID,
                   _("“%s” cannot be changed like that"), step->id);
      return FALSE;
    }

  return TRUE;
}

static void
set_members (PlenaryEntity *entity,
             GVariant      *after)
{
  for (gsize i = 0; i < g_variant_n_children (after); i++)
    {
      g_autoptr(GVariant) value = NULL;
      const PlenaryMemberSpec *spec;
      const char *name;

      g_variant_get_child (after, i, "{&sv}", &name, &value);
      spec = plenary_schema_find (plenary_entity_get_entity_type (entity), name);

      if (spec != NULL)
        plenary_entity_set_value (entity, spec->member, value);
      else if (g_str_equal (name, PLENARY_EDIT_EXTRAS))
        plenary_entity_set_extras (entity, value);
    }
}

/* What comes back is the object that it was, but may not have been as it shall be. */
static void
make_empty (PlenaryEntity *entity)
{
  guint n;
  const PlenaryMemberSpec *members =
    plenary_schema_get_members (plenary_entity_get_entity_type (entity), &n);

  for (guint i = 0; i < n; i++)
    if (plenary_value_get_type_of (&members[i]) != NULL)
      {
        g_autoptr(GVariant) nothing = plenary_value_create_absent (&members[i]);

        plenary_entity_set_value (entity, members[i].member, nothing);
      }

  plenary_entity_set_extras (entity, NULL);
}

static void
take_out (PlenaryEntity *entity)
{
  PlenaryEntity *parent = plenary_entity_get_parent (entity);
  PlenaryMember member = plenary_schema_get_list (plenary_entity_get_entity_type (parent),
                                                  plenary_entity_get_entity_type (entity));
  guint index;

  plenary_list_find (plenary_entity_get_children (parent, member), entity, &index);
  plenary_entity_remove_child (parent, member, index);
}

static void
put_in (PlenaryAgenda *agenda,
        PlenaryEntity *entity,
        GVariant      *after)
{
  PlenaryEntity *parent;
  const char *parent_id;
  guint index;

  g_variant_lookup (after, PLENARY_EDIT_PLACE, "(&su)", &parent_id, &index);
  parent = plenary_agenda_find (agenda, parent_id);

  plenary_entity_insert_child (parent,
                               plenary_schema_get_list (plenary_entity_get_entity_type (parent),
                                                        plenary_entity_get_entity_type (entity)),
                               index, entity);
}

static void
bring (Step          *step,
       PlenaryAgenda *agenda)
{
  PlenaryEntity *entity = plenary_agenda_recall (agenda, step->id);

  if (entity == NULL)
    {
      g_autoptr(PlenaryEntity) fresh = plenary_entity_new (step->type, step->id);

      plenary_agenda_keep (agenda, fresh);
      entity = fresh;
    }
  else
    {
      make_empty (entity);
    }

  set_members (entity, step->after);
  put_in (agenda, entity, step->after);
}

static void
change (Step          *step,
        PlenaryAgenda *agenda)
{
  set_members (step->entity, step->after);

  if (has_member (step->after, PLENARY_EDIT_PLACE))
    {
      take_out (step->entity);
      put_in (agenda, step->entity, step->after);
    }
}

static gboolean
apply_record (GVariant       *record,
              PlenaryAgenda  *agenda,
              GError        **error)
{
  g_auto(Step) step = { NULL };
  const char *type;

  g_variant_get (record, PLENARY_EDIT_GET, &type, &step.id, &step.before, &step.after);

  if (!plenary_schema_get_entity_type (type, &step.type))
    {
      g_set_error (error, PLENARY_EDIT_ERROR, PLENARY_EDIT_ERROR_INVALID,
                   _("“%s” cannot be changed like that"), step.id);
      return FALSE;
    }

  step.entity = plenary_agenda_find (agenda, step.id);

  if (!check (&step, agenda, error))
    return FALSE;

  if (step.before == NULL)
    bring (&step, agenda);
  else if (step.after == NULL)
    take_out (step.entity);
  else
    change (&step, agenda);

  return TRUE;
}

/* What takes back the first records of an edit. */
static PlenaryEdit *
invert (PlenaryEdit *self,
        gsize        n_records)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));

  for (gsize i = n_records; i > 0; i--)
    {
      g_autoptr(GVariant) record = g_variant_get_child_value (self->records, i - 1);
      g_autoptr(GVariant) before = NULL;
      g_autoptr(GVariant) after = NULL;
      const char *type;
      const char *id;

      g_variant_get (record, PLENARY_EDIT_GET, &type, &id, &before, &after);
      g_variant_builder_add (&builder, "(ssm@a{sv}m@a{sv})", type, id, after, before);
    }

  return plenary_edit_new (g_variant_builder_end (&builder));
}

/**
 * plenary_edit_apply:
 *
 * Makes the change, all of it or, with @error set, nothing.
 *
 * Returns: (transfer full) (nullable): the edit that takes it back
 */
PlenaryEdit *
plenary_edit_apply (PlenaryEdit    *self,
                    PlenaryAgenda  *agenda,
                    GError        **error)
{
  gsize n_records;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  n_records = g_variant_n_children (self->records);

  for (gsize i = 0; i < n_records; i++)
    {
      g_autoptr(GVariant) record = g_variant_get_child_value (self->records, i);

      if (!apply_record (record, agenda, error))
        {
          g_autoptr(PlenaryEdit) back = invert (self, i);
          g_autoptr(PlenaryEdit) again = plenary_edit_apply (back, agenda, NULL);

          g_assert (again != NULL);
          return NULL;
        }
    }

  return invert (self, n_records);
}

static void
add_place_id (GPtrArray *ids,
              GVariant  *state)
{
  const char *parent_id;

  if (state != NULL && g_variant_lookup (state, PLENARY_EDIT_PLACE, "(&su)", &parent_id, NULL))
    g_ptr_array_add (ids, (gpointer) parent_id);
}

/**
 * plenary_edit_dup_ids:
 *
 * Returns: (transfer full): the ids of the entities that the edit touches, each once: first those
 *   that it changes, in its order, then those that something comes into or leaves
 */
GStrv
plenary_edit_dup_ids (PlenaryEdit *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GStrvBuilder) strv = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (gsize pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < g_variant_n_children (self->records); i++)
      {
        g_autoptr(GVariant) record = g_variant_get_child_value (self->records, i);
        g_autoptr(GVariant) before = NULL;
        g_autoptr(GVariant) after = NULL;
        const char *type;
        const char *id;

        g_variant_get (record, PLENARY_EDIT_GET, &type, &id, &before, &after);

        if (pass == 0)
          {
            g_ptr_array_add (ids, (gpointer) id);
          }
        else
          {
            add_place_id (ids, before);
            add_place_id (ids, after);
          }
      }

  /* The strings are those of the records, which outlive this. */
  for (guint i = 0; i < ids->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (ids, i)))
      g_strv_builder_add (strv, g_ptr_array_index (ids, i));

  return g_strv_builder_end (strv);
}
