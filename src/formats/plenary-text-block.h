/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"

G_BEGIN_DECLS

void     plenary_text_block_read      (PlenaryTextDraft           *draft,
                                       const GPtrArray            *lines,
                                       PlenaryTextNotes           *notes);
gboolean plenary_text_block_is_joined (const PlenaryTextLanguage  *language,
                                       const char                 *text,
                                       const char                 *next);

G_END_DECLS
