/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-text.h"

G_BEGIN_DECLS

const char *const *plenary_role_get_words (void);
const char        *plenary_role_get_word  (PlenaryText *role);

G_END_DECLS
