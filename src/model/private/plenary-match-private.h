/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

GHashTable *plenary_match (PlenaryAgenda *fragment,
                           PlenaryAgenda *agenda,
                           GPtrArray     *coming);

G_END_DECLS
