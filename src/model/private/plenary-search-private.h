/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-index-private.h"

G_BEGIN_DECLS

struct _PlenarySearch
{
  GObject                 parent_instance;

  PlenaryHistory         *history;
  PlenaryFilter          *filter;
  PlenaryStars           *stars;
  PlenarySearchLabelFunc  label_func;
  gpointer                user_data;
  GDestroyNotify          destroy;

  PlenaryQuery           *query;             /* NULL while nobody looks for anything */
  gboolean                with_notes;
  guint                   query_serial;      /* another for each query */

  PlenaryIndex           *index;
  guint                   read_source;
  gint64                  told;
  GPtrArray              *matches;           /* (element-type PlenaryIndexEntry) */
  guint                   serial;            /* of the search that they match */
  gboolean                has_title_block;
};

G_END_DECLS
