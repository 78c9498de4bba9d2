/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-problems.h"
#include "plenary-search.h"
#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ROSTER_VIEW (plenary_roster_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRosterView, plenary_roster_view, PLENARY, ROSTER_VIEW, AdwBin)

GtkWidget *plenary_roster_view_new            (void);

void       plenary_roster_view_set_history    (PlenaryRosterView *self,
                                               PlenaryHistory    *history);
void       plenary_roster_view_set_selection  (PlenaryRosterView *self,
                                               PlenarySelection  *selection);
void       plenary_roster_view_set_problems   (PlenaryRosterView *self,
                                               PlenaryProblems   *problems);
void       plenary_roster_view_set_search     (PlenaryRosterView *self,
                                               PlenarySearch     *search);
void       plenary_roster_view_set_narrow     (PlenaryRosterView *self,
                                               gboolean           is_narrow);

void       plenary_roster_view_reveal         (PlenaryRosterView *self,
                                               const char        *id);
void       plenary_roster_view_focus_selected (PlenaryRosterView *self);

G_END_DECLS
