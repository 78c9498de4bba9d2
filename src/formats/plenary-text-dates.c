/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in running text: 18–19 April 2017, Tuesday, April 18th, 30 April to 2 May, 2017-04-18,
 * 18/19 April 2017, 18 April 2017 (Tuesday).
 *
 * Each date is read with as much as it says of itself; what it leaves out, it has from the one
 * behind it, as in 18 and 19 April 2017, or before it, as in April 18–19, 2017. What could be a day
 * or a month (4/5/2017) is no date, and neither is the 31st of April.
 */

#include "config.h"

#include "plenary-text-dates.h"

#include "plenary-text-phrase.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define MOST_WRITTEN 8

/* A date as it was written; 0 is what it does not say. */
typedef struct
{
  int        weekday;
  int        day;
  int        month;
  int        year;
  gboolean   is_month_first;
  gboolean   is_end;           /* of a range that the date before begins */
  const char *end;
} Written;

static int
take_word_of (const char       **at,
              const char *const *words,
              guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (plenary_text_take_word (at, words[i]))
      return (int) i + 1;

  return 0;
}

/* Returns: a number of @min to @max digits after which no digit follows, or -1 */
static int
take_digits (const char **at,
             int          min,
             int          max)
{
  const char *text = *at;
  int number = 0;

  for (; g_ascii_isdigit (*text) && text - *at < max; text++)
    number = number * 10 + (*text - '0');

  if (text - *at < min || g_ascii_isdigit (*text))
    return -1;

  *at = text;

  return number;
}

static gboolean
is_letter_or_digit (const char *text)
{
  return g_unichar_isalnum (g_utf8_get_char (text));
}

/* Takes 18, 18th, 18. */
static gboolean
take_day (const char **at,
          int         *day)
{
  const char *text = *at;
  int number = take_digits (&text, 1, 2);

  if (number < 1 || number > 31)
    return FALSE;

  if (g_unichar_isalpha (g_utf8_get_char (text)))
    plenary_text_take_word (&text, "st|nd|rd|th|er|º|ª");
  else if (*text == '.')
    text++;

  if (is_letter_or_digit (text) || *text == ':' || *text == '%')
    return FALSE;

  *day = number;
  *at = text;

  return TRUE;
}

static void
take_comma (const char **at)
{
  const char *text = plenary_text_skip_spaces (*at);

  if (*text == ',')
    text++;

  *at = plenary_text_skip_spaces (text);
}

static void
take_year (const char **at,
           Written     *written)
{
  const char *text = *at;
  int year;

  take_comma (&text);
  year = take_digits (&text, 4, 4);
  if (year < FIRST_YEAR || year > LAST_YEAR || is_letter_or_digit (text))
    return;

  written->year = year;
  *at = text;
}

/* Takes “(Tuesday)” and “, Tuesday”, but not the beginning of another date. */
static void
take_weekday_behind (const PlenaryTextLanguage *language,
                     const char               **at,
                     Written                   *written)
{
  const char *text = *at;
  gboolean is_open;
  int weekday;

  take_comma (&text);
  is_open = *text == '(';
  text += is_open;
  weekday = take_word_of (&text, language->weekdays, G_N_ELEMENTS (language->weekdays));

  if (weekday == 0 || (is_open && *text != ')') ||
      (!is_open && g_ascii_isdigit (*plenary_text_skip_spaces (text))))
    return;

  written->weekday = weekday;
  *at = text + is_open;
}

