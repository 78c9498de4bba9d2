/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-geometry.h"

/* Pixels at the usual size of text. */
#define PLENARY_GEOMETRY_PAD_TOP 13
#define PLENARY_GEOMETRY_PAD_BOTTOM 15

struct _PlenaryGeometry
{
  PlenaryAgenda        *agenda;
  PlenaryGeometrySpace  space;
  PlenaryGeometryForm   form;

  int                   width;
  int                   height;
  int                   first;       /* minutes, on the hour */
  int                   last;
  double                scale;

  GArray               *days;        /* (element-type PlenaryGeometryDay) */
  GArray               *cards;       /* (element-type PlenaryGeometryCard): by day, y and x */
  GArray               *bottoms;     /* (element-type int): the lowest end of a day so far */
  GHashTable           *indices;     /* id to index + 1 */
};

int                  plenary_geometry_scale_text  (PlenaryGeometry *self,
                                                  int              pixels);
PlenaryGeometryDay  *plenary_geometry_peek_day    (PlenaryGeometry *self,
                                                  guint            index);
PlenaryGeometryCard *plenary_geometry_peek_card   (PlenaryGeometry *self,
                                                  guint            index);

/* plenary-geometry-columns.c */
void                 plenary_geometry_lay_columns (PlenaryGeometry *self);
