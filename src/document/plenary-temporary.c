/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of temporary files, and what becomes of those that were left behind.
 *
 * Programs that synchronise folders pass over names that start like this, and it is short
 * enough wherever the document's own name is not too long. A program that is killed leaves its
 * file behind, so whoever saves in the folder next takes away what is old and in nobody's use.
 */

#include "config.h"

#include "plenary-saver-private.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PREFIX ".~plenary-"
#define SUFFIX ".tmp"
#define DIGITS 16

/* Longer than anybody is going to wait for a file to be saved. */
#define MAX_AGE G_TIME_SPAN_HOUR

char *
plenary_temporary_new_name (void)
{
  return g_strdup_printf (PREFIX "%08x%08x" SUFFIX, g_random_int (), g_random_int ());
}

static gboolean
is_temporary_name (const char *name)
{
  const char *digits = name + strlen (PREFIX);

  return g_str_has_prefix (name, PREFIX) && strspn (digits, "0123456789abcdef") == DIGITS &&
         g_str_equal (digits + DIGITS, SUFFIX);
}

/* The time of change and not of content: exchanged names hold the old version for a moment,
 * whose content may be years old. */
static gboolean
is_left_behind (int         folder,
                const char *name,
                gint64      now)
{
  struct stat status;
  g_auto(PlenaryFd) fd = plenary_fd_open_regular (folder, name, O_RDONLY | O_NOFOLLOW, &status);

  return fd >= 0 && now - status.st_ctim.tv_sec * G_TIME_SPAN_SECOND > MAX_AGE &&
         flock (fd, LOCK_EX | LOCK_NB) == 0;
}

/**
 * plenary_temporary_sweep:
 * @folder: an open folder
 * @now: microseconds since 1970
 *
 * Deletes temporary files that were left behind more than an hour ago. That it cannot is not
 * worth a word.
 */
void
plenary_temporary_sweep (int    folder,
                         gint64 now)
{
  int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (entries == NULL)
    {
      plenary_fd_clear (&fd);
      return;
    }

  while ((entry = readdir (entries)) != NULL)
    if (is_temporary_name (entry->d_name) && is_left_behind (folder, entry->d_name, now))
      unlinkat (folder, entry->d_name, 0);

  closedir (entries);
}
