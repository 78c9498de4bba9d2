/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The templates that users make of their own programmes.
 *
 * Each is a file in a folder of the user's data, and is called what the file is called: whoever
 * wants to give one to a colleague copies it there.
 */

#include "config.h"

#include "plenary-user-templates.h"

#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".plenary"

/* In bytes; a name of a file has 255 at most, and needs some for what is written meanwhile. */
#define LONGEST_NAME 180

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "plenary", "templates", NULL);
}

/**
 * plenary_user_templates_get_folder:
 *
 * Returns: (transfer full): where they are, which need not exist
 */
GFile *
plenary_user_templates_get_folder (void)
{
  g_autofree char *path = dup_path ();

  return g_file_new_for_path (path);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  g_autofree char *name = plenary_user_templates_dup_name (*(GFile *const *) a);
  g_autofree char *other = plenary_user_templates_dup_name (*(GFile *const *) b);

  return g_utf8_collate (name, other);
}

/**
 * plenary_user_templates_list:
 *
 * Returns: (transfer full) (element-type GFile): all of them, by name
 */
GPtrArray *
plenary_user_templates_list (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = dup_path ();
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (files, g_file_new_build_filename (path, name, NULL));

  g_ptr_array_sort (files, compare);

  return files;
}

/**
 * plenary_user_templates_prepare:
 *
 * Returns: whether there is a folder for them now
 */
gboolean
plenary_user_templates_prepare (GError **error)
{
  g_autofree char *path = dup_path ();

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/**
 * plenary_user_templates_get_file:
 * @name: what the template shall be called
 *
 * Returns: (transfer full) (nullable): its file, which need not exist; NULL if it is no name
 */
GFile *
plenary_user_templates_get_file (const char *name)
{
  g_autofree char *path = dup_path ();
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *file_name = NULL;
  const char *end;

  g_return_val_if_fail (name != NULL, NULL);

  /* No name leads out of the folder, and none is hidden. */
  g_strdelimit (stripped, "/\\\n", '-');
  if (*stripped == '.')
    *stripped = '-';

  if (*stripped == '\0')
    return NULL;

  if (strlen (stripped) > LONGEST_NAME)
    {
      end = g_utf8_find_prev_char (stripped, stripped + LONGEST_NAME);
      stripped[end - stripped] = '\0';
    }

  file_name = g_strconcat (stripped, SUFFIX, NULL);

  return g_file_new_build_filename (path, file_name, NULL);
}

/**
 * plenary_user_templates_dup_name:
 *
 * Returns: (transfer full): what the template is called
 */
char *
plenary_user_templates_dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return name;
}

/**
 * plenary_user_templates_has:
 *
 * Returns: whether @file is one of them, and so may be removed as one
 */
gboolean
plenary_user_templates_has (GFile *file)
{
  g_autoptr(GFile) folder = plenary_user_templates_get_folder ();
  g_autoptr(GFile) parent = g_file_get_parent (file);

  return parent != NULL && g_file_equal (parent, folder);
}
