/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What dragging on a timeline means: from points to places, and from places to an edit.
 *
 * The first of what is dragged leads, the one that was grabbed: it goes where the pointer does, to
 * the next step of the clock or to where something near begins or ends, so that it drops into a gap
 * exactly. The others keep their distance to it, in time, in columns and in days. Keys drag in the
 * same way, a step at a time.
 *
 * Only what the steps come to is worked out, and only when another step is reached: what it costs
 * is a question of the day that is dragged in, and not of the programme.
 */

#include "config.h"

#include "plenary-drag-private.h"

#include "plenary-time.h"

#include <math.h>

static void
origin_clear (gpointer data)
{
  g_clear_object (&((Origin *) data)->session);
}

static Origin *
get_origin (PlenaryDrag *self,
            guint        index)
{
  return &g_array_index (self->origins, Origin, index);
}

static void
add_card (PlenaryDrag *self,
          guint        index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);
  Origin origin = { g_object_ref (card->session), plenary_geometry_find_day (self->geometry, index),
                    card->column, card->n_columns, card->start, card->end };
  int start, end;

  plenary_session_get_span (card->session, &start, &end);
  origin.is_open = end == PLENARY_TIME_NONE;
  g_array_append_val (self->origins, origin);
}

static gboolean
is_one (PlenaryDragKind kind)
{
  return kind != PLENARY_DRAG_MOVE;
}

static void
add_cards (PlenaryDrag       *self,
           const char *const *ids,
           guint              card)
{
  add_card (self, card);

  for (guint i = 0; !is_one (self->kind) && ids != NULL && ids[i] != NULL; i++)
    {
      guint index = plenary_geometry_find (self->geometry, ids[i], 0);

      if (index != PLENARY_GEOMETRY_NOWHERE &&
          !plenary_drag_has (self, plenary_geometry_get_card (self->geometry, index)->session))
        add_card (self, index);
    }
}

static int
floor_to (int minute,
          int step)
{
  return (int) floor ((double) minute / step) * step;
}

static int
clamp (int minute)
{
  return CLAMP (minute, 0, PLENARY_TIME_LAST);
}

static PlenaryDrag *
create (PlenaryGeometry   *geometry,
        PlenaryDragKind    kind,
        const char *const *ids,
        guint              card)
{
  PlenaryDrag *self = g_new0 (PlenaryDrag, 1);

  self->geometry = plenary_geometry_ref (geometry);
  self->kind = kind;
  self->origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  self->items = g_array_new (FALSE, FALSE, sizeof (PlenaryDragItem));
  g_array_set_clear_func (self->origins, origin_clear);

  if (kind != PLENARY_DRAG_NEW)
    add_cards (self, ids, card);

  return self;
}

/* A new session begins at the step that was grabbed. */
static void
add_new (PlenaryDrag *self)
{
  int start = clamp (floor_to (self->grabbed.minute, plenary_drag_get_step (self, FALSE)));
  Origin origin = { NULL, self->grabbed.day, self->grabbed.column, 1, start, start };

  g_array_append_val (self->origins, origin);
}

/**
 * plenary_drag_new:
 * @ids: (nullable) (array zero-terminated=1): the ids of the sessions that move
 * @card: the index of the card that leads; PLENARY_GEOMETRY_NOWHERE for a new session
 * @x: where it was grabbed, in the geometry
 * @y: where it was grabbed
 *
 * Returns: (transfer full) (nullable): a drag that has not moved yet, NULL where there are no
 *   columns to drag in
 */
PlenaryDrag *
plenary_drag_new (PlenaryGeometry   *geometry,
                  PlenaryDragKind    kind,
                  const char *const *ids,
                  guint              card,
                  int                x,
                  int                y)
{
  PlenaryGeometryPlace grabbed;
  PlenaryDrag *self;

  g_return_val_if_fail ((kind == PLENARY_DRAG_NEW) == (card == PLENARY_GEOMETRY_NOWHERE), NULL);

  if (!plenary_geometry_find_place (geometry, x, y, &grabbed))
    return NULL;

  self = create (geometry, kind, ids, card);
  self->grabbed = grabbed;

  if (kind == PLENARY_DRAG_NEW)
    add_new (self);

  return self;
}

/**
 * plenary_drag_new_by_keys:
 * @ids: (nullable) (array zero-terminated=1): the ids of the sessions that move
 * @card: the index of the card that leads
 *
 * Returns: (transfer full): what keys drag by plenary_drag_by(), in a list too
 */
