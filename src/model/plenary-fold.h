/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryFolded PlenaryFolded;

void           plenary_fold              (GString       *folded,
                                          const char    *text);

PlenaryFolded *plenary_folded_new        (const char    *text);
void           plenary_folded_free       (PlenaryFolded *self);

const char    *plenary_folded_get_string (PlenaryFolded *self);
void           plenary_folded_locate     (PlenaryFolded *self,
                                          gsize          start,
                                          gsize          end,
                                          guint         *text_start,
                                          guint         *text_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlenaryFolded, plenary_folded_free)

G_END_DECLS
