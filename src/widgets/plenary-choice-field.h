/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-choice-popover.h"
#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CHOICE_FIELD (plenary_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryChoiceField, plenary_choice_field,
                      PLENARY, CHOICE_FIELD, PlenaryField)

PlenaryChoicePopover *plenary_choice_field_get_popover (PlenaryChoiceField *self);
const char           *plenary_choice_field_get_shown   (PlenaryChoiceField *self);

G_END_DECLS
