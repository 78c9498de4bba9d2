/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"
#include "plenary-wording.h"

G_BEGIN_DECLS

PlenaryFlow *plenary_sheet_write  (PlenaryWording *wording,
                                   guint           n_most);

gboolean     plenary_sheet_is_for (PlenaryAgenda  *agenda,
                                   PlenarySession *session);

G_END_DECLS
