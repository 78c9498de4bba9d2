/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-name-card.h"

G_BEGIN_DECLS

double plenary_name_head_measure (const PlenaryNameForm *form);
double plenary_name_head_draw    (const PlenaryNameForm *form,
                                  cairo_t               *cr,
                                  PlenaryStructure      *structure,
                                  PlenaryPart           *emblem_part,
                                  PlenaryPart           *title_part,
                                  double                 x,
                                  double                 y);

G_END_DECLS
