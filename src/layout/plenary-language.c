/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What layout has to know of a language of content: its name to ICU, towards which side it is read,
 * what its capitals are, and which of its words do not end a line.
 *
 * ICU knows the script that a language is written in where the tag does not say so, and with it
 * the direction; the locale of the process has no part in it.
 */

#include "config.h"

#include "plenary-language.h"

#include <string.h>

#include <unicode/ucasemap.h>
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

/**
 * plenary_language_dup_capitals:
 * @language: a language as BCP 47
 *
 * GLib would ask the locale of the process, in which the capital of a Turkish i, or of a Greek
 * letter with an accent, may be another.
 *
 * Returns: (transfer full): @text in the capitals of that language
 */
char *
plenary_language_dup_capitals (const char *language,
                               const char *text)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map;
  char *capitals;
  int32_t length;

  map = ucasemap_open (plenary_language_get_locale (language, locale, sizeof locale) ? locale : "",
                       0, &status);
  length = ucasemap_utf8ToUpper (map, NULL, 0, text, -1, &status);

  if (status != U_BUFFER_OVERFLOW_ERROR)
    {
      g_clear_pointer (&map, ucasemap_close);
      return g_strdup (text);
    }

  status = U_ZERO_ERROR;
  capitals = g_malloc0 ((gsize) length + 1);
  ucasemap_utf8ToUpper (map, capitals, length + 1, text, -1, &status);
  ucasemap_close (map);

  return capitals;
}

static gboolean
is_one_of (const char        *language,
           const char *const *languages)
{
  for (; *languages != NULL; languages++)
    if (g_ascii_strncasecmp (language, *languages, 2) == 0 &&
        (language[2] == '\0' || language[2] == '-'))
      return TRUE;

  return FALSE;
}

/* Where typographers let no word of one letter end a line, as и, в or z. */
static gboolean
has_bound_words (const char *language)
{
  static const char *const languages[] = { "ru", "uk", "be", "pl", "cs", "sk", NULL };

  return is_one_of (language, languages);
}

/* Where what is quoted has spaces within its quotation marks, which most people type as others. */
static gboolean
has_wide_quotes (const char *language)
{
  static const char *const languages[] = { "fr", "br", "oc", NULL };

  return is_one_of (language, languages);
}

/**
 * plenary_language_binds:
 * @language: a language as BCP 47
 * @word: (array length=length): what stands between spaces
 *
 * Returns: whether @word does not end a line in that language: a word of one letter, after a
 *   bracket perhaps, or a quotation mark that opens
 */
gboolean
plenary_language_binds (const char *language,
                        const char *word,
                        gsize       length)
{
  const char *last;

  if (length == 0)
    return FALSE;

  last = g_utf8_prev_char (word + length);

  if (g_utf8_get_char (last) == 0xab || g_utf8_get_char (last) == 0x2039)
    return has_wide_quotes (language);

  if (!g_unichar_isalpha (g_utf8_get_char (last)) || !has_bound_words (language))
    return FALSE;

  for (const char *p = word; p < last; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * plenary_language_clings:
 * @language: a language as BCP 47
 * @word: what stands after a space
 *
 * Returns: whether @word does not begin a line in that language, as a quotation mark that closes
 */
gboolean
plenary_language_clings (const char *language,
                         const char *word)
{
  gunichar first = g_utf8_get_char (word);

  return (first == 0xbb || first == 0x203a) && has_wide_quotes (language);
}
