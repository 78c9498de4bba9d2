/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dragged: cards that were grabbed, what shall be where there is nothing yet, or sessions
 * of the shelf, which have no place to begin from and follow each other.
 *
 * What has no column of its own takes the room or the track of the one that it is dropped in, but
 * for what is in several or for everyone.
 */

#include "config.h"

#include "plenary-drag-private.h"

#include "plenary-deeds.h"
#include "plenary-look.h"
#include "plenary-time.h"

static void
origin_clear (gpointer data)
{
  g_clear_object (&((Origin *) data)->session);
}

/* Whether a session is in all columns of a day that has several. */
static gboolean
spans_columns (PlenarySession *session)
{
  const char *const *rooms = plenary_session_get_rooms (session);
  gboolean is_common = plenary_session_is_kind (session, "marker") ||
                       plenary_look_from_kind (plenary_session_get_kind (session)) ==
                       PLENARY_LOOK_BREAK;

  return plenary_entity_get_flag (PLENARY_ENTITY (session), PLENARY_MEMBER_EVERYONE) ||
         (rooms[0] == NULL ? is_common : rooms[1] != NULL);
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
  origin.was_shown = plenary_geometry_is_shown (self->geometry, origin.day);
  origin.is_loose = plenary_geometry_get_day (self->geometry, origin.day)->n_columns < 2;

  if (!origin.is_loose)
    origin.entity =
      plenary_geometry_get_column (self->geometry, origin.day, origin.column)->entity;
  else if (spans_columns (card->session))
    origin.n_columns = G_MAXUINT;

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

  if (card != PLENARY_GEOMETRY_NOWHERE)
    add_cards (self, ids, card);

  return self;
}

/* A new session begins at the step that was grabbed. */
static void
add_new (PlenaryDrag *self)
{
  int step = plenary_drag_get_step (self, FALSE);
  int start = CLAMP (self->grabbed.minute, 0, PLENARY_TIME_LAST) / step * step;
  Origin origin = { NULL, self->grabbed.day, self->grabbed.column, 1, start, start };

  origin.was_shown = TRUE;
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
  self->is_by_keys = TRUE;
  lead = plenary_drag_get_origin (self, 0);
  self->grabbed.day = lead->day;
  self->grabbed.column = lead->column;
  self->grabbed.minute = kind == PLENARY_DRAG_END ? lead->end : lead->start;

  return self;
}

/* One of the shelf begins when the one before it ends, the first when it was meant to be. */
static void
add_shelved (PlenaryDrag    *self,
             PlenarySession *session)
{
  const Origin *before =
    self->origins->len > 0 ? plenary_drag_get_origin (self, self->origins->len - 1) : NULL;
  Origin origin = { g_object_ref (session), 0, 0, spans_columns (session) ? G_MAXUINT : 1 };

  origin.start = before != NULL ? before->end : MAX (plenary_session_get_start (session), 0);
  origin.end = MIN (origin.start + plenary_deed_get_length (session), PLENARY_TIME_LAST);
  origin.was_shown = TRUE;
  origin.is_loose = TRUE;
  g_array_append_val (self->origins, origin);
}

/**
 * plenary_drag_new_from_shelf:
 * @sessions: (element-type PlenarySession): sessions of the shelf; the first leads, the others
 *   follow it in time
 * @offset: how far below its upper end it was grabbed, in pixels
 *
 * Returns: (transfer full): a drag that is on the shelf yet
 */
PlenaryDrag *
plenary_drag_new_from_shelf (PlenaryGeometry *geometry,
                             GPtrArray       *sessions,
                             int              offset)
{
  PlenaryDrag *self;

  g_return_val_if_fail (sessions->len > 0, NULL);

  self = create (geometry, PLENARY_DRAG_MOVE, NULL, PLENARY_GEOMETRY_NOWHERE);
  self->is_from_shelf = TRUE;

  for (guint i = 0; i < sessions->len; i++)
    add_shelved (self, g_ptr_array_index (sessions, i));

  self->grabbed.minute = plenary_drag_get_origin (self, 0)->start +
                         (int) (offset * 60 / plenary_geometry_get_scale (geometry));

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
 * plenary_drag_forget_place:
 *
 * Makes what is dragged be nowhere, as other days are going to be shown, until plenary_drag_to()
 * says where.
 */
void
plenary_drag_forget_place (PlenaryDrag *self)
{
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->placing, plenary_placing_free);
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
    if (plenary_drag_get_origin (self, i)->session == session)
      return TRUE;

  return FALSE;
}
