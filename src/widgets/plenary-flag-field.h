/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_FLAG_FIELD (plenary_flag_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFlagField, plenary_flag_field, PLENARY, FLAG_FIELD, PlenaryField)

GtkSwitch *plenary_flag_field_get_switch (PlenaryFlagField *self);

G_END_DECLS
