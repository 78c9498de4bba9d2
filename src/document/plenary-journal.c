/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A journal holds all of what is being written into a file, for as long as that takes.
 *
 * It is there, whole and on the disk, before the first byte of the file is touched, and goes
 * when the last one is on the disk. So a journal found by a program that starts says that
 * another did not come to its end, and what the file holds says where it was: the old version
 * or the new one, and there is nothing left to do, or neither, and then the new one can be had
 * from here. A journal that is itself in part only belongs to a file that was not touched yet.
 *
 * Who writes one holds a lock on it, which the system lets go with the program however it ends.
 */

#include "config.h"

#include "plenary-journal.h"

#include "plenary-fd.h"
#include "plenary-journal-private.h"
#include "plenary-saver.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Who changes the form changes the ending too, as what is not of the form is thrown away. */
#define SUFFIX ".plenary-journal"

/* Path, hash of the old version, hash of the new one, the new one. */
#define FORM "(^ayss@ay)"
#define TYPE G_VARIANT_TYPE ("(ayssay)")

struct _PlenaryJournal
{
  PlenaryFd        fd;
  char            *folder;
  char            *journal_path;
  gint64           time;

  char            *path;
  char            *old_hash;
  char            *new_hash;
  GBytes          *bytes;

  /* What the file was when it was looked at; NULL if it was not there. */
  PlenaryIdentity *found;
};

static void
delete_file (PlenaryJournal *self)
{
  g_auto(PlenaryFd) folder = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  unlink (self->journal_path);

  /* One that came back with the power would offer what is long out of date. */
  if (folder >= 0)
    plenary_fd_sync_folder (folder);
}

static gboolean
sync_path (const char *path)
{
  g_auto(PlenaryFd) fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  return fd >= 0 && plenary_fd_sync_folder (fd);
}

/* Makes sure that what a folder has is found after a crash, and the folder, which may be new. */
static gboolean
sync_folder (const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  sync_path (parent);

  return sync_path (folder);
}

static gboolean
write_file (PlenaryJournal *self)
{
  g_autoptr(GVariant) record =
    g_variant_ref_sink (g_variant_new (FORM, self->path, self->old_hash, self->new_hash,
                                       g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING,
                                                                 self->bytes, TRUE)));
  g_autoptr(GBytes) data = g_variant_get_data_as_bytes (record);

  return plenary_fd_write (self->fd, data, NULL) && fsync (self->fd) == 0 &&
         sync_folder (self->folder);
}

/**
 * plenary_journal_begin:
 * @folder: (type filename): where journals are; it is made if it is not there
 * @path: (type filename): the file that is going to be written into
 * @old_hash: SHA-256 of what it holds
 * @new_hash: SHA-256 of what it is to hold
 * @bytes: what it is to hold
 *
 * Returns: (transfer full) (nullable): a journal that is on the disk, and that nobody else
 *   touches until it is freed; if %NULL, there is errno
 */
