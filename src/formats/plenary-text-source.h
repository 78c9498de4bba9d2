/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLENARY_TEXT_MAX_SIZE (32u * 1024 * 1024)

char *plenary_text_source_read (GBytes  *bytes,
                                GError **error);

G_END_DECLS
