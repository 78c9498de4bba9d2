/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"
#include "plenary-markup-input.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MARKUP_FIELD (plenary_markup_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryMarkupField, plenary_markup_field, PLENARY, MARKUP_FIELD,
                      PlenaryField)

PlenaryMarkupInput *plenary_markup_field_get_input (PlenaryMarkupField *self);

G_END_DECLS
