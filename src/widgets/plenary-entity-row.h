/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ENTITY_ROW (plenary_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryEntityRow, plenary_entity_row, PLENARY, ENTITY_ROW, AdwBin)

GtkWidget     *plenary_entity_row_new        (PlenaryEntityType  type);

void           plenary_entity_row_show       (PlenaryEntityRow  *self,
                                              PlenaryHistory    *history,
                                              PlenaryEntity     *entity,
                                              const char        *language);
PlenaryEntity *plenary_entity_row_get_entity (PlenaryEntityRow  *self);

G_END_DECLS
