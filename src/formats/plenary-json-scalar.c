/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scalars are the texts, numbers and words of a file, checked to the letter of RFC 8259.
 *
 * Most bytes of a programme stand in its texts, so these decide how quickly it is read: plain
 * ASCII goes by eight bytes at a time, and only what is beyond it is looked at more closely.
 *
 * Each function moves its pointer over what is good. Where something is not, the pointer stays
 * on it, and what was expected there comes back, in words that go after "expected".
 */

#include "config.h"

#include "plenary-json-scalar.h"

#include <glib/gi18n.h>
#include <string.h>

/* The four digits at @p as a number, or -1. */
static int
parse_hex (const char *p,
           const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;

      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }

  return value;
}

static gboolean
is_high_surrogate (int value)
{
  return value >= 0xd800 && value < 0xdc00;
}

static gboolean
is_low_surrogate (int value)
{
  return value >= 0xdc00 && value < 0xe000;
}

/* What stands behind the escape at @escape, or NULL if it is none. */
static const char *
skip_unicode_escape (const char  *escape,
                     const char  *end,
                     const char **expected)
{
  int value = parse_hex (escape + 2, end);

  if (value < 0)
    {
      *expected = _("four hexadecimal digits after “\\u”");
      return NULL;
    }

  if (value == 0)
    {
      *expected = _("a text without the character U+0000");
      return NULL;
    }

  if (is_high_surrogate (value) && end - escape >= 12 && escape[6] == '\\' && escape[7] == 'u' &&
      is_low_surrogate (parse_hex (escape + 8, end)))
    return escape + 12;

  if (is_high_surrogate (value) || is_low_surrogate (value))
    {
      *expected = _("both halves of a surrogate pair");
      return NULL;
    }

  return escape + 6;
}

static const char *
skip_escape (const char  *escape,
             const char  *end,
             const char **expected)
{
  char letter = end - escape >= 2 ? escape[1] : '\0';

  if (letter == 'u')
    return skip_unicode_escape (escape, end, expected);

  if (letter == '\0' || strchr ("\"\\/bfnrt", letter) == NULL)
    {
      *expected = _("an escape out of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
      return NULL;
    }

  return escape + 2;
}

/* The length of the character at @p, which begins with a byte of 0x80 or above, or 0 where it is
 * no UTF-8: cut short, longer than need be, a surrogate, or above U+10FFFF.
 */
static inline int
measure_character (const guchar *p,
                   gsize         available)
{
  if (p[0] >= 0xc2 && p[0] <= 0xdf)
    return available >= 2 && (p[1] & 0xc0) == 0x80 ? 2 : 0;

  if (p[0] >= 0xe0 && p[0] <= 0xef)
    return available >= 3 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80 &&
           (p[0] != 0xe0 || p[1] >= 0xa0) && (p[0] != 0xed || p[1] < 0xa0) ? 3 : 0;

  if (p[0] >= 0xf0 && p[0] <= 0xf4)
    return available >= 4 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80 &&
           (p[3] & 0xc0) == 0x80 && (p[0] != 0xf0 || p[1] >= 0x90) &&
           (p[0] != 0xf4 || p[1] < 0x90) ? 4 : 0;

  return 0;
}

/* Runs to the next quotation mark, backslash, control character or byte beyond ASCII.
 *
 * In eight bytes at a time, subtracting borrows into a byte's highest bit where it was below what
 * is subtracted; a borrow reaches a neighbour only from a byte that has told already.
 */
static inline const char *
skip_plain (const char *p,
            const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  for (; end - p >= 8; p += 8)
    {
      guint64 bytes;
      guint64 told;

      memcpy (&bytes, p, sizeof bytes);
      bytes = GUINT64_FROM_LE (bytes);
      told = (bytes | (bytes - ones * ' ') | ((bytes ^ (ones * '"')) - ones) |
              ((bytes ^ (ones * '\\')) - ones)) & (ones * 0x80);

      if (told != 0)
        return p + __builtin_ctzll (told) / 8;
    }

  while (p < end && (guchar) *p >= ' ' && (guchar) *p < 0x80 && *p != '"' && *p != '\\')
    p++;

  return p;
}

/* Runs over characters beyond ASCII, to what is none or is no UTF-8; returns NULL where it would
 * not get on.
 */
static inline const char *
skip_beyond_ascii (const char  *start,
                   const char  *end,
                   const char **expected)
{
  const char *p = start;
  int length = 1;

  for (; p < end && (guchar) *p >= 0x80 && length > 0; p += length)
    length = measure_character ((const guchar *) p, (gsize) (end - p));

  if (p > start)
    return p;

  if (p == end || *p == '\n' || *p == '\r')
    *expected = _("a closing quotation mark");
  else
    *expected = (guchar) *p < ' ' ? _("a text without control characters") : _("a text in UTF-8");

  return NULL;
}

/**
 * plenary_json_scalar_skip_string:
 * @p: (inout): an opening quotation mark; after its text, beyond the closing one
 * @end: the end of the file
 * @expected: (out): what was expected where @p came to stand
 *
 * Returns: whether the text is good
 */
gboolean
plenary_json_scalar_skip_string (const char **p,
                                 const char  *end,
                                 const char **expected)
{
  const char *at = *p;
  const char *next = at + 1;

  while (next != NULL)
    {
      at = skip_plain (next, end);

      if (at < end && *at == '"')
        {
          *p = at + 1;
          return TRUE;
        }

      next = at < end && *at == '\\' ? skip_escape (at, end, expected)
                                      : skip_beyond_ascii (at, end, expected);
    }

  *p = at;

  return FALSE;
}

static gboolean
skip_digits (const char **p,
             const char  *end,
             const char **expected)
{
  if (*p == end || !g_ascii_isdigit (**p))
    {
      *expected = _("a digit");
      return FALSE;
    }

  while (*p < end && g_ascii_isdigit (**p))
    *p += 1;

  return TRUE;
}

/**
 * plenary_json_scalar_skip_number:
 * @p: (inout): a minus sign or digit; after its number, beyond it
 * @end: the end of the file
 * @expected: (out): what was expected where @p came to stand
 *
 * Returns: whether the number is good, be it ever so long or large
 */
gboolean
plenary_json_scalar_skip_number (const char **p,
                                 const char  *end,
                                 const char **expected)
{
  if (**p == '-')
    *p += 1;

  if (end - *p >= 2 && (*p)[0] == '0' && g_ascii_isdigit ((*p)[1]))
    {
      *expected = _("a number without leading zeros");
      return FALSE;
    }

  if (!skip_digits (p, end, expected))
    return FALSE;

  if (*p < end && **p == '.')
    {
      *p += 1;

      if (!skip_digits (p, end, expected))
        return FALSE;
    }

  if (*p < end && (**p == 'e' || **p == 'E'))
    {
      *p += 1;

      if (*p < end && (**p == '+' || **p == '-'))
        *p += 1;

      return skip_digits (p, end, expected);
    }

  return TRUE;
}

/**
 * plenary_json_scalar_skip_word:
 * @p: (inout): what might be a word; after it, beyond it
 * @end: the end of the file
 *
 * Returns: whether it is true, false or null
 */
gboolean
plenary_json_scalar_skip_word (const char **p,
                               const char  *end)
{
  static const char * const words[] = { "true", "false", "null" };
  gsize available = (gsize) (end - *p);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (available >= length && memcmp (*p, words[i], length) == 0 &&
          (available == length || !g_ascii_isalnum ((*p)[length])))
        {
          *p += length;
          return TRUE;
        }
    }

  return FALSE;
}
