/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text-draft.h"

G_BEGIN_DECLS

void plenary_text_title_read (const PlenaryTextLanguage *language,
                              PlenaryTextSession        *session,
                              const char                *text);

G_END_DECLS
