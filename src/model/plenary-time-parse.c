/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads times as people type them: 16h30, 1630, 4.30pm, +90.
 *
 * What a field was given may be terse, for nothing but a time can be meant there: 16, 930, 4p. In
 * running text plenary_time_scan () takes for a time only what can be nothing else.
 */

#include "config.h"

#include "plenary-time.h"

#include "plenary-duration-private.h"
#include "plenary-lexer-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Broadcasters count to 29:59; what has more hours in running text is no time. */
#define LAST_SCANNED_HOUR 29

typedef enum
{
  HALF_UNKNOWN,
  HALF_AM,
  HALF_PM,
} Half;

/* A time as it was written, before it is known to exist. */
typedef struct
{
  int      hours;
  int      minutes;
  Half     half;
  gboolean run;       /* hours and minutes in one run of digits, 1630 */
  gboolean pointed;   /* 16.30 */
  gboolean marked;    /* something in it says that it is a time, other than where it stands */
} Written;

static const char * const noon_words[] = { "noon", "midday", "midi", "mittag", "mediodía" };
static const char * const midnight_words[] = { "midnight", "minuit", "mitternacht",
                                               "medianoche" };
static const char * const clock_words[] = { "h", "uhr" };
static const char * const minute_words[] = { "min", "mn" };
static const char * const to_words[] = { "to", "until", "till", "à", "bis" };

/* Takes what stands between hours and minutes, and the minutes. 10 h 30 may be spaced on both
 * sides of its h, but 10h 30 people are no time.
 */
static void
take_minutes (const char **at,
              gboolean     terse,
              Written     *written)
{
  const char *text = *at;
  gboolean spaced;

  plenary_lex_spaces (&text);
  spaced = text != *at;
  if (!plenary_lex_one_of (&text, clock_words))
    return;

  written->marked = TRUE;
  *at = text;

  if (terse || spaced)
    plenary_lex_spaces (&text);
  if (!plenary_lex_two_digits (&text, &written->minutes))
    return;

  *at = text;
  if (terse)
    {
      plenary_lex_spaces (at);
      plenary_lex_one_of (at, minute_words);
    }
}

/* Takes the rest of 16:30, 16.30, 16:30:00, 16.30 Uhr. */
static gboolean
take_pointed_minutes (const char **at,
                      Written     *written)
{
  const char *text = *at;
  int seconds;

  if (plenary_lex_take (&text, '.'))
    written->pointed = TRUE;
  else if (!plenary_lex_take (&text, ':'))
    return FALSE;

  if (!plenary_lex_two_digits (&text, &written->minutes))
    return FALSE;

  written->marked = TRUE;
  *at = text;

  if (plenary_lex_take (&text, ':') && plenary_lex_two_digits (&text, &seconds) && seconds == 0)
    *at = text;

  text = *at;
  plenary_lex_spaces (&text);
  if (plenary_lex_one_of (&text, clock_words))
    *at = text;

  return TRUE;
}

/* Takes am, a.m., p. m.; a mere p only where nothing but a time is expected. */
static void
take_half (const char **at,
           gboolean     terse,
           Written     *written)
{
  const char *text = *at;
  gboolean dotted;
  Half half;

  plenary_lex_spaces (&text);
  if (plenary_lex_take (&text, 'a'))
    half = HALF_AM;
  else if (plenary_lex_take (&text, 'p'))
    half = HALF_PM;
  else
    return;

  dotted = plenary_lex_take (&text, '.');
  if (dotted)
    plenary_lex_spaces (&text);

  if (plenary_lex_take (&text, 'm'))
    {
      if (dotted || terse)
        plenary_lex_take (&text, '.');
    }
  else if (!terse)
    return;

  if (g_unichar_isalnum (plenary_lex_peek_only (text)))
    return;

  written->half = half;
  written->marked = TRUE;
  *at = text;
}

/* Takes the word of 12 noon. Behind 12:00 it may be of what begins then. */
static void
take_noon (const char **at,
           Written     *written)
{
  const char *text = *at;

  plenary_lex_spaces (&text);
  if (written->hours != 12 || written->marked ||
      !plenary_lex_one_of (&text, noon_words))
    return;

  written->marked = TRUE;
  *at = text;
}

