/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAGINATOR (plenary_paginator_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPaginator, plenary_paginator, PLENARY, PAGINATOR, PlenaryHandout)

G_END_DECLS
