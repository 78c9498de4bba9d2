/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     plenary_commonmark_append          (GString    *commonmark,
                                             const char *text);

gboolean plenary_commonmark_is_markup       (const char *text,
                                             const char *at);
gssize   plenary_commonmark_find_block_sign (const char *text);

G_END_DECLS
