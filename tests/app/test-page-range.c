/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-page-range.h"

static void
test_range_parse (void)
{
  static const struct { const char *text; guint first; guint last; const char *written; } cases[] = {
    { "", 1, 0, "" }, { "  ", 1, 0, "" }, { "1-", 1, 0, "" },
    { "3", 3, 3, "3" }, { "2-4", 2, 4, "2–4" }, { " 2 – 4 ", 2, 4, "2–4" }, { "2…4", 2, 4, "2–4" },
    { "2-", 2, 0, "2–" }, { "-4", 1, 4, "1–4" }, { "7-7", 7, 7, "7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = NULL;
      guint first = 99, last = 99;

      g_assert_true (plenary_page_range_parse (cases[i].text, &first, &last));
      g_assert_cmpuint (first, ==, cases[i].first);
      g_assert_cmpuint (last, ==, cases[i].last);
      written = plenary_page_range_format (first, last);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_range_bad (void)
{
  static const char *const cases[] = { "x", "-", "0", "0-2", "4-2", "2-4-6", "2,4", "2 4", "1.5",
                                       "99999999999999999999", "２" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint first = 99, last = 99;

      g_assert_false (plenary_page_range_parse (cases[i], &first, &last));
      g_assert_cmpuint (first, ==, 99);
      g_assert_cmpuint (last, ==, 99);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-range/parse", test_range_parse);
  g_test_add_func ("/page-range/bad", test_range_bad);

  return g_test_run ();
}
