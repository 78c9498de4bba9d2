/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *plenary_pdf_finish (GByteArray  *drawn,
                            const char  *language,
                            const char  *preferences,
                            const char  *date,
                            GPtrArray   *alternatives,
                            GError     **error);

G_END_DECLS
