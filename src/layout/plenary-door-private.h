/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-sizes.h"
#include "plenary-structure.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

/**
 * PlenaryDoorFootLevel:
 * @PLENARY_DOOR_FOOT_USUAL: what is short
 * @PLENARY_DOOR_FOOT_THEME: the whole theme, and how settled the programme is
 * @PLENARY_DOOR_FOOT_FULL: the meeting, too
 *
 * How much the foot of a sign says, as far as that is not too high.
 */
typedef enum
{
  PLENARY_DOOR_FOOT_USUAL,
  PLENARY_DOOR_FOOT_THEME,
  PLENARY_DOOR_FOOT_FULL,
} PlenaryDoorFootLevel;

#define PLENARY_DOOR_N_FOOT_LEVELS (PLENARY_DOOR_FOOT_FULL + 1)

/**
 * PlenaryDoorRow:
 * @time: from when to when; empty if that is not known
 * @label: over the title; empty for none
 * @title: what takes place
 * @spans: (nullable): where @title is struck through
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
  GArray      *spans;
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
 * @spans: where @tomorrow is strong, or struck through
 * @bookmark: what the sign is called in the contents
 * @foot: what its foot has room for
 * @part: the sign as a reader sees it
 * @place_part: of @part
 * @day_part: of @part
 * @name_part: of @part
 * @tomorrow_part: of @part
 * @emblem_part: (nullable): of @part
 *
 * What is to be said on one door on one day.
 */
