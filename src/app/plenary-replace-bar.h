/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_REPLACE_BAR (plenary_replace_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryReplaceBar, plenary_replace_bar, PLENARY, REPLACE_BAR, AdwBin)

void plenary_replace_bar_set_history (PlenaryReplaceBar *self,
                                      PlenaryHistory    *history);
void plenary_replace_bar_set_phrase  (PlenaryReplaceBar *self,
                                      const char        *string);
void plenary_replace_bar_step        (PlenaryReplaceBar *self,
                                      gboolean           is_back);

G_END_DECLS
