/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the commands of plenary-tool read a programme, whether it is a document of ours or the text
 * of an agenda.
 */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-identity.h"
#include "plenary-json-scanner.h"
#include "plenary-json.h"
#include "plenary-text-import.h"

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

/**
 * plenary_tool_read:
 * @path: (type filename): a programme, or the text of an agenda
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

  return import != NULL ? g_object_ref (plenary_text_import_get_agenda (import)) : NULL;
}
