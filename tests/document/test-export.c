/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-export.h"

#include "plenary-save-error.h"
#include "plenary-test-folder.h"

static void
test_export (PlenaryTestFolder *folder,
             gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_child (folder, "handout.pdf");
  g_autoptr(GBytes) today = g_bytes_new_static ("today", 5);
  g_autoptr(GBytes) tomorrow = g_bytes_new_static ("tomorrow", 8);
  g_autoptr(GError) error = NULL;

  g_assert_true (plenary_export_save (file, today, PLENARY_SAVE_DEFAULT, NULL, &error));
  g_assert_no_error (error);
  plenary_test_assert_content (file, "today");

  /* What nobody was shown is not replaced. */
  g_assert_false (plenary_export_save (file, tomorrow, PLENARY_SAVE_DEFAULT, NULL, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_EXISTS);
  g_clear_error (&error);
  plenary_test_assert_content (file, "today");

  g_assert_true (plenary_export_save (file, tomorrow, PLENARY_SAVE_OVERWRITE, NULL, &error));
  g_assert_no_error (error);
  plenary_test_assert_content (file, "tomorrow");
}

static void
test_no_folder (PlenaryTestFolder *folder,
                gconstpointer      data)
{
  g_autoptr(GFile) file = plenary_test_folder_child (folder, "nowhere/handout.pdf");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("today", 5);
  g_autoptr(GError) error = NULL;

  g_assert_false (plenary_export_save (file, bytes, PLENARY_SAVE_OVERWRITE, NULL, &error));
  g_assert_error (error, PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_GONE);
  g_assert_cmpstr (error->message, ==, "The folder of “handout.pdf” does not exist.");
}

int
main (int   argc,
      char *argv[])
{
  /* Exporting looks for journals, and is not to look for those of whoever runs the test. */
  g_setenv ("XDG_STATE_HOME", "/nowhere", TRUE);
  g_test_init (&argc, &argv, NULL);

  plenary_test_add ("/export/save", test_export);
  plenary_test_add ("/export/no-folder", test_no_folder);

  return g_test_run ();
}
