/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What languages are called: “Portuguese”, “português”, for the BCP 47 tag `pt`. */

#include "config.h"

#include "plenary-language-name.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define MOST_BYTES 256

static gboolean
get_locale (const char *tag,
            char        locale[ULOC_FULLNAME_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;

  uloc_forLanguageTag (tag, locale, ULOC_FULLNAME_CAPACITY, &parsed, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING &&
         parsed == (int32_t) strlen (tag) && *locale != '\0';
}

/**
 * plenary_language_name_list:
 *
 * Returns: (transfer full): the tags of the languages that have names, without their regions
 */
GStrv
plenary_language_name_list (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) tags = g_ptr_array_new ();

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      char language[ULOC_LANG_CAPACITY];
      UErrorCode status = U_ZERO_ERROR;

      uloc_getLanguage (uloc_getAvailable (i), language, sizeof language, &status);

      if (U_SUCCESS (status) && *language != '\0' &&
          g_hash_table_add (seen, g_strdup (language)))
        g_ptr_array_add (tags, g_strdup (language));
    }

  g_ptr_array_add (tags, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/**
 * plenary_language_name_dup:
 * @tag: a language as BCP 47
 * @language: (nullable): the language to name it in; NULL for itself
 *
 * Returns: (transfer full): the name of the language, the tag where it has none
 */
char *
plenary_language_name_dup (const char *tag,
                           const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY];
  char shown_in[ULOC_FULLNAME_CAPACITY];
  UChar name[MOST_BYTES];
  char utf8[MOST_BYTES * 3];
  UErrorCode status = U_ZERO_ERROR;

  g_return_val_if_fail (tag != NULL, NULL);

  if (!get_locale (tag, locale) ||
      !get_locale (language != NULL ? language : tag, shown_in))
    return g_strdup (tag);

  uloc_getDisplayName (locale, shown_in, name, G_N_ELEMENTS (name), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || *utf8 == '\0')
    return g_strdup (tag);

  return g_strdup (utf8);
}

/**
 * plenary_language_name_parse:
 * @text: what was typed
 * @tag: (out): a language as BCP 47, in the usual case
 *
 * Returns: whether @text is a well-formed tag
 */
gboolean
plenary_language_name_parse (const char *text,
                             char      **tag)
{
  g_autofree char *stripped = g_strstrip (g_strdelimit (g_strdup (text), "_", '-'));
  char locale[ULOC_FULLNAME_CAPACITY];
  char canonical[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (!get_locale (stripped, locale))
    return FALSE;

  uloc_toLanguageTag (locale, canonical, sizeof canonical, TRUE, &status);

  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return FALSE;

  *tag = g_strdup (canonical);

  return TRUE;
}

/**
 * plenary_language_name_get_own:
 *
 * Returns: (transfer none): the language of the user as BCP 47
 */
const char *
plenary_language_name_get_own (void)
{
  static char *tag;

  if (tag == NULL)
    {
      g_autofree char *name = g_strdup (g_get_language_names ()[0]);

      /* de_AT.UTF-8@euro */
      name[strcspn (name, ".@")] = '\0';

      if (g_str_equal (name, "C") || !plenary_language_name_parse (name, &tag))
        tag = g_strdup ("en");
    }

  return tag;
}
