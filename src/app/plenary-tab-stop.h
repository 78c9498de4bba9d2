/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_TAB_STOP (plenary_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTabStop, plenary_tab_stop, PLENARY, TAB_STOP, AdwBin)

G_END_DECLS
