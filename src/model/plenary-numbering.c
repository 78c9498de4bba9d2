/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which number a session comes to have: the next one of its kind when it is new, and the one of its
 * place when all are counted again.
 *
 * How a programme counts is asked of the numbers that it has: in which signs; through all days, or
 * anew on each or in each track. A cancelled session keeps its number, and nobody else gets it.
 * What is no number in the way of the others, “2 bis”, is left alone.
 */

#include "config.h"

#include "plenary-numbering.h"

#include "plenary-count-private.h"
#include "plenary-deeds.h"

typedef struct
{
  PlenarySession *session;
  guint           day;
  guint           order;
  int             start;
  int             place;      /* 0 where it has no number, -1 where it is none of the count */
} Entry;

typedef struct
{
  GArray      *entries;       /* (element-type Entry): in the order of the programme */
  PlenaryCount count;
  gboolean     by_day;
  gboolean     by_track;
} Counting;

static void
counting_free (Counting *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Counting, counting_free)

static Entry *
get_entry (Counting *self,
           guint     index)
{
  return &g_array_index (self->entries, Entry, index);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->order < other->order ? -1 : one->order > other->order;
}

/* Nobody knows when it starts: it stands with the one before it in the list. */
static void
collect_day (Counting   *self,
             PlenaryDay *day,
             guint       index,
             const char *kind)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  int last = 0;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      Entry entry = { session, index, i };
      int end;

      plenary_day_get_span (day, i, &entry.start, &end);
      if (entry.start < 0)
        entry.start = last;
      last = entry.start;

      if (plenary_session_is_kind (session, kind))
        g_array_append_val (self->entries, entry);
    }
}

/* The way of counting, and which place each has in it. Where they count in several ways, most say
 * in which.
 */
static gboolean
read_places (Counting *self)
{
  static const PlenaryCount counts[] = {
    PLENARY_COUNT_FIGURES, PLENARY_COUNT_ROMAN, PLENARY_COUNT_LETTERS
  };
  guint n_numbers = 0;
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint n = 0;

      for (guint j = 0; j < self->entries->len; j++)
        n += plenary_count_read (plenary_session_get_number (get_entry (self, j)->session),
                                 counts[i]) > 0;

      if (n > most)
        {
          most = n;
          self->count = counts[i];
        }
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      const char *number = plenary_session_get_number (entry->session);

      entry->place = plenary_count_read (number, self->count);
      if (entry->place == 0 && *number != '\0')
        entry->place = -1;

      n_numbers += *number != '\0';
    }

  return most > 0 && most * 2 > n_numbers;
}

static char *
create_key (Entry   *entry,
            gboolean by_day,
            gboolean by_track)
{
  return g_strdup_printf ("%u %s", by_day ? entry->day : 0,
                          by_track ? plenary_session_get_track (entry->session) : "");
}

static gboolean
have_tracks_of_their_own (PlenarySession *a,
                          PlenarySession *b)
{
  const char *track = plenary_session_get_track (a);
  const char *other = plenary_session_get_track (b);

  return *track != '\0' && *other != '\0' && !g_str_equal (track, other);
}

/* How many numbers others have already, when counting so. Those of two tracks are less likely to be
 * a mistake.
 */
static guint
count_doubles (Counting *self,
               gboolean  by_day,
               gboolean  by_track)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      g_autofree char *group = create_key (entry, by_day, by_track);
      g_autofree char *key = g_strdup_printf ("%d %s", entry->place, group);
      PlenarySession *other = g_hash_table_lookup (seen, key);

      if (entry->place <= 0)
        continue;

      if (other == NULL)
        g_hash_table_insert (seen, g_steal_pointer (&key), entry->session);
      else
        n += have_tracks_of_their_own (other, entry->session) ? 2 : 1;
    }

  return n;
}

/* Whether there are several days, and each has a first. */
static gboolean
begins_each_day (Counting *self)
{
  guint n_days = 0;
  guint n_begun = 0;

  for (guint i = 0, next; i < self->entries->len; i = next)
    {
      gboolean has_number = FALSE;
      gboolean has_first = FALSE;

      for (next = i; next < self->entries->len &&
                     get_entry (self, next)->day == get_entry (self, i)->day; next++)
        {
          has_number |= get_entry (self, next)->place > 0;
          has_first |= get_entry (self, next)->place == 1;
        }

      n_days += has_number;
      n_begun += has_first;
    }

  return n_days > 1 && n_begun == n_days;
}

