/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-wording.h"

G_BEGIN_DECLS

char *plenary_stamp_dup         (PlenaryWording *wording);
char *plenary_stamp_dup_printed (PlenaryWording *wording);

G_END_DECLS
