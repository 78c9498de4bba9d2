/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void plenary_han_set_signs (PangoAttrList *attributes,
                            const char    *text,
                            guint          start,
                            guint          end,
                            const char    *families);
void plenary_han_fill      (PangoLayout   *layout);

G_END_DECLS
