/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-language-name.h"

static void
assert_name (const char *tag,
             const char *language,
             const char *expected)
{
  g_autofree char *name = plenary_language_name_dup (tag, language);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_language_name_dup (void)
{
  assert_name ("pt", "en", "Portuguese");
  assert_name ("pt", NULL, "português");
  assert_name ("pt-BR", "en", "Portuguese (Brazil)");
  assert_name ("ar", "fr", "arabe");
  assert_name ("zh-Hant", "en", "Chinese (Traditional)");

  /* What nobody can name stays what it is. */
  assert_name ("R&D <b>x</b> \"'", "en", "R&D <b>x</b> \"'");
  assert_name ("", "en", "");
}

static void
test_language_name_list (void)
{
  g_auto(GStrv) tags = plenary_language_name_list ();

  g_assert_cmpuint (g_strv_length (tags), >, 50);
  g_assert_true (g_strv_contains ((const char *const *) tags, "ar"));
  g_assert_false (g_strv_contains ((const char *const *) tags, "ar_EG"));
}

static void
test_language_name_parse (void)
{
  static const struct { const char *text; const char *tag; } cases[] = {
    { "fr", "fr" }, { " PT-br ", "pt-BR" }, { "zh_hant_tw", "zh-Hant-TW" }, { "gsw", "gsw" },
    { "a b", NULL }, { "", NULL }, { "R&D", NULL }, { "fr-", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = NULL;

      g_assert_cmpint (plenary_language_name_parse (cases[i].text, &tag), ==,
                       cases[i].tag != NULL);
      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/language-name/dup", test_language_name_dup);
  g_test_add_func ("/layout/language-name/list", test_language_name_list);
  g_test_add_func ("/layout/language-name/parse", test_language_name_parse);

  return g_test_run ();
}
