/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool does the main jobs of Plenary without a display.
 *
 * It has a table of commands, each in a file of its own, and knows of each no more than the table
 * says. What goes wrong is one line on standard error that begins with the name of the program,
 * as scripts and editors expect it.
 */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-saver.h"

#include <glib/gi18n.h>
#include <locale.h>

static const PlenaryToolCommand commands[] = {
  { "import", N_("FILE [-o OUT]"), N_("Read an agenda and write it as a programme"),
    plenary_tool_import },
  { "export", N_("FILE… -o OUT.pdf|FOLDER"), N_("Print handouts of programmes to PDF"),
    plenary_tool_export },
  { "check", N_("FILE…"), N_("Say what may be wrong with programmes"), plenary_tool_check,
    N_("Ends with 0 if there is nothing to say, with 1 if there is, and with 2 if a file could not "
       "be looked at.") },
  { NULL },
};

static const PlenaryToolCommand *
find_command (const char *name)
{
  for (const PlenaryToolCommand *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;

  return NULL;
}

static void
print_help (void)
{
  int width = 0;

  for (const PlenaryToolCommand *command = commands; command->name != NULL; command++)
    width = MAX (width, (int) g_utf8_strlen (command->name, -1));

  g_print ("%s\n  plenary-tool %s\n\n%s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…] …"),
           _("Reads, converts and prints programmes of meetings, without a display."),
           _("Commands:"));

  for (const PlenaryToolCommand *command = commands; command->name != NULL; command++)
    g_print ("  %-*s  %s\n", width, command->name, _(command->summary));

  g_print ("\n%s\n  -h, --help     %s\n      --version  %s\n\n%s\n", _("Options:"),
           _("Explain this program"), _("Say which version this is"),
           _("“plenary-tool COMMAND --help” explains a command."));
}

static PlenaryToolStatus
run (int   argc,
     char *argv[])
{
  const PlenaryToolCommand *command;
  g_autofree char *message = NULL;
  g_autofree char *program = NULL;

  if (argc < 2)
    return plenary_tool_misused (NULL, _("No command was given"));

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_help ();
      return PLENARY_TOOL_DONE;
    }

  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("plenary-tool %s\n", PLENARY_VERSION);
      return PLENARY_TOOL_DONE;
    }

  command = find_command (argv[1]);
  if (command == NULL)
    {
      /* TRANSLATORS: A command is the first word on the command line of plenary-tool. */
      message = g_strdup_printf (_("There is no command “%s”"), argv[1]);
      return plenary_tool_misused (NULL, message);
    }

  program = g_strconcat ("plenary-tool ", command->name, NULL);
  g_set_prgname (program);

  return command->run (command, argc - 1, argv + 1);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("plenary-tool");
  plenary_saver_init ();

  return (int) run (argc, argv);
}
