/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the commands of plenary-tool read a programme, whether it is a document of ours or the text
 * of an agenda.
 */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-guard.h"
#include "plenary-identity.h"
#include "plenary-json-scanner.h"
#include "plenary-json.h"
#include "plenary-text-import.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".plenary"

/* A document of ours is an object of JSON; no agenda begins with a brace. Whatever is called one
 * is read as one, so that it is said what is wrong with it.
 */
static gboolean
is_document (const char *path,
             GBytes     *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_str_has_suffix (path, SUFFIX))
    return TRUE;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }

  for (; length > 0 && g_ascii_isspace (*data); length--)
    data++;

  return length > 0 && *data == '{';
}

/* Nobody looks at the programme at once, as in a window, so it is said what was not understood. */
static void
report_left_over (const char        *path,
                  PlenaryTextImport *import)
{
  PlenaryAgenda *agenda = plenary_text_import_get_agenda (import);
  const char *source = plenary_text_import_get_source (import);
  g_autofree char *name = g_filename_display_name (path);
  const char *at = source;
  guint number = 1;
  guint n;
  const PlenaryTextLeftOver *lines = plenary_text_import_get_left_over (import, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strndup (source + lines[i].start, lines[i].end - lines[i].start);
      g_autofree char *shown = plenary_guard_line (text);
      g_autofree char *message = NULL;

      for (; at < source + lines[i].start; at++)
        number += *at == '\n';

      if (lines[i].id == NULL)
        {
          /* TRANSLATORS: A line of an agenda that is in no part of the programme made of it. */
          message = g_strdup_printf (_("Line %u is left out: “%s”"), number, shown);
        }
      else
        {
          PlenarySession *session = plenary_agenda_find (agenda, lines[i].id);
          g_autofree char *title =
            plenary_guard_line (plenary_agenda_pick (agenda, plenary_session_get_title (session)));

          /* TRANSLATORS: A line of an agenda that may belong elsewhere; the second text in
           * quotation marks is the title of a session.
           */
          message = g_strdup_printf (_("Line %u, “%s”, is kept with “%s”"), number, shown, title);
        }

      g_printerr ("plenary-tool: %s: %s\n", name, message);
    }
}

/**
 * plenary_tool_read:
 * @path: (type filename): a programme, or the text of an agenda
 *
 * Says on standard error what of an agenda was not understood.
 *
 * Returns: (transfer full) (nullable): what it holds; NULL with what is wrong with it
 */
PlenaryAgenda *
plenary_tool_read (const char  *path,
                   GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(PlenaryIdentity) identity =
    plenary_identity_read (file, PLENARY_JSON_MAX_SIZE, &bytes, NULL, error);
  g_autoptr(PlenaryTextImport) import = NULL;

  if (identity == NULL)
    return NULL;

  if (is_document (path, bytes))
    return plenary_json_read (bytes, error);

  import = plenary_text_import_read (bytes, error);

  if (import == NULL)
    return NULL;

  report_left_over (path, import);

  return g_object_ref (plenary_text_import_get_agenda (import));
}
