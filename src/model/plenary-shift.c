/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A shift is the answer to “what if”: a session runs late, another one is put somewhere. It says
 * which sessions get other times and why, or by how many minutes it cannot be, and changes nothing;
 * what it says becomes one edit.
 *
 * What follows. Sessions follow each other in a room. What is for everyone, or in no room, follows
 * what is in any room and is followed by it: the lunch waits for the last of three parallel
 * sessions, and then all rooms wait for the lunch. In a room where several may be at once nothing
 * follows anything but what is for everyone. Two that start together and overlap do not follow each
 * other either, nor does what already overlaps get parted: an overlap only never grows, and no new
 * one comes. Order is kept. Set-up and tear-down keep their distance within their room, as far as
 * they had it.
 *
 * What gives. Each session is moved as little as what is before it asks for, so what can give does
 * so at the first occasion, and what is lacking at the end is lacking on any other way too. Free
 * time, if it gives, is used up first; if not, what follows comes along at its distance, later or
 * earlier. Then whatever says how short it may become, from its start when it is pushed, from its
 * end when it makes way; without a `least` nothing becomes shorter. Before what is fixed free time
 * gives in any case, there being nothing else. An earlier start brings back what a later one has
 * moved, unless something gave.
 *
 * What stays. What is fixed, and what is not only in the rooms that are meant, is never touched,
 * and what follows it moves only for other reasons. The bounds of the day stay unless they may
 * give; a day without an end has that of its last session. They are never edited: what goes beyond
 * them is over the end.
 *
 * What is not known. A session of which nobody knows when it starts, and a cancelled one, keep what
 * they have and move nothing. What has an open end lasts until the next session, at a distance that
 * does not give. Times go on past midnight, up to the end of the clock of a day. A talk has no time
 * of its own and goes where its session goes. A start that is left to the session before stays so
 * where that comes out right, and is written down where it does not.
 */

#include "config.h"

#include "plenary-shift.h"

#include "plenary-shift-private.h"

#include "plenary-time.h"

static gboolean
is_changed (const PlenaryShiftItem *item)
{
  return item->session != NULL &&
         (item->start != item->old_start || item->end != item->old_end);
}

static void
add_step (PlenaryShift           *self,
          const PlenaryShiftItem *item)
{
  PlenaryShiftStep step = { item->session, item->reason, item->old_start, item->old_end,
                            item->start, item->end, item->free_time };

  if (is_changed (item))
    g_array_append_val (self->steps, step);
}

static void
collect_steps (PlenaryShift *self)
{
  for (guint i = 0; i < self->order->len; i++)
    add_step (self, g_ptr_array_index (self->order, i));

  for (guint i = 0; i < self->items->len; i++)
    {
      const PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (item->is_placed && !item->takes_part && !item->leaves)
        add_step (self, item);
    }
}

/**
 * plenary_shift_new_late:
 * @session: a session of a day
 * @minutes: how much later it is, or, if negative, earlier
 * @is_begun: whether its start stays and its end moves
 * @terms: what may give
 *
 * Returns: (transfer full): what comes of it
 */
PlenaryShift *
plenary_shift_new_late (PlenarySession          *session,
                        int                      minutes,
                        gboolean                 is_begun,
                        const PlenaryShiftTerms *terms)
{
  PlenaryShift *self;
  PlenaryEntity *day;
  guint index = 0;

  g_return_val_if_fail (PLENARY_IS_SESSION (session), NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  day = plenary_entity_get_parent (PLENARY_ENTITY (session));
  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);

  self = plenary_shift_new_day (PLENARY_DAY (day), terms, NULL, 0);
  self->brings = (terms->gives & PLENARY_SHIFT_FREE_TIME) == 0;
  self->minutes = CLAMP (minutes, -PLENARY_TIME_LAST, PLENARY_TIME_LAST);
  self->is_begun = is_begun;
  plenary_list_find (plenary_day_get_sessions (self->day), session, &index);
  self->asked = plenary_shift_get_item (self, index);

  if (self->minutes != 0 && !self->asked->takes_part)
    {
      PlenaryShiftStop stop = { PLENARY_SHIFT_STOP_UNKNOWN, session, ABS (self->minutes) };

      g_array_append_val (self->stops, stop);
      self->lacking = stop.lacking;
    }
  else if (self->minutes != 0)
    {
      plenary_shift_solve (self);
    }

  collect_steps (self);

  return self;
}

