/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *plenary_recents_list   (void);
void       plenary_recents_add    (GFile *file);
void       plenary_recents_remove (GFile *file);

G_END_DECLS
