/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large type is: the floors that no choice gets below. */

#include "plenary-form.h"

static const char *const languages[] = { "en", "ar", "zh", "ru", "ur" };

static const double scales[] = { PLENARY_TICKET_LEAST_SIZE, 0.96, 1, PLENARY_TICKET_MOST_SIZE };

static void
assert_floor (PlenaryHandoutKind kind,
              double             floor)
{
  const PlenaryForm *form = plenary_form_get (kind);

  for (PlenaryPrintStyle style = 0; style < PLENARY_PRINT_N_STYLES; style++)
    for (guint marks = 0; marks < PLENARY_PRINT_MARK_NOTE * 2; marks++)
      for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
        for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
          {
            PlenaryPrintFont font;

            plenary_form_get_font (form, scales[j], style, (PlenaryPrintMarks) marks,
                                   languages[i], &font);
            g_assert_cmpfloat (font.size, >=, floor - 1e-9);

            if (marks == PLENARY_PRINT_MARK_NONE)
              g_assert_cmpfloat (plenary_form_get_leading (form, scales[j], style, languages[i]),
                                 >=, font.size);
          }
}

static void
test_form_floor (void)
{
  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    assert_floor (kind, kind == PLENARY_HANDOUT_LARGE_PRINT ? 16 : 7);
}

static void
test_form_large (void)
{
  const PlenaryForm *form = plenary_form_get (PLENARY_HANDOUT_LARGE_PRINT);
  PlenaryPrintFont font;

  plenary_form_get_font (form, 1, PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_NONE, "en", &font);
  g_assert_cmpfloat_with_epsilon (font.size, 18, 0.01);
  g_assert_cmpfloat (plenary_form_get_leading (form, 1, PLENARY_PRINT_BODY, "en"), >=, 18 * 1.5);

  for (PlenaryPrintStyle style = 0; style < PLENARY_PRINT_N_STYLES; style++)
    for (guint marks = 0; marks < PLENARY_PRINT_MARK_NOTE * 2; marks++)
      {
        plenary_form_get_font (form, 1, style, (PlenaryPrintMarks) marks, "en", &font);
        g_assert_false (font.is_italic);
      }

  /* What is emphasised can still be told from what is not. */
  plenary_form_get_font (form, 1, PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_EMPHASIS, "en", &font);
  g_assert_cmpint (font.weight, ==, PANGO_WEIGHT_BOLD);
}

/* The programme is set as the design has it. */
static void
test_form_programme (void)
{
  const PlenaryForm *form = plenary_form_get (PLENARY_HANDOUT_PROGRAMME);

  for (PlenaryPrintStyle style = 0; style < PLENARY_PRINT_N_STYLES; style++)
    {
      PlenaryPrintFont font, expected;

      plenary_form_get_font (form, 1, style, PLENARY_PRINT_MARK_NONE, "en", &font);
      plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NONE, "en", &expected);
      g_assert_cmpfloat_with_epsilon (font.size, expected.size, 1e-9);
      g_assert_cmpfloat_with_epsilon (font.spacing, expected.spacing, 1e-9);
      g_assert_cmpfloat_with_epsilon (plenary_form_get_leading (form, 1, style, "en"),
                                      plenary_print_style_get_leading (style, "en"), 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/form/floor", test_form_floor);
  g_test_add_func ("/layout/form/large", test_form_large);
  g_test_add_func ("/layout/form/programme", test_form_programme);

  return g_test_run ();
}
