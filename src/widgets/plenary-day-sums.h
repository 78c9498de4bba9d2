/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-agenda.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_SUMS (plenary_day_sums_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDaySums, plenary_day_sums, PLENARY, DAY_SUMS, GtkWidget)

GtkWidget *plenary_day_sums_new  (void);

void       plenary_day_sums_show (PlenaryDaySums *self,
                                  PlenaryAgenda  *agenda,
                                  PlenaryDay     *day);

G_END_DECLS
