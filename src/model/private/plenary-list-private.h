/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-list.h"

G_BEGIN_DECLS

PlenaryList *plenary_list_new    (GType        item_type);

void         plenary_list_append (PlenaryList *self,
                                  gpointer     item);
void         plenary_list_insert (PlenaryList *self,
                                  guint        index,
                                  gpointer     item);
void         plenary_list_remove (PlenaryList *self,
                                  guint        index);
void         plenary_list_move   (PlenaryList *self,
                                  guint        from,
                                  guint        to);

G_END_DECLS
