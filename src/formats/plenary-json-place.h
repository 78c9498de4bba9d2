/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-format-error.h"

G_BEGIN_DECLS

void  plenary_json_locate   (const char          *data,
                             gsize                length,
                             gsize                offset,
                             guint               *line,
                             guint               *column);
char *plenary_json_describe (const char          *data,
                             gsize                length,
                             gsize                offset);
void  plenary_json_refuse   (GError             **error,
                             PlenaryFormatError   code,
                             const char          *data,
                             gsize                length,
                             gsize                offset,
                             const char          *expected,
                             const char          *found);

G_END_DECLS
