/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

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

/* What is refused, and what is said, as tests/data/json/refused.json has it. */
typedef struct
{
  char *file;
  int   code;
  char *message;
} Refused;

static void
refused_free (gpointer data)
{
  Refused *test = data;

  g_free (test->file);
  g_free (test->message);
  g_free (test);
}

static void
test_json_refused (gconstpointer data)
{
  const Refused *test = data;
  g_autoptr(GBytes) bytes = bytes_of (test->file);
  g_autoptr(GError) error = NULL;

  g_assert_null (plenary_json_read (bytes, &error));
  g_assert_error (error, PLENARY_FORMAT_ERROR, test->code);
  g_assert_cmpstr (error->message, ==, test->message);
}

static int
find_code (const char *nick)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (PLENARY_TYPE_FORMAT_ERROR);
  GEnumValue *code = g_enum_get_value_by_nick (codes, nick);

  g_assert_nonnull (code);

  return code->value;
}

static void
add_refused (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "json", "refused.json", NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *tests;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  tests = json_node_get_array (json_parser_get_root (parser));

  for (guint i = 0; i < json_array_get_length (tests); i++)
    {
      JsonObject *object = json_array_get_object_element (tests, i);
      g_autofree char *name = g_strconcat ("/formats/json/refused/",
                                           json_object_get_string_member (object, "name"), NULL);
      Refused *test = g_new0 (Refused, 1);

      test->file = g_strdup (json_object_get_string_member (object, "file"));
      test->code = find_code (json_object_get_string_member (object, "code"));
      test->message = g_strdup (json_object_get_string_member (object, "message"));

      g_test_add_data_func_full (name, test, test_json_refused, refused_free);
    }
}

#define START "{\"plenary\":1,\n"

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

  add_refused ();

  g_test_add_func ("/formats/json/emblem", test_json_emblem);
  g_test_add_func ("/formats/json/renewing", test_json_renewing);
  g_test_add_func ("/formats/json/newer", test_json_newer);
  g_test_add_func ("/formats/json/model", test_json_model);

  return g_test_run ();
}
