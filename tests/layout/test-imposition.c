/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which pages lie side by side, and what that comes to when the sheets are folded. */

#include "plenary-imposition.h"

/* All sides, from the first. */
static char *
dump (guint    n_pages,
      gboolean is_right_to_left)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < plenary_imposition_count_sides (n_pages); i++)
    {
      guint left, right;

      plenary_imposition_get (n_pages, i, is_right_to_left, &left, &right);
      g_string_append_printf (string, "%s%u|%u", i > 0 ? ", " : "", left, right);
    }

  return g_string_free (string, FALSE);
}

static void
test_imposition_few (void)
{
  static const struct
  {
    guint       n_pages;
    gboolean    is_right_to_left;
    const char *expected;
  } rows[] = {
    { 1, FALSE, "0|1, 0|0" },
    { 4, FALSE, "4|1, 2|3" },
    { 6, FALSE, "0|1, 2|0, 6|3, 4|5" },
    { 8, FALSE, "8|1, 2|7, 6|3, 4|5" },
    { 8, TRUE, "1|8, 7|2, 3|6, 5|4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sides = dump (rows[i].n_pages, rows[i].is_right_to_left);

      g_assert_cmpstr (sides, ==, rows[i].expected);
    }
}

/* Folds the sheets, one in another, and leafs through: each leaf is half of a sheet, and what is on
 * its back is printed on the other half of the other side, as sheets turn over their short edge.
 */
static void
assert_reads (guint    n_pages,
              gboolean is_right_to_left)
{
  guint n_sides = plenary_imposition_count_sides (n_pages);
  g_autoptr(GArray) read = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_cmpuint (n_sides % 2, ==, 0);
  g_assert_cmpuint (n_sides * 2, <, n_pages + 4);

  for (guint i = 0; i < n_sides; i++)
    {
      guint halves[2];

      /* Forward through the outer halves of the sheets, front and back. */
      plenary_imposition_get (n_pages, i, is_right_to_left, &halves[0], &halves[1]);
      g_array_append_val (read, halves[(i % 2 == 0) != is_right_to_left ? 1 : 0]);
    }

  for (guint i = n_sides; i > 0; i--)
    {
      guint halves[2];

      plenary_imposition_get (n_pages, i - 1, is_right_to_left, &halves[0], &halves[1]);
      g_array_append_val (read, halves[((i - 1) % 2 == 0) != is_right_to_left ? 0 : 1]);
    }

  for (guint i = 0; i < read->len; i++)
    g_assert_cmpuint (g_array_index (read, guint, i), ==, i < n_pages ? i + 1 : 0);
}

static void
test_imposition_folded (void)
{
  for (guint n = 1; n <= 64; n++)
    {
      assert_reads (n, FALSE);
      assert_reads (n, TRUE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/imposition/few", test_imposition_few);
  g_test_add_func ("/layout/imposition/folded", test_imposition_folded);

  return g_test_run ();
}
