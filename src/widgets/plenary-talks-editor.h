/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-list-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_TALKS_EDITOR (plenary_talks_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryTalksEditor, plenary_talks_editor,
                      PLENARY, TALKS_EDITOR, PlenaryListField)

G_END_DECLS
