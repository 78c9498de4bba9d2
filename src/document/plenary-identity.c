/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An identity tells whether a file is still the one that was read.
 *
 * An etag of GIO is the time of the last change and no more: two programs that save within one
 * tick of the clock share it, a program that copies can set it back, and a mere touch alters it.
 * So it is a hash of the bytes, and what stat says only spares reading them again. It spares it
 * where the file had been left alone for a while when it was read. Of one that had just been
 * written stat says the same before and after another write within the same tick, and of one on
 * another machine it tells the time of another clock, which may tick in whole seconds.
 *
 * Hashing takes longer than reading and as long as many a use of what was read, so it is not done
 * before somebody asks; until then the identity keeps the bytes.
 */

#include "config.h"

#include "plenary-identity.h"

#include "plenary-display-name.h"
#include "plenary-fd.h"
#include "plenary-identity-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>

/* Two seconds: the coarsest clock of a file system that is in use, FAT's. */
#define SETTLING_TIME (2 * G_TIME_SPAN_SECOND)

#define MAX_ATTEMPTS 3

/* Bytes from which on it is worth a thread to hash them while others make something of them. */
#define MANY_BYTES (1024 * 1024)

struct _PlenaryIdentity
{
  struct stat  status;
  GBytes      *bytes;      /* until they are hashed */
  GThread     *hasher;     /* returns the hash, as long as nobody asked for it */
  char        *hash;
  gboolean     settled;
};

/**
 * plenary_identity_new:
 * @status: of the file, from before its bytes were read
 * @hash: SHA-256 of its bytes, in hexadecimal
 * @settled: whether a later change is bound to alter what stat says
 *
 * Returns: (transfer full): the identity of what was read
 */
PlenaryIdentity *
plenary_identity_new (const struct stat *status,
                      const char        *hash,
                      gboolean           settled)
{
  PlenaryIdentity *self = g_new0 (PlenaryIdentity, 1);

  self->status = *status;
  self->hash = g_strdup (hash);
  self->settled = settled;

  return self;
}

/**
 * plenary_identity_new_for_bytes:
 * @status: of the file, from before its bytes were read
 * @bytes: all of them
 * @settled: whether a later change is bound to alter what stat says
 *
 * Returns: (transfer full): the identity of what was read, which keeps @bytes until somebody asks
 *   for their hash
 */
PlenaryIdentity *
plenary_identity_new_for_bytes (const struct stat *status,
                                GBytes            *bytes,
                                gboolean           settled)
{
  PlenaryIdentity *self = g_new0 (PlenaryIdentity, 1);

  self->status = *status;
  self->bytes = g_bytes_ref (bytes);
  self->settled = settled;

  return self;
}

static gboolean
is_settled (int                fd,
            const struct stat *status)
{
  gint64 changed = status->st_ctim.tv_sec * G_TIME_SPAN_SECOND + status->st_ctim.tv_nsec / 1000;

  return g_get_real_time () - changed >= SETTLING_TIME && !plenary_fd_is_remote (fd);
}

static void
set_error (GError     **error,
           int          number,
           const char  *path)
{
  g_autofree char *name = plenary_dup_display_name (path);

  switch (number)
    {
    case ECANCELED:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Reading was cancelled."));
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” does not exist."), name);
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                   _("You are not allowed to read “%s”."), name);
      break;
    case EISDIR:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("“%s” is a folder."), name);
      break;
    case ENXIO:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("“%s” is a device or a pipe and cannot hold a document."), name);
      break;
    case ELOOP:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS,
                   _("“%s” is a link that leads back to itself."), name);
      break;
    case EFBIG:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _("“%s” is too large."), name);
      break;
    case EBUSY:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                   _("“%s” is just being written by somebody."), name);
      break;
    default:
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (number),
                   _("“%s” could not be read: %s."), name, g_strerror (number));
    }
}

/* Returns the path of a file the system can open, or NULL with the error set. */
static const char *
peek_path (GFile   *file,
           GError **error)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” is not a file on this computer."), name);
    }

  return path;
}

