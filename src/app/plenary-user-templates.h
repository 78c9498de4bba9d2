/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile     *plenary_user_templates_get_folder (void);
GPtrArray *plenary_user_templates_list       (void);

gboolean   plenary_user_templates_prepare    (GError     **error);
GFile     *plenary_user_templates_get_file   (const char  *name);
char      *plenary_user_templates_dup_name   (GFile       *file);
gboolean   plenary_user_templates_has        (GFile       *file);

G_END_DECLS
