/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-deeds.h"

G_BEGIN_DECLS

char  *plenary_deed_dup_later_date    (PlenaryAgenda *agenda,
                                       guint          n_days);
int    plenary_deed_get_usual_minutes (PlenaryEntity *entity);
void   plenary_deed_add_place         (GVariantDict  *members,
                                       PlenaryEntity *place);

G_END_DECLS
