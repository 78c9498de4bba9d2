/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-look.h"
#include "plenary-query.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * PlenaryFaceSize:
 *
 * How much of a session there is room for, by the height of its card.
 */
typedef enum
{
  PLENARY_FACE_SLIVER,
  PLENARY_FACE_TINY,
  PLENARY_FACE_MINI,
  PLENARY_FACE_SHORT,
  PLENARY_FACE_MEDIUM,
  PLENARY_FACE_TALL,
} PlenaryFaceSize;

/**
 * PlenaryFaceText:
 * @look: how the session looks
 * @is_marker: whether it is a mere line between others
 * @is_cancelled: whether its title is struck through
 * @chip: what it is, “Panel 2”; empty where its title says so
 * @state: what is to be known of it, “Cancelled”; empty if nothing
 * @time: when it is
 * @start: when it starts
 * @length: how long it is
 * @title: its title
 * @speakers: who speaks, in short
 * @excerpt: how its abstract begins
 * @questions: how many questions it has, in words; empty if none
 * @people: how many people, in words; empty if none
 * @room: where it is, if that is not where the day is; else empty
 * @problem: what may be wrong with it; empty if nothing is known
 * @is_starred: whether the reader wants to keep it in view
 * @is_aside: whether others are looked for
 * @query: (nullable): the words that were looked for, if all are somewhere in the session
 * @found: where in all that the session says the first of them is; empty if nothing was looked for
 *
 * What may be read on a card. None but @query is NULL, and none is markup.
 */
typedef struct
{
  PlenaryLook   look;
  gboolean      is_marker;
  gboolean      is_cancelled;
  char         *chip;
  char         *state;
  char         *time;
  char         *start;
  char         *length;
  char         *title;
  char         *speakers;
  char         *excerpt;
  char         *questions;
  char         *people;
  char         *room;
  char         *problem;
  gboolean      is_starred;
  gboolean      is_aside;
  PlenaryQuery *query;
  char         *found;
} PlenaryFaceText;

/**
 * PlenaryFacePart:
 * @PLENARY_FACE_CHIP: a pill in the colour of the look, its text inside
 * @PLENARY_FACE_STATE: a pill of its own colour, its text inside
 * @PLENARY_FACE_TIME: in the colour of the look
 * @PLENARY_FACE_TITLE: in full strength
 * @PLENARY_FACE_TEXT: dimmed
 * @PLENARY_FACE_FACT: dimmed, and not of the programme's own words
 * @PLENARY_FACE_LINE: a line across, without text
 * @PLENARY_FACE_BREAK_ICON: a cup
 * @PLENARY_FACE_QUESTIONS_ICON: what stands before the number of questions
 * @PLENARY_FACE_PEOPLE_ICON: what stands before that of people
 * @PLENARY_FACE_ROOM_ICON: what stands before a room
 * @PLENARY_FACE_STAR: that it is starred
 * @PLENARY_FACE_WARNING: that something may be wrong with it
 *
 * What something on a card is, by which it gets its colour.
 */
typedef enum
{
  PLENARY_FACE_CHIP,
  PLENARY_FACE_STATE,
  PLENARY_FACE_TIME,
  PLENARY_FACE_TITLE,
  PLENARY_FACE_TEXT,
  PLENARY_FACE_FACT,
  PLENARY_FACE_LINE,
  PLENARY_FACE_BREAK_ICON,
  PLENARY_FACE_QUESTIONS_ICON,
  PLENARY_FACE_PEOPLE_ICON,
  PLENARY_FACE_ROOM_ICON,
  PLENARY_FACE_STAR,
  PLENARY_FACE_WARNING,
} PlenaryFacePart;

/**
 * PlenaryFaceItem:
 * @part: what it is
 * @x: where it begins, from the left
 * @y: where it begins
 * @width: how wide it is, in pixels; of text the room it has
 * @height: how high it is
 * @layout: (nullable): its text, for a pill to be set into its middle
 * @marks: (nullable) (element-type PlenaryRange): what in it was looked for
 */
typedef struct
{
  PlenaryFacePart  part;
  int              x;
  int              y;
  int              width;
  int              height;
  PangoLayout     *layout;
  GArray          *marks;
} PlenaryFaceItem;

typedef struct _PlenaryFace PlenaryFace;

PlenaryFace           *plenary_face_new         (PangoContext          *context,
                                                 const PlenaryFaceText *text,
                                                 int                    width,
                                                 int                    height,
                                                 gboolean               is_reversed);
PlenaryFace           *plenary_face_new_in_list (PangoContext          *context,
                                                 const PlenaryFaceText *text,
                                                 int                    width,
                                                 gboolean               is_reversed);
int                    plenary_face_measure_title (PangoContext       *context,
                                                 const PlenaryFaceText *text,
                                                 int                    width);
void                   plenary_face_free        (PlenaryFace           *self);

PlenaryFaceSize        plenary_face_get_size    (PlenaryFace           *self);
int                    plenary_face_get_height  (PlenaryFace           *self);
guint                  plenary_face_get_n_items (PlenaryFace           *self);
const PlenaryFaceItem *plenary_face_get_item    (PlenaryFace           *self,
                                                 guint                  index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFace, plenary_face_free)

G_END_DECLS
