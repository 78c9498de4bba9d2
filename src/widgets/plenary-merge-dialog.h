/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entry-choice.h"
#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_MERGE_DIALOG (plenary_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryMergeDialog, plenary_merge_dialog,
                      PLENARY, MERGE_DIALOG, AdwMessageDialog)

#define PLENARY_MERGE_MERGE "merge"

GtkWidget          *plenary_merge_dialog_new        (PlenaryHistory     *history,
                                                     PlenaryEntity      *entity,
                                                     PlenaryEntity      *other,
                                                     GtkWindow          *parent);

PlenaryEntryChoice *plenary_merge_dialog_get_choice (PlenaryMergeDialog *self);
void                plenary_merge_dialog_keep_other (PlenaryMergeDialog *self,
                                                     gboolean            keep_other);

G_END_DECLS
