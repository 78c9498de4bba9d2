/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-language.h"

/* Whatever the locale of the process, which the tests have set to none. */
static void
test_language_capitals (void)
{
  static const struct { const char *language; const char *text; const char *capitals; } rows[] = {
    { "en", "Panel 2 · cancelled", "PANEL 2 · CANCELLED" }, { "tr", "bildiri", "BİLDİRİ" },
    { "az-Latn", "iclas", "İCLAS" }, { "el", "Συζήτηση", "ΣΥΖΗΤΗΣΗ" }, { "de", "Gruß", "GRUSS" },
    { "fr", "Débat", "DÉBAT" }, { "ar", "جلسة", "جلسة" }, { "no such", "note", "NOTE" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *capitals = plenary_language_dup_capitals (rows[i].language, rows[i].text);

      g_assert_cmpstr (capitals, ==, rows[i].capitals);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/language/capitals", test_language_capitals);

  return g_test_run ();
}
