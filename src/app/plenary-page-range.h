/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  plenary_page_range_parse  (const char *text,
                                     guint      *first,
                                     guint      *last);
char     *plenary_page_range_format (guint       first,
                                     guint       last);

G_END_DECLS
