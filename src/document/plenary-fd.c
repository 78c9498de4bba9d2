/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The system's file calls, made to go to the end.
 *
 * GIO's streams will not do for saving: a stream that is let go after an error renames what it
 * has over the document, and the asynchronous ones swallow the error of the close. So this
 * folder speaks to the system itself, and only here is it known that a call may be interrupted,
 * or do less than it was asked to. All of these fail as the system's calls do, with errno.
 */

#include "config.h"

#include "plenary-fd.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

/* Short enough for cancelling to be quick on a slow disk, long enough to cost nothing else. */
#define CHUNK_SIZE (1024 * 1024)

/* linux/magic.h has them only since kernel 5.13. */
#define MAGIC_OF_FUSE  0x65735546
#define MAGIC_OF_CIFS  0xff534d42
#define MAGIC_OF_SMB2  0xfe534d42

/**
 * plenary_fd_clear:
 *
 * Closes @fd unless it is -1, and leaves errno as it is.
 */
void
plenary_fd_clear (PlenaryFd *fd)
{
  int saved = errno;

  if (*fd >= 0)
    close (*fd);
  *fd = -1;
  errno = saved;
}

/**
 * plenary_fd_open_regular:
 * @folder: what a relative @name is relative to, or AT_FDCWD
 * @flags: those of open (); O_NOFOLLOW has the meaning it has there
 * @status: (out): what stat says of the file
 *
 * Opens a file, and nothing else: opening a pipe would wait for somebody at its other end, and
 * opening a tape would wind it.
 *
 * Returns: a file descriptor, or -1 with EISDIR for a folder, ENXIO for all that is neither
 *   folder nor file
 */
int
plenary_fd_open_regular (int          folder,
                         const char  *name,
                         int          flags,
                         struct stat *status)
{
  g_auto(PlenaryFd) fd = -1;

  if (fstatat (folder, name, status, flags & O_NOFOLLOW ? AT_SYMLINK_NOFOLLOW : 0) < 0)
    return -1;

  /* Asked a second time below, of what was opened: it may have been replaced meanwhile. */
  if (S_ISREG (status->st_mode) || S_ISLNK (status->st_mode))
    {
      fd = openat (folder, name, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
      if (fd < 0 || fstat (fd, status) < 0)
        return -1;
    }

  if (!S_ISREG (status->st_mode))
    {
      errno = S_ISDIR (status->st_mode) ? EISDIR : ENXIO;
      return -1;
    }

  return g_steal_fd (&fd);
}

static gssize
read_some (int     fd,
           void   *buffer,
           gsize   size,
           goffset offset)
{
  gssize n;

  do
    n = pread (fd, buffer, size, offset);
  while (n < 0 && errno == EINTR);

  return n;
}

static gboolean
check_cancelled (GCancellable *cancellable)
{
  if (g_cancellable_is_cancelled (cancellable))
    {
      errno = ECANCELED;
      return TRUE;
    }

  return FALSE;
}

/* Reads until @size bytes are there or the file ends, and returns how many there are, or -1. */
static gssize
read_fully (int           fd,
            char         *buffer,
            gsize         size,
            GCancellable *cancellable)
{
  gsize length = 0;

  while (length < size)
    {
      gssize n;

      if (check_cancelled (cancellable))
        return -1;

      n = read_some (fd, buffer + length, MIN (size - length, CHUNK_SIZE), (goffset) length);
      if (n < 0)
        return -1;
      if (n == 0)
        break;

      length += (gsize) n;
    }

  return (gssize) length;
}

static gboolean
content_equal (const struct stat *one,
               const struct stat *other)
{
  return one->st_size == other->st_size &&
         one->st_mtim.tv_sec == other->st_mtim.tv_sec &&
         one->st_mtim.tv_nsec == other->st_mtim.tv_nsec;
}

/* Room for what a file claims to have, and for one byte more, by which is noticed that it grows. */
static char *
make_room (const struct stat *status,
           gsize              max_size)
{
  char *room;

  if (status->st_size < 0 || (gsize) status->st_size > max_size)
    {
      errno = EFBIG;
      return NULL;
    }

  room = g_try_malloc ((gsize) status->st_size + 1);
  if (room == NULL)
    errno = ENOMEM;

  return room;
}

/**
 * plenary_fd_read:
 *
 * Reads all of a regular file. The size it claims is believed only as far as memory goes.
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL with EFBIG if there are more than
 *   @max_size, EBUSY if the file changed while it was read, ENOMEM, ECANCELED and so on
 */
GBytes *
plenary_fd_read (int           fd,
                 gsize         max_size,
                 GCancellable *cancellable)
{
  g_autofree char *buffer = NULL;
  struct stat before;
  struct stat after;
  gssize length;
  gsize size;

  if (fstat (fd, &before) < 0)
    return NULL;

  buffer = make_room (&before, max_size);
  if (buffer == NULL)
    return NULL;

  size = (gsize) before.st_size;
  length = read_fully (fd, buffer, size + 1, cancellable);
  if (length < 0 || fstat (fd, &after) < 0)
    return NULL;

  /* Whether it was renamed meanwhile is all one: these are the bytes of what was opened. */
  if ((gsize) length != size || !content_equal (&before, &after))
    {
      errno = EBUSY;
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), size);
}

