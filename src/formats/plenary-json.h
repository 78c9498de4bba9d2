/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-agenda.h"
#include "plenary-format-error.h"

G_BEGIN_DECLS

/* The version of the format that we write, and wholly understand. */
#define PLENARY_JSON_VERSION 1

/* What is written where a programme does not say its language, and a session not its kind. */
#define PLENARY_JSON_LANGUAGE_UNKNOWN "und"
#define PLENARY_JSON_KIND_UNKNOWN "other"

PlenaryAgenda *plenary_json_read          (GBytes         *bytes,
                                           GError        **error);
PlenaryAgenda *plenary_json_read_renewing (GBytes         *bytes,
                                           guint          *n_renewed,
                                           GError        **error);
gboolean       plenary_json_is_newer      (PlenaryAgenda  *agenda);
GBytes        *plenary_json_write         (PlenaryAgenda  *agenda);

G_END_DECLS
