/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A phrase is what is to be replaced: letters in a row, spaces and all, where a query has words
 * that may stand anywhere.
 *
 * It is found as a search finds it, in any case and with any accents, or just as it was typed.
 * Addresses of the web are never touched: nobody reads them, and they would lead nowhere. An
 * address of mail is found as a whole or not at all.
 */

#include "config.h"

#include "plenary-phrase.h"

#include "plenary-fold.h"

#include <string.h>

struct _PlenaryPhrase
{
  char               *string;
  char               *folded;
  PlenaryPhraseFlags  flags;
};

G_DEFINE_BOXED_TYPE (PlenaryPhrase, plenary_phrase, plenary_phrase_ref, plenary_phrase_unref)

/**
 * plenary_phrase_new:
 * @string: what was typed
 * @flags: how it is meant
 */
PlenaryPhrase *
plenary_phrase_new (const char         *string,
                    PlenaryPhraseFlags  flags)
{
  PlenaryPhrase *self;
  GString *folded;

  g_return_val_if_fail (string != NULL, NULL);

  self = g_rc_box_new0 (PlenaryPhrase);
  folded = g_string_new (NULL);
  plenary_fold (folded, string);
  self->string = g_strdup (string);
  self->folded = g_string_free (folded, FALSE);
  self->flags = flags;

  return self;
}

PlenaryPhrase *
plenary_phrase_ref (PlenaryPhrase *self)
{
  return g_rc_box_acquire (self);
}

static void
phrase_clear (gpointer data)
{
  PlenaryPhrase *self = data;

  g_free (self->string);
  g_free (self->folded);
}

void
plenary_phrase_unref (PlenaryPhrase *self)
{
  g_rc_box_release_full (self, phrase_clear);
}

/**
 * plenary_phrase_is_empty:
 *
 * Returns: whether it is nowhere, as it has no letters
 */
gboolean
plenary_phrase_is_empty (PlenaryPhrase *self)
{
  return self->folded[strspn (self->folded, " ")] == '\0';
}

static gunichar
get_before (const char *text,
            guint       at)
{
  return at > 0 ? g_utf8_get_char (g_utf8_prev_char (text + at)) : 0;
}

static gboolean
is_in_word (gunichar c)
{
  return c != 0 && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

/* Whether a word is cut at either end. */
static gboolean
cuts_word (const char         *text,
           const PlenaryRange *range)
{
  gunichar before = get_before (text, range->start);
  gunichar first = g_utf8_get_char (text + range->start);
  gunichar last = get_before (text, range->end);
  gunichar after = g_utf8_get_char (text + range->end);

  return (is_in_word (before) && is_in_word (first)) || (is_in_word (last) && is_in_word (after));
}

/* Whether @range is of whole letters with their marks. */
static gboolean
is_whole (const char         *text,
          const PlenaryRange *range)
{
  return !g_unichar_ismark (g_utf8_get_char (text + range->end)) &&
         !g_unichar_ismark (g_utf8_get_char (text + range->start));
}

/* A letter may be folded to two, of which the phrase has one. */
static gboolean
is_folded_whole (PlenaryPhrase      *self,
                 const char         *text,
                 const PlenaryRange *range)
{
  g_autofree char *found = g_strndup (text + range->start, range->end - range->start);
  g_autoptr(GString) folded = g_string_new (NULL);

  plenary_fold (folded, found);

  return g_str_equal (folded->str, self->folded);
}

static gboolean
is_space (const char *at)
{
  return *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));
}

static gboolean
is_of_mail (const char *at)
{
  return g_ascii_isalnum (*at) || (*at != '\0' && strchr ("._%+-@", *at) != NULL);
}

