/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where what is dragged comes to rest: at the next step of the clock, or where something near
 * begins or ends, so that it drops into a gap exactly.
 */

#include "config.h"

#include "plenary-drag-private.h"

#include <math.h>

/* Pixels an hour from which on steps are small. */
#define SMALL_STEPS_FROM 90

#define LARGE_STEP 15
#define SMALL_STEP 5
#define TINY_STEP 1

/* Pixels within which an end attracts. */
#define ATTRACTION 6

static int
round_to (int minute,
          int step)
{
  return (int) lround ((double) minute / step) * step;
}

/**
 * plenary_drag_get_step_at:
 * @scale: how many pixels an hour has, 0 where there are no hours to be seen
 * @is_fine: whether small steps are asked for
 *
 * Returns: how many minutes a step is
 */
int
plenary_drag_get_step_at (double   scale,
                          gboolean is_fine)
{
  if (scale > 0 && scale <= SMALL_STEPS_FROM)
    return is_fine ? SMALL_STEP : LARGE_STEP;

  return is_fine ? TINY_STEP : SMALL_STEP;
}

/**
 * plenary_drag_get_step:
 * @is_fine: whether small steps are asked for
 *
 * Returns: how many minutes a step is
 */
int
plenary_drag_get_step (PlenaryDrag *self,
                       gboolean     is_fine)
{
  gboolean is_list = plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST;

  return plenary_drag_get_step_at (is_list ? 0 : plenary_geometry_get_scale (self->geometry),
                                   is_fine);
}

/* What attracts: the nearest end so far. */
typedef struct
{
  int minute;     /* that is dragged */
  int distance;   /* in minutes; what is as far does not attract any more */
  int found;      /* where that shall be */
} Attraction;

static void
attract (Attraction *self,
         int         minute,
         int         offset)
{
  int distance = ABS (self->minute + offset - minute);

  if (distance < self->distance)
    {
      self->distance = distance;
      self->found = minute - offset;
    }
}

/* Begins and ends of cards near a time attract what is dragged there, of which one end is so long
 * after the one that is dragged.
 */
static void
attract_near (PlenaryDrag                *self,
              const PlenaryGeometryPlace *place,
              int                         offset,
              Attraction                 *attraction)
{
  int y = plenary_geometry_get_y (self->geometry, attraction->minute + offset);
  guint first, end;

  if (!plenary_geometry_is_shown (self->geometry, place->day))
    return;

  plenary_geometry_get_range (self->geometry, place->day, y - ATTRACTION, y + ATTRACTION, &first,
                              &end);

  for (guint i = first; i < end; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, i);

      if (place->column < card->column || place->column >= card->column + card->n_columns ||
          ((self->flags & PLENARY_DRAG_COPY) == 0 && plenary_drag_has (self, card->session)))
        continue;

      attract (attraction, card->start, offset);
      attract (attraction, card->end, offset);
    }
}

/* Where an end that was at @old and is dragged to @minute comes to stand; the other end of what is
 * dragged is so long after it, or 0 if that stays.
 */
int
plenary_drag_snap (PlenaryDrag                *self,
                   const PlenaryGeometryPlace *place,
                   int                         minute,
                   int                         old,
                   int                         other)
{
  int step = plenary_drag_get_step (self, (self->flags & PLENARY_DRAG_FINE) != 0);
  int near = (int) ceil (ATTRACTION * 60 / plenary_geometry_get_scale (self->geometry));
  Attraction attraction = { minute, MIN (near, step), round_to (minute, step) };

  if ((self->flags & PLENARY_DRAG_FINE) != 0)
    return ABS (minute - old) <= step / 2 ? old : attraction.found;

  attract (&attraction, old, 0);
  attract_near (self, place, 0, &attraction);

  if (other != 0)
    attract_near (self, place, other, &attraction);

  return attraction.found;
}