static gpointer
hash_bytes (gpointer data)
{
  g_autoptr(GBytes) bytes = data;

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* Works the hash out, or waits for it where that goes on already. */
static const char *
ensure_hash (PlenaryIdentity *self)
{
  if (self->hasher != NULL)
    self->hash = g_thread_join (g_steal_pointer (&self->hasher));

  if (self->hash == NULL)
    self->hash = hash_bytes (g_steal_pointer (&self->bytes));

  return self->hash;
}

static PlenaryIdentity *
read_path (const char    *path,
           gsize          max_size,
           GBytes       **bytes,
           GCancellable  *cancellable)
{
  struct stat status;
  g_auto(PlenaryFd) fd = plenary_fd_open_regular (AT_FDCWD, path, O_RDONLY, &status);
  g_autoptr(GBytes) content = NULL;
  PlenaryIdentity *self;
  gboolean settled;

  if (fd < 0)
    return NULL;

  settled = is_settled (fd, &status);
  content = plenary_fd_read (fd, max_size, cancellable);
  if (content == NULL)
    return NULL;

  self = plenary_identity_new_for_bytes (&status, content, settled);

  if (bytes != NULL)
    *bytes = g_steal_pointer (&content);

  return self;
}

/**
 * plenary_identity_read:
 * @max_size: bytes; a larger file is refused with %G_IO_ERROR_MESSAGE_TOO_LARGE
 * @bytes: (out) (optional) (transfer full): what the file holds
 *
 * Reads a file, and waits for it: call it in a worker. What is no regular file is refused at
 * once with %G_IO_ERROR_IS_DIRECTORY or %G_IO_ERROR_NOT_REGULAR_FILE, and one that does not
 * stop changing with %G_IO_ERROR_BUSY.
 *
 * Who keeps the identity is best off to ask for its hash in the same worker once all else is done.
 *
 * Returns: (transfer full) (nullable): what tells it from any other
 */
PlenaryIdentity *
plenary_identity_read (GFile         *file,
                       gsize          max_size,
                       GBytes       **bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  PlenaryIdentity *self = NULL;
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = peek_path (file, error);
  if (path == NULL)
    return NULL;

  /* Somebody who saves in place is quick about it, and then it is worth another look. */
  for (int i = 0; i < MAX_ATTEMPTS && self == NULL; i++)
    {
      self = read_path (path, max_size, bytes, cancellable);
      if (self == NULL && errno != EBUSY)
        break;
    }

  if (self == NULL)
    set_error (error, errno, path);

  return self;
}

/**
 * plenary_identity_look:
 * @known: (nullable): the file's identity from an earlier time
 *
 * Looks at a file again, as one does when a window comes back into focus. Its bytes are read
 * only where @known and stat cannot spare it. Adopt the result where it equals @known: it is
 * the fresher one, and spares more.
 *
 * Returns: (transfer full) (nullable): what the file is now
 */
PlenaryIdentity *
plenary_identity_look (GFile            *file,
                       PlenaryIdentity  *known,
                       GCancellable     *cancellable,
                       GError          **error)
{
  g_auto(PlenaryFd) fd = -1;
  g_autofree char *hash = NULL;
  struct stat status;
  const char *path;
  gboolean settled;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = peek_path (file, error);
  if (path == NULL)
    return NULL;

  fd = plenary_fd_open_regular (AT_FDCWD, path, O_RDONLY, &status);
  if (fd < 0)
    {
      set_error (error, errno, path);
      return NULL;
    }

  if (known != NULL && plenary_identity_is_stat (known, &status))
    return plenary_identity_copy (known);

  settled = is_settled (fd, &status);
  hash = plenary_fd_hash (fd, cancellable);
  if (hash == NULL)
    {
      set_error (error, errno, path);
      return NULL;
    }

  return plenary_identity_new (&status, hash, settled);
}

PlenaryIdentity *
plenary_identity_copy (PlenaryIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return plenary_identity_new (&self->status, ensure_hash (self), self->settled);
}

void
plenary_identity_free (PlenaryIdentity *self)
{
  if (self->hasher != NULL)
    ensure_hash (self);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->hash);
  g_free (self);
}

/**
 * plenary_identity_equal:
 *
 * Returns: whether both were read from files of the same bytes. A file that was touched, or
 *   replaced by a copy of itself, is equal to what it was.
 */
gboolean
plenary_identity_equal (PlenaryIdentity *self,
                        PlenaryIdentity *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return g_str_equal (ensure_hash (self), ensure_hash (other));
}

/**
 * plenary_identity_begin_hash:
 *
 * To be called by who is going to ask for the hash, but has something else to do first: many bytes
 * are hashed meanwhile.
 */
void
plenary_identity_begin_hash (PlenaryIdentity *self)
{
  g_return_if_fail (self != NULL);

  if (self->bytes != NULL && g_bytes_get_size (self->bytes) >= MANY_BYTES)
    self->hasher = g_thread_new ("plenary-hash", hash_bytes, g_steal_pointer (&self->bytes));
}

/**
 * plenary_identity_get_hash:
 *
 * Returns: the SHA-256 of the bytes, in hexadecimal
 */
const char *
plenary_identity_get_hash (PlenaryIdentity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return ensure_hash (self);
}

/**
 * plenary_identity_get_size:
 *
 * Returns: the number of bytes
 */
goffset
plenary_identity_get_size (PlenaryIdentity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->status.st_size;
}

/**
 * plenary_identity_is_stat:
 * @status: of a file now
 *
 * Returns: whether stat alone can tell that it is the file and the bytes that were read; if
 *   not, that does not say it is another
 */
gboolean
plenary_identity_is_stat (PlenaryIdentity   *self,
                          const struct stat *status)
{
  return self->settled && plenary_stat_equal (&self->status, status);
}
