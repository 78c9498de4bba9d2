/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_KIND (plenary_kind_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryKind, plenary_kind, PLENARY, KIND, PlenaryEntity)

PlenaryText *plenary_kind_get_name (PlenaryKind *self);
const char  *plenary_kind_get_look (PlenaryKind *self);

G_END_DECLS
