/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What layout has to know of a language of content: its name to ICU, and towards which side it is
 * read.
 *
 * ICU knows the script that a language is written in where the tag does not say so, and with it
 * the direction; the locale of the process has no part in it.
 */

#include "config.h"

#include "plenary-language.h"

#include <string.h>

#include <unicode/uloc.h>

/**
 * plenary_language_get_locale:
 * @language: a language as BCP 47
 * @locale: (out caller-allocates): what ICU calls it
 * @size: the bytes that @locale has room for
 *
 * Arabic of no country has the digits that most of those who read it expect; what ICU chooses
 * for it by itself has changed from one release to the next.
 *
 * Returns: whether @language is a tag that ICU can read
 */
gboolean
plenary_language_get_locale (const char *language,
                             char       *locale,
                             gsize       size)
{
  char primary[ULOC_LANG_CAPACITY], country[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language != NULL, FALSE);

  uloc_forLanguageTag (language, locale, (int32_t) size, NULL, &status);
  uloc_getLanguage (locale, primary, sizeof primary, &status);
  uloc_getCountry (locale, country, sizeof country, &status);

  if (U_SUCCESS (status) && strcmp (primary, "ar") == 0 && *country == '\0' &&
      strstr (locale, "numbers=") == NULL)
    uloc_setKeywordValue ("numbers", "arab", locale, (int32_t) size, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

/**
 * plenary_language_is_right_to_left:
 * @language: a language as BCP 47
 *
 * Returns: whether @language is written from right to left
 */
gboolean
plenary_language_is_right_to_left (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];

  return plenary_language_get_locale (language, locale, sizeof locale) &&
         uloc_isRightToLeft (locale);
}
