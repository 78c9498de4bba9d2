/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-file-bar.h"
#include "plenary-finder.h"
#include "plenary-history.h"
#include "plenary-reader-state.h"
#include "plenary-timeline.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROGRAMME_VIEW (plenary_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProgrammeView, plenary_programme_view,
                      PLENARY, PROGRAMME_VIEW, AdwBin)

void            plenary_programme_view_set_clock       (PlenaryProgrammeView *self,
                                                        PlenaryClock         *clock);
void            plenary_programme_view_set_history     (PlenaryProgrammeView *self,
                                                        PlenaryHistory       *history);
void            plenary_programme_view_set_title       (PlenaryProgrammeView *self,
                                                        const char           *title,
                                                        const char           *subtitle);
void            plenary_programme_view_set_narrow      (PlenaryProgrammeView *self,
                                                        gboolean              narrow);
void            plenary_programme_view_set_one_day     (PlenaryProgrammeView *self,
                                                        gboolean              one_day);
PlenaryFileBar *plenary_programme_view_get_file_bar    (PlenaryProgrammeView *self);
PlenaryTimeline *plenary_programme_view_get_timeline   (PlenaryProgrammeView *self);
PlenaryFinder  *plenary_programme_view_get_finder      (PlenaryProgrammeView *self);
PlenaryReaderState *plenary_programme_view_get_reader_state (PlenaryProgrammeView *self);

void            plenary_programme_view_set_locked      (PlenaryProgrammeView *self,
                                                        gboolean              locked);
gboolean        plenary_programme_view_get_editing     (PlenaryProgrammeView *self);
void            plenary_programme_view_set_editing     (PlenaryProgrammeView *self,
                                                        gboolean              editing);
gboolean        plenary_programme_view_get_pane_shown  (PlenaryProgrammeView *self);
void            plenary_programme_view_set_pane_shown  (PlenaryProgrammeView *self,
                                                        gboolean              shown);
PlenarySelection *plenary_programme_view_get_selection (PlenaryProgrammeView *self);
PlenarySession *plenary_programme_view_get_selected    (PlenaryProgrammeView *self);
void            plenary_programme_view_set_selected    (PlenaryProgrammeView *self,
                                                        PlenarySession       *session);
gboolean        plenary_programme_view_get_starred     (PlenaryProgrammeView *self);
void            plenary_programme_view_set_starred     (PlenaryProgrammeView *self,
                                                        gboolean              starred);

AdwViewStack   *plenary_programme_view_get_views       (PlenaryProgrammeView *self);
gboolean        plenary_programme_view_is_running      (PlenaryProgrammeView *self);
void            plenary_programme_view_jump_to_now     (PlenaryProgrammeView *self);
void            plenary_programme_view_focus           (PlenaryProgrammeView *self);
void            plenary_programme_view_show_session    (PlenaryProgrammeView *self,
                                                        PlenarySession       *session);
void            plenary_programme_view_go_to_session   (PlenaryProgrammeView *self,
                                                        PlenarySession       *session);
void            plenary_programme_view_show_properties (PlenaryProgrammeView *self);
void            plenary_programme_view_edit_selected   (PlenaryProgrammeView *self);
void            plenary_programme_view_follow          (PlenaryProgrammeView *self,
                                                        PlenaryEdit          *edit);

G_END_DECLS
