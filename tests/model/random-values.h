/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-schema.h"

gboolean  random_chance (GRand                   *rand,
                         double                   probability);
char     *random_string (GRand                   *rand);
GVariant *random_value  (GRand                   *rand,
                         const PlenaryMemberSpec *spec);
GVariant *random_extras (GRand                   *rand,
                         PlenaryEntityType        type);
