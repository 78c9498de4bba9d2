/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages end.
 *
 * A page is filled as far as it goes; then, of all the places where it could end, it ends at the
 * cheapest: an empty line at its foot costs one, and each line says what it costs to begin the
 * next page with it. So a page rather leaves a line or two empty than to cut a paragraph, and
 * rather cuts a paragraph than to leave a third of it empty; what must not be parted has a price
 * that is paid only when it is longer than a page.
 *
 * Each page looks at itself alone. That is not the best of all ways to break a programme, but a
 * change on page 40 then leaves the 39 pages before it as they were printed.
 */

#include "config.h"

#include "plenary-breaker.h"

/* What rounding may add to a page. */
#define TOLERANCE 0.01

static guint
find_end (const PlenarySlug *slugs,
          guint              n_slugs,
          guint              start,
          double             height,
          double             line)
{
  double used = 0;
  double least = G_MAXDOUBLE;
  guint best = start + 1;

  for (guint i = start; i < n_slugs; i++)
    {
      const PlenarySlug *slug = &slugs[i];
      double cost = (height - used) / line + slug->cost;

      if (i > start && slug->cost == PLENARY_BREAK_FORCED)
        return i;

      if (i > start && cost <= least)
        {
          least = cost;
          best = i;
        }

      used += slug->height + (i > start ? slug->space : 0);

      if (used > height + TOLERANCE)
        return best;
    }

  return n_slugs;
}

/**
 * plenary_breaker_measure:
 * @slugs: (array length=n_slugs): lines, from top to bottom
 *
 * Returns: how much of a page they take that they begin
 */
double
plenary_breaker_measure (const PlenarySlug *slugs,
                         guint              n_slugs)
{
  double used = 0;

  for (guint i = 0; i < n_slugs; i++)
    used += slugs[i].height + (i > 0 ? slugs[i].space : 0);

  return used;
}

/**
 * plenary_breaker_break:
 * @slugs: (array length=n_slugs): lines, from top to bottom
 * @first_height: what the first page holds
 * @height: what each other page holds
 * @line: the height of a usual line
 *
 * Returns: (transfer full) (element-type guint): for each page the index of its first slug;
 *   one page at least, which is empty where there are no slugs
 */
GArray *
plenary_breaker_break (const PlenarySlug *slugs,
                       guint              n_slugs,
                       double             first_height,
                       double             height,
                       double             line)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint start = 0;

  g_return_val_if_fail (line > 0, pages);

  do
    {
      g_array_append_val (pages, start);
      start = find_end (slugs, n_slugs, start, pages->len == 1 ? first_height : height, line);
    }
  while (start < n_slugs);

  return pages;
}
