/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An index knows which words each session has, its own and those of what it refers to.
 *
 * It is made piece by piece, as folding all of a large programme takes a second. Each day and each
 * session has a stamp that tells whether it is what it was, so that after a change only what has
 * changed is looked at again; a person who is renamed is one entry, however many sessions refer
 * to it. How an entry is read is in plenary-index-read.c.
 */

#include "config.h"

#include "plenary-index-private.h"


/* How many sessions are looked at before time is. */
#define SESSIONS_A_LOOK 8

typedef struct
{
  PlenaryEntity *entity;      /* a day, or the agenda for its shelf */
  guint64        stamp;
  GPtrArray     *entries;     /* (element-type PlenaryIndexEntry): not owned */
} Day;

static void
entry_free (gpointer data)
{
  PlenaryIndexEntry *entry = data;

  g_free (entry->id);
  g_free (entry->words);
  g_free (entry->references);
  g_free (entry);
}

static void
day_free (gpointer data)
{
  Day *day = data;

  g_ptr_array_unref (day->entries);
  g_free (day);
}

PlenaryIndex *
plenary_index_new (PlenaryAgenda          *agenda,
                   PlenarySearchLabelFunc  label_func,
                   gpointer                user_data)
{
  PlenaryIndex *self = g_new0 (PlenaryIndex, 1);

  self->agenda = g_object_ref (agenda);
  self->label_func = label_func;
  self->user_data = user_data;
  self->vocabulary = plenary_vocabulary_new ();
  self->sessions = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
  self->registers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->days = g_ptr_array_new_with_free_func (day_free);
  self->stale = g_ptr_array_new ();
  self->folded = g_string_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->seen = g_array_new (FALSE, TRUE, sizeof (guint));
  self->language = g_strdup (plenary_agenda_get_language (agenda));
  self->has_changed = TRUE;
  self->title_block = g_new0 (PlenaryIndexEntry, 1);
  self->title_block->entity = PLENARY_ENTITY (agenda);
  plenary_index_make_stale (self, self->title_block);

  return self;
}

void
plenary_index_free (PlenaryIndex *self)
{
  g_object_unref (self->agenda);
  plenary_vocabulary_free (self->vocabulary);
  entry_free (self->title_block);
  g_hash_table_unref (self->sessions);
  g_hash_table_unref (self->registers);
  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->stale);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_string_free (self->folded, TRUE);
  g_array_unref (self->words);
  g_array_unref (self->seen);
  g_free (self->language);
  g_free (self);
}

static PlenaryIndexEntry *
ensure_session (PlenaryIndex  *self,
                PlenaryEntity *session)
{
  PlenaryIndexEntry *entry = g_hash_table_lookup (self->sessions, session);

  if (entry == NULL)
    {
      entry = g_new0 (PlenaryIndexEntry, 1);
      entry->entity = session;
      g_hash_table_insert (self->sessions, session, entry);
    }

  return entry;
}

/* By time, and where that is the same as the author has it. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PlenaryIndexEntry *one = *(PlenaryIndexEntry *const *) a;
  const PlenaryIndexEntry *other = *(PlenaryIndexEntry *const *) b;

  return one->start != other->start ? (one->start > other->start) - (one->start < other->start) :
                                      (one->order > other->order) - (one->order < other->order);
}

/* What has no time stays with what is before it. */
static int
find_start (PlenaryEntity *parent,
            guint          index,
            int            last)
{
  int start = PLENARY_TIME_NONE;
  int end;

  if (PLENARY_IS_DAY (parent))
    plenary_day_get_span (PLENARY_DAY (parent), index, &start, &end);

  return start != PLENARY_TIME_NONE ? start : last;
}

static void
look_at_day (PlenaryIndex *self,
             guint         index,
             PlenaryList  *sessions)
{
  Day *day = g_ptr_array_index (self->days, index);
  int start = PLENARY_TIME_NONE;

  day->stamp = plenary_entity_get_stamp (day->entity);
  g_ptr_array_set_size (day->entries, 0);

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenaryIndexEntry *entry = ensure_session (self, plenary_list_get (sessions, i));

      start = find_start (day->entity, i, start);
      entry->day = index;
      entry->start = start;
      entry->order = i;
      g_ptr_array_add (day->entries, entry);

      if (entry->stamp != plenary_entity_get_stamp (entry->entity))
        plenary_index_make_stale (self, entry);
    }

  g_ptr_array_sort (day->entries, compare);
}

static void
look_at (PlenaryIndex  *self,
         guint          index,
         PlenaryEntity *entity,
         PlenaryList   *sessions)
{
  Day *day;

  if (index == self->days->len)
    {
      day = g_new0 (Day, 1);
      day->entries = g_ptr_array_new ();
      g_ptr_array_add (self->days, day);
    }

  day = g_ptr_array_index (self->days, index);

  if (day->entity == entity && day->stamp == plenary_entity_get_stamp (entity))
    return;

  day->entity = entity;
  look_at_day (self, index, sessions);
}

/* Sees which sessions there are, and which of them are not what they were. */
static void
look_at_days (PlenaryIndex *self)
{
  PlenaryList *days = plenary_agenda_get_days (self->agenda);
  guint n = plenary_list_get_n_items (days);

  if (!self->has_changed)
    return;

  for (guint i = 0; i < n; i++)
    {
      PlenaryDay *day = plenary_list_get (days, i);

      look_at (self, i, PLENARY_ENTITY (day), plenary_day_get_sessions (day));
    }

  look_at (self, n, PLENARY_ENTITY (self->agenda), plenary_agenda_get_shelf (self->agenda));
  g_ptr_array_set_size (self->days, (int) n + 1);
  self->has_changed = FALSE;
}

