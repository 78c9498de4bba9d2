/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the time of a day can be cut, so that it goes on on another page.
 *
 * That is at a break that is common to all columns, which is repeated on both pages, or where
 * nothing is on. As what counts is before and after it, a break that is repeated takes no more of a
 * page than it needs. Only where there are too few of these is time cut where all columns change at
 * once. And where rooms keep hours of their own, so that even that would leave a grid of little
 * use, it is cut at an hour or a half at which few sessions are on; these are on both pages, too.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define STEP 5

/* Of a break that is on two pages, what is on each of them: so many minutes at least, and such a
 * part of it.
 */
#define LEAST_OF_BREAK 20
#define SHARE_OF_BREAK 3

/* From one time at which sessions may be cut to the next. */
#define CROSSING_STEP 30

/* A stretch that is cut there is as long as it may be, or so much of that. */
#define LEAST_OF_REACH 0.85

struct _PlenaryGlanceCuts
{
  GArray *breaks;      /* (element-type PlenaryGlanceStretch): from where to where both pages go */
  GArray *changes;     /* likewise, where one thing ends and another begins */
  GArray *crossings;   /* (element-type guint): how many sessions are on at each such time */
  int     from;
  int     to;
};

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PlenaryGlanceEntry *left = *(PlenaryGlanceEntry *const *) a;
  const PlenaryGlanceEntry *right = *(PlenaryGlanceEntry *const *) b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;

  return (left->end > right->end) - (left->end < right->end);
}

/* Whether entry @index is a break and nothing else is on during it; @reach is the last end of those
 * before it.
 */
static gboolean
is_common_break (GPtrArray *entries,
                 guint      index,
                 int        reach)
{
  PlenaryGlanceEntry *first = g_ptr_array_index (entries, index);

  if (first->look != PLENARY_LOOK_BREAK || reach > first->start || first->end <= first->start)
    return FALSE;

  for (guint i = index + 1; i < entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (entries, i);

      if (entry->start >= first->end)
        return TRUE;

      if (entry->look != PLENARY_LOOK_BREAK || entry->end > first->end)
        return FALSE;
    }

  return FALSE;
}

/* Where to cut at a break: all that is on during it are @n entries from @index on. If they are one
 * break, there is enough of it on either page where its words are; its hours are left to it.
 */
static PlenaryGlanceStretch
create_cut (GPtrArray *entries,
            guint      index,
            guint      n)
{
  PlenaryGlanceEntry *first = g_ptr_array_index (entries, index);
  int shown = MAX ((first->end - first->start) / SHARE_OF_BREAK / STEP * STEP, LEAST_OF_BREAK);

  for (guint i = index + 1; i < index + n; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (entries, i);

      if (entry->start != first->start || entry->end != first->end)
        shown = first->end - first->start;
    }

  return (PlenaryGlanceStretch) {
    .from = MAX (first->start, first->end - shown), .to = MIN (first->end, first->start + shown),
    .first = first->start, .next = first->start, .last = first->end,
  };
}

/* Notes that what begins at @start can be on the next page; what was before ended at @reach. */
static void
add_cut (GArray *cuts,
         int     reach,
         int     start)
{
  const PlenaryGlanceStretch cut = { start, reach, start, start, reach };

  g_array_append_val (cuts, cut);
}

/* Finds where time can be cut: before the entry in @entries, which are by start, that begins what
 * is on the next page.
 */
static void
find_cuts (PlenaryGlanceCuts *self,
           GPtrArray         *entries)
{
  int reach = self->from;
  int after_break = self->from;

  for (guint i = 0; i < entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (entries, i);

      if (is_common_break (entries, i, reach))
        {
          PlenaryGlanceStretch cut;
          guint n = 1;

          reach = after_break = entry->end;

          while (i + n < entries->len &&
                 ((PlenaryGlanceEntry *) g_ptr_array_index (entries, i + n))->start < reach)
            n++;

          cut = create_cut (entries, i, n);
          g_array_append_val (self->breaks, cut);
          i += n - 1;
          continue;
        }

      if (i > 0 && reach < entry->start)
        add_cut (self->breaks, reach, entry->start);
      else if (i > 0 && reach == entry->start && reach > after_break)
        add_cut (self->changes, reach, entry->start);

      reach = MAX (reach, entry->end);
    }
}

static int
get_crossing (PlenaryGlanceCuts *self,
              guint              index)
{
  return self->from + (int) (index + 1) * CROSSING_STEP;
}

static void
count_crossings (PlenaryGlanceCuts *self,
                 GPtrArray         *entries)
{
  for (guint i = 0; get_crossing (self, i) < self->to; i++)
    {
      int minute = get_crossing (self, i);
      guint n = 0;

      for (guint j = 0; j < entries->len; j++)
        {
          PlenaryGlanceEntry *entry = g_ptr_array_index (entries, j);

          n += entry->start < minute && entry->end > minute;
        }

      g_array_append_val (self->crossings, n);
    }
}

/* Finds where time can be cut of which that is the day; sorts @entries. It is full hours from @from
 * to @to.
 */
