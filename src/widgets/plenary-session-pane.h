/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-notes.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SESSION_PANE (plenary_session_pane_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySessionPane, plenary_session_pane, PLENARY, SESSION_PANE, AdwBin)

GtkWidget      *plenary_session_pane_new         (void);

PlenaryHistory *plenary_session_pane_get_history (PlenarySessionPane *self);
void            plenary_session_pane_set_history (PlenarySessionPane *self,
                                                  PlenaryHistory     *history);
const char     *plenary_session_pane_get_session (PlenarySessionPane *self);
void            plenary_session_pane_set_session (PlenarySessionPane *self,
                                                  const char         *id);
PlenaryClock   *plenary_session_pane_get_clock   (PlenarySessionPane *self);
void            plenary_session_pane_set_clock   (PlenarySessionPane *self,
                                                  PlenaryClock       *clock);
void            plenary_session_pane_set_search  (PlenarySessionPane *self,
                                                  PlenarySearch      *search);
void            plenary_session_pane_set_notes   (PlenarySessionPane *self,
                                                  PlenaryNotes       *notes);
void            plenary_session_pane_focus_note  (PlenarySessionPane *self);

G_END_DECLS
