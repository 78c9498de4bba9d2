/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The compositor ends lines where Pango does, and declines what it does not know; in a language that
 * has patterns it does not leave holes where Pango would.
 */

#include "config.h"

#include "plenary-typesetter.h"

#include "random-programme.h"

typedef struct
{
  PlenarySetting    *setting;
  PlenaryTypeCase   *type_case;
  PlenaryCompositor *compositor;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->setting = paper_setting_new ("A4", data != NULL ? data : "und");
  f->type_case = plenary_type_case_new (f->setting);
  f->compositor = plenary_compositor_new (f->type_case);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  plenary_compositor_free (f->compositor);
  plenary_type_case_free (f->type_case);
  plenary_setting_unref (f->setting);
}

static guint
count (Fixture    *f,
       const char *text,
       GArray     *spans,
       double      width,
       double     *longest)
{
  const PlenaryCopy copy = { PLENARY_PRINT_BODY, text, spans, width, 1, "en",
                             plenary_form_get (PLENARY_HANDOUT_PROGRAMME) };

  return plenary_compositor_count (f->compositor, &copy, longest);
}

/* Pango has a dash begin a line. */
static char *
hold_dashes (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, " – ", -1);

  return g_strjoinv ("\u00a0– ", parts);
}

static guint
count_pango (Fixture    *f,
             const char *text,
             double      indent,
             double      width)
{
  g_autoptr(PangoLayout) layout = plenary_setting_create_layout (f->setting);
  g_autofree char *held = hold_dashes (text);
  PangoFontDescription *description;
  PlenaryPrintFont font;

  plenary_print_style_get_font (PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_NONE, "en", &font);
  description = plenary_print_font_describe (&font, "en");
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_indent (layout, pango_units_from_double (indent));
  pango_layout_set_text (layout, held, -1);
  pango_font_description_free (description);

  return (guint) pango_layout_get_line_count (layout);
}

/* Each is set so narrow that nearly every word has a line, then wider and wider. None ends in a
 * space, which formatted text cannot and whose width Pango counts in one version and not another.
 */
static const char *const texts[] = {
  "one two three four five six seven eight nine ten",
  "whole-of-government and whole-of-society approaches, well-managed",
  "a (very) short [and odd] text: it asks ‘why’? It says “yes”!",
  "Combien de temps ? Trop ! Et puis : rien ; voilà.",
  "( spaced ) words , and / or slashes/in words",
  "déjà vu: Łódź, Ελλάδα, Москва – and em—dashes … everywhere...",
  "  leading,   double   and more spaces",
  "lines\nthat end\n\nwhere they are told\u2028to",
  "no\u00a0break here, 10\u202f% there, 10\u2009h there",
  "https://example.org/a/long/path?with=a&query=string and more",
  "co-operation/co-ordination 2030 1,234.56 $5 A+B",
};

static void
test_compositor_like_pango (Fixture       *f,
                            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 150; width < 400; width += 7.3)
      {
        g_test_message ("%s at %.1f", texts[i], width);
        g_assert_cmpuint (count (f, texts[i], NULL, width, NULL), ==,
                          count_pango (f, texts[i], 0, width));
      }
}

/* What stands on the first line before the text takes of it. */
static void
test_compositor_indented (Fixture       *f,
                          gconstpointer  data)
{
  PlenaryCopy copy = { PLENARY_PRINT_BODY, texts[0], NULL, 150, 1, "en",
                       plenary_form_get (PLENARY_HANDOUT_PROGRAMME) };
  double longest;

  for (copy.width = 150; copy.width < 400; copy.width += 7.3)
    for (copy.indent = 0; copy.indent < copy.width - 50; copy.indent += 11)
      {
        g_assert_cmpuint (plenary_compositor_count (f->compositor, &copy, &longest), ==,
                          count_pango (f, texts[0], copy.indent, copy.width));
        g_assert_cmpfloat (longest, <, copy.width + 0.1);
      }
}

