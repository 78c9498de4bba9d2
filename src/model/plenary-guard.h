/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters that are shown of one paragraph, and of a name or title. */
#define PLENARY_GUARD_PARAGRAPH 50000
#define PLENARY_GUARD_LINE 1000

char     *plenary_guard_text    (const char *text);
char     *plenary_guard_line    (const char *text);
gboolean  plenary_guard_is_long (const char *text);

G_END_DECLS
