/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A name in a file is what it means, not how it is written: "id" and "\u0069d" are the same, and
 * an object that has both has one member twice.
 */

#include "config.h"

#include "plenary-json-name.h"

#include <string.h>

static gunichar
read_hex (const char *digits)
{
  gunichar value = 0;

  for (int i = 0; i < 4; i++)
    value = value * 16 + (gunichar) g_ascii_xdigit_value (digits[i]);

  return value;
}

static gunichar
read_escape (const char **p)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  gunichar character;

  if ((*p)[1] != 'u')
    {
      const char *letter = strchr (letters, (*p)[1]);

      *p += 2;

      return (gunichar) meanings[letter - letters];
    }

  character = read_hex (*p + 2);
  *p += 6;

  if (character >= 0xd800 && character < 0xdc00)
    {
      character = 0x10000 + ((character - 0xd800) << 10) + read_hex (*p + 2) - 0xdc00;
      *p += 6;
    }

  return character;
}

static gunichar
read_character (const char **p)
{
  gunichar character;

  if (**p == '\\')
    return read_escape (p);

  character = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);

  return character;
}

/**
 * plenary_json_name_compare:
 * @a: (array length=a_length): a name as it stands in a scanned file, without quotation marks
 * @b: (array length=b_length): another
 *
 * Returns: below, equal to or above 0, as @a goes before, is or goes after @b
 */
int
plenary_json_name_compare (const char *a,
                           gsize       a_length,
                           const char *b,
                           gsize       b_length)
{
  const char *a_end = a + a_length;
  const char *b_end = b + b_length;

  while (a < a_end && b < b_end)
    {
      gunichar x = read_character (&a);
      gunichar y = read_character (&b);

      if (x != y)
        return x < y ? -1 : 1;
    }

  return (a < a_end) - (b < b_end);
}
