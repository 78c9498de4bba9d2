/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of which notations of times are made.
 *
 * All readers walk the text through plenary_lex_peek (), which sees a full-width 4 as 4, a
 * no-break space as a space, and invisible characters not at all; so they work on the bytes that
 * the user typed or the file holds, and can say where in them a time ended. A function that takes
 * moves @at past what it took, and leaves it where it was if that was not there.
 *
 * Nothing here depends on the locale: a programme is read alike in every country.
 */

#include "config.h"

#include "plenary-lexer-private.h"

#include <string.h>

#define MAX_DIGITS  4
#define SHOWN_CHARS 40

/* Returns: the character at @text in its plain form, 0 at the end, U+FFFD for a bad byte */
gunichar
plenary_lex_peek (const char  *text,
                  const char **next)
{
  gunichar c;

  for (;; text = *next)
    {
      c = g_utf8_get_char_validated (text, -1);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          *next = text + 1;
          return 0xfffd;
        }

      *next = c == 0 ? text : g_utf8_next_char (text);
      if (c == 0 || g_unichar_type (c) != G_UNICODE_FORMAT)
        break;
    }

  if (c >= 0xff01 && c <= 0xff5e)       /* full-width ASCII */
    c -= 0xfee0;
  else if (c == 0x2236 || c == 0xfe55)  /* ratio, small colon */
    c = ':';

  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);
  if (g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR || c == '\t')
    return ' ';

  return g_unichar_tolower (c);
}

gunichar
plenary_lex_peek_only (const char *text)
{
  const char *next;

  return plenary_lex_peek (text, &next);
}

gboolean
plenary_lex_take (const char **at,
                  gunichar     wanted)
{
  const char *next;

  if (plenary_lex_peek (*at, &next) != wanted)
    return FALSE;

  *at = next;

  return TRUE;
}

void
plenary_lex_spaces (const char **at)
{
  while (plenary_lex_take (at, ' '))
    ;
}

/* Takes one of @words where it does not go on as a longer word. */
gboolean
plenary_lex_word (const char         **at,
                  const char * const  *words,
                  gsize                n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      const char *text = *at;
      const char *letter = words[i];

      while (*letter != '\0' && plenary_lex_take (&text, g_utf8_get_char (letter)))
        letter = g_utf8_next_char (letter);

      if (*letter == '\0' && !(g_unichar_isalpha (g_utf8_get_char (words[i])) &&
                               g_unichar_isalpha (plenary_lex_peek_only (text))))
        {
          *at = text;
          return TRUE;
        }
    }

  return FALSE;
}

/* Returns: how many digits there were, 0 where none or too many */
int
plenary_lex_number (const char **at,
                    int         *number)
{
  const char *text = *at, *next;
  int n_digits = 0, value = 0;

  for (;; text = next)
    {
      gunichar c = plenary_lex_peek (text, &next);

      if (c < '0' || c > '9')
        break;
      if (++n_digits > MAX_DIGITS)
        return 0;
      value = value * 10 + (int) (c - '0');
    }

  if (n_digits > 0)
    {
      *at = text;
      *number = value;
    }

  return n_digits;
}

gboolean
plenary_lex_two_digits (const char **at,
                        int         *number)
{
  const char *text = *at;

  if (plenary_lex_number (&text, number) != 2)
    return FALSE;

  *at = text;

  return TRUE;
}

/* Whether nothing but white space is left, line ends as well, which come with pasting. */
gboolean
plenary_lex_at_end (const char *text)
{
  const char *next;
  gunichar c;

  while (g_unichar_isspace (c = plenary_lex_peek (text, &next)))
    text = next;

  return c == 0;
}

/* The start of @text, fit to be shown in a message. */
char *
plenary_lex_quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, 4 * SHOWN_CHARS + 4));
  g_autofree char *start = NULL;

  g_strstrip (valid);
  if (g_utf8_strlen (valid, -1) <= SHOWN_CHARS)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, SHOWN_CHARS);

  return g_strconcat (start, "…", NULL);
}
