/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy is the same programme, or a part of one, under new ids.
 *
 * An id is never used twice, so whatever is copied gets new ones, down to the last talk, and what
 * referred to something that was copied with it refers to the copy. What referred to something
 * that stays, the room of a session, goes on doing so.
 *
 * A part of a programme can also be taken out of it as a programme of its own, for the clipboard:
 * there it keeps its ids, and it is pasting that knows which of them are taken.
 */

#include "config.h"

#include "plenary-copy.h"

#include "plenary-builder.h"
#include "plenary-copy-private.h"
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

  foreach_child (entity, collect_references, references);
}

static const char *
renew (GHashTable *ids,
       const char *id)
{
  const char *new_id = g_hash_table_lookup (ids, id);

  return new_id != NULL ? new_id : id;
}

static gboolean
is_known_kind (PlenaryEntity *entity,
               const char    *kind)
{
  while (plenary_entity_get_parent (entity) != NULL)
    entity = plenary_entity_get_parent (entity);

  return PLENARY_IS_AGENDA (entity) &&
         PLENARY_IS_KIND (plenary_agenda_find (PLENARY_AGENDA (entity), kind));
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

/* The word for a kind is an id only if the programme has a kind of that id: an opening may well be
 * called “opening” itself.
 *
 * Returns: (transfer full): the value with the ids of copies for those of what is copied
 */
static GVariant *
renew_value (GHashTable              *ids,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec,
             GVariant                *value)
{
  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCE ||
      (spec->member == PLENARY_MEMBER_KIND &&
       is_known_kind (entity, g_variant_get_string (value, NULL))))
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
      g_variant_builder_add (builder, "{sv}", name, renewed);
    }
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

  inner.parent_id = renew (insertion->ids, plenary_entity_get_id (entity));

  g_variant_builder_init (&members, G_VARIANT_TYPE_VARDICT);
  add_members (&members, entity, insertion->ids, insertion->changes);
  g_variant_builder_add (&members, "{sv}", PLENARY_EDIT_PLACE,
                         g_variant_new ("(su)", insertion->parent_id, index));

  g_variant_builder_add (insertion->builder, "(ssm@a{sv}m@a{sv})",
                         plenary_schema_get_entity_name (plenary_entity_get_entity_type (entity)),
                         inner.parent_id, NULL, g_variant_builder_end (&members));

  foreach_child (entity, add_insertion, &inner);
}

/* Adds what inserts a copy of @entity, with all that stands in it, to the records of an edit. The
 * ids are those that @ids has for the old ones, which stay where it has none; @changes has other
 * values for members that the entity has.
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
  g_autoptr(GHashTable) ids = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (PLENARY_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (PLENARY_IS_ENTITY (parent), NULL);

  ids = create_ids (entity);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (PLENARY_EDIT_RECORDS));
  plenary_copy_add_insertion (&builder, entity, plenary_entity_get_id (parent), index, ids, NULL);

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

/* Leaves open what it begins. */
static void
begin_copy (Rebuilding    *rebuilding,
            PlenaryEntity *entity)
{
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
      renewed = renew_value (rebuilding->ids, entity, &specs[i], value);
      plenary_builder_set_value (rebuilding->builder, specs[i].member, renewed);
    }

  if (plenary_entity_get_extras (entity) != NULL)
    plenary_builder_set_extras (rebuilding->builder, plenary_entity_get_extras (entity));
}

static void
rebuild (PlenaryEntity *entity,
         guint          index,
         gpointer       user_data)
{
  Rebuilding *rebuilding = user_data;

  begin_copy (rebuilding, entity);
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

/* What says how to read the rest: the clock and the languages of the programme. */
static void
begin_fragment (Rebuilding    *rebuilding,
                PlenaryEntity *agenda)
{
  static const PlenaryMember members[] = { PLENARY_MEMBER_LANGUAGE, PLENARY_MEMBER_LANGUAGES,
                                           PLENARY_MEMBER_TIME_ZONE, PLENARY_MEMBER_TIME_STYLE };

  plenary_builder_open (rebuilding->builder, PLENARY_ENTITY_AGENDA,
                        plenary_entity_get_id (agenda), NULL);
  plenary_builder_set_number (rebuilding->builder, PLENARY_MEMBER_PLENARY,
                              plenary_entity_get_number (agenda, PLENARY_MEMBER_PLENARY));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr(GVariant) value = plenary_entity_dup_value (agenda, members[i]);

      plenary_builder_set_value (rebuilding->builder, members[i], value);
    }
}

/* On its own a session has none before it to begin after; what ends when another one did would
 * else not be as long as it was.
 */
static void
rebuild_session (Rebuilding     *rebuilding,
                 PlenarySession *session)
{
  int start, end;

  plenary_session_get_span (session, &start, &end);
  begin_copy (rebuilding, PLENARY_ENTITY (session));

  if (start >= 0 && plenary_session_get_end (session) >= 0)
    plenary_builder_set_number (rebuilding->builder, PLENARY_MEMBER_START, start);

  foreach_child (PLENARY_ENTITY (session), rebuild, rebuilding);
  plenary_builder_close (rebuilding->builder);
}

static void
rebuild_sessions (Rebuilding  *rebuilding,
                  PlenaryList *sessions,
                  GHashTable  *wanted)
{
  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    if (g_hash_table_contains (wanted, plenary_list_get (sessions, i)))
      rebuild_session (rebuilding, plenary_list_get (sessions, i));
}

static void
rebuild_registers (Rebuilding    *rebuilding,
                   PlenaryAgenda *agenda,
                   GPtrArray     *entities)
{
  g_autoptr(GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  PlenaryList *registers[] = { plenary_agenda_get_kinds (agenda), plenary_agenda_get_rooms (agenda),
                               plenary_agenda_get_tracks (agenda),
                               plenary_agenda_get_people (agenda) };

  for (guint i = 0; i < entities->len; i++)
    plenary_copy_collect_references (g_ptr_array_index (entities, i), references);

  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    for (guint j = 0; j < plenary_list_get_n_items (registers[i]); j++)
      {
        PlenaryEntity *entity = plenary_list_get (registers[i], j);

        if (g_hash_table_contains (references, plenary_entity_get_id (entity)))
          rebuild (entity, j, rebuilding);
      }
}

/**
 * plenary_copy_extract:
 * @agenda: a programme
 * @entities: (element-type PlenaryEntity): days and sessions of it, in any order
 *
 * A part of a programme is a small programme of its own: the same reader and writer serve both, and
 * whoever gets the one without us can open it. It has the days; the sessions, which have left
 * theirs, are on its shelf; and it has the kinds, rooms, tracks and people that these refer to. It
 * says of which programme it is a part by having its id.
 *
 * Returns: (transfer full): what plenary_paste() takes
 */
PlenaryAgenda *
plenary_copy_extract (PlenaryAgenda *agenda,
                      GPtrArray     *entities)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GHashTable) wanted = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Rebuilding rebuilding = { builder, ids };
  PlenaryList *days;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (entities != NULL, NULL);

  for (guint i = 0; i < entities->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (entities, i));

  days = plenary_agenda_get_days (agenda);
  begin_fragment (&rebuilding, PLENARY_ENTITY (agenda));
  rebuild_registers (&rebuilding, agenda, entities);

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      if (g_hash_table_contains (wanted, day))
        rebuild (PLENARY_ENTITY (day), i, &rebuilding);
      else
        rebuild_sessions (&rebuilding, plenary_day_get_sessions (day), wanted);
    }

  rebuild_sessions (&rebuilding, plenary_agenda_get_shelf (agenda), wanted);

  return plenary_builder_finish (builder);
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
