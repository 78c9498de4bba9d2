/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plenary_json_slice_compact (const char *data,
                                  gsize       length);
void  plenary_json_slice_append  (GString    *out,
                                  const char *slice,
                                  guint       level);

G_END_DECLS
