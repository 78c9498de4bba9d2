/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A vocabulary gives each word a number.
 *
 * A programme of millions of letters has far fewer words than that, and what is looked for is a
 * part of one of them. So all words lie behind each other in one string, which is searched in a
 * moment, and texts are known by the numbers of their words.
 */

#include "config.h"

#include "plenary-vocabulary-private.h"

#include <string.h>

#define FIRST_SLOTS 1024
#define SEPARATOR '\n'

struct _PlenaryVocabulary
{
  GString *words;     /* each ends with a separator, which is in none */
  GArray  *ends;      /* (element-type guint): where each ends */
  GArray  *hashes;    /* (element-type guint) */
  guint   *slots;     /* numbers of words plus one by their hashes; 0 is a free slot */
  guint    n_slots;   /* a power of two */
};

PlenaryVocabulary *
plenary_vocabulary_new (void)
{
  PlenaryVocabulary *self = g_new0 (PlenaryVocabulary, 1);

  self->words = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint, FIRST_SLOTS);

  return self;
}

void
plenary_vocabulary_free (PlenaryVocabulary *self)
{
  g_string_free (self->words, TRUE);
  g_array_unref (self->ends);
  g_array_unref (self->hashes);
  g_free (self->slots);
  g_free (self);
}

guint
plenary_vocabulary_get_n (PlenaryVocabulary *self)
{
  return self->ends->len;
}

static guint
get_start (PlenaryVocabulary *self,
           guint              word)
{
  return word > 0 ? g_array_index (self->ends, guint, word - 1) + 1 : 0;
}

/* FNV-1a: whoever writes a document to make it slow makes a slow document. */
static guint
hash (const char *word,
      gsize       length)
{
  guint32 value = 2166136261u;

  for (gsize i = 0; i < length; i++)
    value = (value ^ (guchar) word[i]) * 16777619u;

  return value;
}

static void
put (PlenaryVocabulary *self,
     guint              word)
{
  guint slot = g_array_index (self->hashes, guint, word) & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    slot = (slot + 1) & (self->n_slots - 1);

  self->slots[slot] = word + 1;
}

static void
grow (PlenaryVocabulary *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint, self->n_slots);

  for (guint i = 0; i < self->ends->len; i++)
    put (self, i);
}

static gboolean
is_word (PlenaryVocabulary *self,
         guint              number,
         guint              word_hash,
         const char        *word,
         gsize              length)
{
  guint start = get_start (self, number);

  return g_array_index (self->hashes, guint, number) == word_hash &&
         g_array_index (self->ends, guint, number) - start == length &&
         memcmp (self->words->str + start, word, length) == 0;
}

/**
 * plenary_vocabulary_add:
 * @word: (array length=length): without white space
 *
 * Returns: the number of the word, which is new or was there
 */
guint
plenary_vocabulary_add (PlenaryVocabulary *self,
                        const char        *word,
                        gsize              length)
{
  guint word_hash = hash (word, length);
  guint slot = word_hash & (self->n_slots - 1);
  guint end;

  for (; self->slots[slot] != 0; slot = (slot + 1) & (self->n_slots - 1))
    if (is_word (self, self->slots[slot] - 1, word_hash, word, length))
      return self->slots[slot] - 1;

  g_string_append_len (self->words, word, (gssize) length);
  end = (guint) self->words->len;
  g_string_append_c (self->words, SEPARATOR);
  g_array_append_val (self->ends, end);
  g_array_append_val (self->hashes, word_hash);
  self->slots[slot] = self->ends->len;

  if (self->ends->len > self->n_slots / 2)
    grow (self);

  return self->ends->len - 1;
}

/**
 * plenary_vocabulary_find:
 * @part: without white space
 * @found: (inout): zeroes, as many as PLENARY_VOCABULARY_BITS says; a bit for each word that has
 *   @part in it is set
 *
 * Returns: whether any word has
 */
gboolean
plenary_vocabulary_find (PlenaryVocabulary *self,
                         const char        *part,
                         guint64           *found)
{
  const char *start = self->words->str;
  const char *end = start + self->words->len;
  gsize length = strlen (part);
  guint word = 0;
  gboolean any = FALSE;

  for (const char *at = start; (at = memmem (at, (gsize) (end - at), part, length)) != NULL;)
    {
      while (g_array_index (self->ends, guint, word) < (guint) (at - start))
        word++;

      found[word / 64] |= (guint64) 1 << (word % 64);
      at = start + g_array_index (self->ends, guint, word) + 1;
      any = TRUE;
    }

  return any;
}
