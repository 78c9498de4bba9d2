/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place is where a file goes wrong, said so that its author finds it in a text editor.
 *
 * Whoever reads a file knows offsets and no more. Lines, columns and what stands there are looked
 * up here, once a file is refused, so that a good one never pays for them.
 */

#include "config.h"

#include "plenary-json-place.h"

#include <glib/gi18n.h>

#define MAX_QUOTED 24

/**
 * plenary_json_locate:
 * @data: (array length=length): a file without its byte order mark, valid or not
 * @offset: a byte of it, or @length for its end
 * @line: (out): its line, from 1; lines end with LF, CR or both
 * @column: (out): its column, from 1, in characters; a byte that is no UTF-8 counts as one
 *
 * Says where a byte stands.
 */
void
plenary_json_locate (const char *data,
                     gsize       length,
                     gsize       offset,
                     guint      *line,
                     guint      *column)
{
  const char *end = data + offset;
  const char *p = data;

  g_return_if_fail (offset <= length);

  *line = 1;
  *column = 1;

  while (p < end)
    {
      gunichar character = g_utf8_get_char_validated (p, data + length - p);

      if (*p == '\n' || (*p == '\r' && (p + 1 == data + length || p[1] != '\n')))
        {
          *line += 1;
          *column = 0;
        }

      *column += 1;
      p += (gint32) character < 0 || *p == '\0' ? 1 : g_utf8_skip[(guchar) *p];
    }
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == '+' || c == '-' || c == '.' || c == '_' || c == '\\';
}

/* The length of the string that begins at @text, without its quotation marks, or of the word. */
static gsize
measure (const char *text,
         gsize       length,
         gboolean    in_quotes)
{
  gsize i = 0;

  while (i < length && (in_quotes ? text[i] != '"' && (guchar) text[i] >= ' ' : is_word (text[i])))
    i += in_quotes && text[i] == '\\' && i + 1 < length ? 2 : 1;

  return i;
}

static char *
describe_text (const char *text,
               gsize       length,
               gboolean    in_quotes)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autofree char *shown = NULL;

  if (g_utf8_strlen (valid, -1) > MAX_QUOTED)
    {
      g_autofree char *beginning = g_utf8_substring (valid, 0, MAX_QUOTED - 1);

      shown = g_strconcat (beginning, "…", NULL);
    }
  else
    {
      shown = g_steal_pointer (&valid);
    }

  /* TRANSLATORS: What stands in a file, after "found". The first is a text that the file has in
   * quotation marks, the second a word, a number or a sign.
   */
  return in_quotes ? g_strdup_printf (_("the text “%s”"), shown)
                   : g_strdup_printf (_("“%s”"), shown);
}

/**
 * plenary_json_describe:
 * @data: (array length=length): a file, valid or not
 * @offset: a byte of it, or @length for its end
 *
 * Says what stands there, in words that go after "found".
 *
 * Returns: (transfer full): the words
 */
char *
plenary_json_describe (const char *data,
                       gsize       length,
                       gsize       offset)
{
  const char *text = data + offset;
  gunichar character;

  g_return_val_if_fail (offset <= length, NULL);

  if (offset == length)
    return g_strdup (_("the end of the file"));

  length -= offset;

  if (*text == '\n' || *text == '\r')
    return g_strdup (_("the end of the line"));

  if (*text == '"')
    return describe_text (text + 1, measure (text + 1, length - 1, TRUE), TRUE);

  if (is_word (*text))
    return describe_text (text, measure (text, length, FALSE), FALSE);

  character = g_utf8_get_char_validated (text, (gssize) length);

  if (*text != '\0' && (gint32) character < 0)
    return g_strdup_printf (_("the byte 0x%02X, which is not UTF-8"), (guint) (guchar) *text);

  if (*text == '\0' || !g_unichar_isprint (character))
    return g_strdup_printf (_("the invisible character U+%04X"), *text == '\0' ? 0 : character);

  return describe_text (text, g_utf8_skip[(guchar) *text], FALSE);
}

/**
 * plenary_json_refuse:
 * @data: (array length=length): the file that is refused
 * @offset: where
 * @expected: what should be there, in words of the user's language
 * @found: (nullable): what is there, or %NULL to look it up
 *
 * Sets an error of %PLENARY_FORMAT_ERROR whose message says line, column, and what was expected.
 */
void
plenary_json_refuse (GError             **error,
                     PlenaryFormatError   code,
                     const char          *data,
                     gsize                length,
                     gsize                offset,
                     const char          *expected,
                     const char          *found)
{
  g_autofree char *description = NULL;
  guint line;
  guint column;

  plenary_json_locate (data, length, offset, &line, &column);

  if (found == NULL)
    found = description = plenary_json_describe (data, length, offset);

  /* TRANSLATORS: Why a file cannot be opened: "Line 3, column 14: expected a comma or “}”, found
   * “x”". Both parts come translated.
   */
  g_set_error (error, PLENARY_FORMAT_ERROR, code, _("Line %u, column %u: expected %s, found %s"),
               line, column, expected, found);
}
