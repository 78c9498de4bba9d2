/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup-buffer.h"

G_BEGIN_DECLS

GtkTextTag *plenary_markup_buffer_get_tag        (GtkTextBuffer           *buffer,
                                                  const char              *name);
GtkTextTag *plenary_markup_buffer_find_carrier   (const GtkTextIter       *iter,
                                                  const char              *key,
                                                  const char             **value);
GtkTextTag *plenary_markup_buffer_create_carrier (GtkTextBuffer           *buffer,
                                                  const char              *key,
                                                  const char              *value);
void        plenary_markup_buffer_skip_marker    (GtkTextBuffer           *buffer,
                                                  const GtkTextIter       *start,
                                                  GtkTextIter             *end);
void        plenary_markup_buffer_tag_line       (GtkTextBuffer           *buffer,
                                                  int                      index,
                                                  gboolean                 is_item,
                                                  guint                    depth);
gboolean    plenary_markup_is_marker             (const char              *text);

G_END_DECLS