/* Takes 2017-04-18, 18.04.2017, 18/04/2017 */
static gboolean
take_numbers (const char **at,
              Written     *written)
{
  const char *text = *at;
  int first = take_digits (&text, 1, 4);
  gboolean is_iso = text - *at == 4;
  char separator = *text;
  int second, third;

  if (first < 0 || (is_iso ? separator != '-' : separator != '.' && separator != '/'))
    return FALSE;

  text++;
  second = take_digits (&text, is_iso ? 2 : 1, 2);
  if (second < 1 || *text++ != separator)
    return FALSE;

  third = take_digits (&text, is_iso ? 2 : 4, is_iso ? 2 : 4);
  if (third < 0 || is_letter_or_digit (text))
    return FALSE;

  written->year = is_iso ? first : third;
  written->month = second;
  written->day = is_iso ? third : first;
  if (separator == '/' && (second > 12) != (first > 12))
    {
      written->month = MIN (first, second);
      written->day = MAX (first, second);
    }
  else if (separator == '/' && first != second)
    {
      return FALSE;
    }

  *at = text;

  return written->year >= FIRST_YEAR && written->year <= LAST_YEAR;
}

/* The month that follows a day, with or without a word between them, as in “18th of April”. */
static void
take_month_behind (const PlenaryTextLanguage *language,
                   const char               **at,
                   Written                   *written)
{
  const char *text = plenary_text_skip_spaces (*at);

  if (plenary_text_take_word (&text, language->date_glue))
    text = plenary_text_skip_spaces (text);

  written->month = take_word_of (&text, language->months, G_N_ELEMENTS (language->months));
  if (written->month > 0)
    *at = text;
}

static gboolean
take_written (const PlenaryTextLanguage *language,
              const char               **at,
              Written                   *written)
{
  const char *text = *at;

  *written = (Written) { 0 };
  written->weekday = take_word_of (&text, language->weekdays, G_N_ELEMENTS (language->weekdays));
  if (written->weekday > 0)
    take_comma (&text);

  if (take_numbers (&text, written))
    {
      if (written->weekday == 0)
        take_weekday_behind (language, &text, written);
      written->end = *at = text;
      return TRUE;
    }

  written->month = take_word_of (&text, language->months, G_N_ELEMENTS (language->months));
  written->is_month_first = written->month > 0;
  text = plenary_text_skip_spaces (text);
  if (!take_day (&text, &written->day))
    return FALSE;

  if (!written->is_month_first)
    take_month_behind (language, &text, written);

  if (written->month > 0)
    take_year (&text, written);
  if (written->month > 0 && written->weekday == 0)
    take_weekday_behind (language, &text, written);

  written->end = *at = text;

  return TRUE;
}

/* Takes what stands between two dates. */
static gboolean
take_joiner (const PlenaryTextLanguage *language,
             const char               **at,
             gboolean                  *is_range)
{
  const char *text = plenary_text_skip_spaces (*at);
  gunichar c = g_utf8_get_char (text);

  *is_range = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
              plenary_text_take_word (&text, language->date_to);
  if (*is_range && text == plenary_text_skip_spaces (*at))
    text = g_utf8_next_char (text);
  else if (!*is_range && (*text == ',' || (*text == '/' && g_ascii_isdigit (text[1]))))
    text++;
  else if (!*is_range && !plenary_text_take_word (&text, language->date_and))
    return FALSE;

  text = plenary_text_skip_spaces (text);
  if (!*is_range && plenary_text_take_word (&text, language->date_and))
    text = plenary_text_skip_spaces (text);

  *at = text;

  return TRUE;
}

/* Gives each date what it leaves out. Returns how many of them are dates at all. */
static guint
complete (Written *written,
          guint    n,
          int      year)
{
  for (guint i = 1; i < n; i++)
    if (written[i].month == 0 && written[i - 1].is_month_first)
      {
        written[i].month = written[i - 1].month;
        written[i].is_month_first = TRUE;
      }

  while (n > 0 && written[n - 1].month == 0)
    n--;

  for (guint i = n; i-- > 0;)
    {
      if (written[i].month == 0)
        written[i].month = written[i + 1].month;
      if (written[i].year == 0)
        written[i].year = i + 1 < n ? written[i + 1].year : year;
    }

  return n;
}

