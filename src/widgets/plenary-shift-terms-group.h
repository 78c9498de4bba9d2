/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "plenary-reading.h"
#include "plenary-shift.h"

G_BEGIN_DECLS

#define PLENARY_TYPE_SHIFT_TERMS_GROUP (plenary_shift_terms_group_get_type ())
G_DECLARE_FINAL_TYPE (PlenaryShiftTermsGroup, plenary_shift_terms_group,
                      PLENARY, SHIFT_TERMS_GROUP, AdwPreferencesGroup)

/**
 * PlenaryShiftDirection:
 * @PLENARY_SHIFT_DIRECTION_LATER: sessions become later
 * @PLENARY_SHIFT_DIRECTION_EARLIER: sessions become earlier
 * @PLENARY_SHIFT_DIRECTION_APART: sessions make room
 *
 * What terms are for.
 */
typedef enum
{
  PLENARY_SHIFT_DIRECTION_LATER,
  PLENARY_SHIFT_DIRECTION_EARLIER,
  PLENARY_SHIFT_DIRECTION_APART,
} PlenaryShiftDirection;

void              plenary_shift_terms_group_show  (PlenaryShiftTermsGroup *self,
                                                   PlenaryReading         *reading,
                                                   PlenarySession         *session,
                                                   PlenaryShiftDirection   direction);
PlenaryShiftTerms plenary_shift_terms_group_get   (PlenaryShiftTermsGroup *self);
void              plenary_shift_terms_group_set   (PlenaryShiftTermsGroup *self,
                                                   PlenaryShiftGives       gives,
                                                   gboolean                only);

G_END_DECLS
