/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-commonmark-write.h"

#include <string.h>

static char *
rewrite (const char *source)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);

  return plenary_commonmark_write (blocks);
}

/* What is written as a person would stays as it is. */
static void
test_same (gconstpointer data)
{
  const char *source = data;
  g_autofree char *written = rewrite (source);

  g_assert_cmpstr (written, ==, source);
}

static const char *const same[] = {
  "",
  "A paragraph.",
  "One.\n\nTwo.",
  "Some *emphasis*, **strong** and `code`.",
  "***Both*** at once.",
  "A [link](https://example.org/a?b=c) in it.",
  "[**Strong link**](https://example.org)",
  "- a\n- b\n\nAfter.",
  "Before:\n\n1. a\n2. b",
  "1) a\n2) b",
  "- a\n  - b\n    - c\n- d",
  "1. a\n\n   more of a\n2. b",
  "A line\\\nand the next.",
  "- A line\\\n  and the next.",
  "2 * 3, snake_case, a < b, [TBC], R&D",
  "\\- no list",
  "1\\. no list",
  "\\# no heading",
  "Line\\\n\\- no list",
  "\\*no emphasis\\*",
};

typedef struct
{
  const char         *text;
  PlenaryMarkupStyle  styles[4];
  guint               ends[4];
} Hard;

/* What nobody types, but what an editor can make. */
static const Hard hard[] = {
  { "a\"b\"c", { 0, PLENARY_MARKUP_STRONG, 0 }, { 1, 4, 5 } },
  { "abc", { PLENARY_MARKUP_STRONG, PLENARY_MARKUP_EMPHASIS, PLENARY_MARKUP_STRONG }, { 1, 2, 3 } },
  { "abc", { PLENARY_MARKUP_STRONG | PLENARY_MARKUP_EMPHASIS, PLENARY_MARKUP_STRONG,
             PLENARY_MARKUP_EMPHASIS }, { 1, 2, 3 } },
  { "a!b", { 0, PLENARY_MARKUP_EMPHASIS, 0 }, { 1, 2, 3 } },
  { "``` `` `", { PLENARY_MARKUP_CODE }, { 8 } },
  { "`a", { PLENARY_MARKUP_CODE }, { 2 } },
  { "****", { 0, PLENARY_MARKUP_STRONG }, { 2, 4 } },
  { "a]b[c", { PLENARY_MARKUP_STRONG, 0 }, { 2, 5 } },
};

static void
test_hard (gconstpointer data)
{
  const Hard *test = data;
  g_autoptr(GPtrArray) blocks = plenary_markup_new ();
  g_autoptr(GPtrArray) read = NULL;
  g_autofree char *written = NULL;
  PlenaryMarkupBlock *block =
    plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 0, NULL, test->text);
  guint start = 0;

  for (guint i = 0; i < G_N_ELEMENTS (test->ends) && test->ends[i] > 0; i++)
    {
      plenary_markup_add_span (block, start, test->ends[i], test->styles[i], NULL);
      start = test->ends[i];
    }

  written = plenary_commonmark_write (blocks);
  read = plenary_markup_parse (written);
  g_test_message ("%s", written);
  g_assert_true (plenary_markup_equal (blocks, read));
}

static void
test_edges (void)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_new ();
  g_autofree char *written = NULL;
  PlenaryMarkupBlock *block;

  block = plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 0, NULL,
                                 "  a bold word \n\n b ");
  plenary_markup_add_span (block, 3, 9, PLENARY_MARKUP_STRONG, NULL);
  plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 0, NULL, " \n ");
  plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 4, "•", "deep");
  plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, 1, "•", "");

  written = plenary_commonmark_write (blocks);
  g_assert_cmpstr (written, ==, "a **bold** word\\\nb\n\n- deep");
}

static void
append_random_text (GString *text)
{
  static const char *const bits[] = {
    "a", "b ", "é", "*", "_", "**", "`", "[", "]", "(", ")", "<b>", "&amp;", "\\", "!", "# ", "- ",
    "1. ", "> ", "\n", "word", " ", "“", "”", "http://x.org", "=", "---", "+", "~~~",
    "\302\240", ":",
  };

  for (int i = g_test_rand_int_range (1, 8); i > 0; i--)
    g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
}

static void
add_random_block (GPtrArray *blocks,
                  guint      deepest)
{
  static const char *const markers[] = { "•", "1.", "2)", NULL };
  const char *marker = deepest > 0 ? markers[g_test_rand_int_range (0, 4)] : NULL;
  guint depth = (guint) g_test_rand_int_range (marker != NULL, (int) deepest + 1);
  g_autoptr(GString) text = g_string_new (NULL);
  PlenaryMarkupBlock *block;
  guint start = 0;

  append_random_text (text);
  block = plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, depth, marker, text->str);

  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint end = (guint) (g_utf8_next_char (at) - text->str);

      PlenaryMarkupStyle style = (PlenaryMarkupStyle) g_test_rand_int_range (0, 16);

      if (g_test_rand_int_range (0, 3) > 0)
        continue;

      plenary_markup_add_span (block, start, end, style,
                               style & PLENARY_MARKUP_LINK ? "https://e.org/a b" : NULL);
      start = end;
    }
}

/* What is written says the same when it is read, and is then written alike. */
static void
test_random (void)
{
  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr(GPtrArray) blocks = plenary_markup_new ();
      g_autoptr(GPtrArray) read = NULL;
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        add_random_block (blocks, (guint) g_test_rand_int_range (0, 4));

      once = plenary_commonmark_write (blocks);
      read = plenary_markup_parse (once);
      twice = plenary_commonmark_write (read);
      g_assert_cmpstr (once, ==, twice);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *path = g_strdup_printf ("/commonmark-write/same/%u", i);

      g_test_add_data_func (path, same[i], test_same);
    }

  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    {
      g_autofree char *path = g_strdup_printf ("/commonmark-write/hard/%u", i);

      g_test_add_data_func (path, &hard[i], test_hard);
    }

  g_test_add_func ("/commonmark-write/edges", test_edges);
  g_test_add_func ("/commonmark-write/random", test_random);

  return g_test_run ();
}
