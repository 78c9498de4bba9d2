/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-commonmark.h"

#include <cmark.h>
#include <string.h>

static char *
escape (const char *text)
{
  GString *commonmark = g_string_new (NULL);

  plenary_commonmark_append (commonmark, text);

  return g_string_free (commonmark, FALSE);
}

/* Asserts that libcmark sees in @commonmark nothing but one paragraph that says @text. */
static void
assert_says (const char *commonmark,
             const char *text)
{
  cmark_node *document = cmark_parse_document (commonmark, strlen (commonmark),
                                               CMARK_OPT_DEFAULT);
  cmark_node *paragraph = cmark_node_first_child (document);
  g_autoptr(GString) said = g_string_new (NULL);

  g_assert_nonnull (paragraph);
  g_assert_null (cmark_node_next (paragraph));
  g_assert_cmpstr (cmark_node_get_type_string (paragraph), ==, "paragraph");

  for (cmark_node *node = cmark_node_first_child (paragraph); node != NULL;
       node = cmark_node_next (node))
    {
      g_assert_cmpstr (cmark_node_get_type_string (node), ==, "text");
      g_string_append (said, cmark_node_get_literal (node));
    }

  g_assert_cmpstr (said->str, ==, text);
  cmark_node_free (document);
}

/* Both as a paragraph and as the item of a list, where other rules hold for how a block begins. */
static void
assert_round_trip (const char *text)
{
  g_autofree char *commonmark = escape (text);
  g_autofree char *item = g_strconcat ("- ", commonmark, NULL);
  g_autofree char *second = g_strconcat ("First.\n\n", commonmark, "\n\nThird.", NULL);
  cmark_node *document;
  cmark_node *node;

  assert_says (commonmark, text);

  document = cmark_parse_document (item, strlen (item), CMARK_OPT_DEFAULT);
  node = cmark_node_first_child (cmark_node_first_child (cmark_node_first_child (document)));
  g_assert_cmpstr (cmark_node_get_type_string (node), ==, "paragraph");
  g_assert_null (cmark_node_next (node));
  cmark_node_free (document);

  document = cmark_parse_document (second, strlen (second), CMARK_OPT_DEFAULT);
  node = cmark_node_next (cmark_node_first_child (document));
  g_assert_cmpstr (cmark_node_get_type_string (node), ==, "paragraph");
  g_assert_cmpstr (cmark_node_get_type_string (cmark_node_next (node)), ==, "paragraph");
  g_assert_null (cmark_node_next (cmark_node_next (node)));
  cmark_node_free (document);
}

/* What needs a backslash gets one, and what needs none stays readable. */
static const struct
{
  const char *text;
  const char *commonmark;
} cases[] = {
  { "Nothing here. (Nor there.)", "Nothing here. (Nor there.)" },
  { "snake_case, 2 * 3, a < b, R&D, AT&T [TBC] – 5 > 4!",
    "snake_case, 2 * 3, a < b, R&D, AT&T [TBC] – 5 > 4!" },
  { "*a* _b_ **c**", "\\*a\\* \\_b\\_ \\*\\*c\\*\\*" },
  { "`code`", "\\`code\\`" },
  { "[a](b) ![c](d) [e]: f", "[a\\](b) ![c\\](d) [e\\]: f" },
  { "<p> </p> <!-- --> <?x?> <http://a.b> <3",
    "\\<p> \\</p> \\<!-- --> \\<?x?> \\<http://a.b> <3" },
  { "a <2@b.c> <&a@b.c> <2 @ b>", "a \\<2@b.c> \\<&a@b.c> <2 @ b>" },
  { "&amp; &#8217; &nothing &", "\\&amp; \\&#8217; &nothing &" },
  { "a\\b \\* \\", "a\\b \\\\\\* \\" },
  { "# a", "\\# a" }, { "#a", "#a" }, { "####### a", "####### a" },
  { "- a", "\\- a" }, { "-a", "-a" }, { "+ a", "\\+ a" }, { "* a", "\\* a" }, { "– a", "– a" },
  { "1. a", "1\\. a" }, { "1) a", "1\\) a" }, { "2017. a", "2017\\. a" }, { "1.5 a", "1.5 a" },
  { "1234567890. a", "1234567890. a" },
  { "> a", "\\> a" }, { "---", "\\---" }, { "***", "\\*\\*\\*" }, { "- - -", "\\- - -" },
  { "===", "\\===" }, { "~~~ a", "\\~~~ a" }, { "``` a", "\\`\\`\\` a" }, { "-", "\\-" },
};

static void
test_commonmark_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *commonmark = escape (cases[i].text);

      g_assert_cmpstr (commonmark, ==, cases[i].commonmark);
      assert_round_trip (cases[i].text);
    }
}

/* Any text of the signs that mean something, in any order. */
static void
test_commonmark_noise (void)
{
  static const char *const atoms[] = {
    "*", "_", "`", "[", "]", "(", ")", "<", ">", "&", "\\", "#", "-", "+", "=", "~", "!", ":", ".",
    "1", "2", "9)", "a", "b", "É", "。", "\u00a0", "“", "amp;", "#8217;", "http://x.y", "a@b.c",
    "p>",
    "/p>", "--", "***", "[a]", "](c)", "]: d", "\"", "'", "|", "{", "^", "$",
  };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (1, 9); n > 0; n--)
        {
          if (text->len > 0 && n > 1 && g_test_rand_bit ())
            g_string_append_c (text, ' ');
          g_string_append (text, atoms[g_test_rand_int_range (0, G_N_ELEMENTS (atoms))]);
        }

      if (text->str[0] != ' ' && text->str[text->len - 1] != ' ' &&
          strstr (text->str, "  ") == NULL)
        assert_round_trip (text->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/commonmark/cases", test_commonmark_cases);
  g_test_add_func ("/formats/commonmark/noise", test_commonmark_noise);

  return g_test_run ();
}
