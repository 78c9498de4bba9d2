/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts what does not fit on one page: columns into groups, days into stretches of time.
 *
 * What shares a page is all days, if each has one column, else a day. Time is cut at a break that
 * is common to all columns, and that is repeated on both pages, or where nothing is on. As what
 * counts is before and after it, a break that is repeated takes no more of a page than it needs.
 * Only where there are too few of these is time cut where all columns change at once.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define HOUR 60
#define USUAL_START (9 * HOUR)
#define STEP 5

/* Of a break that is on two pages, what is on each of them: so many minutes at least, and such a
 * part of it.
 */
#define LEAST_OF_BREAK 20
#define SHARE_OF_BREAK 3

/* What can be looked at together. */
typedef struct
{
  GArray *columns;   /* (element-type PlenaryGlanceColumn) */
  GArray *cuts;      /* (element-type PlenaryGlanceStretch): from where to where both pages go */
  GArray *changes;   /* likewise, where one thing ends and another begins */
  int     from;
  int     to;
} Chapter;

static void
chapter_clear (gpointer data)
{
  Chapter *chapter = data;

  g_array_unref (chapter->columns);
  g_array_unref (chapter->cuts);
  g_array_unref (chapter->changes);
}

static void
add_columns (Chapter          *chapter,
             PlenaryGlanceDay *day)
{
  for (guint i = 0; i < day->heads->len; i++)
    {
      PlenaryGlanceColumn column = { day, i, 0, 0, 1 };

      g_array_append_val (chapter->columns, column);
    }
}

/* The entries of all days of a chapter. */
static GPtrArray *
collect_entries (Chapter *chapter)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < chapter->columns->len; i++)
    {
      PlenaryGlanceColumn *column = &g_array_index (chapter->columns, PlenaryGlanceColumn, i);

      for (guint j = 0; column->column == 0 && j < column->day->entries->len; j++)
        g_ptr_array_add (entries, g_ptr_array_index (column->day->entries, j));
    }

  return entries;
}

static void
find_hours (Chapter   *chapter,
            GPtrArray *entries)
{
  chapter->from = G_MAXINT;
  chapter->to = G_MININT;

  for (guint i = 0; i < entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (entries, i);

      chapter->from = MIN (chapter->from, entry->start);
      chapter->to = MAX (chapter->to, entry->end);
    }

  if (entries->len == 0)
    chapter->from = chapter->to = USUAL_START;

  chapter->from = chapter->from / HOUR * HOUR;
  chapter->to = MAX ((chapter->to + HOUR - 1) / HOUR * HOUR, chapter->from + HOUR);
}

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

/* Notes that what begins at @start can be on the next page, where what was before ended at @reach. */
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
find_cuts (Chapter   *chapter,
           GPtrArray *entries)
{
  int reach = chapter->from;
  int after_break = chapter->from;

  g_ptr_array_sort (entries, compare_starts);

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
          g_array_append_val (chapter->cuts, cut);
          i += n - 1;
          continue;
        }

      if (i > 0 && reach < entry->start)
        add_cut (chapter->cuts, reach, entry->start);
      else if (i > 0 && reach == entry->start && reach > after_break)
        add_cut (chapter->changes, reach, entry->start);

      reach = MAX (reach, entry->end);
    }
}

static GArray *
create_chapters (PlenaryGlanceMatter *matter)
{
  GArray *chapters = g_array_new (FALSE, FALSE, sizeof (Chapter));

  g_array_set_clear_func (chapters, chapter_clear);

  for (guint i = 0; i < matter->days->len; i++)
    {
      Chapter chapter = {
        g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceColumn)),
        g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch)),
        g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch)), 0, 0,
      };
      g_autoptr(GPtrArray) entries = NULL;

      add_columns (&chapter, g_ptr_array_index (matter->days, i));

      while (matter->is_together && i + 1 < matter->days->len)
        add_columns (&chapter, g_ptr_array_index (matter->days, ++i));

      entries = collect_entries (&chapter);
      find_hours (&chapter, entries);
      find_cuts (&chapter, entries);
      g_array_append_val (chapters, chapter);
    }

  return chapters;
}

