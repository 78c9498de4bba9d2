/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

G_BEGIN_DECLS

PlenaryHandout *plenary_handout_new_of_type (GType           type,
                                             PlenaryAgenda  *agenda,
                                             PlenarySetting *setting,
                                             gboolean        is_sketch);

G_END_DECLS
