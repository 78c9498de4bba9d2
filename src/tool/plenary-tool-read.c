/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the commands of plenary-tool read a programme. */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-identity.h"
#include "plenary-json-scanner.h"
#include "plenary-json.h"

/**
 * plenary_tool_read:
 * @path: (type filename): a programme
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

  return identity != NULL ? plenary_json_read (bytes, error) : NULL;
}
