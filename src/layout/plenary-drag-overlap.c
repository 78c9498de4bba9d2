/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which spans what is dragged would share with what is in its columns, where that makes no room: as
 * it was told not to, or cannot.
 */

#include "config.h"

#include "plenary-drag-private.h"

/* What takes no time shares none, and what is cancelled takes none. */
static gboolean
takes_time (PlenarySession *session)
{
  return session == NULL || (!plenary_session_is_cancelled (session) &&
                             !plenary_session_is_kind (session, "marker"));
}

/* Whether both can be at once in one column: in other rooms of a track, or where several may. */
static gboolean
go_together (const PlenaryGeometryColumn *column,
             PlenarySession              *session,
             PlenarySession              *other)
{
  const char *const *rooms;
  const char *const *others = plenary_session_get_rooms (other);

  if (PLENARY_IS_ROOM (column->entity))
    return plenary_entity_get_flag (column->entity, PLENARY_MEMBER_SEVERAL);

  if (session == NULL)
    return FALSE;

  rooms = plenary_session_get_rooms (session);

  for (guint i = 0; rooms[i] != NULL; i++)
    if (g_strv_contains (others, rooms[i]))
      return FALSE;

  return rooms[0] != NULL && others[0] != NULL;
}

static void
get_span (PlenaryDrag               *self,
          const PlenaryGeometryCard *card,
          int                       *start,
          int                       *end)
{
  const PlenaryShiftStep *step = plenary_placing_find_step (self->placing, card->session);

  *start = step != NULL ? step->start : card->start;
  *end = step != NULL && step->end >= step->start ? step->end :
                                                    *start + card->end - card->start;
}

static void
add_overlap (PlenaryDrag               *self,
             const PlenaryDragItem     *item,
             const PlenaryGeometryCard *card,
             GArray                    *overlaps)
{
  guint first = MAX (item->place.column, card->column);
  guint end = MIN (item->place.column + item->n_columns, card->column + card->n_columns);
  PlenaryDragOverlap overlap = { { item->place.day, first, 0 }, end - first, 0 };
  int start, until;

  if (first >= end || !takes_time (card->session) ||
      go_together (plenary_geometry_get_column (self->geometry, item->place.day, first),
                   item->session, card->session) ||
      ((self->flags & PLENARY_DRAG_COPY) == 0 && plenary_drag_has (self, card->session)))
    return;

  get_span (self, card, &start, &until);
  overlap.place.minute = MAX (start, item->place.minute);
  overlap.end = MIN (until, item->end);

  if (overlap.end > overlap.place.minute)
    g_array_append_val (overlaps, overlap);
}

/**
 * plenary_drag_find_overlaps:
 *
 * Returns: (transfer full) (element-type PlenaryDragOverlap): the spans that what is dragged would
 *   share with others
 */
GArray *
plenary_drag_find_overlaps (PlenaryDrag *self)
{
  GArray *overlaps = g_array_new (FALSE, FALSE, sizeof (PlenaryDragOverlap));

  for (guint i = 0; self->placing != NULL && i < self->items->len; i++)
    {
      const PlenaryDragItem *item = plenary_drag_get_item (self, i);
      guint first, end;

      if (!takes_time (item->session) ||
          !plenary_geometry_is_shown (self->geometry, item->place.day) ||
          plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST)
        continue;

      plenary_geometry_get_range (self->geometry, item->place.day,
                                  plenary_geometry_get_y (self->geometry, item->place.minute),
                                  plenary_geometry_get_y (self->geometry, item->end), &first,
                                  &end);

      for (guint j = first; j < end; j++)
        add_overlap (self, item, plenary_geometry_get_card (self->geometry, j), overlaps);
    }

  return overlaps;
}
