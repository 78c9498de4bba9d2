/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-query.h"

G_BEGIN_DECLS

/**
 * PlenaryPhraseFlags:
 * @PLENARY_PHRASE_MATCH_CASE: only as it was typed, in its case and with its accents
 * @PLENARY_PHRASE_WHOLE_WORDS: not within a word
 */
typedef enum
{
  PLENARY_PHRASE_ANYHOW      = 0,
  PLENARY_PHRASE_MATCH_CASE  = 1 << 0,
  PLENARY_PHRASE_WHOLE_WORDS = 1 << 1,
} PlenaryPhraseFlags;

#define PLENARY_TYPE_PHRASE (plenary_phrase_get_type ())
typedef struct _PlenaryPhrase PlenaryPhrase;

GType          plenary_phrase_get_type (void);

PlenaryPhrase *plenary_phrase_new      (const char         *string,
                                        PlenaryPhraseFlags  flags);
PlenaryPhrase *plenary_phrase_ref      (PlenaryPhrase      *self);
void           plenary_phrase_unref    (PlenaryPhrase      *self);

gboolean       plenary_phrase_is_empty (PlenaryPhrase      *self);
GArray        *plenary_phrase_find     (PlenaryPhrase      *self,
                                        const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryPhrase, plenary_phrase_unref)

G_END_DECLS
