/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of the pages of every programme, whatever is in it. */

#include "plenary-galley.h"

#include "plenary-programme.h"
#include "random-programme.h"

#define N_PROGRAMMES 40

#define HEIGHT 690

typedef struct
{
  PlenarySetting  *setting;
  PlenaryWording  *wording;
  PlenaryFlow     *flow;
  PlenaryTypeCase *type_case;
  PlenaryGalley   *galley;
  GArray          *pages;
} Paper;

static void
paper_init (Paper         *paper,
            PlenaryAgenda *agenda,
            const char    *name)
{
  guint n_slugs;
  const PlenarySlug *slugs;

  paper->setting = paper_setting_new (name, plenary_agenda_get_language (agenda));
  paper->wording = plenary_wording_new (agenda, paper->setting);
  paper->flow = plenary_programme_write (paper->wording, G_MAXUINT);
  paper->type_case = plenary_type_case_new (paper->setting);
  paper->galley = plenary_galley_new (paper->flow, paper->setting, paper->type_case, 1);
  slugs = plenary_galley_get_slugs (paper->galley, &n_slugs);
  paper->pages = plenary_breaker_break (slugs, n_slugs, HEIGHT, HEIGHT,
                                        plenary_galley_get_line (paper->galley));
}

static void
paper_clear (Paper *paper)
{
  g_array_unref (paper->pages);
  plenary_galley_free (paper->galley);
  plenary_type_case_free (paper->type_case);
  plenary_flow_free (paper->flow);
  plenary_wording_free (paper->wording);
  plenary_setting_unref (paper->setting);
}

static guint
get_end (Paper *paper,
         guint  page)
{
  guint n_slugs;

  plenary_galley_get_slugs (paper->galley, &n_slugs);

  return page + 1 < paper->pages->len ? g_array_index (paper->pages, guint, page + 1) : n_slugs;
}

static guint
count_lines (Paper        *paper,
             PlenaryBlock *block,
             guint         slug)
{
  guint n_slugs, line;
  guint n = 0;

  plenary_galley_get_slugs (paper->galley, &n_slugs);
  plenary_galley_get_block (paper->galley, slug, &line);

  for (guint i = slug - line; i < n_slugs && plenary_galley_get_block (paper->galley, i, &line) ==
                                             block; i++)
    n++;

  return n;
}

/* Each line is on one page, in order, and no page holds more than it can. */
static void
assert_whole (Paper *paper)
{
  guint n_slugs;
  const PlenarySlug *slugs = plenary_galley_get_slugs (paper->galley, &n_slugs);
  guint at = 0;

  for (guint i = 0; i < paper->pages->len; i++)
    {
      double used = 0;

      g_assert_cmpuint (g_array_index (paper->pages, guint, i), ==, at);

      for (; at < get_end (paper, i); at++)
        used += slugs[at].height + (at > g_array_index (paper->pages, guint, i) ? slugs[at].space
                                                                                : 0);

      g_assert_cmpfloat (used, <, HEIGHT + 0.1);
      g_assert_cmpfloat (used, >, 0);
    }

  g_assert_cmpuint (at, ==, n_slugs);
}

/* Whether all of a page is headings, or all one thing that must stay whole. */
static gboolean
has_no_choice (Paper *paper,
               guint  page)
{
  guint n_slugs;
  const PlenarySlug *slugs = plenary_galley_get_slugs (paper->galley, &n_slugs);

  for (guint i = g_array_index (paper->pages, guint, page) + 1; i <= get_end (paper, page); i++)
    if (i < n_slugs && slugs[i].cost < PLENARY_BREAK_WIDOW)
      return FALSE;

  return TRUE;
}

/* Whether it begins a session or a day. */
static gboolean
is_start (PlenaryBlock *block)
{
  return block->is_row || block->style == PLENARY_PRINT_DAY;
}

static void
assert_well_broken (Paper *paper)
{
  for (guint i = 0; i + 1 < paper->pages->len; i++)
    {
      guint end = get_end (paper, i);
      guint last_line, next_line;
      PlenaryBlock *last = plenary_galley_get_block (paper->galley, end - 1, &last_line);
      PlenaryBlock *next = plenary_galley_get_block (paper->galley, end, &next_line);
      guint n_lines;

      if (has_no_choice (paper, i))
        continue;

      /* Under a heading there is something, unless it has nothing under it. */
      if (plenary_print_style_is_heading (last->style))
        g_assert_true (is_start (next) && (last->style != PLENARY_PRINT_DAY || !next->is_row));

      if (next_line == 0)
        continue;

      n_lines = count_lines (paper, next, end);
      g_assert_true (last == next);
      g_assert_false (next->is_whole);
      g_assert_cmpuint (next_line, >=, 2);
      g_assert_cmpuint (n_lines - next_line, >=, 2);
    }
}

