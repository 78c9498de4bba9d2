/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-patterns.h"

#include <glib/gstdio.h>
#include <string.h>

#define LETTERS "abcd"
#define LONGEST_PATTERN 5
#define LONGEST_WORD 12

/* Of few letters, so that patterns begin and end like others and hide them. */
static void
append_letters (GString *text,
                int      length,
                gboolean has_figures)
{
  for (int i = 0; i < length; i++)
    {
      if (has_figures && g_test_rand_int_range (0, 3) == 0)
        g_string_append_c (text, (char) g_test_rand_int_range ('1', '6'));

      g_string_append_c (text, LETTERS[g_test_rand_int_range (0, (int) strlen (LETTERS))]);
    }

  if (has_figures && g_test_rand_bit ())
    g_string_append_c (text, (char) g_test_rand_int_range ('1', '6'));
}

static void
append_patterns (GString *text,
                 int      n)
{
  for (int i = 0; i < n; i++)
    {
      if (g_test_rand_int_range (0, 6) == 0)
        g_string_append_c (text, '.');

      append_letters (text, g_test_rand_int_range (1, LONGEST_PATTERN + 1), TRUE);
      g_string_append (text, g_test_rand_int_range (0, 6) == 0 ? ".\n" : "\n");
    }
}

static char *
write_patterns (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("patterns-XXXXXX.dic", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

static char *
create_random (void)
{
  g_autoptr(GString) text = g_string_new (g_test_rand_bit () ? "UTF-8\n" : "ISO8859-1\n");

  g_string_append (text, "% a comment\n# another\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n");

  /* Compounds have few patterns, or all would be one. */
  if (g_test_rand_bit ())
    {
      g_string_append (text, "COMPOUNDLEFTHYPHENMIN 2\nCOMPOUNDRIGHTHYPHENMIN 2\n");
      append_patterns (text, 6);
      g_string_append (text, "NOHYPHEN -,'\nNEXTLEVEL\n");
    }

  append_patterns (text, g_test_rand_int_range (0, 60));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is given to libhyphen for a word does the same as all would. */
static void
test_patterns_by_lines (void)
{
  guint n_parted = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = create_random ();
      g_autofree char *path = write_patterns (text);
      g_autoptr(PlenaryPatterns) lines = plenary_patterns_load (path, 0);
      g_autoptr(PlenaryPatterns) whole = plenary_patterns_load (path, G_MAXSIZE);

      for (guint j = 0; j < 30; j++)
        {
          g_autoptr(GString) word = g_string_new (NULL);
          char hyphens[PLENARY_PATTERNS_ROOM] = { 0 };
          char expected[PLENARY_PATTERNS_ROOM] = { 0 };

          append_letters (word, g_test_rand_int_range (2, LONGEST_WORD + 1), FALSE);
          g_assert_true (plenary_patterns_hyphenate (lines, word->str, word->len, word->len,
                                                     hyphens));
          g_assert_true (plenary_patterns_hyphenate (whole, word->str, word->len, word->len,
                                                     expected));

          if (memcmp (hyphens, expected, word->len) != 0)
            g_test_message ("%s in %s", word->str, text);

          g_assert_cmpmem (hyphens, word->len, expected, word->len);
          n_parted += strpbrk (expected, "13579") != NULL;
        }

      g_unlink (path);
    }

  g_assert_cmpuint (n_parted, >, 100);
}

/* Patterns that change letters are given to libhyphen as a whole, which parts a word there only if
 * nothing changes.
 */
static void
test_patterns_that_change (void)
{
  static const char *const texts[] = {
    "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nsch1iff\n",
    "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\nschif1fahrt/ff=f,5,2\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *word = "schiffahrt";
      g_autofree char *path = write_patterns (texts[i]);
      g_autoptr(PlenaryPatterns) patterns = plenary_patterns_load (path, 0);
      char hyphens[PLENARY_PATTERNS_ROOM] = { 0 };

      g_assert_true (plenary_patterns_hyphenate (patterns, word, strlen (word), strlen (word),
                                                 hyphens));
      g_assert_cmpint (hyphens[2] & 1, ==, i == 0 ? 1 : 0);
      g_assert_cmpint (hyphens[4] & 1, ==, 0);
      g_unlink (path);
    }
}

static void
test_patterns_missing (void)
{
  g_assert_null (plenary_patterns_load ("/nowhere/hyph_xx.dic", 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/patterns/by-lines", test_patterns_by_lines);
  g_test_add_func ("/layout/patterns/that-change", test_patterns_that_change);
  g_test_add_func ("/layout/patterns/missing", test_patterns_missing);

  return g_test_run ();
}
