/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool import: whatever we can read, as a document in its canonical form. */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-json.h"

#include <glib/gi18n.h>

PlenaryToolStatus
plenary_tool_import (const PlenaryToolCommand *self,
                     int                       argc,
                     char                     *argv[])
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write the programme to OUT; without this, to standard output"), N_("OUT") },
    { NULL },
  };
  g_autoptr(PlenaryAgenda) agenda = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (!plenary_tool_parse (self, options, 1, argc, argv))
    return PLENARY_TOOL_MISUSED;

  agenda = plenary_tool_read (argv[1], &error);
  if (agenda == NULL)
    return plenary_tool_fail (argv[1], error);

  bytes = plenary_json_write (agenda);
  if (!plenary_tool_write (output, bytes, &error))
    return plenary_tool_fail (output != NULL ? output : "-", error);

  return PLENARY_TOOL_DONE;
}
