/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time zones that a programme can be in, as the system's time zone database names them.
 *
 * Its table zone1970.tab lists one for each part of the world that has kept its own time since
 * 1970, which is what people look for; any other name that the system knows may be typed.
 */

#include "config.h"

#include "plenary-zones.h"

#include <string.h>

#define TABLE "zone1970.tab"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * plenary_zones_list:
 *
 * Returns: (transfer full): the names of the zones in alphabetical order, UTC being the last; that
 *   alone where the system has no table
 */
GStrv
plenary_zones_list (void)
{
  const char *folder = g_getenv ("TZDIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : "/usr/share/zoneinfo", TABLE,
                                            NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  g_autofree char *table = NULL;
  g_auto(GStrv) lines = NULL;

  if (!g_file_get_contents (path, &table, NULL, NULL))
    table = g_strdup ("");

  lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], "\t", 4);

      if (*lines[i] != '#' && g_strv_length (columns) >= 3)
        g_ptr_array_add (names, g_strdup (columns[2]));
    }

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, g_strdup ("UTC"));
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/**
 * plenary_zones_parse:
 * @text: what was typed
 * @zone: (out): the name of a zone
 *
 * Returns: whether the system knows a zone of that name
 */
gboolean
plenary_zones_parse (const char *text,
                     char      **zone)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autoptr(GTimeZone) found = NULL;

  g_strdelimit (name, " ", '_');

  /* GLib would take offsets and rules for names as well. */
  if (!g_ascii_isalpha (*name) || strpbrk (name, ",.") != NULL)
    return FALSE;

  found = g_time_zone_new_identifier (name);
  if (found == NULL || !g_str_equal (g_time_zone_get_identifier (found), name))
    return FALSE;

  *zone = g_steal_pointer (&name);

  return TRUE;
}
