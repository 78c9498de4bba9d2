/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-fold.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *folded;
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "ascii", "The QUICK\tbrown\n fox", "the quick brown  fox" },

  { "latin/acute", "Désirée", "desiree" },
  { "latin/decomposed", "De\u0301sire\u0301e", "desiree" },
  { "latin/many-marks", "Z\u0351\u036b\u0343a\u0315lgo", "zalgo" },
  { "latin/vietnamese", "Nguyễn Đình Chiểu", "nguyen dinh chieu" },
  { "latin/polish", "Łódź, Wałęsa", "lodz, walesa" },
  { "latin/danish", "Ærø, København, Ålborg", "aero, kobenhavn, alborg" },
  { "latin/icelandic", "Þórður Guðmundsson", "thordur gudmundsson" },
  { "latin/german", "Straße, STRAẞE, Öl", "strasse, strasse, ol" },
  { "latin/turkish", "İstanbul, ISTANBUL, ıstanbul", "istanbul, istanbul, istanbul" },
  { "latin/romanian", "Ștefan Ţepeş", "stefan tepes" },
  { "latin/croatian", "ǅ, Đurđević", "dz, durdevic" },
  { "latin/hausa", "Ɓauchi, Ƙano, Ɗan", "bauchi, kano, dan" },
  { "latin/azerbaijani", "Əliyev", "eliyev" },
  { "latin/french", "cœur, Œuvre, L’Haÿ", "coeur, oeuvre, l'hay" },
  { "latin/ligatures", "eﬃcient ﬂow ﬆop", "efficient flow stop" },
  { "latin/long-s", "Gaſthauſ", "gasthaus" },
  { "latin/maltese", "Ħamrun Għajnsielem", "hamrun ghajnsielem" },

  { "greek/accents", "Ἀθῆναι, Αθήνα", "αθηναι, αθηνα" },
  { "greek/final-sigma", "Οδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ" },
  { "greek/iota-subscript", "ᾠδή", "ωδη" },
  { "cyrillic/case", "МИРОВОЕ Сообщество", "мировое сообщество" },
  { "cyrillic/yo", "Ёлка, ёлка", "елка, елка" },
  { "cyrillic/stress", "за\u0301мок", "замок" },
  { "armenian", "Երևան ԵՐԵՒԱՆ", "երեւան երեւան" },
  { "georgian", "ᲗᲑᲘᲚᲘᲡᲘ თბილისი", "თბილისი თბილისი" },

  { "hebrew/points", "שָׁלוֹם", "שלומ" },
  { "hebrew/final-forms", "ירושלים אלף ארץ", "ירושלימ אלפ ארצ" },
  { "arabic/tashkeel", "البَرْمَجِيَّاتُ", "البرمجيات" },
  { "arabic/tatweel", "الـــســـلام", "السلام" },
  { "arabic/hamza", "أحمد إلى آل", "احمد الي ال" },
  { "arabic/taa-marbuta", "مدرسة", "مدرسه" },
  { "arabic/forms", "ﻣﺮﺣﺒﺎ ﻻ", "مرحبا لا" },
  { "arabic/digits", "٢٠٢٦ ۲۰۲۶", "2026 2026" },
  { "persian/letters", "کتاب فارسی", "كتاب فارسي" },
  { "persian/joiner", "می\u200cخواهم", "ميخواهم" },
  { "urdu/heh", "ہندوستان", "هندوستان" },

  { "devanagari/vowels-stay", "कुल किताब", "कुल किताब" },
  { "devanagari/nukta", "ज़मीन \u095bमीन", "जमीन जमीन" },
  { "devanagari/digits", "२०२६", "2026" },
  { "bengali/vowels", "ক\u09cb \u0995\u09c7\u09be", "ক\u09c7\u09be ক\u09c7\u09be" },
  { "tamil", "தமிழ்", "தமிழ்" },
  { "thai/tones", "น้ำ ไม้", "นํา ไม" },
  { "thai/vowels-stay", "ปู่ กุ", "ปู กุ" },
  { "tibetan", "བོད་སྐད", "བོད་སྐད" },

  { "cjk/wide", "ＡＢＣ　１２３", "abc 123" },
  { "cjk/narrow-kana", "ｱﾆﾒ ｶﾞﾊﾟ", "あにめ がぱ" },
  { "cjk/kana", "カタカナ ガギ", "かたかな がぎ" },
  { "cjk/kana-dots", "か\u3099は\u309a", "がぱ" },
  { "cjk/dots-alone", "\u3099x\u3099", "\u3099x\u3099" },
  { "cjk/compatibility", "㈱ ① ㎏", "(株) 1 kg" },
  { "cjk/han", "自由软件的未来", "自由软件的未来" },
  { "cjk/radical", "⾃由", "自由" },
  { "hangul", "한", "\u1112\u1161\u11ab" },
  { "hangul/jamo", "\u1112\u1161\u11ab", "\u1112\u1161\u11ab" },

  { "signs/quotes", "“it’s” «oui»", "\"it's\" \"oui\"" },
  { "signs/hyphens", "whole‑of‐government – 2–3", "whole-of-government - 2-3" },
  { "signs/soft-hyphen", "pro\u00adgramme", "programme" },
  { "signs/spaces", "10\u00a0h\u202f30\u2003x", "10 h 30 x" },
  { "signs/ellipsis", "and so on…", "and so on..." },
  { "signs/directions", "\u200fabc\u202e", "abc" },
  { "signs/emoji", "❤️ ☕", "❤ ☕" },
  { "signs/backquote", "rock`n´roll", "rock'n'roll" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GString) folded = g_string_new ("> ");
  g_autoptr(PlenaryFolded) with_way_back = plenary_folded_new (c->text);

  plenary_fold (folded, c->text);
  g_assert_cmpstr (folded->str + 2, ==, c->folded);
  g_assert_cmpstr (plenary_folded_get_string (with_way_back), ==, c->folded);
}

