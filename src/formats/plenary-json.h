/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-format-error.h"

G_BEGIN_DECLS

PlenaryAgenda *plenary_json_read  (GBytes         *bytes,
                                   GError        **error);
GBytes        *plenary_json_write (PlenaryAgenda  *agenda);

G_END_DECLS
