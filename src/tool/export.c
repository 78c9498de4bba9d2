/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool export: handouts of programmes as PDF, the same that the window makes. */

#include "config.h"

#include "plenary-tool-ticket.h"

#include "plenary-clock.h"
#include "plenary-pdf.h"
#include "plenary-setting.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".plenary"
#define STANDARD_OUTPUT "-"

typedef struct
{
  const PlenaryToolChoice *choice;
  GPtrArray               *tickets;
  const char              *output;
  gboolean                 is_folder;     /* that one PDF a file goes to */
  GString                 *left_out;      /* NULL unless somebody wants to know */
} Export;

/* Where the PDF of a programme goes. */
static char *
dup_output (const Export *self,
            const char   *path)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (!self->is_folder)
    return g_strdup (self->output);

  base = g_path_get_basename (path);

  if (g_str_has_suffix (base, SUFFIX))
    base[strlen (base) - strlen (SUFFIX)] = '\0';

  name = g_strconcat (base, ".pdf", NULL);

  return g_build_filename (self->output, name, NULL);
}

/* A text a line, whatever line breaks it has. */
static void
append_line (GString    *lines,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (lines, g_unichar_iscntrl (c) ? ' ' : c);
    }

  g_string_append_c (lines, '\n');
}

static void
report_left_out (Export         *self,
                 const char     *path,
                 PlenaryHandout *handout)
{
  PlenaryLedger *ledger = plenary_handout_get_ledger (handout);
  const PlenaryTicket *ticket = plenary_setting_get_ticket (plenary_handout_get_setting (handout));
  g_autofree char *name = g_filename_display_name (path);

  for (guint i = 0; i < plenary_ledger_get_n (ledger); i++)
    {
      const PlenaryLedgerEntry *entry = plenary_ledger_get (ledger, i);

      g_string_append_printf (self->left_out, "%s:%s: %s: %s: ", name, entry->id,
                              plenary_handout_kind_get_name (ticket->kind),
                              plenary_omission_get_name (entry->omission));
      append_line (self->left_out, entry->text);
    }
}

/* The time that it is, or that reproducible builds agree on. */
static GDateTime *
dup_now (void)
{
  g_autoptr(PlenaryClock) clock = plenary_clock_new ();
  GDateTime *agreed = plenary_clock_dup_epoch ();

  return agreed != NULL ? agreed : plenary_clock_dup_now (clock);
}

/* All handouts of a programme; NULL with an error if it has not what is asked for. */
static GPtrArray *
create_handouts (Export         *self,
                 const char     *path,
                 PlenaryAgenda  *agenda,
                 GError        **error)
{
  g_autoptr(GDateTime) now = dup_now ();
  g_autoptr(GPtrArray) handouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->tickets->len; i++)
    {
      g_autoptr(PlenaryTicket) ticket = plenary_ticket_copy (g_ptr_array_index (self->tickets, i));
      g_autoptr(PlenarySetting) setting = NULL;
      PlenaryHandout *handout;

      if (!plenary_tool_choice_narrow (self->choice, agenda, ticket, error))
        return NULL;

      setting = plenary_setting_new_for_ticket (ticket, agenda, now);
      handout = plenary_handout_new (agenda, setting);
      g_ptr_array_add (handouts, handout);

      if (self->left_out != NULL)
        report_left_out (self, path, handout);
    }

  return g_steal_pointer (&handouts);
}

static PlenaryToolStatus
export_file (Export     *self,
             const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryAgenda) agenda = plenary_tool_read (path, &error);
  g_autoptr(GPtrArray) handouts = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *output = NULL;

  if (agenda == NULL)
    return plenary_tool_fail (path, error);

  handouts = create_handouts (self, path, agenda, &error);

  if (handouts != NULL)
    pdf = plenary_pdf_draw ((PlenaryHandout *const *) handouts->pdata, handouts->len, &error);

  if (pdf == NULL)
    return plenary_tool_fail (path, error);

  output = dup_output (self, path);

  if (!plenary_tool_write (output, pdf, &error))
    return plenary_tool_fail (output, error);

  return PLENARY_TOOL_DONE;
}

/* Two programmes of one name would become one file. */
static gboolean
has_twins (const Export *self,
           char         *paths[])
{
  g_autoptr(GHashTable) outputs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_hash_table_add (outputs, dup_output (self, paths[i])))
      return TRUE;

  return FALSE;
}

static PlenaryToolStatus
export_files (Export *self,
              char   *paths[])
{
  PlenaryToolStatus status = PLENARY_TOOL_DONE;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    if (export_file (self, paths[i]) != PLENARY_TOOL_DONE)
      status = PLENARY_TOOL_FAILED;

  if (self->left_out == NULL)
    return status;

  bytes = g_bytes_new (self->left_out->str, self->left_out->len);

  if (!plenary_tool_write (NULL, bytes, &error))
    return plenary_tool_fail (STANDARD_OUTPUT, error);

  return status;
}

/* What is wrong with where it goes; NULL if nothing is. */
static const char *
complain (const Export *self,
          char         *paths[])
{
  if (paths[1] != NULL && !self->is_folder)
    return _("Several programmes go to a folder that exists: -o FOLDER");

  if (self->left_out != NULL && g_str_equal (self->output, STANDARD_OUTPUT))
    return _("Standard output cannot have the PDF and what is left out");

  if (has_twins (self, paths))
    return _("Two of the programmes would become the same PDF");

  return NULL;
}

