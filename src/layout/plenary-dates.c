/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as the language of the content writes them, by ICU.
 *
 * A bare system has no locale but C.UTF-8, and a French programme is printed in Beijing, so that
 * the C library and the locale of the process are of no use here. ICU is told the language, and
 * opens its tables anew for each formatter; one of these objects is therefore kept for a whole
 * programme, and opens what it is asked for.
 *
 * English without a country is written as international meetings write it, "Tuesday 18 April
 * 2017"; American English is what says so.
 */

#include "config.h"

#include "plenary-dates.h"

#include "plenary-language.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* No date is longer in any language that ICU knows. */
#define LENGTH 256

#define MILLISECONDS_OF_DAY 86400000.0
#define JULIAN_OF_1970 719163

struct _PlenaryDates
{
  char                 locale[ULOC_FULLNAME_CAPACITY];
  UDateFormat         *formats[PLENARY_DATE_N_FORMS];
  UDateIntervalFormat *range;
};

static const char *const skeletons[PLENARY_DATE_N_FORMS] = {
  [PLENARY_DATE_FORM_SHORT]  = "EEEd",
  [PLENARY_DATE_FORM_MEDIUM] = "EEEdMMMM",
  [PLENARY_DATE_FORM_DAY]    = "EEEEdMMMM",
  [PLENARY_DATE_FORM_FULL]   = "EEEEdMMMMy",
  [PLENARY_DATE_FORM_PLAIN]  = "dMMMMy",
};

static const UChar utc[] = { 'U', 'T', 'C', 0 };

/**
 * plenary_dates_new:
 * @language: the language of the content as BCP 47
 *
 * Returns: (transfer full): what writes dates in @language, or in English if ICU does not know it
 */
PlenaryDates *
plenary_dates_new (const char *language)
{
  PlenaryDates *self = g_new0 (PlenaryDates, 1);
  char primary[ULOC_LANG_CAPACITY] = "", country[ULOC_COUNTRY_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language != NULL, NULL);

  if (!plenary_language_get_locale (language, self->locale, sizeof self->locale))
    status = U_ILLEGAL_ARGUMENT_ERROR;

  uloc_getLanguage (self->locale, primary, sizeof primary, &status);
  uloc_getCountry (self->locale, country, sizeof country, &status);

  if (U_FAILURE (status) || *primary == '\0' || strcmp (primary, "und") == 0 ||
      (strcmp (primary, "en") == 0 && *country == '\0'))
    g_strlcpy (self->locale, "en_GB", sizeof self->locale);

  return self;
}

void
plenary_dates_free (PlenaryDates *self)
{
  for (guint i = 0; i < PLENARY_DATE_N_FORMS; i++)
    g_clear_pointer (&self->formats[i], udat_close);

  g_clear_pointer (&self->range, udtitvfmt_close);
  g_free (self);
}

/* "Tuesday, 18 April" has a comma that no British printer sets any more. */
static void
drop_comma (PlenaryDates *self,
            UChar        *pattern)
{
  static const UChar comma[] = { 'E', ',', ' ', 'd', 0 };
  UChar *found = u_strstr (pattern, comma);

  if (found != NULL && g_str_has_prefix (self->locale, "en"))
    u_memmove (found + 1, found + 2, u_strlen (found + 2) + 1);
}

static UDateFormat *
open_format (PlenaryDates    *self,
             PlenaryDateForm  form)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar skeleton[LENGTH], pattern[LENGTH];
  UDateTimePatternGenerator *generator = udatpg_open (self->locale, &status);
  UDateFormat *format;

  u_uastrcpy (skeleton, skeletons[form]);
  udatpg_getBestPattern (generator, skeleton, -1, pattern, LENGTH, &status);
  udatpg_close (generator);

  if (U_FAILURE (status))
    return NULL;

  drop_comma (self, pattern);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, self->locale, utc, -1, pattern, -1, &status);

  /* A date stands by itself, and begins with a capital where sentences do. */
  if (format != NULL)
    udat_setContext (format, UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE, &status);

  return format;
}

static UDate
to_milliseconds (const GDate *date)
{
  return ((double) g_date_get_julian (date) - JULIAN_OF_1970) * MILLISECONDS_OF_DAY;
}

/* The first of a month is an ordinal in French, which ICU does not say. */
static char *
set_first (const char *text)
{
  GString *set = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (set, *p);

      if (*p == '1' && (p == text || !g_ascii_isdigit (p[-1])) && !g_ascii_isdigit (p[1]))
        g_string_append (set, "er");
    }

  return g_string_free (set, FALSE);
}

/* Newer versions of ICU set thin spaces about a dash, older ones do not. */
static char *
to_utf8 (PlenaryDates *self,
         const UChar  *string)
{
  char utf8[LENGTH * 3 + 1];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  u_strToUTF8 (utf8, sizeof utf8, NULL, string, -1, &status);

  if (U_FAILURE (status))
    return g_strdup ("");

  parts = g_strsplit (utf8, "\u2009", -1);
  text = g_strjoinv (" ", parts);

  return g_str_has_prefix (self->locale, "fr") && !g_ascii_isalpha (self->locale[2])
         ? set_first (text) : g_steal_pointer (&text);
}

/**
 * plenary_dates_format:
 * @date: a valid date
 * @form: how much of it to write
 *
 * Returns: (transfer full): the date in words; empty if ICU cannot
 */
char *
plenary_dates_format (PlenaryDates    *self,
                      const GDate     *date,
                      PlenaryDateForm  form)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar string[LENGTH] = { 0 };

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);
  g_return_val_if_fail (form < PLENARY_DATE_N_FORMS, NULL);

  if (self->formats[form] == NULL)
    self->formats[form] = open_format (self, form);

  if (self->formats[form] == NULL)
    return g_strdup ("");

  udat_format (self->formats[form], to_milliseconds (date), string, LENGTH - 1, NULL, &status);

  return to_utf8 (self, string);
}

/**
 * plenary_dates_format_range:
 * @first: a valid date
 * @last: a valid date, not before @first
 *
 * Returns: (transfer full): both dates with whatever they share written once, as in
 *   "18–19 April 2017"; one date if they are the same; empty if ICU cannot
 */
char *
plenary_dates_format_range (PlenaryDates *self,
                            const GDate  *first,
                            const GDate  *last)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar string[LENGTH] = { 0 };

  g_return_val_if_fail (first != NULL && g_date_valid (first), NULL);
  g_return_val_if_fail (last != NULL && g_date_valid (last), NULL);

  if (g_date_compare (first, last) == 0)
    return plenary_dates_format (self, first, PLENARY_DATE_FORM_PLAIN);

  if (self->range == NULL)
    {
      UChar skeleton[LENGTH];

      u_uastrcpy (skeleton, skeletons[PLENARY_DATE_FORM_PLAIN]);
      self->range = udtitvfmt_open (self->locale, skeleton, -1, utc, -1, &status);
    }

  if (self->range == NULL)
    return g_strdup ("");

  udtitvfmt_format (self->range, to_milliseconds (first), to_milliseconds (last),
                    string, LENGTH - 1, NULL, &status);

  return to_utf8 (self, string);
}
