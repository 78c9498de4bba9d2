/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GLANCE (plenary_glance_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryGlance, plenary_glance, PLENARY, GLANCE, PlenaryHandout)

G_END_DECLS
