/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The free time of a day: where nothing is on between two sessions of a column, or between one and
 * the bounds of the day. What is free in all columns is one gap across them.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#include "plenary-time.h"

/* Nobody misses a session in less. */
#define LEAST_MINUTES 10

typedef struct
{
  int start;
  int end;
} Span;

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Span *one = a;
  const Span *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

/* When something is on in a column, in the order of time. */
static GArray *
collect_spans (PlenaryGeometryBlock *block,
               guint                 column)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < block->cards->len; i++)
    {
      PlenaryGeometryCard *card = &g_array_index (block->cards, PlenaryGeometryCard, i);
      Span span = { card->start, card->end };

      if (column >= card->column && column < card->column + card->n_columns)
        g_array_append_val (spans, span);
    }

  g_array_sort (spans, compare_spans);

  return spans;
}

static void
add_gap (GArray *gaps,
         guint   column,
         int     start,
         int     end)
{
  PlenaryGeometryGap gap = { column, 1, start, end };

  if (end - start >= LEAST_MINUTES)
    g_array_append_val (gaps, gap);
}

static void
add_gaps_of (GArray               *gaps,
             PlenaryGeometryBlock *block,
             guint                 column)
{
  g_autoptr(GArray) spans = collect_spans (block, column);
  int reached = plenary_day_get_start (block->place.day);

  for (guint i = 0; i < spans->len; i++)
    {
      Span *span = &g_array_index (spans, Span, i);

      if (reached != PLENARY_TIME_NONE)
        add_gap (gaps, column, reached, span->start);

      reached = MAX (reached, span->end);
    }

  if (reached != PLENARY_TIME_NONE)
    add_gap (gaps, column, reached, plenary_day_get_end (block->place.day));
}

static gboolean
has_gap (GArray *gaps,
         guint   column,
         int     start,
         int     end)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      PlenaryGeometryGap *gap = &g_array_index (gaps, PlenaryGeometryGap, i);

      if (gap->column == column && gap->n_columns == 1 && gap->start == start && gap->end == end)
        return TRUE;
    }

  return FALSE;
}

/* Makes one of what is free in all columns. */
static void
join (GArray *gaps,
      guint   n_columns)
{
  for (guint i = 0; i < gaps->len && g_array_index (gaps, PlenaryGeometryGap, i).column == 0; i++)
    {
      PlenaryGeometryGap gap = g_array_index (gaps, PlenaryGeometryGap, i);
      gboolean is_everywhere = n_columns > 1;

      for (guint column = 1; column < n_columns; column++)
        is_everywhere = is_everywhere && has_gap (gaps, column, gap.start, gap.end);

      if (!is_everywhere)
        continue;

      for (guint j = gaps->len - 1; j > i; j--)
        {
          PlenaryGeometryGap *other = &g_array_index (gaps, PlenaryGeometryGap, j);

          if (other->start == gap.start && other->end == gap.end)
            g_array_remove_index (gaps, j);
        }

      g_array_index (gaps, PlenaryGeometryGap, i).n_columns = n_columns;
    }
}

/* How many columns are of something; that of what has no room is never free. */
static guint
count_columns (PlenaryGeometryBlock *block)
{
  guint n = block->strips->len;

  return n > 1 && plenary_geometry_block_get_strip (block, n - 1)->place.entity == NULL ? n - 1 : n;
}

/**
 * plenary_geometry_get_gaps:
 * @day: the index of a day
 * @n_gaps: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_gaps): when nothing is on in its columns
 */
const PlenaryGeometryGap *
plenary_geometry_get_gaps (PlenaryGeometry *self,
                           guint            day,
                           guint           *n_gaps)
{
  PlenaryGeometryBlock *block;

  g_return_val_if_fail (day < self->blocks->len, NULL);

  block = plenary_geometry_get_block (self, day);

  if (block->gaps == NULL)
    {
      block->gaps = g_array_new (FALSE, FALSE, sizeof (PlenaryGeometryGap));

      for (guint i = 0; i < count_columns (block); i++)
        add_gaps_of (block->gaps, block, i);

      join (block->gaps, count_columns (block));
    }

  *n_gaps = block->gaps->len;

  return (const PlenaryGeometryGap *) (gpointer) block->gaps->data;
}

/**
 * plenary_geometry_get_free_from:
 * @day: the index of a day
 * @column: which of its columns
 *
 * Returns: the minute at which the last of what is on there ends
 */
int
plenary_geometry_get_free_from (PlenaryGeometry *self,
                                guint            day,
                                guint            column)
{
  PlenaryGeometryBlock *block = plenary_geometry_get_block (self, day);
  g_autoptr(GArray) spans = collect_spans (block, column);
  int reached = 0;

  for (guint i = 0; i < spans->len; i++)
    reached = MAX (reached, g_array_index (spans, Span, i).end);

  return reached;
}
