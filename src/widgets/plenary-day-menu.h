/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-day.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY_MENU (plenary_day_menu_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDayMenu, plenary_day_menu, PLENARY, DAY_MENU, AdwBin)

void plenary_day_menu_set_day (PlenaryDayMenu *self,
                               PlenaryDay     *day);

G_END_DECLS
