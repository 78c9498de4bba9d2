/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_json_scalar_skip_string (const char **p,
                                          const char  *end,
                                          const char **expected);
gboolean plenary_json_scalar_skip_number (const char **p,
                                          const char  *end,
                                          const char **expected);
gboolean plenary_json_scalar_skip_word   (const char **p,
                                          const char  *end);

G_END_DECLS
