/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, so that whatever happens the disk holds either all of what was there before or all of
 * what was to be saved.
 *
 * GIO does not give that: on a full disk g_file_replace_contents () renames the half it wrote
 * over the document, and behind a link or in a shared folder it writes in place from the start.
 * Nor does it see another's change that left the time alone. What is done instead:
 *
 *  1. Find the place behind the links (plenary-place.c) and take turns with others there.
 *  2. Look at what is there, and go no further unless it is what we know.
 *  3. Write a temporary file beside it, with the owner, the rights and the attributes of the
 *     old one, and wait for the disk to have it.
 *  4. Exchange the two in one step, and look at what came out. If it is not what we saw in
 *     step 2, somebody saved in between, and both go back (plenary-saver-replace.c).
 *  5. Where a file cannot be replaced without taking something from somebody — another name for
 *     the same file, its owner, its rights — or may not be, write into it, but first write
 *     everything to a journal from which it can be finished (plenary-saver-in-place.c).
 *
 * One rule stands over all: nothing is ever deleted that is neither what we read nor our own.
 */

#include "config.h"

#include "plenary-saver.h"

#include "plenary-display-name.h"
#include "plenary-identity-private.h"
#include "plenary-journal-private.h"
#include "plenary-save-error-private.h"
#include "plenary-saver-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

static void
plenary_save_clear (PlenarySave *save)
{
  plenary_place_clear (&save->place);
  plenary_fd_clear (&save->old_fd);
  g_clear_pointer (&save->display_name, g_free);
  g_clear_pointer (&save->hash, g_free);
  g_clear_pointer (&save->old_hash, g_free);
  g_clear_pointer (&save->temporary, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlenarySave, plenary_save_clear)

/**
 * plenary_save_get_hash:
 *
 * Most saves need not know it, as what is there is still what was read.
 *
 * Returns: the hash of what is saved
 */
const char *
plenary_save_get_hash (PlenarySave *save)
{
  if (save->hash == NULL)
    save->hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, save->bytes);

  return save->hash;
}

/**
 * plenary_save_fail:
 * @number: an errno, of which the old version did not suffer
 *
 * Returns: %PLENARY_SAVE_FAILED, with the error set
 */
PlenarySaveOutcome
plenary_save_fail (PlenarySave  *save,
                   int           number,
                   GError      **error)
{
  plenary_save_error_set_errno (error, number, save->display_name, save->old_hash != NULL);

  return PLENARY_SAVE_FAILED;
}

/**
 * plenary_save_fail_conflict:
 * @other_name: (nullable): the name under which another's version is kept, if it is not the file
 *
 * Returns: %PLENARY_SAVE_FAILED, with the error set
 */
PlenarySaveOutcome
plenary_save_fail_conflict (PlenarySave  *save,
                            const char   *other_name,
                            GError      **error)
{
  g_autofree char *display_name = NULL;

  if (other_name == NULL)
    {
      g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT,
                   _("“%s” was changed by somebody else since it was opened. "
                     "Their version was left as it is."),
                   save->display_name);
    }
  else
    {
      display_name = plenary_dup_display_name (other_name);
      g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT,
                   _("“%s” was changed by others while it was saved. "
                     "One of their versions is kept as “%s” beside it."),
                   save->display_name, display_name);
    }

  return PLENARY_SAVE_FAILED;
}

PlenarySaveOutcome
plenary_save_fail_gone (PlenarySave  *save,
                        GError      **error)
{
  g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE,
               _("“%s” was deleted or moved away since it was opened."), save->display_name);

  return PLENARY_SAVE_FAILED;
}

PlenarySaveOutcome
plenary_save_fail_exists (PlenarySave  *save,
                          GError      **error)
{
  g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_EXISTS,
               _("There is a file named “%s” already. It was left as it is."),
               save->display_name);

  return PLENARY_SAVE_FAILED;
}

static gboolean
find_place (PlenarySave  *save,
            GFile        *file,
            GError      **error)
{
  save->path = g_file_peek_path (file);
  if (save->path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_FAILED,
                   _("“%s” is not a place on this computer."), name);
      return FALSE;
    }

  save->display_name = plenary_dup_display_name (save->path);

  if (!plenary_place_find (&save->place, save->path))
    {
      plenary_save_fail (save, errno, error);
      return FALSE;
    }

  plenary_place_lock (&save->place, save->cancellable);

  return TRUE;
}

/* Opens what is there, or finds out that nothing is, which leaves old_fd alone. */
static gboolean
open_old (PlenarySave  *save,
          GError      **error)
{
  save->old_fd = plenary_fd_open_regular (save->place.folder, save->place.name,
                                          O_RDONLY | O_NOFOLLOW, &save->old);
  if (save->old_fd < 0)
    {
      if (errno == ENOENT)
        return TRUE;

      if (errno == EACCES || errno == EPERM)
        g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_PROTECTED,
                     _("You are not allowed to read “%s”, so it was left as it is."),
                     save->display_name);
      else
        plenary_save_fail (save, errno, error);

      return FALSE;
    }

  if (faccessat (save->place.folder, save->place.name, W_OK, AT_EACCESS) < 0)
    {
      if (errno == EACCES || errno == EPERM)
        g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_PROTECTED,
                     _("“%s” is write-protected. It was left as it is."), save->display_name);
      else
        plenary_save_error_set_errno (error, errno, save->display_name, TRUE);

      return FALSE;
    }

  return TRUE;
}

