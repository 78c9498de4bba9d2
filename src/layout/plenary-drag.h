/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-geometry.h"
#include "plenary-placing.h"

G_BEGIN_DECLS

/**
 * PlenaryDragKind:
 * @PLENARY_DRAG_MOVE: sessions go elsewhere
 * @PLENARY_DRAG_START: one starts earlier or later, and ends when it did
 * @PLENARY_DRAG_END: one ends earlier or later
 * @PLENARY_DRAG_NEW: there shall be one where there is none
 *
 * What is dragged.
 */
typedef enum
{
  PLENARY_DRAG_MOVE,
  PLENARY_DRAG_START,
  PLENARY_DRAG_END,
  PLENARY_DRAG_NEW,
} PlenaryDragKind;

/**
 * PlenaryDragFlags:
 * @PLENARY_DRAG_FINE: in smaller steps
 * @PLENARY_DRAG_ALONE: nothing else makes room
 * @PLENARY_DRAG_COPY: what moves are copies
 *
 * How it is dragged, by the keys that are held.
 */
typedef enum
{
  PLENARY_DRAG_DEFAULT = 0,
  PLENARY_DRAG_FINE    = 1 << 0,
  PLENARY_DRAG_ALONE   = 1 << 1,
  PLENARY_DRAG_COPY    = 1 << 2,
} PlenaryDragFlags;

/**
 * PlenaryDragItem:
 * @session: (nullable): what is dragged; NULL for a new session
 * @place: where it would stand
 * @n_columns: how many columns it would span
 * @end: the minute at which it would be shown to end
 * @old_start: the minute at which it is shown to start now, PLENARY_TIME_NONE on the shelf
 * @old_end: the minute at which it is shown to end now
 *
 * Where something would stand if it were dropped.
 */
typedef struct
{
  PlenarySession       *session;
  PlenaryGeometryPlace  place;
  guint                 n_columns;
  int                   end;
  int                   old_start;
  int                   old_end;
} PlenaryDragItem;

/**
 * PlenaryDragOverlap:
 * @place: where it begins
 * @n_columns: how many columns it spans
 * @end: the minute at which it ends
 *
 * A span that what is dragged would share with another session.
 */
typedef struct
{
  PlenaryGeometryPlace place;
  guint                n_columns;
  int                  end;
} PlenaryDragOverlap;

typedef struct _PlenaryDrag PlenaryDrag;

PlenaryDrag           *plenary_drag_new         (PlenaryGeometry   *geometry,
                                                 PlenaryDragKind    kind,
                                                 const char *const *ids,
                                                 guint              card,
                                                 int                x,
                                                 int                y);
PlenaryDrag           *plenary_drag_new_by_keys (PlenaryGeometry   *geometry,
                                                 PlenaryDragKind    kind,
                                                 const char *const *ids,
                                                 guint              card);
PlenaryDrag           *plenary_drag_new_from_shelf (PlenaryGeometry *geometry,
                                                 GPtrArray         *sessions,
                                                 int                offset);
void                   plenary_drag_free        (PlenaryDrag       *self);
void                   plenary_drag_forget_place (PlenaryDrag      *self);

gboolean               plenary_drag_to          (PlenaryDrag       *self,
                                                 int                x,
                                                 int                y,
                                                 PlenaryDragFlags   flags);
gboolean               plenary_drag_to_shelf    (PlenaryDrag       *self,
                                                 PlenaryDragFlags   flags);
gboolean               plenary_drag_by          (PlenaryDrag       *self,
                                                 int                n_steps,
                                                 int                n_columns,
                                                 int                n_days,
                                                 PlenaryDragFlags   flags);

PlenaryDragKind        plenary_drag_get_kind    (PlenaryDrag       *self);
PlenaryDragFlags       plenary_drag_get_flags   (PlenaryDrag       *self);
guint                  plenary_drag_get_n_items (PlenaryDrag       *self);
const PlenaryDragItem *plenary_drag_get_item    (PlenaryDrag       *self,
                                                 guint              index);
gboolean               plenary_drag_has         (PlenaryDrag       *self,
                                                 PlenarySession    *session);
gboolean               plenary_drag_is_shelved  (PlenaryDrag       *self);
gboolean               plenary_drag_is_from_shelf (PlenaryDrag     *self);
int                    plenary_drag_get_edge    (PlenaryDrag       *self);
int                    plenary_drag_get_step_at (double             scale,
                                                 gboolean           is_fine);
int                    plenary_drag_get_step    (PlenaryDrag       *self,
                                                 gboolean           is_fine);
GArray                *plenary_drag_find_overlaps (PlenaryDrag     *self);
PlenaryPlacing        *plenary_drag_get_placing (PlenaryDrag       *self);
PlenaryEdit           *plenary_drag_create_edit (PlenaryDrag       *self,
                                                 GStrv             *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryDrag, plenary_drag_free)

G_END_DECLS
