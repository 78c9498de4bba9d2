/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of one programme are in another.
 *
 * A room, a track, a kind or a person is looked for there by its name, or, if it is a later state
 * of the same programme, by its id first; what is not there comes along. An id that is taken is
 * given anew. One that is not is kept, so that what is cut here and pasted there is still the same
 * session to those who starred it.
 */

#include "config.h"

#include "plenary-match-private.h"

#include "plenary-agenda-private.h"
#include "plenary-copy-private.h"
#include "plenary-edit-private.h"

/* Whoever has more namesakes than this cannot be told from them by a name. */
#define MOST_NAMESAKES 20

typedef struct
{
  PlenaryAgenda *fragment;
  PlenaryAgenda *agenda;
  gboolean       is_same;      /* the fragment is a part of that very programme */
  GHashTable    *ids;
  GPtrArray     *coming;
  GHashTable    *matched;      /* entities of the agenda that something of the fragment is */
  GHashTable    *names;        /* by a folded name the entities of the agenda that have it */
} Matching;

static gboolean
is_registered (PlenaryEntity *entity)
{
  return PLENARY_IS_KIND (entity) || PLENARY_IS_ROOM (entity) || PLENARY_IS_TRACK (entity) ||
         PLENARY_IS_PERSON (entity);
}

/* A name without what typing it again would change, and with the register that it is of; NULL if
 * nothing is left of it. Accents stay, unlike in a search: with another it is another's name.
 */
static char *
fold_name (PlenaryEntityType  type,
           const char        *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = NULL;
  g_autoptr(GString) key = g_string_new (NULL);

  if (normal == NULL)
    return NULL;

  folded = g_utf8_casefold (normal, -1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (key, g_utf8_get_char (at));
    else if (key->len > 0 && key->str[key->len - 1] != ' ')
      g_string_append_c (key, ' ');

  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);

  return key->len > 0 ? g_strdup_printf ("%d %s", (int) type, key->str) : NULL;
}

static void
add_name (Matching      *self,
          PlenaryEntity *entity,
          const char    *name)
{
  g_autofree char *key = fold_name (plenary_entity_get_entity_type (entity), name);
  GPtrArray *entities;

  if (key == NULL)
    return;

  entities = g_hash_table_lookup (self->names, key);

  if (entities == NULL)
    {
      entities = g_ptr_array_new ();
      g_hash_table_insert (self->names, g_steal_pointer (&key), entities);
    }

  if (entities->len < MOST_NAMESAKES)
    g_ptr_array_add (entities, entity);
}

static void
add_names (Matching          *self,
           PlenaryEntityType  type)
{
  PlenaryList *list = plenary_edit_get_list (PLENARY_ENTITY (self->agenda), type);

  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      PlenaryEntity *entity = plenary_list_get (list, i);
      PlenaryText *name = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);

      for (guint j = 0; j < plenary_text_get_n (name); j++)
        add_name (self, entity, plenary_text_get_string (name, j));
    }
}

static gboolean
is_same_in_all (PlenaryEntity *entity,
                PlenaryEntity *other)
{
  g_autoptr(GVariant) members = g_variant_ref_sink (plenary_edit_describe (entity));
  g_autoptr(GVariant) other_members = g_variant_ref_sink (plenary_edit_describe (other));

  return g_variant_equal (members, other_members);
}

/* One of that name in the agenda which is not somebody else of the fragment already: two people
 * may have one name.
 */
static PlenaryEntity *
find_namesake (Matching      *self,
               PlenaryEntity *entity,
               gboolean       in_all)
{
  PlenaryText *name = plenary_entity_get_text (entity, PLENARY_MEMBER_NAME);

  for (guint i = 0; i < plenary_text_get_n (name); i++)
    {
      g_autofree char *key = fold_name (plenary_entity_get_entity_type (entity),
                                        plenary_text_get_string (name, i));
      GPtrArray *entities = key != NULL ? g_hash_table_lookup (self->names, key) : NULL;

      for (guint j = 0; entities != NULL && j < entities->len; j++)
        {
          PlenaryEntity *other = g_ptr_array_index (entities, j);

          if (!g_hash_table_contains (self->matched, other) &&
              (!in_all || is_same_in_all (entity, other)))
            return other;
        }
    }

  return NULL;
}

static void
set_id (Matching      *self,
        PlenaryEntity *entity,
        const char    *id)
{
  if (!g_str_equal (plenary_entity_get_id (entity), id))
    g_hash_table_insert (self->ids, g_strdup (plenary_entity_get_id (entity)), g_strdup (id));
}

static void
match (Matching      *self,
       guint          index,
       PlenaryEntity *found)
{
  g_hash_table_add (self->matched, found);
  set_id (self, g_ptr_array_index (self->coming, index), plenary_entity_get_id (found));
  g_ptr_array_remove_index (self->coming, index);
}

