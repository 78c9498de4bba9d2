/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands between Chinese letters.
 *
 * Quotation marks and dashes are the same characters as in Latin, and the font that has Latin
 * letters stands first; in Chinese they are as wide as its letters, and come from their font. Each
 * bracket, comma or full stop has a half that is empty: where two of them meet, that would be a
 * hole of a whole letter, so that one gives its half up.
 *
 * Lines end between any two letters, so that the last one of a paragraph may be a single letter,
 * with a full stop perhaps. None is to be left alone so.
 */

#include "config.h"

#include "plenary-han.h"

#include <string.h>

#define HALF "halt=1"

/* So many letters are not alone, and a paragraph is made narrower so often to find them company. */
#define ENOUGH 2
#define MOST_STEPS 4

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

/* How many letters there are on the last line. */
static guint
count_last (PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, n_lines - 1);
  const char *p = pango_layout_get_text (layout) + pango_layout_line_get_start_index (line);
  const char *end = p + pango_layout_line_get_length (line);
  guint n = 0;

  for (; p < end; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p)) ? 1 : 0;

  return n;
}

/**
 * plenary_han_fill:
 * @layout: a paragraph as wide as it may be
 *
 * Makes it a little narrower where its last line would be one Chinese letter, unless that takes a
 * line more.
 */
void
plenary_han_fill (PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);
  int width = pango_layout_get_width (layout);
  PangoRectangle last;

  if (n_lines < 2 || count_last (layout) >= ENOUGH || !has_han (pango_layout_get_text (layout)))
    return;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, n_lines - 1), NULL, &last);

  for (guint i = 1; i <= MOST_STEPS; i++)
    {
      pango_layout_set_width (layout, MAX (width - (int) i * last.width / 2, 0));

      if (pango_layout_get_line_count (layout) != n_lines)
        break;

      if (count_last (layout) >= ENOUGH)
        return;
    }

  pango_layout_set_width (layout, width);
}
