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
#define AFTER_SCHEME "://"

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

/* Whether a scheme of the web ends with that colon, and begins a word. */
static gboolean
find_scheme (const char *text,
             gsize       from,
             gsize       colon,
             gsize      *start)
{
  static const char *const schemes[] = { "https", "http" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      *start = colon - length;

      if (colon - from >= length &&
          g_ascii_strncasecmp (text + *start, schemes[i], length) == 0)
        return *start == 0 || !g_ascii_isalnum (text[*start - 1]);
    }

  return FALSE;
}

/* The limits of one of the web around a colon. */
static gboolean
find_web (const char *text,
          gsize       from,
          gsize       colon,
          gsize      *start,
          gsize      *end)
{
  gsize first = colon + strlen (AFTER_SCHEME);
  int depth = 0;

  if (!g_str_has_prefix (text + colon, AFTER_SCHEME) || !find_scheme (text, from, colon, start))
    return FALSE;

  *end = first;

  while (is_one_of (text[*end], WEB_SIGNS) && (text[*end] != ')' || depth > 0))
    {
      depth += text[*end] == '(' ? 1 : text[*end] == ')' ? -1 : 0;
      (*end)++;
    }

  while (*end > first && strchr (LAST_SIGNS, text[*end - 1]) != NULL)
    (*end)--;

  return *end > first;
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
  for (const char *sign = text + from; (sign = strpbrk (sign, ":@")) != NULL; sign++)
    {
      gsize at = (gsize) (sign - text);

      if (*sign == ':' && find_web (text, from, at, start, end))
        return g_strndup (text + *start, *end - *start);

      if (*sign == '@' && find_mail (text, from, at, start, end))
        {
          g_autofree char *box = g_strndup (text + *start, *end - *start);

          return g_strconcat (MAIL, box, NULL);
        }
    }

  return NULL;
}
