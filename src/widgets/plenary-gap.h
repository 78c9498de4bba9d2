/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_GAP (plenary_gap_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryGap, plenary_gap, PLENARY, GAP, GtkButton)

GtkWidget *plenary_gap_new  (void);

void       plenary_gap_show (PlenaryGap     *self,
                             PlenaryReading *reading,
                             PlenaryDay     *day,
                             PlenaryEntity  *place,
                             int             start,
                             int             end);

G_END_DECLS
