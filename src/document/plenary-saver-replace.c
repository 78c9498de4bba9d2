/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving beside the old version, and exchanging the two.
 *
 * To rename over the old version is to delete whatever has the name at that instant, and no
 * check before it can be late enough. Exchanging deletes nothing, and afterwards there is all
 * the time to look at what the name had. Only where the file system cannot exchange is it
 * renamed, right after a last look.
 *
 * The folder is synchronised while the old version is still beside ours, so that this too can
 * fail and the old version return. A synchronisation that failed is never tried again on the
 * same file: the system reports the loss once and takes what it lost for written.
 */

#include "config.h"

#include "plenary-saver-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define MAX_ATTEMPTS 8
#define MAX_NAME     255

static gboolean
cannot_exchange (int number)
{
  return number == EINVAL || number == ENOSYS || number == EOPNOTSUPP;
}

static gboolean
may_not (int number)
{
  return number == EACCES || number == EPERM;
}

static int
move (PlenarySave *save,
      const char  *from,
      const char  *to,
      unsigned int flags)
{
  return renameat2 (save->place.folder, from, save->place.folder, to, flags);
}

static void
remove_temporary (PlenarySave *save)
{
  if (save->temporary != NULL)
    unlinkat (save->place.folder, save->temporary, 0);
  g_clear_pointer (&save->temporary, g_free);
}

/* Returns the hash of what has a name in the folder, or NULL if that is not a file. It is not
 * to be cancelled: whoever asks has to know. */
static char *
hash_of (PlenarySave *save,
         const char  *name)
{
  struct stat status;
  g_auto(PlenaryFd) fd =
    plenary_fd_open_regular (save->place.folder, name, O_RDONLY | O_NOFOLLOW, &status);

  return fd >= 0 ? plenary_fd_hash (fd, NULL) : NULL;
}

/* Makes a temporary file; if it is to be new, with the rights that new files get there. */
static int
create_temporary (PlenarySave *save)
{
  mode_t mode = save->old_hash != NULL ? 0600 : 0666;

  for (int i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *name = plenary_temporary_new_name ();
      int fd = openat (save->place.folder, name,
                       O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);

      if (fd >= 0)
        {
          save->temporary = g_steal_pointer (&name);
          flock (fd, LOCK_EX | LOCK_NB);
          return fd;
        }

      if (errno != EEXIST)
        break;
    }

  return -1;
}

/* Not every file system can reserve space, but if one says that there is none we believe it. */
static gboolean
reserve (int   fd,
         gsize size)
{
  if (size == 0 || fallocate (fd, 0, 0, (off_t) size) == 0)
    return TRUE;

  return errno != ENOSPC && errno != EDQUOT && errno != EFBIG;
}

/* Another machine may have said yes to what it did not do. */
static gboolean
read_back (PlenarySave *save)
{
  g_autofree char *hash = hash_of (save, save->temporary);

  if (g_strcmp0 (hash, plenary_save_get_hash (save)) == 0)
    return TRUE;

  errno = EIO;

  return FALSE;
}

/* Writes the temporary file and closes it, whether or not it could: an error that a server
 * only tells on closing is an error. Fails with errno. */
static gboolean
fill_temporary (PlenarySave *save,
                PlenaryFd   *fd)
{
  gsize size = g_bytes_get_size (save->bytes);
  gboolean remote = plenary_fd_is_remote (*fd);

  if (!reserve (*fd, size) || !plenary_fd_write (*fd, save->bytes, save->cancellable) ||
      fsync (*fd) < 0 || fstat (*fd, &save->written) < 0)
    return FALSE;

  if ((gsize) save->written.st_size != size)
    {
      errno = EIO;
      return FALSE;
    }

  if (close (g_steal_fd (fd)) < 0)
    return FALSE;

  return !remote || read_back (save);
}

/* Splits off what a name ends with, and shortens the rest for what is to come in between. */
static char *
name_other_version (const char *name,
                    const char *insert)
{
  const char *dot = strrchr (name, '.');
  gsize tail = dot != NULL && dot != name ? strlen (dot) : 0;
  gsize stem = strlen (name) - tail;

  if (tail + strlen (insert) > MAX_NAME / 2)
    tail = 0;

  if (stem + strlen (insert) + tail > MAX_NAME)
    {
      stem = MAX_NAME - strlen (insert) - tail;
      while (stem > 0 && ((guchar) name[stem] & 0xc0) == 0x80)
        stem--;
    }

  return g_strdup_printf ("%.*s%s%s", (int) stem, name, insert,
                          name + strlen (name) - tail);
}

