/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"
#include "plenary-problem.h"

G_BEGIN_DECLS

/**
 * PlenaryFixDeed:
 * @PLENARY_FIX_START_AT: a session starts at another time, as long as before
 * @PLENARY_FIX_END_AT: a session ends at another time
 * @PLENARY_FIX_ADD_BREAK: a break fills a gap; the id is that of the session before it
 * @PLENARY_FIX_PUT_IN_ROOM: a session goes into the room of the string's id
 * @PLENARY_FIX_NUMBER: a session gets the number of the string
 * @PLENARY_FIX_REMOVE_PERSON: the person of the string's id leaves a session or talk
 * @PLENARY_FIX_ADD_MARK: a question gets its mark
 * @PLENARY_FIX_REMOVE_MARKUP: a text loses its tags, and its entities become letters
 * @PLENARY_FIX_WRITE_AS: a text is written as the string
 *
 * What can be done about a problem.
 */
typedef enum
{
  PLENARY_FIX_START_AT,
  PLENARY_FIX_END_AT,
  PLENARY_FIX_ADD_BREAK,
  PLENARY_FIX_PUT_IN_ROOM,
  PLENARY_FIX_NUMBER,
  PLENARY_FIX_REMOVE_PERSON,
  PLENARY_FIX_ADD_MARK,
  PLENARY_FIX_REMOVE_MARKUP,
  PLENARY_FIX_WRITE_AS,
} PlenaryFixDeed;

/**
 * PlenaryFix:
 * @deed: what is done
 * @id: to what
 * @number: the time, of a session that starts or ends at another
 * @string: (nullable): what @deed says
 * @edit: the change that does it
 *
 * The one thing to do about a problem, where there is but one.
 */
typedef struct
{
  PlenaryFixDeed  deed;
  char           *id;
  int             number;
  char           *string;
  PlenaryEdit    *edit;
} PlenaryFix;

PlenaryFix *plenary_fix_new  (PlenaryAgenda  *agenda,
                              PlenaryProblem *problem);
void        plenary_fix_free (PlenaryFix     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFix, plenary_fix_free)

G_END_DECLS
