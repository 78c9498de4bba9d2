/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *plenary_duration_format (int          minutes);
gboolean  plenary_duration_parse  (const char  *text,
                                   int         *minutes,
                                   GError     **error);

G_END_DECLS
