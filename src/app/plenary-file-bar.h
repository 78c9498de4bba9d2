/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_FILE_BAR (plenary_file_bar_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryFileBar, plenary_file_bar, PLENARY, FILE_BAR, AdwBin)

void plenary_file_bar_set_read_only (PlenaryFileBar *self,
                                     const char     *reason,
                                     gboolean        can_save_as);
void plenary_file_bar_set_changed   (PlenaryFileBar *self,
                                     const char     *change,
                                     gboolean        can_reload);

G_END_DECLS
