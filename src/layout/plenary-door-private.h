/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-sizes.h"
#include "plenary-structure.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

/**
 * PlenaryDoorRow:
 * @time: from when to when; empty if that is not known
 * @label: over the title; empty for none
 * @title: what takes place
 * @is_light: whether it is a break, which matters less
 * @part: the session as a reader sees it
 * @time_part: of @part
 * @label_part: of @part
 * @title_part: of @part
 *
 * A session on a door.
 */
typedef struct
{
  char        *time;
  char        *label;
  char        *title;
  gboolean     is_light;
  PlenaryPart *part;
  PlenaryPart *time_part;
  PlenaryPart *label_part;
  PlenaryPart *title_part;
} PlenaryDoorRow;

/**
 * PlenaryDoorSign:
 * @place: the room
 * @day: the day, or its date
 * @name: what the day is called, if it has a date besides; else empty
 * @rows: (element-type PlenaryDoorRow): what takes place there on that day
 * @tomorrow: what does on the next; empty if nobody can know, or nothing does
 * @bookmark: what the sign is called in the contents
 * @part: the sign as a reader sees it
 * @place_part: of @part
 * @day_part: of @part
 * @name_part: of @part
 * @tomorrow_part: of @part
 *
 * What is to be said on one door on one day.
 */
typedef struct
{
  char        *place;
  char        *day;
  char        *name;
  GArray      *rows;
  char        *tomorrow;
  char        *bookmark;
  PlenaryPart *part;
  PlenaryPart *place_part;
  PlenaryPart *day_part;
  PlenaryPart *name_part;
  PlenaryPart *tomorrow_part;
} PlenaryDoorSign;

/**
 * PlenaryDoorBand:
 * @room_size: the size of the room
 * @room_height: how much of the name is on it, in points
 * @day_height: of the line of the day, or two
 * @is_stacked: whether the day and its name are under each other
 * @height: from the upper edge of the sheet
 *
 * How the head of a sign is set.
 */
typedef struct
{
  guint    room_size;
  double   room_height;
  double   day_height;
  gboolean is_stacked;
  double   height;
} PlenaryDoorBand;

/**
 * PlenaryDoorFoot:
 * @setting: of the programme
 * @width: of the text, in points
 * @title: of the programme; empty if it is too long for a foot
 * @status: how settled it is
 * @theme: of the programme
 * @meeting: which it is a programme of
 * @stamp: of which state of it the sign is; empty if that is not asked for
 *
 * What stands at the foot of each sign, empty what is too long for it.
 */
typedef struct
{
  PlenarySetting *setting;
  double          width;
  char           *title;
  char           *status;
  char           *theme;
  char           *meeting;
  char           *stamp;
} PlenaryDoorFoot;

/* Sizes of rooms, from that of the design down to the floor; and of the rest. */
PlenarySizes *plenary_door_create_room_sizes (PlenarySetting        *setting,
                                              PlenaryTypeCase       *type_case);

GPtrArray    *plenary_door_collect           (PlenaryWording        *wording,
                                              PlenaryFlow           *parts);
void          plenary_door_add_row           (PlenaryDoorSign       *sign,
                                              PlenaryFlow           *parts,
                                              const char            *text);

void          plenary_door_band_set          (PlenaryDoorBand       *self,
                                              const PlenaryDoorSign *sign,
                                              PlenarySetting        *setting,
                                              PlenarySizes          *rooms,
                                              PlenarySizes          *sizes);
gboolean      plenary_door_band_is_whole     (const PlenaryDoorBand *self,
                                              const PlenaryDoorSign *sign,
                                              PlenarySetting        *setting,
                                              PlenarySizes          *rooms);
void          plenary_door_band_draw         (const PlenaryDoorBand *self,
                                              cairo_t               *cr,
                                              PlenaryStructure      *structure,
                                              const PlenaryDoorSign *sign,
                                              PlenaryWording        *wording,
                                              PlenarySizes          *rooms,
                                              PlenarySizes          *sizes,
                                              gboolean               is_continued);

void          plenary_door_foot_init         (PlenaryDoorFoot       *self,
                                              PlenaryWording        *wording,
                                              PlenarySizes          *sizes);
void          plenary_door_foot_clear        (PlenaryDoorFoot       *self);
double        plenary_door_foot_get_height   (const PlenaryDoorFoot *self,
                                              PlenarySizes          *sizes);
void          plenary_door_foot_draw         (const PlenaryDoorFoot *self,
                                              cairo_t               *cr,
                                              PlenarySizes          *sizes);

G_END_DECLS
