/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-paginator.h"
#include "plenary-structure.h"

G_BEGIN_DECLS

const char *plenary_paginator_get_title (PlenaryPaginator *self);
void        plenary_paginator_draw      (PlenaryPaginator *self,
                                         cairo_t          *cr,
                                         guint             page,
                                         PlenaryStructure *structure);
void        plenary_paginator_forget    (PlenaryPaginator *self,
                                         guint             page);

G_END_DECLS
