/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"
#include "plenary-text-form.h"

G_BEGIN_DECLS

void plenary_text_body_read (PlenaryTextDraft      *draft,
                             PlenaryTextSession    *session,
                             const PlenaryTextForm *form,
                             const GPtrArray       *lines,
                             PlenaryTextNotes      *notes);

G_END_DECLS
