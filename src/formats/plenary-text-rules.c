/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line is, as far as it can be told from the line itself.
 *
 * A table of rules, each of which may know a line; the first that does holds. Rules ask no more
 * than notation and the tables of the language; what stands before and after a line is the business
 * of those who put the agenda together.
 */

#include "config.h"

#include "plenary-text-rules.h"

#include "plenary-text-bullet.h"

#include <string.h>

/* A heading is no longer than this, in characters. */
#define LONGEST_HEADING 120
#define LONGEST_EXTRA 60
#define LONGEST_LONE 60
#define LONGEST_PAGE 20

typedef gboolean (*Rule) (const PlenaryTextLanguage *language,
                          const PlenaryTextLine     *line,
                          int                        year,
                          PlenaryTextReading        *reading);

static gboolean
is_sentence (const PlenaryTextLine *line)
{
  return line->length > 0 && strchr (".?!;", line->text[line->length - 1]) != NULL;
}

/* Skips what headings are adorned with: *** DAY ONE ***, [Day 1], “– 18 April –”. */
static const char *
skip_ornaments (const char *text)
{
  for (;; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == 0 || !(g_unichar_isspace (c) || (c >= 0x2010 && c <= 0x2015) ||
                      strchr ("*=_#~[]()-:,;|/", (int) MIN (c, 127)) != NULL))
        return text;
    }
}

static const char *
skip_brackets (const char *text)
{
  const char *next;

  for (;; text = next)
    {
      next = plenary_text_skip_separators (text);
      while (*next != '\0' && strchr ("()[]", *next) != NULL)
        next++;
      if (next == text)
        return text;
    }
}

/* Whether a heading goes on as a session: with a time and a title. The hours of a day are none. */
static gboolean
is_timed (const char *text)
{
  const char *end;
  int from, to;

  return plenary_time_scan_range (text, &end, &from, &to) && *skip_ornaments (end) != '\0';
}

/* What follows the label of a day: nothing, its date, its weekday, a title of its own. */
static gboolean
read_after_label (const PlenaryTextLanguage *language,
                  const PlenaryTextLine     *line,
                  const char                *after,
                  int                        year,
                  PlenaryTextReading        *reading)
{
  const char *rest = skip_brackets (after);
  const char *end = rest;

  reading->label_end = (gsize) (after - line->text);
  reading->is_continued = plenary_text_take_word (&end, language->continued);

  if (*skip_ornaments (rest) == '\0' || reading->is_continued)
    return TRUE;

  if (is_timed (rest))
    return FALSE;

  if (plenary_text_dates_scan (language, rest, year, &end, &reading->dates) &&
      reading->dates.n_written == 1)
    {
      reading->is_dated = TRUE;
      rest = skip_brackets (end);
      reading->extra = *skip_ornaments (rest) != '\0' ? (gsize) (rest - line->text) : 0;
      return TRUE;
    }

  reading->weekday = plenary_text_dates_weekday (language, &end);
  if (reading->weekday == 0 && *plenary_text_skip_spaces (after) == ',')
    return FALSE;

  reading->label_end = line->length;

  return TRUE;
}

/* Returns: whether @text begins with the heading of a day, or with its label */
static gboolean
match_day (const PlenaryTextLanguage *language,
           const char                *text,
           int                        year,
           PlenaryTextMatch          *match)
{
  const PlenaryTextRule *rule = plenary_text_rules_match (language, language->days, text, match);
  const char *after, *end;
  PlenaryTextDates dates;

  if (rule == NULL || *rule->value == '\0')
    return rule != NULL;

  /* A tab is as good as a dash, but spaces are not: “Day one will be long”. */
  after = plenary_text_skip_spaces (match->end);

  return (plenary_text_dates_scan (language, after, year, &end, &dates) && dates.n_written == 1) ||
         plenary_text_dates_weekday (language, &after) > 0;
}

static gboolean
read_named_day (const PlenaryTextLanguage *language,
                const PlenaryTextLine     *line,
                int                        year,
                PlenaryTextReading        *reading)
{
  const char *text = skip_ornaments (line->text);
  PlenaryTextMatch match;

  if (line->n_characters > LONGEST_HEADING || (is_sentence (line) && line->n_characters > 40) ||
      !match_day (language, text, year, &match))
    return FALSE;

  reading->type = PLENARY_TEXT_LINE_DAY;
  reading->is_named = TRUE;
  reading->number = match.value;
  reading->from = (gsize) (text - line->text);

  return read_after_label (language, line, match.end, year, reading);
}

