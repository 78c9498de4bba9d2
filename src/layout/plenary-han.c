/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands between Chinese letters.
 *
 * Quotation marks and dashes are the same characters as in Latin, and the font that has Latin
 * letters stands first; in Chinese they are as wide as its letters, and come from their font. Each
 * bracket, comma or full stop has a half that is empty: where two of them meet, that would be a
 * hole of a whole letter, so that one gives its half up.
 */

#include "config.h"

#include "plenary-han.h"

#include <string.h>

#define HALF "halt=1"

/* What has its empty half before it, and what has it after it. */
#define OPENING "\u201c\u2018\uff08\u300a\u3008\u300c\u300e\u3010\u3014"
#define CLOSING "\u201d\u2019\uff09\u300b\u3009\u300d\u300f\u3011\u3015" \
                "\u3002\uff0c\u3001\uff1b\uff1a"

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN || (c >= 0x3001 && c < 0x3030);
}

static gboolean
has_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_han (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gunichar
get_before (const char *text,
            const char *p)
{
  return p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
}

static gunichar
get_after (const char *p)
{
  return g_utf8_get_char (g_utf8_next_char (p));
}

/* An apostrophe between Latin letters is theirs. */
static gboolean
is_shared (const char *text,
           const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar before = get_before (text, p);
  gunichar after = get_after (p);

  if (c == 0x2014 || c == 0x201c || c == 0x201d || c == 0x2026)
    return TRUE;

  return (c == 0x2018 || c == 0x2019) &&
         (is_han (before) || !g_unichar_isalpha (before) ||
          is_han (after) || !g_unichar_isalpha (after));
}

static gboolean
is_one_of (gunichar    c,
           const char *signs)
{
  return c != 0 && g_utf8_strchr (signs, -1, c) != NULL;
}

static gboolean
is_half (const char *text,
         const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (is_one_of (c, OPENING))
    return is_one_of (get_before (text, p), OPENING);

  return is_one_of (c, CLOSING) &&
         (is_one_of (get_after (p), OPENING) || is_one_of (get_after (p), CLOSING));
}

/**
 * plenary_han_set_signs:
 * @attributes: of a text in Chinese, with the fonts it is set in
 * @start: the first byte to look at
 * @end: the byte after the last; more than there are for all
 * @families: the fonts of its letters
 *
 * Sets what is between the letters as they ask for; does nothing to a text that has none.
 */
void
plenary_han_set_signs (PangoAttrList *attributes,
                       const char    *text,
                       guint          start,
                       guint          end,
                       const char    *families)
{
  gsize length = strlen (text);

  if (!has_han (text))
    return;

  for (const char *p = text + start; p < text + MIN (length, end); p = g_utf8_next_char (p))
    {
      PangoAttribute *set[2] = { NULL };

      if (is_shared (text, p))
        set[0] = pango_attr_family_new (families);

      if (is_half (text, p))
        set[1] = pango_attr_font_features_new (HALF);

      for (guint i = 0; i < G_N_ELEMENTS (set); i++)
        if (set[i] != NULL)
          {
            set[i]->start_index = (guint) (p - text);
            set[i]->end_index = (guint) (g_utf8_next_char (p) - text);
            pango_attr_list_insert (attributes, set[i]);
          }
    }
}
