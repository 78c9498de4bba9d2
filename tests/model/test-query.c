/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-query.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *words;
  const char *text;
  const char *marked;    /* what was found in brackets */
} Case;

static const Case cases[] = {
  { "nothing", "", "Any text", "Any text" },
  { "spaces", " \t ", "Any text", "Any text" },
  { "marks-alone", "\u0301", "Any text", "Any text" },
  { "not-there", "heat", "Cold", "Cold" },
  { "prefix", "heat", "Heat-health warnings", "[Heat]-health warnings" },
  { "infix", "note", "Opening Keynote", "Opening Key[note]" },
  { "several", "heat", "Heat and more heat", "[Heat] and more [heat]" },
  { "words", "cities heat", "Heat in cities", "[Heat] in [cities]" },
  { "one-of-two", "heat cold", "Heat in cities", "[Heat] in cities" },
  { "touching", "over all", "Overall", "[Overall]" },
  { "overlapping", "heath atha", "heatha", "[heatha]" },
  { "same-twice", "heat heat", "heat", "[heat]" },
  { "within-other", "he heat", "he heat", "he [heat]" },
  { "spaces-in-text", "heat", "heat\u00a0wave\nheat", "[heat]\u00a0wave\n[heat]" },
  { "signs", "whole-of", "A whole‑of‑government approach", "A [whole‑of]‑government approach" },

  { "latin", "lukasiewicz", "Jan Łukasiewicz", "Jan [Łukasiewicz]" },
  { "latin/accents-typed", "café", "Cafe", "[Cafe]" },
  { "latin/nordic", "ostergaard", "Østergaard", "[Østergaard]" },
  { "latin/croatian", "đorđe", "Dorde", "[Dorde]" },
  { "latin/eszett", "strasse", "Hauptstraße 5", "Haupt[straße] 5" },
  { "latin/half-eszett", "stras", "Hauptstraße 5", "Haupt[straß]e 5" },
  { "latin/ligature", "fi", "eﬃcient", "e[ﬃ]cient" },
  { "latin/decomposed", "e", "De\u0301", "D[e\u0301]" },
  { "latin/turkish", "istanbul", "İSTANBUL", "[İSTANBUL]" },
  { "greek/sigma", "ΟΔΟΣ", "οδός", "[οδός]" },
  { "greek/sigma-within", "οδοσ", "Οδοστρωτήρας", "[Οδοσ]τρωτήρας" },
  { "cyrillic", "ЕЛКА", "Ёлка", "[Ёлка]" },
  { "hebrew", "שלום", "שָׁלוֹם", "[שָׁלוֹם]" },
  { "hebrew/before-the-end", "שלומ", "שלום", "[שלום]" },
  { "arabic", "البرمجيات", "مستقبل البرمجيّات", "مستقبل [البرمجيّات]" },
  { "arabic/tatweel", "سلام", "ســلام", "[ســلام]" },
  { "persian", "ميخواهم", "می\u200cخواهم", "[می\u200cخواهم]" },
  { "devanagari", "किताब", "मेरी किताब", "मेरी [किताब]" },
  { "devanagari/vowels-tell", "कुल", "कल", "कल" },
  { "thai", "นำ", "น้ำ", "[น้ำ]" },
  { "han", "自由", "自由软件的未来", "[自由]软件的未来" },
  { "kana/other-alphabet", "あにめ", "アニメ", "[アニメ]" },
  { "kana/narrow", "アニメ", "ｱﾆﾒ", "[ｱﾆﾒ]" },
  { "kana/dots-tell", "か", "が", "が" },
  { "wide", "abc", "ＡＢＣ１", "[ＡＢＣ]１" },
  { "hangul", "한국", "대한민국 한국어", "대한민국 [한국]어" },
  { "hangul/as-typed", "하", "한국", "[한]국" },
  { "digits", "2026", "٢٠٢٦", "[٢٠٢٦]" },
};

static char *
mark (const char *text,
      GArray     *ranges)
{
  GString *marked = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      PlenaryRange *range = &g_array_index (ranges, PlenaryRange, i);

      g_assert_cmpuint (range->start, >=, at);
      g_assert_cmpuint (range->start, <, range->end);
      g_string_append_len (marked, text + at, range->start - at);
      g_string_append_printf (marked, "[%.*s]", (int) (range->end - range->start),
                              text + range->start);
      at = range->end;
    }

  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(PlenaryQuery) query = plenary_query_new (c->words);
  g_autoptr(GArray) ranges = plenary_query_find (query, c->text);
  g_autofree char *marked = mark (c->text, ranges);

  g_assert_cmpstr (marked, ==, c->marked);
}

static void
assert_equal (const char *one,
              const char *other,
              gboolean    equal)
{
  g_autoptr(PlenaryQuery) a = plenary_query_new (one);
  g_autoptr(PlenaryQuery) b = plenary_query_new (other);

  g_assert_true (plenary_query_equal (a, b) == equal);
}

static void
test_equal (void)
{
  assert_equal ("", " ", TRUE);
  assert_equal ("Heat", " heát  ", TRUE);
  assert_equal ("heat he", "heat", TRUE);
  assert_equal ("heat", "heat w", FALSE);
  assert_equal ("heat", "", FALSE);
}

static void
test_many_words (void)
{
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(PlenaryQuery) query = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (words, "%u ", i + 100000);

  query = plenary_query_new (words->str);
  g_assert_cmpuint (g_strv_length ((GStrv) plenary_query_get_words (query)), ==, 64);
}

static void
assert_excerpt (const char *words,
                const char *text,
                const char *expected)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (words);
  g_autofree char *excerpt = plenary_query_dup_excerpt (query, text);

  g_assert_cmpstr (excerpt, ==, expected);
}

static void
test_excerpt (void)
{
  g_autofree char *long_text = g_strnfill (2000, 'x');
  g_autofree char *found = NULL;
  g_autoptr(PlenaryQuery) query = plenary_query_new ("x");

  assert_excerpt ("heat", "Nothing of it", NULL);
  assert_excerpt ("", "Nothing of it", NULL);
  assert_excerpt ("heat", "Summer heat", "Summer heat");
  assert_excerpt ("heat", "What tenants say on summer heat in flats", "… on summer heat in flats");
  assert_excerpt ("heat", "Incomprehensibilities: heat", "… heat");
  assert_excerpt ("capitan", "Donaudampfschifffahrtsgesellschaftskapitän", NULL);
  assert_excerpt ("kapitan", "Donaudampfschifffahrtsgesellschaftskapitän",
                  "… sgesellschaftskapitän");
  assert_excerpt ("未来", "私たちが考える自由なソフトウェアの未来について", "… が考える自由なソフトウェアの未来について");

  found = plenary_query_dup_excerpt (query, long_text);
  g_assert_cmpuint (strlen (found), ==, 400);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/query/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/query/equal", test_equal);
  g_test_add_func ("/query/many-words", test_many_words);
  g_test_add_func ("/query/excerpt", test_excerpt);

  return g_test_run ();
}