/* Reads what is there, unless stat says that it is what was read before. */
static gboolean
hash_old (PlenarySave  *save,
          GError      **error)
{
  if (save->base != NULL && plenary_identity_is_stat (save->base, &save->old))
    save->old_hash = g_strdup (plenary_identity_get_hash (save->base));
  else
    save->old_hash = plenary_fd_hash (save->old_fd, save->cancellable);

  if (save->old_hash == NULL)
    plenary_save_error_set_errno (error, errno, save->display_name, TRUE);

  return save->old_hash != NULL;
}

/* Looks at what is there, and whether it may be replaced. */
static gboolean
look_at_old (PlenarySave  *save,
             GError      **error)
{
  gboolean overwrite = (save->flags & PLENARY_SAVE_OVERWRITE) != 0;

  if (!open_old (save, error))
    return FALSE;

  if (save->old_fd < 0)
    {
      if (save->base != NULL && !overwrite)
        plenary_save_fail_gone (save, error);

      return save->base == NULL || overwrite;
    }

  if (save->base == NULL && !overwrite)
    {
      plenary_save_fail_exists (save, error);
      return FALSE;
    }

  if (!hash_old (save, error))
    return FALSE;

  /* Whoever made it what we are about to make it is no adversary. */
  if (overwrite ||
      g_str_equal (save->old_hash, plenary_identity_get_hash (save->base)) ||
      g_str_equal (save->old_hash, plenary_save_get_hash (save)))
    return TRUE;

  plenary_save_fail_conflict (save, NULL, error);

  return FALSE;
}

static gboolean
write_new (PlenarySave  *save,
           GError      **error)
{
  switch (plenary_save_replace (save, error))
    {
    case PLENARY_SAVE_DONE:
      return TRUE;

    case PLENARY_SAVE_IN_PLACE:
      return plenary_save_in_place (save, error);

    case PLENARY_SAVE_FAILED:
    default:
      return FALSE;
    }
}

/* Renaming has altered the time of change, so stat is asked again, and believed if it still
 * speaks of what we wrote. */
static PlenaryIdentity *
identify_new (PlenarySave *save)
{
  struct stat status;

  if (fstatat (save->place.folder, save->place.name, &status, AT_SYMLINK_NOFOLLOW) < 0 ||
      status.st_dev != save->written.st_dev || status.st_ino != save->written.st_ino ||
      status.st_size != save->written.st_size)
    status = save->written;

  return save->hash != NULL ? plenary_identity_new (&status, save->hash, FALSE)
                            : plenary_identity_new_for_bytes (&status, save->bytes, FALSE);
}

/**
 * plenary_saver_init:
 *
 * To be called by every program that saves, before it does: where the size of files is
 * limited, the system kills a program that passes the limit unless it says that it would rather
 * have an error.
 */
void
plenary_saver_init (void)
{
  signal (SIGXFSZ, SIG_IGN);
}

/**
 * plenary_saver_save:
 * @file: a file on this computer; what a link points to is saved and the link kept
 * @base: (nullable): what @file was when it was read or last saved; %NULL if it is to be new
 * @journal_folder: (type filename): where to keep all of @bytes while @file is written in place;
 *   it is made when it is needed
 *
 * Saves @bytes and waits until the disk has them: call it in a worker. It fails with
 * %PLENARY_SAVE_ERROR, or with %G_IO_ERROR_CANCELLED if it was cancelled before it had changed
 * anything, and then @file is as before (save for %PLENARY_SAVE_ERROR_INCOMPLETE, which see).
 *
 * To save again a file that is gone, pass %NULL for @base.
 *
 * Returns: (transfer full) (nullable): what @file is now; who keeps that is best off to ask for its
 *   hash in the same worker
 */
PlenaryIdentity *
plenary_saver_save (GFile             *file,
                    GBytes            *bytes,
                    PlenaryIdentity   *base,
                    PlenarySaveFlags   flags,
                    const char        *journal_folder,
                    GCancellable      *cancellable,
                    GError           **error)
{
  g_auto(PlenarySave) save = {
    .bytes = bytes, .base = base, .flags = flags, .journal_folder = journal_folder,
    .cancellable = cancellable, .place = PLENARY_PLACE_INIT, .old_fd = -1,
  };

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (journal_folder != NULL, NULL);

  if (!find_place (&save, file, error) || !look_at_old (&save, error) ||
      !write_new (&save, error))
    return NULL;

  plenary_journal_forget (journal_folder, save.path);
  plenary_temporary_sweep (save.place.folder, g_get_real_time ());

  return identify_new (&save);
}
