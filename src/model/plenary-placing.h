/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-shift.h"

G_BEGIN_DECLS

/**
 * PlenaryPlacingFlags:
 * @PLENARY_PLACING_ALONE: nothing else makes room, and what is there is overlapped
 * @PLENARY_PLACING_COPIES: what is placed are copies
 *
 * How sessions are placed.
 */
typedef enum
{
  PLENARY_PLACING_DEFAULT = 0,
  PLENARY_PLACING_ALONE   = 1 << 0,
  PLENARY_PLACING_COPIES  = 1 << 1,
} PlenaryPlacingFlags;

/**
 * PlenaryPlacingTarget:
 * @session: (nullable): what shall stand there; NULL for a new one
 * @day: the day it shall be in
 * @start: the minute at which it shall start
 * @end: the minute at which it shall end, PLENARY_TIME_NONE if that is open
 * @from: (nullable): the room or the track that it leaves
 * @to: (nullable): the room or the track that it comes to; if that is @from it stays where it is
 *
 * Where a session shall stand.
 */
typedef struct
{
  PlenarySession *session;
  PlenaryDay     *day;
  int             start;
  int             end;
  PlenaryEntity  *from;
  PlenaryEntity  *to;
} PlenaryPlacingTarget;

typedef struct _PlenaryPlacing PlenaryPlacing;

PlenaryPlacing         *plenary_placing_new         (const PlenaryPlacingTarget *targets,
                                                     guint                       n_targets,
                                                     PlenaryPlacingFlags         flags);
void                    plenary_placing_free        (PlenaryPlacing             *self);

const PlenaryShiftStep *plenary_placing_find_step   (PlenaryPlacing             *self,
                                                     PlenarySession             *session);
guint                   plenary_placing_get_n_steps (PlenaryPlacing             *self);
const PlenaryShiftStep *plenary_placing_get_step    (PlenaryPlacing             *self,
                                                     guint                       index);
const PlenaryShiftStop *plenary_placing_get_stop    (PlenaryPlacing             *self);
PlenaryEdit            *plenary_placing_create_edit (PlenaryPlacing             *self,
                                                     GStrv                      *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryPlacing, plenary_placing_free)

G_END_DECLS