/* What is folded already stays. */
static void
test_twice (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GString) again = g_string_new (NULL);

  plenary_fold (again, c->folded);
  g_assert_cmpstr (again->str, ==, c->folded);
}

static void
assert_located (const char *text,
                gsize       start,
                gsize       end,
                const char *expected)
{
  g_autoptr(PlenaryFolded) folded = plenary_folded_new (text);
  g_autofree char *part = NULL;
  guint text_start, text_end;

  plenary_folded_locate (folded, start, end, &text_start, &text_end);
  part = g_strndup (text + text_start, text_end - text_start);
  g_assert_cmpstr (part, ==, expected);
}

static void
test_locates (void)
{
  assert_located ("Straße 5", 0, 7, "Straße");
  assert_located ("Straße 5", 0, 5, "Straß");
  assert_located ("Straße 5", 5, 7, "ße");
  assert_located ("eﬃcient", 2, 3, "ﬃ");
  assert_located ("De\u0301sire\u0301e", 1, 2, "e\u0301");
  assert_located ("De\u0301sire\u0301", 5, 6, "e\u0301");
  assert_located ("الـــسلام", 2, 4, "لـــ");
  assert_located ("कि", 0, 3, "कि");
  assert_located ("कि", 3, 6, "कि");
  assert_located ("か\u3099く", 0, 3, "か\u3099");
  assert_located ("か\u3099く", 3, 6, "く");
  assert_located ("한국", 0, 3, "한");
  assert_located ("한국", 3, 12, "한국");
  assert_located ("x\u200f", 0, 1, "x\u200f");
}

static char *
random_text (GRand *rand)
{
  static const gunichar starts[] = {
    0x20, 0xc0, 0x300, 0x370, 0x400, 0x590, 0x620, 0x900, 0xe00, 0xf00, 0x1100, 0x1e00, 0x2000,
    0x3040, 0x3090, 0x4e00, 0xac00, 0xfb00, 0xfe00, 0xff00, 0x1f300, 0xe0100,
  };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 30);

  while (n > 0)
    {
      gunichar c = starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))] +
                   (gunichar) g_rand_int_range (rand, 0, 0x60);

      if (g_unichar_isdefined (c))
        {
          g_string_append_unichar (text, c);
          n--;
        }
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_boundary (const char *text,
             gsize       at)
{
  gunichar c = g_utf8_get_char_validated (text + at, -1);

  return text[at] == '\0' || at == 0 || ((int) c >= 0 && !g_unichar_ismark (c));
}

/* Whatever the text, the way back leads to whole letters, and further the further one goes. */
static void
test_any_text (void)
{
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = random_text (rand);
      g_autoptr(PlenaryFolded) folded = plenary_folded_new (text);
      g_autoptr(GString) again = g_string_new (NULL);
      const char *string = plenary_folded_get_string (folded);
      guint last_end = 0;

      plenary_fold (again, string);
      g_assert_cmpstr (again->str, ==, string);
      g_assert_true (g_utf8_validate (string, -1, NULL));

      for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
        {
          guint start, end;

          plenary_folded_locate (folded, (gsize) (at - string),
                                 (gsize) (g_utf8_next_char (at) - string), &start, &end);
          g_assert_cmpuint (start, <, end);
          g_assert_cmpuint (end, <=, strlen (text));
          g_assert_cmpuint (end, >=, last_end);
          g_assert_true (is_boundary (text, start));
          g_assert_true (is_boundary (text, end));
          last_end = end;
        }
    }

  g_rand_free (rand);
}

static gpointer
fold_much (gpointer data)
{
  GString *folded = g_string_new (NULL);

  for (gunichar c = 1; c < 0x30000; c += 7)
    if (c < 0xd800 || c > 0xdfff)
      {
        char letter[7] = { '\0' };

        g_unichar_to_utf8 (c, letter);
        plenary_fold (folded, letter);
      }

  return g_string_free (folded, FALSE);
}

static void
test_threads (void)
{
  GThread *threads[4];
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, fold_much, NULL);

  first = g_thread_join (threads[0]);

  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *other = g_thread_join (threads[i]);

      g_assert_true (g_str_equal (other, first));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fold/", cases[i].name, NULL);
      g_autofree char *twice = g_strconcat ("/fold/twice/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (twice, &cases[i], test_twice);
    }

  g_test_add_func ("/fold/locates", test_locates);
  g_test_add_func ("/fold/any-text", test_any_text);
  g_test_add_func ("/fold/threads", test_threads);

  return g_test_run ();
}
