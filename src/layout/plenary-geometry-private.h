/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-geometry.h"

/* Pixels at the usual size of text. */
#define PLENARY_GEOMETRY_PAD_TOP 13
#define PLENARY_GEOMETRY_PAD_BOTTOM 15

#define PLENARY_GEOMETRY_LANE_GAP 4

/* A column of a day. */
typedef struct
{
  PlenaryGeometryColumn place;
  guint                 n_lanes;      /* where there are most */
  guint                 n_least;      /* the same as long as no title is looked at */
  int                   title_width;  /* for which titles were looked at */
} PlenaryGeometryStrip;

/* A day and its cards, which are kept for as long as nothing about them changes. */
typedef struct
{
  PlenaryGeometryDay  place;
  guint64             stamp;
  int                 first;       /* minutes, G_MAXINT if no time is known */
  int                 last;        /* minutes, G_MININT if no time is known */
  guint               n_at_once;   /* how many sessions at most, at least 1 */
  GArray             *strips;      /* (element-type PlenaryGeometryStrip): its columns */
  GArray             *gaps;        /* (element-type PlenaryGeometryGap): NULL until asked for */

  gboolean            is_laid;     /* whether what follows is right */
  gboolean            is_spread;   /* whether the cards have their widths */
  gboolean            is_overlaid; /* whether some lie over others, if their titles allow it */
  gboolean            is_settled;  /* whether that is known for the widths of the columns */
  int                 bottom;      /* where the last of its cards ends, with what they need */
  GArray             *cards;       /* (element-type PlenaryGeometryCard): by y and lane */
  GArray             *twins;       /* (element-type guint): the next of the same session, or none */
  GArray             *bottoms;     /* (element-type int): the lowest end so far */
  GHashTable         *indices;     /* id to index in @cards + 1, of the first */
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

  GPtrArray            *entities;  /* (element-type PlenaryEntity): what columns may be of */
  GHashTable           *orders;    /* id to index in @entities + 1 */
  GPtrArray            *blocks;    /* (element-type PlenaryGeometryBlock) */
  guint                 shown;     /* the first of the days that are shown */
  guint                 n_shown;
  gboolean              is_parted; /* whether one of these has several columns */
};

int                   plenary_geometry_scale_text     (PlenaryGeometry            *self,
                                                       int                         pixels);
PlenaryGeometryBlock *plenary_geometry_get_block      (PlenaryGeometry            *self,
                                                       guint                       index);

/* plenary-geometry-block.c */
PlenaryGeometryBlock *plenary_geometry_block_new      (PlenaryGeometry            *geometry,
                                                       PlenaryDay                 *day);
void                  plenary_geometry_block_free     (PlenaryGeometryBlock       *block);
PlenaryGeometryStrip *plenary_geometry_block_get_strip (PlenaryGeometryBlock      *block,
                                                       guint                       index);
void                  plenary_geometry_block_lay_hours (PlenaryGeometryBlock      *block,
                                                       PlenaryGeometry            *geometry);
void                  plenary_geometry_block_settle   (PlenaryGeometryBlock       *block,
                                                       PlenaryGeometry            *geometry,
                                                       const int                  *widths);
void                  plenary_geometry_block_lay_list (PlenaryGeometryBlock       *block,
                                                       const PlenaryGeometrySpace *space,
                                                       int                         width);
void                  plenary_geometry_block_stack    (PlenaryGeometryBlock       *block,
                                                       int                         y,
                                                       int                         gap);
void                  plenary_geometry_block_set_strip (PlenaryGeometryBlock      *block,
                                                       guint                       index,
                                                       int                         x,
                                                       int                         width);
void                  plenary_geometry_block_spread   (PlenaryGeometryBlock       *block);

/* plenary-geometry-columns.c */
void                  plenary_geometry_adopt_entities (PlenaryGeometry            *self);
void                  plenary_geometry_part           (PlenaryGeometry            *self,
                                                       PlenaryGeometryBlock       *block);

/* plenary-geometry-hours.c */
void                  plenary_geometry_choose_days    (PlenaryGeometry            *self);
void                  plenary_geometry_lay_hours      (PlenaryGeometry            *self);
