/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-identity.h"
#include "plenary-save-error.h"

G_BEGIN_DECLS

/**
 * PlenarySaveFlags:
 * @PLENARY_SAVE_DEFAULT: what is there must be what was read
 * @PLENARY_SAVE_OVERWRITE: the user was asked, and what is there now may go, whatever it is
 *
 * How to save.
 */
typedef enum
{
  PLENARY_SAVE_DEFAULT   = 0,
  PLENARY_SAVE_OVERWRITE = 1 << 0,
} PlenarySaveFlags;

void             plenary_saver_init (void);

PlenaryIdentity *plenary_saver_save (GFile             *file,
                                     GBytes            *bytes,
                                     PlenaryIdentity   *base,
                                     PlenarySaveFlags   flags,
                                     const char        *journal_folder,
                                     GCancellable      *cancellable,
                                     GError           **error);

G_END_DECLS