/**
 * plenary_fd_hash:
 *
 * Returns: (transfer full) (nullable): the SHA-256 of all of a file in hexadecimal
 */
char *
plenary_fd_hash (int           fd,
                 GCancellable *cancellable)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK_SIZE);
  goffset offset = 0;
  gssize n;

  while ((n = read_some (fd, buffer, CHUNK_SIZE, offset)) > 0)
    {
      if (check_cancelled (cancellable))
        return NULL;

      g_checksum_update (checksum, buffer, n);
      offset += n;
    }

  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/**
 * plenary_fd_write:
 *
 * Writes all of @bytes to the start of a file. What is written already stays if it fails.
 *
 * Returns: whether it did, else there is errno
 */
gboolean
plenary_fd_write (int           fd,
                  GBytes       *bytes,
                  GCancellable *cancellable)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize written = 0;

  while (written < size)
    {
      gssize n;

      if (check_cancelled (cancellable))
        return FALSE;

      n = pwrite (fd, data + written, MIN (size - written, CHUNK_SIZE), (goffset) written);
      if (n < 0 && errno != EINTR)
        return FALSE;

      /* No error and no progress: POSIX allows it, and trying again would be for ever. */
      if (n == 0)
        {
          errno = ENOSPC;
          return FALSE;
        }

      if (n > 0)
        written += (gsize) n;
    }

  return TRUE;
}

/**
 * plenary_fd_sync_folder:
 *
 * Makes the names in a folder as durable as the file system can; that some cannot is no error.
 */
gboolean
plenary_fd_sync_folder (int fd)
{
  if (fsync (fd) == 0)
    return TRUE;

  return errno == EINVAL || errno == EBADF || errno == ENOSYS || errno == EOPNOTSUPP;
}

/**
 * plenary_fd_is_remote:
 *
 * Returns: whether a file lies on a file system whose times and successes are another
 *   machine's, or another program's, word
 */
gboolean
plenary_fd_is_remote (int fd)
{
  struct statfs status;

  if (fstatfs (fd, &status) < 0)
    return TRUE;

  switch ((guint32) status.f_type)
    {
    case MAGIC_OF_FUSE:
    case MAGIC_OF_CIFS:
    case MAGIC_OF_SMB2:
    case NFS_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case AFS_SUPER_MAGIC:
    case CODA_SUPER_MAGIC:
    case V9FS_MAGIC:
      return TRUE;

    default:
      return FALSE;
    }
}

/**
 * plenary_stat_equal:
 *
 * Returns: whether both are of one file that nothing was done to in between, as far as stat
 *   knows. The time of the last change of status cannot be set back, as that of the last
 *   change of content can.
 */
gboolean
plenary_stat_equal (const struct stat *one,
                    const struct stat *other)
{
  return one->st_dev == other->st_dev && one->st_ino == other->st_ino &&
         content_equal (one, other) &&
         one->st_ctim.tv_sec == other->st_ctim.tv_sec &&
         one->st_ctim.tv_nsec == other->st_ctim.tv_nsec;
}
