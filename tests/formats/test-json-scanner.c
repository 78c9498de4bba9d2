/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is no JSON, and the little of JSON that we refuse, with place and words. */

#include "config.h"

#include "plenary-json-scanner.h"

#include <string.h>

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static void
assert_refused (GBytes     *bytes,
                const char *message)
{
  g_autoptr(PlenaryJsonScan) scan = NULL;
  g_autoptr(GError) error = NULL;

  scan = plenary_json_scan_new (bytes, &error);
  g_assert_null (scan);
  g_assert_error (error, PLENARY_FORMAT_ERROR, PLENARY_FORMAT_ERROR_SYNTAX);

  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

typedef struct
{
  const char *path;
  const char *text;
  const char *message;
} BadFile;

static const BadFile bad_files[] = {
  { "empty", "",
    "Line 1, column 1: expected a programme, which begins with “{”, found the end of the file" },
  { "white-space", " \n\t",
    "Line 2, column 2: expected a programme, which begins with “{”, found the end of the file" },
  { "html", "<html>",
    "Line 1, column 1: expected a programme, which begins with “{”, found “<”" },
  { "list", "[]",
    "Line 1, column 1: expected a programme, which begins with “{”, found “[”" },
  { "javascript", "var x = {};",
    "Line 1, column 1: expected a programme, which begins with “{”, found “var”" },
  { "comment", "{ // x\n}",
    "Line 1, column 3: expected a name in quotation marks or “}”, found “/”" },
  { "utf-16", "\xff\xfe{",
    "Line 1, column 1: expected a programme, which begins with “{”, "
    "found the byte 0xFF, which is not UTF-8" },

  { "no-name", "{1: 2}",
    "Line 1, column 2: expected a name in quotation marks or “}”, found “1”" },
  { "single-quotes", "{'a': 1}",
    "Line 1, column 2: expected a name in quotation marks or “}”, found “'”" },
  { "comma-before-brace", "{\"a\": 1,}",
    "Line 1, column 9: expected a name in quotation marks, found “}”" },
  { "comma-before-bracket", "{\"a\": [1,]}",
    "Line 1, column 10: expected a value, found “]”" },
  { "no-colon", "{\"a\" 1}",
    "Line 1, column 6: expected a colon, found “1”" },
  { "no-value", "{\"a\": }",
    "Line 1, column 7: expected a value, found “}”" },
  { "no-comma-in-object", "{\n  \"a\": 1\n  \"title\": 2\n}",
    "Line 3, column 3: expected a comma or “}”, found the text “title”" },
  { "no-comma-in-list", "{\"a\": [1 2]}",
    "Line 1, column 10: expected a comma or “]”, found “2”" },
  { "wrong-end-of-object", "{\"a\": 1]",
    "Line 1, column 8: expected a comma or “}”, found “]”" },
  { "wrong-end-of-list", "{\"a\": [1}",
    "Line 1, column 9: expected a comma or “]”, found “}”" },
  { "wrong-end-of-empty-list", "{\"a\": [}",
    "Line 1, column 8: expected a value or “]”, found “}”" },
  { "trailing", "{}\n{}",
    "Line 2, column 1: expected the end of the file, found “{”" },
  { "trailing-brace", "{}}",
    "Line 1, column 3: expected the end of the file, found “}”" },
  { "long-text", "{\"abcdefghijklmnopqrstuvwxyz\" \"abcdefghijklmnopqrstuvwxyz\"}",
    "Line 1, column 31: expected a colon, found the text “abcdefghijklmnopqrstuvw…”" },

  { "not-a-word", "{\"a\": nul}",
    "Line 1, column 7: expected a value, found “nul”" },
  { "longer-word", "{\"a\": nullify}",
    "Line 1, column 7: expected a value, found “nullify”" },
  { "capitals", "{\"a\": [True]}",
    "Line 1, column 8: expected a value or “]”, found “True”" },
  { "nan", "{\"a\": NaN}",
    "Line 1, column 7: expected a value, found “NaN”" },
  { "infinity", "{\"a\": -Infinity}",
    "Line 1, column 8: expected a digit, found “Infinity”" },
  { "plus", "{\"a\": +1}",
    "Line 1, column 7: expected a value, found “+1”" },
  { "leading-zero", "{\"a\": 010}",
    "Line 1, column 7: expected a number without leading zeros, found “010”" },
  { "minus-leading-zero", "{\"a\": -010}",
    "Line 1, column 8: expected a number without leading zeros, found “010”" },
  { "hexadecimal", "{\"a\": 0x10}",
    "Line 1, column 8: expected a comma or “}”, found “x10”" },
  { "no-digit-before-point", "{\"a\": .5}",
    "Line 1, column 7: expected a value, found “.5”" },
  { "no-digit-after-point", "{\"a\": 1.}",
    "Line 1, column 9: expected a digit, found “}”" },
  { "no-exponent", "{\"a\": 1e+}",
    "Line 1, column 10: expected a digit, found “}”" },
  { "minus", "{\"a\": -}",
    "Line 1, column 8: expected a digit, found “}”" },

  { "line-end-in-text", "{\"a\": \"x\ny\"}",
    "Line 1, column 9: expected a closing quotation mark, found the end of the line" },
  { "tab-in-text", "{\"a\": \"x\ty\"}",
    "Line 1, column 9: expected a text without control characters, "
    "found the invisible character U+0009" },
  { "bad-escape", "{\"a\": \"\\q\"}",
    "Line 1, column 8: expected an escape out of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u, "
    "found “\\q”" },
  { "short-unicode-escape", "{\"a\": \"\\u12\"}",
    "Line 1, column 8: expected four hexadecimal digits after “\\u”, found “\\u12”" },
  { "wrong-unicode-escape", "{\"a\": \"\\u12G4\"}",
    "Line 1, column 8: expected four hexadecimal digits after “\\u”, found “\\u12G4”" },
  { "nul-escape", "{\"a\": \"x\\u0000y\"}",
    "Line 1, column 9: expected a text without the character U+0000, found “\\u0000y”" },
  { "nul-escape-in-name", "{\"\\u0000\": 1}",
    "Line 1, column 3: expected a text without the character U+0000, found “\\u0000”" },
  { "high-surrogate", "{\"a\": \"\\ud800\"}",
    "Line 1, column 8: expected both halves of a surrogate pair, found “\\ud800”" },
  { "high-surrogate-and-letter", "{\"a\": \"\\ud800\\u0041\"}",
    "Line 1, column 8: expected both halves of a surrogate pair, found “\\ud800\\u0041”" },
  { "low-surrogate", "{\"a\": \"\\udc00\"}",
    "Line 1, column 8: expected both halves of a surrogate pair, found “\\udc00”" },
  { "bad-byte", "{\"a\": \"\xff\"}",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xFF, which is not UTF-8" },
  { "overlong", "{\"a\": \"é\xc0\xaf\"}",
    "Line 1, column 9: expected a text in UTF-8, found the byte 0xC0, which is not UTF-8" },
  { "overlong-three", "{\"a\": \"\xe0\x80\xaf\"}",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xE0, which is not UTF-8" },
  { "surrogate-bytes", "{\"a\": \"\xed\xa0\x80\"}",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xED, which is not UTF-8" },
  { "beyond-unicode", "{\"a\": \"\xf4\x90\x80\x80\"}",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xF4, which is not UTF-8" },
  { "overlong-four", "{\"a\": \"\xf0\x80\x80\xaf\"}",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xF0, which is not UTF-8" },
  { "cut-character", "{\"a\": \"\xe2\x82",
    "Line 1, column 8: expected a text in UTF-8, found the byte 0xE2, which is not UTF-8" },
  { "character-outside-text", "{\"a\": ½}",
    "Line 1, column 7: expected a value, found “½”" },
  { "no-break-space", "{\"a\":\xc2\xa0" "1}",
    "Line 1, column 6: expected a value, found “\xc2\xa0”" },
  { "mark-inside", "{\"a\": \xef\xbb\xbf" "1}",
    "Line 1, column 7: expected a value, found the invisible character U+FEFF" },

  { "columns-are-characters", "{\"é\": \"日本語😀\" x}",
    "Line 1, column 14: expected a comma or “}”, found “x”" },
  { "line-ends", "{\r\n\"a\": 1,\r\"b\": 2,\n\"c\": 3 x}",
    "Line 4, column 8: expected a comma or “}”, found “x”" },
  { "mark-has-no-column", "\xef\xbb\xbf{x}",
    "Line 1, column 2: expected a name in quotation marks or “}”, found “x”" },

  { "repeated", "{\"a\": 1, \"b\": 2,\n \"a\": 3}",
    "Line 2, column 2: expected a name that the object does not have yet, found the text “a”" },
  { "repeated-inside", "{\"a\": [{\"b\": {\"c\": 1, \"c\": null}}]}",
    "Line 1, column 23: expected a name that the object does not have yet, found the text “c”" },
  { "repeated-empty", "{\"\": 1, \"\": 2}",
    "Line 1, column 9: expected a name that the object does not have yet, found the text “”" },
  { "repeated-escaped", "{\"id\": 1, \"\\u0069\\u0064\": 2}",
    "Line 1, column 11: expected a name that the object does not have yet, "
    "found the text “\\u0069\\u0064”" },
  { "repeated-escaped-twice", "{\"a\\/\": 1, \"a\\u002f\": 2}",
    "Line 1, column 12: expected a name that the object does not have yet, "
    "found the text “a\\u002f”" },
  { "repeated-pair", "{\"😀\": 1, \"\\ud83d\\ude00\": 2}",
    "Line 1, column 10: expected a name that the object does not have yet, "
    "found the text “\\ud83d\\ude00”" },
  { "repeated-among-many",
    "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,"
    "\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"q\":2,\"b\":2}",
    "Line 1, column 104: expected a name that the object does not have yet, found the text “q”" },
};

static void
test_scanner_refuses (gconstpointer data)
{
  const BadFile *bad = data;
  g_autoptr(GBytes) bytes = bytes_of (bad->text);

  assert_refused (bytes, bad->message);
}

/* Every token of a file in its order, with its index and that of the one after what it holds. */
static char *
scan_to_string (const PlenaryJsonScan *scan)
{
  g_autoptr(GString) string = g_string_new (NULL);

  for (guint32 i = 0; i < scan->n_tokens; i++)
    {
      const PlenaryJsonToken *token = &scan->tokens[i];

      g_string_append_printf (string, "%u-%u:%.*s ", i, token->next,
                              (int) (token->end - token->start), scan->data + token->start);
    }

  return g_string_free (g_steal_pointer (&string), FALSE);
}

typedef struct
{
  const char *path;
  const char *text;
  const char *tokens;
} GoodFile;

static const GoodFile good_files[] = {
  { "empty-object", "{}", "0-1:{} " },
  { "white-space", " \t\r\n{ }\n\n", "0-1:{ } " },
  { "mark", "\xef\xbb\xbf{}", "0-1:{} " },
  { "members", "{\"a\":[1,{}],\"b\":\"x\"}",
    "0-7:{\"a\":[1,{}],\"b\":\"x\"} 1-2:\"a\" 2-5:[1,{}] 3-4:1 4-5:{} 5-6:\"b\" 6-7:\"x\" " },
  { "words", "{\"a\":[true,false,null]}",
    "0-6:{\"a\":[true,false,null]} 1-2:\"a\" 2-6:[true,false,null] 3-4:true 4-5:false 5-6:null " },
  { "numbers", "{\"\":[-0,0.10,1e400,-1.5E-7,18446744073709551616]}",
    "0-8:{\"\":[-0,0.10,1e400,-1.5E-7,18446744073709551616]} 1-2:\"\" "
    "2-8:[-0,0.10,1e400,-1.5E-7,18446744073709551616] 3-4:-0 4-5:0.10 5-6:1e400 6-7:-1.5E-7 "
    "7-8:18446744073709551616 " },
  { "texts", "{\"é\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\x7f ߿ࠀ퟿\uffff😀\"}",
    "0-3:{\"é\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\x7f ߿ࠀ퟿\uffff😀\"} 1-2:\"é\" "
    "2-3:\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\x7f ߿ࠀ퟿\uffff😀\" " },
  { "like-names", "{\"a\":1,\"A\":1,\"b\":{\"a\":1},\"\\\\u0061\":1}",
    "0-11:{\"a\":1,\"A\":1,\"b\":{\"a\":1},\"\\\\u0061\":1} 1-2:\"a\" 2-3:1 3-4:\"A\" 4-5:1 "
    "5-6:\"b\" 6-9:{\"a\":1} 7-8:\"a\" 8-9:1 9-10:\"\\\\u0061\" 10-11:1 " },
};

static void
test_scanner_reads (gconstpointer data)
{
  const GoodFile *good = data;
  g_autoptr(GBytes) bytes = bytes_of (good->text);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryJsonScan) scan = plenary_json_scan_new (bytes, &error);
  g_autofree char *tokens = NULL;

  g_assert_no_error (error);

  tokens = scan_to_string (scan);
  g_assert_cmpstr (tokens, ==, good->tokens);
}

static GBytes *
nest (guint depth)
{
  g_autoptr(GString) text = g_string_new ("{\"a\":");

  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, '[');

  for (guint i = 1; i < depth; i++)
    g_string_append_c (text, ']');

  g_string_append_c (text, '}');

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
test_scanner_depth (void)
{
  g_autoptr(GBytes) deepest = nest (PLENARY_JSON_MAX_DEPTH);
  g_autoptr(GBytes) deeper = nest (PLENARY_JSON_MAX_DEPTH + 1);
  g_autoptr(GBytes) abyss = nest (1000000);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryJsonScan) scan = plenary_json_scan_new (deepest, &error);
  const char *message =
    "Line 1, column 37: expected at most 32 levels of lists and objects, found one more";

  g_assert_no_error (error);
  g_assert_cmpuint (scan->n_tokens, ==, PLENARY_JSON_MAX_DEPTH + 1);

  assert_refused (deeper, message);
  assert_refused (abyss, message);
}

static GBytes *
fill (guint values)
{
  g_autoptr(GString) text = g_string_new ("{\"\":[");

  for (guint i = 2; i < values; i++)
    g_string_append (text, i == 2 ? "1" : ",1");

  g_string_append (text, "]}");

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
test_scanner_values (void)
{
  g_autoptr(GBytes) most = fill (PLENARY_JSON_MAX_VALUES);
  g_autoptr(GBytes) more = fill (PLENARY_JSON_MAX_VALUES + 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryJsonScan) scan = plenary_json_scan_new (most, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (scan->n_tokens, ==, PLENARY_JSON_MAX_VALUES + 1);

  assert_refused (more, "Line 1, column 8388610: expected at most 4194304 values in one file, "
                        "found one more");
}

static void
test_scanner_size (void)
{
  g_autofree char *spaces = g_malloc (PLENARY_JSON_MAX_SIZE + 1);
  g_autoptr(GBytes) largest = NULL;
  g_autoptr(GBytes) larger = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryJsonScan) scan = NULL;

  memset (spaces, ' ', PLENARY_JSON_MAX_SIZE + 1);
  memcpy (spaces, "{}", 2);
  largest = g_bytes_new_static (spaces, PLENARY_JSON_MAX_SIZE);
  larger = g_bytes_new_static (spaces, PLENARY_JSON_MAX_SIZE + 1);

  scan = plenary_json_scan_new (largest, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scan);

  assert_refused (larger, "Expected a file of at most 256 MiB");
}

/* Many members are no reason to compare each with each. */
static void
test_scanner_many_names (void)
{
  g_autoptr(GString) text = g_string_new ("{");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(PlenaryJsonScan) scan = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (text, "\"%06u\":1,", i);

  g_string_append (text, "\"last\":1}");
  bytes = g_bytes_new_static (text->str, text->len);

  scan = plenary_json_scan_new (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scan->n_tokens, ==, 600003);
}

static const char document[] =
  "{\"a\": [-1.5e3, {\"é\": \"\\ud83d\\ude00\\n½\"}, true, null], \"b\": {}}";

/* No part of a file is a file. */
static void
test_scanner_cut (void)
{
  for (gsize length = 0; length < strlen (document); length++)
    {
      g_autofree char *cut = g_memdup2 (document, length);
      g_autoptr(GBytes) bytes = g_bytes_new_static (cut, length);

      assert_refused (bytes, NULL);
    }
}

/* Nothing is read beyond the end, which sanitizers would tell, and no token is left open. */
static void
test_scanner_changed (void)
{
  gsize length = strlen (document);

  for (gsize i = 0; i < length; i++)
    for (int byte = 0; byte < 256; byte++)
      {
        g_autofree char *changed = g_memdup2 (document, length);
        g_autoptr(GBytes) bytes = g_bytes_new_static (changed, length);
        g_autoptr(PlenaryJsonScan) scan = NULL;
        g_autoptr(GError) error = NULL;

        changed[i] = (char) byte;
        scan = plenary_json_scan_new (bytes, &error);
        g_assert_true ((scan == NULL) == (error != NULL));

        for (guint32 j = 0; scan != NULL && j < scan->n_tokens; j++)
          {
            g_assert_cmpuint (scan->tokens[j].start, <, scan->tokens[j].end);
            g_assert_cmpuint (scan->tokens[j].end, <=, length);
            g_assert_cmpuint (scan->tokens[j].next, >, j);
          }
      }
}

static void
test_scanner_names (void)
{
  g_autoptr(GBytes) bytes = bytes_of ("{\"title\":1,\"t\\u0069tle2\":1,\"titl\":1}");
  g_autoptr(PlenaryJsonScan) scan = plenary_json_scan_new (bytes, NULL);

  g_assert_true (plenary_json_scan_is_name (scan, 1, "title"));
  g_assert_false (plenary_json_scan_is_name (scan, 3, "title"));
  g_assert_true (plenary_json_scan_is_name (scan, 3, "title2"));
  g_assert_false (plenary_json_scan_is_name (scan, 5, "title"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/json-scanner/refuses/%s",
                                               bad_files[i].path);

      g_test_add_data_func (path, &bad_files[i], test_scanner_refuses);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (good_files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/formats/json-scanner/reads/%s",
                                               good_files[i].path);

      g_test_add_data_func (path, &good_files[i], test_scanner_reads);
    }

  g_test_add_func ("/formats/json-scanner/depth", test_scanner_depth);
  g_test_add_func ("/formats/json-scanner/values", test_scanner_values);
  g_test_add_func ("/formats/json-scanner/size", test_scanner_size);
  g_test_add_func ("/formats/json-scanner/many-names", test_scanner_many_names);
  g_test_add_func ("/formats/json-scanner/cut", test_scanner_cut);
  g_test_add_func ("/formats/json-scanner/changed", test_scanner_changed);
  g_test_add_func ("/formats/json-scanner/names", test_scanner_names);

  return g_test_run ();
}