/* One number may be there twice by mistake; where it is more, somebody begins anew. */
static void
find_groups (Counting *self)
{
  static const struct { gboolean by_day, by_track; } ways[] = {
    { FALSE, FALSE }, { FALSE, TRUE }, { TRUE, FALSE }, { TRUE, TRUE },
  };

  for (guint i = begins_each_day (self) ? 2 : 0; i < G_N_ELEMENTS (ways); i++)
    if (count_doubles (self, ways[i].by_day, ways[i].by_track) <= 1)
      {
        self->by_day = ways[i].by_day;
        self->by_track = ways[i].by_track;
        return;
      }
}

/* Returns: (transfer full) (nullable): how sessions of that kind are counted, NULL if they are not
 */
static Counting *
counting_new (PlenaryAgenda *agenda,
              const char    *kind)
{
  g_autoptr(Counting) self = g_new0 (Counting, 1);
  PlenaryList *days = plenary_agenda_get_days (agenda);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < plenary_list_get_n_items (days); i++)
    collect_day (self, plenary_list_get (days, i), i, kind);

  g_array_sort (self->entries, compare_entries);

  if (!read_places (self))
    return NULL;

  find_groups (self);

  return g_steal_pointer (&self);
}

/* Whether most have a number, so that others lack one. */
static gboolean
counts_all (Counting       *self,
            PlenarySession *except)
{
  guint n_absent = 0;
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      if (entry->session == except || plenary_session_is_cancelled (entry->session))
        continue;

      n++;
      n_absent += entry->place == 0;
    }

  return n_absent * 2 < n;
}

static void
number_free (PlenaryNumber *self)
{
  g_object_unref (self->session);
  g_free (self->number);
  g_free (self);
}

/* Returns: the first place after @place in the group of @key that no cancelled session has */
static int
get_next_place (Counting   *self,
                const char *key,
                int         place)
{
  gboolean is_taken;

  do
    {
      place++;
      is_taken = FALSE;

      for (guint i = 0; i < self->entries->len && !is_taken; i++)
        {
          Entry *entry = get_entry (self, i);
          g_autofree char *other = NULL;

          if (entry->place != place || !plenary_session_is_cancelled (entry->session))
            continue;

          other = create_key (entry, self->by_day, self->by_track);
          is_taken = g_str_equal (other, key);
        }
    }
  while (is_taken);

  return place;
}

/* Returns: whether there is a number for it */
static gboolean
plan_entry (Counting   *self,
            Entry      *entry,
            GHashTable *places,
            GPtrArray  *plan)
{
  g_autofree char *key = create_key (entry, self->by_day, self->by_track);
  int place = get_next_place (self, key, GPOINTER_TO_INT (g_hash_table_lookup (places, key)));
  g_autofree char *number = plenary_count_write (place, self->count);
  PlenaryNumber *planned;

  if (number == NULL)
    return FALSE;

  g_hash_table_insert (places, g_steal_pointer (&key), GINT_TO_POINTER (place));

  if (place != entry->place)
    {
      planned = g_new (PlenaryNumber, 1);
      planned->session = g_object_ref (entry->session);
      planned->number = g_steal_pointer (&number);
      g_ptr_array_add (plan, planned);
    }

  return TRUE;
}

/**
 * plenary_numbering_plan:
 * @kind: a kind of session
 *
 * Returns: (transfer full) (element-type PlenaryNumber): which sessions of that kind get another
 *   number when all are counted in the order of the programme
 */
GPtrArray *
plenary_numbering_plan (PlenaryAgenda *agenda,
                        const char    *kind)
{
  GPtrArray *plan = g_ptr_array_new_with_free_func ((GDestroyNotify) number_free);
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(Counting) self = NULL;
  gboolean all;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), plan);
  g_return_val_if_fail (kind != NULL, plan);

  self = counting_new (agenda, kind);
  if (self == NULL)
    return plan;

  all = counts_all (self, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      if (entry->place < 0 || (entry->place == 0 && !all) ||
          plenary_session_is_cancelled (entry->session))
        continue;

      if (!plan_entry (self, entry, places, plan))
        {
          g_ptr_array_set_size (plan, 0);
          return plan;
        }
    }

  return plan;
}

static void
add_plan (GPtrArray     *plan,
          PlenaryAgenda *agenda,
          const char    *kind)
{
  g_ptr_array_extend_and_steal (plan, plenary_numbering_plan (agenda, kind));
}