/* After the title of a session as many of its lines as it has, or three. */
static void
assert_company (Paper *paper)
{
  guint n_slugs, line;

  plenary_galley_get_slugs (paper->galley, &n_slugs);

  for (guint page = 0; page + 1 < paper->pages->len; page++)
    {
      guint first = g_array_index (paper->pages, guint, page);
      guint end = get_end (paper, page);
      guint company = 0;

      if (has_no_choice (paper, page))
        continue;

      for (guint i = end; i > first; i--)
        {
          PlenaryBlock *block = plenary_galley_get_block (paper->galley, i - 1, &line);

          if (block->style == PLENARY_PRINT_SESSION || block->style == PLENARY_PRINT_BREAK ||
              block->style == PLENARY_PRINT_MARKER)
            break;

          company++;
        }

      if (first + company < end && company < 3)
        g_assert_true (is_start (plenary_galley_get_block (paper->galley, end, &line)));
    }
}

static void
test_galley_random (gconstpointer paper_name)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_PROGRAMMES; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i % 30);
      Paper paper;

      paper_init (&paper, agenda, paper_name);
      assert_whole (&paper);
      assert_well_broken (&paper);
      assert_company (&paper);
      paper_clear (&paper);
      g_assert_finalize_object (g_steal_pointer (&agenda));
    }

  g_rand_free (rand);
}

/* From the title of the session or its day on, to its last line. */
static double
measure_session (Paper *paper,
                 guint  slug)
{
  guint n_slugs, line;
  const PlenarySlug *slugs = plenary_galley_get_slugs (paper->galley, &n_slugs);
  PlenaryBlock *block = plenary_galley_get_block (paper->galley, slug, &line);
  double height = 0;
  guint first = slug;

  while (first > 0 &&
         plenary_galley_get_block (paper->galley, first - 1, &line)->heading == block->heading)
    first--;

  while (first > 0 && slugs[first].cost >= PLENARY_BREAK_HEADING)
    first--;

  for (guint i = first; i < n_slugs; i++)
    {
      if (i > slug &&
          plenary_galley_get_block (paper->galley, i, &line)->heading != block->heading)
        break;

      height += slugs[i].height + (i > first ? slugs[i].space : 0);
    }

  return height;
}

static guint
count_parted (Paper    *paper,
              gboolean  must_be_long)
{
  guint n_parted = 0;

  for (guint i = 0; i + 1 < paper->pages->len; i++)
    {
      guint end = get_end (paper, i);
      guint line;
      PlenaryBlock *last = plenary_galley_get_block (paper->galley, end - 1, &line);
      PlenaryBlock *next = plenary_galley_get_block (paper->galley, end, &line);

      if (next->heading == NULL || last->heading != next->heading)
        continue;

      n_parted++;

      if (must_be_long)
        g_assert_cmpfloat (measure_session (paper, end), >, HEIGHT);
    }

  return n_parted;
}

/* Only what does not fit a page is parted, where that is asked for. */
static void
test_galley_kept (void)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_usual = 0, n_kept = 0;

  for (guint i = 0; i < N_PROGRAMMES; i++)
    {
      g_autoptr(PlenaryAgenda) agenda = random_programme_new (rand, i % 30);
      Paper paper;
      guint n_slugs;
      const PlenarySlug *slugs;

      paper_init (&paper, agenda, "A4");
      n_usual += count_parted (&paper, FALSE);

      plenary_galley_keep_sessions (paper.galley, HEIGHT);
      slugs = plenary_galley_get_slugs (paper.galley, &n_slugs);
      g_array_unref (paper.pages);
      paper.pages = plenary_breaker_break (slugs, n_slugs, HEIGHT, HEIGHT,
                                           plenary_galley_get_line (paper.galley));
      n_kept += count_parted (&paper, TRUE);

      assert_whole (&paper);
      assert_well_broken (&paper);
      paper_clear (&paper);
    }

  g_assert_cmpuint (n_kept, <, n_usual);
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/layout/galley/random/a4", "A4", test_galley_random);
  g_test_add_data_func ("/layout/galley/random/letter", "Letter", test_galley_random);
  g_test_add_func ("/layout/galley/kept", test_galley_kept);

  return g_test_run ();
}
