/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing words in formatted text: in what is read, not in how it is written.
 *
 * What a text would say afterwards is known beforehand, from its blocks. A change of the source
 * that gives just these blocks is right, and any other is not: where the words stand in the source
 * is tried, as they are and escaped. So no markup arises or goes, no link leads elsewhere, and all
 * else stays as its author wrote it, down to the way of writing a list.
 *
 * Words that stand nowhere like that, half of them in bold or with an entity among them, are
 * replaced in the tree, which is then written anew. What even that cannot do is left as it was.
 */

#include "config.h"

#include "plenary-markup-replace-private.h"

#include <string.h>

/* How often one word is tried in the source. */
#define MOST_TRIES 48

/* What may be markup anywhere, and what may be at the start of a line or beside other signs. */
#define SIGNS "\\`*_[]<>&"
#define MORE_SIGNS SIGNS "!\"#$%'()+,-./:;=?@^{|}~"

/* An address between angles is its own text, and goes on leading where it leads. */
static gboolean
is_address (const PlenaryMarkupBlock *block,
            const PlenaryRange       *range)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlenaryMarkupSpan *span = &g_array_index (block->spans, PlenaryMarkupSpan, i);
      g_autofree char *text = NULL;

      if (span->uri == NULL || range->end <= span->start || range->start >= span->end)
        continue;

      text = g_strndup (block->text + span->start, span->end - span->start);

      if (g_str_equal (span->uri, text) ||
          (g_str_has_prefix (span->uri, "mailto:") && g_str_equal (span->uri + 7, text)))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full) (element-type PlenaryMarkupHit): where the phrase is, in the order of
 * the text
 */
GArray *
plenary_markup_find (GPtrArray     *blocks,
                     PlenaryPhrase *phrase)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (PlenaryMarkupHit));

  for (guint i = 0; i < blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr(GArray) ranges = plenary_phrase_find (phrase, block->text);

      for (guint j = 0; j < ranges->len; j++)
        {
          PlenaryMarkupHit hit = { i, g_array_index (ranges, PlenaryRange, j) };

          if (!is_address (block, &hit.range))
            g_array_append_val (hits, hit);
        }
    }

  return hits;
}

/* Goes over a text from old to new places, each of which is the end of what is before it. */
typedef struct
{
  GString *text;
  guint   *places;
  GArray  *touched;   /* (element-type PlenaryRange): of the new text, with the spaces around */
} Rewriting;

static void
rewrite_init (Rewriting *self,
              gsize      length)
{
  self->text = g_string_new (NULL);
  self->places = g_new0 (guint, length + 1);
  self->touched = g_array_new (FALSE, FALSE, sizeof (PlenaryRange));
}