/* What stands between spaces around @range. */
static PlenaryRange
find_token (const char         *text,
            const PlenaryRange *range)
{
  PlenaryRange token = *range;

  while (token.start > 0 && !is_space (g_utf8_prev_char (text + token.start)))
    token.start = (guint) (g_utf8_prev_char (text + token.start) - text);

  while (!is_space (text + token.end))
    token.end = (guint) (g_utf8_next_char (text + token.end) - text);

  return token;
}

/* Where an address of the web begins in a token, or its end. */
static guint
find_web (const char         *text,
          const PlenaryRange *token)
{
  for (guint i = token->start; i < token->end; i++)
    if (g_ascii_strncasecmp (text + i, "www.", 4) == 0)
      return i;
    else if (strncmp (text + i, "://", MIN (3, token->end - i)) == 0 && token->end - i >= 3)
      {
        while (i > token->start && (g_ascii_isalnum (text[i - 1]) || text[i - 1] == '+'))
          i--;

        return i;
      }

  return token->end;
}

/* Whether @range is a part of an address of mail. */
static gboolean
cuts_mail (const char         *text,
           const PlenaryRange *range)
{
  PlenaryRange mail = *range;
  const char *at;

  for (guint i = range->start; i < range->end; i++)
    if (!is_of_mail (text + i))
      return FALSE;

  while (mail.start > 0 && is_of_mail (text + mail.start - 1))
    mail.start--;

  while (is_of_mail (text + mail.end))
    mail.end++;

  while (mail.end > range->end && text[mail.end - 1] == '.')
    mail.end--;

  at = memchr (text + mail.start, '@', mail.end - mail.start);

  return at != NULL && at > text + mail.start && at + 1 < text + mail.end &&
         (mail.start < range->start || mail.end > range->end);
}

static gboolean
is_in_address (const char         *text,
               const PlenaryRange *range)
{
  PlenaryRange token = find_token (text, range);

  return range->end > find_web (text, &token) || cuts_mail (text, range);
}

static void
add (PlenaryPhrase *self,
     const char    *text,
     PlenaryRange   range,
     GArray        *ranges)
{
  if (ranges->len > 0 &&
      g_array_index (ranges, PlenaryRange, ranges->len - 1).end > range.start)
    return;

  if ((self->flags & PLENARY_PHRASE_WHOLE_WORDS) != 0 && cuts_word (text, &range))
    return;

  if (is_whole (text, &range) && !is_in_address (text, &range))
    g_array_append_val (ranges, range);
}

static void
find_as_typed (PlenaryPhrase *self,
               const char    *text,
               GArray        *ranges)
{
  gsize length = strlen (self->string);

  for (const char *at = strstr (text, self->string); at != NULL;
       at = strstr (at + 1, self->string))
    {
      guint start = (guint) (at - text);

      add (self, text, (PlenaryRange) { start, start + (guint) length }, ranges);
    }
}

static void
find_folded (PlenaryPhrase *self,
             const char    *text,
             GArray        *ranges)
{
  g_autoptr(PlenaryFolded) folded = plenary_folded_new (text);
  const char *string = plenary_folded_get_string (folded);
  gsize length = strlen (self->folded);

  for (const char *at = strstr (string, self->folded); at != NULL;
       at = strstr (at + 1, self->folded))
    {
      gsize start = (gsize) (at - string);
      PlenaryRange range;

      plenary_folded_locate (folded, start, start + length, &range.start, &range.end);

      if (is_folded_whole (self, text, &range))
        add (self, text, range, ranges);
    }
}

/**
 * plenary_phrase_find:
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type PlenaryRange): where it is, in their order, none upon
 *   another
 */
GArray *
plenary_phrase_find (PlenaryPhrase *self,
                     const char    *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (PlenaryRange));

  g_return_val_if_fail (text != NULL, ranges);

  if (plenary_phrase_is_empty (self))
    return ranges;

  if ((self->flags & PLENARY_PHRASE_MATCH_CASE) != 0)
    find_as_typed (self, text, ranges);
  else
    find_folded (self, text, ranges);

  return ranges;
}