PlenaryGlanceCuts *
plenary_glance_cuts_new (GPtrArray *entries,
                         int        from,
                         int        to)
{
  PlenaryGlanceCuts *self = g_new0 (PlenaryGlanceCuts, 1);

  self->from = from;
  self->to = to;
  self->breaks = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  self->changes = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  self->crossings = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_sort (entries, compare_starts);
  find_cuts (self, entries);
  count_crossings (self, entries);

  return self;
}

void
plenary_glance_cuts_free (PlenaryGlanceCuts *self)
{
  g_array_unref (self->breaks);
  g_array_unref (self->changes);
  g_array_unref (self->crossings);
  g_free (self);
}

/* Into how many stretches there is anything to part. */
guint
plenary_glance_cuts_get_most (PlenaryGlanceCuts *self,
                              gboolean           crosses)
{
  return 1 + (crosses ? self->crossings->len : self->breaks->len + self->changes->len);
}

/* The last cut that ends a stretch in time; NULL if there is none. */
static const PlenaryGlanceStretch *
find_last (GArray                     *cuts,
           const PlenaryGlanceStretch *stretch,
           int                         least,
           int                         most)
{
  const PlenaryGlanceStretch *last = NULL;

  for (guint i = 0; i < cuts->len; i++)
    {
      const PlenaryGlanceStretch *at = &g_array_index (cuts, PlenaryGlanceStretch, i);

      if (at->first > stretch->first && at->to - stretch->from >= least &&
          at->to - stretch->from <= most)
        last = at;
    }

  return last;
}

/* The first cut that ends a stretch at all; NULL if there is none. */
static const PlenaryGlanceStretch *
find_first (GArray                     *cuts,
            const PlenaryGlanceStretch *stretch)
{
  for (guint i = 0; i < cuts->len; i++)
    {
      const PlenaryGlanceStretch *at = &g_array_index (cuts, PlenaryGlanceStretch, i);

      if (at->first > stretch->first)
        return at;
    }

  return NULL;
}

/* Where a stretch ends that cuts no session: within reach, if that can be. */
static gboolean
find_cut (PlenaryGlanceCuts          *self,
          const PlenaryGlanceStretch *stretch,
          int                         most,
          gboolean                    at_changes,
          PlenaryGlanceStretch       *cut)
{
  const PlenaryGlanceStretch *found = find_last (self->breaks, stretch, 0, most);

  if (found == NULL && at_changes)
    found = find_last (self->changes, stretch, 0, most);
  if (found == NULL)
    found = find_first (self->breaks, stretch);
  if (found == NULL && at_changes)
    found = find_first (self->changes, stretch);
  if (found != NULL)
    *cut = *found;

  return found != NULL;
}

/* The time within reach at which the fewest sessions are on, the later the better. There is always
 * one: no stretch is shorter than an hour.
 */
static int
find_crossing (PlenaryGlanceCuts *self,
               int                from,
               int                least,
               int                most)
{
  guint fewest = G_MAXUINT;
  int found = 0;

  for (guint i = 0; i < self->crossings->len; i++)
    {
      int minute = get_crossing (self, i);
      guint n = g_array_index (self->crossings, guint, i);

      if (minute > from && minute - from <= most && (n <= fewest || found - from < least))
        {
          found = minute;
          fewest = n;
        }
    }

  return found;
}

/* Where a stretch ends that may cut sessions: at a break or a change that is not too soon, or else
 * where the fewest are on.
 */
static PlenaryGlanceStretch
find_any_cut (PlenaryGlanceCuts          *self,
              const PlenaryGlanceStretch *stretch,
              int                         most)
{
  int least = (int) (most * LEAST_OF_REACH);
  const PlenaryGlanceStretch *found = find_last (self->breaks, stretch, least, most);
  int minute;

  if (found == NULL)
    found = find_last (self->changes, stretch, least, most);

  if (found != NULL)
    return *found;

  minute = find_crossing (self, stretch->from, least, most);

  return (PlenaryGlanceStretch) { minute, minute, minute, minute, minute };
}

/* Parts the day into stretches as long as @most minutes, @n_stretches if it can; returns how many
 * there are. Where it @crosses, sessions may be cut.
 */
guint
plenary_glance_cuts_part (PlenaryGlanceCuts *self,
                          guint              n_stretches,
                          gboolean           crosses,
                          int                most,
                          GArray            *stretches)
{
  PlenaryGlanceStretch stretch = { self->from, self->to, self->from, G_MAXINT, G_MAXINT };
  gboolean at_changes = n_stretches > self->breaks->len + 1;

  g_array_set_size (stretches, 0);

  while (self->to - stretch.from > most)
    {
      PlenaryGlanceStretch cut;

      if (crosses)
        cut = find_any_cut (self, &stretch, most);
      else if (!find_cut (self, &stretch, most, at_changes, &cut))
        break;

      stretch.to = cut.to;
      stretch.next = cut.next;
      stretch.last = cut.last;
      g_array_append_val (stretches, stretch);
      stretch.from = cut.from;
      stretch.first = cut.first;
    }

  stretch.to = self->to;
  stretch.next = stretch.last = G_MAXINT;
  g_array_append_val (stretches, stretch);

  return stretches->len;
}