/* Gives another's version a name that shows beside the document, and returns that; or NULL if
 * nothing helps, and then it stays where it is. */
static char *
keep_other_version (PlenarySave *save)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H%M%S");

  for (int i = 1; i <= MAX_ATTEMPTS; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf (" %d", i) : g_strdup ("");
      /* Translators: in the name of a file, after its own name and a space; then date and time */
      g_autofree char *insert = g_strdup_printf (" (%s %s%s)", _("other version"), time, number);
      g_autofree char *name = name_other_version (save->place.name, insert);

      if (move (save, save->temporary, name, RENAME_NOREPLACE) == 0)
        {
          g_clear_pointer (&save->temporary, g_free);
          return g_steal_pointer (&name);
        }
    }

  return NULL;
}

/* After an exchange: exchanges back and tells whether our own came out and is gone. If not, a
 * third party was quicker still, and theirs is left in the temporary file. */
static gboolean
take_back (PlenarySave *save)
{
  g_autofree char *hash = NULL;

  if (move (save, save->temporary, save->place.name, RENAME_EXCHANGE) < 0)
    return FALSE;

  hash = hash_of (save, save->temporary);
  if (g_strcmp0 (hash, plenary_save_get_hash (save)) != 0)
    return FALSE;

  remove_temporary (save);

  return TRUE;
}

/* Gives the name back to what had it, because of the errno @number, or 0 for a conflict. */
static PlenarySaveOutcome
give_back (PlenarySave  *save,
           int           number,
           GError      **error)
{
  g_autofree char *name = NULL;

  if (take_back (save))
    return number != 0 ? plenary_save_fail (save, number, error)
                       : plenary_save_fail_conflict (save, NULL, error);

  name = keep_other_version (save);
  plenary_save_fail_conflict (save, name != NULL ? name : save->temporary, error);

  /* It is not ours, and so not ours to delete. */
  g_clear_pointer (&save->temporary, g_free);

  return PLENARY_SAVE_FAILED;
}

/* The exchange is done: looks at what came out of it. */
static PlenarySaveOutcome
conclude_exchange (PlenarySave  *save,
                   GError      **error)
{
  g_autofree char *hash = hash_of (save, save->temporary);

  if (g_strcmp0 (hash, save->old_hash) != 0 && g_strcmp0 (hash, plenary_save_get_hash (save)) != 0)
    return give_back (save, 0, error);

  if (!plenary_fd_sync_folder (save->place.folder))
    return give_back (save, errno, error);

  remove_temporary (save);

  return PLENARY_SAVE_DONE;
}

/* Whether what has the name is still what we looked at; if not, the error is set. */
static gboolean
check_unchanged (PlenarySave  *save,
                 GError      **error)
{
  g_autofree char *hash = NULL;
  struct stat status;

  if (fstatat (save->place.folder, save->place.name, &status, AT_SYMLINK_NOFOLLOW) < 0)
    {
      if (errno == ENOENT)
        plenary_save_fail_gone (save, error);
      else
        plenary_save_fail (save, errno, error);
      return FALSE;
    }

  hash = hash_of (save, save->place.name);
  if (g_strcmp0 (hash, save->old_hash) == 0)
    return TRUE;

  plenary_save_fail_conflict (save, NULL, error);

  return FALSE;
}

/* For file systems that cannot exchange: those of FUSE, and servers. */
static PlenarySaveOutcome
rename_over (PlenarySave  *save,
             GError      **error)
{
  if (!check_unchanged (save, error))
    return PLENARY_SAVE_FAILED;

  if (renameat (save->place.folder, save->temporary, save->place.folder, save->place.name) < 0)
    return may_not (errno) ? PLENARY_SAVE_IN_PLACE : plenary_save_fail (save, errno, error);

  g_clear_pointer (&save->temporary, g_free);

  /* The old version cannot return, so it must not be promised: ours is there, perhaps not for
   * good. */
  if (!plenary_fd_sync_folder (save->place.folder))
    {
      g_clear_pointer (&save->old_hash, g_free);
      return plenary_save_fail (save, errno, error);
    }

  return PLENARY_SAVE_DONE;
}

