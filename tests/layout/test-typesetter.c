/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How text of one script or another is set. */

#include "config.h"

#include "plenary-typesetter.h"

#include "random-programme.h"

typedef struct
{
  PlenarySetting    *setting;
  PlenaryTypeCase   *type_case;
  PlenaryTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  language)
{
  f->setting = paper_setting_new ("A4", language);
  f->type_case = plenary_type_case_new (f->setting);
  f->typesetter = plenary_typesetter_new (f->setting, f->type_case, 1);
}

static void
tear_down (Fixture       *f,
           gconstpointer  language)
{
  plenary_typesetter_free (f->typesetter);
  plenary_type_case_free (f->type_case);
  plenary_setting_unref (f->setting);
}

/* How long a label is when its letters are not spaced. */
static double
measure_close (Fixture    *f,
               const char *text)
{
  const char *language = plenary_setting_get_language (f->setting);
  g_autoptr(PangoLayout) layout = plenary_setting_create_layout (f->setting);
  PangoFontDescription *description;
  PlenaryPrintFont font;
  int width;

  plenary_print_style_get_font (PLENARY_PRINT_LABEL, PLENARY_PRINT_MARK_NONE, language, &font);
  description = plenary_print_font_describe (&font, language);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  pango_font_description_free (description);

  return pango_units_to_double (width);
}

/* Capitals are spaced; letters that join or hang from a line are not, in whatever programme. */
static void
test_typesetter_spacing (Fixture       *f,
                         gconstpointer  language)
{
  static const struct { const char *text; gboolean is_spaced; } rows[] = {
    { "PANEL", TRUE }, { "ГРУППА", TRUE }, { "专题讨论", TRUE }, { "सत्र", FALSE },
    { "জলবায়ু", FALSE }, { "جلسة", FALSE }, { "การประชุม", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double width = plenary_typesetter_get_width (f->typesetter, PLENARY_PRINT_LABEL,
                                                   rows[i].text);
      double close = measure_close (f, rows[i].text);

      g_test_message ("%s", rows[i].text);

      if (rows[i].is_spaced)
        g_assert_cmpfloat (width, >, close + 1);
      else
        g_assert_cmpfloat_with_epsilon (width, close, 0.05);
    }
}

/* The fonts of a text, a letter for each character: of a Latin font, a Chinese one, or another. */
static char *
list_fonts (Fixture    *f,
            const char *text,
            GArray     *spans)
{
  GString *fonts = g_string_new (NULL);
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set (f->typesetter, PLENARY_PRINT_BODY, text, spans, 400, &lines);
  g_assert_nonnull (lines.layout);
  g_assert_cmpuint (lines.n, ==, 1);

  for (GSList *l = pango_layout_get_line_readonly (lines.layout, 0)->runs; l != NULL; l = l->next)
    {
      PangoItem *item = ((PangoLayoutRun *) l->data)->item;
      PangoFontDescription *description = pango_font_describe (item->analysis.font);
      const char *family = pango_font_description_get_family (description);

      for (int i = 0; i < item->num_chars; i++)
        g_string_append_c (fonts, g_str_equal (family, "P052") ? 'L' :
                                  g_str_equal (family, "Noto Serif CJK SC") ? 'C' : '?');

      pango_font_description_free (description);
    }

  return g_string_free (fonts, FALSE);
}

/* Signs that are as wide as Chinese letters come from their font, in a text that has some. */
static void
test_typesetter_signs (Fixture       *f,
                       gconstpointer  language)
{
  static const struct { const char *text; const char *fonts; } rows[] = {
    { "说“不”。", "CCCCC" }, { "“Deltares”公司", "CLLLLLLLLCCC" }, { "恒河—河……", "CCCCCC" },
    { "欧O’Neill‘人’", "CLLLLLLLCCC" }, { "‘不’", "CCC" }, { "我’s", "CCL" },
  };
  const PlenarySpan strong = { 0, 6, PLENARY_PRINT_MARK_STRONG };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  g_autofree char *fonts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = list_fonts (f, rows[i].text, NULL);

      g_assert_cmpstr (found, ==, rows[i].fonts);
    }

  g_array_append_val (spans, strong);
  fonts = list_fonts (f, rows[0].text, spans);
  g_assert_cmpstr (fonts, ==, rows[0].fonts);
}

