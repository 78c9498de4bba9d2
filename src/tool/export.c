/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool export: the handout of a programme as a PDF, the same that the window makes. */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-clock.h"
#include "plenary-pdf.h"

#include <glib/gi18n.h>

static PlenaryToolStatus
draw (const char          *path,
      const char          *output,
      const PlenaryTicket *ticket)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryAgenda) agenda = plenary_tool_read (path, &error);
  g_autoptr(PlenaryClock) clock = plenary_clock_new ();
  g_autoptr(GDateTime) now = plenary_clock_dup_now (clock);
  g_autoptr(PlenarySetting) setting = NULL;
  g_autoptr(PlenaryHandout) handout = NULL;
  g_autoptr(GBytes) pdf = NULL;

  if (agenda == NULL)
    return plenary_tool_fail (path, error);

  setting = plenary_setting_new_for_ticket (ticket, agenda, now);
  handout = plenary_handout_new (agenda, setting);
  pdf = plenary_pdf_draw (&handout, 1, &error);

  if (pdf == NULL)
    return plenary_tool_fail (path, error);

  if (!plenary_tool_write (output, pdf, &error))
    return plenary_tool_fail (output, error);

  return PLENARY_TOOL_DONE;
}

PlenaryToolStatus
plenary_tool_export (const PlenaryToolCommand *self,
                     int                       argc,
                     char                     *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *paper_name = NULL;
  g_autoptr(PlenaryTicket) ticket = NULL;
  PlenaryPaper paper;
  const GOptionEntry options[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_("Write the PDF to this file, “-” being standard output"), N_("OUT.pdf") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &paper_name,
      N_("The paper, by default that of the locale"), N_("A4|Letter") },
    { NULL },
  };

  if (!plenary_tool_parse (self, options, 1, argc, argv))
    return PLENARY_TOOL_MISUSED;

  if (output == NULL)
    return plenary_tool_misused (self, _("Where to write the PDF is missing: -o OUT.pdf"));

  ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  g_free (ticket->paper);
  ticket->paper = g_strdup (paper_name != NULL ? paper_name : plenary_paper_get_local ());

  if (!plenary_ticket_get_paper (ticket, &paper))
    return plenary_tool_misused (self, _("The paper is either A4 or Letter"));

  return draw (argv[1], output, ticket);
}
