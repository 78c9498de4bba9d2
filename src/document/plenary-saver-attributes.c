/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file has besides its bytes: owner, group, rights, access lists, attributes.
 *
 * A file that replaces another must have them all, or a private programme becomes everyone's,
 * and a colleague loses a shared one. If one of them cannot be given, the file is not replaced.
 */

#include "config.h"

#include "plenary-saver-private.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST   "system.posix_acl_access"
#define PERMISSIONS   07777

/* How often to ask again for a value that grows while we ask how long it is. */
#define MAX_ATTEMPTS 3

/* Returns the value of an attribute, or the names of all if @name is NULL; or NULL and errno. */
static GBytes *
get_attribute (int         fd,
               const char *name)
{
  for (int i = 0; i < MAX_ATTEMPTS; i++)
    {
      gssize size = name ? fgetxattr (fd, name, NULL, 0) : flistxattr (fd, NULL, 0);
      g_autofree char *value = NULL;

      if (size < 0)
        return NULL;

      value = g_malloc ((gsize) size + 1);
      size = name ? fgetxattr (fd, name, value, (gsize) size)
                  : flistxattr (fd, value, (gsize) size);
      if (size >= 0)
        return g_bytes_new_take (g_steal_pointer (&value), (gsize) size);
      if (errno != ERANGE)
        return NULL;
    }

  return NULL;
}

/* The rest is the system's: a label that comes by itself, a checksum that would be wrong. */
static gboolean
is_to_be_kept (const char *name)
{
  return g_str_has_prefix (name, "user.") || g_str_equal (name, ACCESS_LIST) ||
         g_str_equal (name, "system.nfs4_acl") || g_str_equal (name, "system.richacl");
}

static gboolean
copy_attribute (int         from,
                int         to,
                const char *name)
{
  g_autoptr(GBytes) value = get_attribute (from, name);

  /* It went away meanwhile, or is listed and cannot be had. */
  if (value == NULL)
    return errno == ENODATA || errno == EOPNOTSUPP;

  return fsetxattr (to, name, g_bytes_get_data (value, NULL), g_bytes_get_size (value), 0) == 0;
}

static gboolean
copy_attributes (int from,
                 int to)
{
  g_autoptr(GBytes) names = get_attribute (from, NULL);
  gsize size;
  const char *data;

  if (names == NULL)
    return errno == EOPNOTSUPP || errno == ENOSYS;

  data = g_bytes_get_data (names, &size);
  for (const char *p = data; p < data + size; p += strlen (p) + 1)
    if (is_to_be_kept (p) && !copy_attribute (from, to, p))
      return FALSE;

  return TRUE;
}

static gboolean
has_access_list (int fd)
{
  return fgetxattr (fd, ACCESS_LIST, NULL, 0) > 0;
}

/* A colleague's file becomes ours by being replaced. That is as it should be where the group
 * may write it and stays the group: nobody can do less than before. */
static gboolean
keep_owner (PlenarySave       *save,
            int                fd,
            const struct stat *status)
{
  if (save->old.st_gid != status->st_gid && fchown (fd, (uid_t) -1, save->old.st_gid) < 0)
    return FALSE;

  if (save->old.st_uid == status->st_uid || fchown (fd, save->old.st_uid, (gid_t) -1) == 0)
    return TRUE;

  return (save->old.st_mode & S_IWGRP) != 0 && !has_access_list (save->old_fd);
}

/* That changing the mode fails does not matter where it is right already, nor is it enough
 * that it succeeds: some file systems only say so. */
static gboolean
keep_mode (PlenarySave *save,
           int          fd)
{
  mode_t mode = save->old.st_mode & PERMISSIONS;
  struct stat status;

  (void) !fchmod (fd, mode);

  return fstat (fd, &status) == 0 && (status.st_mode & PERMISSIONS) == mode;
}

/**
 * plenary_save_keep_attributes:
 * @fd: the new file, that nobody else may read as yet
 *
 * Gives a new file what the old one has. Rights come last: a change of owner takes some away,
 * and an access list alters those of the group.
 *
 * Returns: %PLENARY_SAVE_DONE, %PLENARY_SAVE_IN_PLACE if something cannot be kept, or
 *   %PLENARY_SAVE_FAILED with errno set
 */
PlenarySaveOutcome
plenary_save_keep_attributes (PlenarySave *save,
                              int          fd)
{
  struct stat status;

  if (fstat (fd, &status) < 0)
    return PLENARY_SAVE_FAILED;

  if (!keep_owner (save, fd, &status))
    return PLENARY_SAVE_IN_PLACE;

  /* A folder may give a list to whatever is made in it. */
  if (has_access_list (fd) && !has_access_list (save->old_fd) &&
      fremovexattr (fd, ACCESS_LIST) < 0)
    return PLENARY_SAVE_IN_PLACE;

  if (!copy_attributes (save->old_fd, fd))
    return errno == ENOSPC || errno == EDQUOT ? PLENARY_SAVE_FAILED : PLENARY_SAVE_IN_PLACE;

  return keep_mode (save, fd) ? PLENARY_SAVE_DONE : PLENARY_SAVE_IN_PLACE;
}
