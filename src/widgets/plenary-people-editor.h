/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-choice-popover.h"
#include "plenary-list-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_PEOPLE_EDITOR (plenary_people_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryPeopleEditor, plenary_people_editor,
                      PLENARY, PEOPLE_EDITOR, PlenaryListField)

PlenaryChoicePopover *plenary_people_editor_get_popover (PlenaryPeopleEditor *self);

G_END_DECLS
