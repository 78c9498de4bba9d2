/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"

G_BEGIN_DECLS

PlenaryTextDraft *plenary_text_reader_read (const char       *source,
                                            PlenaryTextNotes *notes);

G_END_DECLS
