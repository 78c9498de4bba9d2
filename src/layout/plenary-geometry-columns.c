/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a timeline side by side: how wide each is.
 *
 * A day that has much at once gets the width it needs; the others share what is left.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#define MARGIN 18
#define GAP 14
#define NARROW_GAP 8
#define NARROW_FROM 4
#define LANE_GAP 4
#define MOST_COLUMN 30000

/* Pixels at the usual size of text. */
#define LEAST_COLUMN 160
#define LEAST_LANE 120

static PlenaryGeometryBlock *
get_block (PlenaryGeometry *self,
           guint            index)
{
  return g_ptr_array_index (self->blocks, index);
}

/* What so many lanes need to be read, within what can be drawn. */
static int
get_least_width (PlenaryGeometry *self,
                 guint            n_lanes)
{
  gint64 lane = plenary_geometry_scale_text (self, LEAST_LANE) + LANE_GAP;
  gint64 width = lane * n_lanes - LANE_GAP;

  return (int) CLAMP (width, plenary_geometry_scale_text (self, LEAST_COLUMN), MOST_COLUMN);
}

/* What each day gets that needs no more. Days that do leave less to the rest, until none does. */
static int
find_share (PlenaryGeometry *self,
            int              width)
{
  guint n_sharing = self->blocks->len;
  int left = width;
  int share = G_MAXINT;

  while (n_sharing > 0 && share != left / (int) n_sharing)
    {
      share = left / (int) n_sharing;
      left = width;
      n_sharing = self->blocks->len;

      for (guint i = 0; i < self->blocks->len; i++)
        {
          int least = get_least_width (self, get_block (self, i)->n_lanes);

          if (least > share)
            {
              left -= least;
              n_sharing--;
            }
        }
    }

  return share;
}

/* Places days side by side, and each card at its time. */
void
plenary_geometry_lay_columns (PlenaryGeometry *self)
{
  int n = (int) self->blocks->len;
  int gap = n >= NARROW_FROM ? NARROW_GAP : GAP;
  int x = plenary_geometry_get_gutter (self);
  int share;

  self->height = plenary_geometry_get_y (self, self->last) + PLENARY_GEOMETRY_PAD_BOTTOM;

  for (int i = 0; i < n; i++)
    {
      PlenaryGeometryBlock *block = get_block (self, (guint) i);

      if (!block->is_laid)
        plenary_geometry_block_lay_hours (block, self);

      self->height = MAX (self->height, block->bottom + PLENARY_GEOMETRY_PAD_BOTTOM);
    }

  share = find_share (self, self->space.width - x - MARGIN - self->space.spare - gap * (n - 1));

  for (int i = 0; i < n; i++)
    {
      PlenaryGeometryBlock *block = get_block (self, (guint) i);

      plenary_geometry_block_spread (block, x, MAX (share, get_least_width (self, block->n_lanes)));
      block->place.y = 0;
      block->place.height = self->height;
      x += block->place.width + (i + 1 < n ? gap : MARGIN);
    }

  self->width = MAX (x + self->space.spare, self->space.width);
}