PlenaryToolStatus
plenary_tool_export (const PlenaryToolCommand *self,
                     int                       argc,
                     char                     *argv[])
{
  g_autofree char *output = NULL;
  gboolean wants_left_out = FALSE;
  g_auto(PlenaryToolChoice) choice = { NULL };
  g_autoptr(GPtrArray) tickets = NULL;
  g_autoptr(GString) left_out = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  Export export = { &choice };
  const char *complaint;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Write the PDF to this file, “-” being standard output, or into this folder"),
      N_("OUT.pdf|FOLDER") },
    { "handout", 0, 0, G_OPTION_ARG_STRING, &choice.handouts,
      N_("What to print, one or more with commas between: programme, glance, panel-sheets, "
         "door-signs, booklet, large-print, badges, table-signs"), N_("KIND,…") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &choice.paper,
      N_("The paper, by default that of the locale"), "A4|Letter|A3|A5" },
    { "orientation", 0, 0, G_OPTION_ARG_STRING, &choice.orientation,
      N_("How the paper lies"), "portrait|landscape" },
    { "margin", 0, 0, G_OPTION_ARG_STRING, &choice.margin,
      N_("The margins, in millimetres"), N_("MM") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &choice.size,
      N_("The size of type, in per cent of the usual"), N_("PERCENT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &choice.language,
      N_("The language of the content, by default that of the programme"), N_("TAG") },
    { "without", 0, 0, G_OPTION_ARG_STRING, &choice.without,
      N_("Leave out some of abstracts, questions, people, talks, breaks"), N_("WHAT,…") },
    { "with", 0, 0, G_OPTION_ARG_STRING, &choice.with,
      N_("Print what is confidential, too: internal sessions, notes"), "internal,notes" },
    { "days", 0, 0, G_OPTION_ARG_STRING, &choice.days,
      N_("Only these days, by number, date or id"), N_("DAY,…") },
    { "rooms", 0, 0, G_OPTION_ARG_STRING, &choice.rooms,
      N_("Only what is in these rooms, by name or id"), N_("ROOM,…") },
    { "tracks", 0, 0, G_OPTION_ARG_STRING, &choice.tracks,
      N_("Only what is in these tracks"), N_("TRACK,…") },
    { "kinds", 0, 0, G_OPTION_ARG_STRING, &choice.kinds,
      N_("Only what is of these kinds"), N_("KIND,…") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &choice.people,
      N_("Only what these people take part in"), N_("PERSON,…") },
    { "session", 0, 0, G_OPTION_ARG_STRING, &choice.session,
      N_("Only this session"), N_("ID") },
    { "pages", 0, 0, G_OPTION_ARG_STRING, &choice.pages,
      N_("Only these pages of each handout"), N_("FIRST-LAST") },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &choice.is_draft,
      N_("Mark each page as a draft"), NULL },
    { "stamp", 0, 0, G_OPTION_ARG_NONE, &choice.has_stamp,
      N_("Say on each page of which revision and day it is"), NULL },
    { "days-apart", 0, 0, G_OPTION_ARG_NONE, &choice.days_apart,
      N_("Begin a page with each day"), NULL },
    { "new-page", 0, 0, G_OPTION_ARG_STRING, &choice.page_starts,
      N_("Begin a page with each of these sessions"), N_("ID,…") },
    { "same-page", 0, 0, G_OPTION_ARG_STRING, &choice.page_stays,
      N_("Keep each of these sessions on the page of what is before it"), N_("ID,…") },
    { "keep-sessions", 0, 0, G_OPTION_ARG_NONE, &choice.keeps_sessions,
      N_("Part no session that fits a page"), NULL },
    { "own-sessions", 0, 0, G_OPTION_ARG_NONE, &choice.has_own_sessions,
      N_("Say on the back of table signs what their persons take part in"), NULL },
    { "one-sided", 0, 0, G_OPTION_ARG_NONE, &choice.one_sided,
      N_("Ask for sheets that are printed on one side"), NULL },
    { "no-crop-marks", 0, 0, G_OPTION_ARG_NONE, &choice.no_crop_marks,
      N_("Do not mark where badges and signs are cut"), NULL },
    { "left-out", 0, 0, G_OPTION_ARG_NONE, &wants_left_out,
      N_("List each text of the programme that is not printed, and why"), NULL },
    { NULL },
  };

  if (!plenary_tool_parse (self, options, PLENARY_TOOL_SOME, argc, argv))
    return PLENARY_TOOL_MISUSED;

  if (output == NULL)
    return plenary_tool_misused (self, _("Where to write the PDF is missing: -o OUT.pdf"));

  tickets = plenary_tool_choice_read (&choice, &error);

  if (tickets == NULL)
    return plenary_tool_misused (self, error->message);

  export.tickets = tickets;
  export.output = output;
  export.is_folder = g_file_test (output, G_FILE_TEST_IS_DIR);
  export.left_out = wants_left_out ? left_out : NULL;
  complaint = complain (&export, argv + 1);

  if (complaint != NULL)
    return plenary_tool_misused (self, complaint);

  plenary_setting_look_for_fonts ();

  return export_files (&export, argv + 1);
}
