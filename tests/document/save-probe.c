/* SPDX-License-Identifier: GPL-3.0-or-later */

/* save-probe HOW FILE SIZE: saves so many bytes, and says whether it did
 * save-probe restore FOLDER: ends what a crash left half done, by the journals in the folder
 * save-probe edit FILE TIMES: edits a programme and saves it, again and again
 *
 * HOW is ours, or one of the ways of saving that test-save-matrix.py must see fail: `replace`,
 * `replace-anew` and `replace-async` are GIO's, `contents` is GLib's, `careless` is what everybody
 * writes first, `blind` also believes that it went well, `hasty` empties the file before it has made
 * the copy that was to save it, and `forgetful` writes beside the file and takes its name, as
 * `contents` did before GLib 2.84: it forgets whose it was.
 */

#include "config.h"

#include "plenary-document.h"
#include "plenary-journal.h"
#include "plenary-saver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static gboolean
save_ours (GFile   *file,
           GBytes  *bytes,
           GError **error)
{
  g_autofree char *journal_folder = plenary_journal_dup_folder ();
  g_autoptr(GError) unread = NULL;
  g_autoptr(PlenaryIdentity) base = NULL;
  g_autoptr(PlenaryIdentity) saved = NULL;

  plenary_saver_init ();
  base = plenary_identity_read (file, G_MAXSIZE, NULL, NULL, &unread);
  saved = plenary_saver_save (file, bytes, base, PLENARY_SAVE_DEFAULT, journal_folder, NULL,
                              error);

  return saved != NULL;
}

static gboolean
save_replace (GFile            *file,
              GBytes           *bytes,
              GFileCreateFlags  flags,
              GError          **error)
{
  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, flags, NULL, NULL, error);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static gboolean
save_replace_async (GFile   *file,
                    GBytes  *bytes,
                    GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       result_cb, &result);

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_file_replace_contents_finish (file, result, NULL, error);
}

static gboolean
save_contents (GFile   *file,
               GBytes  *bytes,
               GError **error)
{
  return g_file_set_contents (g_file_peek_path (file), g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), error);
}

/* Opens, truncates and writes, and does not look whether all was written, nor how the name that
 * it tells of reads. */
static gboolean
save_careless (GFile   *file,
               GBytes  *bytes,
               GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  int fd = open (g_file_peek_path (file), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  gboolean ok = fd >= 0 &&
                write (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) >= 0;

  if (fd >= 0)
    ok = close (fd) == 0 && ok;

  if (!ok)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” could not be saved.", name);

  return ok;
}

static gboolean
save_blind (GFile   *file,
            GBytes  *bytes,
            GError **error)
{
  g_autoptr(GError) ignored = NULL;

  save_careless (file, bytes, &ignored);

  return TRUE;
}

/* Keeps a copy while it writes, for which it needs a second handle after the first has emptied the
 * file. */
static gboolean
save_hasty (GFile   *file,
            GBytes  *bytes,
            GError **error)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (file), ".new", NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = open (g_file_peek_path (file), O_WRONLY | O_TRUNC | O_CLOEXEC);
  gboolean ok = fd >= 0 &&
                g_file_set_contents (path, data, (gssize) size, error) &&
                write (fd, data, size) == (gssize) size &&
                unlink (path) == 0;

  if (fd >= 0)
    close (fd);

  if (!ok && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (errno));

  return ok;
}

static gboolean
save_forgetful (GFile   *file,
                GBytes  *bytes,
                GError **error)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (file), ".new", NULL);
  g_autoptr(GFile) beside = g_file_new_for_path (path);

  return save_careless (beside, bytes, error) && rename (path, g_file_peek_path (file)) == 0;
}

static gboolean
save (const char  *how,
      GFile       *file,
      GBytes      *bytes,
      GError     **error)
{
  if (g_str_equal (how, "ours"))
    return save_ours (file, bytes, error);

  if (g_str_equal (how, "replace"))
    return save_replace (file, bytes, G_FILE_CREATE_NONE, error);

  if (g_str_equal (how, "replace-anew"))
    return save_replace (file, bytes, G_FILE_CREATE_REPLACE_DESTINATION, error);

  if (g_str_equal (how, "replace-async"))
    return save_replace_async (file, bytes, error);

  if (g_str_equal (how, "contents"))
    return save_contents (file, bytes, error);

  if (g_str_equal (how, "careless"))
    return save_careless (file, bytes, error);

  if (g_str_equal (how, "hasty"))
    return save_hasty (file, bytes, error);

  if (g_str_equal (how, "forgetful"))
    return save_forgetful (file, bytes, error);

  g_assert_cmpstr (how, ==, "blind");

  return save_blind (file, bytes, error);
}

/* The bytes that test-save-matrix.py expects. */
static GBytes *
make_bytes (gsize size)
{
  char *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (char) ('A' + i % 61 % 26);

  return g_bytes_new_take (data, size);
}

static int
restore (const char *folder)
{
  g_autoptr(GPtrArray) journals = plenary_journal_scan (folder, NULL);

  for (guint i = 0; i < journals->len; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlenaryIdentity) identity = NULL;

      identity = plenary_journal_restore (g_ptr_array_index (journals, i), NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (identity);
    }

  return EXIT_SUCCESS;
}

static int
edit (GFile *file,
      guint  n_times)
{
  g_autoptr(GAsyncResult) loaded = NULL;
  g_autoptr(PlenaryDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  plenary_saver_init ();
  plenary_document_load_async (file, NULL, result_cb, &loaded);
  while (loaded == NULL)
    g_main_context_iteration (NULL, TRUE);

  document = plenary_document_load_finish (loaded, &error);
  g_assert_no_error (error);

  for (guint i = 1; i <= n_times; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr(PlenaryText) text = plenary_text_new (title);
      PlenaryEntity *agenda = PLENARY_ENTITY (plenary_document_get_agenda (document));
      g_autoptr(GAsyncResult) saved = NULL;

      plenary_history_do (plenary_document_get_history (document), "Title",
                          plenary_edit_set_text (agenda, PLENARY_MEMBER_TITLE, text), &error);
      g_assert_no_error (error);

      plenary_document_save_async (document, NULL, PLENARY_SAVE_DEFAULT, NULL, result_cb, &saved);
      while (saved == NULL)
        g_main_context_iteration (NULL, TRUE);

      plenary_document_save_finish (document, saved, &error);
      g_assert_no_error (error);
      printf ("%u\n", i);
      fflush (stdout);
    }

  return EXIT_SUCCESS;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize size = argc > 3 ? (gsize) g_ascii_strtoull (argv[3], NULL, 10) : 0;

  if (argc == 3 && g_str_equal (argv[1], "restore"))
    return restore (argv[2]);

  if (argc != 4)
    return EXIT_FAILURE;

  file = g_file_new_for_path (argv[2]);

  if (g_str_equal (argv[1], "edit"))
    return edit (file, (guint) size);

  bytes = make_bytes (size);

  if (save (argv[1], file, bytes, &error))
    printf ("saved\n");
  else if (error->domain == PLENARY_SAVE_ERROR)
    printf ("%d %s\n", error->code, error->message);
  else
    printf ("? %s\n", error->message);

  return EXIT_SUCCESS;
}
