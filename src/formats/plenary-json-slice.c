/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slice is a value that nobody has looked into: what a newer Plenary wrote, or an old state.
 *
 * It is kept character for character, save for the white space between its tokens: that is taken
 * out when it is read, so that equal values are equal wherever they stood, and laid again when it
 * is written. A slice is valid JSON: the scanner has seen it.
 */

#include "config.h"

#include "plenary-json-slice.h"

#include <string.h>

/* The end of the text that begins at @p, which may have quotation marks behind backslashes. */
static const char *
skip_text (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;

  return p + 1;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/**
 * plenary_json_slice_compact:
 * @data: (array length=length): a value of a file
 *
 * Returns: (transfer full): the value without white space between its tokens
 */
char *
plenary_json_slice_compact (const char *data,
                            gsize       length)
{
  const char *end = data + length;
  GString *out = g_string_sized_new (length);

  while (data < end)
    {
      const char *next = *data == '"' ? skip_text (data) : data + 1;

      if (!is_space (*data))
        g_string_append_len (out, data, next - data);

      data = next;
    }

  return g_string_free (out, FALSE);
}

static void
append_line (GString *out,
             guint    level)
{
  g_string_append_c (out, '\n');

  for (guint i = 0; i < level; i++)
    g_string_append (out, "  ");
}

/**
 * plenary_json_slice_append:
 * @slice: a value without white space
 * @level: that of the line on which it begins
 *
 * Appends the value, every member and element on a line of its own.
 */
void
plenary_json_slice_append (GString    *out,
                           const char *slice,
                           guint       level)
{
  while (*slice != '\0')
    {
      const char *next = *slice == '"' ? skip_text (slice) : slice + 1;
      gboolean is_end = *slice == '}' || *slice == ']';

      if (is_end)
        append_line (out, --level);

      g_string_append_len (out, slice, next - slice);

      if (*slice == ':')
        g_string_append_c (out, ' ');
      else if (*slice == ',')
        append_line (out, level);
      else if (*slice == '{' || *slice == '[')
        {
          if (*next == *slice + 2)      /* } and ] come two places after { and [ */
            g_string_append_c (out, *next++);
          else
            append_line (out, ++level);
        }

      slice = next;
    }
}
