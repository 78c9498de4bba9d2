/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plenary_country_name_dup (const char *country,
                                const char *language);

G_END_DECLS
