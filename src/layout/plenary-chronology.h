/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-day.h"

G_BEGIN_DECLS

GArray *plenary_chronology_list (PlenaryDay *day);

G_END_DECLS
