/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

/**
 * PlenaryShiftGives:
 * @PLENARY_SHIFT_BREAKS: breaks become as short as their `least` allows
 * @PLENARY_SHIFT_SESSIONS: so does whatever else has a `least`
 * @PLENARY_SHIFT_FREE_TIME: time between sessions, down to what changing over needs
 * @PLENARY_SHIFT_DAY: the bounds of the day may be passed
 *
 * What may give when sessions move. What is not among it stays.
 */
typedef enum
{
  PLENARY_SHIFT_NOTHING   = 0,
  PLENARY_SHIFT_BREAKS    = 1 << 0,
  PLENARY_SHIFT_SESSIONS  = 1 << 1,
  PLENARY_SHIFT_FREE_TIME = 1 << 2,
  PLENARY_SHIFT_DAY       = 1 << 3,
} PlenaryShiftGives;

/**
 * PlenaryShiftTerms:
 * @gives: what may give
 * @rooms: (nullable): the ids of the rooms in which sessions may move; NULL for all
 * @is_alone: whether nothing moves but what is placed, over whatever is there
 *
 * On what terms sessions move.
 */
typedef struct
{
  PlenaryShiftGives  gives;
  const char *const *rooms;
  gboolean           is_alone;
} PlenaryShiftTerms;

/**
 * PlenaryShiftPlace:
 * @session: (nullable): what shall stand there; NULL for what is still to be made
 * @start: the minute at which it shall start, PLENARY_TIME_NONE if it leaves the day
 * @end: the minute at which it shall end, PLENARY_TIME_NONE if that is open
 * @rooms: (nullable): the ids of the rooms that it shall be in, none for all of them; NULL for
 *   those that it is in
 * @index: the place that it shall have in the list, if it is not in the day
 * @clears: whether what it overlapped before makes room too
 *
 * Where something shall stand, whatever is there now.
 */
typedef struct
{
  PlenarySession    *session;
  int                start;
  int                end;
  const char *const *rooms;
  guint              index;
  gboolean           clears;
} PlenaryShiftPlace;

/**
 * PlenaryShiftReason:
 * @PLENARY_SHIFT_ASKED: it is what was asked for
 * @PLENARY_SHIFT_FOLLOWS: what comes before it moves
 * @PLENARY_SHIFT_GIVES: it is made shorter
 *
 * Why a session gets other times.
 */
typedef enum
{
  PLENARY_SHIFT_ASKED,
  PLENARY_SHIFT_FOLLOWS,
  PLENARY_SHIFT_GIVES,
} PlenaryShiftReason;

/**
 * PlenaryShiftStep:
 * @session: (nullable): a session of the day
 * @reason: why it gets other times
 * @old_start: the minute at which it started, PLENARY_TIME_NONE if nobody could know
 * @old_end: the minute at which it ended, PLENARY_TIME_NONE if that was open
 * @start: the minute at which it starts
 * @end: the minute at which it ends, PLENARY_TIME_NONE if that is open
 * @free_time: how many minutes the free time before it becomes shorter
 *
 * A session that gets other times.
 */
typedef struct
{
  PlenarySession     *session;
  PlenaryShiftReason  reason;
  int                 old_start;
  int                 old_end;
  int                 start;
  int                 end;
  int                 free_time;
} PlenaryShiftStep;

/**
 * PlenaryShiftStopKind:
 * @PLENARY_SHIFT_STOP_FREE_TIME: there is time enough before the session
 * @PLENARY_SHIFT_STOP_FIXED: the session is fixed
 * @PLENARY_SHIFT_STOP_ROOM: the session is not only in the rooms that are meant
 * @PLENARY_SHIFT_STOP_SESSION: the session is in the way, and before what was asked for
 * @PLENARY_SHIFT_STOP_DAY_START: the session would start before the day does
 * @PLENARY_SHIFT_STOP_DAY_END: the session would end after the day does
 * @PLENARY_SHIFT_STOP_CLOCK: the session would leave the clock of the day
 * @PLENARY_SHIFT_STOP_LENGTH: the session would be shorter than nothing
 * @PLENARY_SHIFT_STOP_UNKNOWN: nobody knows when the session is, or it is cancelled
 *
 * What holds a shift up.
 */
typedef enum
{
  PLENARY_SHIFT_STOP_FREE_TIME,
  PLENARY_SHIFT_STOP_FIXED,
  PLENARY_SHIFT_STOP_ROOM,
  PLENARY_SHIFT_STOP_SESSION,
  PLENARY_SHIFT_STOP_DAY_START,
  PLENARY_SHIFT_STOP_DAY_END,
  PLENARY_SHIFT_STOP_CLOCK,
  PLENARY_SHIFT_STOP_LENGTH,
  PLENARY_SHIFT_STOP_UNKNOWN,
} PlenaryShiftStopKind;

/**
 * PlenaryShiftStop:
 * @kind: what it is
 * @session: (nullable): where it is
 * @lacking: how many minutes are missing there; 0 if it only ends the shift
 *
 * Where a shift ends, or cannot be.
 */
typedef struct
{
  PlenaryShiftStopKind  kind;
  PlenarySession       *session;
  int                   lacking;
} PlenaryShiftStop;

typedef struct _PlenaryShift PlenaryShift;

PlenaryShift           *plenary_shift_new_late   (PlenarySession          *session,
                                                  int                      minutes,
                                                  gboolean                 is_begun,
                                                  const PlenaryShiftTerms *terms);
PlenaryShift           *plenary_shift_new_place  (PlenaryDay              *day,
                                                  const PlenaryShiftPlace *places,
                                                  guint                    n_places,
                                                  const PlenaryShiftTerms *terms);
void                    plenary_shift_free       (PlenaryShift            *self);

guint                   plenary_shift_get_n_steps (PlenaryShift           *self);
const PlenaryShiftStep *plenary_shift_get_step   (PlenaryShift            *self,
                                                  guint                    index);
guint                   plenary_shift_get_n_stops (PlenaryShift           *self);
const PlenaryShiftStop *plenary_shift_get_stop   (PlenaryShift            *self,
                                                  guint                    index);
int                     plenary_shift_get_lacking (PlenaryShift           *self);
void                    plenary_shift_get_ends   (PlenaryShift            *self,
                                                  int                     *old_end,
                                                  int                     *end);
PlenaryEdit            *plenary_shift_create_edit (PlenaryShift           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryShift, plenary_shift_free)

G_END_DECLS
