/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Works a shift out, session after session in time: each is moved by what is before it in one of
 * its columns.
 *
 * Only what was over too short a time before is open in the column; of all the rest it is enough to
 * know the last. So a day costs as much time as it has sessions, unless many of them overlap in one
 * room.
 */

#include "config.h"

#include "plenary-shift-private.h"

#include "plenary-time.h"

/* When it was over, or is, if it is put there. */
static int
get_place_end (const PlenaryShiftItem *item)
{
  return MAX (plenary_shift_get_place (item), item->is_placed ? item->end : item->old_end);
}

static gboolean
is_open (const PlenaryShiftItem *item)
{
  return (item->is_placed ? item->end : item->old_end) == PLENARY_TIME_NONE;
}

/* From when on it needs its room, where nothing has moved it yet. */
static int
get_from (PlenaryShift     *self,
          PlenaryShiftItem *item,
          guint             column)
{
  return plenary_shift_get_place (item) -
         (plenary_shift_occupies (self, item, column) ? item->setup : 0);
}

/* Until when it needs its room. */
static int
get_until (PlenaryShift     *self,
           PlenaryShiftItem *item,
           guint             column)
{
  return MAX (item->start, item->end) +
         (plenary_shift_occupies (self, item, column) ? item->teardown : 0);
}

/* Whether the one, which is earlier in the order, is one that the other comes after. Two that start
 * together and overlap are at once.
 */
static gboolean
precedes (const PlenaryShiftItem *item,
          const PlenaryShiftItem *next)
{
  return item->is_placed || plenary_shift_get_place (item) < plenary_shift_get_place (next) ||
         (!is_open (item) && get_place_end (item) <= plenary_shift_get_place (next));
}

/* For how many minutes two may overlap, one of which was put where it is: as long as they did, and
 * where their order is what it was, up to where the first ended.
 */
static int
get_old_overlap (PlenaryShift     *self,
                 PlenaryShiftItem *item,
                 PlenaryShiftItem *other,
                 guint             column)
{
  PlenaryShiftItem *pair[2] = { item, other };
  int from[2], until[2];

  for (guint i = 0; i < G_N_ELEMENTS (pair); i++)
    {
      gboolean occupies = plenary_shift_occupies (self, pair[i], column);

      if (pair[i]->old_start == PLENARY_TIME_NONE || pair[i]->clears)
        return 0;

      from[i] = pair[i]->old_start - (occupies ? pair[i]->setup : 0);
      until[i] = MAX (pair[i]->old_start, pair[i]->old_end) + (occupies ? pair[i]->teardown : 0);
    }

  if (item->old_start <= other->old_start)
    return MAX (until[0] - from[1], 0);

  return MAX (MIN (until[0], until[1]) - MAX (from[0], from[1]), 0);
}

/* How much later the second must be at least than it is, so that the first does not overlap it, or
 * not more than it did.
 */
static int
get_floor (PlenaryShift     *self,
           PlenaryShiftItem *item,
           PlenaryShiftItem *next,
           guint             column)
{
  int by_time = get_until (self, item, column) - get_from (self, next, column);

  if (item->is_placed || next->is_placed)
    return by_time - get_old_overlap (self, item, next, column);

  return MIN (item->late, by_time);
}

/* Nothing that comes now can have overlapped it, however much time it needs to be set up. */
static gboolean
is_long_over (PlenaryShift     *self,
              PlenaryShiftItem *item,
              PlenaryShiftItem *next)
{
  return get_place_end (item) + item->teardown + self->most_setup <= plenary_shift_get_place (next);
}

/* Has the column know the last only of those that are over, if there is another one between them
 * and what comes now.
 */
static PlenaryShiftColumn *
close_column (PlenaryShift     *self,
              guint             index,
              PlenaryShiftItem *next)
{
  PlenaryShiftColumn *column = &g_array_index (self->columns, PlenaryShiftColumn, index);
  int latest = G_MININT;

  for (guint i = column->open->len; i > 0; i--)
    {
      PlenaryShiftItem *item = g_ptr_array_index (column->open, i - 1);

      if (!precedes (item, next))
        continue;

      if (get_place_end (item) > latest)
        {
          latest = MAX (latest, plenary_shift_get_place (item));
        }
      else if (is_long_over (self, item, next))
        {
          int until = get_until (self, item, index);

          if (column->closed == NULL || until > column->until)
            {
              column->closed = item;
              column->until = until;
            }

          g_ptr_array_remove_index (column->open, i - 1);
        }
    }

  return column;
}

static guint
get_n_columns (PlenaryShift     *self,
               PlenaryShiftItem *item)
{
  return item->is_everyone ? self->columns->len : item->n_columns;
}

static guint
get_column (PlenaryShift     *self,
            PlenaryShiftItem *item,
            guint             index)
{
  return item->is_everyone ? index :
                             g_array_index (self->item_columns, guint, item->first_column + index);
}