PlenaryJournal *
plenary_journal_begin (const char *folder,
                       const char *path,
                       const char *old_hash,
                       const char *new_hash,
                       GBytes     *bytes)
{
  g_autoptr(PlenaryJournal) self = g_new0 (PlenaryJournal, 1);
  g_autofree char *name = g_strdup_printf ("%08x%08x" SUFFIX, g_random_int (), g_random_int ());

  self->fd = -1;
  self->folder = g_strdup (folder);
  self->journal_path = g_build_filename (folder, name, NULL);
  self->path = g_strdup (path);
  self->old_hash = g_strdup (old_hash);
  self->new_hash = g_strdup (new_hash);
  self->bytes = g_bytes_ref (bytes);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return NULL;

  self->fd = open (self->journal_path,
                   O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return NULL;

  flock (self->fd, LOCK_EX | LOCK_NB);

  if (!write_file (self))
    {
      int number = errno;

      unlink (self->journal_path);
      errno = number;
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Takes apart what a journal holds. Fails if that is in part only, or not what it was. */
static gboolean
parse (PlenaryJournal *self,
       GBytes         *data)
{
  g_autoptr(GVariant) record = g_variant_ref_sink (g_variant_new_from_bytes (TYPE, data, FALSE));
  g_autoptr(GVariant) bytes = NULL;
  g_autofree char *hash = NULL;

  if (!g_variant_is_normal_form (record))
    return FALSE;

  g_variant_get (record, FORM, &self->path, &self->old_hash, &self->new_hash, &bytes);
  self->bytes = g_variant_get_data_as_bytes (bytes);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);

  return g_path_is_absolute (self->path) && g_str_equal (hash, self->new_hash);
}

/* Opens a journal that nobody has in use; with no bytes in it if it is none. */
static PlenaryJournal *
open_journal (const char *folder,
              const char *name)
{
  g_autoptr(PlenaryJournal) self = g_new0 (PlenaryJournal, 1);
  g_autoptr(GBytes) data = NULL;
  struct stat status;

  self->folder = g_strdup (folder);
  self->journal_path = g_build_filename (folder, name, NULL);
  self->fd = plenary_fd_open_regular (AT_FDCWD, self->journal_path, O_RDONLY | O_NOFOLLOW,
                                      &status);
  if (self->fd < 0 || flock (self->fd, LOCK_EX | LOCK_NB) < 0)
    return NULL;

  self->time = status.st_mtim.tv_sec * G_TIME_SPAN_SECOND + status.st_mtim.tv_nsec / 1000;

  data = plenary_fd_read (self->fd, G_MAXSSIZE - 1, NULL);
  if (data == NULL)
    return NULL;

  if (!parse (self, data))
    g_clear_pointer (&self->bytes, g_bytes_unref);

  return g_steal_pointer (&self);
}

/* Returns the journals that can be opened and are not in use. */
static GPtrArray *
open_all (const char *folder)
{
  GPtrArray *journals = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_journal_free);
  g_autoptr(GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      PlenaryJournal *journal =
        g_str_has_suffix (name, SUFFIX) ? open_journal (folder, name) : NULL;

      if (journal != NULL)
        g_ptr_array_add (journals, journal);
    }

  return journals;
}

/**
 * plenary_journal_forget:
 * @path: (type filename): a file that was saved
 *
 * Deletes the journals of earlier attempts to save it.
 */
void
plenary_journal_forget (const char *folder,
                        const char *path)
{
  g_autoptr(GPtrArray) journals = open_all (folder);

  for (guint i = 0; i < journals->len; i++)
    {
      PlenaryJournal *journal = g_ptr_array_index (journals, i);

      if (journal->bytes != NULL && g_str_equal (journal->path, path))
        delete_file (journal);
    }
}

/**
 * plenary_journal_dup_folder:
 *
 * Returns: (transfer full) (type filename): the folder for journals of whoever runs the program
 */
char *
plenary_journal_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), PLENARY_APPLICATION_ID, "journal", NULL);
}

typedef enum
{
  STATE_FINISHED,
  STATE_TORN,
  STATE_UNKNOWN,
} State;

/* Looks at the file that a journal is for. Where that cannot be looked at, or its very folder
 * is missing, it may be on a disk that is not plugged in. */
static State
look_at_file (PlenaryJournal *self,
              GCancellable   *cancellable)
{
  g_autoptr(GFile) file = plenary_journal_dup_file (self);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr(GError) error = NULL;
  const char *hash;

  self->found = plenary_identity_look (file, NULL, cancellable, &error);
  if (self->found == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
           g_file_test (folder, G_FILE_TEST_IS_DIR) ? STATE_TORN : STATE_UNKNOWN;

  hash = plenary_identity_get_hash (self->found);

  return g_str_equal (hash, self->old_hash) || g_str_equal (hash, self->new_hash)
           ? STATE_FINISHED : STATE_TORN;
}

/**
 * plenary_journal_scan:
 * @folder: (type filename): where journals are, if there ever were any
 *
 * Looks, when a program starts, for files that another left written in part; in a worker, as
 * these files are read. Journals that are of no use any more are deleted. Those returned stay
 * with us, so that no other program offers them too, until they are freed.
 *
 * Returns: (transfer full) (element-type PlenaryJournal): journals of files that hold neither
 *   the version before nor the new one, or are not there
 */
GPtrArray *
plenary_journal_scan (const char   *folder,
                      GCancellable *cancellable)
{
  GPtrArray *journals;

  g_return_val_if_fail (folder != NULL, NULL);

  journals = open_all (folder);
  for (guint i = journals->len; i > 0; i--)
    {
      PlenaryJournal *journal = g_ptr_array_index (journals, i - 1);
      State state = journal->bytes != NULL ? look_at_file (journal, cancellable) : STATE_FINISHED;

      if (state == STATE_FINISHED)
        delete_file (journal);
      if (state != STATE_TORN)
        g_ptr_array_remove_index (journals, i - 1);
    }

  return journals;
}

static void
scan_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autofree char *folder = plenary_journal_dup_folder ();

  g_task_return_pointer (task, plenary_journal_scan (folder, cancellable),
                         (GDestroyNotify) g_ptr_array_unref);
}

