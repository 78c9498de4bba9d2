/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"

G_BEGIN_DECLS

void plenary_text_body_read (PlenaryTextDraft   *draft,
                             PlenaryTextSession *session,
                             const GPtrArray    *lines,
                             gboolean            is_indented,
                             PlenaryTextNotes   *notes);

G_END_DECLS