static void
enter_columns (PlenaryShift     *self,
               PlenaryShiftItem *item)
{
  guint n = get_n_columns (self, item);

  for (guint i = 0; i < n; i++)
    {
      guint column = get_column (self, item, i);

      close_column (self, column, item);
      g_ptr_array_add (g_array_index (self->columns, PlenaryShiftColumn, column).open, item);
    }
}

/* One stop a session and kind is enough to say it, and one a bound. */
static void
add_stop (PlenaryShift         *self,
          PlenaryShiftStopKind  kind,
          PlenaryShiftItem     *item,
          int                   lacking)
{
  gboolean is_bound = kind >= PLENARY_SHIFT_STOP_DAY_START && kind <= PLENARY_SHIFT_STOP_CLOCK;
  PlenaryShiftStop stop = { kind, item->session, lacking };

  self->lacking = MAX (self->lacking, lacking);

  for (guint i = 0; i < self->stops->len; i++)
    {
      PlenaryShiftStop *other = &g_array_index (self->stops, PlenaryShiftStop, i);

      if (other->kind == kind && (is_bound || other->session == item->session))
        {
          if (other->lacking < lacking)
            *other = stop;

          return;
        }
    }

  g_array_append_val (self->stops, stop);
}

static void
check_bound (PlenaryShift         *self,
             PlenaryShiftStopKind  kind,
             PlenaryShiftItem     *item,
             int                   lacking)
{
  if (lacking > 0)
    add_stop (self, kind, item, lacking);
}

/* What is out of bounds already may stay there, but goes no further. */
static void
check_bounds (PlenaryShift     *self,
              PlenaryShiftItem *item)
{
  int end = MAX (item->start, item->end);
  int old_end = MAX (item->old_start, item->old_end);

  check_bound (self, PLENARY_SHIFT_STOP_CLOCK, item,
               -(item->old_end >= 0 ? MIN (item->start, item->end) : item->start));
  check_bound (self, PLENARY_SHIFT_STOP_CLOCK, item, end - PLENARY_TIME_LAST);

  if ((self->gives & PLENARY_SHIFT_DAY) != 0)
    return;

  check_bound (self, PLENARY_SHIFT_STOP_DAY_END, item, end - MAX (self->last, old_end));
  check_bound (self, PLENARY_SHIFT_STOP_DAY_START, item,
               (item->old_start >= 0 ? MIN (self->first, item->old_start) : self->first) -
               item->start);
}

static int
get_length (const PlenaryShiftItem *item)
{
  return MAX (item->old_end - item->old_start, 0);
}

/* By how many minutes it may become shorter. */
static int
get_spare (const PlenaryShiftItem *item)
{
  if (item->least < 0 || item->is_fixed || item->is_elsewhere || item->is_placed ||
      item->old_end == PLENARY_TIME_NONE)
    return 0;

  return MAX (MAX (item->end - item->start, 0) - item->least, 0);
}

/* Starts a session earlier or later; if it may become shorter, it does before what follows moves.
 * An end before the start stays as far from it.
 */
static void
move (PlenaryShift       *self,
      PlenaryShiftItem   *item,
      int                 minutes,
      PlenaryShiftReason  reason)
{
  int gives = CLAMP (minutes, 0, get_spare (item));

  item->start += minutes;
  item->late = minutes - gives;
  item->leads = TRUE;
  item->reason = gives > 0 ? PLENARY_SHIFT_GIVES : reason;

  if (item->end != PLENARY_TIME_NONE)
    item->end += item->late;

  check_bounds (self, item);
}

/* A break before what comes earlier ends earlier, as far as it may; the rest is lacking. */
static void
make_way (PlenaryShift     *self,
          PlenaryShiftItem *item,
          PlenaryShiftItem *next,
          int               minutes)
{
  gboolean is_before = next->is_placed || get_place_end (item) <= plenary_shift_get_place (next);
  int gives = is_before ? MIN (minutes, get_spare (item)) : 0;

  if (gives > 0)
    {
      item->end -= gives;
      item->late -= gives;
      item->reason = PLENARY_SHIFT_GIVES;
    }

  if (minutes > gives)
    add_stop (self, PLENARY_SHIFT_STOP_SESSION, item, minutes - gives);
}

static void
make_way_in_column (PlenaryShift     *self,
                    PlenaryShiftItem *item,
                    guint             index,
                    int               minutes)
{
  PlenaryShiftColumn *column = close_column (self, index, item);
  int floor = column->closed != NULL ? column->until - get_from (self, item, index) : G_MININT;

  if (floor > minutes)
    add_stop (self, PLENARY_SHIFT_STOP_SESSION, column->closed, floor - minutes);

  for (guint i = 0; i < column->open->len; i++)
    {
      PlenaryShiftItem *before = g_ptr_array_index (column->open, i);

      floor = get_floor (self, before, item, index);

      if (precedes (before, item) && floor > minutes)
        make_way (self, before, item, floor - minutes);
    }
}

