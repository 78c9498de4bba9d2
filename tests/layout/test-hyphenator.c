/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-hyphenator.h"

#include <string.h>

typedef struct
{
  const char *language;
  const char *word;
  const char *parts;
} Case;

static const Case cases[] = {
  { "en", "hyphenation", "hy-phen-ation" },
  { "en-US", "(hyphenation),", "(hy-phen-ation)," },
  { "en", "Hyphenation", "Hy-phen-ation" },
  { "en", "HYPHENATION", "HYPHENATION" },
  { "en", "hyphen4ation", "hyphen4ation" },
  { "en", "https://example.org/hyphenation", "https://example.org/hyphenation" },
  { "en", "about", "about" },
  { "en", "…", "…" },
  { "fr", "développement", "dé-ve-lop-pe-ment" },
  { "de", "Verantwortlichkeit", "Ver-ant-wort-lich-keit" },
  { "de-CH", "Übersetzungen", "Über-set-zun-gen" },
  { "es", "organización", "or-ga-ni-za-ción" },
  { "ru", "правительство", "пра-ви-тельство" },
  { "tlh", "hyphenation", "hyphenation" },
  { "und", "hyphenation", "hyphenation" },
  { "", "hyphenation", "hyphenation" },
  { "../../../etc/passwd", "hyphenation", "hyphenation" },
};

static char *
part (const char *language,
      const char *word)
{
  g_autoptr(PlenaryHyphenator) hyphenator = plenary_hyphenator_new (language);
  GString *parts = g_string_new (word);
  gsize length = strlen (word);
  gsize at = length;

  while ((at = plenary_hyphenator_split (hyphenator, word, length, at - 1)) > 0)
    g_string_insert_c (parts, (gssize) at, '-');

  return g_string_free (parts, FALSE);
}

static void
test_hyphenator_split (void)
{
  g_autofree char *probe = part ("en", "hyphenation");

  if (g_str_equal (probe, "hyphenation"))
    {
      g_test_skip ("There are no patterns of English here");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parts = part (cases[i].language, cases[i].word);

      g_assert_cmpstr (parts, ==, cases[i].parts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/hyphenator/split", test_hyphenator_split);

  return g_test_run ();
}
