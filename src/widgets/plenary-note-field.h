/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-notes.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_NOTE_FIELD (plenary_note_field_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryNoteField, plenary_note_field, PLENARY, NOTE_FIELD, AdwBin)

GtkWidget *plenary_note_field_new   (void);

void       plenary_note_field_show  (PlenaryNoteField *self,
                                     PlenaryNotes     *notes,
                                     const char       *id);
void       plenary_note_field_focus (PlenaryNoteField *self);

G_END_DECLS
