/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plenary-look.h"
#include "plenary-words.h"

#include <string.h>

static void
test_words_pages (void)
{
  static const struct { const char *language; const char *expected; } rows[] = {
    { "en", "Page 2 of 4" }, { "en-US", "Page 2 of 4" }, { "tlh", "Page 2 of 4" },
    { "und", "Page 2 of 4" }, { "fr", "Page 2 sur 4" }, { "FR-CA", "Page 2 sur 4" },
    { "ar", "الصفحة ٢ من ٤" }, { "zh-Hans-CN", "第2页，共4页" },
    { "hi-IN", "पृष्ठ 2, कुल 4" }, { "zh-TW", "第2頁，共4頁" }, { "zh-Hant", "第2頁，共4頁" },
    { "zh-HK", "第2頁，共4頁" }, { "zh-SG", "第2页，共4页" }, { "zh", "第2页，共4页" }, { "", "Page 2 of 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenaryWords) words = plenary_words_new (rows[i].language);
      g_autofree char *page = plenary_words_number (words, 2);
      g_autofree char *pages = plenary_words_number (words, 4);
      g_autofree char *line = plenary_words_fill (words, "page", "page-of", page, pages);

      g_assert_cmpstr (line, ==, rows[i].expected);
    }
}

static void
test_words_unknown (void)
{
  g_autoptr(PlenaryWords) words = plenary_words_new ("fr");
  g_autofree char *thousands = plenary_words_number (words, 12345);

  g_assert_null (plenary_words_get (words, "role", "Présidente d'honneur"));
  g_assert_null (plenary_words_get (words, "role", ""));
  g_assert_null (plenary_words_get (words, "no group", "chair"));
  g_assert_cmpstr (plenary_words_get (words, "role", "chair"), ==, "Présidence");
  g_assert_cmpstr (thousands, ==, "12345");
}

static void
test_words_digits (void)
{
  static const struct { const char *language; const char *text; const char *expected; } rows[] = {
    { "ar", "09:00\u2009–\u200910:30", "٠٩:٠٠\u2009–\u2009١٠:٣٠" }, { "ar", "10h30", "10h30" },
    { "ar-TN", "10:30", "10:30" }, { "en", "10:30", "10:30" }, { "ar", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(PlenaryWords) words = plenary_words_new (rows[i].language);
      g_autofree char *set = plenary_words_set_digits (words, g_strdup (rows[i].text));

      g_assert_cmpstr (set, ==, rows[i].expected);
    }
}

/* What is put in is not looked into. */
static void
test_words_fill (void)
{
  g_autoptr(PlenaryWords) words = plenary_words_new ("en");
  g_autofree char *filled = plenary_words_fill (words, "page", "page-of", "%2", NULL);

  g_assert_cmpstr (filled, ==, "Page %2 of ");
}

/* Every language has every word, or a part of a page would be English. */
static void
test_words_complete (void)
{
  const char *const *languages = plenary_words_get_languages ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "src", "layout", "words",
                                                   NULL);
  g_autofree char *english_path = g_build_filename (folder, "en.ini", NULL);
  g_autoptr(GKeyFile) english = g_key_file_new ();
  g_auto(GStrv) groups = NULL;

  g_assert_true (g_key_file_load_from_file (english, english_path, 0, NULL));
  groups = g_key_file_get_groups (english, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (languages[i], ".ini", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GKeyFile) file = g_key_file_new ();

      g_assert_true (g_key_file_load_from_file (file, path, 0, NULL));

      for (guint g = 0; groups[g] != NULL; g++)
        {
          g_auto(GStrv) keys = g_key_file_get_keys (english, groups[g], NULL, NULL);

          for (guint k = 0; keys[k] != NULL; k++)
            {
              g_autofree char *own = g_key_file_get_string (file, groups[g], keys[k], NULL);
              g_autofree char *model = g_key_file_get_string (english, groups[g], keys[k], NULL);

              g_test_message ("%s %s %s", languages[i], groups[g], keys[k]);
              g_assert_nonnull (own);
              g_assert_cmpint (strstr (own, "%1") != NULL, ==, strstr (model, "%1") != NULL);
              g_assert_cmpint (strstr (own, "%2") != NULL, ==, strstr (model, "%2") != NULL);
            }
        }
    }
}

/* Kinds and roles are those of the document format. */
static void
test_words_vocabulary (void)
{
  static const char *const roles[] = { "chair", "moderator", "keynote", "speaker", "panellist",
                                       "discussant", "rapporteur", "host", "interpreter", NULL };
  const char *const *kinds = plenary_look_get_kinds ();
  g_autoptr(PlenaryWords) words = plenary_words_new ("en");

  for (guint i = 0; kinds[i] != NULL; i++)
    g_assert_nonnull (plenary_words_get (words, "kind", kinds[i]));

  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_assert_nonnull (plenary_words_get (words, "role", roles[i]));
      g_assert_nonnull (plenary_words_get (words, "roles", roles[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/words/pages", test_words_pages);
  g_test_add_func ("/layout/words/unknown", test_words_unknown);
  g_test_add_func ("/layout/words/digits", test_words_digits);
  g_test_add_func ("/layout/words/fill", test_words_fill);
  g_test_add_func ("/layout/words/complete", test_words_complete);
  g_test_add_func ("/layout/words/vocabulary", test_words_vocabulary);

  return g_test_run ();
}
