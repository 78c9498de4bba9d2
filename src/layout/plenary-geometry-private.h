/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-geometry.h"

/* Pixels at the usual size of text. */
#define PLENARY_GEOMETRY_PAD_TOP 13
#define PLENARY_GEOMETRY_PAD_BOTTOM 15

/* A day and its cards, which are kept for as long as nothing about them changes. */
typedef struct
{
  PlenaryGeometryDay  place;
  guint64             stamp;
  int                 first;       /* minutes, G_MAXINT if no time is known */
  int                 last;        /* minutes, G_MININT if no time is known */

  gboolean            is_laid;     /* whether what follows is right */
  guint               n_lanes;
  int                 bottom;      /* where the last of its cards ends, with what they need */
  GArray             *cards;       /* (element-type PlenaryGeometryCard): by y and lane */
  GArray             *bottoms;     /* (element-type int): the lowest end so far */
  GHashTable         *indices;     /* id to index in @cards + 1 */
} PlenaryGeometryBlock;

struct _PlenaryGeometry
{
  PlenaryAgenda        *agenda;
  PlenaryGeometrySpace  space;
  PlenaryGeometryForm   form;

  int                   width;
  int                   height;
  int                   first;     /* minutes, on the hour */
  int                   last;
  double                scale;

  GPtrArray            *blocks;    /* (element-type PlenaryGeometryBlock) */
};

int                   plenary_geometry_scale_text     (PlenaryGeometry            *self,
                                                       int                         pixels);

/* plenary-geometry-block.c */
PlenaryGeometryBlock *plenary_geometry_block_new      (PlenaryDay                 *day);
void                  plenary_geometry_block_free     (PlenaryGeometryBlock       *block);
void                  plenary_geometry_block_lay_hours (PlenaryGeometryBlock      *block,
                                                       PlenaryGeometry            *geometry);
void                  plenary_geometry_block_lay_list (PlenaryGeometryBlock       *block,
                                                       const PlenaryGeometrySpace *space,
                                                       int                         width);
void                  plenary_geometry_block_stack    (PlenaryGeometryBlock       *block,
                                                       int                         y,
                                                       int                         gap);
void                  plenary_geometry_block_spread   (PlenaryGeometryBlock       *block,
                                                       int                         x,
                                                       int                         width);

/* plenary-geometry-columns.c */
void                  plenary_geometry_lay_columns    (PlenaryGeometry            *self);
