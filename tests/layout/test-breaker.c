/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Galleys as text: a character a line of height 1, which is also the page's unit. A dot is a line
 * before which a page may begin for nothing, another character one that costs what COSTS says; a
 * blank is a space above the line after it. Pages come back as their lines.
 */

#include "plenary-breaker.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *galley;
  guint       height;
  const char *pages;
} Case;

static const Case cases[] = {
  { "empty", "", 3, "" },
  { "one", ".", 3, "." },
  { "full", "...", 3, "..." },
  { "over", "....", 3, "...|." },
  { "space-counts", ". ..", 3, "..|." },
  { "no-space-at-head", ".... ...", 4, "....|..." },
  { "no-heading-last", ".Hh.", 2, ".|Hh|." },
  { "heading-chain", "..Hhhh..", 4, "..|Hhhh|.." },
  { "widow", "...wLw..", 5, "...w|Lw.." },
  { "whole", "...Qqqq..", 5, "...|Qqqq.|." },
  { "no-single-line-first", "......PlLw", 7, "......|PlLw" },
  { "no-single-line-last", "....PlLw", 7, "....Pl|Lw" },
  { "line-if-much-is-left", "..PwLLw.", 6, "..PwL|Lw." },
  { "forced", "..F...F.", 8, "..|F...|F." },
  { "forced-at-head", "F..", 8, "F.." },
  { "longer-than-page", "Qqqqqqq", 3, "Qqq|qqq|q" },
  { "heading-longer-than-page", "Hhhhh.", 2, "Hh|hh|h." },
};

static int
get_cost (char line)
{
  switch (line)
    {
    case 'P': return PLENARY_BREAK_PARAGRAPH;
    case 'L': return PLENARY_BREAK_LINE;
    case 'w': case 'l': return PLENARY_BREAK_WIDOW;
    case 'q': return PLENARY_BREAK_WHOLE;
    case 'h': return PLENARY_BREAK_HEADING;
    case 'F': return PLENARY_BREAK_FORCED;
    default: return PLENARY_BREAK_FREE;
    }
}

static char *
join (GArray     *pages,
      const char *lines)
{
  GString *joined = g_string_new (NULL);
  guint n = (guint) strlen (lines);

  for (guint i = 0; i < pages->len; i++)
    {
      guint first = g_array_index (pages, guint, i);
      guint end = i + 1 < pages->len ? g_array_index (pages, guint, i + 1) : n;

      g_string_append_printf (joined, "%s%.*s", i > 0 ? "|" : "", (int) (end - first),
                              lines + first);
    }

  return g_string_free (joined, FALSE);
}

static void
test_breaker_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GArray) slugs = g_array_new (FALSE, FALSE, sizeof (PlenarySlug));
  g_autoptr(GArray) pages = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);
  g_autofree char *joined = NULL;
  float space = 0;

  for (const char *p = c->galley; *p != '\0'; p++)
    {
      PlenarySlug slug = { space, 1, get_cost (*p) };

      space = *p == ' ' ? 1 : 0;

      if (*p == ' ')
        continue;

      g_array_append_val (slugs, slug);
      g_string_append_c (lines, *p);
    }

  pages = plenary_breaker_break ((const PlenarySlug *) (void *) slugs->data, slugs->len,
                                 c->height, c->height, 1);
  joined = join (pages, lines->str);
  g_assert_cmpstr (joined, ==, c->pages);
}

/* The first page holds less, as it has a title. */
static void
test_breaker_first_page (void)
{
  const PlenarySlug slugs[5] = { { 0, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 }, { 0, 1, 0 } };
  g_autoptr(GArray) pages = plenary_breaker_break (slugs, G_N_ELEMENTS (slugs), 1, 3, 1);
  g_autofree char *joined = join (pages, ".....");

  g_assert_cmpstr (joined, ==, ".|...|.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/breaker/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_breaker_case);
    }

  g_test_add_func ("/layout/breaker/first-page", test_breaker_first_page);

  return g_test_run ();
}
