/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-entity.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_DAY (plenary_day_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryDay, plenary_day, PLENARY, DAY, PlenaryEntity)

const char  *plenary_day_get_date     (PlenaryDay *self);
PlenaryText *plenary_day_get_label    (PlenaryDay *self);
int          plenary_day_get_start    (PlenaryDay *self);
int          plenary_day_get_end      (PlenaryDay *self);
PlenaryList *plenary_day_get_sessions (PlenaryDay *self);

gboolean     plenary_day_get_gdate    (PlenaryDay *self,
                                       GDate      *date);
void         plenary_day_get_span     (PlenaryDay *self,
                                       guint       index,
                                       int        *start,
                                       int        *end);
void         plenary_day_get_bounds   (PlenaryDay *self,
                                       int        *start,
                                       int        *end);

G_END_DECLS
