/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLENARY_SAVE_ERROR (plenary_save_error_quark ())

/**
 * PlenarySaveError:
 * @PLENARY_SAVE_ERROR_CONFLICT: the file holds something else than it did when it was read, and
 *   was left as it is
 * @PLENARY_SAVE_ERROR_GONE: the file, or its folder, was deleted or moved away
 * @PLENARY_SAVE_ERROR_EXISTS: a new file was wanted, and there is one of that name already
 * @PLENARY_SAVE_ERROR_PROTECTED: this very file may not be written; another name may do
 * @PLENARY_SAVE_ERROR_READ_ONLY: nothing may be written there; another folder may do
 * @PLENARY_SAVE_ERROR_NO_SPACE: the disk is full, or the quota used up, or the file too large
 *   for the place
 * @PLENARY_SAVE_ERROR_NOT_REGULAR: the name belongs to a folder, a pipe or a device
 * @PLENARY_SAVE_ERROR_LOOP: the name is a link that leads back to itself
 * @PLENARY_SAVE_ERROR_INCOMPLETE: a file that had to be written in place was written in part
 *   only; all of the new bytes are in the journal
 * @PLENARY_SAVE_ERROR_FAILED: the system failed otherwise
 *
 * Why a file could not be saved. Of all but %PLENARY_SAVE_ERROR_INCOMPLETE it holds that what
 * was on the disk is there still.
 */
typedef enum
{
  PLENARY_SAVE_ERROR_CONFLICT,
  PLENARY_SAVE_ERROR_GONE,
  PLENARY_SAVE_ERROR_EXISTS,
  PLENARY_SAVE_ERROR_PROTECTED,
  PLENARY_SAVE_ERROR_READ_ONLY,
  PLENARY_SAVE_ERROR_NO_SPACE,
  PLENARY_SAVE_ERROR_NOT_REGULAR,
  PLENARY_SAVE_ERROR_LOOP,
  PLENARY_SAVE_ERROR_INCOMPLETE,
  PLENARY_SAVE_ERROR_FAILED,
} PlenarySaveError;

#define PLENARY_TYPE_SAVE_ERROR (plenary_save_error_get_type ())

GType  plenary_save_error_get_type (void);
GQuark plenary_save_error_quark    (void);

G_END_DECLS
