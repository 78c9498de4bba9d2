/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-journal.h"

#include "plenary-journal-private.h"
#include "plenary-save-error.h"
#include "plenary-test-folder.h"

#include <glib/gstdio.h>

static char *
hash (const char *content)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
}

static char *
journal_folder (PlenaryTestFolder *folder)
{
  return g_build_filename (folder->path, "state", "journal", NULL);
}

static PlenaryJournal *
begin (PlenaryTestFolder *folder,
       GFile             *file)
{
  g_autofree char *journals = journal_folder (folder);
  g_autofree char *old_hash = hash ("old");
  g_autofree char *new_hash = hash ("new");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("new", 3);
  PlenaryJournal *journal =
    plenary_journal_begin (journals, g_file_peek_path (file), old_hash, new_hash, bytes);

  g_assert_nonnull (journal);

  return journal;
}

/* What a program leaves behind that was killed while it wrote. */
static void
leave_behind (PlenaryTestFolder *folder,
              GFile             *file)
{
  plenary_journal_free (begin (folder, file));
}

static GPtrArray *
scan (PlenaryTestFolder *folder)
{
  g_autofree char *journals = journal_folder (folder);

  return plenary_journal_scan (journals, NULL);
}

static guint
count_files (PlenaryTestFolder *folder)
{
  g_autofree char *journals = journal_folder (folder);
  g_autoptr(GDir) entries = g_dir_open (journals, 0, NULL);
  guint n = 0;

  while (entries != NULL && g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

typedef struct
{
  const char *name;
  const char *path;
  const char *content;
  guint       n_offered;
  guint       n_kept;
} Case;

static const Case cases[] = {
  { "old", "doc", "old", 0, 0 },
  { "new", "doc", "new", 0, 0 },
  { "torn", "doc", "ned", 1, 1 },
  { "empty", "doc", "", 1, 1 },
  { "missing", "doc", NULL, 1, 1 },
  { "not-plugged-in", "stick/doc", NULL, 0, 1 },
};

static void
test_scan (PlenaryTestFolder *folder,
           gconstpointer      data)
{
  const Case *c = data;
  g_autoptr(GFile) file = plenary_test_folder_child (folder, c->path);
  g_autoptr(GFile) written = NULL;
  g_autoptr(GPtrArray) journals = NULL;

  leave_behind (folder, file);
  if (c->content != NULL)
    written = plenary_test_folder_write (folder, c->path, c->content);

  journals = scan (folder);
  g_assert_cmpuint (journals->len, ==, c->n_offered);
  g_assert_cmpuint (count_files (folder), ==, c->n_kept);
}

static void
test_no_folder (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GPtrArray) journals = scan (folder);

  g_assert_cmpuint (journals->len, ==, 0);
}

static void
test_restore (PlenaryTestFolder *folder,
              gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "ned");
  g_autoptr(GFile) found = NULL;
  g_autoptr(GPtrArray) journals = NULL;
  g_autoptr(PlenaryIdentity) identity = NULL;
  g_autoptr(GError) error = NULL;
  PlenaryJournal *journal;

  leave_behind (folder, file);
  journals = scan (folder);
  g_assert_cmpuint (journals->len, ==, 1);

  journal = g_ptr_array_index (journals, 0);
  found = plenary_journal_dup_file (journal);
  g_assert_true (g_file_equal (file, found));
  g_assert_cmpuint (g_bytes_get_size (plenary_journal_get_bytes (journal)), ==, 3);
  g_assert_cmpint (ABS (plenary_journal_get_time (journal) - g_get_real_time ()), <,
                   G_TIME_SPAN_MINUTE);

  identity = plenary_journal_restore (journal, NULL, &error);
  g_assert_no_error (error);
  plenary_test_assert_content (file, "new");
  g_assert_cmpuint (count_files (folder), ==, 0);
}

/* Whoever wrote it meanwhile, it is not ours to overwrite, and the journal stays. */
static void
test_restore_changed (PlenaryTestFolder *folder,
                      gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "ned");
  g_autoptr(GFile) changed = NULL;
  g_autoptr(GPtrArray) journals = NULL;
  g_autoptr(GError) error = NULL;

  leave_behind (folder, file);
  journals = scan (folder);
  g_assert_cmpuint (journals->len, ==, 1);

  changed = plenary_test_folder_write (folder, "doc", "theirs");
  g_assert_null (plenary_journal_restore (g_ptr_array_index (journals, 0), NULL, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_CONFLICT);
  plenary_test_assert_content (file, "theirs");
  g_assert_cmpuint (count_files (folder), ==, 1);

  plenary_journal_discard (g_ptr_array_index (journals, 0));
  g_assert_cmpuint (count_files (folder), ==, 0);
}

static void
test_in_use (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "ned");
  G_GNUC_UNUSED g_autoptr(PlenaryJournal) journal = begin (folder, file);
  g_autoptr(GPtrArray) journals = scan (folder);

  g_assert_cmpuint (journals->len, ==, 0);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* Cut off anywhere, it is none, and the file it is for was not touched yet. */
static void
test_cut_off (PlenaryTestFolder *folder,
              gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "ned");
  g_autofree char *path = journal_folder (folder);
  g_autofree char *journal_path = NULL;
  g_autofree char *whole = NULL;
  g_autoptr(GDir) entries = NULL;
  gsize length;

  leave_behind (folder, file);
  entries = g_dir_open (path, 0, NULL);
  journal_path = g_build_filename (path, g_dir_read_name (entries), NULL);
  g_assert_true (g_file_get_contents (journal_path, &whole, &length, NULL));

  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr(GPtrArray) journals = NULL;

      g_assert_true (g_file_set_contents (journal_path, whole, (gssize) cut, NULL));
      journals = scan (folder);
      g_assert_cmpuint (journals->len, ==, cut == length ? 1 : 0);
      g_assert_cmpuint (count_files (folder), ==, cut == length ? 1 : 0);
    }
}

static void
test_forget (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_write (folder, "doc", "ned");
  g_autoptr(GFile) other = plenary_test_folder_write (folder, "other", "ned");
  g_autofree char *path = journal_folder (folder);

  leave_behind (folder, file);
  leave_behind (folder, other);
  plenary_journal_forget (path, g_file_peek_path (file));
  g_assert_cmpuint (count_files (folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/journal/scan/", cases[i].name, NULL);

      g_test_add (path, PlenaryTestFolder, &cases[i], plenary_test_folder_set_up, test_scan,
                  plenary_test_folder_tear_down);
    }
  plenary_test_add ("/journal/no-folder", test_no_folder);
  plenary_test_add ("/journal/restore", test_restore);
  plenary_test_add ("/journal/restore-changed", test_restore_changed);
  plenary_test_add ("/journal/in-use", test_in_use);
  plenary_test_add ("/journal/cut-off", test_cut_off);
  plenary_test_add ("/journal/forget", test_forget);

  return g_test_run ();
}
