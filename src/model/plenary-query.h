/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_QUERY (plenary_query_get_type ())
typedef struct _PlenaryQuery PlenaryQuery;

/**
 * PlenaryRange:
 * @start: the first byte
 * @end: the byte after the last
 *
 * A part of a text, of whole letters with their marks.
 */
typedef struct
{
  guint start;
  guint end;
} PlenaryRange;

GType              plenary_query_get_type    (void);

PlenaryQuery      *plenary_query_new         (const char   *words);
PlenaryQuery      *plenary_query_ref         (PlenaryQuery *self);
void               plenary_query_unref       (PlenaryQuery *self);

gboolean           plenary_query_is_empty    (PlenaryQuery *self);
gboolean           plenary_query_equal       (PlenaryQuery *self,
                                              PlenaryQuery *other);
const char *const *plenary_query_get_words   (PlenaryQuery *self);

GArray            *plenary_query_find        (PlenaryQuery *self,
                                              const char   *text);
char              *plenary_query_dup_excerpt (PlenaryQuery *self,
                                              const char   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryQuery, plenary_query_unref)

G_END_DECLS
