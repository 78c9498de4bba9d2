/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving into the file itself, where it cannot be replaced by another.
 *
 * Half way through, the file holds neither version. So all of the new one goes to a journal
 * first; a program that starts after a crash finds it there. Short of a crash, what fails is
 * undone: the old version is in memory for as long as this takes.
 */

#include "config.h"

#include "plenary-journal-private.h"
#include "plenary-saver-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

static int
open_for_writing (PlenarySave *save)
{
  struct stat status;

  return plenary_fd_open_regular (save->place.folder, save->place.name, O_RDWR | O_NOFOLLOW,
                                  &status);
}

/* Reads what is about to be overwritten, and checks that it is still what we looked at. */
static GBytes *
read_old (PlenarySave  *save,
          int           fd,
          GError      **error)
{
  g_autoptr(GBytes) bytes = plenary_fd_read (fd, G_MAXSSIZE - 1, save->cancellable);
  g_autofree char *hash = NULL;

  if (bytes == NULL && errno != EBUSY)
    {
      plenary_save_fail (save, errno, error);
      return NULL;
    }

  if (bytes != NULL)
    hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (g_strcmp0 (hash, save->old_hash) != 0)
    {
      plenary_save_fail_conflict (save, NULL, error);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/* Gets the space a larger version needs before a byte of the old one is touched. */
static gboolean
grow (PlenarySave *save,
      int          fd)
{
  off_t size = (off_t) g_bytes_get_size (save->bytes);
  int number = 0;

  if (size > save->old.st_size)
    number = posix_fallocate (fd, save->old.st_size, size - save->old.st_size);

  if (number != ENOSPC && number != EDQUOT && number != EFBIG)
    return TRUE;

  (void) !ftruncate (fd, save->old.st_size);
  errno = number;

  return FALSE;
}

static gboolean
overwrite (int     fd,
           GBytes *bytes)
{
  return plenary_fd_write (fd, bytes, NULL) &&
         ftruncate (fd, (off_t) g_bytes_get_size (bytes)) == 0 &&
         fsync (fd) == 0;
}

/* On a file opened anew, for the other one may have used up its one report of an error. */
static gboolean
put_back (PlenarySave *save,
          GBytes      *old)
{
  g_auto(PlenaryFd) fd = open_for_writing (save);

  return fd >= 0 && overwrite (fd, old);
}

/* Ends a save that failed with @number when the file had been written to. */
static gboolean
undo (PlenarySave     *save,
      GBytes          *old,
      PlenaryJournal  *journal,
      int              number,
      GError         **error)
{
  if (put_back (save, old))
    {
      plenary_journal_discard (journal);
      plenary_save_fail (save, number, error);
      return FALSE;
    }

  g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_INCOMPLETE,
               _("“%s” could be saved only in part: %s. All of it is kept elsewhere, and will "
                 "be offered when Plenary starts next."),
               save->display_name, g_strerror (number));

  return FALSE;
}

/* With the journal made: from here on nothing can be cancelled. */
static gboolean
write_journalled (PlenarySave     *save,
                  PlenaryFd       *fd,
                  GBytes          *old,
                  PlenaryJournal  *journal,
                  GError         **error)
{
  if (!grow (save, *fd))
    {
      plenary_save_fail (save, errno, error);
      plenary_journal_discard (journal);
      return FALSE;
    }

  if (!overwrite (*fd, save->bytes) || fstat (*fd, &save->written) < 0 ||
      close (g_steal_fd (fd)) < 0)
    return undo (save, old, journal, errno, error);

  plenary_journal_discard (journal);

  return TRUE;
}

/**
 * plenary_save_in_place:
 *
 * Returns: whether the file holds the new version; if not, the error is set, and the file holds
 *   the old version unless the error is %PLENARY_SAVE_ERROR_INCOMPLETE
 */
gboolean
plenary_save_in_place (PlenarySave  *save,
                       GError      **error)
{
  g_auto(PlenaryFd) fd = open_for_writing (save);
  g_autoptr(GBytes) old = NULL;
  g_autoptr(PlenaryJournal) journal = NULL;

  if (fd < 0)
    {
      if (errno == EACCES || errno == EPERM)
        g_set_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_PROTECTED,
                     _("“%s” is write-protected. It was left as it is."), save->display_name);
      else if (errno == ENOENT)
        plenary_save_fail_gone (save, error);
      else
        plenary_save_fail (save, errno, error);

      return FALSE;
    }

  old = read_old (save, fd, error);
  if (old == NULL)
    return FALSE;

  journal = plenary_journal_begin (save->journal_folder, save->path, save->old_hash,
                                   plenary_save_get_hash (save), save->bytes);
  if (journal == NULL)
    {
      g_set_error (error, PLENARY_SAVE_ERROR,
                   errno == ENOSPC || errno == EDQUOT || errno == EFBIG
                     ? PLENARY_SAVE_ERROR_NO_SPACE : PLENARY_SAVE_ERROR_FAILED,
                   _("“%s” cannot be replaced, only written into, and the safety copy that "
                     "this needs could not be made: %s. The version saved before is "
                     "unchanged."),
                   save->display_name, g_strerror (errno));
      return FALSE;
    }

  return write_journalled (save, &fd, old, journal, error);
}
