/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

gboolean plenary_agenda_text_has   (PlenaryReading *reading,
                                    PlenarySession *session);
void     plenary_agenda_text_clear (GtkBox         *box);
void     plenary_agenda_text_fill  (GtkBox         *box,
                                    PlenaryReading *reading,
                                    PlenarySession *session);

G_END_DECLS
