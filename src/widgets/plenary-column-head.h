/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_COLUMN_HEAD (plenary_column_head_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryColumnHead, plenary_column_head, PLENARY, COLUMN_HEAD, GtkBox)

GtkWidget *plenary_column_head_new  (void);

void       plenary_column_head_show (PlenaryColumnHead *self,
                                     PlenaryReading    *reading,
                                     PlenaryEntity     *entity,
                                     gboolean           is_track);
void       plenary_column_head_set_editing (PlenaryColumnHead *self,
                                     gboolean           is_editing,
                                     PlenaryDay        *day,
                                     int                free_from);

G_END_DECLS
