/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-application.h"

G_BEGIN_DECLS

void plenary_restorer_start (PlenaryApplication *application);

G_END_DECLS
