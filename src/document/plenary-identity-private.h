/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-identity.h"

#include <sys/stat.h>

G_BEGIN_DECLS

PlenaryIdentity *plenary_identity_new           (const struct stat *status,
                                                 const char        *hash,
                                                 gboolean           settled);
PlenaryIdentity *plenary_identity_new_for_bytes (const struct stat *status,
                                                 GBytes            *bytes,
                                                 gboolean           settled);
gboolean         plenary_identity_is_stat       (PlenaryIdentity   *self,
                                                 const struct stat *status);

G_END_DECLS
