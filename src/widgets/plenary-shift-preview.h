/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reading.h"
#include "plenary-shift.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHIFT_PREVIEW (plenary_shift_preview_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryShiftPreview, plenary_shift_preview,
                      PLENARY, SHIFT_PREVIEW, AdwPreferencesGroup)

GtkWidget *plenary_shift_preview_new      (void);

void       plenary_shift_preview_show     (PlenaryShiftPreview *self,
                                           PlenaryReading      *reading,
                                           PlenaryShift        *shift);
char      *plenary_shift_preview_dup_text (PlenaryShiftPreview *self);

G_END_DECLS
