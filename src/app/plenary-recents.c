/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programmes that were open lately, as the desktop remembers them for all its programs. */

#include "config.h"

#include "plenary-recents.h"

#define MAX_RECENTS 6
#define MIME_TYPE "application/vnd.plenary+json"

/* The latest first. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  GtkRecentInfo *first = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *second = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (second),
                              gtk_recent_info_get_modified (first));
}

/**
 * plenary_recents_list:
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the latest programmes, whether they are
 *   still there or not
 */
GPtrArray *
plenary_recents_list (void)
{
  GPtrArray *recents = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0)
      g_ptr_array_add (recents, l->data);
    else
      gtk_recent_info_unref (l->data);

  g_list_free (items);
  g_ptr_array_sort (recents, compare);

  if (recents->len > MAX_RECENTS)
    g_ptr_array_set_size (recents, MAX_RECENTS);

  return recents;
}

/**
 * plenary_recents_add:
 * @file: a programme that was opened or saved
 */
void
plenary_recents_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char mime_type[] = MIME_TYPE;
  char name[] = "Plenary";
  char command[] = "plenary %u";
  GtkRecentData data = { .mime_type = mime_type, .app_name = name, .app_exec = command };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * plenary_recents_remove:
 * @file: a programme to forget, which need not be one of them
 */
void
plenary_recents_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
