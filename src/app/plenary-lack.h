/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-handout.h"

#include <adwaita.h>

G_BEGIN_DECLS

void plenary_lack_show (PlenaryLack    lack,
                        AdwStatusPage *page);

G_END_DECLS
