/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agenda.h"
#include "plenary-handout.h"
#include "plenary-reader-state.h"
#include "plenary-setting.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PRINT_OPERATION (plenary_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPrintOperation, plenary_print_operation,
                      PLENARY, PRINT_OPERATION, GtkPrintOperation)

PlenaryPrintOperation *plenary_print_operation_new (PlenaryAgenda      *agenda,
                                                    PlenarySetting     *setting,
                                                    PlenaryReaderState *state,
                                                    GtkPrintSettings   *settings);

void                   plenary_print_operation_set_session (PlenaryPrintOperation *self,
                                                            const char            *session_id);
PlenaryLack            plenary_print_operation_get_lack (PlenaryPrintOperation *self);

G_END_DECLS
