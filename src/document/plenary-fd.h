/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* A file descriptor that g_auto() closes; -1 is none. */
typedef int PlenaryFd;

void      plenary_fd_clear        (PlenaryFd         *fd);

int       plenary_fd_open_regular (int                folder,
                                   const char        *name,
                                   int                flags,
                                   struct stat       *status);
GBytes   *plenary_fd_read         (int                fd,
                                   gsize              max_size,
                                   GCancellable      *cancellable);
char     *plenary_fd_hash         (int                fd,
                                   GCancellable      *cancellable);
gboolean  plenary_fd_write        (int                fd,
                                   GBytes            *bytes,
                                   GCancellable      *cancellable);
gboolean  plenary_fd_sync_folder  (int                fd);
gboolean  plenary_fd_is_remote    (int                fd);
gboolean  plenary_stat_equal      (const struct stat *one,
                                   const struct stat *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlenaryFd, plenary_fd_clear)

G_END_DECLS