/**
 * plenary_journal_scan_async:
 *
 * Does plenary_journal_scan() in a worker, in the folder of whoever runs the program.
 */
void
plenary_journal_scan_async (GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, plenary_journal_scan_async);
  g_task_run_in_thread (task, scan_in_worker);
}

/**
 * plenary_journal_scan_finish:
 *
 * Returns: (transfer full) (nullable) (element-type PlenaryJournal): the journals, see
 *   plenary_journal_scan(); %NULL if it was cancelled
 */
GPtrArray *
plenary_journal_scan_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * plenary_journal_free:
 *
 * Lets a journal go; it stays where it is on the disk.
 */
void
plenary_journal_free (PlenaryJournal *self)
{
  plenary_fd_clear (&self->fd);
  g_free (self->folder);
  g_free (self->journal_path);
  g_free (self->path);
  g_free (self->old_hash);
  g_free (self->new_hash);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->found, plenary_identity_free);
  g_free (self);
}

/**
 * plenary_journal_dup_file:
 *
 * Returns: (transfer full): the file that was being written, under the name it was saved by
 */
GFile *
plenary_journal_dup_file (PlenaryJournal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_file_new_for_path (self->path);
}

/**
 * plenary_journal_get_bytes:
 *
 * Returns: (transfer none): all of what was to be saved
 */
GBytes *
plenary_journal_get_bytes (PlenaryJournal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * plenary_journal_get_time:
 *
 * Returns: when that was, in microseconds since 1970
 */
gint64
plenary_journal_get_time (PlenaryJournal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->time;
}

/**
 * plenary_journal_restore:
 *
 * Saves what was to be saved, unless the file was changed since the scan, and deletes the
 * journal. It waits: call it in a worker. Errors are those of plenary_saver_save ().
 *
 * Returns: (transfer full) (nullable): what the file is now
 */
PlenaryIdentity *
plenary_journal_restore (PlenaryJournal  *self,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_autoptr(GFile) file = NULL;
  PlenaryIdentity *identity;

  g_return_val_if_fail (self != NULL, NULL);

  file = plenary_journal_dup_file (self);
  identity = plenary_saver_save (file, self->bytes, self->found, PLENARY_SAVE_DEFAULT,
                                 self->folder, cancellable, error);
  if (identity != NULL)
    delete_file (self);

  return identity;
}

static void
restore_in_worker (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr(PlenaryIdentity) identity = plenary_journal_restore (task_data, cancellable, &error);

  if (identity != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * plenary_journal_restore_async:
 * @self: a journal, which is to stay until the callback was called
 *
 * Does plenary_journal_restore() in a worker.
 */
void
plenary_journal_restore_async (PlenaryJournal      *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, plenary_journal_restore_async);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, restore_in_worker);
}

/**
 * plenary_journal_restore_finish:
 *
 * Returns: whether the file holds now what was to be saved
 */
gboolean
plenary_journal_restore_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * plenary_journal_discard:
 *
 * Deletes a journal from the disk, when it is done with or not wanted. Free it none the less.
 */
void
plenary_journal_discard (PlenaryJournal *self)
{
  g_return_if_fail (self != NULL);

  delete_file (self);
}
