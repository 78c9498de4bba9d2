/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which pages lie side by side on sheets that are printed on both sides, laid one upon another and
 * folded in the middle.
 *
 * A folded sheet is four pages, so that their number is filled up to a multiple of four with blank
 * ones at the end. The outermost sheet has the covers on its front, 8 and 1 of 8 pages, and 2 and
 * 7 on its back; the next one has 6 and 3, then 4 and 5. What is read from right to left is bound
 * on the right, and all of it is mirrored.
 */

#include "config.h"

#include "plenary-imposition.h"

#define PAGES_OF_SHEET 4

static guint
fill_up (guint n_pages)
{
  return MAX ((n_pages + PAGES_OF_SHEET - 1) / PAGES_OF_SHEET, 1) * PAGES_OF_SHEET;
}

/**
 * plenary_imposition_count_sides:
 * @n_pages: how many pages there are
 *
 * Returns: on how many sides of sheets they are, two of each
 */
guint
plenary_imposition_count_sides (guint n_pages)
{
  return fill_up (n_pages) / 2;
}

/**
 * plenary_imposition_get:
 * @n_pages: how many pages there are
 * @side: a side of a sheet, from 0, in the order in which they are printed
 * @is_right_to_left: whether it is read from right to left
 * @left: (out): the page on its left half, from 1, or 0 for a blank one
 * @right: (out): the page on its right half, likewise
 */
void
plenary_imposition_get (guint     n_pages,
                        guint     side,
                        gboolean  is_right_to_left,
                        guint    *left,
                        guint    *right)
{
  guint first = side + 1;
  guint last = fill_up (n_pages) - side;
  gboolean is_front = side % 2 == 0;

  g_return_if_fail (side < plenary_imposition_count_sides (n_pages));

  first = first <= n_pages ? first : 0;
  last = last <= n_pages ? last : 0;
  *left = is_front != is_right_to_left ? last : first;
  *right = is_front != is_right_to_left ? first : last;
}
