/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-ticket.h"

G_BEGIN_DECLS

/**
 * PlenaryHandoutTraits:
 *
 * What can be chosen of a handout; the last one is for those whose first page is soon there,
 * however long they are.
 */
typedef enum
{
  PLENARY_HANDOUT_TRAIT_ORIENTATION = 1 << 0,
  PLENARY_HANDOUT_TRAIT_MARGIN      = 1 << 1,
  PLENARY_HANDOUT_TRAIT_SIZE        = 1 << 2,
  PLENARY_HANDOUT_TRAIT_SESSIONS    = 1 << 3,
  PLENARY_HANDOUT_TRAIT_MARKS       = 1 << 4,
  PLENARY_HANDOUT_TRAIT_DAYS_APART  = 1 << 5,
  PLENARY_HANDOUT_TRAIT_CROP_MARKS  = 1 << 6,
  PLENARY_HANDOUT_TRAIT_OWN         = 1 << 7,
  PLENARY_HANDOUT_TRAIT_SIDES       = 1 << 8,
  PLENARY_HANDOUT_TRAIT_PAGE_BREAKS = 1 << 9,
  PLENARY_HANDOUT_TRAIT_SKETCH      = 1 << 10,
} PlenaryHandoutTraits;

const char     *plenary_handout_kind_get_label   (PlenaryHandoutKind   kind);
char           *plenary_handout_kind_dup_file_name (PlenaryHandoutKind kind);
gboolean        plenary_handout_kind_has         (PlenaryHandoutKind   kind,
                                                  PlenaryHandoutTraits trait);
PlenaryOptions  plenary_handout_kind_get_options (PlenaryHandoutKind   kind);

G_END_DECLS
