/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-clock.h"
#include "plenary-history.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_SWITCHER (plenary_day_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDaySwitcher, plenary_day_switcher, PLENARY, DAY_SWITCHER, GtkWidget)

GtkWidget      *plenary_day_switcher_new         (void);

PlenaryHistory *plenary_day_switcher_get_history (PlenaryDaySwitcher *self);
void            plenary_day_switcher_set_history (PlenaryDaySwitcher *self,
                                                  PlenaryHistory     *history);
PlenaryClock   *plenary_day_switcher_get_clock   (PlenaryDaySwitcher *self);
void            plenary_day_switcher_set_clock   (PlenaryDaySwitcher *self,
                                                  PlenaryClock       *clock);
void            plenary_day_switcher_set_search  (PlenaryDaySwitcher *self,
                                                  PlenarySearch      *search);
const char     *plenary_day_switcher_get_day     (PlenaryDaySwitcher *self);
void            plenary_day_switcher_set_day     (PlenaryDaySwitcher *self,
                                                  const char         *id);
gboolean        plenary_day_switcher_get_narrow  (PlenaryDaySwitcher *self);
void            plenary_day_switcher_set_narrow  (PlenaryDaySwitcher *self,
                                                  gboolean            is_narrow);
const char     *plenary_day_switcher_find_day    (PlenaryDaySwitcher *self,
                                                  double              x,
                                                  double              y);

G_END_DECLS
