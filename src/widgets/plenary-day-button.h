/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-reading.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_BUTTON (plenary_day_button_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayButton, plenary_day_button, PLENARY, DAY_BUTTON, GtkToggleButton)

GtkWidget *plenary_day_button_new        (void);

void       plenary_day_button_show       (PlenaryDayButton *self,
                                          PlenaryReading   *reading,
                                          PlenaryDay       *day,
                                          gboolean          is_short,
                                          gboolean          is_today);
void       plenary_day_button_show_found (PlenaryDayButton *self,
                                          PlenarySearch    *search,
                                          PlenaryDay       *day);

G_END_DECLS
