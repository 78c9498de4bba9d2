/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-language.h"

#include <string.h>

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

static void
test_language_binds (void)
{
  static const struct { const char *language; const char *word; gboolean binds; } rows[] = {
    { "ru", "и", TRUE }, { "ru-RU", "(В", TRUE }, { "pl", "z", TRUE }, { "cs", "«a", TRUE },
    { "ru", "а,", FALSE }, { "ru", "на", FALSE }, { "ru", "5", FALSE }, { "ru", "№5а", FALSE },
    { "ru", "—", FALSE }, { "ru", "", FALSE }, { "en", "a", FALSE }, { "rup", "a", FALSE },
    { "", "a", FALSE }, { "fr", "«", TRUE }, { "fr-CA", "(«", TRUE }, { "fr", "»", FALSE },
    { "fr", "à", FALSE }, { "ru", "«", FALSE }, { "de", "Wort«", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s %s", rows[i].language, rows[i].word);
      g_assert_cmpint (plenary_language_binds (rows[i].language, rows[i].word,
                                               strlen (rows[i].word)), ==, rows[i].binds);
    }
}

static void
test_language_clings (void)
{
  g_assert_true (plenary_language_clings ("fr", "»."));
  g_assert_true (plenary_language_clings ("fr-BE", "›"));
  g_assert_false (plenary_language_clings ("fr", "mot"));
  g_assert_false (plenary_language_clings ("fr", ""));
  g_assert_false (plenary_language_clings ("de", "»Wort«"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/language/binds", test_language_binds);
  g_test_add_func ("/layout/language/capitals", test_language_capitals);
  g_test_add_func ("/layout/language/clings", test_language_clings);

  return g_test_run ();
}
