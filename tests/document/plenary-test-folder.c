/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-test-folder.h"

#include <glib/gstdio.h>

void
plenary_test_folder_set_up (PlenaryTestFolder *self,
                            gconstpointer      data)
{
  g_autoptr(GError) error = NULL;

  self->path = g_dir_make_tmp ("plenary-XXXXXX", &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_names (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return names;
}

static void
delete_all (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr(GPtrArray) names = list_names (path);

      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

          delete_all (child);
        }
    }

  g_assert_cmpint (g_remove (path), ==, 0);
}

void
plenary_test_folder_tear_down (PlenaryTestFolder *self,
                               gconstpointer      data)
{
  delete_all (self->path);
  g_clear_pointer (&self->path, g_free);
}

GFile *
plenary_test_folder_child (PlenaryTestFolder *self,
                           const char        *name)
{
  return g_file_new_build_filename (self->path, name, NULL);
}

GFile *
plenary_test_folder_write (PlenaryTestFolder *self,
                           const char        *name,
                           const char        *content)
{
  GFile *file = plenary_test_folder_child (self, name);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), content, -1, &error);
  g_assert_no_error (error);

  return file;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char **) a, *(const char **) b);
}

/* Returns the names in the folder in their order, each followed by a space. */
char *
plenary_test_folder_list (PlenaryTestFolder *self)
{
  g_autoptr(GPtrArray) names = list_names (self->path);
  GString *list = g_string_new (NULL);

  g_ptr_array_sort (names, compare);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s ", (char *) g_ptr_array_index (names, i));

  return g_string_free (list, FALSE);
}

void
plenary_test_assert_content (GFile      *file,
                             const char *content)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *found = NULL;

  g_file_get_contents (g_file_peek_path (file), &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, content);
}
