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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/layout/typesetter/spacing/en", Fixture, "en", set_up, test_typesetter_spacing,
              tear_down);
  g_test_add ("/layout/typesetter/spacing/hi", Fixture, "hi", set_up, test_typesetter_spacing,
              tear_down);

  return g_test_run ();
}
