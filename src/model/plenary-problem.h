/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

/**
 * PlenarySeverity:
 * @PLENARY_SEVERITY_NONE: in this phase it is no problem
 * @PLENARY_SEVERITY_NOTE: somebody may want to look at it
 * @PLENARY_SEVERITY_WARNING: it is most likely wrong
 * @PLENARY_SEVERITY_ERROR: it cannot stay like that
 *
 * How much a problem matters.
 */
typedef enum
{
  PLENARY_SEVERITY_NONE,
  PLENARY_SEVERITY_NOTE,
  PLENARY_SEVERITY_WARNING,
  PLENARY_SEVERITY_ERROR,
} PlenarySeverity;

#define PLENARY_N_SEVERITIES (PLENARY_SEVERITY_ERROR + 1)

/**
 * PlenaryProblemKind:
 * @PLENARY_PROBLEM_OVERLAP: two sessions are in one room at once. Ids: the first, the second, the
 *   room if any; numbers: from when to when, the end perhaps open
 * @PLENARY_PROBLEM_TWO_PLACES: a person is in two sessions at once. Ids: the first, the second,
 *   the person; numbers: from when to when, the end perhaps open
 * @PLENARY_PROBLEM_END_BEFORE_START: a session ends when it starts, or before. Numbers: start, end
 * @PLENARY_PROBLEM_OUTSIDE_DAY: a session starts before its day or ends after it. Ids: the session,
 *   the day; numbers: the time of the session that lies outside, the bound it passes
 * @PLENARY_PROBLEM_GAP: nothing happens in the middle of a day. Ids: the session before, the one
 *   after; numbers: from when to when
 * @PLENARY_PROBLEM_TALKS_TOO_LONG: talks and discussion take longer than their session. Numbers:
 *   what they take, what there is
 * @PLENARY_PROBLEM_ROOM_CHANGEOVER: a room must be torn down and set up in less time than there is.
 *   Ids: the session before, the one after, the room; numbers: what it takes, what there is
 * @PLENARY_PROBLEM_PERSON_CHANGEOVER: a person goes from room to room in too little time. Ids: the
 *   session before, the one after, the person; numbers: what it takes, what there is
 * @PLENARY_PROBLEM_NO_ROOM: a session has no room while another goes on. Ids: the session, the
 *   other
 * @PLENARY_PROBLEM_NO_NUMBER: the others of its kind have a number
 * @PLENARY_PROBLEM_NUMBER_MISSING: a number is left out. Ids: the session that has the next one;
 *   strings: the missing number
 * @PLENARY_PROBLEM_NUMBER_TWICE: two sessions of a kind have one number. Ids: the second, the first
 * @PLENARY_PROBLEM_NO_TITLE: something has no title or name
 * @PLENARY_PROBLEM_LANGUAGE_INCOMPLETE: texts lack a language. Ids: the first that has such a text;
 *   numbers: how many texts lack it, how many there are; strings: the language
 * @PLENARY_PROBLEM_DECLINED: who will not come is still listed. Ids: session or talk, the person
 * @PLENARY_PROBLEM_MISSING_REFERENCE: a room, track or person is not in the programme. Ids: what
 *   refers to it, what it refers to
 * @PLENARY_PROBLEM_UNKNOWN_WORD: a word that no version of the format knows. Strings: the word
 * @PLENARY_PROBLEM_WEEKDAY: a date is on another day of the week. Numbers: the day of the week
 *   that is said, from 1 for Monday on, and the date as GDate counts; strings: what is written
 * @PLENARY_PROBLEM_DATES: dates in the title block, or a day's label, are not those of the days.
 *   Numbers: the first date and the last, as GDate counts; strings: what is written
 * @PLENARY_PROBLEM_MARKUP: tags or entities of HTML, or stars, are seen as they are. Strings: the
 *   first of them
 * @PLENARY_PROBLEM_QUESTION_MARK: a question lacks its mark. Numbers: which, from 0; strings: how
 *   it ends, its language
 * @PLENARY_PROBLEM_ACRONYM_UNEXPLAINED: an acronym is never spelled out. Ids: where it is first
 *   used; numbers: in how many sessions and other texts; strings: the acronym, its language
 * @PLENARY_PROBLEM_ACRONYM_TWICE: an acronym is spelled out more than once. Ids: where it is again,
 *   where it was; strings: the acronym, its language
 * @PLENARY_PROBLEM_TITLE_FORMS: one title is written in two ways. Ids: the one that is in the
 *   minority, another that is not; strings: its title, that of most, their language
 * @PLENARY_PROBLEM_LEAD_FORMS: the words that lead in to questions differ by a slip. Ids: the one
 *   that is in the minority, another that is not; strings: its words, those of most, their language
 *
 * What is wrong, and what a problem of the kind carries. The first id is always that of what to
 * look at first.
 */
