/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-edit.h"

PlenaryEdit *random_edit (GRand         *rand,
                          PlenaryAgenda *agenda);
