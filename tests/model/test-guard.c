/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-guard.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *shown;
  const char *line;
} Case;

static const Case cases[] = {
  { "plain", "R&D <b>x</b> \"'", "R&D <b>x</b> \"'", "R&D <b>x</b> \"'" },
  { "empty", "", "", "" },
  { "breaks", "a\nb\tc\r\nd\u2028e", "a\nb\tc\nd\u2028e", "a b c d e" },
  { "controls", "a\001b\177c", "abc", "abc" },
  { "turned", "pay \u202e001\u202c now", "pay 001 now", "pay 001 now" },
  { "isolate", "a\u2067b\u2069", "a\u2067b\u2069", "ab" },
  { "joiners", "می\u200cخواهم", "می\u200cخواهم", "می\u200cخواهم" },
  { "hidden", "ad\u200bmin\ufeff", "ad\u200bmin\ufeff", "admin" },
  { "accents", "e\u0301e\u0301", "e\u0301e\u0301", "e\u0301e\u0301" },
};

static void
test_guard (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *shown = plenary_guard_text (c->text);
  g_autofree char *line = plenary_guard_line (c->text);

  g_assert_cmpstr (shown, ==, c->shown);
  g_assert_cmpstr (line, ==, c->line);
}

static char *
repeat (const char *text,
        guint       n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

static void
test_guard_much (void)
{
  g_autofree char *marks = repeat ("\u0301", 100000);
  g_autofree char *long_line = repeat ("ä", 100000);
  g_autofree char *lines = repeat ("A line of text.\n", 100000);
  g_autofree char *shown = plenary_guard_text (marks);
  g_autofree char *line = plenary_guard_line (long_line);

  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, 30);
  g_assert_cmpint (g_utf8_strlen (line, -1), ==, PLENARY_GUARD_LINE + 1);
  g_assert_true (g_str_has_suffix (line, "ä…"));

  g_assert_true (plenary_guard_is_long (long_line));
  g_assert_false (plenary_guard_is_long (lines));
  g_assert_false (plenary_guard_is_long (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/guard/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_guard);
    }

  g_test_add_func ("/model/guard/much", test_guard_much);

  return g_test_run ();
}
