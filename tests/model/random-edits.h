/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

PlenaryEdit *random_edit          (GRand         *rand,
                                   PlenaryAgenda *agenda);

/* Returns: (transfer full) (element-type PlenaryEntity): all that is in it */
GPtrArray   *random_edits_collect (PlenaryAgenda *agenda);