static void
rewrite_clear (Rewriting *self)
{
  g_string_free (self->text, TRUE);
  g_free (self->places);
  g_array_unref (self->touched);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* What was replaced is set apart as its first letter was. */
static void
put_replacements (Rewriting              *self,
                  const char             *text,
                  const PlenaryMarkupHit *hits,
                  guint                   n_hits,
                  const char             *replacement)
{
  guint at = 0;

  for (guint i = 0; i <= n_hits; i++)
    {
      guint start = i < n_hits ? hits[i].range.start : (guint) strlen (text);

      for (; at < start; at++)
        {
          self->places[at] = (guint) self->text->len;
          g_string_append_c (self->text, text[at]);
        }

      self->places[at] = (guint) self->text->len;

      if (i < n_hits)
        {
          PlenaryRange touched = { (guint) self->text->len };

          g_string_append (self->text, replacement);
          touched.end = (guint) self->text->len;
          g_array_append_val (self->touched, touched);

          for (at++; at < hits[i].range.end; at++)
            self->places[at] = (guint) self->text->len;
        }
    }

  for (guint i = 0; i < self->touched->len; i++)
    {
      PlenaryRange *touched = &g_array_index (self->touched, PlenaryRange, i);

      while (touched->start > 0 && is_blank (self->text->str[touched->start - 1]))
        touched->start--;

      while (is_blank (self->text->str[touched->end]))
        touched->end++;
    }
}

static gboolean
is_touched (Rewriting *replaced,
            guint      at)
{
  for (guint i = 0; i < replaced->touched->len; i++)
    {
      PlenaryRange *touched = &g_array_index (replaced->touched, PlenaryRange, i);

      if (touched->start <= at && at < touched->end)
        return TRUE;
    }

  return FALSE;
}

static gboolean
ends_line (const char *text)
{
  text += strspn (text, " \t");

  return *text == '\0' || *text == '\n';
}

/* CommonMark has no spaces at the ends of lines, but for those that somebody insisted on. */
static void
put_trimmed (Rewriting *self,
             Rewriting *replaced)
{
  const char *text = replaced->text->str;
  gboolean is_start = TRUE;
  guint at;

  for (at = 0; text[at] != '\0'; at++)
    {
      self->places[at] = (guint) self->text->len;

      if (is_blank (text[at]) && (is_start || ends_line (text + at)) && is_touched (replaced, at))
        continue;

      g_string_append_c (self->text, text[at]);
      is_start = text[at] == '\n';
    }

  self->places[at] = (guint) self->text->len;
}

static void
add_block (GPtrArray                *blocks,
           const PlenaryMarkupBlock *old,
           const PlenaryMarkupHit   *hits,
           guint                     n_hits,
           const char               *replacement)
{
  Rewriting replaced, trimmed;
  gboolean is_trimmed = n_hits > 0 && old->type != PLENARY_MARKUP_VERBATIM;
  PlenaryMarkupBlock *block;

  rewrite_init (&replaced, strlen (old->text));
  put_replacements (&replaced, old->text, hits, n_hits, replacement);
  rewrite_init (&trimmed, replaced.text->len);

  if (is_trimmed)
    put_trimmed (&trimmed, &replaced);

  if (n_hits == 0 || old->type != PLENARY_MARKUP_PARAGRAPH || old->marker != NULL ||
      trimmed.text->len > 0)
    {
      block = plenary_markup_append (blocks, old->type, old->depth, old->marker,
                                     is_trimmed ? trimmed.text->str : replaced.text->str);
      block->is_quoted = old->is_quoted;

      for (guint i = 0; i < old->spans->len; i++)
        {
          const PlenaryMarkupSpan *span = &g_array_index (old->spans, PlenaryMarkupSpan, i);
          guint start = replaced.places[span->start];
          guint end = replaced.places[span->end];

          plenary_markup_add_span (block, is_trimmed ? trimmed.places[start] : start,
                                   is_trimmed ? trimmed.places[end] : end, span->style,
                                   span->uri);
        }
    }

  rewrite_clear (&replaced);
  rewrite_clear (&trimmed);
}

/* Returns: (transfer full) (element-type PlenaryMarkupBlock): what the text says afterwards */
GPtrArray *
plenary_markup_with (GPtrArray              *blocks,
                     const PlenaryMarkupHit *hits,
                     guint                   n_hits,
                     const char             *replacement)
{
  GPtrArray *result = plenary_markup_new ();
  guint first = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      guint n = 0;

      while (first + n < n_hits && hits[first + n].block == i)
        n++;

      add_block (result, g_ptr_array_index (blocks, i), hits + first, n, replacement);
      first += n;
    }

  return result;
}

static gboolean
says (const char *source,
      GPtrArray  *blocks)
{
  g_autoptr(GPtrArray) own = plenary_markup_parse (source);

  return plenary_markup_equal (own, blocks);
}

/* What @found is at @at in the source: a space may be the end of a line there. Returns its length
 * in bytes, or 0.
 */
static guint
match (const char *at,
       const char *found)
{
  const char *start = at;

  for (; *found != '\0'; found++)
    if (*at == *found)
      at++;
    else if (*found == ' ' && *at == '\n')
      at += 1 + strspn (at + 1, " \t>");
    else
      return 0;

  return (guint) (at - start);
}

/* Returns: (transfer full) (element-type PlenaryRange): where it may stand in the source */
static GArray *
list_candidates (const char *source,
                 const char *found)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (PlenaryRange));

  for (const char *at = source; *at != '\0'; at++)
    {
      guint start = (guint) (at - source);
      PlenaryRange range = { start, start + match (at, found) };

      if (range.end > range.start)
        g_array_append_val (candidates, range);
    }

  return candidates;
}

static char *
escape (const char *replacement,
        const char *signs)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = replacement; *at != '\0'; at++)
    {
      if (strchr (signs, *at) != NULL)
        g_string_append_c (escaped, '\\');

      g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}

/* A paragraph that goes takes the empty lines with it that would begin or end the text. */
static char *
splice (const char         *source,
        const PlenaryRange *ranges,
        guint               n_ranges,
        const char         *replacement)
{
  GString *result = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < n_ranges; i++)
    {
      g_string_append_len (result, source + at, ranges[i].start - at);
      g_string_append (result, replacement);
      at = ranges[i].end;
    }

  g_string_append (result, source + at);

  while (*source != '\n' && *result->str == '\n')
    g_string_erase (result, 0, 1);

  while (!g_str_has_suffix (source, "\n") && g_str_has_suffix (result->str, "\n"))
    g_string_truncate (result, result->len - 1);

  return g_string_free (result, FALSE);
}