typedef enum
{
  PLENARY_PROBLEM_OVERLAP,
  PLENARY_PROBLEM_TWO_PLACES,
  PLENARY_PROBLEM_END_BEFORE_START,
  PLENARY_PROBLEM_OUTSIDE_DAY,
  PLENARY_PROBLEM_GAP,
  PLENARY_PROBLEM_TALKS_TOO_LONG,
  PLENARY_PROBLEM_ROOM_CHANGEOVER,
  PLENARY_PROBLEM_PERSON_CHANGEOVER,
  PLENARY_PROBLEM_NO_ROOM,
  PLENARY_PROBLEM_NO_NUMBER,
  PLENARY_PROBLEM_NUMBER_MISSING,
  PLENARY_PROBLEM_NUMBER_TWICE,
  PLENARY_PROBLEM_NO_TITLE,
  PLENARY_PROBLEM_LANGUAGE_INCOMPLETE,
  PLENARY_PROBLEM_DECLINED,
  PLENARY_PROBLEM_MISSING_REFERENCE,
  PLENARY_PROBLEM_UNKNOWN_WORD,
  PLENARY_PROBLEM_WEEKDAY,
  PLENARY_PROBLEM_DATES,
  PLENARY_PROBLEM_MARKUP,
  PLENARY_PROBLEM_QUESTION_MARK,
  PLENARY_PROBLEM_ACRONYM_UNEXPLAINED,
  PLENARY_PROBLEM_ACRONYM_TWICE,
  PLENARY_PROBLEM_TITLE_FORMS,
  PLENARY_PROBLEM_LEAD_FORMS,
} PlenaryProblemKind;

#define PLENARY_N_PROBLEM_KINDS (PLENARY_PROBLEM_LEAD_FORMS + 1)

#define PLENARY_PROBLEM_N_IDS 3
#define PLENARY_PROBLEM_N_NUMBERS 2
#define PLENARY_PROBLEM_N_STRINGS 3

#define PLENARY_TYPE_PROBLEM (plenary_problem_get_type ())
typedef struct _PlenaryProblem PlenaryProblem;

/**
 * PlenaryProblem:
 * @kind: what is wrong
 * @severity: how much that matters in the phase that the programme is in
 * @member: the member of the first id that it is in, PLENARY_MEMBER_NONE if it is in no single one
 * @ids: what it is about; NULL where there is no more
 * @numbers: what its kind says
 * @strings: what its kind says; NULL where there is no more
 *
 * Something in a programme that a good secretary would ask about. It never changes, and has no
 * words of its own for the user.
 */
struct _PlenaryProblem
{
  PlenaryProblemKind  kind;
  PlenarySeverity     severity;
  PlenaryMember       member;
  char               *ids[PLENARY_PROBLEM_N_IDS];
  int                 numbers[PLENARY_PROBLEM_N_NUMBERS];
  char               *strings[PLENARY_PROBLEM_N_STRINGS];
};

GType            plenary_problem_get_type      (void);

PlenaryProblem  *plenary_problem_ref           (PlenaryProblem     *self);
void             plenary_problem_unref         (PlenaryProblem     *self);
gboolean         plenary_problem_equal         (PlenaryProblem     *self,
                                                PlenaryProblem     *other);
gboolean         plenary_problem_marks         (PlenaryProblem     *self,
                                                guint               index);

const char      *plenary_problem_kind_get_name (PlenaryProblemKind  kind);
const char      *plenary_severity_get_name     (PlenarySeverity     severity);
gboolean         plenary_severity_from_name    (const char         *name,
                                                PlenarySeverity    *severity);
PlenarySeverity  plenary_severity_of           (PlenaryProblemKind  kind,
                                                const char         *phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryProblem, plenary_problem_unref)

G_END_DECLS
