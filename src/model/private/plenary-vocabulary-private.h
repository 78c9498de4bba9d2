/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryVocabulary PlenaryVocabulary;

PlenaryVocabulary *plenary_vocabulary_new   (void);
void               plenary_vocabulary_free  (PlenaryVocabulary *self);

guint              plenary_vocabulary_get_n (PlenaryVocabulary *self);
guint              plenary_vocabulary_add   (PlenaryVocabulary *self,
                                             const char        *word,
                                             gsize              length);
gboolean           plenary_vocabulary_find  (PlenaryVocabulary *self,
                                             const char        *part,
                                             guint64           *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryVocabulary, plenary_vocabulary_free)

/* How many numbers of 64 bits have a bit for each of @n words. */
#define PLENARY_VOCABULARY_BITS(n) (((gsize) (n) + 63) / 64)

static inline gboolean
plenary_vocabulary_has_bit (const guint64 *found,
                            guint          word)
{
  return (found[word / 64] >> (word % 64)) & 1;
}

G_END_DECLS
