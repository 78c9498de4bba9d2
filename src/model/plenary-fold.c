/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding makes texts the same that who searches holds for the same: capitals and small letters,
 * letters with and without their marks, wide and narrow ones, the forms that a letter has at the
 * end of a word, the alphabets of one script.
 *
 * Letters are taken apart, marks that a language can do without are left away, and what remains is
 * folded by case. Marks that are letters stay: the vowels of India, of Thailand and of Tibet, the
 * dots that make a Japanese syllable another. What Unicode takes for letters of their own, and who
 * has no key for them does not, is in a table.
 *
 * A letter is folded by itself, so that each is folded once and then known, and that a place in
 * what was folded leads back to a letter of the text.
 */

#include "config.h"

#include "plenary-fold.h"

#include <string.h>

#define PAGE_SIZE 0x100
#define N_PAGES (0x110000 / PAGE_SIZE)

#define VOICED 0x3099
#define SEMI_VOICED 0x309a
#define NARROW_VOICED 0xff9e
#define NARROW_SEMI_VOICED 0xff9f
#define FIRST_KATAKANA 0x30a1
#define LAST_KATAKANA 0x30f6
#define KATAKANA_OFFSET 0x60
#define TATWEEL 0x640

struct _PlenaryFolded
{
  const char *text;
  gsize       length;
  GString    *string;
  GArray     *origins;    /* (element-type guint): of each byte, the letter that it comes from */
};

/* Letters to what they are folded to, after case, marks and width. */
static const struct
{
  const char *letters;
  const char *folded;
} table[] = {
  /* Latin, of languages that are written today */
  { "æ", "ae" }, { "ɓƀ", "b" }, { "đðɗɖ", "d" }, { "ɛəǝ", "e" }, { "ƒ", "f" }, { "ɣ", "g" },
  { "ħ", "h" }, { "ıɨ", "i" }, { "ĸƙ", "k" }, { "ł", "l" }, { "ŋɲ", "n" }, { "øɔ", "o" },
  { "œ", "oe" }, { "ŧ", "t" }, { "þ", "th" }, { "ʉ", "u" }, { "ʋ", "v" }, { "ƴ", "y" },
  { "ƶ", "z" },

  /* Arabic, as Arabs, Persians and Urdu speakers type it */
  { "ٱ", "ا" }, { "ىی", "ي" }, { "ک", "ك" }, { "ةہەھ", "ه" },

  /* Hebrew, at the end of a word */
  { "ך", "כ" }, { "ם", "מ" }, { "ן", "נ" }, { "ף", "פ" }, { "ץ", "צ" },

  /* Signs that keyboards have in one form only */
  { "‘’‚‛′ʹʻʼ´`", "'" }, { "“”„‟″«»", "\"" }, { "‐‒–—―−", "-" }, { "⁄", "/" },
};

/* Folded letters by their code point, a page at a time; NULL is what was not asked for yet. */
static gpointer pages[N_PAGES];

/* Marks without which a word is the same, told from those that are letters by how they combine. */
static gboolean
is_optional_mark (gunichar c)
{
  switch (g_unichar_combining_class (c))
    {
    case 0:
      return c == 0x34f || c == 0xe47 || c == 0xe4c || c == 0xe4e ||
             (c >= 0x180b && c <= 0x180f) || (c >= 0xfe00 && c <= 0xfe0f) ||
             (c >= 0xe0100 && c <= 0xe01ef);

    case 8:     /* what makes a Japanese syllable voiced */
    case 9:     /* what takes the vowel of an Indian consonant */
    case 84:    /* vowels: Telugu, Thai, Lao, Tibetan */
    case 91:
    case 103:
    case 118:
    case 129:
    case 130:
    case 132:
      return FALSE;

    default:
      return TRUE;
    }
}

static gboolean
is_dropped (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_NON_SPACING_MARK:
      return is_optional_mark (c);

    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_FORMAT:
      return TRUE;

    default:
      return c == TATWEEL;
    }
}

static const char *
look_up (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_utf8_strchr (table[i].letters, -1, c) != NULL)
      return table[i].folded;

  return NULL;
}

/* Takes letters apart, and leaves away what can be. */
static void
decompose (GString    *string,
           const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n = g_unichar_fully_decompose (g_utf8_get_char (at), TRUE, parts,
                                           G_N_ELEMENTS (parts));

      for (gsize i = 0; i < n; i++)
        if (!is_dropped (parts[i]))
          g_string_append_unichar (string, parts[i]);
    }
}

/* A syllable and its dots are one letter again, which is another than the syllable alone. */
static gboolean
append_dots (GString  *string,
             gunichar  dots)
{
  char *last;
  gunichar composed;

  if (string->len == 0)
    return FALSE;

  last = g_utf8_find_prev_char (string->str, string->str + string->len);

  if (!g_unichar_compose (g_utf8_get_char (last), dots, &composed))
    return FALSE;

  g_unichar_to_utf8 (composed, last);

  return TRUE;
}