/* What follows the date of a day: its label, its number, that it is continued. */
static gboolean
read_after_date (const PlenaryTextLanguage *language,
                 const PlenaryTextLine     *line,
                 const char                *rest,
                 PlenaryTextReading        *reading)
{
  PlenaryTextMatch match;

  if (match_day (language, rest, 0, &match))
    {
      reading->is_named = TRUE;
      reading->number = match.value;
      reading->has_comma = FALSE;
    }
  else
    {
      reading->is_continued = plenary_text_take_word (&rest, language->continued);
    }

  if (!reading->is_continued)
    reading->extra = (gsize) (rest - line->text);

  return TRUE;
}

/* 18 April 2017; Tuesday, 18 April 2017 – Day 1; 18 April (Opening day) */
static gboolean
read_dated_day (const PlenaryTextLanguage *language,
                const PlenaryTextLine     *line,
                int                        year,
                PlenaryTextReading        *reading)
{
  const char *text = skip_ornaments (line->text);
  const char *end, *rest;
  PlenaryTextMatch match;

  if (line->n_characters > LONGEST_HEADING ||
      !plenary_text_dates_scan (language, text, year, &end, &reading->dates) ||
      reading->dates.n_written != 1)
    return FALSE;

  rest = skip_brackets (end);
  reading->type = PLENARY_TEXT_LINE_DAY;
  reading->is_dated = TRUE;
  reading->from = reading->label_end = (gsize) (text - line->text);
  reading->has_comma = *plenary_text_skip_spaces (end) == ',';

  /* A date and a weekday that contradict each other, or a date without a year, are kept. */
  if (reading->dates.n == 0)
    reading->label_end = (gsize) (end - line->text);

  if (*skip_ornaments (rest) == '\0')
    return TRUE;

  return (rest > plenary_text_skip_spaces (end) || match_day (language, rest, 0, &match)) &&
         !is_timed (rest) && line->indent <= 1 &&
         g_utf8_strlen (rest, -1) <= LONGEST_EXTRA && !is_sentence (line) &&
         read_after_date (language, line, rest, reading);
}

/* Tuesday; Tuesday 18th */
static gboolean
read_weekday (const PlenaryTextLanguage *language,
              const PlenaryTextLine     *line,
              int                        year,
              PlenaryTextReading        *reading)
{
  const char *text = skip_ornaments (line->text);
  const char *end = text;

  reading->weekday = plenary_text_dates_weekday (language, &end);
  if (reading->weekday == 0 || line->indent > 1)
    return FALSE;

  end = skip_ornaments (end);
  while (g_ascii_isdigit (*end))
    end++;
  plenary_text_take_word (&end, "st|nd|rd|th");
  if (*skip_ornaments (end) != '\0')
    return FALSE;

  reading->type = PLENARY_TEXT_LINE_DAY;
  reading->from = (gsize) (text - line->text);
  reading->label_end = line->length;

  return TRUE;
}

/* A single time begins a line of running text by chance; a session goes on with its title. */
static gboolean
is_title_after (const PlenaryTextLanguage *language,
                const char                *after)
{
  const char *rest = skip_brackets (after);
  const char *word = plenary_text_skip_spaces (after);
  gunichar c = g_utf8_get_char (rest);

  return c == 0 || rest > word || !g_unichar_islower (c) ||
         plenary_text_take_word (&word, language->onwards);
}

static gboolean
read_timed (const PlenaryTextLanguage *language,
            const PlenaryTextLine     *line,
            int                        year,
            PlenaryTextReading        *reading)
{
  PlenaryTextBullet bullet;
  const char *text = line->text;
  const char *end;

  if (plenary_text_bullet_scan (language, text, &end, &bullet))
    text = end;

  text = plenary_text_skip_spaces (text);
  if (*text == '(' || *text == '[')
    text++;
  if (plenary_text_take_word (&text, language->from))
    text = plenary_text_skip_spaces (text);

  reading->end = PLENARY_TIME_NONE;
  if (!g_unichar_isdigit (g_utf8_get_char (text)) ||
      (!plenary_time_scan_range (text, &end, &reading->start, &reading->end) &&
       !(plenary_time_scan (text, &end, &reading->start) && is_title_after (language, end))))
    return FALSE;

  text = plenary_text_skip_spaces (end);
  if (reading->end < 0 && plenary_text_take_word (&text, language->onwards))
    end = text;

  reading->type = PLENARY_TEXT_LINE_TIMED;
  while (*end == ')' || *end == ']')
    end++;
  reading->rest = (gsize) (plenary_text_skip_separators (end) - line->text);

  return TRUE;
}

