/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv    plenary_zones_list  (void);
gboolean plenary_zones_parse (const char *text,
                              char      **zone);

G_END_DECLS
