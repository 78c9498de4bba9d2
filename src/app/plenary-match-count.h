/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-search.h"

G_BEGIN_DECLS

char *plenary_match_count_dup (PlenarySearch  *search,
                               PlenarySession *selected,
                               PlenaryDay     *day,
                               gboolean        is_today);

G_END_DECLS