/* The last cut that ends a stretch in time; NULL if there is none. */
static const PlenaryGlanceStretch *
find_last_cut (GArray                     *cuts,
               const PlenaryGlanceStretch *stretch,
               int                         most)
{
  const PlenaryGlanceStretch *last = NULL;

  for (guint i = 0; i < cuts->len; i++)
    {
      const PlenaryGlanceStretch *at = &g_array_index (cuts, PlenaryGlanceStretch, i);

      if (at->first > stretch->first && at->to - stretch->from <= most)
        last = at;
    }

  return last;
}

/* The first cut that ends a stretch at all; NULL if there is none. */
static const PlenaryGlanceStretch *
find_first_cut (GArray                     *cuts,
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

/* Where a stretch ends: within reach, if that can be. */
static const PlenaryGlanceStretch *
find_cut (Chapter                    *chapter,
          const PlenaryGlanceStretch *stretch,
          int                         most,
          gboolean                    at_changes)
{
  const PlenaryGlanceStretch *cut = find_last_cut (chapter->cuts, stretch, most);

  if (cut == NULL && at_changes)
    cut = find_last_cut (chapter->changes, stretch, most);
  if (cut == NULL)
    cut = find_first_cut (chapter->cuts, stretch);
  if (cut == NULL && at_changes)
    cut = find_first_cut (chapter->changes, stretch);

  return cut;
}

/* Parts a chapter into stretches as long as they may be, @n_stretches if it can; returns how many
 * there are.
 */
static guint
cut (Chapter *chapter,
     guint    n_stretches,
     int      most,
     GArray  *stretches)
{
  PlenaryGlanceStretch stretch = { chapter->from, chapter->to, chapter->from, G_MAXINT,
                                   G_MAXINT };
  gboolean at_changes = n_stretches > chapter->cuts->len + 1;

  g_array_set_size (stretches, 0);

  while (chapter->to - stretch.from > most)
    {
      const PlenaryGlanceStretch *end = find_cut (chapter, &stretch, most, at_changes);

      if (end == NULL)
        break;

      stretch.to = end->to;
      stretch.next = end->next;
      stretch.last = end->last;
      g_array_append_val (stretches, stretch);
      stretch.from = end->from;
      stretch.first = end->first;
    }

  stretch.to = chapter->to;
  stretch.next = stretch.last = G_MAXINT;
  g_array_append_val (stretches, stretch);

  return stretches->len;
}

static int
get_longest (GArray *stretches)
{
  int longest = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const PlenaryGlanceStretch *stretch = &g_array_index (stretches, PlenaryGlanceStretch, i);

      longest = MAX (longest, stretch->to - stretch->from);
    }

  return longest;
}

/* How long the longest stretch is if no chapter has more than so many. */
static int
find_most (GArray *chapters,
           guint   n_stretches)
{
  g_autoptr(GArray) stretches = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  int most = 0;

  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = &g_array_index (chapters, Chapter, i);
      int length = HOUR;

      while (cut (chapter, n_stretches, length, stretches) > n_stretches)
        length += STEP;

      most = MAX (most, get_longest (stretches));
    }

  return most;
}

static guint
find_most_columns (GArray *chapters,
                   guint   n_groups)
{
  guint most = 1;

  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = &g_array_index (chapters, Chapter, i);

      most = MAX (most, (chapter->columns->len + n_groups - 1) / n_groups);
    }

  return most;
}

typedef struct
{
  guint first;
  guint end;
} Group;

static PlenaryGlanceColumn *
get_column (Chapter *chapter,
            guint    index)
{
  return &g_array_index (chapter->columns, PlenaryGlanceColumn, index);
}

/* Whether something is on a page of that stretch. */
gboolean
plenary_glance_stretch_has (const PlenaryGlanceStretch *self,
                            const PlenaryGlanceEntry   *entry)
{
  return entry->start >= self->first &&
         (entry->start < self->next ||
          (entry->look == PLENARY_LOOK_BREAK && entry->end <= self->last));
}

static gboolean
is_in_group (Chapter                  *chapter,
             const PlenaryGlanceDay   *day,
             const PlenaryGlanceEntry *entry,
             const Group              *group)
{
  for (guint i = group->first; i < group->end; i++)
    {
      PlenaryGlanceColumn *column = get_column (chapter, i);

      if (column->day == day && column->column >= entry->column &&
          column->column < entry->column + entry->n_columns)
        return TRUE;
    }

  return FALSE;
}

