/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-type-case.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

typedef struct _PlenaryFurniture PlenaryFurniture;

PlenaryFurniture *plenary_furniture_new     (PlenaryWording   *wording,
                                             PlenaryTypeCase  *type_case);
void              plenary_furniture_free    (PlenaryFurniture *self);

double            plenary_furniture_get_top (PlenaryFurniture *self,
                                             guint             page,
                                             double           *height);
void              plenary_furniture_draw    (PlenaryFurniture *self,
                                             cairo_t          *cr,
                                             guint             page,
                                             guint             n_pages,
                                             const char       *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFurniture, plenary_furniture_free)

G_END_DECLS
