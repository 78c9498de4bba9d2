/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where sessions are kept whole, to part one that fits a page costs more than to leave the rest of
 * the page before it empty. One that is longer than a page is parted as ever, where it costs least.
 */

#include "config.h"

#include "plenary-galley-private.h"

/* The block after the last that is of the session which begins with that one. */
static guint
find_end (PlenaryGalley *self,
          guint          first)
{
  const char *heading = plenary_flow_get_block (self->flow, first)->heading;
  guint n = plenary_flow_get_n_blocks (self->flow);
  guint end = first + 1;

  while (end < n && plenary_flow_get_block (self->flow, end)->heading == heading)
    end++;

  return end;
}

static void
keep_slugs (PlenarySlug *slugs,
            guint        n_slugs,
            double       height)
{
  if (plenary_breaker_measure (slugs, n_slugs) > height)
    return;

  for (guint i = 1; i < n_slugs; i++)
    slugs[i].cost += PLENARY_BREAK_SESSION;
}

/**
 * plenary_galley_keep_sessions:
 * @height: of a page, in points
 *
 * Keeps each session on one page, if it fits one.
 */
void
plenary_galley_keep_sessions (PlenaryGalley *self,
                              double         height)
{
  guint n = plenary_flow_get_n_blocks (self->flow);

  for (guint i = 0; i < n; i++)
    {
      guint first_slug = g_array_index (self->first_slugs, guint, i);

      if (plenary_flow_get_block (self->flow, i)->session == NULL)
        continue;

      keep_slugs (&g_array_index (self->slugs, PlenarySlug, first_slug),
                  g_array_index (self->first_slugs, guint, find_end (self, i)) - first_slug,
                  height);
    }
}
