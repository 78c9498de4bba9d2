/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAGE (plenary_page_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPage, plenary_page, PLENARY, PAGE, GtkWidget)

char      *plenary_page_dup_name  (PlenaryHandout *handout,
                                   guint           index);

GtkWidget *plenary_page_new       (void);

void       plenary_page_show      (PlenaryPage    *self,
                                   PlenaryHandout *handout,
                                   guint           index);
void       plenary_page_set_scale (PlenaryPage    *self,
                                   double          scale);

G_END_DECLS
