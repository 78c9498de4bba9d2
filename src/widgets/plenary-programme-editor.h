/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"
#include "plenary-stars.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PROGRAMME_EDITOR (plenary_programme_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryProgrammeEditor, plenary_programme_editor,
                      PLENARY, PROGRAMME_EDITOR, AdwBin)

GtkWidget      *plenary_programme_editor_new         (void);

PlenaryHistory *plenary_programme_editor_get_history (PlenaryProgrammeEditor *self);
void            plenary_programme_editor_set_history (PlenaryProgrammeEditor *self,
                                                      PlenaryHistory         *history);
PlenaryStars   *plenary_programme_editor_get_apart   (PlenaryProgrammeEditor *self);
void            plenary_programme_editor_set_apart   (PlenaryProgrammeEditor *self,
                                                      PlenaryStars           *apart);
void            plenary_programme_editor_focus_title (PlenaryProgrammeEditor *self);

G_END_DECLS
