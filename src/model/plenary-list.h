/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_LIST (plenary_list_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryList, plenary_list, PLENARY, LIST, GObject)

guint    plenary_list_get_n_items (PlenaryList *self);
gpointer plenary_list_get         (PlenaryList *self,
                                   guint        index);
gboolean plenary_list_find        (PlenaryList *self,
                                   gpointer     item,
                                   guint       *index);

G_END_DECLS
