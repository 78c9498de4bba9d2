/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-dates.h"
#include "plenary-text-lines.h"
#include "plenary-text-phrase.h"

#include "plenary-time.h"

G_BEGIN_DECLS

/**
 * PlenaryTextLineType:
 * @PLENARY_TEXT_LINE_OTHER: what only its neighbours can explain
 * @PLENARY_TEXT_LINE_DAY: the heading of a day
 * @PLENARY_TEXT_LINE_TIMED: a session, with its time
 * @PLENARY_TEXT_LINE_NUMBERED: a session without a time, with a number
 * @PLENARY_TEXT_LINE_LONE: a session without a time, known by its name
 * @PLENARY_TEXT_LINE_PAGE: the number of a page
 *
 * What a line is, by itself.
 */
typedef enum
{
  PLENARY_TEXT_LINE_OTHER,
  PLENARY_TEXT_LINE_DAY,
  PLENARY_TEXT_LINE_TIMED,
  PLENARY_TEXT_LINE_NUMBERED,
  PLENARY_TEXT_LINE_LONE,
  PLENARY_TEXT_LINE_PAGE,
} PlenaryTextLineType;

/**
 * PlenaryTextReading:
 * @type: what the line is
 * @from: where what it says begins, without bullets and ornaments
 * @rest: where the title of a session begins, behind the time
 * @label_end: where the label of a day ends; @from if there is none
 * @extra: where a second part of that label begins, 0 if there is none
 * @number: of a day
 * @weekday: of a day
 * @is_dated: whether a day says its date
 * @is_named: whether a day says that it is one
 * @has_comma: whether a day goes on like an address
 * @is_continued: whether it only says again what went on before
 * @dates: of a day
 * @start: of a session, in minutes
 * @end: of a session, in minutes, PLENARY_TIME_NONE if it is open
 *
 * A line as the rules read it. Places are bytes of its text.
 */
typedef struct
{
  PlenaryTextLineType type;
  gsize               from;
  gsize               rest;
  gsize               label_end;
  gsize               extra;
  int                 number;
  int                 weekday;
  gboolean            is_dated;
  gboolean            is_named;
  gboolean            has_comma;
  gboolean            is_continued;
  PlenaryTextDates    dates;
  int                 start;
  int                 end;
} PlenaryTextReading;

void             plenary_text_rules_read  (const PlenaryTextLanguage *language,
                                           const PlenaryTextLine     *line,
                                           int                        year,
                                           PlenaryTextReading        *reading);
gboolean         plenary_text_rules_is_doubtful
                                          (const PlenaryTextLanguage *language,
                                           const PlenaryTextLine     *line);
PlenaryTimeStyle plenary_text_rules_style (const GPtrArray           *lines,
                                           const PlenaryTextReading  *readings);

G_END_DECLS
