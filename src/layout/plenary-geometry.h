/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_GEOMETRY_LEAST_SCALE 48
#define PLENARY_GEOMETRY_MOST_SCALE 240
#define PLENARY_GEOMETRY_NOWHERE G_MAXUINT

/**
 * PlenaryGeometryForm:
 * @PLENARY_GEOMETRY_COLUMNS: columns side by side, a card as high as its session is long
 * @PLENARY_GEOMETRY_LIST: days one below the other, a card as high as its text
 *
 * How a programme is spread out, by the width that there is.
 */
typedef enum
{
  PLENARY_GEOMETRY_COLUMNS,
  PLENARY_GEOMETRY_LIST,
} PlenaryGeometryForm;

/**
 * PlenaryGeometryColumns:
 * @PLENARY_GEOMETRY_ROOMS: a column a room, in days that use several
 * @PLENARY_GEOMETRY_TRACKS: a column a track, in days that have several
 * @PLENARY_GEOMETRY_UNPARTED: one column a day
 *
 * What the columns of a day are.
 */
typedef enum
{
  PLENARY_GEOMETRY_ROOMS,
  PLENARY_GEOMETRY_TRACKS,
  PLENARY_GEOMETRY_UNPARTED,
} PlenaryGeometryColumns;

/**
 * PlenaryGeometryMeasure:
 * @session: a session
 * @width: how wide its card is, in pixels
 *
 * Returns: how high its card must be to show what it has to, in pixels
 */
typedef int (*PlenaryGeometryMeasure) (PlenarySession *session,
                                       int             width,
                                       gpointer        user_data);

/**
 * PlenaryGeometryShows:
 * @session: a session
 *
 * Returns: whether it is spread out at all
 */
typedef gboolean (*PlenaryGeometryShows) (PlenarySession *session,
                                          gpointer        user_data);

/**
 * PlenaryGeometrySpace:
 * @width: how wide the view is, in pixels
 * @height: how high it is
 * @scale: pixels an hour, 0 for what shows a whole day
 * @text: how large text is, 1 being the usual
 * @spare: pixels to be left free after the last day
 * @version: another number when @measure may find other heights for sessions that have not changed
 * @measure: (nullable): the heights of cards in a list
 * @user_data: for @measure
 * @columns: what the columns of a day are, where there is width for any
 * @is_one_day: whether there is no room for days beside each other
 * @day: the index of the day that is shown where only one is
 * @measure_title: (nullable): how high a card must be in columns to show all its title; without it
 *   no card lies over another
 * @shows: (nullable): which sessions are spread out, all that there are without it; it must always
 *   say the same of a session
 *
 * What a programme is spread out in.
 */
typedef struct
{
  int                    width;
  int                    height;
  double                 scale;
  double                 text;
  int                    spare;
  guint                  version;
  PlenaryGeometryMeasure measure;
  gpointer               user_data;
  PlenaryGeometryColumns columns;
  gboolean               is_one_day;
  guint                  day;
  PlenaryGeometryMeasure measure_title;
  PlenaryGeometryShows   shows;
} PlenaryGeometrySpace;

/**
 * PlenaryGeometryDay:
 * @day: a day of the programme
 * @x: where it begins, from the side on which lines begin
 * @y: where its heading begins
 * @width: how wide it is
 * @height: how high it is, with its heading
 * @first: the first of its cards
 * @n_cards: how many it has
 * @n_sessions: how many sessions these are of
 * @n_columns: how many columns it has, at least one
 *
 * Where a day that is not shown and its cards are means nothing, but that they are in the order in
 * which they start.
 */
typedef struct
{
  PlenaryDay *day;
  int         x;
  int         y;
  int         width;
  int         height;
  guint       first;
  guint       n_cards;
  guint       n_sessions;
  guint       n_columns;
} PlenaryGeometryDay;

/**
 * PlenaryGeometryColumn:
 * @entity: (nullable): the room or the track; NULL if the day has one column only, and of the
 *   column of the sessions that have none
 * @x: where it begins, from the side on which lines begin
 * @width: how wide it is
 *
 * A column of a day that is shown.
 */
typedef struct
{
  PlenaryEntity *entity;
  int            x;
  int            width;
} PlenaryGeometryColumn;

/**
 * PlenaryGeometryCard:
 * @session: a session
 * @order: which session of its day it is, as its author has them
 * @start: the minute at which it is shown to start, known or not
 * @end: the minute at which it is shown to end, not before @start
 * @position: which session of its day it is as shown, from 1
 * @part: which of the cards of its session it is: one that is in several places has a card in each
 * @column: the first of the columns of its day that it stands in
 * @n_columns: how many it spans
 * @lane: in one column, the lane it stands in, of those that there are at its time
 * @n_wide: how many of them it takes
 * @n_lanes: how many there are
 * @over: how much of its upper end lies over the card before it
 * @under: how much of its lower end lies under the card after it
 * @x: where it begins, from the side on which lines begin
 * @y: where it begins
 * @width: how wide it is
 * @height: how high it is
 */
typedef struct
{
  PlenarySession *session;
  guint           order;
  int             start;
  int             end;
  guint           position;
  guint           part;
  guint           column;
  guint           n_columns;
  guint           lane;
  guint           n_wide;
  guint           n_lanes;
  int             over;
  int             under;
  int             x;
  int             y;
  int             width;
  int             height;
} PlenaryGeometryCard;

