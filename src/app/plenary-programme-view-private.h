/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-programme-view.h"

#include "plenary-column.h"
#include "plenary-day-sums.h"
#include "plenary-day-switcher.h"
#include "plenary-masthead.h"
#include "plenary-pane.h"
#include "plenary-programme-bar.h"
#include "plenary-shelf.h"

struct _PlenaryProgrammeView
{
  AdwBin                  parent_instance;

  AdwFlap                *flap;
  PlenaryProgrammeBar    *bar;
  GtkActionBar           *edit_bar;
  PlenaryProblemsButton  *narrow_problems_button;
  PlenaryFileBar         *file_bar;
  PlenaryMasthead        *masthead;
  PlenaryDaySwitcher     *switcher;
  PlenaryDaySwitcher     *narrow_switcher;
  GtkStack               *contents;
  GtkWidget              *timeline_scroller;
  PlenaryTimeline        *timeline;
  PlenaryDaySums         *sums;
  GtkWidget              *no_sessions;
  PlenaryShelf           *shelf;
  PlenaryColumn          *pane_column;
  PlenaryPane            *pane;

  PlenaryHistory         *history;
  GSignalGroup           *history_signals;
  PlenarySelection       *selection;
  PlenarySession         *selected;       /* that leads it */
  gboolean                editing;
  gboolean                narrow;
  gboolean                locked;
  PlenaryProblems        *unseen_problems;
  guint                   problems_source;
};

void plenary_programme_view_activate          (PlenaryProgrammeView *self);
void plenary_programme_view_tell_fixed        (PlenaryProgrammeView *self,
                                               const char           *done);

/* plenary-programme-view-show.c */
void plenary_programme_view_reveal_selected   (PlenaryProgrammeView *self);
void plenary_programme_view_focus_selected    (PlenaryProgrammeView *self);

/* plenary-programme-view-problems.c */
void plenary_programme_view_look_for_problems (PlenaryProgrammeView *self);
void plenary_programme_view_connect_problems  (PlenaryProgrammeView *self);
