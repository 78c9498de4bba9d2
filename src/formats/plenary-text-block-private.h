/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"

G_BEGIN_DECLS

/* Blocks with more lines are something else. */
#define PLENARY_TEXT_MOST_BLOCK_LINES 30
#define PLENARY_TEXT_NO_LINE G_MAXUINT

/**
 * PlenaryTextBlock:
 * @draft: gets what the lines say
 * @lines: (element-type PlenaryTextLine): its lines, and perhaps more
 * @n_lines: how many of them are read
 * @clusters: of each line, which ones have no empty line between them
 * @is_used: of each line, whether the draft has it
 * @is_left: of each line, whether it is of none of the things that a programme has
 * @dates_line: the one with the dates; PLENARY_TEXT_NO_LINE if there is none
 *
 * A title block, while it is being read.
 */
typedef struct
{
  PlenaryTextDraft *draft;
  const GPtrArray  *lines;
  guint             n_lines;
  guint             clusters[PLENARY_TEXT_MOST_BLOCK_LINES];
  gboolean          is_used[PLENARY_TEXT_MOST_BLOCK_LINES];
  gboolean          is_left[PLENARY_TEXT_MOST_BLOCK_LINES];
  guint             dates_line;
} PlenaryTextBlock;

gboolean    plenary_text_block_is_free     (const PlenaryTextBlock  *self,
                                            guint                    index);
const char *plenary_text_block_get_text    (const PlenaryTextBlock  *self,
                                            guint                    index);
gboolean    plenary_text_block_is_meeting  (const PlenaryTextBlock  *self,
                                            const char              *text);
gboolean    plenary_text_block_is_place    (const PlenaryTextBlock  *self,
                                            const char              *text);
gboolean    plenary_text_block_goes_on     (const PlenaryTextBlock  *self,
                                            const char              *text,
                                            guint                    next);
void        plenary_text_block_join        (char                   **string,
                                            const char              *glue,
                                            const char              *more);

void        plenary_text_block_read_signs  (PlenaryTextBlock        *self);

G_END_DECLS