/**
 * PlenaryGeometryGap:
 * @column: the first of the columns of its day that it is in
 * @n_columns: how many it spans
 * @start: the minute at which it starts
 * @end: the minute at which it ends
 *
 * A while in which nothing is on between what is.
 */
typedef struct
{
  guint column;
  guint n_columns;
  int   start;
  int   end;
} PlenaryGeometryGap;

/**
 * PlenaryGeometryPlace:
 * @day: the index of a day that is shown
 * @column: the index of one of its columns
 * @minute: a time, which may lie before the first hour shown or after the last
 *
 * What a point in columns stands for.
 */
typedef struct
{
  guint day;
  guint column;
  int   minute;
} PlenaryGeometryPlace;

/**
 * PlenaryGeometryArea:
 *
 * Where something is, its @x from the side on which lines begin.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} PlenaryGeometryArea;

/**
 * PlenaryGeometryStep:
 *
 * From one card to another, as the keys go.
 */
typedef enum
{
  PLENARY_GEOMETRY_UP,
  PLENARY_GEOMETRY_DOWN,
  PLENARY_GEOMETRY_BACK,
  PLENARY_GEOMETRY_FORTH,
  PLENARY_GEOMETRY_FIRST,
  PLENARY_GEOMETRY_LAST,
  PLENARY_GEOMETRY_DAY_BACK,
  PLENARY_GEOMETRY_DAY_FORTH,
} PlenaryGeometryStep;

typedef struct _PlenaryGeometry PlenaryGeometry;

PlenaryGeometry           *plenary_geometry_new       (PlenaryAgenda              *agenda,
                                                       const PlenaryGeometrySpace *space);
void                       plenary_geometry_update    (PlenaryGeometry            *self,
                                                       const PlenaryGeometrySpace *space);
PlenaryGeometry           *plenary_geometry_ref       (PlenaryGeometry            *self);
void                       plenary_geometry_unref     (PlenaryGeometry            *self);

PlenaryGeometryForm        plenary_geometry_get_form  (PlenaryGeometry            *self);
int                        plenary_geometry_get_width (PlenaryGeometry            *self);
int                        plenary_geometry_get_height (PlenaryGeometry           *self);
int                        plenary_geometry_get_gutter (PlenaryGeometry           *self);
int                        plenary_geometry_get_head  (PlenaryGeometry            *self);
double                     plenary_geometry_get_scale (PlenaryGeometry            *self);
void                       plenary_geometry_get_hours (PlenaryGeometry            *self,
                                                       int                        *first,
                                                       int                        *last);
int                        plenary_geometry_get_y     (PlenaryGeometry            *self,
                                                       int                         minute);

guint                      plenary_geometry_get_n_days (PlenaryGeometry           *self);
const PlenaryGeometryDay  *plenary_geometry_get_day   (PlenaryGeometry            *self,
                                                       guint                       index);
void                       plenary_geometry_get_shown (PlenaryGeometry            *self,
                                                       guint                      *first,
                                                       guint                      *end);
gboolean                   plenary_geometry_is_shown  (PlenaryGeometry            *self,
                                                       guint                       day);
gboolean                   plenary_geometry_is_parted (PlenaryGeometry            *self);
const PlenaryGeometryColumn *plenary_geometry_get_column (PlenaryGeometry         *self,
                                                       guint                       day,
                                                       guint                       column);
guint                      plenary_geometry_get_n_cards (PlenaryGeometry          *self);
const PlenaryGeometryCard *plenary_geometry_get_card  (PlenaryGeometry            *self,
                                                       guint                       index);
guint                      plenary_geometry_find_day  (PlenaryGeometry            *self,
                                                       guint                       card);
guint                      plenary_geometry_find      (PlenaryGeometry            *self,
                                                       const char                 *id,
                                                       guint                       part);
guint                      plenary_geometry_find_in_day (PlenaryGeometry          *self,
                                                       guint                       day,
                                                       const char                 *id,
                                                       guint                       part);
void                       plenary_geometry_get_range (PlenaryGeometry            *self,
                                                       guint                       day,
                                                       int                         from,
                                                       int                         to,
                                                       guint                      *first,
                                                       guint                      *end);

/* plenary-geometry-gaps.c */
const PlenaryGeometryGap  *plenary_geometry_get_gaps  (PlenaryGeometry            *self,
                                                       guint                       day,
                                                       guint                      *n_gaps);
int                        plenary_geometry_get_free_from (PlenaryGeometry        *self,
                                                       guint                       day,
                                                       guint                       column);

/* plenary-geometry-place.c */
gboolean                   plenary_geometry_find_place (PlenaryGeometry           *self,
                                                       int                         x,
                                                       int                         y,
                                                       PlenaryGeometryPlace       *place);
void                       plenary_geometry_get_area  (PlenaryGeometry            *self,
                                                       const PlenaryGeometryPlace *place,
                                                       guint                       n_columns,
                                                       int                         end,
                                                       PlenaryGeometryArea        *area);
guint                      plenary_geometry_find_card (PlenaryGeometry            *self,
                                                       int                         x,
                                                       int                         y);

/* plenary-geometry-walk.c */
guint                      plenary_geometry_walk      (PlenaryGeometry            *self,
                                                       guint                       card,
                                                       PlenaryGeometryStep         step,
                                                       guint                      *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryGeometry, plenary_geometry_unref)

G_END_DECLS
