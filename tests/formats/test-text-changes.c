/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas that were changed at random: whatever comes of them, nothing is lost, nothing breaks. */

#include "config.h"

#include "import-check.h"

#include <string.h>

#define ROUNDS 100

static const char *const files[] = {
  "rivers-2031", "archives-2032", "harbours-2033", "labour-2019", "glaciers-2023", "waters-2025",
};

static char *
read_text (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "text", file, NULL);
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* Deletes, doubles, swaps and joins lines, and moves them to another indentation. */
static void
change_line (GPtrArray *lines)
{
  guint i = (guint) g_test_rand_int_range (0, (gint32) lines->len - 1);
  guint j = (guint) g_test_rand_int_range (0, (gint32) lines->len - 1);
  char *line = g_ptr_array_index (lines, i);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      g_ptr_array_remove_index (lines, i);
      break;

    case 1:
      g_ptr_array_insert (lines, (int) j, g_strdup (line));
      break;

    case 2:
      lines->pdata[i] = lines->pdata[j];
      lines->pdata[j] = line;
      break;

    case 3:
      lines->pdata[i] = g_strconcat (line, " ", lines->pdata[i + 1], NULL);
      g_free (line);
      g_ptr_array_remove_index (lines, i + 1);
      break;

    case 4:
      lines->pdata[i] = *line == '\t' ? g_strdup (line + 1) : g_strconcat ("\t", line, NULL);
      g_free (line);
      break;

    default:
      g_ptr_array_insert (lines, (int) i, g_strdup (""));
      break;
    }
}

static void
test_lines (gconstpointer data)
{
  g_autofree char *text = read_text (data);

  for (int round = 0; round < ROUNDS; round++)
    {
      g_auto(GStrv) split = g_strsplit (text, "\n", -1);
      g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *changed = NULL;
      g_autoptr(PlenaryTextImport) import = NULL;

      for (guint i = 0; split[i] != NULL; i++)
        g_ptr_array_add (lines, g_strdup (split[i]));

      for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
        change_line (lines);

      g_ptr_array_add (lines, NULL);
      changed = g_strjoinv ("\n", (char **) lines->pdata);
      import = import_text (changed, -1);
      import_check (import);
    }
}

/* Words of the notation in any order. */
static void
test_words (void)
{
  static const char *const words[] = {
    "DAY ONE", "Day 2", "18 April 2017", "Tuesday", "10h – 11h", "11h", "9:30-10", "Panel 1 –",
    "Session", "Break", "Lunch", "Opening", "End of Workshop", "questions", "Questions:", "•", "-",
    "1.", "2.", "a)", "(b)", "<p>", "</p>", "<li>", "<br>", "<td>", "<b>", "&amp;", "Why?", "who?",
    "The", "and", "Forum", "Provisional Agenda", "Page 2", "7", "ABC/1", "Rome,", "\n", "\n", "\n",
    "\n\n", "\n\n\n", "\t", "\n\t", "\n\t", "\f", "\u00a0", "\u2028", "(", ")", ":", "?", ".", "*",
    "continued", "Venue:", "onwards", "[", "]", "...", "–", "Q1:", "Workshop", "\u00e9t\u00e9",
    "漢字", "o", "(i)", "ii.", "(Tuesday)", "Page 1 of 2", "Theme:", "Status:", "Hall A, Rome",
    "Expert meeting", "OF", "---", "31 April 2017", "10h75 – 11h", "23h – 0h", "0h – 1h", "Mr. X",
    "Organized by", "Version of", "12 noon", "MINISTRY", "D.C.",
  };

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(PlenaryTextImport) import = NULL;

      for (int n = g_test_rand_int_range (1, 60); n > 0; n--)
        {
          g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
          g_string_append_c (text, ' ');
        }

      import = import_text (text->str, (gssize) text->len);
      import_check (import);
    }
}

static void
test_bytes (gconstpointer data)
{
  g_autofree char *text = read_text (data);
  gsize length = strlen (text);

  for (int round = 0; round < ROUNDS; round++)
    {
      g_autofree char *changed = g_memdup2 (text, length + 1);
      g_autoptr(PlenaryTextImport) import = NULL;

      for (int n = g_test_rand_int_range (1, 30); n > 0; n--)
        changed[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int_range (1, 256);

      import = import_text (changed, (gssize) length);
      import_check (import);
    }
}

/* A text that was made to take forever does not. */
static void
test_hostile (void)
{
  static const char *const atoms[] = {
    "<a x=\"", "<", "<!--", "&", "• ", "1. ", "a\n", "\n", "(", "10h ", "10h – 11h\n",
    "Panel 1 – \n",
    "questions: • ", "DAY ONE\n", "9h A\nmoderator\n\n\n\n", "- a?", ": 1. ", "\t", "a ", "*", "?",
    "•\n", "o A", "(i) ", "Foot Page 1 of 2\n", "OF WORK\n", "18 April 2017 (", "Theme: a,\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (atoms); i++)
    {
      g_autoptr(GString) text = g_string_new ("Forum\n\nDay 1\n9h A\n\t");
      g_autoptr(PlenaryTextImport) import = NULL;

      while (text->len < 60000)
        g_string_append (text, atoms[i]);

      import = import_text (text->str, (gssize) text->len);
      g_assert_nonnull (plenary_text_import_get_agenda (import));
    }
}

/* Nor does one whose lines all could be made of those of a title block that never ends. */
static void
test_endless_block (void)
{
  g_autoptr(GString) text = g_string_new ("Forum\n");
  g_autoptr(PlenaryTextImport) import = NULL;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "A%d B%d C\n", i, i);
  g_string_append (text, "Day 1\n9h A\n");
  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "A%d B%d A%d\n", i, i + 1, i);

  import = import_text (text->str, (gssize) text->len);
  g_assert_nonnull (plenary_text_import_get_agenda (import));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *lines = g_strconcat ("/formats/text-changes/lines/", files[i], NULL);
      g_autofree char *bytes = g_strconcat ("/formats/text-changes/bytes/", files[i], NULL);

      g_test_add_data_func (lines, files[i], test_lines);
      g_test_add_data_func (bytes, files[i], test_bytes);
    }

  g_test_add_func ("/formats/text-changes/words", test_words);
  g_test_add_func ("/formats/text-changes/hostile", test_hostile);
  g_test_add_func ("/formats/text-changes/endless-block", test_endless_block);

  return g_test_run ();
}
