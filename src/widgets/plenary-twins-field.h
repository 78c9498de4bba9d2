/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"
#include "plenary-stars.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TWINS_FIELD (plenary_twins_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTwinsField, plenary_twins_field, PLENARY, TWINS_FIELD, PlenaryField)

guint plenary_twins_field_get_n_pairs (PlenaryTwinsField *self);
void  plenary_twins_field_set_apart   (PlenaryTwinsField *self,
                                       PlenaryStars      *apart);

G_END_DECLS
