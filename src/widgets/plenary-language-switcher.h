/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-history.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_LANGUAGE_SWITCHER (plenary_language_switcher_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryLanguageSwitcher, plenary_language_switcher,
                      PLENARY, LANGUAGE_SWITCHER, AdwBin)

const char *plenary_language_switcher_get_language  (PlenaryLanguageSwitcher *self);
void        plenary_language_switcher_set_language  (PlenaryLanguageSwitcher *self,
                                                     const char              *language);
char       *plenary_language_switcher_dup_shown     (PlenaryLanguageSwitcher *self);

G_END_DECLS
