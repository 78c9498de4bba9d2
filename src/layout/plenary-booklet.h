/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_BOOKLET (plenary_booklet_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryBooklet, plenary_booklet, PLENARY, BOOKLET, PlenaryHandout)

G_END_DECLS
