/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-check.h"

#include "plenary-markup.h"

#include <string.h>

#define COPIES 6

/* The International Dialogue on Migration 2017, as its agenda was received. */
static const struct
{
  guint       day;
  int         start;
  int         end;
  const char *kind;
  const char *number;
  const char *title;
  guint       n_questions;
} idm_sessions[] = {
  { 0, 600, 690, "opening", "", "Opening Session", 0 },
  { 0, 690, 780, "panel", "1",
    "Implementing the SDGs and other major frameworks: how the Global Compact on Migration can "
    "help meet commitments made", 3 },
  { 0, 780, 900, "break", "", "Break", 0 },
  { 0, 900, 990, "panel", "2",
    "The Global Compact on Migration as a tool for migration governance and the role of global and "
    "regional actors", 4 },
  { 0, 990, 1080, "panel", "3",
    "Reaching a-whole-of-government approach to migration: national and local perspectives", 4 },
  { 1, 600, 690, "panel", "4",
    "Building from the ground up: promoting a whole-of-society approach to good migration "
    "governance", 3 },
  { 1, 690, 780, "panel", "5",
    "The Global Compact on Migration: an opportunity to synergize the efforts of the international "
    "community", 4 },
  { 1, 780, 900, "break", "", "Break", 0 },
  { 1, 900, 990, "panel", "6",
    "Implementing the Global Compact on Migration: existing and envisaged cooperation and "
    "follow-up mechanisms", 5 },
  { 1, 990, 1020, "closing", "", "Closing remarks", 0 },
  { 1, -1, -1, "marker", "", "End of Workshop", 0 },
};

static const char *const idm_heading[] = {
  "International Dialogue on Migration 2017",
  "Strengthening international cooperation on and governance of migration towards the",
  "adoption of a global compact for safe, orderly and regular migration in 2018",
  "Intersessional workshop",
  "18–19 April 2017, Conference Room 1, United Nations Headquarters, New York",
  "Provisional Agenda",
};

/* Returns the path of a file that is not ours, or NULL where this checkout has none of them. */
static char *
find_shared (const char *name)
{
  const char *folder = g_getenv ("PLENARY_SHARED");
  g_autofree char *path = folder != NULL
    ? g_build_filename (folder, "data", name, NULL)
    : g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", "data", name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

static char *
read_file (const char *path,
           gsize      *length)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}

static char *
collapse (const char *text)
{
  g_autoptr(GRegex) spaces = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  char *collapsed = g_regex_replace_literal (spaces, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);

  return g_strstrip (collapsed);
}

/* All that is indented in the file, without tags: one text for each panel, in their order. */
static GPtrArray *
list_bodies (const char *text)
{
  g_autoptr(GRegex) tags = g_regex_new ("<[^>]*>", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *plain = g_regex_replace_literal (tags, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT,
                                                    NULL);
  g_auto(GStrv) lines = g_strsplit (plain, "\n", -1);
  GPtrArray *bodies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) body = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\t')
        g_string_append_printf (body, "%s ", lines[i]);

      if (body->len > 0 && (strstr (lines[i], "DAY") != NULL || g_ascii_isdigit (lines[i][0])))
        {
          g_ptr_array_add (bodies, collapse (body->str));
          g_string_truncate (body, 0);
        }
    }

  return bodies;
}

static void
append_text (GString     *string,
             const char  *before,
             const char  *text)
{
  if (*text != '\0')
    g_string_append_printf (string, "%s%s ", before, text);
}

/* What the panel says, as its agenda says it. */
static char *
dump_body (PlenarySession *session)
{
  g_autoptr(GString) body = g_string_new (NULL);
  GPtrArray *questions = plenary_session_get_questions (session);
  g_autofree char *abstract =
    plenary_markup_dup_plain (plenary_text_pick (plenary_session_get_abstract (session), NULL));

  append_text (body, "", abstract);
  append_text (body, "", plenary_text_pick (plenary_session_get_questions_lead (session), NULL));
  for (guint i = 0; questions != NULL && i < questions->len; i++)
    append_text (body, "• ", plenary_text_pick (g_ptr_array_index (questions, i), NULL));

  return collapse (body->str);
}

static void
assert_text (PlenaryText *text,
             const char  *expected)
{
  g_assert_true (plenary_text_is_plain (text));
  g_assert_cmpstr (plenary_text_pick (text, NULL), ==, expected);
}

