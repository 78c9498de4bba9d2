/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking over a timeline by keys: which card is next. */

#include "config.h"

#include "plenary-geometry.h"

static gboolean
is_beside (const PlenaryGeometryCard *a,
           const PlenaryGeometryCard *b)
{
  return a->y < b->y + b->height && b->y < a->y + a->height;
}

/* The nearest card in the lanes before or after, of those at the same time. */
static guint
find_beside (PlenaryGeometry *self,
             guint            from,
             gboolean         forth)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self, from);
  guint best = PLENARY_GEOMETRY_NOWHERE;
  int best_x = forth ? G_MAXINT : G_MININT;
  guint first, end;

  plenary_geometry_get_range (self, plenary_geometry_find_day (self, from), card->y,
                              card->y + card->height, &first, &end);

  for (guint i = first; i < end; i++)
    {
      const PlenaryGeometryCard *other = plenary_geometry_get_card (self, i);

      if (is_beside (card, other) &&
          (forth ? other->x > card->x && other->x < best_x :
                   other->x < card->x && other->x > best_x))
        {
          best = i;
          best_x = other->x;
        }
    }

  return best;
}

/* Of a day, the card that starts nearest to @minute. */
static guint
find_nearest (PlenaryGeometry          *self,
              const PlenaryGeometryDay *day,
              int                       minute)
{
  guint best = day->first;

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    if (ABS (plenary_geometry_get_card (self, i)->start - minute) <
        ABS (plenary_geometry_get_card (self, best)->start - minute))
      best = i;

  return best;
}

static const PlenaryGeometryDay *
find_day (PlenaryGeometry *self,
          guint            day,
          gboolean         forth)
{
  while (forth ? ++day < plenary_geometry_get_n_days (self) : day-- > 0)
    if (plenary_geometry_get_day (self, day)->n_cards > 0)
      return plenary_geometry_get_day (self, day);

  return NULL;
}

static guint
walk_across (PlenaryGeometry *self,
             guint            from,
             gboolean         forth)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self, from);
  const PlenaryGeometryDay *day;
  guint beside = PLENARY_GEOMETRY_NOWHERE;

  if (plenary_geometry_get_form (self) == PLENARY_GEOMETRY_COLUMNS)
    beside = find_beside (self, from, forth);

  if (beside != PLENARY_GEOMETRY_NOWHERE)
    return beside;

  day = find_day (self, plenary_geometry_find_day (self, from), forth);

  return day != NULL ? find_nearest (self, day, card->start) : from;
}

/* In a list the days follow each other, in columns each ends by itself. */
static guint
walk_along (PlenaryGeometry *self,
            guint            from,
            gboolean         down)
{
  guint to = down ? from + 1 : from - 1;

  if (down ? to == plenary_geometry_get_n_cards (self) : from == 0)
    return from;

  if (plenary_geometry_get_form (self) == PLENARY_GEOMETRY_COLUMNS &&
      plenary_geometry_find_day (self, to) != plenary_geometry_find_day (self, from))
    return from;

  return to;
}

/**
 * plenary_geometry_walk:
 * @card: the index of a card
 * @step: where to go from there
 *
 * Up and down goes through all sessions of a day, back and forth to what is beside it at the same
 * time and then to the days beside.
 *
 * Returns: the index of the card there, @card if there is none
 */
guint
plenary_geometry_walk (PlenaryGeometry     *self,
                       guint                card,
                       PlenaryGeometryStep  step)
{
  const PlenaryGeometryDay *day;

  g_return_val_if_fail (card < plenary_geometry_get_n_cards (self), card);

  day = plenary_geometry_get_day (self, plenary_geometry_find_day (self, card));

  switch (step)
    {
    case PLENARY_GEOMETRY_UP:
    case PLENARY_GEOMETRY_DOWN:
      return walk_along (self, card, step == PLENARY_GEOMETRY_DOWN);

    case PLENARY_GEOMETRY_BACK:
    case PLENARY_GEOMETRY_FORTH:
      return walk_across (self, card, step == PLENARY_GEOMETRY_FORTH);

    case PLENARY_GEOMETRY_FIRST:
      return day->first;

    case PLENARY_GEOMETRY_LAST:
      return day->first + day->n_cards - 1;

    case PLENARY_GEOMETRY_DAY_BACK:
    case PLENARY_GEOMETRY_DAY_FORTH:
      day = find_day (self, plenary_geometry_find_day (self, card),
                      step == PLENARY_GEOMETRY_DAY_FORTH);
      return day != NULL ? day->first : card;
    }

  g_return_val_if_reached (card);
}
