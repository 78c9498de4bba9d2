/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way back in the columns of a timeline: what is where somebody points, and where something
 * would stand that is not there yet.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#include <math.h>

/* How far a point is from a span, 0 inside it. */
static int
get_distance (int x,
              int start,
              int width)
{
  return MAX (MAX (start - x, x - (start + width - 1)), 0);
}

static int
get_minute (PlenaryGeometry *self,
            int              y)
{
  int from = plenary_geometry_get_y (self, self->first);

  return self->first + (int) lround ((y - from) * 60.0 / self->scale);
}

/**
 * plenary_geometry_find_place:
 * @x: a point, from the side on which lines begin
 * @y: a point
 * @place: (out caller-allocates): what it stands for
 *
 * Beside the columns it is the nearest of them, so that a drag need not be exact.
 *
 * Returns: whether there are columns
 */
gboolean
plenary_geometry_find_place (PlenaryGeometry      *self,
                             int                   x,
                             int                   y,
                             PlenaryGeometryPlace *place)
{
  int best = G_MAXINT;

  if (self->form != PLENARY_GEOMETRY_COLUMNS)
    return FALSE;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      for (guint j = 0; j < block->strips->len; j++)
        {
          PlenaryGeometryColumn *column = &plenary_geometry_block_get_strip (block, j)->place;
          int distance = get_distance (x, column->x, column->width);

          if (distance < best)
            {
              best = distance;
              place->day = i;
              place->column = j;
            }
        }
    }

  place->minute = get_minute (self, y);

  return best < G_MAXINT;
}

/**
 * plenary_geometry_get_area:
 * @place: where something would begin
 * @n_columns: how many columns it would take
 * @end: the minute at which it would end, not before it begins
 * @area: (out caller-allocates): where that is, if it had its columns for itself
 */
void
plenary_geometry_get_area (PlenaryGeometry            *self,
                           const PlenaryGeometryPlace *place,
                           guint                       n_columns,
                           int                         end,
                           PlenaryGeometryArea        *area)
{
  const PlenaryGeometryColumn *first =
    plenary_geometry_get_column (self, place->day, place->column);
  const PlenaryGeometryColumn *last =
    plenary_geometry_get_column (self, place->day, place->column + n_columns - 1);

  area->x = first->x;
  area->width = last->x + last->width - first->x;
  area->y = plenary_geometry_get_y (self, place->minute);
  area->height = plenary_geometry_get_y (self, end) - area->y;
}

/**
 * plenary_geometry_find_card:
 * @x: a point, from the side on which lines begin
 * @y: a point
 *
 * Returns: the index of the card that is there, PLENARY_GEOMETRY_NOWHERE if none is
 */
guint
plenary_geometry_find_card (PlenaryGeometry *self,
                            int              x,
                            int              y)
{
  guint found = PLENARY_GEOMETRY_NOWHERE;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      guint first, end;

      plenary_geometry_get_range (self, i, y, y + 1, &first, &end);

      for (guint j = first; j < end; j++)
        {
          const PlenaryGeometryCard *card = plenary_geometry_get_card (self, j);

          /* Of two that lie over each other the later one is above. */
          if (x >= card->x && x < card->x + card->width &&
              y >= card->y && y < card->y + card->height)
            found = j;
        }
    }

  return found;
}
