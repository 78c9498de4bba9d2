/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A time is a number of minutes after the midnight on which the day of the programme began.
 *
 * It may pass 24:00, as far as 71:59, so that the party that ends at 02:00 still belongs to the
 * evening it crowned; -1 is no time. The document writes it as it is (25:30), people read the
 * clock on the wall (1h30) in the notation of the programme. How they type it is read in
 * plenary-time-parse.c.
 */

#include "config.h"

#include "plenary-time.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define HALF_DAY   (PLENARY_TIME_DAY / 2)
#define NO_BREAK   "\u00a0"
#define RANGE_DASH "\u2009–\u2009"

typedef struct
{
  const char *name;
  const char *separator;
  gboolean    padded;        /* 09:00 */
  gboolean    whole_hours;   /* 9h */
  const char *halves[2];
} Style;

static const Style styles[PLENARY_TIME_N_STYLES] =
{
  [PLENARY_TIME_STYLE_HOURS] = { "10h30", "h", FALSE, TRUE },
  [PLENARY_TIME_STYLE_HOURS_MINUTES] = { "10h00", "h", FALSE, FALSE },
  [PLENARY_TIME_STYLE_COLON] = { "10:30", ":", TRUE, FALSE },
  [PLENARY_TIME_STYLE_POINT] = { "10.30", ".", TRUE, FALSE },
  [PLENARY_TIME_STYLE_DIGITS] = { "1030", "", TRUE, FALSE },
  [PLENARY_TIME_STYLE_COLON_HALVES] = { "10:30 am", ":", FALSE, FALSE, { "am", "pm" } },
  [PLENARY_TIME_STYLE_POINT_HALVES] = { "10.30 a.m.", ".", FALSE, FALSE, { "a.m.", "p.m." } },
};

/* What the Unicode CLDR says of locales that do not write 10:30, as far as our styles can follow:
 * where the half of the day is no am or pm behind the time, 24 hours are understood as well.
 */
static const struct
{
  const char       *language;
  const char       *regions;      /* "*": wherever no other line says more */
  PlenaryTimeStyle  style;
} locales[] =
{
  { "en", " AE AG AS AU BB BM BS CA CY DM FJ FM GD GH GM GU GY HK IN JM KI KN KY LC LR LS MH MO"
          " MP MW MY NA NZ PG PH PK PR PW SB SD SG SL SS SZ TC TO TT UM US VC VG VI VU WS ZM ",
    PLENARY_TIME_STYLE_COLON_HALVES },
  { "es", " CO DO PA PH PR US VE ", PLENARY_TIME_STYLE_COLON_HALVES },
  { "bn", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "fil", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "gu", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "hi", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "kn", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "ml", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "mr", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "pa", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "te", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "ur", "*", PLENARY_TIME_STYLE_COLON_HALVES },
  { "da", "*", PLENARY_TIME_STYLE_POINT },
  { "en", " DK FI ", PLENARY_TIME_STYLE_POINT },
  { "fi", "*", PLENARY_TIME_STYLE_POINT },
  { "id", "*", PLENARY_TIME_STYLE_POINT },
  { "si", "*", PLENARY_TIME_STYLE_POINT },
  { "sv", " FI ", PLENARY_TIME_STYLE_POINT },
  { "fr", " CA ", PLENARY_TIME_STYLE_HOURS_MINUTES },
};

G_DEFINE_QUARK (plenary-time-error-quark, plenary_time_error)

/**
 * plenary_time_style_from_name:
 * @name: (nullable): the word of the document, such as "10h30"
 *
 * Returns: its style; that of the locale for a word that is not known, and for none
 */
PlenaryTimeStyle
plenary_time_style_from_name (const char *name)
{
  for (int i = 0; i < PLENARY_TIME_N_STYLES; i++)
    if (styles[i].name != NULL && g_strcmp0 (styles[i].name, name) == 0)
      return (PlenaryTimeStyle) i;

  return PLENARY_TIME_STYLE_LOCALE;
}

/**
 * plenary_time_style_get_name:
 *
 * Returns: (nullable): the word of the document, NULL for that of the locale, which is left out
 */
const char *
plenary_time_style_get_name (PlenaryTimeStyle style)
{
  g_return_val_if_fail (style < PLENARY_TIME_N_STYLES, NULL);

  return styles[style].name;
}

/* Splits pt_BR.UTF-8@latin and zh-Hant-TW alike; what is too long is no language of the table. */
static void
split_locale (const char *locale,
              char        language[4],
              char        region[3])
{
  g_auto(GStrv) parts = g_strsplit_set (locale, "_-.@", -1);

  g_strlcpy (language, "", 4);
  g_strlcpy (region, "", 3);

  if (parts[0] == NULL)
    return;

  if (strlen (parts[0]) < 4)
    g_strlcpy (language, parts[0], 4);

  for (int i = 1; parts[i] != NULL && *region == '\0'; i++)
    if (strlen (parts[i]) == 2)
      g_strlcpy (region, parts[i], 3);
}

/**
 * plenary_time_style_resolve:
 * @locale: (nullable): a language tag or the name of a locale; NULL: the one the process runs in
 *
 * The table is our own, so that a style is the same on every system, whatever locales it has.
 *
 * Returns: @style, but never that of the locale: 10:30 where nothing else is known
 */