static gboolean
read_numbered (const PlenaryTextLanguage *language,
               const PlenaryTextLine     *line,
               int                        year,
               PlenaryTextReading        *reading)
{
  PlenaryTextMatch match;
  const char *after;

  if (line->indent > 1 ||
      plenary_text_rules_match (language, language->numbered, line->text, &match) == NULL)
    return FALSE;

  after = skip_brackets (match.end);
  reading->is_continued = plenary_text_take_word (&after, language->continued) &&
                          *skip_ornaments (after) == '\0';

  after = plenary_text_skip_spaces (match.end);
  if (!reading->is_continued && *after != '\0' &&
      (strchr (",;.", *after) != NULL || plenary_text_skip_separators (after) == after))
    return FALSE;

  reading->type = PLENARY_TEXT_LINE_NUMBERED;
  reading->start = reading->end = PLENARY_TIME_NONE;
  reading->rest = 0;

  return TRUE;
}

static gboolean
read_lone (const PlenaryTextLanguage *language,
           const PlenaryTextLine     *line,
           int                        year,
           PlenaryTextReading        *reading)
{
  const char *text = skip_ornaments (line->text);
  PlenaryTextMatch match;

  if (line->indent > 1 || line->n_characters > LONGEST_LONE || line->is_inner ||
      (is_sentence (line) && line->text[line->length - 1] != '.'))
    return FALSE;

  if (!(plenary_text_rules_match (language, language->markers, text, &match) != NULL &&
        match.is_whole) &&
      plenary_text_rules_match (language, language->lone, text, &match) == NULL)
    return FALSE;

  reading->type = PLENARY_TEXT_LINE_LONE;
  reading->start = reading->end = PLENARY_TIME_NONE;
  reading->rest = (gsize) (text - line->text);

  return TRUE;
}

/* 2; – 2 –; Page 2 of 7; 2/7 */
static gboolean
read_page (const PlenaryTextLanguage *language,
           const PlenaryTextLine     *line,
           int                        year,
           PlenaryTextReading        *reading)
{
  const char *text = skip_ornaments (line->text);
  gsize n_digits;

  if (line->n_characters > LONGEST_PAGE)
    return FALSE;

  reading->is_named = plenary_text_take_word (&text, language->page);
  text = plenary_text_skip_spaces (text);
  n_digits = strspn (text, "0123456789");
  if (n_digits == 0 || n_digits > 3)
    return FALSE;

  text = plenary_text_skip_spaces (text + n_digits);
  if (plenary_text_take_word (&text, language->of))
    {
      text = plenary_text_skip_spaces (text);
      n_digits = strspn (text, "0123456789");
      if (n_digits == 0 || n_digits > 3)
        return FALSE;
      text += n_digits;
    }

  reading->type = PLENARY_TEXT_LINE_PAGE;

  return *skip_ornaments (text) == '\0';
}

static const Rule rules[] = {
  read_named_day,
  read_dated_day,
  read_weekday,
  read_timed,
  read_page,
  read_numbered,
  read_lone,
};

/**
 * plenary_text_rules_read:
 * @year: of dates that do not say it; 0 if it is unknown
 * @reading: (out): what @line is
 */
void
plenary_text_rules_read (const PlenaryTextLanguage *language,
                         const PlenaryTextLine     *line,
                         int                        year,
                         PlenaryTextReading        *reading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      *reading = (PlenaryTextReading) { .start = PLENARY_TIME_NONE, .end = PLENARY_TIME_NONE };
      if (rules[i] (language, line, year, reading))
        return;
    }

  *reading = (PlenaryTextReading) { .start = PLENARY_TIME_NONE, .end = PLENARY_TIME_NONE };
}

