/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda.h"
#include "plenary-choice-popover.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PARTICIPATION_ROW (plenary_participation_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryParticipationRow, plenary_participation_row,
                      PLENARY, PARTICIPATION_ROW, AdwBin)

GtkWidget            *plenary_participation_row_new            (void);

void                  plenary_participation_row_show           (PlenaryParticipationRow *self,
                                                                PlenaryAgenda           *agenda,
                                                                PlenaryParticipation    *shown);
const char           *plenary_participation_row_get_person     (PlenaryParticipationRow *self);
PlenaryChoicePopover *plenary_participation_row_get_roles      (PlenaryParticipationRow *self);
PlenaryChoicePopover *plenary_participation_row_get_attendance (PlenaryParticipationRow *self);

G_END_DECLS