/* The line that closes the day: the last of its list, if that only follows, and nothing ends later.
 *
 * Returns: (nullable): what may be made later
 */
static PlenaryShiftItem *
find_closing (PlenaryShift *self)
{
  PlenaryShiftItem *last =
    self->n_sessions > 0 ? plenary_shift_get_item (self, self->n_sessions - 1) : NULL;

  if (last == NULL || last->is_placed || !last->takes_part ||
      plenary_session_get_start (last->session) != PLENARY_TIME_NONE ||
      !plenary_session_is_kind (last->session, "marker"))
    return NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (MAX (item->old_start, item->old_end) > last->old_start ||
          (i >= self->n_sessions && item->index >= self->n_sessions))
        return NULL;
    }

  return last;
}

/* Nothing that is placed comes after the line that closes the day. */
static void
close_day (PlenaryShift *self)
{
  PlenaryShiftItem *line = find_closing (self);

  for (guint i = 0; i < self->order->len && line != NULL; i++)
    {
      const PlenaryShiftItem *item = g_ptr_array_index (self->order, i);

      if (MAX (item->start, item->end) <= line->start)
        continue;

      line->start = MAX (item->start, item->end);
      line->end = MAX (line->end, line->start);
      line->reason = PLENARY_SHIFT_FOLLOWS;
    }
}

/**
 * plenary_shift_new_place:
 * @places: (array length=n_places): what shall stand where in the day, which it does whatever the
 *   terms say
 * @terms: what of the rest may give; free time does in any case
 *
 * What starts when something placed does, or later, follows that. Nothing comes earlier. The line
 * that closes the day goes on closing it.
 *
 * Returns: (transfer full): what comes of it
 */
