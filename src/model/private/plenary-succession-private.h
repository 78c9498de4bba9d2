/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

G_BEGIN_DECLS

void plenary_succession_add_edits (GPtrArray     *edits,
                                   PlenaryAgenda *agenda,
                                   PlenaryEntity *entity,
                                   const char    *successor);

G_END_DECLS
