/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-json.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "json", name, NULL);
  g_autoptr(GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static PlenaryAgenda *
read_agenda (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  PlenaryAgenda *agenda = plenary_json_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (agenda);

  return agenda;
}

static char *
rewrite (const char *text)
{
  g_autoptr(GBytes) bytes = bytes_of (text);
  g_autoptr(PlenaryAgenda) agenda = read_agenda (bytes);
  g_autoptr(GBytes) written = plenary_json_write (agenda);

  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

/* A canonical file comes back byte for byte. */
static void
test_json_identity (gconstpointer name)
{
  g_autoptr(GBytes) bytes = load (name);
  g_autoptr(PlenaryAgenda) agenda = read_agenda (bytes);
  g_autoptr(GBytes) written = plenary_json_write (agenda);
  g_autofree char *before = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *after = g_strndup (g_bytes_get_data (written, NULL),
                                      g_bytes_get_size (written));

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_finalize_object (g_steal_pointer (&agenda));
}

/* What is written of what is read, for files that are not canonical. */
typedef struct
{
  const char *path;
  const char *before;
  const char *after;
} Canonical;

#define HEAD "{\n  \"plenary\": 1,\n  \"id\": \"a\",\n  \"language\": \"en\""
#define IN_SESSION(members) \
  HEAD ",\n  \"shelf\": [\n    {\n      \"id\": \"s\",\n      \"kind\": " members "\n    }\n  ]\n}\n"

static const Canonical canonical[] = {
  { "white-space", "\xef\xbb\xbf\t{\"plenary\":1,\r\n\"id\":\"a\",\"language\":\"en\"}", HEAD "\n}\n" },
  { "order", "{\"days\":[],\"language\":\"en\",\"title\":\"T\",\"id\":\"a\",\"plenary\":1}",
    HEAD ",\n  \"title\": \"T\"\n}\n" },
  { "language-missing", "{\"plenary\":1,\"id\":\"a\"}",
    "{\n  \"plenary\": 1,\n  \"id\": \"a\",\n  \"language\": \"und\"\n}\n" },
  { "defaults", "{\"plenary\":1,\"id\":\"a\",\"language\":\"en\",\"languages\":[\"EN\"],"
    "\"phase\":\"draft\",\"title\":\"\",\"theme\":{},\"venue\":{\"en\":\"\"},\"rooms\":[]}",
    HEAD "\n}\n" },
  { "session-defaults", "{\"plenary\":1,\"id\":\"a\",\"language\":\"en\",\"shelf\":[{\"id\":\"s\","
    "\"setup\":0,\"teardown\":0,\"fixed\":false,\"state\":\"confirmed\",\"room\":[],"
    "\"questions\":[],\"people\":[]}]}",
    IN_SESSION ("\"other\"") },
  { "one-room", "{\"plenary\":1,\"id\":\"a\",\"language\":\"en\",\"shelf\":[{\"id\":\"s\","
    "\"kind\":\"panel\",\"room\":[\"r\"]}]}",
    IN_SESSION ("\"panel\",\n      \"room\": \"r\"") },
  { "escapes", "{\"plenary\":1,\"id\":\"\\u0061\",\"langu\\u0061ge\":\"en\","
    "\"title\":\"\\u00e9\\/\\ud83d\\ude00\\u001F\\u0008\"}",
    HEAD ",\n  \"title\": \"é/😀\\u001f\\b\"\n}\n" },
  { "own-language", "{\"title\":{\"EN\":\"T\"},\"plenary\":1,\"id\":\"a\",\"language\":\"en\"}",
    HEAD ",\n  \"title\": \"T\"\n}\n" },
  { "order-of-languages", "{\"plenary\":1,\"id\":\"a\",\"language\":\"en\","
    "\"title\":{\"de\":\"D\",\"fr\":\"F\",\"en\":\"E\"}}",
    HEAD ",\n  \"title\": {\n    \"en\": \"E\",\n    \"de\": \"D\",\n    \"fr\": \"F\"\n  }\n}\n" },
  { "unknown-first", "{\"x\":[ 1 ,2],\"plenary\":1,\"y\":{ },\"id\":\"a\",\"language\":\"en\"}",
    "{\n  \"plenary\": 1,\n  \"x\": [\n    1,\n    2\n  ],\n  \"y\": {},\n  \"id\": \"a\",\n"
    "  \"language\": \"en\"\n}\n" },
  { "unknown-after-what-is-left-out", "{\"plenary\":1,\"id\":\"a\",\"language\":\"en\","
    "\"title\":\"\",\"x\":1.0,\"phase\":\"draft\",\"y\":1E5,\"theme\":\"T\",\"z\":\"\\u00e9\"}",
    HEAD ",\n  \"x\": 1.0,\n  \"theme\": \"T\",\n  \"z\": \"\\u00e9\",\n  \"y\": 1E5\n}\n" },
  { "newer", "{\"plenary\":2,\"id\":\"a\",\"language\":\"en\"}",
    "{\n  \"plenary\": 2,\n  \"id\": \"a\",\n  \"language\": \"en\"\n}\n" },
};

static void
test_json_canonical (gconstpointer data)
{
  const Canonical *test = data;
  g_autofree char *once = rewrite (test->before);
  g_autofree char *twice = rewrite (once);

  g_assert_cmpstr (once, ==, test->after);
  g_assert_cmpstr (twice, ==, once);
}

/* What is refused, and what is said. The file is on one line, behind HEAD on one line. */
typedef struct
{
  const char         *path;
  const char         *file;
  PlenaryFormatError  code;
  const char         *message;
} Refused;

#define START "{\"plenary\":1,\n"
#define SESSION(members) START "\"shelf\":[{" members "}]}"

static const Refused refused[] = {
  { "no-programme", "{}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 1, column 1: expected a programme, which has a member “plenary”, found “{”" },
  { "version-zero", "{\"plenary\":0}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 1, column 12: expected a whole number from 1 to 999999999, found “0”" },
  { "version-text", "{\"plenary\":\"1\"}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 1, column 12: expected a whole number from 1 to 999999999, found the text “1”" },
  { "version-fraction", "{\"plenary\":1.0}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 1, column 12: expected a whole number from 1 to 999999999, found “1.0”" },
  { "newer", "{\"plenary\":2,\"days\":{}}", PLENARY_FORMAT_ERROR_VERSION,
    "The programme was made with a newer version of Plenary, in version 2 of the format, and this "
    "one cannot read it. Line 1, column 21: expected a list, which begins with “[”, found “{”" },
  { "null", START "\"title\":null}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 9: expected a text, or an object of texts by their languages, found “null”" },
  { "language-number", START "\"language\":1}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 12: expected a text in quotation marks, found “1”" },
  { "text-of-numbers", START "\"title\":{\"en\":1}}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 15: expected a text in quotation marks, found “1”" },
  { "text-without-tag", START "\"title\":{\"\":\"T\"}}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 10: expected the tag of a language such as “fr”, found the text “”" },
  { "id-empty", START "\"id\":\"\"}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 6: expected an id, which is 1 to 64 of the letters A to Z and a to z, digits, "
    "“.”, “_”, “:” and “-”, found the text “”" },
  { "reference", SESSION ("\"track\":\"a b\""), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected an id, which is 1 to 64 of the letters A to Z and a to z, digits, "
    "“.”, “_”, “:” and “-”, found the text “a b”" },
  { "duplicate", START "\"id\":\"a\",\"rooms\":[{\"id\":\"b\"}],\"people\":[{\"id\":\"b\"}]}",
    PLENARY_FORMAT_ERROR_DUPLICATE,
    "Line 2, column 47: expected an id that nothing before it has, found the text “b”" },
  { "duplicate-of-document", START "\"rooms\":[{\"id\":\"a\"}],\"id\":\"a\"}",
    PLENARY_FORMAT_ERROR_DUPLICATE,
    "Line 2, column 16: expected an id that nothing before it has, found the text “a”" },
  { "date", START "\"days\":[{\"date\":\"2017-02-29\"}]}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 17: expected a date of the calendar such as “2017-04-18”, found the text "
    "“2017-02-29”" },
  { "time-of-day", SESSION ("\"start\":\"72:00\""), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a time from “00:00” to “71:59”, found the text “72:00”" },
  { "time-as-typed", SESSION ("\"end\":\"9:00\""), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 17: expected a time from “00:00” to “71:59”, found the text “9:00”" },
  { "minutes-too-many", SESSION ("\"setup\":1441"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a whole number from 0 to 1440, found “1441”" },
  { "minutes-negative", SESSION ("\"setup\":-1"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a whole number from 0 to 1440, found “-1”" },
  { "minutes-negative-zero", SESSION ("\"setup\":-0"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a whole number from 0 to 1440, found “-0”" },
  { "minutes-exponent", SESSION ("\"least\":1e1"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a whole number from 0 to 1440, found “1e1”" },
  { "minutes-huge", SESSION ("\"least\":18446744073709551617"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected a whole number from 0 to 1440, found “18446744073709551617”" },
  { "capacity", START "\"rooms\":[{\"capacity\":1000001}]}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 22: expected a whole number from 0 to 1000000, found “1000001”" },
  { "flag", SESSION ("\"fixed\":1"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected “true” or “false”, found “1”" },
  { "session-text", START "\"shelf\":[\"s\"]}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 10: expected an object, which begins with “{”, found the text “s”" },
  { "questions-text", SESSION ("\"questions\":\"Why?\""), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 23: expected a list, which begins with “[”, found the text “Why?”" },
  { "room-number", SESSION ("\"room\":[1]"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 19: expected an id, which is 1 to 64 of the letters A to Z and a to z, digits, "
    "“.”, “_”, “:” and “-”, found “1”" },
  { "participation", SESSION ("\"people\":[[]]"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 21: expected an object, which begins with “{”, found “[”" },
  { "attendance", SESSION ("\"people\":[{\"attendance\":true}]"), PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 35: expected a text in quotation marks, found “true”" },
  { "revision", START "\"revisions\":[{\"programme\":[]}]}", PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 27: expected an object, which begins with “{”, found “[”" },
  { "saved", START "\"revisions\":[{\"saved\":\"2017-04-01T24:00:00Z\"}]}",
    PLENARY_FORMAT_ERROR_VALUE,
    "Line 2, column 23: expected a date and time such as “2017-04-18T09:00:00Z”, found the text "
    "“2017-04-01T24:00:00Z”" },
};

static void
test_json_refused (gconstpointer data)
{
  const Refused *test = data;
  g_autoptr(GBytes) bytes = bytes_of (test->file);
  g_autoptr(GError) error = NULL;

  g_assert_null (plenary_json_read (bytes, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, (int) test->code);
  g_assert_cmpstr (error->message, ==, test->message);
}

static void
test_json_emblem (void)
{
  g_autofree char *most = g_strnfill (512 * 1024, 'x');
  g_autofree char *good = g_strdup_printf (START "\"emblem\":\"%s\"}", most);
  g_autofree char *bad = g_strdup_printf (START "\"emblem\":\"%sx\"}", most);
  g_autoptr(GBytes) good_bytes = bytes_of (good);
  g_autoptr(GBytes) bad_bytes = bytes_of (bad);
  g_autoptr(PlenaryAgenda) agenda = read_agenda (good_bytes);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (agenda);
  g_assert_null (plenary_json_read (bad_bytes, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_VALUE);
}

static void
test_json_renewing (void)
{
  g_autoptr(GBytes) bytes = bytes_of (START "\"id\":\"a\",\"rooms\":[{\"id\":\"b\"},{\"id\":\"b\"}],"
                                      "\"people\":[{\"id\":\"a\"}]}");
  g_autoptr(GError) error = NULL;
  guint n;
  g_autoptr(PlenaryAgenda) agenda = plenary_json_read_renewing (bytes, &n, &error);
  PlenaryEntity *second;
  PlenaryEntity *person;

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (plenary_agenda_find (agenda, "a") == agenda);
  g_assert_true (plenary_agenda_find (agenda, "b") ==
                 plenary_list_get (plenary_agenda_get_rooms (agenda), 0));

  second = plenary_list_get (plenary_agenda_get_rooms (agenda), 1);
  person = plenary_list_get (plenary_agenda_get_people (agenda), 0);
  g_assert_true (g_uuid_string_is_valid (plenary_entity_get_id (second)));
  g_assert_true (g_uuid_string_is_valid (plenary_entity_get_id (person)));
}

static void
test_json_newer (void)
{
  g_autoptr(GBytes) one = bytes_of ("{\"plenary\":1}");
  g_autoptr(GBytes) two = bytes_of ("{\"plenary\":2,\"later\":[]}");
  g_autoptr(PlenaryAgenda) agenda = read_agenda (one);
  g_autoptr(PlenaryAgenda) newer = read_agenda (two);

  g_assert_false (plenary_json_is_newer (agenda));
  g_assert_true (plenary_json_is_newer (newer));
}

/* What was there before may be found by its id, and what was refused left nothing behind. */
static void
test_json_model (void)
{
  g_autoptr(GBytes) bytes = load ("whole.plenary");
  g_autoptr(PlenaryAgenda) agenda = read_agenda (bytes);
  PlenarySession *session = plenary_agenda_find (agenda, "s1");
  PlenaryParticipation *participation;

  g_assert_cmpstr (plenary_agenda_pick (agenda, plenary_agenda_get_title (agenda)), ==,
                   "Title with \"quotes\", a \\ and é 漢 😀");
  g_assert_cmpstr (plenary_text_get (plenary_agenda_get_title (agenda), "ar"), ==, "عنوان");
  g_assert_cmpint (plenary_session_get_start (session), ==, 23 * 60);
  g_assert_cmpint (plenary_session_get_end (session), ==, 25 * 60 + 30);
  g_assert_cmpstr (plenary_session_get_rooms (session)[1], ==, "r2");
  g_assert_true (plenary_session_is_internal (session));
  g_assert_cmpuint (plenary_session_get_questions (session)->len, ==, 3);
  g_assert_null (g_ptr_array_index (plenary_session_get_questions (session), 1));

  participation = g_ptr_array_index (plenary_session_get_people (session), 0);
  g_assert_cmpstr (participation->person, ==, "p1");
  g_assert_cmpstr (participation->attendance, ==, "confirmed");
  g_assert_cmpuint (g_variant_n_children (participation->extras), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  static const char *const files[] = { "page.plenary", "whole.plenary" };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/json/identity/", files[i], NULL);

      g_test_add_data_func (path, files[i], test_json_identity);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (canonical); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/json/canonical/", canonical[i].path, NULL);

      g_test_add_data_func (path, &canonical[i], test_json_canonical);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/formats/json/refused/", refused[i].path, NULL);

      g_test_add_data_func (path, &refused[i], test_json_refused);
    }

  g_test_add_func ("/formats/json/emblem", test_json_emblem);
  g_test_add_func ("/formats/json/renewing", test_json_renewing);
  g_test_add_func ("/formats/json/newer", test_json_newer);
  g_test_add_func ("/formats/json/model", test_json_model);

  return g_test_run ();
}