PlenaryDrag *
plenary_drag_new_by_keys (PlenaryGeometry   *geometry,
                          PlenaryDragKind    kind,
                          const char *const *ids,
                          guint              card)
{
  PlenaryDrag *self;
  Origin *lead;

  g_return_val_if_fail (kind != PLENARY_DRAG_NEW, NULL);

  self = create (geometry, kind, ids, card);
  lead = get_origin (self, 0);
  self->grabbed.day = lead->day;
  self->grabbed.column = lead->column;
  self->grabbed.minute = kind == PLENARY_DRAG_END ? lead->end : lead->start;

  return self;
}

void
plenary_drag_free (PlenaryDrag *self)
{
  g_clear_pointer (&self->placing, plenary_placing_free);
  g_array_unref (self->items);
  g_array_unref (self->origins);
  plenary_geometry_unref (self->geometry);
  g_free (self);
}

/**
 * plenary_drag_has:
 * @session: a session
 *
 * Returns: whether it is dragged
 */
gboolean
plenary_drag_has (PlenaryDrag    *self,
                  PlenarySession *session)
{
  for (guint i = 0; i < self->origins->len; i++)
    if (get_origin (self, i)->session == session)
      return TRUE;

  return FALSE;
}

/* Where things go: how much later, and how many days and columns further. */
typedef struct
{
  int minutes;
  int days;
  int columns;
} Way;

/* No session leaves the clock. */
static int
limit_minutes (PlenaryDrag *self,
               int          minutes)
{
  for (guint i = 0; i < self->origins->len; i++)
    {
      const Origin *origin = get_origin (self, i);

      minutes = MAX (minutes, -origin->start);
      minutes = MIN (minutes, MAX (PLENARY_TIME_LAST - origin->end, 0));
    }

  return minutes;
}

/* What spans columns is not in one of them, and keeps to all. */
static gboolean
keeps_columns (PlenaryDrag  *self,
               const Origin *origin)
{
  return origin->n_columns > 1 || !plenary_geometry_is_shown (self->geometry, origin->day);
}

static void
find_target (PlenaryDrag     *self,
             const Origin    *origin,
             const Way       *way,
             PlenaryDragItem *item)
{
  guint first, end;
  int day, column;

  plenary_geometry_get_shown (self->geometry, &first, &end);
  day = (int) origin->day;
  column = (int) origin->column;

  if (plenary_geometry_is_shown (self->geometry, origin->day))
    day = CLAMP (day + way->days, (int) first, (int) end - 1);

  if (!keeps_columns (self, origin))
    column += way->columns;

  column = CLAMP (column, 0, (int) plenary_geometry_get_day (self->geometry,
                                                             (guint) day)->n_columns - 1);
  item->session = origin->session;
  item->place.day = (guint) day;
  item->place.column = (guint) column;
  item->place.minute = origin->start + way->minutes;
  item->n_columns = MIN (origin->n_columns,
                         plenary_geometry_get_day (self->geometry, (guint) day)->n_columns -
                         (guint) column);
  item->end = origin->end + way->minutes;
  item->old_start = origin->start;
  item->old_end = origin->end;
}

static gboolean
is_in (PlenarySession *session,
       PlenaryEntity  *entity)
{
  if (PLENARY_IS_ROOM (entity))
    return g_strv_contains (plenary_session_get_rooms (session), plenary_entity_get_id (entity));

  return entity == NULL || g_str_equal (plenary_session_get_track (session),
                                        plenary_entity_get_id (entity));
}

/* From which room or track to which, if it changes by going from one column to another. */
static void
find_entities (PlenaryDrag           *self,
               const Origin          *origin,
               const PlenaryDragItem *item,
               PlenaryPlacingTarget  *target)
{
  guint n_columns = plenary_geometry_get_day (self->geometry, item->place.day)->n_columns;
  PlenaryEntity *from = NULL;
  PlenaryEntity *to = NULL;

  if (n_columns < 2 || plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST)
    return;

  to = plenary_geometry_get_column (self->geometry, item->place.day, item->place.column)->entity;

  if (origin->session != NULL)
    {
      if (keeps_columns (self, origin) ||
          plenary_geometry_get_day (self->geometry, origin->day)->n_columns < 2)
        return;

      from = plenary_geometry_get_column (self->geometry, origin->day, origin->column)->entity;

      if (!is_in (origin->session, from))
        return;
    }

  target->from = from;
  target->to = to;
}

static gboolean
has_moved (PlenaryDrag *self)
{
  for (guint i = 0; i < self->origins->len; i++)
    {
      const Origin *origin = get_origin (self, i);
      const PlenaryDragItem *item = plenary_drag_get_item (self, i);

      if (origin->session == NULL || item->place.day != origin->day ||
          item->place.column != origin->column || item->place.minute != origin->start ||
          item->end != origin->end)
        return TRUE;
    }

  return FALSE;
}

