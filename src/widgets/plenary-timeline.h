/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-clock.h"
#include "plenary-day-switcher.h"
#include "plenary-geometry.h"
#include "plenary-history.h"
#include "plenary-problems.h"
#include "plenary-search.h"
#include "plenary-selection.h"
#include "plenary-shelf.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TIMELINE (plenary_timeline_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTimeline, plenary_timeline, PLENARY, TIMELINE, GtkWidget)

GtkWidget      *plenary_timeline_new            (void);

PlenaryHistory *plenary_timeline_get_history    (PlenaryTimeline *self);
void            plenary_timeline_set_history    (PlenaryTimeline *self,
                                                 PlenaryHistory  *history);
PlenarySelection *plenary_timeline_get_selection (PlenaryTimeline *self);
void            plenary_timeline_set_selection  (PlenaryTimeline *self,
                                                 PlenarySelection *selection);
const char     *plenary_timeline_get_selected   (PlenaryTimeline *self);
void            plenary_timeline_set_selected   (PlenaryTimeline *self,
                                                 const char      *id);
gboolean        plenary_timeline_get_editing    (PlenaryTimeline *self);
void            plenary_timeline_set_editing    (PlenaryTimeline *self,
                                                 gboolean         is_editing);
PlenaryClock   *plenary_timeline_get_clock      (PlenaryTimeline *self);
void            plenary_timeline_set_clock      (PlenaryTimeline *self,
                                                 PlenaryClock    *clock);
void            plenary_timeline_set_search     (PlenaryTimeline *self,
                                                 PlenarySearch   *search);
void            plenary_timeline_set_problems   (PlenaryTimeline *self,
                                                 PlenaryProblems *problems);
GtkWidget      *plenary_timeline_get_header     (PlenaryTimeline *self);
void            plenary_timeline_set_header     (PlenaryTimeline *self,
                                                 GtkWidget       *header);
double          plenary_timeline_get_scale      (PlenaryTimeline *self);
void            plenary_timeline_set_scale      (PlenaryTimeline *self,
                                                 double           scale);

double          plenary_timeline_get_shown_scale (PlenaryTimeline *self);
void            plenary_timeline_zoom           (PlenaryTimeline *self,
                                                 double           factor);
gboolean        plenary_timeline_get_running    (PlenaryTimeline *self);
void            plenary_timeline_jump_to_now    (PlenaryTimeline *self);
PlenaryGeometryColumns
                plenary_timeline_get_columns    (PlenaryTimeline *self);
void            plenary_timeline_set_columns    (PlenaryTimeline *self,
                                                 PlenaryGeometryColumns columns);
gboolean        plenary_timeline_get_one_day    (PlenaryTimeline *self);
void            plenary_timeline_set_one_day    (PlenaryTimeline *self,
                                                 gboolean         is_one_day);
const char     *plenary_timeline_get_day        (PlenaryTimeline *self);
void            plenary_timeline_set_day        (PlenaryTimeline *self,
                                                 const char      *id);
gboolean        plenary_timeline_get_switching  (PlenaryTimeline *self);
PlenaryDay     *plenary_timeline_get_parted_day (PlenaryTimeline *self);

void            plenary_timeline_set_shelf      (PlenaryTimeline *self,
                                                 PlenaryShelf    *shelf);
void            plenary_timeline_add_switcher   (PlenaryTimeline *self,
                                                 PlenaryDaySwitcher *switcher);

void            plenary_timeline_reveal         (PlenaryTimeline *self,
                                                 const char      *id);
void            plenary_timeline_focus_selected (PlenaryTimeline *self);

G_END_DECLS
