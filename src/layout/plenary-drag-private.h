/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-drag.h"

G_BEGIN_DECLS

/* What is dragged, where it was. */
typedef struct
{
  PlenarySession *session;
  guint           day;
  guint           column;
  guint           n_columns;
  int             start;
  int             end;
  gboolean        is_open;      /* whether it says no end */
  gboolean        was_shown;    /* whether its day was; what was not stays in it */
  gboolean        is_loose;     /* whether it was in no column of several */
  PlenaryEntity  *entity;       /* (unowned): else of which room or track that column was */
} Origin;

struct _PlenaryDrag
{
  PlenaryGeometry      *geometry;
  PlenaryDragKind       kind;
  PlenaryGeometryPlace  grabbed;     /* where the pointer was */
  GArray               *origins;     /* (element-type Origin): the one that leads first */

  PlenaryDragFlags      flags;
  GArray               *items;       /* (element-type PlenaryDragItem): in the same order */
  PlenaryPlacing       *placing;     /* NULL as long as everything is where it was */
  gboolean              is_by_keys;  /* which reach days that are not shown, too */
  gboolean              is_from_shelf;
  gboolean              is_shelved;  /* to be dropped on the shelf */
};

static inline Origin *
plenary_drag_get_origin (PlenaryDrag *self,
                         guint        index)
{
  return &g_array_index (self->origins, Origin, index);
}

/* plenary-drag-snap.c */
int plenary_drag_snap (PlenaryDrag                *self,
                       const PlenaryGeometryPlace *place,
                       int                         minute,
                       int                         old,
                       int                         other);

G_END_DECLS