/* Works out what comes of where everything goes. */
static void
place_items (PlenaryDrag *self)
{
  g_autoptr(GArray) targets = g_array_new (FALSE, FALSE, sizeof (PlenaryPlacingTarget));
  PlenaryPlacingFlags flags = PLENARY_PLACING_DEFAULT;

  g_clear_pointer (&self->placing, plenary_placing_free);

  if (!has_moved (self))
    return;

  for (guint i = 0; i < self->origins->len; i++)
    {
      const Origin *origin = get_origin (self, i);
      const PlenaryDragItem *item = plenary_drag_get_item (self, i);
      PlenaryPlacingTarget target = {
        origin->session, plenary_geometry_get_day (self->geometry, item->place.day)->day,
        item->place.minute, item->end,
      };

      if (origin->is_open && self->kind != PLENARY_DRAG_END)
        target.end = PLENARY_TIME_NONE;

      find_entities (self, origin, item, &target);
      g_array_append_val (targets, target);
    }

  if ((self->flags & PLENARY_DRAG_ALONE) != 0)
    flags |= PLENARY_PLACING_ALONE;
  if ((self->flags & PLENARY_DRAG_COPY) != 0 && self->kind == PLENARY_DRAG_MOVE)
    flags |= PLENARY_PLACING_COPIES;

  self->placing = plenary_placing_new ((PlenaryPlacingTarget *) (gpointer) targets->data,
                                       targets->len, flags);
}

static gboolean
is_same (const PlenaryDragItem *a,
         const PlenaryDragItem *b)
{
  return a->place.day == b->place.day && a->place.column == b->place.column &&
         a->place.minute == b->place.minute && a->end == b->end;
}

/* Adopts where everything goes; what is the same as before is not worked out again. */
static gboolean
adopt (PlenaryDrag      *self,
       GArray           *items,
       PlenaryDragFlags  old_flags)
{
  PlenaryDragFlags differs = (old_flags ^ self->flags) & ~PLENARY_DRAG_FINE;
  gboolean is_first = self->items->len == 0;
  gboolean is_changed = is_first || differs != 0;

  for (guint i = 0; i < items->len && !is_changed; i++)
    is_changed = !is_same (&g_array_index (items, PlenaryDragItem, i),
                           plenary_drag_get_item (self, i));

  if (!is_changed)
    return FALSE;

  g_array_set_size (self->items, 0);
  g_array_append_vals (self->items, items->data, items->len);
  place_items (self);

  return !is_first || self->placing != NULL;
}

static void
move_all (PlenaryDrag *self,
          Way         *way,
          GArray      *items)
{
  way->minutes = limit_minutes (self, way->minutes);

  for (guint i = 0; i < self->origins->len; i++)
    {
      PlenaryDragItem item;

      find_target (self, get_origin (self, i), way, &item);
      g_array_append_val (items, item);
    }
}

/* Makes the one session that is dragged start or end elsewhere. */
static void
stretch (PlenaryDrag *self,
         int          minute,
         GArray      *items)
{
  const Origin *origin = get_origin (self, 0);
  int least = plenary_drag_get_step (self, TRUE);
  PlenaryDragItem item;
  Way way = { 0 };

  find_target (self, origin, &way, &item);

  if (self->kind == PLENARY_DRAG_START)
    item.place.minute = clamp (MIN (minute, MAX (origin->end - least, 0)));
  else
    item.end = clamp (MAX (minute, origin->start + least));

  g_array_append_val (items, item);
}

/* A new session reaches from where it was grabbed to where the pointer is, before or after. */
static void
span (PlenaryDrag *self,
      int          minute,
      GArray      *items)
{
  const Origin *origin = get_origin (self, 0);
  int step = plenary_drag_get_step (self, FALSE);
  PlenaryDragItem item;
  Way way = { 0 };

  find_target (self, origin, &way, &item);

  if (minute < origin->start)
    {
      item.place.minute = clamp (minute);
      item.end = clamp (origin->start + step);
    }
  else
    {
      item.end = clamp (MAX (minute, origin->start + step));
    }

  g_array_append_val (items, item);
}

/* The end that is dragged, where it was. */
static int
get_old_edge (PlenaryDrag *self)
{
  const Origin *lead = get_origin (self, 0);

  return self->kind == PLENARY_DRAG_END ? lead->end : lead->start;
}

/**
 * plenary_drag_to:
 * @x: where the pointer is, in the geometry
 * @y: where the pointer is
 *
 * Returns: whether something else would come of dropping it here
 */