PlenaryTimeStyle
plenary_time_style_resolve (PlenaryTimeStyle  style,
                            const char       *locale)
{
  char language[4], region[3];
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (style < PLENARY_TIME_N_STYLES, PLENARY_TIME_STYLE_COLON);

  if (style != PLENARY_TIME_STYLE_LOCALE)
    return style;

  split_locale (locale != NULL ? locale : setlocale (LC_TIME, NULL), language, region);

  /* A language without a country is read as its largest one's. */
  if (*region == '\0' && g_ascii_strcasecmp (language, "en") == 0)
    g_strlcpy (region, "US", sizeof region);

  wanted = g_ascii_strup (region, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    if (g_ascii_strcasecmp (locales[i].language, language) == 0 &&
        (*locales[i].regions == '*' ||
         (*wanted != '\0' && strstr (locales[i].regions, wanted) != NULL)))
      return locales[i].style;

  return PLENARY_TIME_STYLE_COLON;
}

static void
append_clock (GString     *string,
              int          minutes,
              const Style *style)
{
  int hours = minutes / 60 % 24;

  if (style->halves[0] != NULL)
    hours = (hours + 11) % 12 + 1;

  g_string_append_printf (string, style->padded ? "%02d%s" : "%d%s", hours, style->separator);
  if (minutes % 60 != 0 || !style->whole_hours)
    g_string_append_printf (string, "%02d", minutes % 60);
}

static void
append_half (GString     *string,
             int          minutes,
             const Style *style)
{
  if (style->halves[0] != NULL)
    g_string_append_printf (string, NO_BREAK "%s", style->halves[minutes / HALF_DAY % 2]);
}

/**
 * plenary_time_format:
 * @minutes: a time, or -1
 * @style: how to write it
 *
 * Returns: (transfer full): the clock on the wall at that time; empty for none
 */
char *
plenary_time_format (int              minutes,
                     PlenaryTimeStyle style)
{
  return plenary_time_format_range (minutes, PLENARY_TIME_NONE, style);
}

/**
 * plenary_time_format_range:
 * @start: a time, or -1 if it is unknown
 * @end: a time, or -1 if it is open
 * @style: how to write both
 *
 * Two times in the same half of a day share its am or pm.
 *
 * Returns: (transfer full): "10h – 11h30" with thin spaces, "10h" without an end, "– 11h30"
 *   without a start, and nothing without either
 */
char *
plenary_time_format_range (int              start,
                           int              end,
                           PlenaryTimeStyle style)
{
  const Style *form;
  GString *string;

  g_return_val_if_fail (start >= PLENARY_TIME_NONE && start <= PLENARY_TIME_LAST, NULL);
  g_return_val_if_fail (end >= PLENARY_TIME_NONE && end <= PLENARY_TIME_LAST, NULL);

  form = &styles[plenary_time_style_resolve (style, NULL)];
  string = g_string_new (NULL);

  if (start >= 0)
    {
      append_clock (string, start, form);
      if (end < 0 || start / HALF_DAY != end / HALF_DAY)
        append_half (string, start, form);
    }

  if (end >= 0)
    {
      g_string_append (string, start >= 0 ? RANGE_DASH : &RANGE_DASH[strlen ("\u2009")]);
      append_clock (string, end, form);
      append_half (string, end, form);
    }

  return g_string_free (string, FALSE);
}

/**
 * plenary_time_to_canonical:
 * @minutes: a time
 *
 * Returns: (transfer full): the time as the document writes it, "25:30"
 */
char *
plenary_time_to_canonical (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes <= PLENARY_TIME_LAST, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * plenary_time_from_canonical:
 * @text: (nullable): what the document has
 * @minutes: (out): the time, untouched where there is none
 *
 * Returns: whether @text is a time of the document to the letter, 00:00 to 71:59
 */
gboolean
plenary_time_from_canonical (const char *text,
                             int        *minutes)
{
  int value;

  g_return_val_if_fail (minutes != NULL, FALSE);

  if (text == NULL || strlen (text) != strlen ("00:00") || text[2] != ':' || text[3] > '5' ||
      !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) ||
      !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;

  value = ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
  if (value > PLENARY_TIME_LAST)
    return FALSE;

  *minutes = value;

  return TRUE;
}

/**
 * plenary_time_after:
 * @start: a time, or -1
 * @end: a time read from a clock, or -1
 *
 * After a start at 23:00 an end at 1:30 is 25:30. Half a day is as much as a session is trusted
 * to last in this way: from 14:00 to 13:00 is a mistake that its author must see.
 *
 * Returns: @end, in the day in which it comes after @start where that is plausible
 */
int
plenary_time_after (int start,
                    int end)
{
  int later = end;

  g_return_val_if_fail (start <= PLENARY_TIME_LAST && end <= PLENARY_TIME_LAST, end);

  if (start < 0 || end < 0)
    return end;

  while (later <= start)
    later += PLENARY_TIME_DAY;

  return later - start <= HALF_DAY && later <= PLENARY_TIME_LAST ? later : end;
}
