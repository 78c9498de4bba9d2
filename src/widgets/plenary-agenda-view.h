/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-problems.h"
#include "plenary-search.h"
#include "plenary-selection.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_AGENDA_VIEW (plenary_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryAgendaView, plenary_agenda_view, PLENARY, AGENDA_VIEW, AdwBin)

/* What is shown of sessions, as `detail` has it. */
#define PLENARY_AGENDA_VIEW_TITLES "titles"
#define PLENARY_AGENDA_VIEW_EVERYTHING "everything"

GtkWidget  *plenary_agenda_view_new            (void);

void        plenary_agenda_view_set_history    (PlenaryAgendaView *self,
                                                PlenaryHistory    *history);
void        plenary_agenda_view_set_selection  (PlenaryAgendaView *self,
                                                PlenarySelection  *selection);
void        plenary_agenda_view_set_clock      (PlenaryAgendaView *self,
                                                PlenaryClock      *clock);
void        plenary_agenda_view_set_search     (PlenaryAgendaView *self,
                                                PlenarySearch     *search);
void        plenary_agenda_view_set_problems   (PlenaryAgendaView *self,
                                                PlenaryProblems   *problems);
void        plenary_agenda_view_set_editing    (PlenaryAgendaView *self,
                                                gboolean           is_editing);
void        plenary_agenda_view_set_narrow     (PlenaryAgendaView *self,
                                                gboolean           is_narrow);
const char *plenary_agenda_view_get_detail     (PlenaryAgendaView *self);
void        plenary_agenda_view_set_detail     (PlenaryAgendaView *self,
                                                const char        *detail);

void        plenary_agenda_view_reveal         (PlenaryAgendaView *self,
                                                const char        *id);
void        plenary_agenda_view_focus_selected (PlenaryAgendaView *self);
gboolean    plenary_agenda_view_is_running     (PlenaryAgendaView *self);
void        plenary_agenda_view_jump_to_now    (PlenaryAgendaView *self);

G_END_DECLS
