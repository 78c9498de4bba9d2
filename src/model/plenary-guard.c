/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be shown of a text that somebody else wrote.
 *
 * Some texts take a text view minutes to lay out: a letter with ten thousand accents, a direction
 * that is turned round and never back, a paragraph of megabytes. Others look like what they are
 * not. The document keeps them as they are; only what is shown is guarded.
 */

#include "config.h"

#include "plenary-guard.h"

#include <string.h>

/* The longest run of marks upon one letter that any script needs is far below this. */
#define MOST_MARKS 30

static gboolean
is_mark (gunichar c)
{
  return c >= 0x300 && g_unichar_ismark (c);
}

/* The old embeddings and overrides, which lie about the order of letters and need not be closed;
 * isolates, which newer texts use, end with their paragraph.
 */
static gboolean
is_turning (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

/* Characters without width that no script needs: joiners are not among them. */
static gboolean
is_hidden (gunichar c)
{
  return c == 0x200b || c == 0x2060 || c == 0xfeff || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7f;
}

/* Most letters of most texts, of which nothing needs to be known. */
static gboolean
is_plain (char c)
{
  return c >= 0x20 && c < 0x7f;
}

/**
 * plenary_guard_text:
 * @text: UTF-8, of any length
 *
 * Returns: (transfer full): @text without what would stop or mislead a text view: control
 *   characters, more than 30 marks in a row, turned directions
 */
char *
plenary_guard_text (const char *text)
{
  GString *guarded = g_string_sized_new (strlen (text) + 1);
  const char *kept = text;   /* from here on it is kept */
  const char *next;
  guint n_marks = 0;

  for (const char *at = text; *at != '\0'; at = next)
    {
      gunichar c = is_plain (*at) ? (guchar) *at : g_utf8_get_char (at);

      next = g_utf8_next_char (at);
      n_marks = is_mark (c) ? n_marks + 1 : 0;

      if (n_marks > MOST_MARKS || is_turning (c) || is_control (c))
        {
          g_string_append_len (guarded, kept, at - kept);
          kept = next;
        }
    }

  g_string_append (guarded, kept);

  return g_string_free (guarded, FALSE);
}

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029;
}

/**
 * plenary_guard_line:
 * @text: UTF-8, of any length
 *
 * Returns: (transfer full): @text as a label shows it: on one line, no longer than
 *   PLENARY_GUARD_LINE, without characters that cannot be seen
 */
char *
plenary_guard_line (const char *text)
{
  g_autofree char *guarded = NULL;
  const char *end = text;
  GString *line;

  /* A little more than is shown, for what is dropped. */
  for (guint i = 0; i < 2 * PLENARY_GUARD_LINE && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  line = g_string_new_len (text, end - text);
  guarded = plenary_guard_text (line->str);
  g_string_truncate (line, 0);

  for (const char *at = guarded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_break (c))
        g_string_append_c (line, ' ');
      else if (!is_hidden (c))
        g_string_append_unichar (line, c);
    }

  if (g_utf8_strlen (line->str, (gssize) line->len) > PLENARY_GUARD_LINE)
    {
      g_string_truncate (line, (gsize) (g_utf8_offset_to_pointer (line->str, PLENARY_GUARD_LINE) -
                                        line->str));
      g_string_append (line, "…");
    }

  return g_string_free (line, FALSE);
}

/**
 * plenary_guard_is_long:
 *
 * Returns: whether a paragraph of @text is so long that a text view must not get it
 */
gboolean
plenary_guard_is_long (const char *text)
{
  while (text != NULL && *text != '\0')
    {
      const char *end = strchr (text, '\n');
      gsize length = end != NULL ? (gsize) (end - text) : strlen (text);

      if (length > PLENARY_GUARD_PARAGRAPH &&
          g_utf8_strlen (text, (gssize) length) > PLENARY_GUARD_PARAGRAPH)
        return TRUE;

      text = end != NULL ? end + 1 : NULL;
    }

  return FALSE;
}
