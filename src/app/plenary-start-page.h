/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_START_PAGE (plenary_start_page_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryStartPage, plenary_start_page, PLENARY, START_PAGE, AdwBin)

void plenary_start_page_set_narrow (PlenaryStartPage *self,
                                    gboolean          narrow);

G_END_DECLS
