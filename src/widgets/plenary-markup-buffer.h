/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-markup.h"

G_BEGIN_DECLS

/**
 * PlenaryMarkupLine:
 * @start: where its text starts, after the marker
 * @end: where it ends, before the line feed
 * @marker: (nullable): of a list's item
 * @depth: in how many lists it stands
 * @is_source: whether its text is CommonMark that is kept as it stands
 * @is_nothing: whether it is a paragraph without a word
 *
 * A line of the buffer: a paragraph, an item or what is kept.
 */
typedef struct
{
  GtkTextIter  start;
  GtkTextIter  end;
  char        *marker;
  guint        depth;
  gboolean     is_source;
  gboolean     is_nothing;
} PlenaryMarkupLine;

void               plenary_markup_buffer_add_tags    (GtkTextBuffer      *buffer);
void               plenary_markup_buffer_mirror      (GtkTextBuffer      *buffer,
                                                      PangoContext       *context);

void               plenary_markup_buffer_set_pieces  (GtkTextBuffer      *buffer,
                                                      GPtrArray          *pieces);
GPtrArray         *plenary_markup_buffer_dup_pieces  (GtkTextBuffer      *buffer);
void               plenary_markup_buffer_tidy        (GtkTextBuffer      *buffer);

PlenaryMarkupLine *plenary_markup_buffer_get_line    (GtkTextBuffer      *buffer,
                                                      int                 index);
PlenaryMarkupLine *plenary_markup_buffer_get_line_at (const GtkTextIter  *iter);
void               plenary_markup_line_free          (PlenaryMarkupLine  *line);
void               plenary_markup_buffer_set_item    (GtkTextBuffer      *buffer,
                                                      int                 index,
                                                      const char         *marker,
                                                      guint               depth);

PlenaryMarkupStyle plenary_markup_buffer_get_style   (const GtkTextIter  *iter,
                                                      const char        **uri);
void               plenary_markup_buffer_set_style   (GtkTextBuffer      *buffer,
                                                      const GtkTextIter  *start,
                                                      const GtkTextIter  *end,
                                                      PlenaryMarkupStyle  style,
                                                      gboolean            is_set);
void               plenary_markup_buffer_set_link    (GtkTextBuffer      *buffer,
                                                      const GtkTextIter  *start,
                                                      const GtkTextIter  *end,
                                                      const char         *uri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryMarkupLine, plenary_markup_line_free)

G_END_DECLS
