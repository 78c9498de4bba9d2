/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plenary_pdf_update (GByteArray *drawn,
                             const char *language,
                             const char *preferences,
                             const char *date,
                             GPtrArray  *alternatives);

G_END_DECLS
