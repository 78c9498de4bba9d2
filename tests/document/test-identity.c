/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-identity.h"

#include "plenary-identity-private.h"
#include "plenary-test-folder.h"

#include <glib/gstdio.h>
#include <sys/time.h>
#include <unistd.h>

static PlenaryIdentity *
read_identity (GFile *file)
{
  g_autoptr(GError) error = NULL;
  PlenaryIdentity *identity = plenary_identity_read (file, 1000, NULL, NULL, &error);

  g_assert_no_error (error);

  return identity;
}

static PlenaryIdentity *
look (GFile           *file,
      PlenaryIdentity *known)
{
  g_autoptr(GError) error = NULL;
  PlenaryIdentity *identity = plenary_identity_look (file, known, NULL, &error);

  g_assert_no_error (error);

  return identity;
}

static void
test_read (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryIdentity) identity = plenary_identity_read (file, 3, &bytes, NULL, &error);
  g_autoptr(PlenaryIdentity) copy = NULL;

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);
  g_assert_cmpint (plenary_identity_get_size (identity), ==, 3);
  g_assert_cmpstr (plenary_identity_get_hash (identity), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  copy = plenary_identity_copy (identity);
  g_assert_true (plenary_identity_equal (identity, copy));
}

/* What is hashed while others go on has the same hash, whoever asks for it first, and nobody needs
 * to.
 */
static void
test_read_many (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  gsize size = 3 * 1024 * 1024;
  g_autofree char *text = g_strnfill (size, 'a');
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) size);
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", text);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlenaryIdentity) identity =
        plenary_identity_read (file, size, NULL, NULL, &error);
      g_autoptr(PlenaryIdentity) asked = plenary_identity_read (file, size, NULL, NULL, NULL);
      g_autoptr(PlenaryIdentity) other = NULL;

      g_assert_no_error (error);
      plenary_identity_begin_hash (identity);
      g_assert_cmpstr (plenary_identity_get_hash (asked), ==, hash);
      plenary_identity_begin_hash (asked);

      if (i > 0)
        other = plenary_identity_copy (identity);

      if (i > 1)
        g_assert_true (plenary_identity_equal (identity, other));

      if (other != NULL)
        g_assert_cmpstr (plenary_identity_get_hash (other), ==, hash);
    }
}

static void
test_read_through_link (PlenaryTestFolder *folder,
                        gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(GFile) link = plenary_test_folder_child (folder, "link");
  g_autoptr(PlenaryIdentity) one = read_identity (file);
  g_autoptr(PlenaryIdentity) other = NULL;

  g_assert_cmpint (symlink ("doc", g_file_peek_path (link)), ==, 0);
  other = read_identity (link);
  g_assert_true (plenary_identity_equal (one, other));
}

static void
assert_refused (GFile *file,
                int    code)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (plenary_identity_read (file, 3, &bytes, NULL, &error));
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');
}

/* A pipe would be waited for for ever: that this test ends is what it tests. */
static void
test_refused (PlenaryTestFolder *folder,
              gconstpointer      data)
{
  g_autoptr(GFile) pipe_file = plenary_test_folder_child (folder, "pipe");
  g_autoptr(GFile) loop = plenary_test_folder_child (folder, "loop");
  g_autoptr(GFile) missing = plenary_test_folder_child (folder, "missing");
  g_autoptr(GFile) large = plenary_test_folder_write (folder, "large", "abcd");
  g_autoptr(GFile) directory = g_file_new_for_path (folder->path);
  g_autoptr(GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr(GFile) remote = g_file_new_for_uri ("nowhere://server/doc");

  g_assert_cmpint (mkfifo (g_file_peek_path (pipe_file), 0600), ==, 0);
  g_assert_cmpint (symlink ("loop", g_file_peek_path (loop)), ==, 0);

  assert_refused (pipe_file, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (device, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (directory, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (loop, G_IO_ERROR_TOO_MANY_LINKS);
  assert_refused (missing, G_IO_ERROR_NOT_FOUND);
  assert_refused (large, G_IO_ERROR_MESSAGE_TOO_LARGE);
  assert_refused (remote, G_IO_ERROR_NOT_SUPPORTED);
}

/* The kernel says of its own files that they are empty, and then there is something in them:
 * the same as with a file that grows while it is read. */
static void
test_growing (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/proc/self/status");

  assert_refused (file, G_IO_ERROR_BUSY);
}

static void
test_cancelled (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (plenary_identity_read (file, 3, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What must be noticed, and what need not be. */
static void
test_look (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  static const struct timeval long_ago[] = { { 1000000000, 0 }, { 1000000000, 0 } };
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(PlenaryIdentity) before = read_identity (file);
  g_autoptr(PlenaryIdentity) touched = NULL;
  g_autoptr(PlenaryIdentity) copied = NULL;
  g_autoptr(PlenaryIdentity) changed = NULL;
  g_autoptr(GFile) gone = NULL;

  g_assert_cmpint (utimes (g_file_peek_path (file), long_ago), ==, 0);
  touched = look (file, before);
  g_assert_true (plenary_identity_equal (before, touched));

  gone = plenary_test_folder_write (folder, "doc", "abc");
  copied = look (file, touched);
  g_assert_true (plenary_identity_equal (before, copied));

  g_clear_object (&gone);
  gone = plenary_test_folder_write (folder, "doc", "abd");
  g_assert_cmpint (utimes (g_file_peek_path (file), long_ago), ==, 0);
  changed = look (file, touched);
  g_assert_false (plenary_identity_equal (before, changed));
}

/* With a hash that is a lie one sees whether the bytes were read. */
static void
test_look_spares_reading (PlenaryTestFolder *folder,
                          gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(PlenaryIdentity) settled = NULL;
  g_autoptr(PlenaryIdentity) fresh = NULL;
  g_autoptr(PlenaryIdentity) spared = NULL;
  g_autoptr(PlenaryIdentity) seen = NULL;
  struct stat status;

  g_assert_cmpint (stat (g_file_peek_path (file), &status), ==, 0);
  settled = plenary_identity_new (&status, "lie", TRUE);
  fresh = plenary_identity_new (&status, "lie", FALSE);

  spared = look (file, settled);
  g_assert_cmpstr (plenary_identity_get_hash (spared), ==, "lie");

  seen = look (file, fresh);
  g_assert_cmpstr (plenary_identity_get_hash (seen), !=, "lie");
}

/* Of a file that was just written stat may say the same after the next write. */
static void
test_fresh_is_not_settled (PlenaryTestFolder *folder,
                           gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "abc");
  g_autoptr(PlenaryIdentity) fresh = read_identity (file);
  struct stat status;

  g_assert_cmpint (stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_false (plenary_identity_is_stat (fresh, &status));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  plenary_test_add ("/identity/read", test_read);
  plenary_test_add ("/identity/read-many", test_read_many);
  plenary_test_add ("/identity/read-through-link", test_read_through_link);
  plenary_test_add ("/identity/refused", test_refused);
  g_test_add_func ("/identity/growing", test_growing);
  plenary_test_add ("/identity/cancelled", test_cancelled);
  plenary_test_add ("/identity/look", test_look);
  plenary_test_add ("/identity/look-spares-reading", test_look_spares_reading);
  plenary_test_add ("/identity/fresh-is-not-settled", test_fresh_is_not_settled);

  return g_test_run ();
}
