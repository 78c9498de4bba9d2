/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few words that we add to a programme, in the language of its content.
 *
 * "Page 2 of 4" on a French programme is French whoever prints it, so that gettext, which speaks
 * the language of the process, cannot be asked. Each language has a key file in our resource:
 * groups of words, of which those for kinds, roles, attendance and phases are named as in the
 * document. Whatever a language lacks is said in English.
 */

#include "config.h"

#include "plenary-words.h"

#include "plenary-language.h"
#include "plenary-layout-resources.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define FALLBACK "en"

struct _PlenaryWords
{
  char          *language;
  GKeyFile      *own;
  GKeyFile      *fallback;
  GHashTable    *found;
  UNumberFormat *numbers;
};

static GKeyFile *
load (const char *language)
{
  g_autofree char *path = g_strdup_printf (PLENARY_RESOURCE_PATH "/words/%s.ini", language);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (plenary_layout_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GKeyFile) file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&file);
}

/* Says the script of a language whose tag does not, as that of Chinese differs from one country to
 * the next: "zh-Hant-TW" of "zh-TW".
 */
static char *
dup_full_tag (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY], tag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (!plenary_language_get_locale (language, locale, sizeof locale))
    return g_ascii_strdown (language, -1);

  uloc_addLikelySubtags (locale, full, sizeof full, &status);
  uloc_toLanguageTag (full, tag, sizeof tag, FALSE, &status);

  return g_ascii_strdown (U_SUCCESS (status) ? tag : language, -1);
}

/* From "zh-Hant-TW" to "zh-Hant" to "zh": what there is of the most particular. */
static GKeyFile *
load_nearest (const char *language)
{
  g_autofree char *tag = dup_full_tag (language);

  while (TRUE)
    {
      GKeyFile *file = load (tag);
      char *hyphen = strrchr (tag, '-');

      if (file != NULL || hyphen == NULL)
        return file;

      *hyphen = '\0';
    }
}

/**
 * plenary_words_new:
 * @language: the language of the content as BCP 47
 *
 * Returns: (transfer full): our words in @language
 */
PlenaryWords *
plenary_words_new (const char *language)
{
  PlenaryWords *self;

  g_return_val_if_fail (language != NULL, NULL);

  self = g_atomic_rc_box_new0 (PlenaryWords);
  self->own = load_nearest (language);
  self->fallback = load (FALLBACK);
  self->language = g_strdup (self->own != NULL ? language : FALLBACK);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

PlenaryWords *
plenary_words_ref (PlenaryWords *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
words_clear (gpointer data)
{
  PlenaryWords *self = data;

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->own, g_key_file_unref);
  g_clear_pointer (&self->fallback, g_key_file_unref);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_pointer (&self->numbers, unum_close);
}

void
plenary_words_unref (PlenaryWords *self)
{
  g_atomic_rc_box_release_full (self, words_clear);
}

/**
 * plenary_words_get:
 * @group: `page`, `day`, `session`, `programme`, `sheet`, `kind`, `role`, `roles` (of several
 *   people), `leader`, `leaders` (whose sheet it is, by role), `attendance`, `state` or `phase`
 * @word: a word of that group
 *
 * Returns: (transfer none) (nullable): how it is said; NULL if the group has no such word, as of
 *   a role in free text
 */
const char *
plenary_words_get (PlenaryWords *self,
                   const char   *group,
                   const char   *word)
{
  g_autofree char *key = g_strconcat (group, "/", word, NULL);
  char *value = g_hash_table_lookup (self->found, key);

  if (value != NULL || *word == '\0')
    return value;

  if (self->own != NULL)
    value = g_key_file_get_string (self->own, group, word, NULL);

  if (value == NULL)
    value = g_key_file_get_string (self->fallback, group, word, NULL);

  if (value != NULL)
    g_hash_table_insert (self->found, g_steal_pointer (&key), value);

  return value;
}

/**
 * plenary_words_fill:
 * @first: (nullable): what stands for %1
 * @second: (nullable): what stands for %2
 *
 * Returns: (transfer full): the words with both put in, wherever the language wants them
 */
char *
plenary_words_fill (PlenaryWords *self,
                    const char   *group,
                    const char   *word,
                    const char   *first,
                    const char   *second)
{
  const char *pattern = plenary_words_get (self, group, word);
  GString *filled = g_string_new (NULL);

  g_return_val_if_fail (pattern != NULL, g_string_free (filled, FALSE));

  for (const char *p = pattern; *p != '\0'; p++)
    if (g_str_has_prefix (p, "%1") || g_str_has_prefix (p, "%2"))
      {
        const char *value = *++p == '1' ? first : second;

        g_string_append (filled, value != NULL ? value : "");
      }
    else
      {
        g_string_append_c (filled, *p);
      }

  return g_string_free (filled, FALSE);
}

/**
 * plenary_words_number:
 *
 * Returns: (transfer full): @number in the digits of the language, not grouped
 */
char *
plenary_words_number (PlenaryWords *self,
                      guint         number)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar string[32] = { 0 };
  char utf8[sizeof string * 3];

  if (self->numbers == NULL)
    {
      char locale[ULOC_FULLNAME_CAPACITY];

      if (plenary_language_get_locale (self->language, locale, sizeof locale))
        self->numbers = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
      else
        status = U_ILLEGAL_ARGUMENT_ERROR;

      if (U_FAILURE (status))
        return g_strdup_printf ("%u", number);

      unum_setAttribute (self->numbers, UNUM_GROUPING_USED, FALSE);
    }

  unum_formatInt64 (self->numbers, number, string, G_N_ELEMENTS (string) - 1, NULL, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, string, -1, &status);

  return U_SUCCESS (status) ? g_strdup (utf8) : g_strdup_printf ("%u", number);
}

/**
 * plenary_words_set_digits:
 * @text: (transfer full): figures and what is between them
 *
 * A text with Latin letters in it, as 10h30, keeps the digits that go with them.
 *
 * Returns: (transfer full): @text in the digits of the language
 */
char *
plenary_words_set_digits (PlenaryWords *self,
                          char         *text)
{
  g_autofree char *given = text;
  g_autofree char *zero = plenary_words_number (self, 0);
  GString *set;

  if (*zero == '0')
    return g_steal_pointer (&given);

  set = g_string_new (NULL);

  for (const char *p = given; *p != '\0'; p = g_utf8_next_char (p))
    if (g_ascii_isalpha (*p))
      {
        g_string_free (set, TRUE);
        return g_steal_pointer (&given);
      }
    else if (g_ascii_isdigit (*p))
      {
        g_string_append_unichar (set, g_utf8_get_char (zero) + (gunichar) g_ascii_digit_value (*p));
      }
    else
      {
        g_string_append_unichar (set, g_utf8_get_char (p));
      }

  return g_string_free (set, FALSE);
}

/**
 * plenary_words_get_languages:
 *
 * Returns: (transfer none): the languages that have words of their own, English first
 */
const char *const *
plenary_words_get_languages (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ar", "hi", "ru", "zh", "zh-hant", NULL };

  return languages;
}
