/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts the rows of a door sign on pages: each whole if it can be, and what is higher than a page
 * line by line.
 */

#include "config.h"

#include "plenary-door-private.h"

/* So many lines at least of a title that goes on on another page. */
#define FEWEST_LINES 2

/* What adding up heights may add, in points. */
#define TOLERANCE 0.01

/* A sign being put on pages, which are kept if there is somewhere to keep them. */
typedef struct
{
  PlenaryDoorPages *pages;     /* NULL to count them only */
  guint             sign;
  double            most;      /* of a page */
  double            y;
  guint             n_pages;
} Filling;

static void
turn_page (Filling *filling)
{
  filling->n_pages++;
  filling->y = 0;

  if (filling->pages != NULL)
    {
      PlenaryDoorPage page = { filling->sign, filling->pages->fragments->len, 0, 0 };

      g_array_append_val (filling->pages->pages, page);
    }
}

static void
place (Filling *filling,
       guint    row,
       guint    line,
       guint    n_lines,
       double   height)
{
  const PlenaryDoorFragment fragment = { row, line, n_lines };
  PlenaryDoorPages *pages = filling->pages;
  PlenaryDoorPage *page;

  filling->y += height;

  if (pages == NULL)
    return;

  g_array_append_val (pages->fragments, fragment);
  page = &g_array_index (pages->pages, PlenaryDoorPage, pages->pages->len - 1);
  page->n++;
  page->height = filling->y;
}

/* A row that is higher than a page, or what is left of one. */
static void
place_parted (Filling                   *filling,
              guint                      row,
              const PlenaryDoorMeasures *measures)
{
  guint n_lines = measures->n_lines;
  guint line = 0;

  while (line < n_lines)
    {
      double used = 2 * measures->padding + (line == 0 ? measures->head : 0);
      double rest = filling->most - filling->y - used;
      guint n = rest > 0 ? (guint) (rest / measures->leading + TOLERANCE) : 0;

      if (n < MIN (FEWEST_LINES, n_lines - line) && filling->y > 0)
        {
          turn_page (filling);
          continue;
        }

      n = CLAMP (n, 1, n_lines - line);

      /* Nor is the last line alone on its page. */
      if (line + n + 1 == n_lines && n > FEWEST_LINES)
        n--;

      place (filling, row, line, n, used + n * measures->leading);
      line += n;
    }
}

static void
place_row (Filling                   *filling,
           guint                      index,
           const PlenaryDoorMeasures *measures)
{
  double height = 2 * measures->padding + measures->head + measures->n_lines * measures->leading;

  if (height > filling->most + TOLERANCE)
    {
      place_parted (filling, index, measures);
      return;
    }

  if (filling->y + height > filling->most + TOLERANCE)
    turn_page (filling);

  place (filling, index, 0, measures->n_lines, height);
}

/**
 * plenary_door_fill:
 * @plan: how the sign is set
 * @rows: (element-type PlenaryDoorRow): of the sign
 * @size: one of the sizes
 * @most: how high the rows of a page may be, in points
 * @sign: which sign it is
 * @pages: (nullable): where its pages are added
 * @end: (out): how high the rows of the last page are, in points
 *
 * Returns: how many pages it has, one at least
 */
guint
plenary_door_fill (const PlenaryDoorPlan *plan,
                   GArray                *rows,
                   guint                  size,
                   double                 most,
                   guint                  sign,
                   PlenaryDoorPages      *pages,
                   double                *end)
{
  Filling filling = { pages, sign, most };

  turn_page (&filling);

  for (guint i = 0; i < rows->len; i++)
    {
      PlenaryDoorMeasures measures;

      plenary_door_plan_measure (plan, size, &g_array_index (rows, PlenaryDoorRow, i), &measures);
      place_row (&filling, i, &measures);
    }

  *end = filling.y;

  return filling.n_pages;
}
