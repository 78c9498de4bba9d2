/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-search.h"

G_BEGIN_DECLS

void plenary_marks_show       (GtkWidget     *widget,
                               PlenaryQuery  *query);
void plenary_marks_show_count (GtkLabel      *label,
                               GtkWidget     *owner,
                               PlenarySearch *search,
                               PlenaryDay    *day);

G_END_DECLS
