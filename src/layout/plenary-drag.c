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

#include "plenary-deeds.h"
#include "plenary-time.h"

#include <math.h>

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
      const Origin *origin = plenary_drag_get_origin (self, i);

      minutes = MAX (minutes, -origin->start);
      minutes = MIN (minutes, MAX (PLENARY_TIME_LAST - origin->end, 0));
    }

  return minutes;
}

/* What spans columns is not in one of them, and keeps to all. */
static gboolean
keeps_columns (const Origin *origin)
{
  return origin->n_columns > 1 || !origin->was_shown;
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

  if (self->is_by_keys)
    day = CLAMP (day + way->days, 0, (int) plenary_geometry_get_n_days (self->geometry) - 1);
  else if (origin->was_shown)
    day = CLAMP (day + way->days, (int) first, (int) end - 1);

  if (!keeps_columns (origin))
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
  item->old_start = self->is_from_shelf ? PLENARY_TIME_NONE : origin->start;
  item->old_end = self->is_from_shelf ? PLENARY_TIME_NONE : origin->end;
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

/* The one room or the track of what was in no column: what the columns of that day are. */
static PlenaryEntity *
find_own (PlenaryDrag    *self,
          PlenarySession *session,
          guint           day)
{
  const char *const *rooms = plenary_session_get_rooms (session);
  const char *id = rooms[0] != NULL && rooms[1] == NULL ? rooms[0] : NULL;

  for (guint i = 0; i < plenary_geometry_get_day (self->geometry, day)->n_columns; i++)
    if (PLENARY_IS_TRACK (plenary_geometry_get_column (self->geometry, day, i)->entity))
      id = plenary_session_get_track (session);

  return id != NULL ? plenary_agenda_find (plenary_agenda_of (PLENARY_ENTITY (session)), id) : NULL;
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

  if (n_columns < 2 || plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST)
    return;

  if (origin->session != NULL)
    {
      if (keeps_columns (origin))
        return;

      from = origin->is_loose ? find_own (self, origin->session, item->place.day) : origin->entity;

      if (!origin->is_loose && !is_in (origin->session, from))
        return;
    }

  target->from = from;
  target->to =
    plenary_geometry_get_column (self->geometry, item->place.day, item->place.column)->entity;
}

static gboolean
has_moved (PlenaryDrag *self)
{
  for (guint i = 0; i < self->origins->len; i++)
    {
      const Origin *origin = plenary_drag_get_origin (self, i);
      const PlenaryDragItem *item = plenary_drag_get_item (self, i);

      if (origin->session == NULL || self->is_from_shelf || item->place.day != origin->day ||
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
      const Origin *origin = plenary_drag_get_origin (self, i);
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
  gboolean is_changed = is_first || differs != 0 || self->is_shelved;

  for (guint i = 0; i < items->len && !is_changed; i++)
    is_changed = !is_same (&g_array_index (items, PlenaryDragItem, i),
                           plenary_drag_get_item (self, i));

  if (!is_changed)
    return FALSE;

  self->is_shelved = FALSE;
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

      find_target (self, plenary_drag_get_origin (self, i), way, &item);
      g_array_append_val (items, item);
    }
}

/* Makes the one session that is dragged start or end elsewhere. */
static void
stretch (PlenaryDrag *self,
         int          minute,
         GArray      *items)
{
  const Origin *origin = plenary_drag_get_origin (self, 0);
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
  const Origin *origin = plenary_drag_get_origin (self, 0);
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
  const Origin *lead = plenary_drag_get_origin (self, 0);

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
  const Origin *lead = plenary_drag_get_origin (self, 0);
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

      if (keeps_columns (lead))
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

/* Everything goes back to where it was, for now. */
static void
take_back (PlenaryDrag *self)
{
  Way way = { 0 };

  g_clear_pointer (&self->placing, plenary_placing_free);
  g_array_set_size (self->items, 0);

  if (!self->is_from_shelf)
    move_all (self, &way, self->items);
}

/**
 * plenary_drag_to_shelf:
 *
 * What moves is over the shelf. What comes from there is where it was.
 *
 * Returns: whether something else would come of dropping it there
 */
gboolean
plenary_drag_to_shelf (PlenaryDrag      *self,
                       PlenaryDragFlags  flags)
{
  gboolean is_other = ((self->flags ^ flags) & PLENARY_DRAG_COPY) != 0;

  self->flags = flags;

  if (self->kind != PLENARY_DRAG_MOVE || (self->is_from_shelf && self->items->len == 0))
    return FALSE;

  if (self->is_shelved)
    return is_other;

  take_back (self);
  self->is_shelved = !self->is_from_shelf;

  return TRUE;
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
 * @n_columns: how many columns further; of a day that has one only, the next day's
 * @n_days: how many days later
 *
 * Goes from where it began, not from where it was dragged before.
 *
 * Returns: whether something else would come of it
 */
gboolean
plenary_drag_by (PlenaryDrag      *self,
                 int               n_steps,
                 int               n_columns,
                 int               n_days,
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
      const Origin *lead = plenary_drag_get_origin (self, 0);
      gboolean is_parted =
        plenary_geometry_get_day (self->geometry, lead->day)->n_columns > 1;
      Way way = { minute - old, n_days + (is_parted ? 0 : n_columns),
                  is_parted ? n_columns : 0 };

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
 * plenary_drag_is_shelved:
 *
 * Returns: whether it would be dropped on the shelf
 */
gboolean
plenary_drag_is_shelved (PlenaryDrag *self)
{
  return self->is_shelved;
}

/**
 * plenary_drag_is_from_shelf:
 *
 * Returns: whether it comes from there
 */
gboolean
plenary_drag_is_from_shelf (PlenaryDrag *self)
{
  return self->is_from_shelf;
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

/* Takes it off its day, or puts a copy beside what lies there. */
static PlenaryEdit *
create_shelving (PlenaryDrag *self,
                 GStrv       *ids)
{
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  PlenaryAgenda *agenda;

  for (guint i = 0; i < self->origins->len; i++)
    {
      PlenarySession *session = plenary_drag_get_origin (self, i)->session;

      g_ptr_array_add (sessions, session);
      g_strv_builder_add (names, plenary_entity_get_id (PLENARY_ENTITY (session)));
    }

  agenda = plenary_agenda_of (g_ptr_array_index (sessions, 0));

  if ((self->flags & PLENARY_DRAG_COPY) != 0)
    return plenary_deed_copy_to_shelf (agenda, sessions, ids);

  if (ids != NULL)
    *ids = g_strv_builder_end (names);

  return plenary_deed_unschedule (agenda, sessions);
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

  if (self->is_shelved)
    return create_shelving (self, ids);

  if (self->placing == NULL)
    return NULL;

  edit = plenary_placing_create_edit (self->placing, ids);

  if (!plenary_edit_is_empty (edit))
    return g_steal_pointer (&edit);

  if (ids != NULL)
    g_clear_pointer (ids, g_strfreev);

  return NULL;
}
