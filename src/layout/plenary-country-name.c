/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What countries are called: “Portugal”, “البرتغال”, for the ISO 3166 code `PT`. */

#include "config.h"

#include "plenary-country-name.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define MOST_BYTES 256

static gboolean
is_code (const char *country)
{
  return strlen (country) == 2 && g_ascii_isalpha (country[0]) && g_ascii_isalpha (country[1]);
}

/**
 * plenary_country_name_dup:
 * @country: the code of a country, or what somebody has written instead
 * @language: the language to name it in, as BCP 47
 *
 * Returns: (transfer full): the name of the country; @country where it has none
 */
char *
plenary_country_name_dup (const char *country,
                          const char *language)
{
  g_autofree char *locale = g_strconcat ("und_", country, NULL);
  char shown_in[ULOC_FULLNAME_CAPACITY];
  UChar name[MOST_BYTES];
  char utf8[MOST_BYTES * 3];
  UErrorCode status = U_ZERO_ERROR;

  if (!is_code (country))
    return g_strdup (country);

  uloc_forLanguageTag (language, shown_in, sizeof shown_in, NULL, &status);
  uloc_getDisplayCountry (locale, shown_in, name, G_N_ELEMENTS (name), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || *utf8 == '\0')
    return g_strdup (country);

  return g_strdup (utf8);
}
