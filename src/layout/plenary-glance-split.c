/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts what does not fit on one page: columns into groups, days into stretches of time.
 *
 * What shares a page is all days, if each has one column, else a day. Where a day is parted, a page
 * has no columns in which nothing is on.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define HOUR 60
#define USUAL_START (9 * HOUR)
#define STEP 5

/* What can be looked at together. */
typedef struct
{
  GArray            *columns;   /* (element-type PlenaryGlanceColumn) */
  PlenaryGlanceCuts *cuts;
} Chapter;

static void
chapter_clear (gpointer data)
{
  Chapter *chapter = data;

  g_array_unref (chapter->columns);
  plenary_glance_cuts_free (chapter->cuts);
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

/* Full hours from the first that is on to the last. */
static PlenaryGlanceCuts *
create_cuts (Chapter *chapter)
{
  g_autoptr(GPtrArray) entries = collect_entries (chapter);
  int from = entries->len > 0 ? G_MAXINT : USUAL_START;
  int to = entries->len > 0 ? G_MININT : USUAL_START;

  for (guint i = 0; i < entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (entries, i);

      from = MIN (from, entry->start);
      to = MAX (to, entry->end);
    }

  from = from / HOUR * HOUR;
  to = MAX ((to + HOUR - 1) / HOUR * HOUR, from + HOUR);

  return plenary_glance_cuts_new (entries, from, to);
}

static GArray *
create_chapters (PlenaryGlanceMatter *matter)
{
  GArray *chapters = g_array_new (FALSE, FALSE, sizeof (Chapter));

  g_array_set_clear_func (chapters, chapter_clear);

  for (guint i = 0; i < matter->days->len; i++)
    {
      Chapter chapter = { g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceColumn)) };

      add_columns (&chapter, g_ptr_array_index (matter->days, i));

      while (matter->is_together && i + 1 < matter->days->len)
        add_columns (&chapter, g_ptr_array_index (matter->days, ++i));

      chapter.cuts = create_cuts (&chapter);
      g_array_append_val (chapters, chapter);
    }

  return chapters;
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

/* How long the longest stretch is if no chapter has more than there shall be. */
static int
find_most (GArray                   *chapters,
           const PlenaryGlanceSplit *split)
{
  g_autoptr(GArray) stretches = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  int most = 0;

  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = &g_array_index (chapters, Chapter, i);
      int length = HOUR;

      while (plenary_glance_cuts_part (chapter->cuts, split->n_stretches, split->crosses, length,
                                       stretches) > split->n_stretches)
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

static PlenaryGlanceColumn *
get_column (GArray *columns,
            guint   index)
{
  return &g_array_index (columns, PlenaryGlanceColumn, index);
}

/* Whether something goes on from the page before. */
gboolean
plenary_glance_stretch_resumes (const PlenaryGlanceStretch *self,
                                const PlenaryGlanceEntry   *entry)
{
  return entry->start < self->first && entry->end > self->from;
}

/* Whether something is on a page of that stretch. */
gboolean
plenary_glance_stretch_has (const PlenaryGlanceStretch *self,
                            const PlenaryGlanceEntry   *entry)
{
  if (entry->start < self->first)
    return plenary_glance_stretch_resumes (self, entry);

  return entry->start < self->next ||
         (entry->look == PLENARY_LOOK_BREAK && entry->end <= self->last);
}

/* Whether something of its day stands in a column, perhaps among others. */
gboolean
plenary_glance_column_has (const PlenaryGlanceColumn *column,
                           const PlenaryGlanceEntry  *entry)
{
  return column->column >= entry->column && column->column < entry->column + entry->n_columns;
}

/* Whether anything is on in a column. */
static gboolean
is_in_use (const PlenaryGlanceColumn  *column,
           const PlenaryGlanceStretch *stretch)
{
  for (guint i = 0; i < column->day->entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (column->day->entries, i);

      if (plenary_glance_stretch_has (stretch, entry) && plenary_glance_column_has (column, entry))
        return TRUE;
    }

  return FALSE;
}

static GArray *
find_columns_in_use (GArray                     *columns,
                     const PlenaryGlanceStretch *stretch)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceColumn));

  for (guint i = 0; i < columns->len; i++)
    if (is_in_use (get_column (columns, i), stretch))
      g_array_append_val (found, *get_column (columns, i));

  return found;
}

/* Whether all that is on in a stretch is in all columns, so that each group would say the same. */
static gboolean
is_common (GArray                     *columns,
           const PlenaryGlanceStretch *stretch)
{
  PlenaryGlanceDay *day = get_column (columns, 0)->day;

  for (guint i = 0; i < day->entries->len; i++)
    {
      PlenaryGlanceEntry *entry = g_ptr_array_index (day->entries, i);

      if (plenary_glance_stretch_has (stretch, entry) && entry->n_columns < day->heads->len)
        return FALSE;
    }

  return TRUE;
}

