/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda.h"
#include "plenary-choice-popover.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PERSON_ROW (plenary_person_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPersonRow, plenary_person_row, PLENARY, PERSON_ROW, AdwBin)

GtkWidget            *plenary_person_row_new            (void);

void                  plenary_person_row_show           (PlenaryPersonRow     *self,
                                                         PlenaryAgenda        *agenda,
                                                         PlenaryParticipation *participation);
const char           *plenary_person_row_get_person     (PlenaryPersonRow     *self);
PlenaryChoicePopover *plenary_person_row_get_roles      (PlenaryPersonRow     *self);
PlenaryChoicePopover *plenary_person_row_get_attendance (PlenaryPersonRow     *self);

G_END_DECLS
