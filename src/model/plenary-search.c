/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search knows which sessions of a programme have all words of a query, and are let through by a
 * filter; and keeps knowing it while the programme changes.
 *
 * It begins to read the programme when somebody may soon look for something, in slices between
 * which the window lives on, and tells what it has found so far. From then on each key is answered
 * at once, as only words are looked at. When nobody looks for anything any more, all that is
 * forgotten.
 *
 * Which sessions match is known of all of them; where in their texts, only of one that is asked
 * about, or of a text that somebody shows: that is what the query itself can tell. What is asked
 * about those that match is answered in plenary-search-matches.c.
 */

#include "config.h"

#include "plenary-search.h"

#include "plenary-search-private.h"

#include <string.h>

/* Microseconds that a slice of reading may take, and after which what was found is told. */
#define SLICE 4000
#define TELL_AFTER 100000

G_DEFINE_FINAL_TYPE (PlenarySearch, plenary_search, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static PlenaryIndex *
ensure_index (PlenarySearch *self)
{
  if (self->index == NULL)
    self->index = plenary_index_new (plenary_history_get_agenda (self->history), self->label_func,
                                     self->user_data);

  return self->index;
}

static void
narrow_by_filter (PlenarySearch *self,
                  GPtrArray     *entries)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);
  guint n = 0;

  if (plenary_filter_is_empty (self->filter))
    return;

  for (guint i = 0; i < entries->len; i++)
    {
      PlenaryIndexEntry *entry = g_ptr_array_index (entries, i);

      if (plenary_filter_lets_through (self->filter, agenda, PLENARY_SESSION (entry->entity),
                                       self->stars))
        entries->pdata[n++] = entry;
    }

  g_ptr_array_set_size (entries, (int) n);
}

/* The title block is searched with the sessions, behind the last of them. */
static void
narrow_by_query (PlenarySearch *self,
                 GPtrArray     *entries)
{
  const char *const *words = plenary_query_get_words (self->query);
  PlenaryIndexEntry *title_block = plenary_index_get_title_block (self->index);

  g_ptr_array_add (entries, title_block);

  for (guint i = 0; words[i] != NULL; i++)
    plenary_index_narrow (self->index, entries, words[i], self->with_notes);

  if (entries->len > 0 && g_ptr_array_index (entries, entries->len - 1) == title_block)
    {
      self->has_title_block = TRUE;
      g_ptr_array_set_size (entries, (int) entries->len - 1);
    }
}

static gboolean
has_words (PlenarySearch *self)
{
  return self->query != NULL && !plenary_query_is_empty (self->query);
}

/* Whether what has all words of @query has all of the present query, too: one more letter was
 * typed, and only what matched has to be looked at.
 */