static void
append_last (GString  *string,
             gunichar  c)
{
  const char *folded = look_up (c);

  if (folded != NULL)
    g_string_append (string, folded);
  else if (g_unichar_isspace (c))
    g_string_append_c (string, ' ');
  else if (g_unichar_isdigit (c))
    g_string_append_c (string, (char) ('0' + g_unichar_digit_value (c)));
  else if (c >= FIRST_KATAKANA && c <= LAST_KATAKANA)
    g_string_append_unichar (string, c - KATAKANA_OFFSET);
  else if ((c != VOICED && c != SEMI_VOICED) || !append_dots (string, c))
    g_string_append_unichar (string, c);
}

/* Folding by case may give letters that can be taken apart again. */
static char *
fold_letter (gunichar c)
{
  g_autoptr(GString) apart = g_string_new (NULL);
  GString *last = g_string_new (NULL);
  g_autofree char *lower = NULL;
  char letter[7] = { '\0' };

  if (look_up (c) != NULL)
    return g_string_free (g_string_assign (last, look_up (c)), FALSE);

  g_unichar_to_utf8 (c, letter);
  decompose (apart, letter);
  lower = g_utf8_casefold (apart->str, (gssize) apart->len);
  g_string_truncate (apart, 0);
  decompose (apart, lower);

  for (const char *at = apart->str; *at != '\0'; at = g_utf8_next_char (at))
    append_last (last, g_utf8_get_char (at));

  return g_string_free (last, FALSE);
}

/* Workers may fold, too: what two of them made at once is there once. */
static gpointer
keep (gpointer *place,
      gpointer  made)
{
  if (!g_atomic_pointer_compare_and_exchange (place, NULL, made))
    g_free (made);

  return g_atomic_pointer_get (place);
}

static const char *
get_folded (gunichar c)
{
  gpointer *place = &pages[c / PAGE_SIZE];
  gpointer *page = g_atomic_pointer_get (place);
  const char *folded;

  if (page == NULL)
    page = keep (place, g_new0 (gpointer, PAGE_SIZE));

  place = &page[c % PAGE_SIZE];
  folded = g_atomic_pointer_get (place);

  return folded != NULL ? folded : keep (place, fold_letter (c));
}

static gboolean
is_dots (gunichar c)
{
  return c == VOICED || c == SEMI_VOICED || c == NARROW_VOICED || c == NARROW_SEMI_VOICED;
}

static void
append (GString  *string,
        gunichar  c)
{
  const char *folded = get_folded (c);

  if (!is_dots (c) || !append_dots (string, g_utf8_get_char (folded)))
    g_string_append (string, folded);
}

static void
fold (GString    *string,
      GArray     *origins,
      const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint origin = (guint) (at - text);

      if ((guchar) *at < 0x80 && *at != '`')
        g_string_append_c (string, g_ascii_isspace (*at) ? ' ' : g_ascii_tolower (*at));
      else
        append (string, g_utf8_get_char (at));

      while (origins != NULL && origins->len < string->len)
        g_array_append_val (origins, origin);
    }
}

/**
 * plenary_fold:
 * @folded: where it is added
 * @text: UTF-8
 *
 * Adds @text, folded. White space of any kind is a space, and nothing else is.
 */
void
plenary_fold (GString    *folded,
              const char *text)
{
  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  fold (folded, NULL, text);
}

/**
 * plenary_folded_new:
 * @text: UTF-8 that is there for as long as what is made of it
 *
 * Returns: (transfer full): @text, folded, with the way back
 */
PlenaryFolded *
plenary_folded_new (const char *text)
{
  PlenaryFolded *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (PlenaryFolded, 1);
  self->text = text;
  self->length = strlen (text);
  self->string = g_string_sized_new (self->length + 1);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint) self->length + 1);
  fold (self->string, self->origins, text);

  return self;
}

void
plenary_folded_free (PlenaryFolded *self)
{
  g_string_free (self->string, TRUE);
  g_array_unref (self->origins);
  g_free (self);
}

const char *
plenary_folded_get_string (PlenaryFolded *self)
{
  return self->string->str;
}

static gboolean
is_mark (const char *at)
{
  return g_unichar_ismark (g_utf8_get_char (at));
}

/**
 * plenary_folded_locate:
 * @start: a byte of the folded string
 * @end: a byte after it, or its end
 * @text_start: (out): the first byte in the text of what was folded to that
 * @text_end: (out): the byte after its last
 *
 * Letters are whole, and have all their marks.
 */
void
plenary_folded_locate (PlenaryFolded *self,
                       gsize          start,
                       gsize          end,
                       guint         *text_start,
                       guint         *text_end)
{
  guint last;

  g_return_if_fail (start < end && end <= self->string->len);

  *text_start = g_array_index (self->origins, guint, start);
  last = g_array_index (self->origins, guint, end - 1);

  while (end < self->string->len && g_array_index (self->origins, guint, end) == last)
    end++;

  *text_end = end < self->string->len ? g_array_index (self->origins, guint, end) :
                                        (guint) self->length;

  while (*text_start > 0 && is_mark (self->text + *text_start))
    *text_start = (guint) (g_utf8_prev_char (self->text + *text_start) - self->text);

  while (*text_end < self->length && is_mark (self->text + *text_end))
    *text_end = (guint) (g_utf8_next_char (self->text + *text_end) - self->text);
}
