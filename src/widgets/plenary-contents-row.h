/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-agenda-row.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_CONTENTS_ROW (plenary_contents_row_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryContentsRow, plenary_contents_row, PLENARY, CONTENTS_ROW, AdwBin)

GtkWidget *plenary_contents_row_new  (void);

void       plenary_contents_row_show (PlenaryContentsRow            *self,
                                      const PlenaryAgendaRowContext *context,
                                      PlenaryEntity                 *entity);

G_END_DECLS