/* Takes what is written as a time, whether there is such a time or not. */
static gboolean
take_digits_of_time (const char **at)
{
  const char *text = *at;
  gsize n = strspn (text, "0123456789");

  if (n == 0 || n > 2 || text[n] == '\0' || strchr ("hH:.", text[n]) == NULL)
    return FALSE;

  *at = text + n + 1 + strspn (text + n + 1, "0123456789");

  return TRUE;
}

/**
 * plenary_text_rules_is_doubtful:
 * @line: a line that no rule knows
 *
 * Returns: whether it begins like a session or a day, but with times or a date that do not exist
 */
gboolean
plenary_text_rules_is_doubtful (const PlenaryTextLanguage *language,
                                const PlenaryTextLine     *line)
{
  const char *text = line->text;
  const char *dash, *end;
  PlenaryTextDates dates;
  int from, to;
  gsize n;

  if (plenary_time_scan_range (text, &end, &from, &to))
    return FALSE;

  if (take_digits_of_time (&text))
    {
      dash = plenary_text_skip_spaces (text);
      text = plenary_text_skip_separators (dash);

      return text > dash && take_digits_of_time (&text);
    }

  /* 31 April 2017: without its first digit it would be a date. */
  n = strspn (text, "0123456789");

  return n == 2 && line->n_characters <= LONGEST_HEADING &&
         !plenary_text_dates_scan (language, text, 0, &end, &dates) &&
         plenary_text_dates_scan (language, text + 1, 0, &end, &dates) && *end == '\0';
}

/* How often times were written in one way or another. */
typedef struct
{
  guint hours;          /* 10h */
  guint zeros;          /* 10h00 */
  guint hour_minutes;   /* 10h30 */
  guint colons;
  guint points;
  guint halves;
} Notations;

/* Counts 10h, 10h00, 10h30, and 10 h 30 with them. */
static void
count_hours (const char *letter,
             const char *end,
             Notations  *notations)
{
  const char *minutes = plenary_text_skip_spaces (letter + 1);

  if (minutes + 1 >= end || !g_ascii_isdigit (minutes[0]) || !g_ascii_isdigit (minutes[1]))
    notations->hours++;
  else if (strncmp (minutes, "00", 2) == 0)
    notations->zeros++;
  else
    notations->hour_minutes++;
}

static void
count_notations (const char *start,
                 const char *end,
                 Notations  *notations)
{
  for (const char *text = start; text < end; text++)
    {
      const char *sign;

      if (text > start && g_ascii_tolower (*text) == 'm' &&
          (strchr ("apAP", text[-1]) != NULL || text[-1] == '.'))
        notations->halves++;

      if (!g_ascii_isdigit (*text))
        continue;

      sign = plenary_text_skip_spaces (text + 1);
      if (sign >= end)
        continue;

      if (g_ascii_tolower (*sign) == 'h')
        count_hours (sign, end, notations);
      else if (text[1] == ':')
        notations->colons++;
      else if (text[1] == '.')
        notations->points++;
    }
}

/**
 * plenary_text_rules_style:
 * @lines: (element-type PlenaryTextLine): all lines
 * @readings: (array): what each of them is
 *
 * Returns: how most of the times of the sessions are written
 */
PlenaryTimeStyle
plenary_text_rules_style (const GPtrArray          *lines,
                          const PlenaryTextReading *readings)
{
  Notations n = { 0 };
  guint n_hours;

  for (guint i = 0; i < lines->len; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (lines, i);

      if (readings[i].type == PLENARY_TEXT_LINE_TIMED)
        count_notations (line->text, line->text + readings[i].rest, &n);
    }

  n_hours = n.hours + n.zeros + n.hour_minutes;
  if (n_hours == 0 && n.colons == 0 && n.points == 0 && n.halves == 0)
    return PLENARY_TIME_STYLE_LOCALE;

  if (n_hours >= n.colons && n_hours >= n.points && n_hours >= n.halves)
    return n.zeros > n.hours ? PLENARY_TIME_STYLE_HOURS_MINUTES : PLENARY_TIME_STYLE_HOURS;

  if (n.points > n.colons)
    return n.halves > 0 ? PLENARY_TIME_STYLE_POINT_HALVES : PLENARY_TIME_STYLE_POINT;

  return n.halves > 0 ? PLENARY_TIME_STYLE_COLON_HALVES : PLENARY_TIME_STYLE_COLON;
}
