/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-placing.h"

G_BEGIN_DECLS

PlenaryPlacing *plenary_relocation_new (GPtrArray           *sessions,
                                        PlenaryDay          *day,
                                        PlenaryRoom         *room,
                                        int                  start,
                                        PlenaryPlacingFlags  flags);

G_END_DECLS
