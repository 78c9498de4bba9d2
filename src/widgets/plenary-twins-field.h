/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TWINS_FIELD (plenary_twins_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTwinsField, plenary_twins_field, PLENARY, TWINS_FIELD, PlenaryField)

guint plenary_twins_field_get_n_pairs (PlenaryTwinsField *self);

G_END_DECLS
