/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A query is what somebody looks for: words, each of which may stand anywhere, also within others.
 *
 * Words of what is typed are never split further, whatever their script: what has no spaces is
 * looked for as it was typed. A query never changes, and knows nothing of programmes.
 */

#include "config.h"

#include "plenary-query.h"

#include "plenary-fold.h"

#include <string.h>

/* Who pastes more looks for the first of them. */
#define MOST_WORDS 64

/* Letters of an excerpt, before what was found and in all. */
#define EXCERPT_BEFORE 14
#define EXCERPT_LENGTH 400

struct _PlenaryQuery
{
  GStrv words;    /* folded */
};

G_DEFINE_BOXED_TYPE (PlenaryQuery, plenary_query, plenary_query_ref, plenary_query_unref)

/* What is in another is found with it. */
static gboolean
is_within_others (GStrv words,
                  guint index)
{
  for (guint i = 0; words[i] != NULL && i < MOST_WORDS; i++)
    if (i != index && strstr (words[i], words[index]) != NULL &&
        (i < index || !g_str_equal (words[i], words[index])))
      return TRUE;

  return FALSE;
}

/**
 * plenary_query_new:
 * @words: what was typed
 */
PlenaryQuery *
plenary_query_new (const char *words)
{
  PlenaryQuery *self = g_rc_box_new0 (PlenaryQuery);
  g_autoptr(GString) folded = g_string_new (NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  plenary_fold (folded, words);
  all = g_strsplit (folded->str, " ", MOST_WORDS + 1);

  for (guint i = 0; all[i] != NULL && i < MOST_WORDS; i++)
    if (*all[i] != '\0' && !is_within_others (all, i))
      g_strv_builder_add (builder, all[i]);

  self->words = g_strv_builder_end (builder);

  return self;
}

PlenaryQuery *
plenary_query_ref (PlenaryQuery *self)
{
  return g_rc_box_acquire (self);
}

static void
query_clear (gpointer data)
{
  g_strfreev (((PlenaryQuery *) data)->words);
}

void
plenary_query_unref (PlenaryQuery *self)
{
  g_rc_box_release_full (self, query_clear);
}

/**
 * plenary_query_is_empty:
 *
 * Returns: whether it asks for nothing, and so is in any text
 */
gboolean
plenary_query_is_empty (PlenaryQuery *self)
{
  return self->words[0] == NULL;
}

/**
 * plenary_query_equal:
 *
 * Returns: whether both find the same in every text
 */
gboolean
plenary_query_equal (PlenaryQuery *self,
                     PlenaryQuery *other)
{
  return g_strv_equal ((const char *const *) self->words, (const char *const *) other->words);
}

/**
 * plenary_query_get_words:
 *
 * Returns: (transfer none): what it looks for, folded; none is in another
 */
const char *const *
plenary_query_get_words (PlenaryQuery *self)
{
  return (const char *const *) self->words;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PlenaryRange *one = a;
  const PlenaryRange *other = b;

  return one->start != other->start ? (one->start > other->start) - (one->start < other->start) :
                                      (one->end > other->end) - (one->end < other->end);
}

/* Makes one of those that touch or overlap. */
static void
join (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare);

  for (guint i = 0; i < ranges->len; i++)
    {
      PlenaryRange *range = &g_array_index (ranges, PlenaryRange, i);
      PlenaryRange *last = n > 0 ? &g_array_index (ranges, PlenaryRange, n - 1) : NULL;

      if (last != NULL && range->start <= last->end)
        last->end = MAX (last->end, range->end);
      else
        g_array_index (ranges, PlenaryRange, n++) = *range;
    }

  g_array_set_size (ranges, n);
}

static void
find_word (PlenaryFolded *folded,
           const char    *word,
           GArray        *ranges)
{
  const char *string = plenary_folded_get_string (folded);
  gsize length = strlen (word);

  for (const char *at = strstr (string, word); at != NULL; at = strstr (at + length, word))
    {
      gsize start = (gsize) (at - string);
      PlenaryRange range;

      plenary_folded_locate (folded, start, start + length, &range.start, &range.end);
      g_array_append_val (ranges, range);
    }
}

/**
 * plenary_query_find:
 * @text: UTF-8
 *
 * Returns: (transfer full) (element-type PlenaryRange): where words of the query are, whether all
 *   of them are there or not; in their order, and none touches another
 */
GArray *
plenary_query_find (PlenaryQuery *self,
                    const char   *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (PlenaryRange));
  g_autoptr(PlenaryFolded) folded = NULL;

  g_return_val_if_fail (text != NULL, ranges);

  if (plenary_query_is_empty (self) || *text == '\0')
    return ranges;

  folded = plenary_folded_new (text);

  for (guint i = 0; self->words[i] != NULL; i++)
    find_word (folded, self->words[i], ranges);

  join (ranges);

  return ranges;
}

/* Where an excerpt begins: with a word, if one begins there. */
static const char *
find_start (const char *text,
            const char *found)
{
  const char *start = found;
  const char *word = NULL;

  for (guint i = 0; i < EXCERPT_BEFORE && start > text; i++)
    {
      start = g_utf8_prev_char (start);

      if (g_unichar_isspace (g_utf8_get_char (start)))
        word = g_utf8_next_char (start);
    }

  if (start == text)
    return text;

  while (word == NULL && start < found && g_unichar_ismark (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  return word != NULL ? word : start;
}

/**
 * plenary_query_dup_excerpt:
 * @text: UTF-8
 *
 * Returns: (transfer full) (nullable): @text from shortly before the first word of the query that
 *   is in it, “… on summer heat, and what”; NULL if none is
 */
char *
plenary_query_dup_excerpt (PlenaryQuery *self,
                           const char   *text)
{
  g_autoptr(GArray) ranges = plenary_query_find (self, text);
  const char *start, *end;
  GString *excerpt;

  if (ranges->len == 0)
    return NULL;

  start = find_start (text, text + g_array_index (ranges, PlenaryRange, 0).start);
  end = start;

  for (guint i = 0; i < EXCERPT_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);

  excerpt = g_string_new (start > text ? "… " : NULL);
  g_string_append_len (excerpt, start, end - start);

  return g_string_free (excerpt, FALSE);
}
