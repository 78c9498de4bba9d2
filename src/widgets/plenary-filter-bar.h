/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-search.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_FILTER_BAR (plenary_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFilterBar, plenary_filter_bar, PLENARY, FILTER_BAR, AdwBin)

GtkWidget *plenary_filter_bar_new           (void);

void       plenary_filter_bar_set_programme (PlenaryFilterBar *self,
                                             PlenaryHistory   *history,
                                             PlenarySearch    *search);

G_END_DECLS
