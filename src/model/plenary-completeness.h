/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

G_BEGIN_DECLS

int plenary_completeness_get (PlenaryAgenda *agenda,
                              PlenaryEntity *entity,
                              const char    *language);

G_END_DECLS
