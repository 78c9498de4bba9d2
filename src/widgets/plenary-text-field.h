/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TEXT_FIELD (plenary_text_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTextField, plenary_text_field, PLENARY, TEXT_FIELD, PlenaryField)

GtkTextView *plenary_text_field_get_view (PlenaryTextField *self);

G_END_DECLS
