/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-language.h"
#include "plenary-setting.h"

static PlenarySetting *
setting_new (const char     *paper_name,
             const char     *language,
             PlenaryOptions  options)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  PlenaryPaper paper;

  g_assert_true (plenary_paper_from_name (paper_name, &paper));

  ticket->options = options;

  return plenary_setting_new_for_paper (&paper, language, now, ticket);
}

static void
test_setting_paper (void)
{
  g_autoptr(PlenarySetting) a4 = setting_new ("A4", "en", PLENARY_OPTIONS_PUBLIC);
  g_autoptr(PlenarySetting) letter = setting_new ("letter", "en", PLENARY_OPTIONS_PUBLIC);
  PlenaryPaper none;

  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (a4)->width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (a4)->height, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (a4)->left, 53.86, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (letter)->width, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (letter)->top, 51.02, 0.01);

  g_assert_false (plenary_paper_from_name ("", &none));
  g_assert_false (plenary_paper_from_name ("A44", &none));
}

static void
test_setting_options (void)
{
  g_autoptr(PlenarySetting) setting = setting_new ("A4", "en", PLENARY_OPTIONS_PUBLIC);

  g_assert_true (plenary_setting_shows (setting, PLENARY_OPTION_ABSTRACTS));
  g_assert_false (plenary_setting_shows (setting, PLENARY_OPTION_INTERNAL));
  g_assert_false (plenary_setting_shows (setting, PLENARY_OPTION_NOTES));
  g_assert_false (plenary_setting_shows (setting,
                                         PLENARY_OPTION_ABSTRACTS | PLENARY_OPTION_NOTES));
}

/* The setting of a window must not change when the window's context does. */
static void
test_setting_own_context (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  g_autoptr(PlenaryTicket) ticket = plenary_ticket_new (PLENARY_HANDOUT_PROGRAMME);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PlenarySetting) setting =
    plenary_setting_new (context, NULL, "ar", PANGO_DIRECTION_RTL, now, ticket);
  g_autoptr(PangoLayout) layout = plenary_setting_create_layout (setting);

  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string ("fr"));

  g_assert_true (pango_layout_get_context (layout) != context);
  g_assert_cmpint (pango_context_get_base_dir (pango_layout_get_context (layout)), ==,
                   PANGO_DIRECTION_RTL);
  g_assert_cmpstr (pango_language_to_string (
                     pango_context_get_language (pango_layout_get_context (layout))), ==, "ar");
  g_assert_cmpstr (plenary_setting_get_language (setting), ==, "ar");
  g_assert_cmpfloat_with_epsilon (plenary_setting_get_paper (setting)->width, 0, 0.01);

  g_object_unref (context);
}

static void
test_setting_direction (void)
{
  static const struct { const char *language; gboolean right_to_left; } rows[] = {
    { "en", FALSE }, { "und", FALSE }, { "ar", TRUE }, { "AR-eg", TRUE }, { "he", TRUE },
    { "fa-IR", TRUE }, { "zh", FALSE }, { "az-Arab", TRUE }, { "", FALSE }, { "no such", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenarySetting) setting = setting_new ("A4", rows[i].language, 0);

      g_test_message ("%s", rows[i].language);
      g_assert_cmpint (plenary_language_is_right_to_left (rows[i].language), ==,
                       rows[i].right_to_left);
      g_assert_cmpint (plenary_setting_get_direction (setting), ==,
                       rows[i].right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    }
}

/* What stands at one side of the paper is at the other where it is read from right to left. */
static void
test_setting_flip (void)
{
  g_autoptr(PlenarySetting) left = setting_new ("A4", "en", PLENARY_OPTIONS_PUBLIC);
  g_autoptr(PlenarySetting) right = setting_new ("A4", "he", PLENARY_OPTIONS_PUBLIC);
  const PlenaryPaper *paper = plenary_setting_get_paper (left);

  g_assert_cmpfloat_with_epsilon (plenary_setting_flip (left, 10, 20), paper->left + 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (plenary_setting_flip (right, 10, 20),
                                  paper->width - paper->right - 30, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/setting/paper", test_setting_paper);
  g_test_add_func ("/layout/setting/options", test_setting_options);
  g_test_add_func ("/layout/setting/own-context", test_setting_own_context);
  g_test_add_func ("/layout/setting/direction", test_setting_direction);
  g_test_add_func ("/layout/setting/flip", test_setting_flip);

  return g_test_run ();
}
