/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A roster is who takes part in a programme, as rows: each person, in the order of their names,
 * and after them what they are engaged in, in the order of time.
 *
 * After a change, only the days that are not what they were are read again, which their stamps
 * tell; an engagement that stays is the same object, so that a list keeps the rows of those whom
 * the change is not about. What a row says may change without the roster noticing.
 */

#include "config.h"

#include "plenary-roster.h"

#include "plenary-fold.h"
#include "plenary-roster-private.h"
#include "plenary-utils.h"

#include <string.h>

typedef struct
{
  PlenaryPerson *person;
  guint64        stamp;
  guint          order;          /* in the register */
  char          *key;            /* to sort by */
  char          *folded;         /* to look for words in */
  GPtrArray     *engagements;    /* not owned, by time */
} Entry;

struct _PlenaryRoster
{
  GObject        parent_instance;

  PlenaryAgenda *agenda;
  GPtrArray     *days;
  GPtrArray     *entries;        /* by name */
  GHashTable    *ids;            /* the id of a person to the entry */
  GPtrArray     *rows;           /* PlenaryPerson and PlenaryEngagement */
  guint          n_people;       /* of whom there are rows */
  char          *language;
  char          *filter;         /* folded */
};

static GType
roster_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
roster_get_n_items (GListModel *model)
{
  return PLENARY_ROSTER (model)->rows->len;
}

static gpointer
roster_get_item (GListModel *model,
                 guint       position)
{
  PlenaryRoster *self = PLENARY_ROSTER (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) :
                                      NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = roster_get_item_type;
  iface->get_n_items = roster_get_n_items;
  iface->get_item = roster_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PlenaryRoster, plenary_roster, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->person);
  g_free (entry->key);
  g_free (entry->folded);
  g_ptr_array_unref (entry->engagements);
  g_free (entry);
}

/* Reads what is not as it was. Days that only stand elsewhere are kept. Returns whether anybody is
 * engaged otherwise.
 */
static gboolean
look_at_days (PlenaryRoster *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  guint n = plenary_list_get_n_items (days);
  g_autoptr(GPtrArray) old = g_steal_pointer (&self->days);
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);
  gboolean has_changed = old->len != n + 1;

  g_ptr_array_set_free_func (old, NULL);

  for (guint i = 0; i < old->len; i++)
    {
      PlenaryRosterDay *day = g_ptr_array_index (old, i);

      g_hash_table_insert (known, day->entity, day);
    }

  self->days = g_ptr_array_new_with_free_func (plenary_roster_day_free);

  for (guint i = 0; i <= n; i++)
    {
      PlenaryEntity *entity = i < n ? plenary_list_get (days, i) : PLENARY_ENTITY (self->agenda);
      PlenaryRosterDay *day = g_hash_table_lookup (known, entity);

      if (day != NULL)
        g_hash_table_remove (known, entity);
      else
        day = plenary_roster_day_new (entity);

      if (day->stamp != plenary_entity_get_stamp (entity))
        has_changed |= plenary_roster_day_read (day);

      has_changed |= i >= old->len || g_ptr_array_index (old, i) != day;
      g_ptr_array_add (self->days, day);
    }

  for (guint i = 0; i < old->len; i++)
    {
      PlenaryRosterDay *day = g_ptr_array_index (old, i);

      if (g_hash_table_contains (known, day->entity))
        plenary_roster_day_free (day);
    }

  return has_changed;
}

/* Returns: (transfer full): what the register says of somebody, to look for words in */
static char *
dup_folded (PlenaryAgenda *agenda,
            PlenaryPerson *person)
{
  PlenaryText *texts[] = {
    plenary_person_get_name (person),
    plenary_person_get_position (person),
    plenary_person_get_affiliation (person),
  };
  g_autoptr(GString) folded = g_string_new (NULL);
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (all, "%s ", plenary_agenda_pick (agenda, texts[i]));

  g_string_append (all, plenary_person_get_country (person));
  plenary_fold (folded, all->str);

  return g_strdup (folded->str);
}

static void
read_person (PlenaryRoster *self,
             Entry         *entry)
{
  const char *sort = plenary_person_get_sort (entry->person);

  g_free (entry->folded);
  entry->folded = dup_folded (self->agenda, entry->person);
  g_free (entry->key);
  entry->key = g_utf8_collate_key (*sort != '\0' ? sort :
                                   plenary_agenda_pick (self->agenda,
                                                        plenary_person_get_name (entry->person)),
                                   -1);
  entry->stamp = plenary_entity_get_stamp (PLENARY_ENTITY (entry->person));
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = *(Entry *const *) a;
  const Entry *other = *(Entry *const *) b;
  int difference = strcmp (one->key, other->key);

  return difference != 0 ? difference :
                           (one->order > other->order) - (one->order < other->order);
}