/* April 18–19, 2017: the year behind the second is said where only its month would be. */
static void
take_late_year (Written *written,
                guint    n)
{
  Written *last = &written[n - 1];

  if (last->month == 0 && n > 1 && written[n - 2].is_month_first && written[n - 2].year == 0)
    take_year (&last->end, last);
}

static gboolean
add_days (const Written    *written,
          guint             n,
          PlenaryTextDates *dates)
{
  GDate date;

  dates->n = 0;
  for (guint i = 0; i < n; i++)
    {
      guint32 day, from;

      if (!g_date_valid_dmy ((GDateDay) MIN (written[i].day, 31), (GDateMonth) written[i].month,
                             written[i].year > 0 ? (GDateYear) written[i].year : 2000))
        return FALSE;

      if (written[i].year == 0)
        continue;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) written[i].day, (GDateMonth) written[i].month,
                      (GDateYear) written[i].year);
      day = g_date_get_julian (&date);
      from = written[i].is_end && dates->n > 0 ? dates->days[dates->n - 1] + 1 : day;

      if (dates->n > 0 && day <= dates->days[dates->n - 1])
        return FALSE;
      for (; from <= day && dates->n < PLENARY_TEXT_MOST_DATES; from++)
        dates->days[dates->n++] = from;
    }

  return TRUE;
}

/* A date whose weekday is another one is wrong in one of the two, and we do not know in which. */
static gboolean
has_wrong_weekday (const Written *written,
                   guint          n)
{
  for (guint i = 0; i < n; i++)
    {
      GDate date;

      if (written[i].weekday == 0 || written[i].year == 0)
        continue;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) written[i].day, (GDateMonth) written[i].month,
                      (GDateYear) written[i].year);
      if ((int) g_date_get_weekday (&date) != written[i].weekday)
        return TRUE;
    }

  return FALSE;
}

/**
 * plenary_text_dates_scan:
 * @year: the year of dates that do not say it; 0 if it is unknown
 * @end: (out): where in @text the dates end
 * @dates: (out): the dates
 *
 * Returns: whether @text begins with dates; both are untouched if not
 */
gboolean
plenary_text_dates_scan (const PlenaryTextLanguage  *language,
                         const char                 *text,
                         int                         year,
                         const char                **end,
                         PlenaryTextDates           *dates)
{
  PlenaryTextDates found = { 0 };
  Written written[MOST_WRITTEN];
  gboolean is_range = FALSE;
  const char *at = text;
  guint n = 0;

  while (n < MOST_WRITTEN && take_written (language, &at, &written[n]))
    {
      written[n++].is_end = is_range;
      take_late_year (written, n);
      at = written[n - 1].end;
      if (!take_joiner (language, &at, &is_range))
        break;
    }

  n = complete (written, n, year);
  if (n == 0 || !add_days (written, n, &found))
    return FALSE;

  found.n_written = n;
  if (has_wrong_weekday (written, n))
    found.n = 0;

  *end = written[n - 1].end;
  *dates = found;

  return TRUE;
}

/**
 * plenary_text_dates_find:
 * @start: (out): where the dates begin
 * @end: (out): where they end
 *
 * Returns: whether there are dates anywhere in @text
 */
gboolean
plenary_text_dates_find (const PlenaryTextLanguage  *language,
                         const char                 *text,
                         const char                **start,
                         const char                **end,
                         PlenaryTextDates           *dates)
{
  for (const char *at = text; *at != '\0'; at = plenary_text_next_word (at))
    if (plenary_text_dates_scan (language, at, 0, end, dates))
      {
        *start = at;
        return TRUE;
      }

  return FALSE;
}

/**
 * plenary_text_dates_weekday:
 * @at: (inout): a text, moved past what was taken
 *
 * Returns: the weekday with which it begins, from 1 for Monday on; 0 if there is none
 */
int
plenary_text_dates_weekday (const PlenaryTextLanguage  *language,
                            const char                **at)
{
  return take_word_of (at, language->weekdays, G_N_ELEMENTS (language->weekdays));
}
