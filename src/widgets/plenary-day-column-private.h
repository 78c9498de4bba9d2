/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-day-column.h"

struct _PlenaryDayColumn
{
  GtkWidget        parent_instance;

  PlenaryGeometry *geometry;
  PlenaryReading  *reading;
  PlenaryDay      *entity;
  guint            day;           /* its index in the geometry */

  int              now;           /* PLENARY_MOMENT_NEVER unless it is in the day */
  int              first;         /* what the hours were drawn for */
  int              last;
  double           scale;

  PlenaryDrag     *drag;          /* (unowned): what is dragged now */
  GtkWidget       *stowed;        /* (unowned): a card that is dragged from another day */
  GPtrArray       *gaps;          /* (element-type PlenaryGap): children after the cards */
  GArray          *shown_gaps;    /* (element-type PlenaryGeometryGap): what they show */
  gboolean         is_overlaid;   /* cards that have been shown lie over others */
  GHashTable      *cards;         /* PlenaryDayColumnKey to PlenaryCard, the child */
};

/* Which session a card is of, and which of the cards of that. */
typedef struct
{
  char  *id;
  guint  part;
} PlenaryDayColumnKey;

gboolean plenary_day_column_is_list    (PlenaryDayColumn          *self);
guint    plenary_day_column_find_index (PlenaryDayColumn          *self,
                                        PlenaryGeometry           *geometry,
                                        const PlenaryDayColumnKey *key);
int      plenary_day_column_get_top    (PlenaryDayColumn          *self);
int      plenary_day_column_get_left   (PlenaryDayColumn          *self);

/* plenary-day-column-drag.c */
gboolean plenary_day_column_is_lifted  (PlenaryDayColumn          *self,
                                        const PlenaryGeometryCard *card);
void     plenary_day_column_get_card_area (PlenaryDayColumn       *self,
                                        const PlenaryGeometryCard *card,
                                        PlenaryGeometryArea       *area);
void     plenary_day_column_shift_card (PlenaryDayColumn          *self,
                                        const PlenaryGeometryCard *card,
                                        PlenaryCardPlace          *place,
                                        char                     **words);
void     plenary_day_column_extend_range (PlenaryDayColumn        *self,
                                        guint                     *first,
                                        guint                     *end);
void     plenary_day_column_draw_edge  (PlenaryDayColumn          *self,
                                        GtkSnapshot               *snapshot);

/* plenary-day-column-draw.c */
void     plenary_day_column_draw       (PlenaryDayColumn          *self,
                                        GtkSnapshot               *snapshot);
void     plenary_day_column_draw_overlaps (PlenaryDayColumn       *self,
                                        GtkSnapshot               *snapshot);
char    *plenary_day_column_dup_others (PlenaryGeometry           *geometry,
                                        PlenaryReading            *reading,
                                        guint                      day,
                                        guint                      index);

/* plenary-day-column-gaps.c */
void     plenary_day_column_show_gaps  (PlenaryDayColumn           *self,
                                        const PlenaryDayColumnView *view);
void     plenary_day_column_place_gaps (PlenaryDayColumn           *self,
                                        int                         width);