PlenaryShift *
plenary_shift_new_place (PlenaryDay              *day,
                         const PlenaryShiftPlace *places,
                         guint                    n_places,
                         const PlenaryShiftTerms *terms)
{
  PlenaryShift *self;

  g_return_val_if_fail (PLENARY_IS_DAY (day), NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  self = plenary_shift_new_day (day, terms, places, n_places);

  if (!terms->is_alone)
    {
      plenary_shift_solve (self);
      close_day (self);
    }

  collect_steps (self);

  return self;
}

void
plenary_shift_free (PlenaryShift *self)
{
  g_object_unref (self->day);
  g_ptr_array_unref (self->order);
  g_array_unref (self->items);
  g_array_unref (self->item_columns);
  g_array_unref (self->columns);
  g_array_unref (self->steps);
  g_array_unref (self->stops);
  g_free (self);
}

guint
plenary_shift_get_n_steps (PlenaryShift *self)
{
  return self->steps->len;
}

/**
 * plenary_shift_get_step:
 * @index: less than plenary_shift_get_n_steps()
 *
 * Returns: (transfer none): a session that gets other times; they are in the order of time
 */
const PlenaryShiftStep *
plenary_shift_get_step (PlenaryShift *self,
                        guint         index)
{
  g_return_val_if_fail (index < self->steps->len, NULL);

  return &g_array_index (self->steps, PlenaryShiftStep, index);
}

guint
plenary_shift_get_n_stops (PlenaryShift *self)
{
  return self->stops->len;
}

/**
 * plenary_shift_get_stop:
 * @index: less than plenary_shift_get_n_stops()
 *
 * Returns: (transfer none): what ends the shift, or makes it impossible
 */
const PlenaryShiftStop *
plenary_shift_get_stop (PlenaryShift *self,
                        guint         index)
{
  g_return_val_if_fail (index < self->stops->len, NULL);

  return &g_array_index (self->stops, PlenaryShiftStop, index);
}

/**
 * plenary_shift_get_lacking:
 *
 * Returns: by how many minutes it cannot work, 0 if it does; by so much less it would
 */
int
plenary_shift_get_lacking (PlenaryShift *self)
{
  return self->lacking;
}

/**
 * plenary_shift_get_ends:
 * @old_end: (out): the minute at which the last session of the day ended
 * @end: (out): the minute at which it will
 *
 * Both are PLENARY_TIME_NONE where nobody knows.
 */
void
plenary_shift_get_ends (PlenaryShift *self,
                        int          *old_end,
                        int          *end)
{
  *old_end = *end = PLENARY_TIME_NONE;

  for (guint i = 0; i < self->order->len; i++)
    {
      const PlenaryShiftItem *item = g_ptr_array_index (self->order, i);

      *old_end = MAX (*old_end, MAX (item->old_start, item->old_end));
      *end = MAX (*end, MAX (item->start, item->end));
    }
}

static void
add_number (GPtrArray              *edits,
            const PlenaryShiftItem *item,
            PlenaryMember           member,
            int                     number)
{
  g_ptr_array_add (edits, plenary_edit_set_number (PLENARY_ENTITY (item->session), member, number));
}

/* Writes down what of the times of a session does not come of itself, if the one before it in the
 * list has ended at @reached.
 */
static void
write_session (const PlenaryShiftItem *item,
               int                     reached,
               GPtrArray              *edits)
{
  int start = plenary_session_get_start (item->session);
  int end = plenary_session_get_end (item->session);

  if (item->start == PLENARY_TIME_NONE)
    return;

  if (item->start != (start != PLENARY_TIME_NONE ? start : reached))
    add_number (edits, item, PLENARY_MEMBER_START, item->start);

  if (end == PLENARY_TIME_NONE && plenary_session_is_kind (item->session, "marker"))
    end = item->start;

  if (item->end != end)
    add_number (edits, item, PLENARY_MEMBER_END, item->end);
}

static void
write_foreign (const PlenaryShiftItem *item,
               GPtrArray              *edits)
{
  gboolean ends_at_once = item->end == item->start &&
                          plenary_session_get_end (item->session) == PLENARY_TIME_NONE &&
                          plenary_session_is_kind (item->session, "marker");

  add_number (edits, item, PLENARY_MEMBER_START, item->start);

  if (!ends_at_once)
    add_number (edits, item, PLENARY_MEMBER_END, item->end);
}

/* When what comes from elsewhere to that place in the list is over; @reached if nothing does. */
static int
pass_foreign (PlenaryShift *self,
              guint         index,
              int           reached)
{
  for (guint i = self->n_sessions; i < self->items->len; i++)
    {
      const PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (item->index == index)
        reached = item->end;
    }

  return reached;
}

/**
 * plenary_shift_create_edit:
 *
 * What is placed and not in the day has to be brought there by another edit, before or after this.
 *
 * Returns: (transfer full) (nullable): the change that gives all sessions their times, NULL if it
 *   cannot work
 */
PlenaryEdit *
plenary_shift_create_edit (PlenaryShift *self)
{
  g_autoptr(GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_edit_unref);
  int reached = plenary_day_get_start (self->day);

  if (self->lacking > 0)
    return NULL;

  for (guint i = 0; i < self->n_sessions; i++)
    {
      const PlenaryShiftItem *item = plenary_shift_get_item (self, i);

      if (item->leaves)
        {
          reached = pass_foreign (self, i, reached);
          continue;
        }

      write_session (item, pass_foreign (self, i, reached), edits);
      reached = item->end;
    }

  for (guint i = self->n_sessions; i < self->items->len; i++)
    if (plenary_shift_get_item (self, i)->session != NULL)
      write_foreign (plenary_shift_get_item (self, i), edits);

  return plenary_edit_join ((PlenaryEdit **) edits->pdata, edits->len);
}
