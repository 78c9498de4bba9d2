/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a word may be parted at the end of a line, by the patterns that libhyphen reads.
 *
 * Patterns are files of the system, one for each language and country. They are looked for when the
 * first word is to be parted, which in most programmes none is, and kept as long as the program
 * runs. A language without any is never hyphenated; nor is what is no plain word: names in
 * capitals, figures, short words.
 */

#include "config.h"

#include "plenary-hyphenator.h"

#include "plenary-patterns.h"

#include <string.h>

/* In letters. */
#define SHORTEST_WORD 6

/* In bytes, patterns that libhyphen reads as a whole in a few milliseconds. */
#define MOST_PATTERNS (256 * 1024)

/* So many words are kept. A paragraph is set more than once, and asks for the same ones. */
#define MOST_KNOWN 10000

struct _PlenaryHyphenator
{
  char            *language;
  gboolean         is_looked_for;
  PlenaryPatterns *patterns;      /* unowned, and shared by all threads, which only read it */
  GHashTable      *known;         /* by small letters: what hyphenate() says; NULL of nothing */
};

G_LOCK_DEFINE_STATIC (loaded);

/* (element-type filename PlenaryPatterns): all patterns that were read. */
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
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
plenary_hyphenator_free (PlenaryHyphenator *self)
{
  g_hash_table_unref (self->known);
  g_free (self->language);
  g_free (self);
}

static PlenaryPatterns *
load (const char *name)
{
  g_autofree char *path = g_strdup_printf (PLENARY_HYPHEN_FOLDER "/hyph_%s.dic", name);
  PlenaryPatterns *patterns;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  G_LOCK (loaded);

  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);

  patterns = g_hash_table_lookup (loaded, path);

  if (patterns == NULL)
    {
      patterns = plenary_patterns_load (path, MOST_PATTERNS);

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

static PlenaryPatterns *
load_nearest (const char *language)
{
  g_auto(GStrv) subtags = g_strsplit (language, "-", -1);
  PlenaryPatterns *patterns = NULL;
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

static PlenaryPatterns *
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

  return n >= SHORTEST_WORD && n <= PLENARY_PATTERNS_LONGEST;
}

/* For each letter whether the word may be parted after it, as an odd figure; NULL if nothing is
 * known of it.
 */
static const char *
hyphenate (PlenaryHyphenator *self,
           const char        *letters,
           gsize              n_letters)
{
  const char *last = g_utf8_offset_to_pointer (letters, (glong) n_letters);
  g_autofree char *lower = g_utf8_strdown (letters, last - letters);
  char hyphens[PLENARY_PATTERNS_ROOM] = { 0 };
  gpointer known;

  if (g_hash_table_lookup_extended (self->known, lower, NULL, &known))
    return known;

  if (g_hash_table_size (self->known) == MOST_KNOWN)
    g_hash_table_remove_all (self->known);

  if ((gsize) g_utf8_strlen (lower, -1) == n_letters &&
      plenary_patterns_hyphenate (self->patterns, lower, strlen (lower), n_letters, hyphens))
    known = g_strndup (hyphens, n_letters);
  else
    known = NULL;

  g_hash_table_insert (self->known, g_steal_pointer (&lower), known);

  return known;
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
  const char *hyphens;
  const char *start;
  gsize n_letters;
  gsize found = 0;

  if (!find_letters (word, length, &start, &n_letters) || get_patterns (self) == NULL ||
      (hyphens = hyphenate (self, start, n_letters)) == NULL)
    return 0;

  for (gsize i = PLENARY_PATTERNS_LEAST_BEFORE; i + PLENARY_PATTERNS_LEAST_AFTER <= n_letters;
       i++)
    {
      gsize at = (gsize) (g_utf8_offset_to_pointer (start, (glong) i) - word);

      if (at <= end && (hyphens[i - 1] & 1))
        found = at;
    }

  return found;
}
