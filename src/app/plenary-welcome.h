/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLENARY_TYPE_WELCOME (plenary_welcome_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryWelcome, plenary_welcome, PLENARY, WELCOME, AdwBin)

G_END_DECLS