typedef struct
{
  char                 *place;
  char                 *day;
  char                 *name;
  GArray               *rows;
  char                 *tomorrow;
  GArray               *spans;
  char                 *bookmark;
  PlenaryDoorFootLevel  foot;
  PlenaryPart          *part;
  PlenaryPart          *place_part;
  PlenaryPart          *day_part;
  PlenaryPart          *name_part;
  PlenaryPart          *tomorrow_part;
  PlenaryPart          *emblem_part;
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
 * PlenaryDoorFootTexts:
 * @status: how settled the programme is
 * @theme: of it
 * @meeting: which it is a programme of
 *
 * What a foot says if there is room for it, empty what is too long.
 */
typedef struct
{
  char *status;
  char *theme;
  char *meeting;
} PlenaryDoorFootTexts;

/**
 * PlenaryDoorFoot:
 * @setting: of the programme
 * @sizes: in the least of which it is set
 * @emblem: (nullable): of the organisation
 * @emblem_y: how far under the rule that is, in points
 * @emblem_width: how wide it is there
 * @alternative: (nullable): what it shows, in words
 * @title: of the programme; empty if it is too long for a foot
 * @stamp: of which state of it the sign is; empty if that is not asked for
 * @texts: what else it says at each level
 *
 * What stands at the foot of each sign.
 */
typedef struct
{
  PlenarySetting       *setting;
  PlenarySizes         *sizes;
  PlenaryFigure        *emblem;
  double                emblem_y;
  double                emblem_width;
  char                 *alternative;
  char                 *title;
  char                 *stamp;
  PlenaryDoorFootTexts  texts[PLENARY_DOOR_N_FOOT_LEVELS];
} PlenaryDoorFoot;

/**
 * PlenaryDoorPlan:
 * @setting: of the programme
 * @sizes: in which rows may be set
 * @width: of what is on the sign, in points
 * @band: its head
 * @times: how wide the times are at usual size
 * @words: how wide the longest word of a title is at usual size
 * @size: the size in which rows are set
 *
 * How a sign is set.
 */
typedef struct
{
  PlenarySetting  *setting;
  PlenarySizes    *sizes;
  double           width;
  PlenaryDoorBand  band;
  double           times;
  double           words;
  guint            size;
} PlenaryDoorPlan;

/**
 * PlenaryDoorMeasures:
 * @head: of what stands over the title, in points
 * @n_lines: of the title
 * @leading: of each of them
 * @padding: over all and under it
 *
 * How high a row is.
 */
typedef struct
{
  double head;
  guint  n_lines;
  double leading;
  double padding;
} PlenaryDoorMeasures;

/**
 * PlenaryDoorFragment:
 * @row: which row of its sign
 * @line: the first line of its title
 * @n_lines: how many
 *
 * A part of a row, or all of it, on a page.
 */
typedef struct
{
  guint row;
  guint line;
  guint n_lines;
} PlenaryDoorFragment;

/**
 * PlenaryDoorPage:
 * @sign: which sign it is a page of
 * @first: its first fragment
 * @n: how many it has
 * @height: of them all, in points
 */
typedef struct
{
  guint  sign;
  guint  first;
  guint  n;
  double height;
} PlenaryDoorPage;

/**
 * PlenaryDoorPages:
 * @fragments: (element-type PlenaryDoorFragment): of all pages
 * @pages: (element-type PlenaryDoorPage): of all signs
 */
typedef struct
{
  GArray *fragments;
  GArray *pages;
} PlenaryDoorPages;

/* Sizes of rooms, from that of the design down to the floor; and of the rest. */
PlenarySizes *plenary_door_create_room_sizes    (PlenarySetting            *setting,
                                                 PlenaryTypeCase           *type_case);

GPtrArray    *plenary_door_collect              (PlenaryWording            *wording,
                                                 PlenaryFlow               *parts);
void          plenary_door_add_row              (PlenaryDoorSign           *sign,
                                                 PlenaryFlow               *parts,
                                                 const char                *text);

double        plenary_door_get_width            (PlenarySetting            *setting);
gboolean      plenary_door_fit_beside           (PlenarySizes              *sizes,
                                                 PlenaryPrintStyle          style,
                                                 const char                *text,
                                                 PlenaryPrintStyle          end_style,
                                                 const char                *end_text,
                                                 double                     width);

void          plenary_door_band_set             (PlenaryDoorBand           *self,
                                                 const PlenaryDoorSign     *sign,
                                                 PlenarySetting            *setting,
                                                 PlenarySizes              *rooms,
                                                 PlenarySizes              *sizes,
                                                 double                     most);
gboolean      plenary_door_band_is_whole        (const PlenaryDoorBand     *self,
                                                 const PlenaryDoorSign     *sign,
                                                 PlenarySetting            *setting,
                                                 PlenarySizes              *rooms);
void          plenary_door_band_draw            (const PlenaryDoorBand     *self,
                                                 cairo_t                   *cr,
                                                 PlenaryStructure          *structure,
                                                 const PlenaryDoorSign     *sign,
                                                 PlenaryWording            *wording,
                                                 PlenarySizes              *rooms,
                                                 PlenarySizes              *sizes,
                                                 gboolean                   is_continued);

void          plenary_door_foot_init            (PlenaryDoorFoot           *self,
                                                 PlenaryWording            *wording,
                                                 PlenarySizes              *sizes);
void          plenary_door_foot_clear           (PlenaryDoorFoot           *self);
gboolean      plenary_door_foot_has_more        (const PlenaryDoorFoot     *self,
                                                 PlenaryDoorFootLevel       level);
void          plenary_door_foot_place           (const PlenaryDoorFoot     *self,
                                                 PlenaryWording            *wording,
                                                 PlenaryDoorFootLevel       level);
double        plenary_door_foot_get_height      (const PlenaryDoorFoot     *self,
                                                 PlenaryDoorFootLevel       level);
void          plenary_door_foot_draw            (const PlenaryDoorFoot     *self,
                                                 cairo_t                   *cr,
                                                 PlenaryStructure          *structure,
                                                 PlenaryPart               *emblem_part,
                                                 PlenaryDoorFootLevel       level);

void          plenary_door_plan_init            (PlenaryDoorPlan           *self,
                                                 PlenarySetting            *setting,
                                                 PlenarySizes              *sizes,
                                                 GArray                    *rows);
double        plenary_door_plan_get_times       (const PlenaryDoorPlan     *self,
                                                 guint                      size);
gboolean      plenary_door_plan_has_whole_words (const PlenaryDoorPlan     *self,
                                                 guint                      size);
void          plenary_door_plan_measure         (const PlenaryDoorPlan     *self,
                                                 guint                      size,
                                                 const PlenaryDoorRow      *row,
                                                 PlenaryDoorMeasures       *measures);
double        plenary_door_plan_draw            (const PlenaryDoorPlan     *self,
                                                 cairo_t                   *cr,
                                                 PlenaryStructure          *structure,
                                                 const PlenaryDoorRow      *row,
                                                 const PlenaryDoorFragment *fragment,
                                                 double                     y);

guint         plenary_door_fill                 (const PlenaryDoorPlan     *plan,
                                                 GArray                    *rows,
                                                 guint                      size,
                                                 double                     most,
                                                 guint                      sign,
                                                 PlenaryDoorPages          *pages,
                                                 double                    *end);

G_END_DECLS
