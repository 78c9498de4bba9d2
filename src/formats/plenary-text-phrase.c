/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases: the small language in which the tables of what authors write are written.
 *
 * A phrase is a row of words: "?the|a opening session|remarks *". Words that are separated by "|"
 * stand for each other, one that begins with "?" may be missing, "#" is a number in digits, Roman
 * letters or words, and "*" at the end lets the text go on in any way. Without it the text must
 * end there, or go on behind a colon, a dash, a bracket or the like: "break" is in “Break (30
 * minutes)”, but not in “Break the silence”.
 */

#include "config.h"

#include "plenary-text-phrase.h"

#include <string.h>

#define MOST_DIGITS 3

static gunichar
fold (gunichar c)
{
  if (c < 128)
    return (gunichar) g_ascii_tolower ((char) c);

  return c == 0x2019 ? '\'' : g_unichar_tolower (c);
}

/* Whether a word goes on with @text: behind a hyphen or an apostrophe it does if letters follow. */
static gboolean
is_in_word (const char *text)
{
  gunichar c = fold (g_utf8_get_char (text));

  if (c == '-' || c == '\'')
    c = g_utf8_get_char (g_utf8_next_char (text));

  if (c < 128)
    return g_ascii_isalnum ((char) c);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

const char *
plenary_text_skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/**
 * plenary_text_skip_separators:
 *
 * Returns: @text without the dashes, colons and the like with which it begins
 */
const char *
plenary_text_skip_separators (const char *text)
{
  for (;; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == 0 || !(g_unichar_isspace (c) || is_dash (c) || c == 0x2022 || c == 0xb7 ||
                      strchr (":.,;|/", (int) MIN (c, 127)) != NULL))
        return text;
    }
}

/**
 * plenary_text_next_word:
 *
 * Returns: the first letter or digit that begins a word after that with which @text begins; its
 *   end if there is none
 */
const char *
plenary_text_next_word (const char *text)
{
  while (*text != '\0' && is_in_word (text))
    text = g_utf8_next_char (text);

  while (*text != '\0' && !is_in_word (text))
    text = g_utf8_next_char (text);

  return text;
}

/* Takes one of the words that are in @words up to @limit. */
static gboolean
take_one_of (const char **at,
             const char  *words,
             const char  *limit)
{
  gunichar first = fold (g_utf8_get_char (*at));

  for (const char *word = words; word < limit; word++)
    {
      const char *text = *at;

      if (g_utf8_get_char (word) == first)
        while (word < limit && *word != '|' && *text != '\0' &&
               g_utf8_get_char (word) == fold (g_utf8_get_char (text)))
          {
            word = g_utf8_next_char (word);
            text = g_utf8_next_char (text);
          }

      if ((word == limit || *word == '|') && text > *at &&
          !(g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text))) && is_in_word (text)))
        {
          *at = text;
          return TRUE;
        }

      while (word < limit && *word != '|')
        word++;
    }

  return FALSE;
}

/**
 * plenary_text_take_word:
 * @at: (inout): a text, moved past what was taken
 * @words: words in lower case, separated by "|"; a word may be several, and a sign
 *
 * Returns: whether the text begins with one of @words
 */
gboolean
plenary_text_take_word (const char **at,
                        const char  *words)
{
  return take_one_of (at, words, words + strlen (words));
}

/* 1, 12, 1.2, 3a */
static gboolean
take_digits (const char **at,
             int         *value)
{
  const char *text = *at;
  gboolean is_whole = FALSE;
  int number = 0;

  while (g_ascii_isdigit (*text) && text - *at < MOST_DIGITS)
    number = number * 10 + (*text++ - '0');

  if (text == *at || g_ascii_isdigit (*text))
    return FALSE;

  *value = number;
  while (*text == '.' && g_ascii_isdigit (text[1]))
    {
      *value = 0;
      for (text++; g_ascii_isdigit (*text); text++)
        ;
    }

  if (g_ascii_isalpha (*text) && !is_in_word (text + 1))
    {
      *value = 0;
      text++;
    }

  /* Panel 1-Title */
  if (*text == '-' && g_unichar_isupper (g_utf8_get_char (text + 1)))
    is_whole = TRUE;

  if ((is_in_word (text) && !is_whole) || (*text == ':' && g_ascii_isdigit (text[1])))
    return FALSE;

  *at = text;

  return TRUE;
}

