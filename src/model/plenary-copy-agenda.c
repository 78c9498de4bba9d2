/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes that are copies of others, whole or in part.
 *
 * A copy of the whole is a programme of its own, all of whose ids are new, or a picture of it as it
 * is now, for those who look at it while it changes. A part that is taken out
 * for the clipboard keeps its ids: it is pasting that knows which of them are taken. What an entity
 * has never changes but is exchanged, so that a copy has the same texts, and not the like.
 */

#include "config.h"

#include "plenary-copy.h"

#include "plenary-builder.h"
#include "plenary-copy-private.h"

typedef struct
{
  PlenaryBuilder *builder;
  GHashTable     *ids;
} Rebuilding;

static void
copy_string (Rebuilding              *self,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec)
{
  const char *string = plenary_entity_get_string (entity, spec->member);

  if (spec->type == PLENARY_MEMBER_TYPE_REFERENCE ||
      (spec->member == PLENARY_MEMBER_KIND && plenary_copy_is_kind (entity, string)))
    string = plenary_copy_renew (self->ids, string);

  plenary_builder_set_string (self->builder, spec->member, string);
}

static void
copy_strings (Rebuilding              *self,
              PlenaryEntity           *entity,
              const PlenaryMemberSpec *spec)
{
  const char *const *strings = plenary_entity_get_strings (entity, spec->member);
  g_autoptr(GPtrArray) copies = g_ptr_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    {
      const char *string = spec->type == PLENARY_MEMBER_TYPE_REFERENCES ?
                           plenary_copy_renew (self->ids, strings[i]) : strings[i];

      g_ptr_array_add (copies, (gpointer) string);
    }

  g_ptr_array_add (copies, NULL);
  plenary_builder_set_strings (self->builder, spec->member, (const char *const *) copies->pdata);
}

static void
copy_people (Rebuilding              *self,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec)
{
  GPtrArray *people = plenary_entity_get_people (entity, spec->member);
  g_autoptr(GPtrArray) copies =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const PlenaryParticipation *old = g_ptr_array_index (people, i);
      const char *person = plenary_copy_renew (self->ids, old->person);

      g_ptr_array_add (copies, plenary_participation_new (person, old->role, old->attendance,
                                                          old->extras));
    }

  plenary_builder_set_people (self->builder, spec->member, copies);
}

/* Values never change, and so both may have them. */
static void
copy_member (Rebuilding              *self,
             PlenaryEntity           *entity,
             const PlenaryMemberSpec *spec)
{
  GPtrArray *texts;

  switch (spec->type)
    {
    case PLENARY_MEMBER_TYPE_REFERENCE:
    case PLENARY_MEMBER_TYPE_STRING:
    case PLENARY_MEMBER_TYPE_WORD:
    case PLENARY_MEMBER_TYPE_DATE:
      copy_string (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_TEXT:
    case PLENARY_MEMBER_TYPE_LINES:
    case PLENARY_MEMBER_TYPE_MARKUP:
      plenary_builder_take_text (self->builder, spec->member,
                                 plenary_text_ref (plenary_entity_get_text (entity,
                                                                            spec->member)));
      break;

    case PLENARY_MEMBER_TYPE_TIME:
    case PLENARY_MEMBER_TYPE_NUMBER:
      plenary_builder_set_number (self->builder, spec->member,
                                  plenary_entity_get_number (entity, spec->member));
      break;

    case PLENARY_MEMBER_TYPE_FLAG:
      plenary_builder_set_flag (self->builder, spec->member,
                                plenary_entity_get_flag (entity, spec->member));
      break;

    case PLENARY_MEMBER_TYPE_STRINGS:
    case PLENARY_MEMBER_TYPE_REFERENCES:
      copy_strings (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_TEXTS:
      texts = plenary_entity_get_texts (entity, spec->member);

      if (texts != NULL)
        plenary_builder_set_texts (self->builder, spec->member, texts);
      break;

    case PLENARY_MEMBER_TYPE_PARTICIPATIONS:
      copy_people (self, entity, spec);
      break;

    case PLENARY_MEMBER_TYPE_VERSION:
    case PLENARY_MEMBER_TYPE_ID:
    case PLENARY_MEMBER_TYPE_ENTITIES:
    case PLENARY_MEMBER_TYPE_REVISIONS:
    case PLENARY_MEMBER_TYPE_DOCUMENT:
    default:
      break;
    }
}

/* Leaves open what it begins. */
static void
begin_copy (Rebuilding    *self,
            PlenaryEntity *entity)
{
  guint n;
  PlenaryEntityType type = plenary_entity_get_entity_type (entity);
  const PlenaryMemberSpec *specs = plenary_schema_get_members (type, &n);
  const char *id = plenary_copy_renew (self->ids, plenary_entity_get_id (entity));

  plenary_builder_open (self->builder, type, id, NULL);

  for (guint i = 0; i < n; i++)
    copy_member (self, entity, &specs[i]);

  if (plenary_entity_get_extras (entity) != NULL)
    plenary_builder_set_extras (self->builder, plenary_entity_get_extras (entity));
}

static void
rebuild (PlenaryEntity *entity,
         guint          index,
         gpointer       user_data)
{
  Rebuilding *rebuilding = user_data;

  begin_copy (rebuilding, entity);
  plenary_copy_foreach_child (entity, rebuild, rebuilding);
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

  ids = plenary_copy_create_ids (PLENARY_ENTITY (agenda));
  rebuilding.ids = ids;
  rebuild (PLENARY_ENTITY (agenda), 0, &rebuilding);

  return plenary_builder_finish (builder);
}

/**
 * plenary_copy_snapshot:
 *
 * What only reads a programme may take its time for that in another thread, if it is given one of
 * its own; this is what must be done before, in the thread of the programme, and takes a fraction
 * of what writing or laying out takes.
 *
 * Returns: (transfer full): the same programme, ids and all, which nobody else has
 */
PlenaryAgenda *
plenary_copy_snapshot (PlenaryAgenda *agenda)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GVariant) revisions = NULL;
  Rebuilding rebuilding = { builder, ids };

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  revisions = plenary_entity_dup_value (PLENARY_ENTITY (agenda), PLENARY_MEMBER_REVISIONS);
  begin_copy (&rebuilding, PLENARY_ENTITY (agenda));
  plenary_builder_set_number (builder, PLENARY_MEMBER_PLENARY,
                              plenary_entity_get_number (PLENARY_ENTITY (agenda),
                                                         PLENARY_MEMBER_PLENARY));
  plenary_builder_set_revisions (builder, revisions);
  plenary_copy_foreach_child (PLENARY_ENTITY (agenda), rebuild, &rebuilding);
  plenary_builder_close (builder);

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

  plenary_copy_foreach_child (PLENARY_ENTITY (session), rebuild, rebuilding);
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
