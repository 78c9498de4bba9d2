/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NAME_SIGNS (plenary_name_signs_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNameSigns, plenary_name_signs, PLENARY, NAME_SIGNS, PlenaryHandout)

G_END_DECLS