/* Returns: (transfer full) (nullable): the source changed there, if it says @wanted then */
static char *
try (const char         *source,
     const PlenaryRange *ranges,
     guint               n_ranges,
     const char         *replacement,
     GPtrArray          *wanted)
{
  static const char *const signs[] = { "", SIGNS, MORE_SIGNS };
  g_autofree char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *escaped = escape (replacement, signs[i]);
      g_autofree char *result = NULL;

      if (g_strcmp0 (last, escaped) == 0)
        continue;

      result = splice (source, ranges, n_ranges, escaped);

      if (says (result, wanted))
        return g_steal_pointer (&result);

      g_free (last);
      last = g_steal_pointer (&escaped);
    }

  return NULL;
}

static char *
dup_found (GPtrArray              *blocks,
           const PlenaryMarkupHit *hit)
{
  PlenaryMarkupBlock *block = g_ptr_array_index (blocks, hit->block);

  g_assert (hit->range.end <= strlen (block->text));

  return g_strndup (block->text + hit->range.start, hit->range.end - hit->range.start);
}

/* A word after it may have taken the space at its end with it. */
static gboolean
is_there (GPtrArray              *blocks,
          const PlenaryMarkupHit *hit,
          const char             *found)
{
  const char *text = ((PlenaryMarkupBlock *) g_ptr_array_index (blocks, hit->block))->text;

  return strlen (text) >= hit->range.end &&
         memcmp (text + hit->range.start, found, hit->range.end - hit->range.start) == 0;
}

/* The hit after @index others: there may be as many in the source before it, or more. */
static char *
replace_one (const char             *source,
             const PlenaryMarkupHit *hit,
             guint                   index,
             const char             *found,
             const char             *replacement)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);
  g_autoptr(GPtrArray) wanted = NULL;
  g_autoptr(GArray) candidates = list_candidates (source, found);
  g_autofree char *result = NULL;
  guint n = candidates->len;

  if (!is_there (blocks, hit, found))
    return NULL;

  wanted = plenary_markup_with (blocks, hit, 1, replacement);

  for (guint i = 0; result == NULL && i < MIN (n, MOST_TRIES); i++)
    {
      PlenaryRange *range = &g_array_index (candidates, PlenaryRange, (index + i) % n);

      result = try (source, range, 1, replacement, wanted);
    }

  if (result != NULL)
    return g_steal_pointer (&result);

  result = plenary_markup_replace_in_tree (source, blocks, hit, replacement);

  return result != NULL && says (result, wanted) ? g_steal_pointer (&result) : NULL;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  guint one = ((const PlenaryRange *) a)->start;
  guint other = ((const PlenaryRange *) b)->start;

  return (one > other) - (one < other);
}

/* All at once, where each stands in the source as it is read and nowhere else. */
static char *
replace_all (const char             *source,
             GPtrArray              *blocks,
             const PlenaryMarkupHit *hits,
             guint                   n_hits,
             const char             *replacement)
{
  g_autoptr(GPtrArray) wanted = plenary_markup_with (blocks, hits, n_hits, replacement);
  g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (PlenaryRange));
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_hits; i++)
    {
      g_autofree char *found = dup_found (blocks, &hits[i]);
      g_autoptr(GArray) candidates = NULL;

      if (g_hash_table_contains (seen, found))
        continue;

      candidates = list_candidates (source, found);
      g_array_append_vals (ranges, candidates->data, candidates->len);
      g_hash_table_add (seen, g_steal_pointer (&found));
    }

  if (ranges->len != n_hits)
    return NULL;

  g_array_sort (ranges, compare_starts);

  for (guint i = 1; i < n_hits; i++)
    if (g_array_index (ranges, PlenaryRange, i).start <
        g_array_index (ranges, PlenaryRange, i - 1).end)
      return NULL;

  return try (source, &g_array_index (ranges, PlenaryRange, 0), n_hits, replacement, wanted);
}

/* @hits are in the order of the text, as plenary_markup_find() has them. Replaces the last first,
 * so that the places of the others stay what they are.
 *
 * Returns: (transfer full): @source with as many replaced as can be; @n_left says how many cannot
 */
char *
plenary_markup_replace (const char             *source,
                        const PlenaryMarkupHit *hits,
                        guint                   n_hits,
                        const char             *replacement,
                        guint                  *n_left)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);
  char *result = n_hits > 1 ? replace_all (source, blocks, hits, n_hits, replacement) : NULL;

  if (result != NULL)
    return result;

  result = g_strdup (source);

  for (guint i = n_hits; i > 0; i--)
    {
      g_autofree char *found = dup_found (blocks, &hits[i - 1]);
      char *next = replace_one (result, &hits[i - 1], i - 1, found, replacement);

      if (next == NULL)
        {
          (*n_left)++;
          continue;
        }

      g_free (result);
      result = next;
    }

  return result;
}
