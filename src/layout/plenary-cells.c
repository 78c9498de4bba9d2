/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet of equal cells that are cut apart, as name badges are.
 *
 * Marks say where to cut. They stand outside of the cells, so that none is left on one, and at the
 * same places on each sheet whatever is on it, so that a stack of sheets is cut at once.
 */

#include "config.h"

#include "plenary-cells.h"

#define MM (72 / 25.4)

/* How far from the cells marks begin and end: not on what is cut out, and on the paper. */
#define MARK_START (1.2 * MM)
#define MARK_END (5.5 * MM)
#define MARK_LINE 0.4

/* What adding up may add, in points. */
#define TOLERANCE 0.1

/**
 * plenary_cells_init:
 * @paper: the sheet
 * @edge: what is left free at each side at least, in points
 * @width: of a cell, less if the sheet is smaller
 * @height: of a cell, likewise
 *
 * As many cells as the sheet holds, in its middle.
 */
void
plenary_cells_init (PlenaryCells       *self,
                    const PlenaryPaper *paper,
                    double              edge,
                    double              width,
                    double              height)
{
  double most_width = paper->width - 2 * edge;
  double most_height = paper->height - 2 * edge;

  self->width = MIN (width, most_width);
  self->height = MIN (height, most_height);
  self->n_columns = (guint) ((most_width + TOLERANCE) / self->width);
  self->n_rows = (guint) ((most_height + TOLERANCE) / self->height);
  self->x = (paper->width - self->n_columns * self->width) / 2;
  self->y = (paper->height - self->n_rows * self->height) / 2;
  self->is_cut = TRUE;
}

/**
 * plenary_cells_init_whole:
 *
 * A sheet that is one cell and is not cut.
 */
void
plenary_cells_init_whole (PlenaryCells       *self,
                          const PlenaryPaper *paper)
{
  *self = (PlenaryCells) { 0, 0, paper->width, paper->height, 1, 1, FALSE };
}

/**
 * plenary_cells_get_n:
 *
 * Returns: how many cells a sheet has, one at least
 */
guint
plenary_cells_get_n (const PlenaryCells *self)
{
  return self->n_columns * self->n_rows;
}

/**
 * plenary_cells_get:
 * @index: of a cell on its sheet, row by row
 * @x: (out): its left edge, in points
 * @y: (out): its top
 */
void
plenary_cells_get (const PlenaryCells *self,
                   guint               index,
                   gboolean            is_right_to_left,
                   double             *x,
                   double             *y)
{
  guint column = index % self->n_columns;

  if (is_right_to_left)
    column = self->n_columns - 1 - column;

  *x = self->x + column * self->width;
  *y = self->y + index / self->n_columns * self->height;
}

/**
 * plenary_cells_draw_marks:
 *
 * Draws where to cut.
 */
void
plenary_cells_draw_marks (const PlenaryCells *self,
                          cairo_t            *cr)
{
  double right = self->x + self->n_columns * self->width;
  double bottom = self->y + self->n_rows * self->height;

  cairo_save (cr);
  cairo_set_line_width (cr, MARK_LINE);

  for (guint i = 0; i <= self->n_columns; i++)
    {
      double x = self->x + i * self->width;

      cairo_move_to (cr, x, self->y - MARK_END);
      cairo_line_to (cr, x, self->y - MARK_START);
      cairo_move_to (cr, x, bottom + MARK_START);
      cairo_line_to (cr, x, bottom + MARK_END);
    }

  for (guint i = 0; i <= self->n_rows; i++)
    {
      double y = self->y + i * self->height;

      cairo_move_to (cr, self->x - MARK_END, y);
      cairo_line_to (cr, self->x - MARK_START, y);
      cairo_move_to (cr, right + MARK_START, y);
      cairo_line_to (cr, right + MARK_END, y);
    }

  cairo_stroke (cr);
  cairo_restore (cr);
}
