/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-reader-state.h"
#include "plenary-ticket.h"

G_BEGIN_DECLS

PlenaryHandoutKind  plenary_print_choices_get_kind (PlenaryReaderState  *state);
void                plenary_print_choices_set_kind (PlenaryReaderState  *state,
                                                    PlenaryHandoutKind   kind);
PlenaryTicket      *plenary_print_choices_load     (PlenaryReaderState  *state,
                                                    PlenaryAgenda       *agenda,
                                                    PlenaryHandoutKind   kind);
void                plenary_print_choices_save     (PlenaryReaderState  *state,
                                                    const PlenaryTicket *ticket);

G_END_DECLS
