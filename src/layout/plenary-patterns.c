/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The patterns of a language, by which libhyphen parts its words.
 *
 * libhyphen makes an automaton of all patterns, which it looks up in a table of a fixed size. Most
 * languages have some thousand patterns, which take it milliseconds; German has 78,000, most of
 * them whole words, which take it three seconds and thirty mebibytes. Of so many it is given, for
 * each word, only those that can meet the word, and makes of these the same part of its automaton
 * in no time.
 *
 * Where it stands in its automaton is the longest end of what it read that is the beginning of any
 * pattern. So it also needs those beginnings, where a pattern goes on otherwise than the word: each
 * is given to it as a pattern without figures, which says nothing. The result is the same as with
 * all patterns.
 */

#include "config.h"

#include "plenary-patterns.h"

#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UTF8 "UTF-8"

/* In bytes, what libhyphen reads of a line; longer ones it leaves out. */
#define LONGEST_LINE 98

/* It has patterns for the parts of compounds, which it looks for first, and for the syllables. */
#define N_LEVELS 2
#define NEXT_LEVEL "NEXTLEVEL"

/* Before and after a word, or a part of one. */
#define EDGE '.'

typedef struct
{
  const char *letters;    /* of the pattern, without figures */
  const char *line;
  guint       n_letters;
  guint       length;
} Line;

typedef struct
{
  GString *orders;        /* what is no pattern but said of all, a line each */
  GArray  *lines;         /* (element-type Line): in the order of their letters */
} Level;

struct _PlenaryPatterns
{
  HyphenDict *whole;      /* NULL if there are too many for that */
  char       *set;        /* of their characters */
  char       *text;       /* of the file, which the lines are of, and its letters */
  char       *letters;
  Level       levels[N_LEVELS];
  guint       n_levels;
};

/* What can meet a word. */
typedef struct
{
  const Level *level;
  const char  *word;
  gsize        length;
  GString     *beginnings;
  GString     *lines;
  GArray      *taken;     /* (element-type guint64): what these have, as twins would be leaked */
} Gathering;

static const char *const orders[] = {
  "LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN", "NOHYPHEN",
};

static gboolean
is_order (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_has_prefix (line, orders[i]))
      return TRUE;

  return FALSE;
}

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  const Line *first = a;
  const Line *second = b;
  int order = memcmp (first->letters, second->letters, MIN (first->n_letters, second->n_letters));

  if (order == 0)
    order = (first->n_letters > second->n_letters) - (first->n_letters < second->n_letters);

  return order != 0 ? order : (first->line > second->line) - (first->line < second->line);
}

/* Returns: where the next letters go */
static char *
add_line (Level      *level,
          const char *text,
          char       *letters)
{
  Line line = { letters, text, 0, (guint) strlen (text) };

  for (const char *p = text; (guchar) *p > ' '; p++)
    if (!g_ascii_isdigit (*p))
      letters[line.n_letters++] = *p;

  if (line.n_letters > 0)
    g_array_append_val (level->lines, line);

  return letters + line.n_letters;
}