static gboolean
take_clock (const char **at,
            gboolean     terse,
            Written     *written)
{
  int n_digits;

  memset (written, 0, sizeof *written);

  if (plenary_lex_one_of (at, noon_words))
    written->hours = 12;
  if (written->hours == 12 || plenary_lex_one_of (at, midnight_words))
    {
      written->marked = TRUE;
      return TRUE;
    }

  n_digits = plenary_lex_number (at, &written->hours);
  if (n_digits == 0)
    return FALSE;

  if (n_digits > 2)
    {
      written->run = TRUE;
      written->minutes = written->hours % 100;
      written->hours /= 100;
    }
  else if (!take_pointed_minutes (at, written))
    take_minutes (at, terse, written);

  take_half (at, terse, written);
  take_noon (at, written);

  return TRUE;
}

/* Returns: the minutes that were written, or -1 where no clock shows them */
static int
written_to_minutes (const Written *written)
{
  int hours = written->hours;

  if (written->half == HALF_AM && hours > 12)
    return -1;
  if (written->half == HALF_PM && (hours == 0 || hours > 23))
    return -1;

  if (written->half == HALF_AM && hours == 12)
    hours = 0;
  else if (written->half == HALF_PM && hours < 12)
    hours += 12;

  if (written->minutes >= 60 || hours * 60 > PLENARY_TIME_LAST)
    return -1;

  return hours * 60 + written->minutes;
}

static void
set_time_error (GError           **error,
                PlenaryTimeError   code,
                const char        *text)
{
  g_autofree char *shown = plenary_lex_quote (text);

  switch (code)
    {
    case PLENARY_TIME_ERROR_SYNTAX:
      g_set_error (error, PLENARY_TIME_ERROR, code,
                   _("“%s” is not a time: type it like 16:30, 4.30 pm or +90"), shown);
      break;

    case PLENARY_TIME_ERROR_RANGE:
      g_set_error (error, PLENARY_TIME_ERROR, code,
                   _("There is no time “%s”: hours end at 71, minutes at 59"), shown);
      break;

    case PLENARY_TIME_ERROR_BASE:
    default:
      g_set_error (error, PLENARY_TIME_ERROR, code,
                   _("“%s” has no time to count from"), shown);
      break;
    }
}

/* A length that is counted from @base, below 0 where there is nothing to count from. */
static gboolean
read_length (const char       *at,
             int               base,
             int              *minutes,
             PlenaryTimeError *code)
{
  int length;

  plenary_lex_spaces (&at);
  if (!plenary_duration_take (&at, &length) || !plenary_lex_at_end (at))
    return FALSE;

  *code = base < 0 ? PLENARY_TIME_ERROR_BASE : PLENARY_TIME_ERROR_RANGE;
  if (base < 0 || length > PLENARY_TIME_LAST - base)
    return FALSE;

  *minutes = base + length;

  return TRUE;
}

/* Returns: whether @text is a time, with @minutes -1 where it is none at all */
static gboolean
read_time (const char       *text,
           int               base,
           int              *minutes,
           PlenaryTimeError *code)
{
  const char *at = text;
  Written written;

  *code = PLENARY_TIME_ERROR_SYNTAX;
  *minutes = PLENARY_TIME_NONE;

  if (plenary_lex_at_end (text))
    return TRUE;

  while (g_ascii_isspace (*at))
    at++;
  plenary_lex_spaces (&at);

  if (plenary_lex_take (&at, '+'))
    return read_length (at, base, minutes, code);

  if (!take_clock (&at, TRUE, &written) || !plenary_lex_at_end (at))
    return FALSE;

  *code = PLENARY_TIME_ERROR_RANGE;
  *minutes = written_to_minutes (&written);

  return *minutes >= 0;
}

/**
 * plenary_time_parse:
 * @text: (nullable): what was typed; NULL and blanks are no time
 * @base: the time from which "+90" counts, -1 if there is none
 * @minutes: (out): the time, or -1 for none
 * @error: (nullable): of PLENARY_TIME_ERROR, in words for the user
 *
 * Returns: whether @text was understood; @minutes is untouched if not
 */
gboolean
plenary_time_parse (const char  *text,
                    int          base,
                    int         *minutes,
                    GError     **error)
{
  PlenaryTimeError code;
  int value;

  g_return_val_if_fail (minutes != NULL, FALSE);
  g_return_val_if_fail (base <= PLENARY_TIME_LAST, FALSE);

  if (!read_time (text != NULL ? text : "", base, &value, &code))
    {
      set_time_error (error, code, text);
      return FALSE;
    }

  *minutes = value;

  return TRUE;
}

/**
 * plenary_time_parse_end:
 * @text: (nullable): what was typed for an end
 * @start: the start, from which "+90" counts, or -1
 * @minutes: (out): the end, or -1 for none
 *
 * Like plenary_time_parse(), and an end that can only be past midnight is: after 23:00, "1:30" is
 * 25:30 and "midnight" 24:00.
 *
 * Returns: whether @text was understood
 */
