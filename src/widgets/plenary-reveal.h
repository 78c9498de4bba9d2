/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-edit.h"
#include "plenary-replace.h"

G_BEGIN_DECLS

void plenary_reveal_change (GtkWidget          *editor,
                            PlenaryEdit        *edit);
void plenary_reveal_member (GtkWidget          *editor,
                            const char         *id,
                            PlenaryMember       member);
void plenary_reveal_place  (GtkWidget          *editor,
                            const PlenaryPlace *place,
                            PlenaryPhrase      *phrase);

G_END_DECLS