static void
test_compositor_random_like_pango (Fixture       *f,
                                   gconstpointer  data)
{
  static const char *const words[] = {
    "governance", "of", "migration", "and", "a", "well-managed", "(including", "returns)", "2030",
    "UN’s", "“soft", "law”", "etc.)?", "remittances:", "–", "is", "In", "light",
  };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      double width = 120 + g_test_rand_int_range (0, 300);
      guint lines, pango_lines;

      for (guint j = 0; j < 100; j++)
        {
          g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
          g_string_append_c (text, ' ');
        }

      lines = count (f, text->str, NULL, width, NULL);
      pango_lines = count_pango (f, text->str, 0, width);

      /* Letters on both sides of a space are kerned by Pango alone. */
      g_assert_cmpint (ABS ((int) lines - (int) pango_lines), <=, 1);
    }
}

/* Words are parted only where that makes the edge more even, and no line is too long for it. */
static void
test_compositor_hyphenates (Fixture       *f,
                            gconstpointer  data)
{
  static const char text[] =
    "The internationalization of misunderstandings is characteristically straightforward and "
    "incomprehensible; responsibilities notwithstanding, institutionalization accelerates.";
  guint n_less = 0;

  for (double width = 120; width < 400; width += 3.7)
    {
      double longest;
      guint lines = count (f, text, NULL, width, &longest);

      g_assert_cmpuint (lines, >, 0);
      g_assert_cmpuint (lines, <=, count_pango (f, text, 0, width));
      g_assert_cmpfloat (longest, <=, width + 0.1);
      n_less += lines < count_pango (f, text, 0, width) ? 1 : 0;
    }

  if (g_file_test (PLENARY_HYPHEN_FOLDER "/hyph_en_US.dic", G_FILE_TEST_EXISTS))
    g_assert_cmpuint (n_less, >, 0);
}

static void
test_compositor_declines (Fixture       *f,
                          gconstpointer  data)
{
  static const char *const unknown[] = {
    "السلام", "mixed عربي text", "שלום", "你好", "คำ", "soft\u00adhyphen", "tab\there",
    "\u202eturned", "zero\u200bwidth", "emoji \U0001f600",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_test_message ("%s", unknown[i]);
      g_assert_cmpuint (count (f, unknown[i], NULL, 100, NULL), ==, 0);
    }

  g_assert_cmpuint (count (f, "", NULL, 100, NULL), ==, 1);
}

static void
test_compositor_spans (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  PlenarySpan span = { 4, 9, PLENARY_PRINT_MARK_STRONG };
  double plain, strong;

  g_array_append_val (spans, span);
  g_assert_cmpuint (count (f, "one (two) three", NULL, 400, &plain), ==, 1);
  g_assert_cmpuint (count (f, "one (two) three", spans, 400, &strong), ==, 1);
  g_assert_cmpfloat (strong, >, plain);

  /* Where the style changes within a word, no line ends. */
  g_array_index (spans, PlenarySpan, 0).start = 2;
  g_assert_cmpuint (count (f, "abcdefghijkl mn", spans, plain, &strong), ==, 2);
  g_assert_cmpuint (count (f, "abcdefghijkl", spans, 20, NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/layout/compositor/like-pango", Fixture, NULL,
              set_up, test_compositor_like_pango, tear_down);
  g_test_add ("/layout/compositor/indented", Fixture, NULL,
              set_up, test_compositor_indented, tear_down);
  g_test_add ("/layout/compositor/random-like-pango", Fixture, NULL,
              set_up, test_compositor_random_like_pango, tear_down);
  g_test_add ("/layout/compositor/hyphenates", Fixture, "en",
              set_up, test_compositor_hyphenates, tear_down);
  g_test_add ("/layout/compositor/declines", Fixture, NULL,
              set_up, test_compositor_declines, tear_down);
  g_test_add ("/layout/compositor/spans", Fixture, NULL,
              set_up, test_compositor_spans, tear_down);

  return g_test_run ();
}