static Entry *
ensure_entry (GHashTable    *known,
              PlenaryPerson *person)
{
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (person));
  Entry *entry = g_hash_table_lookup (known, id);

  if (entry != NULL && entry->person == person)
    {
      g_hash_table_steal (known, id);
      return entry;
    }

  entry = g_new0 (Entry, 1);
  entry->person = g_object_ref (person);
  entry->engagements = g_ptr_array_new ();

  return entry;
}

static gboolean
have_people_changed (PlenaryRoster *self)
{
  PlenaryList *people = plenary_agenda_get_people (self->agenda);
  guint n = plenary_list_get_n_items (people);

  if (n != self->entries->len ||
      g_strcmp0 (self->language, plenary_agenda_get_language (self->agenda)) != 0)
    return TRUE;

  for (guint i = 0; i < n; i++)
    {
      PlenaryEntity *person = plenary_list_get (people, i);
      Entry *entry = g_hash_table_lookup (self->ids, plenary_entity_get_id (person));

      if (entry == NULL || PLENARY_ENTITY (entry->person) != person || entry->order != i ||
          entry->stamp != plenary_entity_get_stamp (person))
        return TRUE;
    }

  return FALSE;
}

/* Those of one name stay in the order of the register. */
static void
look_at_people (PlenaryRoster *self)
{
  PlenaryList *people = plenary_agenda_get_people (self->agenda);
  g_autoptr(GHashTable) known = g_steal_pointer (&self->ids);
  gboolean is_other = plenary_set_string (&self->language,
                                          plenary_agenda_get_language (self->agenda));

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  g_ptr_array_set_size (self->entries, 0);

  for (guint i = 0; i < plenary_list_get_n_items (people); i++)
    {
      Entry *entry = ensure_entry (known, plenary_list_get (people, i));
      const char *id;

      if (is_other || entry->stamp != plenary_entity_get_stamp (PLENARY_ENTITY (entry->person)))
        read_person (self, entry);

      entry->order = i;
      g_ptr_array_add (self->entries, entry);
      id = plenary_entity_get_id (PLENARY_ENTITY (entry->person));
      g_hash_table_insert (self->ids, (gpointer) id, entry);
    }

  g_ptr_array_sort (self->entries, compare_entries);
}

static void
assign_engagements (PlenaryRoster *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_set_size (((Entry *) g_ptr_array_index (self->entries, i))->engagements, 0);

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryRosterDay *day = g_ptr_array_index (self->days, i);

      for (guint j = 0; j < day->engagements->len; j++)
        {
          PlenaryEngagement *engagement = g_ptr_array_index (day->engagements, j);
          const char *id = plenary_engagement_get_participation (engagement)->person;
          Entry *entry = g_hash_table_lookup (self->ids, id);

          if (entry != NULL)
            g_ptr_array_add (entry->engagements, engagement);
        }
    }
}

static gboolean
has_all (const char        *folded,
         const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static GPtrArray *
create_rows (PlenaryRoster *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) words = g_strsplit (self->filter, " ", -1);

  self->n_people = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (!has_all (entry->folded, (const char *const *) words))
        continue;

      self->n_people++;
      g_ptr_array_add (rows, g_object_ref (entry->person));

      for (guint j = 0; j < entry->engagements->len; j++)
        g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (entry->engagements, j)));
    }

  return rows;
}

/* Tells of the rows between those that are the same at the beginning and at the end. */
static void
replace_rows (PlenaryRoster *self)
{
  g_autoptr(GPtrArray) old = self->rows;
  guint first = 0;
  guint last = 0;
  guint n;

  self->rows = create_rows (self);
  n = MIN (old->len, self->rows->len);

  while (first < n && g_ptr_array_index (old, first) == g_ptr_array_index (self->rows, first))
    first++;

  while (last < n - first && g_ptr_array_index (old, old->len - 1 - last) ==
                             g_ptr_array_index (self->rows, self->rows->len - 1 - last))
    last++;

  if (old->len - first - last > 0 || self->rows->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                self->rows->len - first - last);
}

static void
plenary_roster_dispose (GObject *object)
{
  PlenaryRoster *self = PLENARY_ROSTER (object);

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->entries, 0);
  g_ptr_array_set_size (self->days, 0);
  g_hash_table_remove_all (self->ids);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (plenary_roster_parent_class)->dispose (object);
}

