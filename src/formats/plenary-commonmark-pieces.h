/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup.h"

G_BEGIN_DECLS

/**
 * PlenaryCommonmarkPiece:
 * @source: a paragraph, a whole list or something else, as it stands, without blank lines around
 * @blocks: (nullable) (element-type PlenaryMarkupBlock): what it says, where that can be edited
 *   as formatted text; else it can only be kept
 */
typedef struct
{
  char      *source;
  GPtrArray *blocks;
} PlenaryCommonmarkPiece;

PlenaryCommonmarkPiece *plenary_commonmark_piece_new (const char *source,
                                                      GPtrArray  *blocks);

GPtrArray              *plenary_commonmark_split     (const char *source);
GPtrArray              *plenary_commonmark_pieces_new
                                                     (void);
char                   *plenary_commonmark_join      (GPtrArray  *pieces,
                                                      GPtrArray  *known);

G_END_DECLS
