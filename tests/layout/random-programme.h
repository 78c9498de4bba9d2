/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-setting.h"

PlenaryAgenda  *random_programme_new (GRand      *rand,
                                      guint       n_sessions);
PlenarySetting *paper_setting_new    (const char *paper_name,
                                      const char *language);
