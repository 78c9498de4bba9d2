/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryTextRange:
 * @start: its first byte in the source
 * @end: the byte after its last
 */
typedef struct
{
  gsize start;
  gsize end;
} PlenaryTextRange;

/**
 * PlenaryTextLine:
 * @range: where it stands, without white space around it
 * @text: what it says, without tags, with one space where there were several
 * @length: of @text, in bytes
 * @n_characters: of @text
 * @n_blank: how many empty lines are before it
 * @indent: how many columns it is indented
 * @is_split: whether a tag sets it apart from the line before
 * @is_closed: whether a tag says that a paragraph ends with it
 * @is_inner: whether the source has something before it on its line
 * @is_item: whether a tag makes it the item of a list
 * @is_seam: whether the heading of a page stood before it
 *
 * A line, or what block tags make of one.
 */
typedef struct
{
  PlenaryTextRange  range;
  char             *text;
  gsize             length;
  guint             n_characters;
  guint             n_blank;
  guint             indent;
  gboolean          is_split;
  gboolean          is_closed;
  gboolean          is_inner;
  gboolean          is_item;
  gboolean          is_seam;

  /*< private >*/
  GArray           *spans;
} PlenaryTextLine;

GPtrArray        *plenary_text_lines_new    (const char            *source,
                                             GArray                *tags);
PlenaryTextRange  plenary_text_line_locate  (const PlenaryTextLine *self,
                                             gsize                  from,
                                             gsize                  to);

G_END_DECLS
