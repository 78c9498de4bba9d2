/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryLook:
 *
 * How a session looks: the seven colours and rails of cards, and the band of breaks.
 */
typedef enum
{
  PLENARY_LOOK_PLENARY,
  PLENARY_LOOK_PANEL,
  PLENARY_LOOK_TALK,
  PLENARY_LOOK_WORKSHOP,
  PLENARY_LOOK_POSTERS,
  PLENARY_LOOK_SOCIAL,
  PLENARY_LOOK_INFORMATION,
  PLENARY_LOOK_BREAK,
} PlenaryLook;

#define PLENARY_N_LOOKS (PLENARY_LOOK_BREAK + 1)

const char        *plenary_look_get_name  (PlenaryLook  look);
PlenaryLook        plenary_look_from_name (const char  *name);
PlenaryLook        plenary_look_from_kind (const char  *kind);
const char *const *plenary_look_get_kinds (void);

G_END_DECLS
