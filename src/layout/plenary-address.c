/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Addresses of the web and of mail in plain text, as people type them.
 *
 * An address ends where a sentence goes on: at a space, at a letter that no address has, such as a
 * Chinese full stop, and before what ends a sentence or a bracket that it did not open.
 */

#include "config.h"

#include "plenary-address.h"

#include <string.h>

#define MAIL "mailto:"

/* Of what an address of the web is made besides letters and digits, and what it does not end with. */
#define WEB_SIGNS "-._~:/?#[]@!$&'()*+,;=%"
#define LAST_SIGNS ".,;:!?'"

/* Likewise before and after the @ of one of mail. */
#define BOX_SIGNS "._%+-"
#define HOST_SIGNS ".-"

static gboolean
is_one_of (char        c,
           const char *signs)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr (signs, c) != NULL);
}

static gsize
get_scheme_length (const char *text)
{
  static const char *const schemes[] = { "https://", "http://" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (text, schemes[i], strlen (schemes[i])) == 0)
      return strlen (schemes[i]);

  return 0;
}

/* Where one of the web ends that begins there; nowhere if there is none. */
static gsize
find_web_end (const char *text,
              gsize       start)
{
  gsize first = start + get_scheme_length (text + start);
  gsize end = first;
  int depth = 0;

  if (first == start || (start > 0 && g_ascii_isalnum (text[start - 1])))
    return 0;

  while (is_one_of (text[end], WEB_SIGNS) && (text[end] != ')' || depth > 0))
    {
      depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
      end++;
    }

  while (end > first && strchr (LAST_SIGNS, text[end - 1]) != NULL)
    end--;

  return end > first ? end : 0;
}

/* The limits of one of mail around an @. */
static gboolean
find_mail (const char *text,
           gsize       from,
           gsize       at,
           gsize      *start,
           gsize      *end)
{
  const char *dot;

  *start = at;
  *end = at + 1;

  while (*start > from && is_one_of (text[*start - 1], BOX_SIGNS))
    (*start)--;

  while (is_one_of (text[*end], HOST_SIGNS))
    (*end)++;

  while (*end > at + 1 && !g_ascii_isalnum (text[*end - 1]))
    (*end)--;

  dot = memchr (text + at + 1, '.', *end - at - 1);

  return *start < at && dot != NULL && dot > text + at + 1;
}

/**
 * plenary_address_find:
 * @from: where to begin
 * @start: (out): its first byte, if there is one
 * @end: (out): the byte after its last
 *
 * Returns: (transfer full) (nullable): where the first address from there on leads
 */
char *
plenary_address_find (const char *text,
                      gsize       from,
                      gsize      *start,
                      gsize      *end)
{
  for (gsize i = from; text[i] != '\0'; i++)
    {
      if ((*end = find_web_end (text, i)) > 0)
        {
          *start = i;
          return g_strndup (text + i, *end - i);
        }

      if (text[i] == '@' && find_mail (text, from, i, start, end))
        {
          g_autofree char *box = g_strndup (text + *start, *end - *start);

          return g_strconcat (MAIL, box, NULL);
        }
    }

  return NULL;
}
