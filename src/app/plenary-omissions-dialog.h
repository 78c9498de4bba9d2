/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-ledger.h"

G_BEGIN_DECLS

char      *plenary_omissions_dup_words  (PlenaryLedger *ledger,
                                         PlenaryAgenda *agenda);
GtkWidget *plenary_omissions_dialog_new (GtkWindow     *parent,
                                         PlenaryLedger *ledger,
                                         PlenaryAgenda *agenda);

G_END_DECLS
