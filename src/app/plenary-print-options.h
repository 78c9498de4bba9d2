/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reader-state.h"
#include "plenary-ticket.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PRINT_OPTIONS (plenary_print_options_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPrintOptions, plenary_print_options,
                      PLENARY, PRINT_OPTIONS, AdwBin)

GtkWidget           *plenary_print_options_new        (PlenaryAgenda       *agenda,
                                                       PlenaryReaderState  *state,
                                                       const char          *session_id);
GtkWidget           *plenary_print_options_new_for_dialog (PlenaryAgenda   *agenda,
                                                       PlenaryReaderState  *state,
                                                       const PlenaryTicket *ticket,
                                                       const char          *session_id);

const PlenaryTicket *plenary_print_options_get_ticket (PlenaryPrintOptions *self);
void                 plenary_print_options_set_kind   (PlenaryPrintOptions *self,
                                                       PlenaryHandoutKind   kind);
void                 plenary_print_options_choose_session (PlenaryPrintOptions *self);

G_END_DECLS