/* What each session is called has changed. */
static void
make_all_stale (PlenaryIndex *self)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->sessions);

  while (g_hash_table_iter_next (&iter, NULL, &entry))
    plenary_index_make_stale (self, entry);
}

static gboolean
refers_to (PlenaryIndexEntry *entry,
           PlenaryIndexEntry *other)
{
  for (guint i = 0; i < entry->n_references; i++)
    if (entry->references[i] == other)
      return TRUE;

  return FALSE;
}

static void
follow_kind (PlenaryIndex      *self,
             PlenaryIndexEntry *kind)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->sessions);

  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (refers_to (entry, kind))
      plenary_index_make_stale (self, entry);
}

/**
 * plenary_index_follow:
 * @ids: what has changed, as a history tells it
 */
void
plenary_index_follow (PlenaryIndex      *self,
                      const char *const *ids)
{
  self->has_changed = TRUE;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  plenary_index_make_stale (self, self->title_block);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlenaryIndexEntry *entry = g_hash_table_lookup (self->registers, ids[i]);

      if (entry == NULL)
        continue;

      plenary_index_make_stale (self, entry);

      if (PLENARY_IS_KIND (entry->entity) ||
          PLENARY_IS_KIND (plenary_agenda_find (self->agenda, ids[i])))
        follow_kind (self, entry);
    }

  if (g_strcmp0 (self->language, plenary_agenda_get_language (self->agenda)) != 0)
    {
      g_free (self->language);
      self->language = g_strdup (plenary_agenda_get_language (self->agenda));
      make_all_stale (self);
    }
}

/**
 * plenary_index_work:
 * @until: by the monotonic clock, when to stop
 *
 * Reads what was not read yet, something at least.
 *
 * Returns: whether all is read now
 */
gboolean
plenary_index_work (PlenaryIndex *self,
                    gint64        until)
{
  look_at_days (self);

  while (self->stale->len > 0)
    {
      for (guint i = 0; i < SESSIONS_A_LOOK && self->stale->len > 0; i++)
        plenary_index_read (self, g_ptr_array_steal_index (self->stale, self->stale->len - 1));

      if (g_get_monotonic_time () >= until)
        break;
    }

  return self->stale->len == 0;
}

/**
 * plenary_index_get_entries:
 *
 * Returns: (transfer none) (element-type PlenaryIndexEntry): those of the sessions, day by day as
 *   they follow each other in time, the shelf last; until something changes
 */
GPtrArray *
plenary_index_get_entries (PlenaryIndex *self)
{
  look_at_days (self);

  if (self->entries == NULL)
    {
      self->entries = g_ptr_array_new ();

      for (guint i = 0; i < self->days->len; i++)
        g_ptr_array_extend (self->entries,
                            ((Day *) g_ptr_array_index (self->days, i))->entries, NULL, NULL);
    }

  return self->entries;
}

/**
 * plenary_index_find:
 * @session: a session of the agenda, or one that it had
 *
 * Returns: (transfer none) (nullable): what is known of it
 */
PlenaryIndexEntry *
plenary_index_find (PlenaryIndex   *self,
                    PlenarySession *session)
{
  return g_hash_table_lookup (self->sessions, session);
}

/**
 * plenary_index_get_title_block:
 *
 * Returns: (transfer none): what is known of the title block
 */
PlenaryIndexEntry *
plenary_index_get_title_block (PlenaryIndex *self)
{
  return self->title_block;
}

static gboolean
has_any (PlenaryIndexEntry *entry,
         guint              n_words,
         const guint64     *found)
{
  for (guint i = 0; i < n_words; i++)
    if (plenary_vocabulary_has_bit (found, entry->words[i]))
      return TRUE;

  return FALSE;
}

static void
mark_registers (PlenaryIndex  *self,
                const guint64 *found)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->registers);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      PlenaryIndexEntry *entry = value;

      if (has_any (entry, entry->n_words, found))
        entry->mark = self->mark;
    }
}

static gboolean
is_found (PlenaryIndex      *self,
          PlenaryIndexEntry *entry,
          const guint64     *found,
          gboolean           with_notes)
{
  if (entry->mark == self->mark ||
      has_any (entry, with_notes ? entry->n_words : entry->n_public, found))
    return TRUE;

  for (guint i = 0; i < entry->n_references; i++)
    if (entry->references[i]->mark == self->mark)
      return TRUE;

  return FALSE;
}

/**
 * plenary_index_narrow:
 * @entries: (element-type PlenaryIndexEntry): what may have the word; what has not is taken out
 * @word: folded
 * @with_notes: whether notes are looked at
 */
void
plenary_index_narrow (PlenaryIndex *self,
                      GPtrArray    *entries,
                      const char   *word,
                      gboolean      with_notes)
{
  guint n_words = plenary_vocabulary_get_n (self->vocabulary);
  g_autofree guint64 *found = g_new0 (guint64, PLENARY_VOCABULARY_BITS (n_words));
  guint n = 0;

  self->mark++;

  if (plenary_vocabulary_find (self->vocabulary, word, found))
    {
      mark_registers (self, found);

      for (guint i = 0; i < entries->len; i++)
        if (is_found (self, entries->pdata[i], found, with_notes))
          entries->pdata[n++] = entries->pdata[i];
    }

  g_ptr_array_set_size (entries, (int) n);
}
