/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reader-state.h"
#include "plenary-ticket.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PRINT_VIEW (plenary_print_view_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPrintView, plenary_print_view, PLENARY, PRINT_VIEW, AdwWindow)

GtkWidget           *plenary_print_view_new        (GtkWindow          *parent,
                                                    PlenaryAgenda      *agenda,
                                                    PlenaryReaderState *state,
                                                    GDateTime          *now,
                                                    const char         *session_id);

const PlenaryTicket *plenary_print_view_get_ticket (PlenaryPrintView   *self);

void                 plenary_print_view_choose_session (PlenaryPrintView   *self,
                                                        PlenaryHandoutKind  kind);

void                 plenary_print_view_set_saving (PlenaryPrintView   *self,
                                                    gboolean            is_saving);
gboolean             plenary_print_view_is_saving  (PlenaryPrintView   *self);

G_END_DECLS
