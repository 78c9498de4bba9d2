/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

GtkWidget *plenary_pane_create_person   (PlenaryReading       *reading,
                                         PlenaryParticipation *participation);
GtkWidget *plenary_pane_create_question (PlenaryReading       *reading,
                                         PlenarySession       *session,
                                         guint                 index,
                                         PlenaryText          *text);
GtkWidget *plenary_pane_create_talk     (PlenaryReading       *reading,
                                         PlenaryTalk          *talk);

G_END_DECLS