static void
assert_idm_block (PlenaryAgenda *agenda)
{
  g_autofree char *theme = g_strjoin (" ", idm_heading[1], idm_heading[2], NULL);

  assert_text (plenary_agenda_get_title (agenda), idm_heading[0]);
  assert_text (plenary_agenda_get_theme (agenda), theme);
  assert_text (plenary_agenda_get_meeting (agenda), idm_heading[3]);
  assert_text (plenary_agenda_get_venue (agenda),
               "Conference Room 1, United Nations Headquarters, New York");
  assert_text (plenary_agenda_get_status (agenda), idm_heading[5]);
  g_assert_cmpstr (plenary_agenda_get_phase (agenda), ==, "provisional");
  g_assert_cmpstr (plenary_agenda_get_language (agenda), ==, "en");
  g_assert_cmpstr (plenary_agenda_get_time_zone (agenda), ==, "");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (agenda), PLENARY_MEMBER_TIME_STYLE),
                   ==, "10h30");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_rooms (agenda)), ==, 0);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_kinds (agenda)), ==, 0);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (agenda)), ==, 0);
}

static void
assert_idm_session (PlenarySession *session,
                    guint           index)
{
  GPtrArray *questions = plenary_session_get_questions (session);

  g_assert_cmpstr (plenary_session_get_kind (session), ==, idm_sessions[index].kind);
  g_assert_cmpstr (plenary_session_get_number (session), ==, idm_sessions[index].number);
  assert_text (plenary_session_get_title (session), idm_sessions[index].title);
  g_assert_cmpint (plenary_session_get_start (session), ==, idm_sessions[index].start);
  g_assert_cmpint (plenary_session_get_end (session), ==, idm_sessions[index].end);
  g_assert_cmpuint (questions != NULL ? questions->len : 0, ==, idm_sessions[index].n_questions);
  g_assert_cmpstr (plenary_session_get_rooms (session)[0], ==, NULL);
}

static void
assert_idm_day (PlenaryTextImport *import,
                guint              index,
                GPtrArray         *bodies,
                guint             *n_bodies)
{
  static const char *const dates[] = { "2017-04-18", "2017-04-19" };
  static const char *const labels[] = { "DAY ONE", "DAY TWO" };
  PlenaryAgenda *agenda = plenary_text_import_get_agenda (import);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (agenda), index);
  guint n_read = 0;

  g_assert_cmpstr (plenary_day_get_date (day), ==, dates[index]);
  assert_text (plenary_day_get_label (day), labels[index]);

  for (guint i = 0; i < G_N_ELEMENTS (idm_sessions); i++)
    if (idm_sessions[i].day == index)
      {
        PlenarySession *session = plenary_list_get (plenary_day_get_sessions (day), n_read++);
        g_autofree char *body = dump_body (session);

        assert_idm_session (session, i);
        g_assert_cmpstr (body, ==, idm_sessions[i].n_questions > 0
                                     ? g_ptr_array_index (bodies, (*n_bodies)++) : "");
      }

  g_assert_cmpuint (plenary_list_get_n_items (plenary_day_get_sessions (day)), ==, n_read);
}

static void
test_idm (void)
{
  g_autofree char *path = find_shared ("idm-2017.txt");
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) bodies = NULL;
  g_autoptr(PlenaryTextImport) import = NULL;
  PlenaryAgenda *agenda;
  guint n_bodies = 0, n_left_over;
  gsize length;

  if (path == NULL)
    {
      g_test_skip ("The agenda of 2017 is not here");
      return;
    }

  text = read_file (path, &length);
  import = import_text (text, (gssize) length);
  agenda = plenary_text_import_get_agenda (import);
  bodies = list_bodies (text);
  assert_idm_block (agenda);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_days (agenda)), ==, 2);
  assert_idm_day (import, 0, bodies, &n_bodies);
  assert_idm_day (import, 1, bodies, &n_bodies);
  g_assert_cmpuint (n_bodies, ==, bodies->len);

  g_assert_cmpuint (plenary_text_import_get_n_headings (import), ==, COPIES - 1);
  g_assert_cmpuint (plenary_text_import_get_n_tags (import), ==, 34);
  plenary_text_import_get_left_over (import, &n_left_over);
  g_assert_cmpuint (n_left_over, ==, 0);
  import_check (import);
}

/* Agendas of our own, in the notation of that one and in others near it. */
static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *document_name = g_strconcat (name, ".plenary", NULL);
  g_autofree char *text_path = g_test_build_filename (G_TEST_DIST, "data", "text", text_name, NULL);
  g_autofree char *document_path = g_test_build_filename (G_TEST_DIST, "data", "text",
                                                          document_name, NULL);
  gsize length;
  g_autofree char *text = read_file (text_path, &length);
  g_autofree char *expected = read_file (document_path, NULL);
  g_autoptr(PlenaryTextImport) import = import_text (text, (gssize) length);
  g_autofree char *dump = import_dump (import);

  g_assert_cmpstr (dump, ==, expected);
  import_check (import);
}