/* Counts what is on in a stretch in some of the columns. */
static guint
count_entries (Chapter                    *chapter,
               const PlenaryGlanceStretch *stretch,
               const Group                *group)
{
  guint n = 0;

  for (guint i = group->first; i < group->end; i++)
    {
      PlenaryGlanceDay *day = get_column (chapter, i)->day;

      for (guint j = 0; j < day->entries->len; j++)
        {
          PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, j);

          n += plenary_glance_stretch_has (stretch, entry) &&
               is_in_group (chapter, day, entry, group);
        }

      while (i + 1 < group->end && get_column (chapter, i + 1)->day == day)
        i++;
    }

  return n;
}

static Group
get_group (Chapter *chapter,
           guint    index,
           guint    n_groups)
{
  guint n = chapter->columns->len;

  return (Group) { index * n / n_groups, (index + 1) * n / n_groups };
}

/* Whether all that is on in a stretch is in each group, so that each part of it would say the same.
 */
static gboolean
is_common (Chapter                    *chapter,
           const PlenaryGlanceStretch *stretch,
           guint                       n_groups)
{
  const Group all = { 0, chapter->columns->len };
  guint n = count_entries (chapter, stretch, &all);

  for (guint i = 0; i < n_groups; i++)
    {
      const Group group = get_group (chapter, i, n_groups);

      if (count_entries (chapter, stretch, &group) < n)
        return FALSE;
    }

  return n > 0;
}

/* Adds a page for some of the columns; none if they have only been looked at before and nothing is
 * on.
 */
static void
add_page (GPtrArray                  *pages,
          Chapter                    *chapter,
          const PlenaryGlanceStretch *stretch,
          gboolean                    is_first,
          const Group                *group)
{
  PlenaryGlancePage *page;

  if (!is_first && count_entries (chapter, stretch, group) == 0)
    return;

  page = plenary_glance_page_new ();
  page->stretch = *stretch;
  page->is_first = is_first && get_column (chapter, group->first)->column == 0;
  g_array_append_vals (page->columns, get_column (chapter, group->first),
                       group->end - group->first);
  g_ptr_array_add (pages, page);
}

/* Of several days each is looked at from its beginning to its end; of one, its rooms together. What
 * is for all of them is not parted, as each part would say the same.
 */
static void
add_pages (GPtrArray *pages,
           Chapter   *chapter,
           guint      most_columns,
           guint      most_stretches,
           int        most)
{
  g_autoptr(GArray) stretches = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  guint n_stretches = cut (chapter, most_stretches, most, stretches);
  guint n_columns = chapter->columns->len;
  guint n_groups = (n_columns + most_columns - 1) / most_columns;
  gboolean is_one_day =
    get_column (chapter, 0)->day == get_column (chapter, n_columns - 1)->day;
  const Group all = { 0, n_columns };

  for (guint i = 0; i < n_stretches * n_groups; i++)
    {
      guint at = is_one_day ? i / n_groups : i % n_stretches;
      guint index = is_one_day ? i % n_groups : i / n_stretches;
      const PlenaryGlanceStretch *stretch = &g_array_index (stretches, PlenaryGlanceStretch, at);
      const Group group = get_group (chapter, index, n_groups);

      if (!is_one_day || !is_common (chapter, stretch, n_groups))
        add_page (pages, chapter, stretch, at == 0, &group);
      else if (index == 0)
        add_page (pages, chapter, stretch, at == 0, &all);
    }
}

/* Spreads all days over pages: columns of the day that has most in @n_groups, time in @n_stretches
 * where it is longest.
 */
GPtrArray *
plenary_glance_split (PlenaryGlanceMatter *matter,
                      guint                n_groups,
                      guint                n_stretches)
{
  GPtrArray *pages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_glance_page_free);
  g_autoptr(GArray) chapters = create_chapters (matter);
  guint most_columns = find_most_columns (chapters, n_groups);
  int most = find_most (chapters, n_stretches);

  for (guint i = 0; i < chapters->len; i++)
    add_pages (pages, &g_array_index (chapters, Chapter, i), most_columns, n_stretches, most);

  return pages;
}

/* Into how many groups and stretches there is anything to part. */
void
plenary_glance_split_get_most (PlenaryGlanceMatter *matter,
                               guint               *n_groups,
                               guint               *n_stretches)
{
  g_autoptr(GArray) chapters = create_chapters (matter);

  *n_groups = *n_stretches = 1;

  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = &g_array_index (chapters, Chapter, i);

      *n_groups = MAX (*n_groups, chapter->columns->len);
      *n_stretches = MAX (*n_stretches, chapter->cuts->len + chapter->changes->len + 1);
    }
}
