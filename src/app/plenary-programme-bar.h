/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-problems-button.h"
#include "plenary-timeline.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROGRAMME_BAR (plenary_programme_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProgrammeBar, plenary_programme_bar,
                      PLENARY, PROGRAMME_BAR, AdwBin)

void                   plenary_programme_bar_set_title           (PlenaryProgrammeBar *self,
                                                                  const char          *title,
                                                                  const char          *subtitle);
void                   plenary_programme_bar_set_timeline        (PlenaryProgrammeBar *self,
                                                                  PlenaryTimeline     *timeline);
void                   plenary_programme_bar_set_views           (PlenaryProgrammeBar *self,
                                                                  AdwViewStack        *views,
                                                                  AdwViewSwitcherBar  *foot);
void                   plenary_programme_bar_arrange             (PlenaryProgrammeBar *self,
                                                                  gboolean             editing,
                                                                  gboolean             narrow,
                                                                  gboolean             locked,
                                                                  gboolean             beside_pane);
PlenaryProblemsButton *plenary_programme_bar_get_problems_button (PlenaryProgrammeBar *self);

G_END_DECLS