/* I, IV, XII, or a single letter before a separator. */
static gboolean
take_letters (const char **at,
              int         *value)
{
  static const char *const romans[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
                                        "XI", "XII" };
  const char *text = *at;
  gsize length = strspn (text, "IVX");

  *value = 0;
  if (length == 0 && g_ascii_isupper (*text))
    length = 1;
  if (length == 0 || is_in_word (text + length) || text[length] == '\'')
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    if (strlen (romans[i]) == length && strncmp (romans[i], text, length) == 0)
      *value = (int) i + 1;

  text = plenary_text_skip_spaces (*at + length);
  if (*value == 0 && *text != '\0' && plenary_text_skip_separators (text) == text)
    return FALSE;

  *at += length;

  return TRUE;
}

static gboolean
take_number (const PlenaryTextLanguage *language,
             const char               **at,
             int                       *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (language->numbers); i++)
    if (plenary_text_take_word (at, language->numbers[i]))
      {
        *value = (int) i + 1;
        return TRUE;
      }

  return take_digits (at, value) || take_letters (at, value);
}

static gboolean
is_boundary (const char *text,
             gboolean   *is_whole)
{
  const char *next = plenary_text_skip_spaces (text);
  gunichar c = g_utf8_get_char (next);

  *is_whole = *plenary_text_skip_spaces (next + strspn (next, ".*!")) == '\0' ||
              (c == '(' && g_str_has_suffix (next, ")"));

  return c == 0 || is_dash (c) || (c < 128 && strchr (":.,;()[]/|!*?", (int) c) != NULL);
}

/* Matches what is left of a phrase, which goes on behind a missing word if need be. */
static gboolean
match_from (const PlenaryTextLanguage *language,
            const char                *phrase,
            const char                *text,
            PlenaryTextMatch          *match)
{
  gsize length = strcspn (phrase, " ");
  const char *rest = phrase[length] == ' ' ? phrase + length + 1 : phrase + length;
  gboolean is_optional = *phrase == '?';
  const char *at = text;
  PlenaryTextMatch found = *match;

  if (*phrase == '\0' || *phrase == '*')
    {
      match->end = text;
      return is_boundary (text, &match->is_whole) || (*phrase == '*' && !is_in_word (text));
    }

  at = plenary_text_skip_spaces (at);

  if (*phrase == '#')
    {
      found.number = at;
      if (take_number (language, &at, &found.value))
        found.number_end = at;
      else
        at = NULL;
    }
  else if (!take_one_of (&at, phrase + is_optional, phrase + length))
    {
      at = NULL;
    }

  if (at != NULL && match_from (language, rest, at, &found))
    {
      *match = found;
      return TRUE;
    }

  return is_optional && match_from (language, rest, text, match);
}

/**
 * plenary_text_phrase_match:
 * @match: (out): what was found
 *
 * Returns: whether @text begins with @phrase
 */
gboolean
plenary_text_phrase_match (const PlenaryTextLanguage *language,
                           const char                *phrase,
                           const char                *text,
                           PlenaryTextMatch          *match)
{
  PlenaryTextMatch found = { NULL };

  if (!match_from (language, phrase, text, &found))
    return FALSE;

  *match = found;

  return TRUE;
}

/**
 * plenary_text_rules_match:
 * @rules: a table, of which the first line that matches holds
 * @match: (out): what was found
 *
 * Returns: (transfer none) (nullable): the rule with which @text begins
 */
const PlenaryTextRule *
plenary_text_rules_match (const PlenaryTextLanguage *language,
                          const PlenaryTextRule     *rules,
                          const char                *text,
                          PlenaryTextMatch          *match)
{
  for (const PlenaryTextRule *rule = rules; rule->phrase != NULL; rule++)
    if (plenary_text_phrase_match (language, rule->phrase, text, match))
      return rule;

  return NULL;
}

/**
 * plenary_text_find_word:
 * @words: as for plenary_text_take_word()
 *
 * Returns: whether one of @words is anywhere in @text
 */
gboolean
plenary_text_find_word (const char *text,
                        const char *words)
{
  for (const char *at = text; *at != '\0'; at = plenary_text_next_word (at))
    {
      const char *end = at;

      if (plenary_text_take_word (&end, words))
        return TRUE;
    }

  return FALSE;
}
