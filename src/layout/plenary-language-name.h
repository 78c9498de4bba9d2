/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv       plenary_language_name_list    (void);
char       *plenary_language_name_dup     (const char  *tag,
                                           const char  *language);
gboolean    plenary_language_name_parse   (const char  *text,
                                           char       **tag);
const char *plenary_language_name_get_own (void);

G_END_DECLS