static void
begin_level (PlenaryPatterns *self)
{
  Level *level = &self->levels[self->n_levels++];

  level->orders = g_string_new (NULL);
  level->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

/* Returns: whether all lines are of a kind that can be given one by one, which those are not that
 * change the letters of a word.
 */
static gboolean
read_lines (PlenaryPatterns *self)
{
  char *letters = self->letters;
  char *rest = self->text;

  self->set = g_strchomp (g_strdup (strsep (&rest, "\n")));
  begin_level (self);

  for (char *line; (line = strsep (&rest, "\n")) != NULL;)
    {
      Level *level = &self->levels[self->n_levels - 1];

      if (strlen (line) > LONGEST_LINE || *line == '%' || *line == '#')
        continue;

      if (g_str_has_prefix (line, NEXT_LEVEL))
        {
          if (self->n_levels == N_LEVELS)
            break;

          begin_level (self);
        }
      else if (is_order (line))
        g_string_append_printf (level->orders, "%s\n", line);
      else if (strchr (line, '/') != NULL)
        return FALSE;
      else
        letters = add_line (level, line, letters);
    }

  for (guint i = 0; i < self->n_levels; i++)
    g_array_sort (self->levels[i].lines, compare_letters);

  return TRUE;
}

static void
clear_lines (PlenaryPatterns *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    {
      g_string_free (self->levels[i].orders, TRUE);
      g_array_unref (self->levels[i].lines);
    }

  self->n_levels = 0;
  g_clear_pointer (&self->set, g_free);
  g_clear_pointer (&self->letters, g_free);
  g_clear_pointer (&self->text, g_free);
}

/**
 * plenary_patterns_load:
 * @path: a file of patterns as libhyphen reads it
 * @most: of how many bytes it is given to libhyphen as a whole
 *
 * Returns: (transfer full) (nullable): what it says; NULL if it cannot be read
 */
PlenaryPatterns *
plenary_patterns_load (const char *path,
                       gsize       most)
{
  g_autoptr(PlenaryPatterns) self = g_new0 (PlenaryPatterns, 1);
  gsize length;

  if (!g_file_get_contents (path, &self->text, &length, NULL))
    return NULL;

  if (length > most)
    {
      self->letters = g_malloc (length);

      if (read_lines (self))
        return g_steal_pointer (&self);
    }

  clear_lines (self);
  self->whole = hnj_hyphen_load (path);

  if (self->whole == NULL)
    return NULL;

  self->set = g_strdup (self->whole->utf8 ? UTF8 : self->whole->cset);

  return g_steal_pointer (&self);
}

void
plenary_patterns_free (PlenaryPatterns *self)
{
  clear_lines (self);
  g_clear_pointer (&self->whole, hnj_hyphen_free);
  g_free (self);
}

static const Line *
get_line (const Level *level,
          guint        i)
{
  return &g_array_index (level->lines, Line, i);
}

/* The first of those from @begin to @end whose letter at @depth is not less than @letter. They are
 * the same before it.
 */
static guint
find_letter (const Level *level,
             guint        begin,
             guint        end,
             guint        depth,
             guint        letter)
{
  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;
      const Line *line = get_line (level, middle);

      if (line->n_letters <= depth || (guchar) line->letters[depth] < letter)
        begin = middle + 1;
      else
        end = middle;
    }

  return begin;
}

/* Narrows a range to those that go on with a letter. */
static gboolean
narrow (const Level *level,
        guint       *begin,
        guint       *end,
        guint        depth,
        char         letter)
{
  *begin = find_letter (level, *begin, *end, depth, (guchar) letter);
  *end = find_letter (level, *begin, *end, depth, (guint) (guchar) letter + 1);

  return *begin < *end;
}

/* Takes the pattern that is no more than what was met, the first @depth letters of a range; if none
 * is, takes that as the beginning of others.
 */
static void
take (Gathering *self,
      guint      begin,
      guint      end,
      guint      depth)
{
  guint64 key = (guint64) begin << 32 | depth;
  const Line *line = get_line (self->level, begin);

  for (guint i = 0; i < self->taken->len; i++)
    if (g_array_index (self->taken, guint64, i) == key)
      return;

  g_array_append_val (self->taken, key);

  if (line->n_letters > depth)
    {
      g_string_append_len (self->beginnings, line->letters, depth);
      g_string_append_c (self->beginnings, '\n');
      return;
    }

  /* Of the same letters, the last line counts. */
  while (begin + 1 < end && get_line (self->level, begin + 1)->n_letters == depth)
    begin++;

  line = get_line (self->level, begin);
  g_string_append_len (self->lines, line->line, line->length);
  g_string_append_c (self->lines, '\n');
}

/* Gathers what begins at a letter, or at the edge before it. Any may be at an edge, as parts of
 * compounds are words by themselves.
 */
