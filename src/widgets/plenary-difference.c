/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two versions of a text have in common, so that a view replaces only the rest. */

#include "config.h"

#include "plenary-difference.h"

#include <string.h>

static int
count_common_start (const char *a,
                    const char *b)
{
  int n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }

  return n;
}

static int
count_common_end (const char *a,
                  const char *b,
                  int         n_start)
{
  const char *a_start = g_utf8_offset_to_pointer (a, n_start);
  const char *b_start = g_utf8_offset_to_pointer (b, n_start);
  int n = 0;

  a += strlen (a);
  b += strlen (b);

  while (a > a_start && b > b_start)
    {
      a = g_utf8_prev_char (a);
      b = g_utf8_prev_char (b);

      if (g_utf8_get_char (a) != g_utf8_get_char (b))
        break;

      n++;
    }

  return n;
}

/**
 * plenary_difference_find:
 * @n_start: (out): how many characters both have in common from the start
 * @n_end: (out): how many they have in common from the end, beside those
 */
void
plenary_difference_find (const char *old_text,
                         const char *new_text,
                         int        *n_start,
                         int        *n_end)
{
  *n_start = count_common_start (old_text, new_text);
  *n_end = count_common_end (old_text, new_text, *n_start);
}
