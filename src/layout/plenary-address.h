/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plenary_address_find (const char *text,
                            gsize       from,
                            gsize      *start,
                            gsize      *end);

G_END_DECLS
