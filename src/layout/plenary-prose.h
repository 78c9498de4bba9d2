/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-flow.h"

G_BEGIN_DECLS

void plenary_prose_add (PlenaryFlow *flow,
                        PlenaryPart *part,
                        const char  *heading,
                        double       indent,
                        const char  *markup);

G_END_DECLS
