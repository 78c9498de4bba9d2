/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

char *random_day (GRand    *rand,
                  gboolean  is_tidy);
