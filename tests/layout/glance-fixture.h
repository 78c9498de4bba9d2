/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-builder.h"
#include "plenary-glance-private.h"

/* What is the same place, in points. */
#define SLACK 0.05

PlenaryBuilder         *glance_open_agenda      (guint                 n_rooms);
void                    glance_open_day         (PlenaryBuilder       *builder,
                                                 const char           *id);
void                    glance_add_session      (PlenaryBuilder       *builder,
                                                 const char           *kind,
                                                 const char           *title,
                                                 int                   room,
                                                 int                   start,
                                                 int                   end);
const char             *glance_pick_title       (GRand                *rand);
void                    glance_add_parallel_day (PlenaryBuilder       *builder,
                                                 GRand                *rand,
                                                 const char           *id,
                                                 guint                 n_rooms,
                                                 int                   length);

PlenaryHandout         *glance_create           (PlenaryAgenda        *agenda,
                                                 const char           *language);
PlenaryGlancePlan      *glance_get_plan         (PlenaryHandout       *handout);
PlenaryGlancePage      *glance_get_page         (PlenaryHandout       *handout,
                                                 guint                 index);
guint                   glance_count_boxes      (PlenaryGlancePage    *page);
const PlenaryGlanceBox *glance_get_box          (PlenaryGlancePage    *page,
                                                 guint                 index);
double                  glance_get_y            (PlenaryGlancePage    *page,
                                                 PlenaryGlancePlan    *plan,
                                                 int                   minute);

void                    glance_assert_ink       (PlenaryHandout       *handout,
                                                 guint                 page);
void                    glance_assert_good      (PlenaryHandout       *handout);
