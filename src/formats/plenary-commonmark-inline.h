/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup.h"

G_BEGIN_DECLS

void plenary_commonmark_append_inline (GString                  *commonmark,
                                       const PlenaryMarkupBlock *block,
                                       guint                     indent);

G_END_DECLS
