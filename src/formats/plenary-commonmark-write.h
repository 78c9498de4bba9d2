/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-markup.h"

G_BEGIN_DECLS

char *plenary_commonmark_write (GPtrArray *blocks);

G_END_DECLS
