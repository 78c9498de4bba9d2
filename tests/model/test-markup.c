/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text as blocks, written out as text: a letter a type, a > a level, the marker, and
 * the styles around what they hold.
 */

#include "plenary-markup.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *source;
  const char *blocks;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "paragraphs", "One\ntwo.\n\nThree.", "P:One two.|P:Three.|" },
  { "styles", "a *b **c*** `d`", "P:a {1:b }{3:c} {4:d}|" },
  { "joined", "*a*_b_", "P:{1:ab}|" },
  { "link", "see [the *list*](http://x.org)", "P:see {8:the →http://x.org}{9:list→http://x.org}|" },
  { "links", "[a](x:1)[b](x:2)[c](<>)", "P:{8:a→x:1}{8:b→x:2}{8:c→}|" },
  { "picture", "![a bird](bird.png)", "P:a bird|" },
  { "hard-break", "one\\\ntwo", "P:one\ntwo|" },
  { "heading", "# A *title*", "H:A {1:title}|" },
  { "bullets", "- a\n- b", "P>•:a|P>•:b|" },
  { "numbers", "3) a\n4) b\n\n   more", "P>3):a|P>4):b|P>:more|" },
  { "nested", "- a\n  1. b", "P>•:a|P>>1.:b|" },
  { "empty-item", "-\n- b", "P>•:|P>•:b|" },
  { "last-empty-item", "- a\n-", "P>•:a|P>•:|" },
  { "item-in-item", "- - a", "P>•:|P>>•:a|" },
  { "quotation", "> said", "P>“:said|" },
  { "verbatim", "```\na  <b>\n```", "V:a  <b>|" },
  { "rule", "a\n\n---\n\nb", "P:a|R:|P:b|" },
  { "html-is-text", "<b>a</b> & &amp;", "P:<b>a</b> & &|" },
  { "html-block", "<div>\n<script>x</script>\n</div>", "P:<div>\n<script>x</script>\n</div>|" },
  { "pango-is-text", "<span size=\"999999\">", "P:<span size=\"999999\">|" },
  { "escaped", "\\*not\\* \\<b\\>", "P:*not* <b>|" },
  { "turned", "a&#x202e;b\u202ec", "P:abc|" },
};

static char *
dump (const char *source)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);
      guint at = 0;

      g_string_append_c (string, "PHVR"[block->type]);

      for (guint j = 0; j < block->depth; j++)
        g_string_append_c (string, '>');

      g_string_append_printf (string, "%s%s:", block->is_quoted ? "“" : "",
                              block->marker != NULL ? block->marker : "");

      for (guint j = 0; j < block->spans->len; j++)
        {
          PlenaryMarkupSpan *span = &g_array_index (block->spans, PlenaryMarkupSpan, j);

          g_assert_cmpuint (span->start, >=, at);
          g_assert_cmpuint (span->end, >, span->start);
          g_string_append_len (string, block->text + at, span->start - at);
          g_string_append_printf (string, "{%d:%.*s%s%s}", (int) span->style,
                                  (int) (span->end - span->start), block->text + span->start,
                                  span->uri != NULL ? "→" : "",
                                  span->uri != NULL ? span->uri : "");
          at = span->end;
        }

      g_string_append_printf (string, "%s|", block->text + at);
    }

  return g_string_free (string, FALSE);
}

static void
test_markup_blocks (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *blocks = dump (c->source);

  g_assert_cmpstr (blocks, ==, c->blocks);
}

static void
test_markup_plain (void)
{
  g_autofree char *plain = plenary_markup_dup_plain ("A *b*\n\n---\n\n- c\n- d");

  g_assert_cmpstr (plain, ==, "A b\n• c\n• d");
}

/* As deep as anyone likes: it must end, and soon. */
static void
test_markup_deep (void)
{
  g_autoptr(GString) source = g_string_new (NULL);
  g_autoptr(GPtrArray) blocks = NULL;
  PlenaryMarkupBlock *block;

  for (guint i = 0; i < 20000; i++)
    g_string_append (source, "> ");

  g_string_append (source, "deep");
  blocks = plenary_markup_parse (source->str);
  block = g_ptr_array_index (blocks, blocks->len - 1);
  g_assert_cmpuint (block->depth, ==, PLENARY_MARKUP_DEEPEST);
  g_assert_cmpstr (block->text, ==, "deep");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/markup/blocks/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_markup_blocks);
    }

  g_test_add_func ("/model/markup/plain", test_markup_plain);
  g_test_add_func ("/model/markup/deep", test_markup_deep);

  return g_test_run ();
}
