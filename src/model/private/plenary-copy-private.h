/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-copy.h"

G_BEGIN_DECLS

typedef void (*PlenaryCopyFunc) (PlenaryEntity *entity,
                                 guint          index,
                                 gpointer       user_data);

void        plenary_copy_foreach_child      (PlenaryEntity   *entity,
                                             PlenaryCopyFunc  func,
                                             gpointer         user_data);
GHashTable *plenary_copy_create_ids         (PlenaryEntity   *entity);
const char *plenary_copy_renew              (GHashTable      *ids,
                                             const char      *id);
gboolean    plenary_copy_is_kind            (PlenaryEntity   *entity,
                                             const char      *kind);
void        plenary_copy_add_insertion      (GVariantBuilder *records,
                                             PlenaryEntity   *entity,
                                             const char      *parent_id,
                                             guint            index,
                                             GHashTable      *ids,
                                             GVariant        *changes);
void        plenary_copy_collect_references (PlenaryEntity   *entity,
                                             GHashTable      *references);

G_END_DECLS
