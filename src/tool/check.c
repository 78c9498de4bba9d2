/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plenary-tool check: what a good secretary would ask about before a programme goes out.
 *
 * A problem is one line, “FILE:PLACE: SEVERITY: what is wrong (where and how)”, as compilers say
 * it and editors read it; --json says the same with ids, for scripts. It ends as grep and diff do:
 * 0 if there is nothing to say, 1 if there is, 2 if a file could not be looked at.
 */

#include "config.h"

#include "plenary-tool.h"

#include "plenary-problem-words.h"
#include "plenary-problems.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  PlenarySeverity  least;
  GString         *lines;
  JsonBuilder     *json;      /* NULL if lines are wanted */
  guint            n_found;
} Check;

static void
add_member (JsonBuilder *json,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
report_json (Check               *self,
             const char          *name,
             PlenaryProblemWords *words,
             PlenaryProblem      *problem)
{
  g_autofree char *title = plenary_problem_words_dup_title (words, problem);
  g_autofree char *detail = plenary_problem_words_dup_detail (words, problem);
  g_autofree char *place = plenary_problem_words_dup_place (words, problem);

  json_builder_begin_object (self->json);
  add_member (self->json, "file", name);
  add_member (self->json, "place", place);
  add_member (self->json, "severity", plenary_severity_get_name (problem->severity));
  add_member (self->json, "problem", plenary_problem_kind_get_name (problem->kind));
  json_builder_set_member_name (self->json, "ids");
  json_builder_begin_array (self->json);

  for (guint i = 0; i < PLENARY_PROBLEM_N_IDS && problem->ids[i] != NULL; i++)
    json_builder_add_string_value (self->json, problem->ids[i]);

  json_builder_end_array (self->json);
  add_member (self->json, "message", title);
  add_member (self->json, "detail", detail);
  json_builder_end_object (self->json);
}

static const char *
get_severity (PlenarySeverity severity)
{
  switch (severity)
    {
    case PLENARY_SEVERITY_ERROR:
      /* TRANSLATORS: how much a problem of a programme matters, on a line of its own. */
      return C_("problem", "error");

    case PLENARY_SEVERITY_WARNING:
      return C_("problem", "warning");

    case PLENARY_SEVERITY_NOTE:
    case PLENARY_SEVERITY_NONE:
    default:
      return C_("problem", "note");
    }
}

static void
report_line (Check               *self,
             const char          *name,
             PlenaryProblemWords *words,
             PlenaryProblem      *problem)
{
  g_autofree char *title = plenary_problem_words_dup_title (words, problem);
  g_autofree char *detail = plenary_problem_words_dup_detail (words, problem);
  g_autofree char *place = plenary_problem_words_dup_place (words, problem);

  g_string_append_printf (self->lines, "%s:%s: %s: %s", name, place,
                          get_severity (problem->severity), title);

  if (*detail != '\0')
    g_string_append_printf (self->lines, " (%s)", detail);

  g_string_append_c (self->lines, '\n');
}

static void
report (Check         *self,
        const char    *path,
        PlenaryAgenda *agenda)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  g_autoptr(PlenaryProblems) problems = plenary_problems_new (history);
  g_autoptr(PlenaryProblemWords) words = plenary_problem_words_new (agenda);
  g_autoptr(GPtrArray) list = plenary_problems_dup_list (problems);

  for (guint i = 0; i < list->len; i++)
    {
      PlenaryProblem *problem = g_ptr_array_index (list, i);

      if (problem->severity < self->least)
        break;

      if (self->json != NULL)
        report_json (self, name, words, problem);
      else
        report_line (self, name, words, problem);

      self->n_found++;
    }
}

static GBytes *
end_json (JsonBuilder *json)
{
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  char *line;

  json_builder_end_array (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  line = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (line, strlen (line));
}

static PlenaryToolStatus
check_files (Check *self,
             char  *paths[])
{
  PlenaryToolStatus status = PLENARY_TOOL_DONE;
  g_autoptr(GError) write_error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(PlenaryAgenda) agenda = plenary_tool_read (paths[i], &error);

      if (agenda != NULL)
        {
          report (self, paths[i], agenda);
          continue;
        }

      plenary_tool_fail (paths[i], error);
      status = PLENARY_TOOL_TROUBLE;
    }

  bytes = self->json != NULL ? end_json (self->json) :
                               g_bytes_new (self->lines->str, self->lines->len);

  if (!plenary_tool_write (NULL, bytes, &write_error))
    {
      plenary_tool_fail ("-", write_error);
      return PLENARY_TOOL_TROUBLE;
    }

  return status == PLENARY_TOOL_DONE && self->n_found > 0 ? PLENARY_TOOL_FOUND : status;
}

PlenaryToolStatus
plenary_tool_check (const PlenaryToolCommand *self,
                    int                       argc,
                    char                     *argv[])
{
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autofree char *least = NULL;
  gboolean is_json = FALSE;
  Check check = { PLENARY_SEVERITY_NOTE, lines };
  const GOptionEntry options[] = {
    { "least", 'l', 0, G_OPTION_ARG_STRING, &least,
      N_("Say only what is at least that severe; without this, all"), "error|warning|note" },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &is_json, N_("Write JSON, for scripts"), NULL },
    { NULL },
  };

  if (!plenary_tool_parse (self, options, PLENARY_TOOL_SOME, argc, argv))
    return PLENARY_TOOL_MISUSED;

  if (least != NULL && (!plenary_severity_from_name (least, &check.least) ||
                        check.least == PLENARY_SEVERITY_NONE))
    return plenary_tool_misused (self, _("The least severity is error, warning or note"));

  json_builder_begin_array (json);
  check.json = is_json ? json : NULL;

  return check_files (&check, argv + 1);
}
