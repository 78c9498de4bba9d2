/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-input.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TITLE_ENTRY (plenary_title_entry_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTitleEntry, plenary_title_entry,
                      PLENARY, TITLE_ENTRY, PlenaryTextInput)

GtkWidget *plenary_title_entry_new       (void);

void       plenary_title_entry_set_lines (PlenaryTitleEntry *self,
                                          gboolean           lines);

G_END_DECLS
