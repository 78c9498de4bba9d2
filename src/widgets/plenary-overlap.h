/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_OVERLAP (plenary_overlap_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryOverlap, plenary_overlap, PLENARY, OVERLAP, GtkWidget)

GtkWidget *plenary_overlap_new         (void);
void       plenary_overlap_set_minutes (PlenaryOverlap        *self,
                                        int                    minutes);
void       plenary_overlap_set_title   (PlenaryOverlap        *self,
                                        int                    top,
                                        int                    end);
void       plenary_overlap_draw        (GtkWidget             *widget,
                                        GtkSnapshot           *snapshot,
                                        const graphene_rect_t *bounds,
                                        int                    minutes);

G_END_DECLS
