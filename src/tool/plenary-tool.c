/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all commands of plenary-tool do alike: read their options, read and write files, and say
 * what went wrong, as "plenary-tool: FILE: message" whatever the command.
 */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* The name of a file that is no file but standard output. */
#define STANDARD_OUTPUT "-"

/**
 * plenary_tool_parse:
 * @options: (array zero-terminated=1): what the command understands besides its operands
 * @n_operands: how many it needs, or %PLENARY_TOOL_SOME
 * @argv: the name of the command and what was typed after it; options are taken out, so that
 *   the operands are @argv[1] and so on
 *
 * Sets the variables of @options, or explains the command and ends if that was asked for.
 *
 * Returns: whether the command can run; if not, it was said why
 */
gboolean
plenary_tool_parse (const PlenaryToolCommand *command,
                    const GOptionEntry       *options,
                    int                       n_operands,
                    int                       argc,
                    char                     *argv[])
{
  g_autoptr(GOptionContext) context = g_option_context_new (_(command->usage));
  g_autoptr(GError) error = NULL;

  g_option_context_set_summary (context, _(command->summary));

  if (command->description != NULL)
    g_option_context_set_description (context, _(command->description));

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      plenary_tool_misused (command, error->message);
      return FALSE;
    }

  /* What follows "--" may begin with a dash. */
  for (int i = 1; i < argc && g_str_equal (argv[i], "--"); argc--)
    for (int j = i; j < argc; j++)
      argv[j] = argv[j + 1];

  if (argc - 1 < ABS (n_operands))
    {
      plenary_tool_misused (command, _("A file is missing"));
      return FALSE;
    }

  if (n_operands != PLENARY_TOOL_SOME && argc - 1 > n_operands)
    {
      plenary_tool_misused (command, _("There are too many files"));
      return FALSE;
    }

  return TRUE;
}

/**
 * plenary_tool_fail:
 * @path: (type filename): the file it was about
 *
 * Says why something could not be done.
 *
 * Returns: %PLENARY_TOOL_FAILED
 */
PlenaryToolStatus
plenary_tool_fail (const char   *path,
                   const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_printerr ("plenary-tool: %s: %s\n", name, error->message);

  return PLENARY_TOOL_FAILED;
}

/**
 * plenary_tool_misused:
 * @command: (nullable): the command that was typed
 * @message: what is wrong with what was typed
 *
 * Returns: %PLENARY_TOOL_MISUSED
 */
PlenaryToolStatus
plenary_tool_misused (const PlenaryToolCommand *command,
                      const char               *message)
{
  g_autofree char *explain = g_strconcat ("plenary-tool ", command != NULL ? command->name : "",
                                          command != NULL ? " --help" : "--help", NULL);

  g_printerr ("plenary-tool: %s\n", message);
  /* TRANSLATORS: %s is a command line such as "plenary-tool import --help". */
  g_printerr (_("“%s” explains what can be typed."), explain);
  g_printerr ("\n");

  return PLENARY_TOOL_MISUSED;
}

static gboolean
write_standard_output (GBytes  *bytes,
                       GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if ((size == 0 || fwrite (data, 1, size, stdout) == size) && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
               _("Standard output cannot be written: %s"), g_strerror (errno));

  return FALSE;
}

/**
 * plenary_tool_write:
 * @path: (nullable) (type filename): where to; NULL and "-" are standard output
 *
 * Writes all of @bytes. A file has them or what it had before.
 *
 * Returns: whether it did
 */
gboolean
plenary_tool_write (const char  *path,
                    GBytes      *bytes,
                    GError     **error)
{
  g_autoptr(GFile) file = NULL;

  if (path == NULL || g_str_equal (path, STANDARD_OUTPUT))
    return write_standard_output (bytes, error);

  file = g_file_new_for_commandline_arg (path);

  return plenary_export_save (file, bytes, PLENARY_SAVE_OVERWRITE, NULL, error);
}
