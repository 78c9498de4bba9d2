/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-bullet.h"
#include "plenary-text-form.h"
#include "plenary-text-notes.h"

G_BEGIN_DECLS

/**
 * PlenaryTextPiece:
 * @text: what it says, on one line, without its bullet
 * @bullet: the bullet of an item
 * @label: (nullable): that bullet, as it was written
 * @is_item: whether it is the item of a list
 * @is_strange: whether it stands where no text is expected
 * @lines: (element-type PlenaryTextLine): of which lines it is made
 *
 * A paragraph or an item of a list, put together again from its lines.
 */
typedef struct
{
  GString           *text;
  PlenaryTextBullet  bullet;
  char              *label;
  gboolean           is_item;
  gboolean           is_strange;
  GPtrArray         *lines;

  /*< private >*/
  GArray            *parts;
} PlenaryTextPiece;

GPtrArray *plenary_text_pieces_new (const PlenaryTextLanguage *language,
                                    const PlenaryTextForm     *form,
                                    const GPtrArray           *lines);
void       plenary_text_piece_mark (const PlenaryTextPiece    *self,
                                    gsize                      from,
                                    gsize                      to,
                                    PlenaryTextMarkKind        kind,
                                    const char                *id,
                                    PlenaryTextNotes          *notes);

G_END_DECLS
