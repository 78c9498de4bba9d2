/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that comes out of a programme — a PDF, a web page — is saved with the care that the
 * programme is: whoever exports over yesterday's handout on a full disk still has yesterday's.
 */

#include "config.h"

#include "plenary-export.h"

#include "plenary-journal.h"

/**
 * plenary_export_save:
 * @file: where to
 * @bytes: all of it: what is drawn straight into a file is cut off where the disk is full
 * @flags: whether what is there was shown to the user, and is replaced
 *
 * Saves and waits until the disk has it: call it in a worker, or where nobody waits. Fails with
 * %PLENARY_SAVE_ERROR.
 */
gboolean
plenary_export_save (GFile             *file,
                     GBytes            *bytes,
                     PlenarySaveFlags   flags,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autofree char *journal_folder = plenary_journal_dup_folder ();
  g_autoptr(PlenaryIdentity) identity =
    plenary_saver_save (file, bytes, NULL, flags, journal_folder, cancellable, error);

  return identity != NULL;
}
