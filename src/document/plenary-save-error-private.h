/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-save-error.h"

G_BEGIN_DECLS

void plenary_save_error_set_errno (GError     **error,
                                   int          number,
                                   const char  *display_name,
                                   gboolean     kept);

G_END_DECLS
