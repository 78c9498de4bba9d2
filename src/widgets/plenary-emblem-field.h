/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_EMBLEM_FIELD (plenary_emblem_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryEmblemField, plenary_emblem_field,
                      PLENARY, EMBLEM_FIELD, PlenaryField)

void        plenary_emblem_field_load      (PlenaryEmblemField *self,
                                            GFile              *file);
gboolean    plenary_emblem_field_has_image (PlenaryEmblemField *self);
const char *plenary_emblem_field_get_note  (PlenaryEmblemField *self);

G_END_DECLS
