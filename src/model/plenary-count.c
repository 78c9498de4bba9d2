/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways in which programmes count: in figures, in letters, in Roman numerals. */

#include "config.h"

#include "plenary-count-private.h"

#include <string.h>

#define LAST_LETTER 26
#define LAST_ROMAN 89

static int
read_roman (const char *number)
{
  static const struct { char digit; int value; } digits[] = {
    { 'I', 1 }, { 'V', 5 }, { 'X', 10 }, { 'L', 50 },
  };
  int sum = 0;
  int last = 0;

  for (const char *p = number + strlen (number); p > number; p--)
    {
      int value = 0;

      for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
        if (digits[i].digit == p[-1])
          value = digits[i].value;

      if (value == 0)
        return 0;

      sum += value < last ? -value : value;
      last = MAX (last, value);
    }

  return sum < PLENARY_COUNT_MOST ? sum : 0;
}

/* Returns: the place of a number in that way of counting, 0 if it has none there */
int
plenary_count_read (const char   *number,
                    PlenaryCount  count)
{
  char *end;
  guint64 value;

  switch (count)
    {
    case PLENARY_COUNT_FIGURES:
      value = g_ascii_strtoull (number, &end, 10);

      return g_ascii_isdigit (*number) && *end == '\0' && value < PLENARY_COUNT_MOST ? (int) value :
                                                                                       0;

    case PLENARY_COUNT_LETTERS:
      return g_ascii_isupper (number[0]) && number[1] == '\0' ? number[0] - 'A' + 1 : 0;

    case PLENARY_COUNT_ROMAN:
    default:
      return read_roman (number);
    }
}

/* Returns: (transfer full) (nullable): the number at that place, NULL where there is none so far */
char *
plenary_count_write (int          place,
                     PlenaryCount count)
{
  static const struct { int value; const char *text; } parts[] = {
    { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
  };
  GString *roman;

  g_assert (place > 0);

  if (count == PLENARY_COUNT_FIGURES)
    return g_strdup_printf ("%d", place);

  if (count == PLENARY_COUNT_LETTERS)
    return place <= LAST_LETTER ? g_strdup_printf ("%c", 'A' + place - 1) : NULL;

  if (place > LAST_ROMAN)
    return NULL;

  roman = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (; place >= parts[i].value; place -= parts[i].value)
      g_string_append (roman, parts[i].text);

  return g_string_free (roman, FALSE);
}

/* The way of counting that all numbers follow, but for empty ones. “I” alone is Roman, and “C” is a
 * letter.
 */
gboolean
plenary_count_find (GPtrArray    *numbers,
                    PlenaryCount *count)
{
  static const PlenaryCount counts[] = {
    PLENARY_COUNT_FIGURES, PLENARY_COUNT_ROMAN, PLENARY_COUNT_LETTERS
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      gboolean fits = TRUE;

      for (guint j = 0; j < numbers->len && fits; j++)
        {
          const char *number = g_ptr_array_index (numbers, j);

          fits = *number == '\0' || plenary_count_read (number, counts[i]) > 0;
        }

      if (fits)
        {
          *count = counts[i];
          return TRUE;
        }
    }

  return FALSE;
}