/* Those who are there under the same id. */
static void
match_ids (Matching *self)
{
  for (guint i = self->coming->len; self->is_same && i > 0; i--)
    {
      PlenaryEntity *entity = g_ptr_array_index (self->coming, i - 1);
      PlenaryEntity *found = plenary_agenda_find (self->agenda, plenary_entity_get_id (entity));

      if (found != NULL && plenary_entity_get_entity_type (found) ==
                           plenary_entity_get_entity_type (entity))
        match (self, i - 1, found);
    }
}

/* Those who are there under the same name; at first only who is the same in all else, too. */
static void
match_names (Matching *self,
             gboolean  in_all)
{
  for (guint i = 0; i < self->coming->len;)
    {
      PlenaryEntity *found = find_namesake (self, g_ptr_array_index (self->coming, i), in_all);

      if (found != NULL)
        match (self, i, found);
      else
        i++;
    }
}

/* An id that the agenda had once is free for the same kind of thing, which then comes back. */
static gboolean
is_taken (Matching      *self,
          PlenaryEntity *entity)
{
  const char *id = plenary_entity_get_id (entity);
  PlenaryEntity *known = plenary_agenda_recall (self->agenda, id);

  return known != NULL && (plenary_agenda_find (self->agenda, id) != NULL ||
                           plenary_entity_get_entity_type (known) !=
                           plenary_entity_get_entity_type (entity));
}

static void
choose_id (Matching      *self,
           PlenaryEntity *entity)
{
  if (is_taken (self, entity))
    {
      g_autofree char *id = g_uuid_string_random ();

      set_id (self, entity, id);
    }
}

static void
choose_ids (Matching    *self,
            PlenaryList *list)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    {
      PlenaryEntity *entity = plenary_list_get (list, i);

      choose_id (self, entity);

      if (PLENARY_IS_DAY (entity))
        choose_ids (self, plenary_day_get_sessions (PLENARY_DAY (entity)));
      else if (PLENARY_IS_SESSION (entity))
        choose_ids (self, plenary_session_get_talks (PLENARY_SESSION (entity)));
    }
}

/* A reference to nothing stays one: it must not lead to what has that id here by chance. */
static void
keep_dangling (Matching   *self,
               const char *id)
{
  if (!self->is_same && plenary_agenda_recall (self->agenda, id) != NULL)
    g_hash_table_insert (self->ids, g_strdup (id), g_uuid_string_random ());
}

static void
collect_references (PlenaryList *list,
                    GHashTable  *references)
{
  for (guint i = 0; i < plenary_list_get_n_items (list); i++)
    plenary_copy_collect_references (plenary_list_get (list, i), references);
}

/* What of the registers is needed. */
static void
find_coming (Matching   *self,
             GHashTable *references)
{
  static const PlenaryEntityType types[] = { PLENARY_ENTITY_KIND, PLENARY_ENTITY_ROOM,
                                             PLENARY_ENTITY_TRACK, PLENARY_ENTITY_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      PlenaryList *list = plenary_edit_get_list (PLENARY_ENTITY (self->fragment), types[i]);

      for (guint j = 0; j < plenary_list_get_n_items (list); j++)
        if (g_hash_table_contains (references,
                                   plenary_entity_get_id (plenary_list_get (list, j))))
          g_ptr_array_add (self->coming, plenary_list_get (list, j));
    }
}

static void
match_registers (Matching *self)
{
  gboolean is_read[PLENARY_N_ENTITY_TYPES] = { FALSE };

  match_ids (self);

  for (guint i = 0; i < self->coming->len; i++)
    {
      PlenaryEntityType type =
        plenary_entity_get_entity_type (g_ptr_array_index (self->coming, i));

      if (!is_read[type])
        add_names (self, type);

      is_read[type] = TRUE;
    }

  match_names (self, TRUE);
  match_names (self, FALSE);

  for (guint i = 0; i < self->coming->len; i++)
    choose_id (self, g_ptr_array_index (self->coming, i));
}

/* Finds out what everything in a fragment is, or will be, in the agenda that it comes into.
 *
 * @coming gets what the agenda lacks of the registers.
 *
 * Returns: (transfer full): by an id of the fragment the one that it has there, if it is another
 */
GHashTable *
plenary_match (PlenaryAgenda *fragment,
               PlenaryAgenda *agenda,
               GPtrArray     *coming)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) matched = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) names =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  Matching self = { fragment, agenda, FALSE, ids, coming, matched, names };
  GHashTableIter iter;
  gpointer id;

  self.is_same = g_str_equal (plenary_entity_get_id (PLENARY_ENTITY (fragment)),
                              plenary_entity_get_id (PLENARY_ENTITY (agenda)));
  collect_references (plenary_agenda_get_days (fragment), references);
  collect_references (plenary_agenda_get_shelf (fragment), references);

  find_coming (&self, references);
  match_registers (&self);
  choose_ids (&self, plenary_agenda_get_days (fragment));
  choose_ids (&self, plenary_agenda_get_shelf (fragment));

  g_hash_table_iter_init (&iter, references);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!is_registered (plenary_agenda_find (fragment, id)))
      keep_dangling (&self, id);

  return ids;
}
