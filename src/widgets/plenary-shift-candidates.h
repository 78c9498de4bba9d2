/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-moment.h"

G_BEGIN_DECLS

gboolean        plenary_shift_can_be_asked  (PlenarySession      *session);
gboolean        plenary_shift_is_on         (const PlenaryMoment *moment,
                                             PlenarySession      *session);
GPtrArray      *plenary_shift_dup_sessions  (PlenaryDay          *day);
GPtrArray      *plenary_shift_dup_days      (PlenaryAgenda       *agenda);
PlenarySession *plenary_shift_find_session  (PlenaryAgenda       *agenda,
                                             const PlenaryMoment *moment,
                                             PlenarySession      *selected);

G_END_DECLS
