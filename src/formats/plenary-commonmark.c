/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain text as CommonMark that says just that text.
 *
 * A backslash is put before a sign only where the sign would be markup by accident, so that the
 * source of a text stays as readable as it was: “snake_case”, “2 * 3”, “a < b” and “[TBC]” need
 * none.
 */

#include "config.h"

#include "plenary-commonmark.h"

#include <string.h>

static gboolean
is_space (char c)
{
  return c == '\0' || c == ' ' || c == '\t';
}

static gboolean
is_punctuation (char c)
{
  return g_ascii_ispunct (c);
}

/* A letter or digit of any script, seen from its first or last byte. */
static gboolean
is_word_before (const char *text,
                const char *at)
{
  return at > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
is_entity (const char *text)
{
  const char *at = text + 1;

  if (*at == '#')
    at++;
  while (g_ascii_isalnum (*at))
    at++;

  return at > text + 1 && *at == ';';
}

/* What a tag, a comment or an address in angle brackets begins with; an address of mail may begin
 * with more than a letter (CommonMark 0.30, 6.5).
 */
static gboolean
is_angle (const char *text)
{
  gsize n_local = strspn (text + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                    ".!#$%&'*+/=?^_`{|}~-");

  return g_ascii_isalpha (text[1]) || (text[1] != '\0' && strchr ("/!?", text[1]) != NULL) ||
         (n_local > 0 && text[1 + n_local] == '@');
}

/**
 * plenary_commonmark_is_markup:
 * @text: the text of a paragraph
 * @at: a place in it
 *
 * Returns: whether the sign at @at would be markup, wherever in a block it is
 */
gboolean
plenary_commonmark_is_markup (const char *text,
                              const char *at)
{
  gboolean is_between_spaces = (at == text || is_space (at[-1])) && is_space (at[1]);

  switch (*at)
    {
    case '\\':
      return is_punctuation (at[1]);

    case '`':
      return TRUE;

    case '*':
      return !is_between_spaces;

    case '_':
      return !is_between_spaces &&
             !(is_word_before (text, at) && g_unichar_isalnum (g_utf8_get_char (at + 1)));

    case '<':
      return is_angle (at);

    case '&':
      return is_entity (at);

    case ']':
      return at[1] == '(' || at[1] == ':';

    default:
      return FALSE;
    }
}

/* A line of nothing but one of these three signs. */
static gboolean
is_rule (const char *text)
{
  guint n_signs = 0;

  if (*text != '-' && *text != '*' && *text != '_')
    return FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (*at == *text)
      n_signs++;
    else if (!is_space (*at))
      return FALSE;

  return n_signs >= 3;
}

/**
 * plenary_commonmark_find_block_sign:
 * @text: one line
 *
 * Returns: the offset of the sign that would make something else of a paragraph that begins with
 *   @text, or -1
 */
gssize
plenary_commonmark_find_block_sign (const char *text)
{
  gsize n;

  if (is_rule (text) || *text == '>' || g_str_has_prefix (text, "~~~"))
    return 0;

  if ((*text == '-' || *text == '+' || *text == '*') && is_space (text[1]))
    return 0;

  n = strspn (text, "#");
  if (n >= 1 && n <= 6 && is_space (text[n]))
    return 0;

  /* Under nothing, no heading is made by "=" or a single "-"; an item may stand above, though. */
  if (*text == '=' && text[strspn (text, "= ")] == '\0')
    return 0;
  if (*text == '-' && text[strspn (text, "- ")] == '\0')
    return 0;

  n = strspn (text, "0123456789");
  if (n >= 1 && n <= 9 && (text[n] == '.' || text[n] == ')') && is_space (text[n + 1]))
    return (gssize) n;

  return -1;
}

/**
 * plenary_commonmark_append:
 * @commonmark: what to append to, at the beginning of a block
 * @text: the text of a paragraph or an item: one line, without white space around it
 */
void
plenary_commonmark_append (GString    *commonmark,
                           const char *text)
{
  gssize block_sign = plenary_commonmark_find_block_sign (text);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (at - text == block_sign || plenary_commonmark_is_markup (text, at))
        g_string_append_c (commonmark, '\\');

      g_string_append_c (commonmark, *at);
    }
}
