/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_language_get_locale       (const char *language,
                                            char       *locale,
                                            gsize       size);
gboolean plenary_language_is_right_to_left (const char *language);
char    *plenary_language_dup_capitals     (const char *language,
                                            const char *text);
gboolean plenary_language_binds            (const char *language,
                                            const char *word,
                                            gsize       length);
gboolean plenary_language_clings           (const char *language,
                                            const char *word);

G_END_DECLS