gboolean
plenary_time_parse_end (const char  *text,
                        int          start,
                        int         *minutes,
                        GError     **error)
{
  int end;

  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!plenary_time_parse (text, start, &end, error))
    return FALSE;

  *minutes = plenary_time_after (start, end);

  return TRUE;
}

/* Whether @written may end here, and nothing that follows makes a date or a number of it. */
static gboolean
is_boundary (const Written *written,
             const char    *text)
{
  const char *next;
  gunichar c = plenary_lex_peek (text, &next);

  if (c == '.' && written->pointed && written->half == HALF_UNKNOWN)
    return FALSE;
  if (c == '.' || c == ':' || c == ',')
    return !g_unichar_isdigit (plenary_lex_peek_only (next));

  return !g_unichar_isalnum (c) && c != '%';
}

/**
 * plenary_time_scan:
 * @text: running text
 * @end: (out): where in it the time ends
 * @minutes: (out): the time
 *
 * Reads a time with which @text begins, if it can be nothing else: 10h, 11h30, 9:00, 09.00,
 * 4.30pm, noon; but not 12, 2017, 18.04.2017 or 1.5.
 *
 * Returns: whether there was one; both are untouched if not
 */
gboolean
plenary_time_scan (const char  *text,
                   const char **end,
                   int         *minutes)
{
  const char *at = text;
  Written written;
  int value;

  g_return_val_if_fail (text != NULL && end != NULL && minutes != NULL, FALSE);

  if (!take_clock (&at, FALSE, &written) || !written.marked || !is_boundary (&written, at) ||
      written.hours > LAST_SCANNED_HOUR)
    return FALSE;

  value = written_to_minutes (&written);
  if (value < 0)
    return FALSE;

  *end = at;
  *minutes = value;

  return TRUE;
}

static gboolean
take_dash (const char **at)
{
  const char *text = *at;
  gunichar c;

  plenary_lex_spaces (&text);
  if (!plenary_lex_one_of (&text, to_words))
    {
      c = plenary_lex_peek (text, &text);
      if (c != '-' && c != '~' && c != 0x2212 && c != 0x301c && !(c >= 0x2010 && c <= 0x2015))
        return FALSE;
      while (c == '-' && plenary_lex_take (&text, '-'))
        ;
    }
  plenary_lex_spaces (&text);
  *at = text;

  return TRUE;
}

/* In 2 – 4.30 pm and 10 am – 2 one half of the day is said for both times: the same half if the
 * session then ends after it starts, else the other.
 */
static void
share_half (Written *start,
            Written *end)
{
  Written *from = start->half != HALF_UNKNOWN ? start : end;
  Written *to = from == start ? end : start;

  if (from->half == HALF_UNKNOWN || to->half != HALF_UNKNOWN || to->hours < 1 || to->hours > 12)
    return;

  to->half = from->half;
  if (written_to_minutes (start) >= written_to_minutes (end))
    to->half = from->half == HALF_AM ? HALF_PM : HALF_AM;
}

/**
 * plenary_time_scan_range:
 * @text: running text
 * @end: (out): where in it the range ends
 * @start_minutes: (out): its first time
 * @end_minutes: (out): its second time, past midnight if it must be
 *
 * Reads two times with a dash or a word between them: 10h – 11h30, 9 to 10.30am. It is enough if
 * one of the two can be nothing but a time.
 *
 * Returns: whether @text begins with a range; all three are untouched if not
 */
gboolean
plenary_time_scan_range (const char  *text,
                         const char **end,
                         int         *start_minutes,
                         int         *end_minutes)
{
  const char *at = text;
  Written first, second;
  int from, to;

  g_return_val_if_fail (text != NULL && end != NULL, FALSE);
  g_return_val_if_fail (start_minutes != NULL && end_minutes != NULL, FALSE);

  if (!take_clock (&at, FALSE, &first) || !take_dash (&at) ||
      !take_clock (&at, FALSE, &second) || !is_boundary (&second, at))
    return FALSE;

  if (!(first.marked || second.marked) ||
      (first.run && !first.marked) || (second.run && !second.marked) ||
      first.hours > LAST_SCANNED_HOUR || second.hours > LAST_SCANNED_HOUR)
    return FALSE;

  share_half (&first, &second);
  from = written_to_minutes (&first);
  to = written_to_minutes (&second);
  if (from < 0 || to < 0)
    return FALSE;

  *end = at;
  *start_minutes = from;
  *end_minutes = plenary_time_after (from, to);

  return TRUE;
}
