/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void plenary_difference_find (const char *old_text,
                              const char *new_text,
                              int        *n_start,
                              int        *n_end);

G_END_DECLS
