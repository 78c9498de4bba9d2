/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryHyphenator PlenaryHyphenator;

PlenaryHyphenator *plenary_hyphenator_new   (const char        *language);
void               plenary_hyphenator_free  (PlenaryHyphenator *self);

gsize              plenary_hyphenator_split (PlenaryHyphenator *self,
                                             const char        *word,
                                             gsize              length,
                                             gsize              end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryHyphenator, plenary_hyphenator_free)

G_END_DECLS
