/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-handout.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PAGE_VIEW (plenary_page_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPageView, plenary_page_view, PLENARY, PAGE_VIEW, AdwBin)

GtkWidget      *plenary_page_view_new         (void);

PlenaryHandout *plenary_page_view_get_handout (PlenaryPageView *self);
void            plenary_page_view_set_handout (PlenaryPageView *self,
                                               PlenaryHandout  *handout);
void            plenary_page_view_set_busy    (PlenaryPageView *self,
                                               gboolean         is_busy);

guint           plenary_page_view_get_page    (PlenaryPageView *self);
void            plenary_page_view_go_to       (PlenaryPageView *self,
                                               guint            page);

double          plenary_page_view_get_scale   (PlenaryPageView *self);
void            plenary_page_view_zoom_in     (PlenaryPageView *self);
void            plenary_page_view_zoom_out    (PlenaryPageView *self);
void            plenary_page_view_zoom_fit    (PlenaryPageView *self);

G_END_DECLS
