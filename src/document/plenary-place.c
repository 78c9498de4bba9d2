/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place of a file, behind all links.
 *
 * Renaming something to the name of a symbolic link replaces the link. Who keeps a programme in
 * a shared folder and a link to it on the desktop means the programme, so the links are
 * followed first, also to a file that is not there yet. The folder stays open for as long as
 * something is saved in it: whatever is renamed on the way to it meanwhile, all that is done is
 * done in one and the same folder.
 */

#include "config.h"

#include "plenary-place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/file.h>
#include <unistd.h>

/* As many as the kernel follows. */
#define MAX_LINKS 40

#define LOCK_PATIENCE (2 * G_TIME_SPAN_SECOND)
#define LOCK_PAUSE    (5 * G_TIME_SPAN_MILLISECOND)

static int
open_folder (int         from,
             const char *path)
{
  int fd = openat (from, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* One may pass through a folder that one may not list; it can be neither locked nor synced. */
  if (fd < 0 && errno == EACCES)
    fd = openat (from, path, O_PATH | O_DIRECTORY | O_CLOEXEC);

  return fd;
}

/* Goes to @path, which may start from the folder that @self is in. */
static gboolean
go_to (PlenaryPlace *self,
       const char   *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  int fd = open_folder (self->folder < 0 ? AT_FDCWD : self->folder, folder);

  if (fd < 0)
    return FALSE;

  plenary_fd_clear (&self->folder);
  self->folder = fd;
  g_free (self->name);
  self->name = g_steal_pointer (&name);

  return TRUE;
}

/**
 * plenary_place_find:
 * @self: a place that is %PLENARY_PLACE_INIT
 * @path: (type filename): where the file is, or will be
 *
 * Returns: whether it could be found, else there is errno: ELOOP, or what kept the folder from
 *   being opened
 */
gboolean
plenary_place_find (PlenaryPlace *self,
                    const char   *path)
{
  char target[PATH_MAX];

  if (!go_to (self, path))
    return FALSE;

  for (int i = 0; i <= MAX_LINKS; i++)
    {
      gssize length = readlinkat (self->folder, self->name, target, sizeof target);

      /* EINVAL says that it is no link. */
      if (length < 0)
        return errno == EINVAL || errno == ENOENT;

      if (length == sizeof target)
        {
          errno = ENAMETOOLONG;
          return FALSE;
        }

      target[length] = '\0';
      if (!go_to (self, target))
        return FALSE;
    }

  errno = ELOOP;

  return FALSE;
}

/**
 * plenary_place_lock:
 *
 * Takes turns with whoever else saves in this folder with Plenary, until @self is cleared. It
 * waits two seconds at most and it may fail, as on some servers it must: what is saved is then
 * as safe, but two who save at once may see a conflict where they could have waited.
 */
void
plenary_place_lock (PlenaryPlace *self,
                    GCancellable *cancellable)
{
  gint64 end = g_get_monotonic_time () + LOCK_PATIENCE;

  while (flock (self->folder, LOCK_EX | LOCK_NB) < 0)
    {
      if (errno != EINTR && errno != EWOULDBLOCK)
        return;

      if (g_get_monotonic_time () >= end || g_cancellable_is_cancelled (cancellable))
        return;

      g_usleep (LOCK_PAUSE);
    }
}

void
plenary_place_clear (PlenaryPlace *self)
{
  plenary_fd_clear (&self->folder);
  g_clear_pointer (&self->name, g_free);
}