/* Whatever is before something that stands where it shall makes way for it. */
static void
make_way_before (PlenaryShift     *self,
                 PlenaryShiftItem *item,
                 int               minutes)
{
  guint n = get_n_columns (self, item);

  for (guint i = 0; i < n; i++)
    make_way_in_column (self, item, get_column (self, item, i), minutes);
}

/* What a session is moved by. */
typedef struct
{
  int floor;      /* it cannot start before */
  int lead;       /* where what is directly before it goes, G_MININT if nowhere */
} Push;

/* Nobody knows how long before it what is open ends, and so it keeps its distance. */
static void
push_by (PlenaryShiftItem *before,
         Push             *found)
{
  if (!before->leads)
    return;

  found->lead = MAX (found->lead, before->late);

  if (is_open (before))
    found->floor = MAX (found->floor, before->late);
}

static void
push (PlenaryShift     *self,
      PlenaryShiftItem *item,
      guint             index,
      Push             *found)
{
  PlenaryShiftColumn *column = close_column (self, index, item);
  int latest = G_MININT;

  if (column->closed != NULL)
    found->floor = MAX (found->floor, column->until - get_from (self, item, index));

  for (guint i = column->open->len; i > 0; i--)
    {
      PlenaryShiftItem *before = g_ptr_array_index (column->open, i - 1);

      if (!precedes (before, item))
        continue;

      found->floor = MAX (found->floor, get_floor (self, before, item, index));

      if (get_place_end (before) > latest)
        push_by (before, found);

      latest = MAX (latest, plenary_shift_get_place (before));
    }
}

/* How much a session is to be moved, by all that is before it. */
static int
find_minutes (PlenaryShift *self,
              const Push   *found)
{
  if (found->lead == G_MININT || !self->brings)
    return MAX (found->floor, 0);

  return MAX (found->floor, found->lead);
}

static void
follow (PlenaryShift     *self,
        PlenaryShiftItem *item)
{
  Push found = { G_MININT, G_MININT };
  guint n = get_n_columns (self, item);
  int minutes;

  for (guint i = 0; i < n; i++)
    push (self, item, get_column (self, item, i), &found);

  minutes = find_minutes (self, &found);

  if (item->is_fixed || item->is_elsewhere)
    {
      if (minutes != 0 || found.lead > 0)
        add_stop (self, item->is_fixed ? PLENARY_SHIFT_STOP_FIXED : PLENARY_SHIFT_STOP_ROOM, item,
                  MAX (found.floor, 0));
      return;
    }

  if (found.lead > 0)
    item->free_time = found.lead - MAX (minutes, 0);

  if (minutes != 0)
    move (self, item, minutes, PLENARY_SHIFT_FOLLOWS);
  else if (item->free_time > 0)
    add_stop (self, PLENARY_SHIFT_STOP_FREE_TIME, item, 0);
}

/* What has begun ends earlier or later. */
static void
stretch (PlenaryShift     *self,
         PlenaryShiftItem *item,
         int               minutes)
{
  if (minutes < 0 && -minutes > get_length (item))
    add_stop (self, PLENARY_SHIFT_STOP_LENGTH, item, -minutes - get_length (item));

  item->late = minutes;
  item->leads = TRUE;

  if (item->end != PLENARY_TIME_NONE)
    item->end += minutes;

  check_bounds (self, item);
}

static void
ask (PlenaryShift     *self,
     PlenaryShiftItem *item)
{
  item->reason = PLENARY_SHIFT_ASKED;

  if (item->is_fixed)
    add_stop (self, PLENARY_SHIFT_STOP_FIXED, item, ABS (self->minutes));
  else if (item->is_elsewhere)
    add_stop (self, PLENARY_SHIFT_STOP_ROOM, item, ABS (self->minutes));
  else if (self->is_begun)
    stretch (self, item, self->minutes);
  else
    {
      make_way_before (self, item, self->minutes);
      move (self, item, self->minutes, PLENARY_SHIFT_ASKED);
    }
}

static void
put (PlenaryShift     *self,
     PlenaryShiftItem *item)
{
  item->reason = PLENARY_SHIFT_ASKED;
  make_way_before (self, item, 0);
  check_bounds (self, item);
}

/* private/plenary-shift-private.h */

/* Gives every session the times that it shall have, and notes where that cannot be. */
void
plenary_shift_solve (PlenaryShift *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      PlenaryShiftItem *item = g_ptr_array_index (self->order, i);

      if (item->is_placed)
        put (self, item);
      else if (item == self->asked)
        ask (self, item);
      else
        follow (self, item);

      enter_columns (self, item);
    }
}