/* Whether no page has that day. */
static gboolean
is_new (GPtrArray        *pages,
        PlenaryGlanceDay *day)
{
  for (guint i = 0; i < pages->len; i++)
    if (get_column (((PlenaryGlancePage *) g_ptr_array_index (pages, i))->columns, 0)->day == day)
      return FALSE;

  return TRUE;
}

/* Adds a page for the columns from @first to @end. */
static void
add_page (GPtrArray                  *pages,
          const PlenaryGlanceStretch *stretch,
          GArray                     *columns,
          guint                       first,
          guint                       end)
{
  PlenaryGlancePage *page = plenary_glance_page_new ();

  page->stretch = *stretch;
  page->is_first = is_new (pages, get_column (columns, first)->day);
  g_array_append_vals (page->columns, get_column (columns, first), end - first);
  g_ptr_array_add (pages, page);
}

static guint
count_groups (guint n_columns,
              guint most_columns)
{
  return (n_columns + most_columns - 1) / most_columns;
}

/* Of one day, its rooms are looked at together, and then those of the next stretch. What is for all
 * of them is not parted.
 */
static void
add_pages_of_day (GPtrArray *pages,
                  GArray    *columns,
                  guint      most_columns,
                  GArray    *stretches)
{
  for (guint i = 0; i < stretches->len; i++)
    {
      const PlenaryGlanceStretch *stretch = &g_array_index (stretches, PlenaryGlanceStretch, i);
      g_autoptr(GArray) used = find_columns_in_use (columns, stretch);
      gboolean is_whole = columns->len <= most_columns || is_common (columns, stretch);
      GArray *shown = is_whole ? columns : used;
      guint n_groups = is_whole ? 1 : count_groups (used->len, most_columns);

      if (used->len == 0 && (i > 0 || stretches->len > 1))
        continue;

      for (guint j = 0; j < n_groups; j++)
        add_page (pages, stretch, shown, j * shown->len / n_groups,
                  (j + 1) * shown->len / n_groups);
    }
}

/* Of several days, each is looked at from its beginning to its end; it is left off where nothing is
 * on.
 */
static void
add_pages_of_days (GPtrArray *pages,
                   GArray    *columns,
                   guint      most_columns,
                   GArray    *stretches)
{
  guint n_groups = count_groups (columns->len, most_columns);

  for (guint i = 0; i < n_groups; i++)
    {
      guint first = i * columns->len / n_groups;
      guint end = (i + 1) * columns->len / n_groups;

      for (guint j = 0; j < stretches->len; j++)
        {
          const PlenaryGlanceStretch *stretch = &g_array_index (stretches, PlenaryGlanceStretch, j);
          gboolean is_used = j == 0;

          for (guint k = first; k < end && !is_used; k++)
            is_used = is_in_use (get_column (columns, k), stretch);

          if (is_used)
            add_page (pages, stretch, columns, first, end);
        }
    }
}

static void
add_pages (GPtrArray                *pages,
           Chapter                  *chapter,
           guint                     most_columns,
           const PlenaryGlanceSplit *split,
           int                       most)
{
  g_autoptr(GArray) stretches = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceStretch));
  GArray *columns = chapter->columns;

  plenary_glance_cuts_part (chapter->cuts, split->n_stretches, split->crosses, most, stretches);

  if (get_column (columns, 0)->day == get_column (columns, columns->len - 1)->day)
    add_pages_of_day (pages, columns, most_columns, stretches);
  else
    add_pages_of_days (pages, columns, most_columns, stretches);
}

/* Spreads all days over pages: columns of the day that has most in so many groups, time in so many
 * stretches where it is longest.
 */
GPtrArray *
plenary_glance_split (PlenaryGlanceMatter      *matter,
                      const PlenaryGlanceSplit *split)
{
  GPtrArray *pages =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_glance_page_free);
  g_autoptr(GArray) chapters = create_chapters (matter);
  guint most_columns = find_most_columns (chapters, split->n_groups);
  int most = find_most (chapters, split);

  for (guint i = 0; i < chapters->len; i++)
    add_pages (pages, &g_array_index (chapters, Chapter, i), most_columns, split, most);

  return pages;
}

/* Into how many groups and stretches there is anything to part; whether sessions may be cut is said
 * by @most before.
 */
void
plenary_glance_split_get_most (PlenaryGlanceMatter *matter,
                               PlenaryGlanceSplit  *most)
{
  g_autoptr(GArray) chapters = create_chapters (matter);

  most->n_groups = most->n_stretches = 1;

  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = &g_array_index (chapters, Chapter, i);

      most->n_groups = MAX (most->n_groups, chapter->columns->len);
      most->n_stretches = MAX (most->n_stretches,
                               plenary_glance_cuts_get_most (chapter->cuts, most->crosses));
    }
}