static gboolean
is_narrower (PlenarySearch *self,
             PlenaryQuery  *query)
{
  const char *const *words = plenary_query_get_words (query);

  if (!has_words (self) || self->read_source != 0)
    return FALSE;

  for (const char *const *old = plenary_query_get_words (self->query); *old != NULL; old++)
    {
      guint i = 0;

      while (words[i] != NULL && strstr (words[i], *old) == NULL)
        i++;

      if (words[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
search (PlenarySearch *self,
        gboolean       among_matches)
{
  self->serial++;
  self->has_title_block = FALSE;

  if (!among_matches)
    g_ptr_array_set_size (self->matches, 0);

  if (!plenary_search_is_active (self))
    return;

  if (!among_matches)
    {
      g_ptr_array_extend (self->matches, plenary_index_get_entries (ensure_index (self)), NULL,
                          NULL);
      narrow_by_filter (self, self->matches);
    }

  if (has_words (self))
    narrow_by_query (self, self->matches);

  for (guint i = 0; i < self->matches->len; i++)
    {
      PlenaryIndexEntry *entry = g_ptr_array_index (self->matches, i);

      entry->search = self->serial;
      entry->match = i;
    }
}

static void
tell (PlenarySearch *self)
{
  self->told = g_get_monotonic_time ();
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_and_tell (PlenarySearch *self)
{
  search (self, FALSE);
  tell (self);
}

static gboolean
read_cb (gpointer user_data)
{
  PlenarySearch *self = user_data;
  gboolean is_complete = plenary_index_work (self->index, g_get_monotonic_time () + SLICE);

  if (is_complete)
    self->read_source = 0;

  if (has_words (self) &&
      (is_complete || g_get_monotonic_time () - self->told > TELL_AFTER))
    search_and_tell (self);

  return is_complete ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
stop_reading (PlenarySearch *self)
{
  g_clear_handle_id (&self->read_source, g_source_remove);
}

/* Reads what can be read in no time, as after a change, and goes on with the rest soon. */
static void
read_on (PlenarySearch *self)
{
  if (plenary_index_work (ensure_index (self), g_get_monotonic_time () + SLICE))
    stop_reading (self);
  else if (self->read_source == 0)
    self->read_source = g_idle_add (read_cb, self);
}

static void
history_changed_cb (PlenarySearch     *self,
                    const char *const *ids)
{
  if (self->index == NULL)
    return;

  plenary_index_follow (self->index, ids);

  if (self->query != NULL)
    read_on (self);

  if (plenary_search_is_active (self))
    search_and_tell (self);
}

static void
stars_changed_cb (PlenarySearch *self)
{
  if (plenary_filter_get_starred (self->filter))
    search_and_tell (self);
}

static void
plenary_search_dispose (GObject *object)
{
  PlenarySearch *self = PLENARY_SEARCH (object);

  stop_reading (self);
  g_clear_pointer (&self->index, plenary_index_free);
  g_ptr_array_set_size (self->matches, 0);
  g_clear_object (&self->history);
  g_clear_object (&self->filter);
  g_clear_object (&self->stars);

  G_OBJECT_CLASS (plenary_search_parent_class)->dispose (object);
}

static void
plenary_search_finalize (GObject *object)
{
  PlenarySearch *self = PLENARY_SEARCH (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);

  g_clear_pointer (&self->query, plenary_query_unref);
  g_ptr_array_unref (self->matches);

  G_OBJECT_CLASS (plenary_search_parent_class)->finalize (object);
}

static void
plenary_search_class_init (PlenarySearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plenary_search_dispose;
  object_class->finalize = plenary_search_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  PLENARY_TYPE_SEARCH,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_search_init (PlenarySearch *self)
{
  self->matches = g_ptr_array_new ();
}

/**
 * plenary_search_new:
 * @history: of the programme
 * @filter: what is wanted
 * @stars: what is starred
 * @label_func: (nullable): says what sessions are called
 * @destroy: (nullable): for @user_data
 *
 * `changed` tells that other sessions match, or may, or that the query is another.
 */
PlenarySearch *
plenary_search_new (PlenaryHistory         *history,
                    PlenaryFilter          *filter,
                    PlenaryStars           *stars,
                    PlenarySearchLabelFunc  label_func,
                    gpointer                user_data,
                    GDestroyNotify          destroy)
{
  PlenarySearch *self;

  g_return_val_if_fail (PLENARY_IS_HISTORY (history), NULL);
  g_return_val_if_fail (PLENARY_IS_FILTER (filter), NULL);
  g_return_val_if_fail (PLENARY_IS_STARS (stars), NULL);

  self = g_object_new (PLENARY_TYPE_SEARCH, NULL);
  self->history = g_object_ref (history);
  self->filter = g_object_ref (filter);
  self->stars = g_object_ref (stars);
  self->label_func = label_func;
  self->user_data = user_data;
  self->destroy = destroy;

  g_signal_connect_object (history, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (search_and_tell), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stars, "changed", G_CALLBACK (stars_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plenary_search_get_query:
 *
 * Returns: (transfer none) (nullable): what is looked for
 */
PlenaryQuery *
plenary_search_get_query (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), NULL);

  return self->query;
}

/**
 * plenary_search_set_query:
 * @query: (nullable): what to look for; an empty one if somebody will soon say, NULL if nobody
 *   looks for anything
 * @with_notes: whether also in the organizers' notes
 */
void
plenary_search_set_query (PlenarySearch *self,
                          PlenaryQuery  *query,
                          gboolean       with_notes)
{
  gboolean among_matches;

  g_return_if_fail (PLENARY_IS_SEARCH (self));

  if (query != NULL && self->query != NULL && self->with_notes == with_notes &&
      plenary_query_equal (query, self->query))
    return;

  among_matches = query != NULL && self->with_notes == with_notes && is_narrower (self, query);

  if (query != NULL)
    plenary_query_ref (query);

  g_clear_pointer (&self->query, plenary_query_unref);
  self->query = query;
  self->with_notes = with_notes;
  self->query_serial++;

  if (query != NULL)
    {
      if (self->read_source == 0)
        read_on (self);
    }
  else
    {
      stop_reading (self);
      g_ptr_array_set_size (self->matches, 0);
      g_clear_pointer (&self->index, plenary_index_free);
    }

  search (self, among_matches);
  tell (self);
}

/**
 * plenary_search_get_with_notes:
 *
 * Returns: whether it also looks in the organizers' notes
 */
gboolean
plenary_search_get_with_notes (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), FALSE);

  return self->with_notes;
}

PlenaryFilter *
plenary_search_get_filter (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), NULL);

  return self->filter;
}

PlenaryStars *
plenary_search_get_stars (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), NULL);

  return self->stars;
}

/**
 * plenary_search_is_active:
 *
 * Returns: whether some sessions match and others do not
 */
gboolean
plenary_search_is_active (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), FALSE);

  return has_words (self) || !plenary_filter_is_empty (self->filter);
}

/**
 * plenary_search_is_complete:
 *
 * Returns: whether all of the programme has been read, so that nothing more will be found in it
 */
gboolean
plenary_search_is_complete (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), TRUE);

  return self->read_source == 0;
}

/**
 * plenary_search_complete:
 *
 * Reads all of the programme now.
 */
void
plenary_search_complete (PlenarySearch *self)
{
  g_return_if_fail (PLENARY_IS_SEARCH (self));

  if (self->read_source == 0)
    return;

  stop_reading (self);
  plenary_index_work (self->index, G_MAXINT64);
  search_and_tell (self);
}
