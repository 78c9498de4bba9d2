/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people write them into texts: Tuesday 18 April 2017, le mardi 18 avril, April 18th.
 *
 * A date is found by its day, the figures around which a month and perhaps a weekday and a year
 * stand. Of 18–19 April both are dates. What could be a day or a month, 4/5/2017, is none. In a
 * language that has no table here no date is found, and so no mistake.
 */

#include "config.h"

#include "plenary-problem-private.h"

#include <string.h>

#define LONGEST_WORD 48
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

typedef struct
{
  const char *language;
  const char *months[12];     /* each in all its forms, between spaces, in lower case */
  const char *weekdays[7];    /* from Monday on, likewise */
  const char *glue;           /* what may stand between a day, its month and its year */
  const char *joiners;        /* what makes two days a range or a list, beside dashes and commas */
} Calendar;

static const Calendar calendars[] = {
  { "en",
    { " january jan ", " february feb ", " march mar ", " april apr ", " may ", " june jun ",
      " july jul ", " august aug ", " september sept sep ", " october oct ", " november nov ",
      " december dec " },
    { " monday mon ", " tuesday tues tue ", " wednesday wed ", " thursday thurs thur thu ",
      " friday fri ", " saturday sat ", " sunday sun " },
    " of the ", " and to until through " },
  { "fr",
    { " janvier janv ", " février fevrier févr ", " mars ", " avril avr ", " mai ", " juin ",
      " juillet juil ", " août aout ", " septembre sept ", " octobre oct ", " novembre nov ",
      " décembre decembre déc " },
    { " lundi lun ", " mardi ", " mercredi mer ", " jeudi jeu ", " vendredi ven ",
      " samedi sam ", " dimanche dim " },
    " le ", " et au à " },
  { "es",
    { " enero ", " febrero ", " marzo ", " abril ", " mayo ", " junio ", " julio ", " agosto ",
      " septiembre setiembre ", " octubre ", " noviembre ", " diciembre " },
    { " lunes ", " martes ", " miércoles ", " jueves ", " viernes ", " sábado ", " domingo " },
    " de del el ", " y al a " },
  { "pt",
    { " janeiro ", " fevereiro ", " março ", " abril ", " maio ", " junho ", " julho ", " agosto ",
      " setembro ", " outubro ", " novembro ", " dezembro " },
    { " segunda segunda-feira ", " terça terça-feira ", " quarta quarta-feira ",
      " quinta quinta-feira ", " sexta sexta-feira ", " sábado ", " domingo " },
    " de do ", " e a ao " },
  { "it",
    { " gennaio ", " febbraio ", " marzo ", " aprile ", " maggio ", " giugno ", " luglio ",
      " agosto ", " settembre ", " ottobre ", " novembre ", " dicembre " },
    { " lunedì ", " martedì ", " mercoledì ", " giovedì ", " venerdì ", " sabato ",
      " domenica " },
    " il ", " e al a " },
  { "de",
    { " januar jänner jan ", " februar feb ", " märz ", " april apr ", " mai ", " juni ", " juli ",
      " august aug ", " september sept ", " oktober okt ", " november nov ", " dezember dez " },
    { " montag mo ", " dienstag di ", " mittwoch mi ", " donnerstag do ", " freitag fr ",
      " samstag sonnabend sa ", " sonntag so " },
    " den der dem ", " und bis " },
  { "nl",
    { " januari ", " februari ", " maart ", " april ", " mei ", " juni ", " juli ", " augustus ",
      " september ", " oktober ", " november ", " december " },
    { " maandag ", " dinsdag ", " woensdag ", " donderdag ", " vrijdag ", " zaterdag ",
      " zondag " },
    " de ", " en tot " },
  { "ru",
    { " января январь ", " февраля февраль ", " марта март ", " апреля апрель ", " мая май ",
      " июня июнь ", " июля июль ", " августа август ", " сентября сентябрь ",
      " октября октябрь ", " ноября ноябрь ", " декабря декабрь " },
    { " понедельник ", " вторник ", " среда среду ", " четверг ", " пятница пятницу ",
      " суббота субботу ", " воскресенье " },
    " ", " и по " },
  { "ar",
    { " يناير كانون-الثاني ", " فبراير شباط ", " مارس آذار ", " أبريل نيسان ", " مايو أيار ",
      " يونيو حزيران ", " يوليو تموز ", " أغسطس آب ", " سبتمبر أيلول ", " أكتوبر ", " نوفمبر ",
      " ديسمبر " },
    { " الاثنين الإثنين ", " الثلاثاء ", " الأربعاء ", " الخميس ", " الجمعة ", " السبت ",
      " الأحد " },
    " من ", " و إلى " },
};

