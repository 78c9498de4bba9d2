/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"
#include "plenary-time-entry.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIME_FIELD (plenary_time_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTimeField, plenary_time_field, PLENARY, TIME_FIELD, PlenaryField)

PlenaryTimeEntry *plenary_time_field_get_entry (PlenaryTimeField *self);

G_END_DECLS
