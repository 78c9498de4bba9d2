/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a timeline side by side: which days are shown, and how wide each column is.
 *
 * A column that has much at once gets the width it needs; the others share what is left.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#define MARGIN 18
#define GAP 14
#define NARROW_GAP 8
#define NARROW_FROM 4
#define MOST_COLUMN 30000

/* Pixels at the usual size of text. */
#define LEAST_COLUMN 160
#define LEAST_LANE 120

/* What so many lanes need to be read, within what can be drawn. */
static int
get_least_width (PlenaryGeometry *self,
                 guint            n_lanes)
{
  gint64 lane = plenary_geometry_scale_text (self, LEAST_LANE) + PLENARY_GEOMETRY_LANE_GAP;
  gint64 width = lane * n_lanes - PLENARY_GEOMETRY_LANE_GAP;

  return (int) CLAMP (width, plenary_geometry_scale_text (self, LEAST_COLUMN), MOST_COLUMN);
}

static int
get_gap (int n_columns)
{
  return n_columns >= NARROW_FROM ? NARROW_GAP : GAP;
}

/* What there is for columns, so many of them. */
static int
get_room (PlenaryGeometry *self,
          int              n_columns)
{
  return self->space.width - plenary_geometry_get_gutter (self) - MARGIN - self->space.spare -
         get_gap (n_columns) * MAX (n_columns - 1, 0);
}

/* Whether each day needs one column only, and all fit beside each other. */
static gboolean
can_stand_together (PlenaryGeometry *self)
{
  gint64 least = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      if (block->place.n_columns > 1)
        return FALSE;

      least += get_least_width (self, block->n_at_once);
    }

  return least <= get_room (self, (int) self->blocks->len);
}

/* Finds which days are shown. */
void
plenary_geometry_choose_days (PlenaryGeometry *self)
{
  guint n = self->blocks->len;

  self->shown = 0;
  self->n_shown = n;
  self->is_parted = FALSE;

  if (self->form == PLENARY_GEOMETRY_LIST || n == 0)
    return;

  if (n > 1 && (self->space.is_one_day || !can_stand_together (self)))
    {
      self->shown = MIN (self->space.day, n - 1);
      self->n_shown = 1;
    }

  self->is_parted = plenary_geometry_get_block (self, self->shown)->place.n_columns > 1;
}

/* Widens what needs less than its share to that. What needs more leaves less to the rest. */
static void
share (GArray *widths,
       int     room)
{
  guint n_sharing = widths->len;
  int left = room;
  int part = G_MAXINT;

  while (n_sharing > 0 && part != left / (int) n_sharing)
    {
      part = left / (int) n_sharing;
      left = room;
      n_sharing = widths->len;

      for (guint i = 0; i < widths->len; i++)
        if (g_array_index (widths, int, i) > part)
          {
            left -= g_array_index (widths, int, i);
            n_sharing--;
          }
    }

  for (guint i = 0; i < widths->len; i++)
    g_array_index (widths, int, i) = MAX (g_array_index (widths, int, i), part);
}

/* How wide the columns of the days that are shown are, from the side on which lines begin; with
 * the lanes that they have, or the least that they may have.
 */
static GArray *
find_widths (PlenaryGeometry *self,
             gboolean         with_least)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      for (guint j = 0; j < block->strips->len; j++)
        {
          PlenaryGeometryStrip *strip = plenary_geometry_block_get_strip (block, j);
          int width = get_least_width (self, with_least ? strip->n_least : strip->n_lanes);

          g_array_append_val (widths, width);
        }
    }

  share (widths, get_room (self, (int) widths->len));

  return widths;
}

static void
place_strips (PlenaryGeometry *self,
              GArray          *widths)
{
  int gap = get_gap ((int) widths->len);
  int x = plenary_geometry_get_gutter (self);
  guint next = 0;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      block->place.x = x;
      block->place.y = 0;
      block->place.height = self->height;

      for (guint j = 0; j < block->strips->len; j++)
        {
          plenary_geometry_block_set_strip (block, j, x, g_array_index (widths, int, next));
          x += g_array_index (widths, int, next++) + gap;
        }

      block->place.width = x - gap - block->place.x;
      plenary_geometry_block_spread (block);
    }

  self->width = MAX (x - (widths->len > 0 ? gap : 0) + MARGIN + self->space.spare,
                     self->space.width);
}

/* Settles what may lie over what, by the widths that columns would have then. */
static void
settle (PlenaryGeometry *self)
{
  g_autoptr(GArray) widths = find_widths (self, TRUE);
  guint first = 0;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    {
      PlenaryGeometryBlock *block = plenary_geometry_get_block (self, i);

      plenary_geometry_block_settle (block, self, &g_array_index (widths, int, first));
      first += block->strips->len;
    }
}

/* Places columns side by side, and each card at its time. */
void
plenary_geometry_lay_hours (PlenaryGeometry *self)
{
  g_autoptr(GArray) widths = NULL;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    if (!plenary_geometry_get_block (self, i)->is_laid)
      plenary_geometry_block_lay_hours (plenary_geometry_get_block (self, i), self);

  settle (self);
  self->height = plenary_geometry_get_y (self, self->last) + PLENARY_GEOMETRY_PAD_BOTTOM;

  for (guint i = self->shown; i < self->shown + self->n_shown; i++)
    self->height = MAX (self->height, plenary_geometry_get_block (self, i)->bottom +
                                      PLENARY_GEOMETRY_PAD_BOTTOM);

  widths = find_widths (self, FALSE);
  place_strips (self, widths);
}
