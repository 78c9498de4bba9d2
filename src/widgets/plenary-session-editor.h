/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SESSION_EDITOR (plenary_session_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenarySessionEditor, plenary_session_editor,
                      PLENARY, SESSION_EDITOR, AdwBin)

GtkWidget      *plenary_session_editor_new         (void);

PlenaryHistory *plenary_session_editor_get_history (PlenarySessionEditor *self);
void            plenary_session_editor_set_history (PlenarySessionEditor *self,
                                                    PlenaryHistory       *history);
PlenarySession *plenary_session_editor_get_session (PlenarySessionEditor *self);
void            plenary_session_editor_set_session (PlenarySessionEditor *self,
                                                    PlenarySession       *session);
void            plenary_session_editor_focus_title (PlenarySessionEditor *self);

G_END_DECLS
