/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-moment.h"
#include "plenary-reading.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_HEAD (plenary_day_head_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayHead, plenary_day_head, PLENARY, DAY_HEAD, GtkBox)

GtkWidget *plenary_day_head_new         (void);

void       plenary_day_head_show        (PlenaryDayHead      *self,
                                         PlenaryReading      *reading,
                                         const PlenaryMoment *moment,
                                         PlenaryDay          *day);
void       plenary_day_head_set_editing (PlenaryDayHead      *self,
                                         gboolean             is_editing);

G_END_DECLS
