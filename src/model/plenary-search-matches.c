/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search knows of the sessions that match: which they are, how many of a day, and which is
 * the next.
 */

#include "config.h"

#include "plenary-search.h"

#include "plenary-search-private.h"

/**
 * plenary_search_get_n:
 *
 * Returns: how many sessions match
 */
guint
plenary_search_get_n (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), 0);

  return self->matches->len;
}

static PlenaryIndexEntry *
get_match (PlenarySearch *self,
           guint          index)
{
  return g_ptr_array_index (self->matches, index);
}

/**
 * plenary_search_get:
 * @index: less than plenary_search_get_n()
 *
 * Returns: (transfer none): a session that matches; day by day they follow each other in time
 */
PlenarySession *
plenary_search_get (PlenarySearch *self,
                    guint          index)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), NULL);
  g_return_val_if_fail (index < self->matches->len, NULL);

  return PLENARY_SESSION (get_match (self, index)->entity);
}

/**
 * plenary_search_find:
 * @index: (out) (optional): which match it is
 *
 * Returns: whether @session matches
 */
gboolean
plenary_search_find (PlenarySearch  *self,
                     PlenarySession *session,
                     guint          *index)
{
  PlenaryIndexEntry *entry;

  g_return_val_if_fail (PLENARY_IS_SEARCH (self), FALSE);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), FALSE);

  entry = self->index != NULL ? plenary_index_find (self->index, session) : NULL;

  if (entry == NULL || entry->search != self->serial)
    return FALSE;

  if (index != NULL)
    *index = entry->match;

  return TRUE;
}

/**
 * plenary_search_get_version:
 *
 * Returns: a number that is another when what there is to be shown of @session may be: whether it
 *   matches, what was found in it, and whether it is starred
 */
guint
plenary_search_get_version (PlenarySearch  *self,
                            PlenarySession *session)
{
  guint version;

  g_return_val_if_fail (PLENARY_IS_SEARCH (self), 0);
  g_return_val_if_fail (PLENARY_IS_SESSION (session), 0);

  version = plenary_stars_has (self->stars, plenary_entity_get_id (PLENARY_ENTITY (session)));

  if (plenary_search_is_active (self))
    version |= plenary_search_find (self, session, NULL) ? (self->query_serial + 1) << 2 : 2;

  return version;
}

/* The first match that is in no day before that one. */
static guint
find_first (PlenarySearch *self,
            guint          day)
{
  guint low = 0;
  guint high = self->matches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_match (self, middle)->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * plenary_search_count:
 * @day: (nullable): a day of the programme, NULL for its shelf
 * @first: (out) (optional): the index of the first of them
 *
 * Returns: how many sessions of @day match
 */
guint
plenary_search_count (PlenarySearch *self,
                      PlenaryDay    *day,
                      guint         *first)
{
  PlenaryList *days;
  guint index, from;

  g_return_val_if_fail (PLENARY_IS_SEARCH (self), 0);

  days = plenary_agenda_get_days (plenary_history_get_agenda (self->history));
  index = plenary_list_get_n_items (days);

  if (day != NULL && !plenary_list_find (days, day, &index))
    return 0;

  from = find_first (self, index);

  if (first != NULL)
    *first = from;

  return find_first (self, index + 1) - from;
}

/**
 * plenary_search_has_title_block:
 *
 * Returns: whether all words of the query are in the title block of the programme
 */
gboolean
plenary_search_has_title_block (PlenarySearch *self)
{
  g_return_val_if_fail (PLENARY_IS_SEARCH (self), FALSE);

  return self->has_title_block;
}

/* The first match after a session, which is none itself; as many as there are if that is none. */
static guint
find_after (PlenarySearch  *self,
            PlenarySession *session)
{
  GPtrArray *entries = plenary_index_get_entries (self->index);
  PlenaryIndexEntry *entry = plenary_index_find (self->index, session);
  guint at;

  if (entry == NULL || !g_ptr_array_find (entries, entry, &at))
    return 0;

  for (guint i = at; i < entries->len; i++)
    if (((PlenaryIndexEntry *) g_ptr_array_index (entries, i))->search == self->serial)
      return ((PlenaryIndexEntry *) g_ptr_array_index (entries, i))->match;

  return self->matches->len;
}

/**
 * plenary_search_step:
 * @from: (nullable): a session, whether it matches or not
 * @is_back: whether to go back
 *
 * Returns: (transfer none) (nullable): the next match, the first after the last; NULL if there is
 *   none
 */
PlenarySession *
plenary_search_step (PlenarySearch  *self,
                     PlenarySession *from,
                     gboolean        is_back)
{
  guint n, index;

  g_return_val_if_fail (PLENARY_IS_SEARCH (self), NULL);

  n = self->matches->len;

  if (n == 0)
    return NULL;

  if (from == NULL)
    index = is_back ? n - 1 : 0;
  else if (plenary_search_find (self, from, &index))
    index = is_back ? index + n - 1 : index + 1;
  else
    index = find_after (self, from) + (is_back ? n - 1 : 0);

  return plenary_search_get (self, index % n);
}
