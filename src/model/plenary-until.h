/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-day.h"
#include "plenary-session.h"

G_BEGIN_DECLS

gboolean plenary_until_read    (PlenarySession  *session,
                                const char      *text,
                                int             *minutes,
                                GError         **error);
gboolean plenary_until_read_on (PlenarySession  *session,
                                PlenaryDay      *day,
                                const char      *text,
                                int             *minutes,
                                GError         **error);

G_END_DECLS
