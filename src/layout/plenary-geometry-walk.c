/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking over a timeline by keys: which card is next. */

#include "config.h"

#include "plenary-geometry.h"

static gboolean
is_beside (const PlenaryGeometryCard *a,
           const PlenaryGeometryCard *b)
{
  return a->column == b->column && a->n_columns == 1 && b->n_columns == 1 &&
         a->y < b->y + b->height && b->y < a->y + a->height;
}

static gboolean
has_column (const PlenaryGeometryCard *card,
            guint                      column)
{
  return column >= card->column && column < card->column + card->n_columns;
}

/* The nearest card in the lanes before or after, of those of its column at the same time. */
static guint
find_beside (PlenaryGeometry *self,
             guint            from,
             gboolean         forth)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self, from);
  guint day = plenary_geometry_find_day (self, from);
  guint best = PLENARY_GEOMETRY_NOWHERE;
  int best_x = forth ? G_MAXINT : G_MININT;
  guint first, end;

  if (!plenary_geometry_is_shown (self, day))
    return best;

  plenary_geometry_get_range (self, day, card->y, card->y + card->height, &first, &end);

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

/* Of a day, the card that starts nearest to another and is in @column, but not in @but. */
static guint
find_nearest (PlenaryGeometry           *self,
              const PlenaryGeometryDay  *day,
              const PlenaryGeometryCard *card,
              guint                      column,
              guint                      but)
{
  guint best = PLENARY_GEOMETRY_NOWHERE;
  int distance = G_MAXINT;

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    {
      const PlenaryGeometryCard *other = plenary_geometry_get_card (self, i);

      if (has_column (other, column) && !has_column (other, but) &&
          ABS (other->start - card->start) < distance)
        {
          best = i;
          distance = ABS (other->start - card->start);
        }
    }

  return best;
}

/* The nearest card in the columns before or after. */
static guint
find_across (PlenaryGeometry *self,
             guint            from,
             gboolean         forth,
             guint           *column)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self, from);
  const PlenaryGeometryDay *day =
    plenary_geometry_get_day (self, plenary_geometry_find_day (self, from));
  guint at = *column;
  guint best = PLENARY_GEOMETRY_NOWHERE;
  guint to = at;

  while (best == PLENARY_GEOMETRY_NOWHERE && (forth ? ++to < day->n_columns : to-- > 0))
    best = find_nearest (self, day, card, to, at);

  if (best != PLENARY_GEOMETRY_NOWHERE)
    *column = to;

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

/* The nearest card in the days before or after, of those that are shown. */
static guint
find_in_next_day (PlenaryGeometry *self,
                  guint            from,
                  gboolean         forth,
                  guint           *column)
{
  const PlenaryGeometryDay *day =
    find_day (self, plenary_geometry_find_day (self, from), forth);

  if (day == NULL || !plenary_geometry_is_shown (self, plenary_geometry_find_day (self,
                                                                                  day->first)))
    return from;

  *column = 0;

  return find_nearest (self, day, plenary_geometry_get_card (self, from), 0, G_MAXUINT);
}

static guint
walk_across (PlenaryGeometry *self,
             guint            from,
             gboolean         forth,
             guint           *column)
{
  guint to = PLENARY_GEOMETRY_NOWHERE;

  if (plenary_geometry_get_form (self) == PLENARY_GEOMETRY_COLUMNS)
    {
      to = find_beside (self, from, forth);

      if (to == PLENARY_GEOMETRY_NOWHERE)
        to = find_across (self, from, forth, column);
    }

  return to != PLENARY_GEOMETRY_NOWHERE ? to : find_in_next_day (self, from, forth, column);
}

/* The next card of a column in a day, from one on. */
static guint
find_along (PlenaryGeometry          *self,
            const PlenaryGeometryDay *day,
            guint                     from,
            gboolean                  down,
            guint                     column)
{
  guint end = day->first + day->n_cards;

  for (guint i = from; i >= day->first && i < end; i += down ? 1 : G_MAXUINT)
    if (has_column (plenary_geometry_get_card (self, i), column))
      return i;

  return PLENARY_GEOMETRY_NOWHERE;
}

/* In a list the days follow each other, in columns each ends by itself. */
static guint
walk_along (PlenaryGeometry *self,
            guint            from,
            gboolean         down,
            guint            column)
{
  guint next = down ? from + 1 : from - 1;
  const PlenaryGeometryDay *day =
    plenary_geometry_get_day (self, plenary_geometry_find_day (self, from));
  guint to;

  if (down ? next == plenary_geometry_get_n_cards (self) : from == 0)
    return from;

  if (plenary_geometry_get_form (self) == PLENARY_GEOMETRY_LIST)
    return next;

  to = find_along (self, day, next, down, column);

  return to != PLENARY_GEOMETRY_NOWHERE ? to : from;
}

/**
 * plenary_geometry_walk:
 * @card: the index of a card
 * @step: where to go from there
 * @column: (inout): the column that is walked in, which of a card that spans several says which;
 *   if the card is not in it, it becomes the first that it is in
 *
 * Up and down goes through the sessions of a column, back and forth to what is beside it at the
 * same time and then to the columns and days beside that are shown.
 *
 * Returns: the index of the card there, @card if there is none
 */
guint
plenary_geometry_walk (PlenaryGeometry     *self,
                       guint                card,
                       PlenaryGeometryStep  step,
                       guint               *column)
{
  const PlenaryGeometryDay *day;

  g_return_val_if_fail (card < plenary_geometry_get_n_cards (self), card);

  day = plenary_geometry_get_day (self, plenary_geometry_find_day (self, card));

  if (!has_column (plenary_geometry_get_card (self, card), *column))
    *column = plenary_geometry_get_card (self, card)->column;

  switch (step)
    {
    case PLENARY_GEOMETRY_UP:
    case PLENARY_GEOMETRY_DOWN:
      return walk_along (self, card, step == PLENARY_GEOMETRY_DOWN, *column);

    case PLENARY_GEOMETRY_BACK:
    case PLENARY_GEOMETRY_FORTH:
      return walk_across (self, card, step == PLENARY_GEOMETRY_FORTH, column);

    case PLENARY_GEOMETRY_FIRST:
      return find_along (self, day, day->first, TRUE, *column);

    case PLENARY_GEOMETRY_LAST:
      return find_along (self, day, day->first + day->n_cards - 1, FALSE, *column);

    case PLENARY_GEOMETRY_DAY_BACK:
    case PLENARY_GEOMETRY_DAY_FORTH:
      day = find_day (self, plenary_geometry_find_day (self, card),
                      step == PLENARY_GEOMETRY_DAY_FORTH);
      return day != NULL ? day->first : card;
    }

  g_return_val_if_reached (card);
}
