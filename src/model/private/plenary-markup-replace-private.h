/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup.h"
#include "plenary-phrase.h"

G_BEGIN_DECLS

/**
 * PlenaryMarkupHit:
 * @block: which block of a formatted text
 * @range: what of the text of that block
 */
typedef struct
{
  guint        block;
  PlenaryRange range;
} PlenaryMarkupHit;

GArray    *plenary_markup_find           (GPtrArray              *blocks,
                                          PlenaryPhrase          *phrase);
GPtrArray *plenary_markup_with           (GPtrArray              *blocks,
                                          const PlenaryMarkupHit *hits,
                                          guint                   n_hits,
                                          const char             *replacement);
char      *plenary_markup_replace        (const char             *source,
                                          const PlenaryMarkupHit *hits,
                                          guint                   n_hits,
                                          const char             *replacement,
                                          guint                  *n_left);

/* plenary-markup-tree.c */
char      *plenary_markup_replace_in_tree (const char             *source,
                                           GPtrArray              *blocks,
                                           const PlenaryMarkupHit *hit,
                                           const char             *replacement);

G_END_DECLS
