/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a word may be parted at the end of a line, by the patterns that libhyphen reads.
 *
 * Patterns are files of the system, one for each language and country. They are looked for when the
 * first word is to be parted, which in most programmes none is, and kept as long as the program
 * runs: those of German, which are many, take libhyphen three seconds to read. A language without any is never
 * hyphenated; nor is what is no plain word: names in capitals, figures, short words.
 */

#include "config.h"

#include "plenary-hyphenator.h"

#include <hyphen.h>
#include <string.h>

/* In letters. */
#define SHORTEST_WORD 6
#define LONGEST_WORD 60
#define LEAST_BEFORE 2
#define LEAST_AFTER 3

#define UTF8 "UTF-8"

struct _PlenaryHyphenator
{
  char       *language;
  gboolean    is_looked_for;
  HyphenDict *patterns;         /* unowned, and shared by all threads, which only read it */
};

G_LOCK_DEFINE_STATIC (loaded);

/* (element-type filename HyphenDict): all patterns that were read. */
static GHashTable *loaded;

/* Where the country is not said, that which most of a language is written in. */
static const struct
{
  const char *language;
  const char *file;
} usual[] = {
  { "en", "en_US" }, { "fr", "fr" }, { "de", "de_DE" }, { "es", "es_ES" }, { "pt", "pt_PT" },
  { "it", "it_IT" }, { "ru", "ru_RU" }, { "nl", "nl_NL" }, { "pl", "pl_PL" }, { "sv", "sv" },
};

/**
 * plenary_hyphenator_new:
 * @language: the language of the content as BCP 47
 */
PlenaryHyphenator *
plenary_hyphenator_new (const char *language)
{
  PlenaryHyphenator *self = g_new0 (PlenaryHyphenator, 1);

  self->language = g_strdup (language);

  return self;
}

void
plenary_hyphenator_free (PlenaryHyphenator *self)
{
  g_free (self->language);
  g_free (self);
}

static HyphenDict *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf (PLENARY_HYPHEN_FOLDER "/hyph_%s.dic", name);
  HyphenDict *patterns;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  G_LOCK (loaded);

  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);

  patterns = g_hash_table_lookup (loaded, path);

  if (patterns == NULL)
    {
      patterns = hnj_hyphen_load (path);

      if (patterns != NULL)
        g_hash_table_insert (loaded, g_steal_pointer (&path), patterns);
    }

  G_UNLOCK (loaded);

  return patterns;
}

/* A tag is of letters, figures and hyphens, and no path. */
static gboolean
is_plain_tag (const char *tag)
{
  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  return TRUE;
}

static HyphenDict *
load_nearest (const char *language)
{
  g_auto(GStrv) subtags = g_strsplit (language, "-", -1);
  HyphenDict *patterns = NULL;
  guint n = g_strv_length (subtags);

  if (n == 0 || !is_plain_tag (language))
    return NULL;

  /* The country is the last of the tag, if there is one. */
  if (n > 1 && strlen (subtags[n - 1]) == 2)
    {
      g_autofree char *country = g_ascii_strup (subtags[n - 1], -1);
      g_autofree char *name = g_strconcat (subtags[0], "_", country, NULL);

      patterns = load (name);
    }

  for (guint i = 0; i < G_N_ELEMENTS (usual) && patterns == NULL; i++)
    if (g_ascii_strcasecmp (usual[i].language, subtags[0]) == 0)
      patterns = load (usual[i].file);

  return patterns != NULL ? patterns : load (subtags[0]);
}

static HyphenDict *
get_patterns (PlenaryHyphenator *self)
{
  if (!self->is_looked_for)
    {
      self->patterns = load_nearest (self->language);
      self->is_looked_for = TRUE;
    }

  return self->patterns;
}

/* The letters of a word without what stands around them; FALSE if anything but letters is among
 * them, or if they are too few or too many.
 */
static gboolean
find_letters (const char  *word,
              gsize        length,
              const char **start,
              gsize       *n_letters)
{
  const char *end = word + length;
  const char *p = word;
  gsize n = 0;

  while (p < end && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  *start = p;

  for (; p < end && g_unichar_isalpha (g_utf8_get_char (p)); p = g_utf8_next_char (p), n++)
    if (n > 0 && g_unichar_isupper (g_utf8_get_char (p)))
      return FALSE;

  for (; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  *n_letters = n;

  return n >= SHORTEST_WORD && n <= LONGEST_WORD;
}

/* For each letter whether the word may be parted after it, as an odd figure. */
static gboolean
hyphenate (HyphenDict *patterns,
           const char *letters,
           gsize       n_letters,
           char       *hyphens)
{
  const char *set = patterns->utf8 ? UTF8 : patterns->cset;
  const char *last = g_utf8_offset_to_pointer (letters, (glong) n_letters);
  g_autofree char *lower = g_utf8_strdown (letters, last - letters);
  g_autofree char *coded = NULL;
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  gsize n_bytes;
  gboolean is_done;

  if ((gsize) g_utf8_strlen (lower, -1) != n_letters)
    return FALSE;

  coded = g_convert (lower, -1, set, UTF8, NULL, &n_bytes, NULL);

  if (coded == NULL || n_bytes > 4 * LONGEST_WORD)
    return FALSE;

  is_done = hnj_hyphen_hyphenate3 (patterns, coded, (int) n_bytes, hyphens, NULL, &replacements,
                                   &positions, &cuts, LEAST_BEFORE, LEAST_AFTER, 0, 0) == 0;

  /* Where letters would change, as in older German, the word is not parted. */
  for (gsize i = 0; replacements != NULL && i < n_bytes; i++)
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
 * plenary_hyphenator_split:
 * @word: what stands between two spaces, @length bytes of UTF-8
 * @end: how many of its bytes there is room for at most
 *
 * Returns: after how many bytes a hyphen may end the line, not more than @end; 0 if nowhere
 */
gsize
plenary_hyphenator_split (PlenaryHyphenator *self,
                          const char        *word,
                          gsize              length,
                          gsize              end)
{
  char hyphens[4 * LONGEST_WORD + 5] = { 0 };
  const char *start;
  gsize n_letters;
  gsize found = 0;

  if (!find_letters (word, length, &start, &n_letters) || get_patterns (self) == NULL ||
      !hyphenate (self->patterns, start, n_letters, hyphens))
    return 0;

  for (gsize i = LEAST_BEFORE; i + LEAST_AFTER <= n_letters; i++)
    {
      gsize at = (gsize) (g_utf8_offset_to_pointer (start, (glong) i) - word);

      if (at <= end && (hyphens[i - 1] & 1))
        found = at;
    }

  return found;
}
