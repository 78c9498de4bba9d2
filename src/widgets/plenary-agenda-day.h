/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-moment.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA_DAY (plenary_agenda_day_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgendaDay, plenary_agenda_day, PLENARY, AGENDA_DAY, GtkBox)

GtkWidget *plenary_agenda_day_new         (void);

void       plenary_agenda_day_show        (PlenaryAgendaDay    *self,
                                           PlenaryReading      *reading,
                                           const PlenaryMoment *moment,
                                           PlenaryDay          *day,
                                           gboolean             is_first,
                                           gboolean             is_folded);
void       plenary_agenda_day_set_editing (PlenaryAgendaDay    *self,
                                           gboolean             is_editing);
void       plenary_agenda_day_set_narrow  (PlenaryAgendaDay    *self,
                                           gboolean             is_narrow);

G_END_DECLS
