/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-programme-view.h"

#include "plenary-agenda-view.h"
#include "plenary-column.h"
#include "plenary-day-sums.h"
#include "plenary-day-switcher.h"
#include "plenary-masthead.h"
#include "plenary-now-strip.h"
#include "plenary-pane.h"
#include "plenary-programme-bar.h"
#include "plenary-roster-view.h"
#include "plenary-shelf.h"

struct _PlenaryProgrammeView
{
  AdwBin                  parent_instance;

  AdwFlap                *flap;
  PlenaryProgrammeBar    *bar;
  PlenaryFinder          *finder;
  GtkActionBar           *edit_bar;
  PlenaryProblemsButton  *narrow_problems_button;
  PlenaryFileBar         *file_bar;
  PlenaryMasthead        *masthead;
  PlenaryDaySwitcher     *switcher;
  PlenaryDaySwitcher     *narrow_switcher;
  GtkStack               *contents;
  AdwViewStack           *views;
  PlenaryAgendaView      *agenda;
  PlenaryRosterView      *people;
  PlenaryTimeline        *timeline;
  PlenaryDaySums         *sums;
  PlenaryNowStrip        *now_strip;
  AdwViewSwitcherBar     *view_bar;
  GtkWidget              *no_sessions;
  PlenaryShelf           *shelf;
  GtkWidget              *no_matches;
  GtkWidget              *clear_filters;
  GtkWidget              *nothing_starred;
  PlenaryColumn          *pane_column;
  PlenaryPane            *pane;

  PlenaryHistory         *history;
  GSignalGroup           *history_signals;
  PlenaryReaderState     *reader_state;
  GBindingGroup          *kept;           /* what the reader has set, and it keeps */
  PlenarySelection       *selection;
  PlenarySession         *selected;       /* that leads it */
  gboolean                editing;
  gboolean                narrow;
  gboolean                locked;
  PlenaryProblems        *unseen_problems;
  guint                   problems_source;
};

/* plenary-programme-view.c */
gpointer plenary_programme_view_find              (PlenaryProgrammeView *self,
                                                   const char           *id);
void     plenary_programme_view_activate          (PlenaryProgrammeView *self);
void     plenary_programme_view_tell_done         (PlenaryProgrammeView *self,
                                                   const char           *done);

/* plenary-programme-view-arrange.c */
void     plenary_programme_view_show_sums         (PlenaryProgrammeView *self);
void     plenary_programme_view_arrange           (PlenaryProgrammeView *self);

/* plenary-programme-view-keys.c */
void     plenary_programme_view_add_keys          (GtkWidgetClass       *widget_class);

/* plenary-programme-view-show.c */
gboolean plenary_programme_view_is_on_timeline    (PlenaryProgrammeView *self);
gboolean plenary_programme_view_is_on_people      (PlenaryProgrammeView *self);
void     plenary_programme_view_reveal_selected   (PlenaryProgrammeView *self);
void     plenary_programme_view_focus_selected    (PlenaryProgrammeView *self);
void     plenary_programme_view_show_place        (PlenaryProgrammeView *self,
                                                   gpointer              place,
                                                   PlenaryPhrase        *phrase);

/* plenary-programme-view-problems.c */
void     plenary_programme_view_look_for_problems (PlenaryProgrammeView *self);
void     plenary_programme_view_connect_problems  (PlenaryProgrammeView *self);

/* plenary-programme-view-search.c */
void     plenary_programme_view_open_search       (PlenaryProgrammeView *self);
void     plenary_programme_view_choose_page       (PlenaryProgrammeView *self);
void     plenary_programme_view_show_day          (PlenaryProgrammeView *self);
void     plenary_programme_view_search_changed    (PlenaryProgrammeView *self);
void     plenary_programme_view_uncover_finder    (PlenaryProgrammeView *self);
void     plenary_programme_view_clear_filters     (PlenaryProgrammeView *self);
