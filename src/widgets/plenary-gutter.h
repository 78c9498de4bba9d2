/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-geometry.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GUTTER (plenary_gutter_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryGutter, plenary_gutter, PLENARY, GUTTER, GtkWidget)

GtkWidget *plenary_gutter_new  (void);

void       plenary_gutter_show (PlenaryGutter   *self,
                                PlenaryGeometry *geometry,
                                PlenaryReading  *reading,
                                int              now);

void       plenary_gutter_set_dragged (PlenaryGutter *self,
                                       int            minute);

G_END_DECLS
