/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What layout has to know of a language of content: towards which side it is read.
 *
 * ICU knows the script that a language is written in where the tag does not say so, and with it
 * the direction; the locale of the process has no part in it.
 */

#include "config.h"

#include "plenary-language.h"

#include <unicode/uloc.h>

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
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (language != NULL, FALSE);

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING &&
         uloc_isRightToLeft (locale);
}
