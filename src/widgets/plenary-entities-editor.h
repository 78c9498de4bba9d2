/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-list-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_ENTITIES_EDITOR (plenary_entities_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryEntitiesEditor, plenary_entities_editor,
                      PLENARY, ENTITIES_EDITOR, PlenaryListField)

void plenary_entities_editor_add (PlenaryEntitiesEditor *self);

G_END_DECLS
