/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-engagement.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ROSTER_ROW (plenary_roster_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryRosterRow, plenary_roster_row, PLENARY, ROSTER_ROW, AdwBin)

GtkWidget *plenary_roster_row_new             (void);

void       plenary_roster_row_show_person     (PlenaryRosterRow  *self,
                                               PlenaryReading    *reading,
                                               PlenaryPerson     *person,
                                               gboolean           is_engaged);
void       plenary_roster_row_show_engagement (PlenaryRosterRow  *self,
                                               PlenaryReading    *reading,
                                               PlenaryEngagement *engagement,
                                               const char        *problem);
void       plenary_roster_row_mark            (PlenaryRosterRow  *self,
                                               PlenaryQuery      *query,
                                               gboolean           is_aside);
void       plenary_roster_row_set_narrow      (PlenaryRosterRow  *self,
                                               gboolean           is_narrow);
char      *plenary_roster_row_dup_label       (PlenaryRosterRow  *self);

G_END_DECLS
