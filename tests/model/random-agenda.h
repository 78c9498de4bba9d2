/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"

PlenaryAgenda *random_agenda_wild    (guint32 seed);
PlenaryAgenda *random_agenda_regular (guint32 seed,
                                      guint   n_sessions);
