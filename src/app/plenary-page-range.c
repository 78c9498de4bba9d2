/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as people type them: `2`, `2-4`, `2–`; nothing for all of them. */

#include "config.h"

#include "plenary-page-range.h"

#include <string.h>

/* Takes a number of digits off the text. */
static gboolean
take_number (const char **text,
             guint       *number)
{
  g_autofree char *digits = g_strndup (*text, strspn (*text, "0123456789"));
  guint64 parsed;

  if (!g_ascii_string_to_unsigned (digits, 10, 1, G_MAXINT, &parsed, NULL))
    return FALSE;

  *text += strlen (digits);
  *number = (guint) parsed;

  return TRUE;
}

static gboolean
take_dash (const char **text)
{
  static const char *const dashes[] = { "-", "–", "—", "…" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (*text, dashes[i]))
      {
        *text += strlen (dashes[i]);
        return TRUE;
      }

  return FALSE;
}

static void
skip_spaces (const char **text)
{
  *text += strspn (*text, " ");
}

/**
 * plenary_page_range_parse:
 * @text: what was typed
 * @first: (out): the first page, from 1
 * @last: (out): the last page, 0 for all that there are
 *
 * Returns: whether those are pages
 */
gboolean
plenary_page_range_parse (const char *text,
                          guint      *first,
                          guint      *last)
{
  guint from = 1, to = 0;

  skip_spaces (&text);

  if (*text != '\0')
    {
      gboolean has_first = take_number (&text, &from);

      skip_spaces (&text);

      if (take_dash (&text))
        {
          skip_spaces (&text);

          if (!take_number (&text, &to) && !has_first)
            return FALSE;

          skip_spaces (&text);
        }
      else
        {
          to = from;
        }

      if (*text != '\0' || (to > 0 && to < from))
        return FALSE;
    }

  *first = from;
  *last = to;

  return TRUE;
}

/**
 * plenary_page_range_format:
 * @first: the first page, from 1
 * @last: the last page, 0 for all that there are
 *
 * Returns: (transfer full): what is typed for them
 */
char *
plenary_page_range_format (guint first,
                           guint last)
{
  if (last == 0)
    return first <= 1 ? g_strdup ("") : g_strdup_printf ("%u–", first);

  return first == last ? g_strdup_printf ("%u", first) : g_strdup_printf ("%u–%u", first, last);
}
