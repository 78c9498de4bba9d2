/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands before an item of a list: •, –, o, 1., (a), iv), Question 3: */

#include "config.h"

#include "plenary-text-bullet.h"

#include "plenary-text-phrase.h"

#include <string.h>

/* Signs that programs for writing put before items, and those of their private fonts. */
static const gunichar signs[] = {
  0x2022, 0x2023, 0x2043, 0x2219, 0x25a0, 0x25a1, 0x25aa, 0x25ab, 0x25b6, 0x25b8, 0x25ba, 0x25c6,
  0x25c7, 0x25cb, 0x25cf, 0x25e6, 0x2605, 0x2606, 0x2713, 0x2714, 0x2756, 0x2794, 0x27a2, 0x27a4,
  0x2b9a, 0xb7, 0xf076, 0xf0a7, 0xf0b7, 0xf0d8, 0xf0fc,
};

static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
                                      "xi", "xii" };

static gboolean
is_sign (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i] == c)
      return TRUE;

  return FALSE;
}

static gboolean
is_space (const char *text)
{
  return *text == '\0' || g_unichar_isspace (g_utf8_get_char (text));
}

/* The “o” that programs for writing put before items of a second level, and the letters that their
 * fonts for bullets have become elsewhere. A sentence goes on behind a word; what goes on behind
 * one of these begins as a sentence does.
 */
static gboolean
is_letter (const char *text)
{
  const char *next;
  gunichar c = g_utf8_get_char (text);

  if ((c != 'o' && c != 0xa7 && c != 0xd8 && c != 0xfc) || !is_space (g_utf8_next_char (text)))
    return FALSE;

  next = plenary_text_skip_spaces (g_utf8_next_char (text));
  c = g_utf8_get_char (next);

  return g_unichar_isupper (c) || c == 0x201c || c == '"';
}

/* Returns: the value of a Roman number in small or in capital letters, 0 if it is none */
static int
read_roman (const char *text,
            gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (romans); i++)
    if (strlen (romans[i]) == length && g_ascii_strncasecmp (text, romans[i], length) == 0)
      return (int) i + 1;

  return 0;
}

/* Takes a, b, c; i, ii, iii. One letter may be either. */
static gboolean
take_letters (const char        **at,
              PlenaryTextBullet  *bullet)
{
  gsize length = strspn (*at, "ivxIVX");

  if (!g_ascii_isalpha (**at))
    return FALSE;

  bullet->type = PLENARY_TEXT_BULLET_LETTER;
  bullet->roman = read_roman (*at, length);
  if (length <= 1)
    bullet->number = g_ascii_tolower (**at) - 'a' + 1;

  *at += MAX (length, 1);

  return bullet->number > 0 || bullet->roman > 0;
}

/* Takes 1. 1) (1) a) (a) i. i) (i) and 1.- too. A capital with a full stop is an initial. */
static gboolean
scan_number (const char         *text,
             const char        **end,
             PlenaryTextBullet  *bullet)
{
  gboolean is_open = *text == '(';
  const char *start = text + is_open;
  const char *at = start;
  gboolean has_point;

  while (g_ascii_isdigit (*at) && at - start < 3)
    bullet->number = bullet->number * 10 + (*at++ - '0');

  bullet->type = PLENARY_TEXT_BULLET_NUMBER;
  if (at == start && !take_letters (&at, bullet))
    return FALSE;

  has_point = *at == '.' && !is_open &&
              (bullet->type == PLENARY_TEXT_BULLET_NUMBER || at > start + 1 ||
               (bullet->roman > 0 && g_ascii_islower (*start)));
  if ((bullet->number == 0 && bullet->roman == 0) || bullet->number > 99 ||
      !(*at == ')' || has_point))
    return FALSE;

  bullet->sign = is_open ? '(' : (gunichar) *at;
  at++;
  if (*at == '-' && bullet->type == PLENARY_TEXT_BULLET_NUMBER)
    at++;
  *end = plenary_text_skip_spaces (at);

  return is_space (at);
}

/* Takes Question 3: and Q3. but not Questions 3. which is no number of one, and would be lost. */
static gboolean
scan_question (const PlenaryTextLanguage  *language,
               const char                 *text,
               const char                **end,
               PlenaryTextBullet          *bullet)
{
  const char *at = text;
  gsize n_digits;

  if (!plenary_text_take_word (&at, language->question))
    {
      if (*at != 'Q')
        return FALSE;
      at++;
    }

  at = plenary_text_skip_spaces (at);
  n_digits = strspn (at, "0123456789");
  if (n_digits == 0 || n_digits > 2 || strchr (":.)", at[n_digits]) == NULL || at[n_digits] == '\0')
    return FALSE;

  bullet->type = PLENARY_TEXT_BULLET_NUMBER;
  bullet->sign = 'Q';
  bullet->number = (int) g_ascii_strtoull (at, NULL, 10);
  *end = plenary_text_skip_spaces (at + n_digits + 1);

  return TRUE;
}

/**
 * plenary_text_bullet_scan:
 * @end: (out): where the item begins
 * @bullet: (out): what stands before it
 *
 * Returns: whether @text begins with what may be a bullet; both are undefined if not
 */
gboolean
plenary_text_bullet_scan (const PlenaryTextLanguage  *language,
                          const char                 *text,
                          const char                **end,
                          PlenaryTextBullet          *bullet)
{
  gunichar c = g_utf8_get_char (text);
  const char *next = c != 0 ? g_utf8_next_char (text) : text;

  *bullet = (PlenaryTextBullet) { PLENARY_TEXT_BULLET_NONE, c, 0, 0 };

  if (is_sign (c))
    bullet->type = PLENARY_TEXT_BULLET_SIGN;
  else if (((c == '-' || c == '*' || c == '+' || c == 0x2212 || (c >= 0x2010 && c <= 0x2015)) &&
            is_space (next)) || is_letter (text))
    bullet->type = PLENARY_TEXT_BULLET_DASH;
  else
    return scan_number (text, end, bullet) || scan_question (language, text, end, bullet);

  *end = plenary_text_skip_spaces (next);

  return TRUE;
}

/**
 * plenary_text_bullet_is_next:
 * @before: the bullet of an item
 *
 * Returns: whether the bullet can be that of the item after it
 */
gboolean
plenary_text_bullet_is_next (const PlenaryTextBullet *self,
                             const PlenaryTextBullet *before)
{
  if (self->type != before->type || self->sign != before->sign)
    return FALSE;

  return self->type < PLENARY_TEXT_BULLET_NUMBER ||
         (self->number > 0 && before->number > 0 && self->number == before->number + 1) ||
         (self->roman > 0 && before->roman > 0 && self->roman == before->roman + 1);
}

/**
 * plenary_text_bullet_is_at:
 * @place: from 1 on
 *
 * Returns: whether the bullet says no more than that its item has that place in a list; one without
 *   a number never says more
 */
gboolean
plenary_text_bullet_is_at (const PlenaryTextBullet *self,
                           int                      place)
{
  return self->type < PLENARY_TEXT_BULLET_NUMBER || self->number == place || self->roman == place;
}
