/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryTextTag:
 * @PLENARY_TEXT_TAG_INLINE: stands within a word or a sentence
 * @PLENARY_TEXT_TAG_CELL: keeps two texts of a line apart
 * @PLENARY_TEXT_TAG_BREAK: ends a line, as a line feed does
 * @PLENARY_TEXT_TAG_BLOCK: ends a paragraph
 * @PLENARY_TEXT_TAG_ITEM: begins an item of a list
 *
 * What a tag of HTML says of the text around it.
 */
typedef enum
{
  PLENARY_TEXT_TAG_INLINE,
  PLENARY_TEXT_TAG_CELL,
  PLENARY_TEXT_TAG_BREAK,
  PLENARY_TEXT_TAG_BLOCK,
  PLENARY_TEXT_TAG_ITEM,
} PlenaryTextTag;

gboolean plenary_text_tag_scan    (const char      *text,
                                   const char     **end,
                                   PlenaryTextTag  *tag);
gboolean plenary_text_entity_scan (const char      *text,
                                   const char     **end,
                                   gunichar        *character);

G_END_DECLS
