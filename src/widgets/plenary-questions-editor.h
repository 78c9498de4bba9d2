/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-list-field.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_QUESTIONS_EDITOR (plenary_questions_editor_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryQuestionsEditor, plenary_questions_editor,
                      PLENARY, QUESTIONS_EDITOR, PlenaryListField)

void         plenary_questions_editor_add      (PlenaryQuestionsEditor *self,
                                                guint                   index);
GtkTextView *plenary_questions_editor_get_view (PlenaryQuestionsEditor *self,
                                                guint                   index);

G_END_DECLS
