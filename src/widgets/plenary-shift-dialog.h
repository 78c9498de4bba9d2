/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-shift.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHIFT_DIALOG (plenary_shift_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryShiftDialog, plenary_shift_dialog,
                      PLENARY, SHIFT_DIALOG, AdwWindow)

GtkWidget *plenary_shift_dialog_new_late    (PlenaryHistory     *history,
                                             PlenaryClock       *clock,
                                             PlenarySession     *selected,
                                             GtkWindow          *parent);
GtkWidget *plenary_shift_dialog_new_room    (PlenaryHistory     *history,
                                             PlenarySession     *session,
                                             GtkWindow          *parent);

void       plenary_shift_dialog_set_minutes (PlenaryShiftDialog *self,
                                             int                 minutes);
void       plenary_shift_dialog_set_session (PlenaryShiftDialog *self,
                                             PlenarySession     *session);
void       plenary_shift_dialog_set_begun   (PlenaryShiftDialog *self,
                                             gboolean            is_begun);
void       plenary_shift_dialog_set_terms   (PlenaryShiftDialog *self,
                                             PlenaryShiftGives   gives,
                                             gboolean            only);
char      *plenary_shift_dialog_dup_text    (PlenaryShiftDialog *self);

G_END_DECLS
