/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-choice-popover.h"
#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TOGETHER_EDITOR (plenary_together_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTogetherEditor, plenary_together_editor,
                      PLENARY, TOGETHER_EDITOR, AdwBin)

void                  plenary_together_editor_set_history  (PlenaryTogetherEditor *self,
                                                            PlenaryHistory        *history);
void                  plenary_together_editor_set_sessions (PlenaryTogetherEditor *self,
                                                            GPtrArray             *sessions);

PlenaryChoicePopover *plenary_together_editor_get_popover  (PlenaryTogetherEditor *self,
                                                            PlenaryMember          member);
const char           *plenary_together_editor_get_shown    (PlenaryTogetherEditor *self,
                                                            PlenaryMember          member);

G_END_DECLS
