/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DATE_FIELD (plenary_date_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDateField, plenary_date_field, PLENARY, DATE_FIELD, PlenaryField)

void        plenary_date_field_set_date  (PlenaryDateField *self,
                                          const GDate      *date);
const char *plenary_date_field_get_shown (PlenaryDateField *self);

G_END_DECLS