static void
test_utf16 (void)
{
  static const guchar little[] = { 0xff, 0xfe, 'F', 0, 0x3d, 0xd8, 0x00, 0xde, 0x00, 0xdc,
                                   '\n', 0 };
  static const guchar big[] = { 0xfe, 0xff, 0, 'F', 0xd8, 0x3d, 0xde, 0x00, 0xdc, 0x00, 0, '\n' };
  g_autoptr(PlenaryTextImport) import = import_text ((const char *) little, sizeof little);
  g_autoptr(PlenaryTextImport) other = import_text ((const char *) big, sizeof big);

  g_assert_cmpstr (plenary_text_import_get_source (import), ==, "F😀\ufffd\n");
  g_assert_cmpstr (plenary_text_import_get_source (other), ==, "F😀\ufffd\n");
}

static void
test_refused (void)
{
  static const char archive[] = "PK\x03\x04\x14\0\x06";
  g_autofree char *letters = g_strnfill (32 * 1024 * 1024 + 1, 'a');
  g_autoptr(GBytes) binary = g_bytes_new_static (archive, sizeof archive);
  g_autoptr(GBytes) large = g_bytes_new_static (letters, strlen (letters));
  g_autoptr(GError) error = NULL;

  g_assert_null (plenary_text_import_read (binary, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "Line 1, column 6: expected a text, found the invisible "
                                       "character U+0000");
  g_clear_error (&error);

  g_assert_null (plenary_text_import_read (large, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "Expected a text of at most 32 MiB");
}

/* What the view shows of a text: each mark with its words. */
static void
test_marks (void)
{
  static const char text[] =
    "Forum\n\nDAY ONE\n9h – 10h\tPanel 1 – A\n\t<p>It is <b>so</b>.</p> <p>Questions:</p> • Why?\n"
    "\n\nForum\n\n\t• Who?\nStray line\n";
  static const char expected[] =
    "Title block|Forum|\nDay|DAY ONE|\nTime|9h – 10h|\nTitle|Panel 1 – A|\n"
    "HTML tag|<p>|\nAbstract|It is|\nHTML tag|<b>|\nAbstract|so|\nHTML tag|</b>|\nAbstract|.|\n"
    "HTML tag|</p>|\nHTML tag|<p>|\nLead-in|Questions:|\nHTML tag|</p>|\nQuestion|• Why?|\n"
    "Repeated heading|Forum|\nQuestion|• Who?|\nAbstract|Stray line|\n";
  g_autoptr(PlenaryTextImport) import = import_text (text, -1);
  g_autoptr(GString) shown = g_string_new (NULL);
  const char *source = plenary_text_import_get_source (import);
  guint n_marks, n_left_over;
  const PlenaryTextMark *marks = plenary_text_import_get_marks (import, &n_marks);
  const PlenaryTextLeftOver *left = plenary_text_import_get_left_over (import, &n_left_over);

  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (shown, "%s|%.*s|\n", plenary_text_mark_kind_get_name (marks[i].kind),
                            (int) (marks[i].end - marks[i].start), source + marks[i].start);

  g_assert_cmpstr (shown->str, ==, expected);
  g_assert_cmpuint (plenary_text_import_get_n_headings (import), ==, 1);
  g_assert_cmpuint (plenary_text_import_get_n_tags (import), ==, 6);
  g_assert_cmpuint (n_left_over, ==, 1);
  g_assert_cmpint (strncmp (source + left[0].start, "Stray line", 10), ==, 0);
}

static void
test_finalized (void)
{
  PlenaryTextImport *import = import_text ("Forum\n\nDAY ONE\n10h Opening\n", -1);

  g_assert_finalize_object (import);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const files[] = {
    "rivers-2031", "archives-2032", "harbours-2033", "labour-2019", "papers-2020", "snow-2021",
    "borders-2023", "glaciers-2023", "waters-2025", "drylands-2026",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/text-import/idm-2017", test_idm);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/text-import/file/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_file);
    }

  g_test_add_func ("/formats/text-import/utf-16", test_utf16);
  g_test_add_func ("/formats/text-import/refused", test_refused);
  g_test_add_func ("/formats/text-import/marks", test_marks);
  g_test_add_func ("/formats/text-import/finalized", test_finalized);

  return g_test_run ();
}