/* What is unknown is read as English, as names of months often are even there. */
static const Calendar *
get_calendar (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    if (g_ascii_strncasecmp (calendars[i].language, language, 2) == 0 &&
        !g_ascii_isalpha (language[2]))
      return &calendars[i];

  return g_ascii_strcasecmp (language, "und") == 0 ? &calendars[0] : NULL;
}

static gboolean
is_word_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '-';
}

/* A word in lower case, between spaces; a single space if it is none of a calendar. */
static void
copy_word (const char *start,
           const char *end,
           char        word[LONGEST_WORD])
{
  gsize length = 1;

  word[0] = ' ';

  for (const char *p = start; p < end && length < LONGEST_WORD - 8; p = g_utf8_next_char (p))
    length += (gsize) g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), word + length);

  if (length > 1)
    word[length++] = ' ';

  word[length] = '\0';
}

static int
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; i < n_words && word[1] != '\0'; i++)
    if (strstr (words[i], word) != NULL)
      return (int) i + 1;

  return 0;
}

static const char *
skip_forth (const char *text,
            const char *signs)
{
  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text)) ||
                           (g_ascii_ispunct (*text) && strchr (signs, *text) != NULL)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
take_word (const char *text,
           char        word[LONGEST_WORD])
{
  const char *end = text;

  while (*end != '\0' && is_word_letter (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  copy_word (text, end, word);

  return end;
}

/* The word that ends at @end or before a space, a comma or a point there. */
static const char *
take_word_before (const char *text,
                  const char *end,
                  char        word[LONGEST_WORD])
{
  const char *start;

  while (end > text)
    {
      const char *p = g_utf8_find_prev_char (text, end);
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != ',' && c != '.' && c != 0x60c)
        break;

      end = p;
    }

  for (start = end; start > text;)
    {
      const char *p = g_utf8_find_prev_char (text, start);

      if (!is_word_letter (g_utf8_get_char (p)))
        break;

      start = p;
    }

  copy_word (start, end, word);

  return start;
}

/* Reads the weekday before @at, over little words. Returns where the date begins. */
static const char *
take_weekday_before (const Calendar *calendar,
                     const char     *text,
                     const char     *at,
                     int            *weekday)
{
  char word[LONGEST_WORD];
  const char *start = take_word_before (text, at, word);

  if (word[1] != '\0' && strstr (calendar->glue, word) != NULL)
    start = take_word_before (text, start, word);

  *weekday = find_word (calendar->weekdays, G_N_ELEMENTS (calendar->weekdays), word);

  return *weekday > 0 ? start : at;
}

static const char *
take_glue (const Calendar *calendar,
           const char     *text)
{
  char word[LONGEST_WORD];
  const char *at = skip_forth (text, ",");
  const char *end = take_word (at, word);

  return word[1] != '\0' && strstr (calendar->glue, word) != NULL ? skip_forth (end, "") : at;
}

/* Reads a number of so many digits after which none follows; -1 if there is none. */
static int
take_digits (const char **at,
             int          least,
             int          most)
{
  const char *text = *at;
  int number = 0;
  int n = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (text)); text = g_utf8_next_char (text))
    {
      number = number * 10 + g_unichar_digit_value (g_utf8_get_char (text));

      if (++n > most)
        return -1;
    }

  if (n < least)
    return -1;

  *at = text;

  return number;
}

static const char *
take_year (const Calendar *calendar,
           const char     *text,
           int            *year)
{
  const char *at = take_glue (calendar, skip_forth (text, ".,"));
  int number = take_digits (&at, 4, 4);

  *year = number >= FIRST_YEAR && number <= LAST_YEAR ? number : 0;

  return *year > 0 ? at : text;
}

static const char *
skip_ordinal (const char *text)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th", "er", "º", "ª" };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_has_prefix (text, ordinals[i]) &&
        !g_unichar_isalpha (g_utf8_get_char (text + strlen (ordinals[i]))))
      return text + strlen (ordinals[i]);

  return text;
}

static const char *
take_month (const Calendar *calendar,
            const char     *text,
            int            *month)
{
  char word[LONGEST_WORD];
  const char *end = take_word (take_glue (calendar, skip_forth (text, ".")), word);

  *month = find_word (calendar->months, G_N_ELEMENTS (calendar->months), word);

  return *month > 0 ? end : text;
}