static void
plenary_roster_finalize (GObject *object)
{
  PlenaryRoster *self = PLENARY_ROSTER (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->days);
  g_hash_table_unref (self->ids);
  g_free (self->language);
  g_free (self->filter);

  G_OBJECT_CLASS (plenary_roster_parent_class)->finalize (object);
}

static void
plenary_roster_class_init (PlenaryRosterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_roster_dispose;
  object_class->finalize = plenary_roster_finalize;
}

static void
plenary_roster_init (PlenaryRoster *self)
{
  self->days = g_ptr_array_new_with_free_func (plenary_roster_day_free);
  self->entries = g_ptr_array_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = g_strdup ("");
}

/**
 * plenary_roster_new:
 * @agenda: the programme
 */
PlenaryRoster *
plenary_roster_new (PlenaryAgenda *agenda)
{
  PlenaryRoster *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);

  self = g_object_new (PLENARY_TYPE_ROSTER, NULL);
  self->agenda = g_object_ref (agenda);
  plenary_roster_update (self);

  return self;
}

/**
 * plenary_roster_get_agenda:
 *
 * Returns: (transfer none): the programme
 */
PlenaryAgenda *
plenary_roster_get_agenda (PlenaryRoster *self)
{
  g_return_val_if_fail (PLENARY_IS_ROSTER (self), NULL);

  return self->agenda;
}

/**
 * plenary_roster_update:
 *
 * To be called after the programme has changed, by who wants to know.
 */
void
plenary_roster_update (PlenaryRoster *self)
{
  gboolean are_days_other;
  gboolean are_people_other;

  g_return_if_fail (PLENARY_IS_ROSTER (self));

  are_days_other = look_at_days (self);
  are_people_other = have_people_changed (self);

  if (!are_days_other && !are_people_other)
    return;

  if (are_people_other)
    look_at_people (self);

  assign_engagements (self);
  replace_rows (self);
}

/**
 * plenary_roster_set_filter:
 * @filter: words; who has not all of them in name, position, affiliation or country has no row
 */
void
plenary_roster_set_filter (PlenaryRoster *self,
                           const char    *filter)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  g_return_if_fail (PLENARY_IS_ROSTER (self));
  g_return_if_fail (filter != NULL);

  plenary_fold (folded, filter);

  if (plenary_set_string (&self->filter, folded->str))
    replace_rows (self);
}

guint
plenary_roster_get_n_rows (PlenaryRoster *self)
{
  g_return_val_if_fail (PLENARY_IS_ROSTER (self), 0);

  return self->rows->len;
}

/**
 * plenary_roster_get:
 * @row: a place below the number of rows
 *
 * Returns: (transfer none): a person or an engagement
 */
gpointer
plenary_roster_get (PlenaryRoster *self,
                    guint          row)
{
  g_return_val_if_fail (PLENARY_IS_ROSTER (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * plenary_roster_count_people:
 *
 * Returns: how many people have rows
 */
guint
plenary_roster_count_people (PlenaryRoster *self)
{
  g_return_val_if_fail (PLENARY_IS_ROSTER (self), 0);

  return self->n_people;
}

/**
 * plenary_roster_find:
 * @session: a session
 *
 * Returns: the first row of somebody who takes part in it, PLENARY_ROSTER_NOWHERE if there is none
 */
guint
plenary_roster_find (PlenaryRoster  *self,
                     PlenarySession *session)
{
  g_return_val_if_fail (PLENARY_IS_ROSTER (self), PLENARY_ROSTER_NOWHERE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->rows, i);

      if (PLENARY_IS_ENGAGEMENT (row) && plenary_engagement_get_session (row) == session)
        return i;
    }

  return PLENARY_ROSTER_NOWHERE;
}

/**
 * plenary_roster_is_anybody_found:
 * @agenda: an agenda
 * @query: what is looked for
 *
 * Who takes part in a session is found with that; this finds those, too, who are in the register
 * only.
 *
 * Returns: whether the register has all words of it, of one person
 */
gboolean
plenary_roster_is_anybody_found (PlenaryAgenda *agenda,
                                 PlenaryQuery  *query)
{
  PlenaryList *people;
  gboolean is_found = FALSE;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  people = plenary_agenda_get_people (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (people) && !is_found; i++)
    {
      g_autofree char *folded = dup_folded (agenda, plenary_list_get (people, i));

      is_found = has_all (folded, plenary_query_get_words (query));
    }

  return is_found;
}