gboolean
plenary_drag_to (PlenaryDrag      *self,
                 int               x,
                 int               y,
                 PlenaryDragFlags  flags)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (PlenaryDragItem));
  const Origin *lead = get_origin (self, 0);
  PlenaryDragFlags old_flags = self->flags;
  int old = get_old_edge (self);
  PlenaryGeometryPlace place;

  if (!plenary_geometry_find_place (self->geometry, x, y, &place))
    return FALSE;

  self->flags = flags;

  if (self->kind == PLENARY_DRAG_MOVE)
    {
      Way way = { 0, (int) place.day - (int) self->grabbed.day,
                  (int) place.column - (int) self->grabbed.column };

      if (keeps_columns (self, lead))
        place.column = lead->column;

      way.minutes = plenary_drag_snap (self, &place, old + place.minute - self->grabbed.minute,
                                       old, lead->end - lead->start) - old;
      move_all (self, &way, items);
    }
  else if (self->kind == PLENARY_DRAG_NEW)
    {
      place.day = lead->day;
      place.column = lead->column;
      span (self, plenary_drag_snap (self, &place, place.minute, old, 0), items);
    }
  else
    {
      place.day = lead->day;
      place.column = lead->column;
      stretch (self, plenary_drag_snap (self, &place, old + place.minute - self->grabbed.minute,
                                        old, 0), items);
    }

  return adopt (self, items, old_flags);
}

/* The next step of the clock, so many further. */
static int
step_on (PlenaryDrag *self,
         int          minute,
         int          n_steps)
{
  int step = plenary_drag_get_step (self, (self->flags & PLENARY_DRAG_FINE) != 0);
  int on = floor_to (minute, step);

  if (n_steps < 0 && on != minute)
    n_steps++;

  return on + n_steps * step;
}

/**
 * plenary_drag_by:
 * @n_steps: how many steps later
 * @n_columns: how many columns further; after the last one of a day comes the next day
 *
 * Goes from where it began, not from where it was dragged before.
 *
 * Returns: whether something else would come of it
 */
gboolean
plenary_drag_by (PlenaryDrag      *self,
                 int               n_steps,
                 int               n_columns,
                 PlenaryDragFlags  flags)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (PlenaryDragItem));
  PlenaryDragFlags old_flags = self->flags;
  int old = get_old_edge (self);
  int minute;

  self->flags = flags;
  minute = n_steps != 0 ? step_on (self, old, n_steps) : old;

  if (self->kind == PLENARY_DRAG_MOVE)
    {
      const Origin *lead = get_origin (self, 0);
      gboolean is_parted =
        plenary_geometry_get_day (self->geometry, lead->day)->n_columns > 1;
      Way way = { minute - old, is_parted ? 0 : n_columns, is_parted ? n_columns : 0 };

      move_all (self, &way, items);
    }
  else
    {
      stretch (self, minute, items);
    }

  return adopt (self, items, old_flags);
}

PlenaryDragKind
plenary_drag_get_kind (PlenaryDrag *self)
{
  return self->kind;
}

PlenaryDragFlags
plenary_drag_get_flags (PlenaryDrag *self)
{
  return self->flags;
}

guint
plenary_drag_get_n_items (PlenaryDrag *self)
{
  return self->items->len;
}

/**
 * plenary_drag_get_item:
 * @index: less than plenary_drag_get_n_items()
 *
 * Returns: (transfer none): what is dragged, and where it would stand; the one that leads first
 */
const PlenaryDragItem *
plenary_drag_get_item (PlenaryDrag *self,
                       guint        index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, PlenaryDragItem, index);
}

/**
 * plenary_drag_get_edge:
 *
 * Returns: the minute that is dragged: where the session that leads would start, or end
 */
int
plenary_drag_get_edge (PlenaryDrag *self)
{
  const PlenaryDragItem *lead;

  if (self->items->len == 0)
    return get_old_edge (self);

  lead = plenary_drag_get_item (self, 0);

  if (self->kind == PLENARY_DRAG_NEW)
    return lead->place.minute < lead->old_start ? lead->place.minute : lead->end;

  return self->kind == PLENARY_DRAG_END ? lead->end : lead->place.minute;
}

/**
 * plenary_drag_get_placing:
 *
 * Returns: (transfer none) (nullable): what would come of it, NULL if nothing would
 */
PlenaryPlacing *
plenary_drag_get_placing (PlenaryDrag *self)
{
  return self->placing;
}

/**
 * plenary_drag_create_edit:
 * @ids: (out) (optional) (transfer full): the ids of what was dragged
 *
 * Returns: (transfer full) (nullable): the change that drops everything here, NULL if that is none
 */
PlenaryEdit *
plenary_drag_create_edit (PlenaryDrag *self,
                          GStrv       *ids)
{
  g_autoptr(PlenaryEdit) edit = NULL;

  if (self->placing == NULL)
    return NULL;

  edit = plenary_placing_create_edit (self->placing, ids);

  if (!plenary_edit_is_empty (edit))
    return g_steal_pointer (&edit);

  if (ids != NULL)
    g_clear_pointer (ids, g_strfreev);

  return NULL;
}
