/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint plenary_imposition_count_sides (guint     n_pages);
void  plenary_imposition_get         (guint     n_pages,
                                      guint     side,
                                      gboolean  is_right_to_left,
                                      guint    *left,
                                      guint    *right);

G_END_DECLS
