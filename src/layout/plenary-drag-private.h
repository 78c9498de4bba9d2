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
};

/* plenary-drag-snap.c */
int plenary_drag_snap (PlenaryDrag                *self,
                       const PlenaryGeometryPlace *place,
                       int                         minute,
                       int                         old,
                       int                         other);

G_END_DECLS