/* Where two of them meet, one gives up the half that is empty: in ems. */
static void
test_typesetter_halves (Fixture       *f,
                        gconstpointer  language)
{
  static const struct { const char *text; double width; } rows[] = {
    { "知道。", 3 }, { "知。”", 2.5 }, { "知，”（参）", 5 }, { "“《欧》。”人", 5.5 }, { "（知）。", 3.5 },
  };
  PlenaryPrintFont font;

  plenary_print_style_get_font (PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_NONE, language, &font);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double width = plenary_typesetter_get_width (f->typesetter, PLENARY_PRINT_BODY,
                                                   rows[i].text);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpfloat_with_epsilon (width / font.size, rows[i].width, 0.02);
    }
}

/* How far the letters of a text reach that is set that wide. */
static double
measure_ink (Fixture    *f,
             const char *text,
             GArray     *spans,
             double      width)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_auto(PlenaryLines) lines = { 0 };
  double left, top, reach, height;

  plenary_typesetter_set (f->typesetter, PLENARY_PRINT_SESSION, text, spans, width, &lines);
  g_assert_cmpuint (lines.n, ==, 2);
  plenary_typesetter_show (f->typesetter, cr, &lines, FALSE, 0, 0, 0, lines.n);
  cairo_recording_surface_ink_extents (surface, &left, &top, &reach, &height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return left + reach;
}

/* A word of one letter is with the next one, whoever sets it; and so is what quotes. */
static void
test_typesetter_short_words (Fixture       *f,
                             gconstpointer  language)
{
  static const char *const slavonic[][2] = { { "Архивы и", "Архивы и сад" },
                                             { "Архивы (с", "Архивы (с ним)" } };
  static const char *const french[][2] = { { "Archives «", "Archives « mer »" },
                                           { "Archives et", "Archives et »" } };
  const char *const (*rows)[2] = g_str_equal (language, "fr") ? french : slavonic;
  const PlenarySpan link = { 0, 2, PLENARY_PRINT_MARK_NONE, (char *) "https://example.org" };
  double word = plenary_typesetter_get_width (f->typesetter, PLENARY_PRINT_SESSION,
                                              g_str_equal (language, "fr") ? "Archives" : "Архивы");
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));

  g_array_append_val (spans, link);

  for (guint i = 0; i < 2; i++)
    {
      double width = 1 + plenary_typesetter_get_width (f->typesetter, PLENARY_PRINT_SESSION,
                                                       rows[i][0]);

      g_assert_cmpfloat (measure_ink (f, rows[i][1], NULL, width), <, word + 1);
      g_assert_cmpfloat (measure_ink (f, rows[i][1], spans, width), <, word + 1);
    }
}

/* No letter is alone on the last line, and no paragraph longer for it. */
static void
test_typesetter_last_letter (Fixture       *f,
                             gconstpointer  language)
{
  static const char text[] = "海堤保护它后面的一切也抬高它前面的水位因此由谁决定与建多高同样重要。";
  PlenaryPrintFont font;

  plenary_print_style_get_font (PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_NONE, language, &font);

  for (guint n = 5; n < 34; n++)
    {
      g_auto(PlenaryLines) lines = { 0 };
      PangoLayoutLine *last;

      plenary_typesetter_set (f->typesetter, PLENARY_PRINT_BODY, text, NULL, n * font.size + 1,
                              &lines);
      last = pango_layout_get_line_readonly (lines.layout, (int) lines.n - 1);
      g_test_message ("%u", n);
      g_assert_cmpuint (lines.n, ==, (34 + n - 1) / n);
      g_assert_cmpint (g_utf8_strlen (text + pango_layout_line_get_start_index (last), -1), >, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/layout/typesetter/spacing/en", Fixture, "en", set_up, test_typesetter_spacing,
              tear_down);
  g_test_add ("/layout/typesetter/spacing/hi", Fixture, "hi", set_up, test_typesetter_spacing,
              tear_down);
  g_test_add ("/layout/typesetter/short-words/fr", Fixture, "fr", set_up,
              test_typesetter_short_words, tear_down);
  g_test_add ("/layout/typesetter/short-words/ru", Fixture, "ru", set_up,
              test_typesetter_short_words, tear_down);
  g_test_add ("/layout/typesetter/halves", Fixture, "zh-Hans", set_up, test_typesetter_halves,
              tear_down);
  g_test_add ("/layout/typesetter/last-letter", Fixture, "zh", set_up, test_typesetter_last_letter,
              tear_down);
  g_test_add ("/layout/typesetter/signs", Fixture, "zh-Hans", set_up, test_typesetter_signs,
              tear_down);

  return g_test_run ();
}
