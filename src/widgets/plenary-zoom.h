/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-timeline.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ZOOM (plenary_zoom_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryZoom, plenary_zoom, PLENARY, ZOOM, GtkBox)

GtkWidget       *plenary_zoom_new          (void);

PlenaryTimeline *plenary_zoom_get_timeline (PlenaryZoom     *self);
void             plenary_zoom_set_timeline (PlenaryZoom     *self,
                                            PlenaryTimeline *timeline);

G_END_DECLS