/* What makes two days a range or a list: a dash, a comma, a word. NULL if there is nothing. */
static const char *
skip_joiner (const Calendar *calendar,
             const char     *text)
{
  char word[LONGEST_WORD];
  const char *at = skip_forth (text, "");
  gunichar c = g_utf8_get_char (at);
  const char *end;

  if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == ',' || c == '&')
    return skip_forth (g_utf8_next_char (at), "");

  end = take_word (at, word);

  return word[1] != '\0' && strstr (calendar->joiners, word) != NULL ? skip_forth (end, "") : NULL;
}

/* The month of a day that shares one with the day after it: 18–19 April, Tuesday 18 and Wednesday
 * 19 April.
 */
static void
share_month (const Calendar     *calendar,
             const char         *text,
             PlenaryWrittenDate *date)
{
  const char *at = skip_joiner (calendar, text);
  char word[LONGEST_WORD];
  const char *end;
  int day;

  if (at == NULL)
    return;

  end = take_word (at, word);
  if (find_word (calendar->weekdays, G_N_ELEMENTS (calendar->weekdays), word) > 0)
    at = take_glue (calendar, skip_forth (end, ".,"));

  day = take_digits (&at, 1, 2);
  if (day <= date->day || day > 31)
    return;

  at = take_month (calendar, skip_ordinal (at), &date->month);
  if (date->month > 0)
    take_year (calendar, at, &date->year);
}

/* Reads 18.04.2017 and 2017-04-18, where they can be nothing else. */
static gboolean
read_figures (const char         *text,
              PlenaryWrittenDate *date)
{
  const char *at = text;
  int first = take_digits (&at, 1, 4);
  gboolean is_iso = at - text == 4;
  char sign = *at;

  if (first < 0 || sign != (is_iso ? '-' : '.'))
    return FALSE;

  at++;
  date->month = take_digits (&at, is_iso ? 2 : 1, 2);
  if (date->month < 1 || date->month > 12 || *at++ != sign)
    return FALSE;

  date->year = is_iso ? first : take_digits (&at, 4, 4);
  date->day = is_iso ? take_digits (&at, 2, 2) : first;
  date->end = at;

  return date->year >= FIRST_YEAR && date->year <= LAST_YEAR && date->day >= 1;
}

/* Reads a date around the figures at @at, of which it must be the day. */
static gboolean
read_date (const Calendar     *calendar,
           const char         *text,
           const char         *at,
           PlenaryWrittenDate *date)
{
  char word[LONGEST_WORD];
  const char *before;
  const char *end = at;

  *date = (PlenaryWrittenDate) { 0 };

  if (read_figures (at, date))
    {
      date->start = take_weekday_before (calendar, text, at, &date->weekday);
      return TRUE;
    }

  *date = (PlenaryWrittenDate) { 0 };
  date->day = take_digits (&end, 1, 2);
  if (date->day < 1 || date->day > 31)
    return FALSE;

  end = skip_ordinal (end);
  before = take_word_before (text, at, word);
  date->start = at;
  date->end = take_month (calendar, end, &date->month);

  if (date->month == 0)
    {
      date->month = find_word (calendar->months, G_N_ELEMENTS (calendar->months), word);
      date->start = date->month > 0 ? before : at;
    }

  if (date->month == 0)
    share_month (calendar, end, date);
  else
    date->end = take_year (calendar, date->end, &date->year);

  date->start = take_weekday_before (calendar, text, date->start, &date->weekday);

  return date->month > 0;
}

/* Finds the next date in @text from @from on. */
gboolean
plenary_calendar_find (const char         *language,
                       const char         *text,
                       const char         *from,
                       PlenaryWrittenDate *date)
{
  const Calendar *calendar = get_calendar (language);
  gboolean was_word = FALSE;

  for (const char *p = from; calendar != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_digit = g_unichar_isdigit (c);

      if (is_digit && !was_word && read_date (calendar, text, p, date) &&
          g_date_valid_dmy ((GDateDay) date->day, (GDateMonth) date->month,
                            date->year > 0 ? (GDateYear) date->year : 2000))
        return TRUE;

      was_word = g_unichar_isalnum (c) || c == '.' || c == ':' || c == '/';
    }

  return FALSE;
}

/* The first weekday that a text names, from 1 for Monday on; 0 if there is none. */
int
plenary_calendar_find_weekday (const char *language,
                               const char *text)
{
  const Calendar *calendar = get_calendar (language);

  while (calendar != NULL && *text != '\0')
    {
      char word[LONGEST_WORD];
      const char *end = take_word (text, word);
      int weekday = find_word (calendar->weekdays, G_N_ELEMENTS (calendar->weekdays), word);

      if (weekday > 0)
        return weekday;

      text = end > text ? end : g_utf8_next_char (text);
    }

  return 0;
}
