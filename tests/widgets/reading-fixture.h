/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-clock.h"

PlenaryAgenda *reading_fixture_create       (void);
PlenaryAgenda *reading_fixture_create_large (guint       n_days,
                                             guint       n_sessions,
                                             guint       n_rooms);
PlenaryAgenda *reading_fixture_create_looks (void);
PlenaryClock  *reading_fixture_create_clock (const char *time);
