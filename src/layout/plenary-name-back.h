/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-name-card.h"

G_BEGIN_DECLS

typedef struct _PlenaryNameBack PlenaryNameBack;

GHashTable      *plenary_name_back_index (PlenaryWording        *wording);

PlenaryNameBack *plenary_name_back_new   (const PlenaryNameForm *form,
                                          PlenaryWording        *wording,
                                          GHashTable            *index,
                                          PlenaryPerson         *person,
                                          PlenaryNameCard       *card,
                                          PlenaryFlow           *parts);
void             plenary_name_back_free  (PlenaryNameBack       *self);

void             plenary_name_back_draw  (PlenaryNameBack       *self,
                                          const PlenaryNameForm *form,
                                          cairo_t               *cr,
                                          PlenaryStructure      *structure,
                                          double                 x,
                                          double                 y);

G_END_DECLS