static void
gather_at (Gathering *self,
           gsize      at,
           gboolean   from_edge)
{
  guint begin = 0;
  guint end = self->level->lines->len;
  guint depth = 0;

  if (from_edge && !narrow (self->level, &begin, &end, depth++, EDGE))
    return;

  for (;; at++)
    {
      guint edge_begin = begin;
      guint edge_end = end;

      if (depth > 0)
        take (self, begin, end, depth);

      if (depth > 0 && narrow (self->level, &edge_begin, &edge_end, depth, EDGE))
        take (self, edge_begin, edge_end, depth + 1);

      if (at == self->length || !narrow (self->level, &begin, &end, depth++, self->word[at]))
        return;
    }
}

static HyphenDict *
create_dictionary (PlenaryPatterns *self,
                   const char      *word,
                   gsize            length)
{
  g_autoptr(GString) text = g_string_new (self->set);
  HyphenDict *dictionary;
  FILE *file;

  g_string_append_c (text, '\n');

  for (guint i = 0; i < self->n_levels; i++)
    {
      const Level *level = &self->levels[i];
      g_autoptr(GString) beginnings = g_string_new (NULL);
      g_autoptr(GString) lines = g_string_new (NULL);
      g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint64));
      Gathering gathering = { level, word, length, beginnings, lines, taken };

      for (gsize at = 0; at < length; at++)
        {
          gather_at (&gathering, at, FALSE);
          gather_at (&gathering, at, TRUE);
        }

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? NEXT_LEVEL "\n" : "", level->orders->str,
                              beginnings->str, lines->str);
    }

  file = fmemopen (text->str, text->len, "r");
  dictionary = hnj_hyphen_load_file (file);
  fclose (file);

  return dictionary;
}

static gboolean
hyphenate (HyphenDict *dictionary,
           const char *word,
           gsize       length,
           gsize       n_letters,
           char       *hyphens)
{
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  gboolean is_done;

  is_done = hnj_hyphen_hyphenate3 (dictionary, word, (int) length, hyphens, NULL, &replacements,
                                   &positions, &cuts, PLENARY_PATTERNS_LEAST_BEFORE,
                                   PLENARY_PATTERNS_LEAST_AFTER, 0, 0) == 0;

  /* Where letters would change, as in older German, the word is not parted. */
  for (gsize i = 0; replacements != NULL && i < length; i++)
    {
      if (replacements[i] != NULL && i < n_letters)
        hyphens[i] = '0';

      free (replacements[i]);
    }

  free (replacements);
  free (positions);
  free (cuts);

  return is_done;
}

/**
 * plenary_patterns_hyphenate:
 * @word: (array length=length): of @n_letters small letters, not more than
 *   %PLENARY_PATTERNS_LONGEST, and nothing else
 * @hyphens: (out caller-allocates): for each letter an odd figure if the word may be parted after
 *   it; %PLENARY_PATTERNS_ROOM bytes
 *
 * May be called from several threads.
 *
 * Returns: whether anything is known of the word
 */
gboolean
plenary_patterns_hyphenate (PlenaryPatterns *self,
                            const char      *word,
                            gsize            length,
                            gsize            n_letters,
                            char            *hyphens)
{
  g_autofree char *coded = NULL;
  HyphenDict *dictionary;
  gsize n_bytes;
  gboolean is_done;

  g_return_val_if_fail (n_letters <= PLENARY_PATTERNS_LONGEST, FALSE);

  coded = g_convert (word, (gssize) length, self->set, UTF8, NULL, &n_bytes, NULL);

  if (coded == NULL || n_bytes > 4 * PLENARY_PATTERNS_LONGEST)
    return FALSE;

  if (self->whole != NULL)
    return hyphenate (self->whole, coded, n_bytes, n_letters, hyphens);

  dictionary = create_dictionary (self, coded, n_bytes);
  is_done = hyphenate (dictionary, coded, n_bytes, n_letters, hyphens);
  hnj_hyphen_free (dictionary);

  return is_done;
}
