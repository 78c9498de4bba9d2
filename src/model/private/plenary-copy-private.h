/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-copy.h"

G_BEGIN_DECLS

void plenary_copy_add_insertion      (GVariantBuilder *records,
                                      PlenaryEntity   *entity,
                                      const char      *parent_id,
                                      guint            index,
                                      GHashTable      *ids,
                                      GVariant        *changes);
void plenary_copy_collect_references (PlenaryEntity   *entity,
                                      GHashTable      *references);

G_END_DECLS
