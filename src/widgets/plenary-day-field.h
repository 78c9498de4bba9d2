/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-choice-button.h"
#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_FIELD (plenary_day_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayField, plenary_day_field, PLENARY, DAY_FIELD, PlenaryField)

PlenaryChoiceButton *plenary_day_field_get_button (PlenaryDayField *self);

G_END_DECLS
