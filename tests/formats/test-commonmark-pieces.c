/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-commonmark-pieces.h"

#include <string.h>

typedef struct
{
  const char *source;
  const char *pieces;     /* 'e' can be edited, 'k' is kept */
  const char *joined;     /* NULL: as the source */
} Split;

static const Split splits[] = {
  { "", "", NULL },
  { "a", "e", NULL },
  { "a\nb\n\n\n\nc\n", "ee", "a\nb\n\nc" },
  { "# Heading\nText", "ke", "# Heading\n\nText" },
  { "* a\n* b\n\n- c", "ee", NULL },
  { "- a\n\n- b\n\n  more\n\nText", "ee", NULL },
  { "    code\n      more", "k", NULL },
  { "> quoted\n\n![A picture](p.png)\n\ntext", "kke", NULL },
  { "<div>\nhtml\n</div>\n\ntext <b>bold</b>", "kk", NULL },
  { "See [that][1].\n\n[1]: https://example.org\n\nMore.", "kke", NULL },
  { "[1]: https://example.org", "k", NULL },
  { "- a\n  > quoted\n\nText", "ke", NULL },
  { "a [b](c \"title\") d", "k", NULL },
  { "---\n\n***\n", "kk", "---\n\n***" },
  { "**a**b and __c__", "e", NULL },
  { "-\n- b", "k", NULL },
  { "**strong [link](https://example.org) within**", "e", NULL },
};

static void
test_split (gconstpointer data)
{
  const Split *test = data;
  g_autoptr(GPtrArray) pieces = plenary_commonmark_split (test->source);
  g_autoptr(GString) found = g_string_new (NULL);
  g_autofree char *joined = plenary_commonmark_join (pieces, pieces);

  for (guint i = 0; i < pieces->len; i++)
    {
      const PlenaryCommonmarkPiece *piece = g_ptr_array_index (pieces, i);

      g_string_append_c (found, piece->blocks != NULL ? 'e' : 'k');
    }

  g_assert_cmpstr (found->str, ==, test->pieces);
  g_assert_cmpstr (joined, ==, test->joined != NULL ? test->joined : test->source);
}

/* Only what was edited is written anew. */
static void
test_join_edited (void)
{
  g_autoptr(GPtrArray) known = plenary_commonmark_split ("__One__\nline\n\n> kept\n\n* a\n* b");
  g_autoptr(GPtrArray) pieces =
    plenary_commonmark_split ("**One** line\n\n> kept\n\n- a\n- b\n- c");
  g_autofree char *joined = plenary_commonmark_join (pieces, known);

  g_assert_cmpstr (joined, ==, "__One__\nline\n\n> kept\n\n- a\n- b\n- c");
}

static char *
take_words (const char *source)
{
  g_autoptr(GPtrArray) pieces = plenary_commonmark_split (source);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    for (const char *at = ((PlenaryCommonmarkPiece *) pieces->pdata[i])->source; *at != '\0'; at++)
      if (!g_ascii_isspace (*at))
        g_string_append_c (words, *at);

  return g_string_free (words, FALSE);
}

/* Whatever a text is made of, all of it is in its pieces. */
static void
test_nothing_lost (void)
{
  static const char *const lines[] = {
    "text", "- a", "  - b", "1. x", "> q", "# h", "    code", "```", "", "", "<div>", "[a]: /b",
    "[a]", "***", "  more", "2) y", "===", "| t |", "\\", "&amp;", "-", "+ z", "\ttab",
  };

  for (guint n = 0; n < 4000; n++)
    {
      g_autoptr(GString) source = g_string_new (NULL);
      g_autoptr(GString) expected = g_string_new (NULL);
      g_autofree char *words = NULL;

      for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
        g_string_append_printf (source, "%s\n",
                                lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))]);

      for (const char *at = source->str; *at != '\0'; at++)
        if (!g_ascii_isspace (*at))
          g_string_append_c (expected, *at);

      words = take_words (source->str);
      g_assert_cmpstr (words, ==, expected->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/commonmark-pieces/split/%u", i);

      g_test_add_data_func (path, &splits[i], test_split);
    }

  g_test_add_func ("/commonmark-pieces/join-edited", test_join_edited);
  g_test_add_func ("/commonmark-pieces/nothing-lost", test_nothing_lost);

  return g_test_run ();
}
