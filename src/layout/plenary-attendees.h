/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-wording.h"

G_BEGIN_DECLS

GPtrArray *plenary_attendees_list (PlenaryWording *wording);

G_END_DECLS
