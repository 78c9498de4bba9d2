/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-notes.h"
#include "plenary-text-rules.h"

G_BEGIN_DECLS

gboolean *plenary_text_headings_drop (const PlenaryTextLanguage *language,
                                      const GPtrArray           *lines,
                                      const PlenaryTextReading  *readings,
                                      guint                      block_end,
                                      PlenaryTextNotes          *notes);

G_END_DECLS
