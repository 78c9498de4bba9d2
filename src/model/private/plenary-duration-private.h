/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-duration.h"

G_BEGIN_DECLS

gboolean plenary_duration_take (const char **at,
                                int         *minutes);

G_END_DECLS
