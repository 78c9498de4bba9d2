/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving on a system where all is well. Where it is not, see test-save-matrix.py. */

#include "config.h"

#include "plenary-saver.h"

#include "plenary-saver-private.h"
#include "plenary-test-folder.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/time.h>
#include <sys/xattr.h>
#include <unistd.h>

static char *
journal_folder_of (GFile *file)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));

  return g_build_filename (folder, "journal", NULL);
}

static PlenaryIdentity *
try_save (GFile            *file,
          const char       *content,
          PlenaryIdentity  *base,
          PlenarySaveFlags  flags,
          GError          **error)
{
  g_autofree char *journal_folder = journal_folder_of (file);
  g_autoptr(GBytes) bytes = g_bytes_new_static (content, strlen (content));

  return plenary_saver_save (file, bytes, base, flags, journal_folder, NULL, error);
}

static PlenaryIdentity *
save (GFile            *file,
      const char       *content,
      PlenaryIdentity  *base,
      PlenarySaveFlags  flags)
{
  g_autoptr(GError) error = NULL;
  PlenaryIdentity *identity = try_save (file, content, base, flags, &error);

  g_assert_no_error (error);
  plenary_test_assert_content (file, content);

  return identity;
}

static void
assert_fails (GFile            *file,
              PlenaryIdentity  *base,
              PlenarySaveFlags  flags,
              PlenarySaveError  code,
              const char       *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (try_save (file, "new", base, flags, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_names (PlenaryTestFolder *folder,
              const char        *expected)
{
  g_autofree char *names = plenary_test_folder_list (folder);

  g_assert_cmpstr (names, ==, expected);
}

static PlenaryIdentity *
read_identity (GFile *file)
{
  g_autoptr(GError) error = NULL;
  PlenaryIdentity *identity = plenary_identity_read (file, 1000, NULL, NULL, &error);

  g_assert_no_error (error);

  return identity;
}

static mode_t
get_mode (GFile *file)
{
  struct stat status;

  g_assert_cmpint (stat (g_file_peek_path (file), &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_new (PlenaryTestFolder *folder,
          gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_child (folder, "doc");
  mode_t mask = umask (027);
  g_autoptr(PlenaryIdentity) saved = save (file, "new", NULL, PLENARY_SAVE_DEFAULT);
  g_autoptr(PlenaryIdentity) read = read_identity (file);

  umask (mask);
  g_assert_cmpint (get_mode (file), ==, 0640);
  g_assert_true (plenary_identity_equal (saved, read));
  assert_names (folder, "doc ");
}

/* Each identity that saving returns is the base of the next save. */
static void
test_again (PlenaryTestFolder *folder,
            gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(PlenaryIdentity) read = read_identity (file);
  g_autoptr(PlenaryIdentity) longer = save (file, "rather longer", read, PLENARY_SAVE_DEFAULT);
  g_autoptr(PlenaryIdentity) empty = save (file, "", longer, PLENARY_SAVE_DEFAULT);
  G_GNUC_UNUSED g_autoptr(PlenaryIdentity) last = save (file, "last", empty, PLENARY_SAVE_DEFAULT);

  assert_names (folder, "doc ");
}

static void
test_keeps_attributes (PlenaryTestFolder *folder,
                       gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  const char *path = g_file_peek_path (file);
  g_autoptr(PlenaryIdentity) base = NULL;
  g_autoptr(PlenaryIdentity) saved = NULL;
  gboolean attributes = setxattr (path, "user.note", "hello", 5, 0) == 0;
  char value[16] = "";

  g_assert_cmpint (chmod (path, 0604), ==, 0);
  base = read_identity (file);
  saved = save (file, "new", base, PLENARY_SAVE_DEFAULT);

  g_assert_cmpint (get_mode (file), ==, 0604);
  if (!attributes)
    g_test_skip ("The file system has no extended attributes");
  else
    g_assert_cmpint (getxattr (path, "user.note", value, sizeof value), ==, 5);
}

static void
test_links_are_kept (PlenaryTestFolder *folder,
                     gconstpointer      data)
{
  g_autoptr(GFile) far = plenary_test_folder_child (folder, "far");
  g_autoptr(GFile) file = plenary_test_folder_child (folder, "far/doc");
  g_autoptr(GFile) middle = plenary_test_folder_child (folder, "far/middle");
  g_autoptr(GFile) link = plenary_test_folder_child (folder, "link");
  g_autoptr(PlenaryIdentity) created = NULL;
  g_autoptr(PlenaryIdentity) saved = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (far), 0700), ==, 0);
  g_assert_cmpint (symlink ("far/middle", g_file_peek_path (link)), ==, 0);
  g_assert_cmpint (symlink ("doc", g_file_peek_path (middle)), ==, 0);

  /* The link dangles at first. */
  created = save (link, "created", NULL, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (file, "created");

  saved = save (link, "saved", created, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (file, "saved");

  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (g_file_peek_path (middle), G_FILE_TEST_IS_SYMLINK));
  assert_names (folder, "far link ");
}

static void
test_hard_links_are_kept (PlenaryTestFolder *folder,
                          gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(GFile) other = plenary_test_folder_child (folder, "other");
  g_autoptr(GFile) journals = plenary_test_folder_child (folder, "journal");
  g_autoptr(PlenaryIdentity) base = read_identity (file);
  g_autoptr(PlenaryIdentity) longer = NULL;
  g_autoptr(PlenaryIdentity) shorter = NULL;
  g_autoptr(GDir) left = NULL;

  g_assert_cmpint (link (g_file_peek_path (file), g_file_peek_path (other)), ==, 0);

  longer = save (file, "rather longer", base, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (other, "rather longer");
  shorter = save (file, "s", longer, PLENARY_SAVE_DEFAULT);
  plenary_test_assert_content (other, "s");

  left = g_dir_open (g_file_peek_path (journals), 0, NULL);
  g_assert_nonnull (left);
  g_assert_null (g_dir_read_name (left));
  assert_names (folder, "doc journal other ");
}

static void
test_conflict (PlenaryTestFolder *folder,
               gconstpointer      data)
{
  static const struct timeval long_ago[] = { { 1000000000, 0 }, { 1000000000, 0 } };
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(GFile) theirs = NULL;
  g_autoptr(PlenaryIdentity) base = NULL;
  g_autoptr(PlenaryIdentity) saved = NULL;

  g_assert_cmpint (utimes (g_file_peek_path (file), long_ago), ==, 0);
  base = read_identity (file);

  /* Of the same size and time, as a program that synchronises folders would leave it. */
  theirs = plenary_test_folder_write (folder, "doc", "OLD");
  g_assert_cmpint (utimes (g_file_peek_path (file), long_ago), ==, 0);

  assert_fails (file, base, PLENARY_SAVE_DEFAULT, PLENARY_SAVE_ERROR_CONFLICT,
                "“doc” was changed by somebody else since it was opened. "
                "Their version was left as it is.");
  plenary_test_assert_content (file, "OLD");
  assert_names (folder, "doc ");

  saved = save (file, "mine", base, PLENARY_SAVE_OVERWRITE);
}

static void
test_no_conflict (PlenaryTestFolder *folder,
                  gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(PlenaryIdentity) base = read_identity (file);
  g_autoptr(PlenaryIdentity) touched = NULL;
  g_autoptr(PlenaryIdentity) same = NULL;

  g_assert_cmpint (utimes (g_file_peek_path (file), NULL), ==, 0);
  touched = save (file, "new", base, PLENARY_SAVE_DEFAULT);

  /* The base is out of date, but what is there is what is to be there. */
  same = save (file, "new", base, PLENARY_SAVE_DEFAULT);
}

static void
test_gone (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(PlenaryIdentity) base = read_identity (file);
  g_autoptr(PlenaryIdentity) saved = NULL;

  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  assert_fails (file, base, PLENARY_SAVE_DEFAULT, PLENARY_SAVE_ERROR_GONE,
                "“doc” was deleted or moved away since it was opened.");
  assert_names (folder, "");

  saved = save (file, "new", NULL, PLENARY_SAVE_DEFAULT);
}

static void
test_exists (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(PlenaryIdentity) saved = NULL;

  assert_fails (file, NULL, PLENARY_SAVE_DEFAULT, PLENARY_SAVE_ERROR_EXISTS,
                "There is a file named “doc” already. It was left as it is.");
  plenary_test_assert_content (file, "old");
  assert_names (folder, "doc ");

  saved = save (file, "new", NULL, PLENARY_SAVE_OVERWRITE);
}

static void
test_not_regular (PlenaryTestFolder *folder,
                  gconstpointer      data)
{
  g_autoptr(GFile) pipe_file = plenary_test_folder_child (folder, "pipe");
  g_autoptr(GFile) directory = plenary_test_folder_child (folder, "directory");
  g_autoptr(GFile) loop = plenary_test_folder_child (folder, "loop");
  g_autoptr(GFile) device = g_file_new_for_path ("/dev/null");

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe_file), 0600), ==, 0);
  g_assert_cmpint (g_mkdir (g_file_peek_path (directory), 0700), ==, 0);
  g_assert_cmpint (symlink ("loop", g_file_peek_path (loop)), ==, 0);

  assert_fails (pipe_file, NULL, PLENARY_SAVE_OVERWRITE, PLENARY_SAVE_ERROR_NOT_REGULAR,
                "“pipe” is a device or a pipe and cannot hold a document.");
  assert_fails (device, NULL, PLENARY_SAVE_OVERWRITE, PLENARY_SAVE_ERROR_NOT_REGULAR,
                "“null” is a device or a pipe and cannot hold a document.");
  assert_fails (directory, NULL, PLENARY_SAVE_OVERWRITE, PLENARY_SAVE_ERROR_NOT_REGULAR,
                "“directory” is a folder.");
  assert_fails (loop, NULL, PLENARY_SAVE_OVERWRITE, PLENARY_SAVE_ERROR_LOOP,
                "“loop” is a link that leads back to itself.");
  assert_names (folder, "directory loop pipe ");
}

static void
test_cancelled (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autofree char *journal_folder = journal_folder_of (file);
  g_autoptr(PlenaryIdentity) base = read_identity (file);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (plenary_saver_save (file, bytes, base, PLENARY_SAVE_DEFAULT, journal_folder,
                                     cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  plenary_test_assert_content (file, "old");
  assert_names (folder, "doc ");
}

static void
test_remote (void)
{
  g_autoptr(GFile) file = g_file_new_for_uri ("nowhere://server/doc");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr(GError) error = NULL;

  g_assert_null (plenary_saver_save (file, bytes, NULL, PLENARY_SAVE_DEFAULT, "/nowhere", NULL,
                                     &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_FAILED);
}

/* Somebody who never lets go of the folder does not keep us from saving. */
static void
test_locked_for_ever (PlenaryTestFolder *folder,
                      gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "old");
  g_autoptr(PlenaryIdentity) base = read_identity (file);
  g_autoptr(PlenaryIdentity) saved = NULL;
  int fd = open (folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  saved = save (file, "new", base, PLENARY_SAVE_DEFAULT);
  close (fd);
}

static void
test_sweep (PlenaryTestFolder *folder,
            gconstpointer      data)
{
  G_GNUC_UNUSED g_autoptr(GFile) stale = plenary_test_folder_write (folder, ".~plenary-0123456789abcdef.tmp", "");
  g_autoptr(GFile) used = plenary_test_folder_write (folder, ".~plenary-ffffffffffffffff.tmp", "");
  G_GNUC_UNUSED g_autoptr(GFile) other = plenary_test_folder_write (folder, ".~plenary-0123.tmp", "");
  G_GNUC_UNUSED g_autoptr(GFile) doc = plenary_test_folder_write (folder, "doc", "");
  int fd = open (folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int used_fd = open (g_file_peek_path (used), O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (flock (used_fd, LOCK_EX), ==, 0);

  plenary_temporary_sweep (fd, g_get_real_time () + 59 * G_TIME_SPAN_MINUTE);
  assert_names (folder, ".~plenary-0123.tmp .~plenary-0123456789abcdef.tmp "
                        ".~plenary-ffffffffffffffff.tmp doc ");

  plenary_temporary_sweep (fd, g_get_real_time () + 61 * G_TIME_SPAN_MINUTE);
  assert_names (folder, ".~plenary-0123.tmp .~plenary-ffffffffffffffff.tmp doc ");

  close (used_fd);
  close (fd);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  plenary_saver_init ();

  plenary_test_add ("/saver/new", test_new);
  plenary_test_add ("/saver/again", test_again);
  plenary_test_add ("/saver/keeps-attributes", test_keeps_attributes);
  plenary_test_add ("/saver/links-are-kept", test_links_are_kept);
  plenary_test_add ("/saver/hard-links-are-kept", test_hard_links_are_kept);
  plenary_test_add ("/saver/conflict", test_conflict);
  plenary_test_add ("/saver/no-conflict", test_no_conflict);
  plenary_test_add ("/saver/gone", test_gone);
  plenary_test_add ("/saver/exists", test_exists);
  plenary_test_add ("/saver/not-regular", test_not_regular);
  plenary_test_add ("/saver/cancelled", test_cancelled);
  g_test_add_func ("/saver/remote", test_remote);
  plenary_test_add ("/saver/locked-for-ever", test_locked_for_ever);
  plenary_test_add ("/saver/sweep", test_sweep);

  return g_test_run ();
}
