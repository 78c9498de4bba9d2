/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text that is as large as its place lets it be, and never too small to be read. */

#include "plenary-sizes.h"

#include "random-programme.h"

#include <string.h>

static PlenarySetting *setting;
static PlenaryTypeCase *type_case;

/* From the largest to the least, whatever they are, and that exactly. */
static void
test_sizes_scale (void)
{
  for (double most = 0.5; most < 9; most *= 1.13)
    {
      g_autoptr(PlenarySizes) sizes = plenary_sizes_new (setting, type_case, 0.7, most);
      guint n = plenary_sizes_get_n (sizes);

      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (plenary_sizes_get_scale (sizes, i), <,
                           plenary_sizes_get_scale (sizes, i - 1));

      g_assert_cmpfloat_with_epsilon (plenary_sizes_get_scale (sizes, n - 1), 0.7, 1e-9);
      g_assert_cmpfloat (plenary_sizes_get_scale (sizes, 0), <=, MAX (most, 0.7) + 1e-9);
    }
}

static void
test_sizes_find (void)
{
  g_autoptr(PlenarySizes) sizes = plenary_sizes_new (setting, type_case, 0.5, 4);
  guint last = 0;

  /* The less room there is, the smaller. */
  for (double width = 600; width > 60; width -= 20)
    {
      guint i = plenary_sizes_find (sizes, PLENARY_PRINT_BODY, "Deputy Director-General", width,
                                    80);

      g_assert_cmpuint (i, >=, last);
      last = i;

      if (i == plenary_sizes_get_n (sizes))
        continue;

      g_assert_cmpfloat (plenary_sizes_measure (sizes, i, PLENARY_PRINT_BODY,
                                                "Deputy Director-General", width), <=, 80);
      g_assert_cmpfloat (plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY,
                                                    "Deputy Director-General") *
                         plenary_sizes_get_scale (sizes, i), <=, width);
    }

  g_assert_cmpuint (plenary_sizes_find (sizes, PLENARY_PRINT_BODY, "Wide", 600, 80), ==, 0);
  g_assert_cmpuint (plenary_sizes_find (sizes, PLENARY_PRINT_BODY, "Wide", 3, 80), ==,
                    plenary_sizes_get_n (sizes));
}

/* A line may end after a space, after a hyphen, and between characters of Han. */
static void
test_sizes_longest (void)
{
  g_autoptr(PlenarySizes) sizes = plenary_sizes_new (setting, type_case, 0.5, 4);
  double word = plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY, "Directorate");

  g_assert_cmpfloat_with_epsilon (plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY,
                                                             "of the Directorate of it"),
                                  word, 0.01);
  g_assert_cmpfloat (plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY, "of\u00a0Directorate"),
                     >, word + 1);
  g_assert_cmpfloat (plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY, "海港与高潮位"), <,
                     3 * plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY, "海"));
  g_assert_cmpfloat (plenary_sizes_get_longest (sizes, PLENARY_PRINT_BODY, ""), <=, 0);
  g_assert_cmpuint (plenary_sizes_count_lines (sizes, 0, PLENARY_PRINT_BODY, "", 50), ==, 0);
}

/* A word is broken at its hyphen, unless it is to be whole. */
static void
test_sizes_whole (void)
{
  g_autoptr(PlenarySizes) sizes = plenary_sizes_new (setting, type_case, 0.5, 4);
  const char *name = "Mary Featherstone-Lee";
  PlenarySpan span = { strlen ("Mary "), (guint) strlen (name), PLENARY_PRINT_MARK_WHOLE };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
  double width = plenary_typesetter_get_width (plenary_sizes_get (sizes, 0), PLENARY_PRINT_BODY,
                                               "Mary Featherstone-") + 1;

  g_array_append_val (spans, span);

  for (guint i = 0; i < 2; i++)
    {
      const PlenaryLines *lines = plenary_sizes_set (sizes, 0, PLENARY_PRINT_BODY, name, NULL,
                                                     width);

      g_assert_null (lines->copy.spans);
      g_assert_cmpuint (lines->n, ==, 2);
      lines = plenary_sizes_set (sizes, 0, PLENARY_PRINT_BODY, name, spans, width);
      g_assert_cmpint (pango_layout_line_get_start_index (
                         pango_layout_get_line_readonly (lines->layout, 1)), ==, strlen ("Mary "));
      g_assert_cmpuint (lines->n, ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  setting = paper_setting_new ("A4", "en");
  type_case = plenary_type_case_new (setting);

  g_test_add_func ("/layout/sizes/scale", test_sizes_scale);
  g_test_add_func ("/layout/sizes/find", test_sizes_find);
  g_test_add_func ("/layout/sizes/longest", test_sizes_longest);
  g_test_add_func ("/layout/sizes/whole", test_sizes_whole);

  status = g_test_run ();
  plenary_type_case_free (type_case);
  plenary_setting_unref (setting);

  return status;
}
