/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-name-card.h"

G_BEGIN_DECLS

typedef struct _PlenaryNameIndex PlenaryNameIndex;
typedef struct _PlenaryNameBack PlenaryNameBack;

PlenaryNameIndex *plenary_name_index_new  (PlenaryWording        *wording);
void              plenary_name_index_free (PlenaryNameIndex      *self);

PlenaryNameBack  *plenary_name_back_new   (const PlenaryNameForm *form,
                                           PlenaryWording        *wording,
                                           PlenaryNameIndex      *index,
                                           PlenaryPerson         *person,
                                           PlenaryNameCard       *card,
                                           PlenaryFlow           *parts);
void              plenary_name_back_free  (PlenaryNameBack       *self);

void              plenary_name_back_draw  (PlenaryNameBack       *self,
                                           const PlenaryNameForm *form,
                                           cairo_t               *cr,
                                           PlenaryStructure      *structure,
                                           double                 x,
                                           double                 y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryNameIndex, plenary_name_index_free)

G_END_DECLS