static PlenarySaveOutcome
exchange (PlenarySave  *save,
          GError      **error)
{
  if (move (save, save->temporary, save->place.name, RENAME_EXCHANGE) == 0)
    return conclude_exchange (save, error);

  if (cannot_exchange (errno))
    return rename_over (save, error);

  if (may_not (errno))
    return PLENARY_SAVE_IN_PLACE;

  return errno == ENOENT ? plenary_save_fail_gone (save, error)
                         : plenary_save_fail (save, errno, error);
}

/* Gives a new file its name, which nobody may have got meanwhile. Fails with errno. */
static gboolean
name_new (PlenarySave *save)
{
  if (move (save, save->temporary, save->place.name, RENAME_NOREPLACE) == 0)
    {
      g_clear_pointer (&save->temporary, g_free);
      return TRUE;
    }

  if (!cannot_exchange (errno))
    return FALSE;

  /* A second name says as well whether the first was free. */
  if (linkat (save->place.folder, save->temporary, save->place.folder, save->place.name, 0) == 0)
    {
      remove_temporary (save);
      return TRUE;
    }

  if (errno == EEXIST)
    return FALSE;

  if (faccessat (save->place.folder, save->place.name, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  if (renameat (save->place.folder, save->temporary, save->place.folder, save->place.name) < 0)
    return FALSE;

  g_clear_pointer (&save->temporary, g_free);

  return TRUE;
}

/* Takes the name away again from a new file, unless somebody was so quick to put theirs there. */
static void
unname_new (PlenarySave *save)
{
  g_autofree char *name = plenary_temporary_new_name ();
  g_autofree char *hash = NULL;

  if (move (save, save->place.name, name, RENAME_NOREPLACE) < 0)
    return;

  hash = hash_of (save, name);
  if (g_strcmp0 (hash, plenary_save_get_hash (save)) == 0)
    unlinkat (save->place.folder, name, 0);
  else
    move (save, name, save->place.name, RENAME_NOREPLACE);
}

static PlenarySaveOutcome
publish (PlenarySave  *save,
         GError      **error)
{
  if (!name_new (save))
    return errno == EEXIST ? plenary_save_fail_exists (save, error)
                           : plenary_save_fail (save, errno, error);

  if (!plenary_fd_sync_folder (save->place.folder))
    {
      int number = errno;

      unname_new (save);
      return plenary_save_fail (save, number, error);
    }

  return PLENARY_SAVE_DONE;
}

static PlenarySaveOutcome
prepare_and_swap (PlenarySave  *save,
                  PlenaryFd    *fd,
                  GError      **error)
{
  PlenarySaveOutcome outcome = PLENARY_SAVE_DONE;

  if (save->old_hash != NULL)
    outcome = plenary_save_keep_attributes (save, *fd);

  if (outcome == PLENARY_SAVE_IN_PLACE)
    return outcome;

  if (outcome == PLENARY_SAVE_FAILED || !fill_temporary (save, fd))
    return plenary_save_fail (save, errno, error);

  if (g_cancellable_is_cancelled (save->cancellable))
    return plenary_save_fail (save, ECANCELED, error);

  return save->old_hash != NULL ? exchange (save, error) : publish (save, error);
}

/**
 * plenary_save_replace:
 *
 * Returns: %PLENARY_SAVE_DONE, %PLENARY_SAVE_FAILED with the error set, or
 *   %PLENARY_SAVE_IN_PLACE if the file must not, or cannot, be replaced by another; in all of
 *   them nothing of ours is left beside the file
 */
PlenarySaveOutcome
plenary_save_replace (PlenarySave  *save,
                      GError      **error)
{
  g_auto(PlenaryFd) fd = -1;
  PlenarySaveOutcome outcome;

  /* It has other names, which are to go on being names of it. */
  if (save->old_hash != NULL && save->old.st_nlink > 1)
    return PLENARY_SAVE_IN_PLACE;

  fd = create_temporary (save);
  if (fd < 0)
    {
      if (save->old_hash != NULL && (may_not (errno) || errno == ENAMETOOLONG))
        return PLENARY_SAVE_IN_PLACE;

      return plenary_save_fail (save, errno, error);
    }

  outcome = prepare_and_swap (save, &fd, error);
  remove_temporary (save);

  return outcome;
}
