/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-language.h"

G_BEGIN_DECLS

/**
 * PlenaryTextMatch:
 * @end: where in the text the phrase ends
 * @is_whole: whether nothing but a full stop or a remark in brackets is left
 * @number: (nullable): where the number of the phrase begins
 * @number_end: where it ends
 * @value: what the number is; 0 for a letter or a number like 1.2
 *
 * A phrase that was found.
 */
typedef struct
{
  const char *end;
  gboolean    is_whole;
  const char *number;
  const char *number_end;
  int         value;
} PlenaryTextMatch;

gboolean               plenary_text_phrase_match    (const PlenaryTextLanguage  *language,
                                                     const char                 *phrase,
                                                     const char                 *text,
                                                     PlenaryTextMatch           *match);
const PlenaryTextRule *plenary_text_rules_match     (const PlenaryTextLanguage  *language,
                                                     const PlenaryTextRule      *rules,
                                                     const char                 *text,
                                                     PlenaryTextMatch           *match);

gboolean               plenary_text_take_word       (const char                **at,
                                                     const char                 *words);
gboolean               plenary_text_find_word       (const char                 *text,
                                                     const char                 *words);
const char            *plenary_text_next_word       (const char                 *text);
const char            *plenary_text_skip_spaces     (const char                 *text);
const char            *plenary_text_skip_separators (const char                 *text);

G_END_DECLS