/**
 * plenary_numbering_plan_panels:
 *
 * Returns: (transfer full) (element-type PlenaryNumber): which panels, and sessions of kinds that
 *   look like panels, get another number when those of each kind are counted again
 */
GPtrArray *
plenary_numbering_plan_panels (PlenaryAgenda *agenda)
{
  GPtrArray *plan = g_ptr_array_new_with_free_func ((GDestroyNotify) number_free);
  const char *const *kinds = plenary_look_get_kinds ();
  PlenaryList *own_kinds;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), plan);

  for (guint i = 0; kinds[i] != NULL; i++)
    if (plenary_look_from_kind (kinds[i]) == PLENARY_LOOK_PANEL)
      add_plan (plan, agenda, kinds[i]);

  own_kinds = plenary_agenda_get_kinds (agenda);

  for (guint i = 0; i < plenary_list_get_n_items (own_kinds); i++)
    {
      PlenaryKind *kind = plenary_list_get (own_kinds, i);

      if (plenary_look_from_name (plenary_kind_get_look (kind)) == PLENARY_LOOK_PANEL)
        add_plan (plan, agenda, plenary_entity_get_id (PLENARY_ENTITY (kind)));
    }

  return plan;
}

/* The day among the others, or a number that none of them has. */
static guint
get_day (PlenaryAgenda  *agenda,
         PlenarySession *session)
{
  PlenaryList *days = plenary_agenda_get_days (agenda);
  guint index = G_MAXUINT;

  plenary_list_find (days, plenary_entity_get_parent (PLENARY_ENTITY (session)), &index);

  return index;
}

/**
 * plenary_numbering_dup_next:
 * @session: a session in an agenda
 * @kind: the kind that it has, or shall have
 *
 * Returns: (transfer full) (nullable): the number after those that others of that kind have, NULL
 *   where these have none
 */
char *
plenary_numbering_dup_next (PlenarySession *session,
                            const char     *kind)
{
  g_autoptr(Counting) self = NULL;
  g_autofree char *key = NULL;
  Entry own = { session };
  int last = 0;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = counting_new (plenary_agenda_of (PLENARY_ENTITY (session)), kind);
  if (self == NULL || !counts_all (self, session))
    return NULL;

  /* Nobody knows in which count it will be. */
  if (self->by_track && *plenary_session_get_track (session) == '\0')
    return NULL;

  own.day = get_day (plenary_agenda_of (PLENARY_ENTITY (session)), session);
  key = create_key (&own, self->by_day, self->by_track);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);
      g_autofree char *other = create_key (entry, self->by_day, self->by_track);

      if (g_str_equal (other, key))
        last = MAX (last, entry->place);
    }

  return plenary_count_write (last + 1, self->count);
}

/**
 * plenary_deed_renumber:
 * @plan: (element-type PlenaryNumber): of plenary_numbering_plan()
 *
 * Returns: (transfer full): the change that gives them these numbers
 */
PlenaryEdit *
plenary_deed_renumber (GPtrArray *plan)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);

  g_return_val_if_fail (plan != NULL, NULL);

  for (guint i = 0; i < plan->len; i++)
    {
      PlenaryNumber *planned = g_ptr_array_index (plan, i);

      g_ptr_array_add (edits, plenary_edit_set_string (PLENARY_ENTITY (planned->session),
                                                       PLENARY_MEMBER_NUMBER, planned->number));
    }

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}

/**
 * plenary_deed_set_kind:
 * @kind: what @session shall be
 *
 * A session without a number gets the next one where others of that kind have one.
 *
 * Returns: (transfer full): the change
 */
PlenaryEdit *
plenary_deed_set_kind (PlenarySession *session,
                       const char     *kind)
{
  g_autoptr(PlenaryEdit) set_kind = NULL;
  g_autoptr(PlenaryEdit) set_number = NULL;
  g_autofree char *number = NULL;
  PlenaryEdit *both[2];

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  set_kind = plenary_edit_set_string (PLENARY_ENTITY (session), PLENARY_MEMBER_KIND, kind);

  if (*plenary_session_get_number (session) == '\0' && !plenary_session_is_kind (session, kind))
    number = plenary_numbering_dup_next (session, kind);

  if (number == NULL)
    return g_steal_pointer (&set_kind);

  set_number = plenary_edit_set_string (PLENARY_ENTITY (session), PLENARY_MEMBER_NUMBER, number);
  both[0] = set_kind;
  both[1] = set_number;

  return plenary_edit_join (both, G_N_ELEMENTS (both));
}
