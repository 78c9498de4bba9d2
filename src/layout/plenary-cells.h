/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plenary-paper.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * PlenaryCells:
 * @x: the left edge of the first, in points
 * @y: its top
 * @width: of each
 * @height: of each
 * @n_columns: how many there are beside each other
 * @n_rows: how many under each other
 * @is_cut: whether they are cut out of the sheet, as they are smaller
 *
 * A sheet that is parted in equal cells, which meet without a gap.
 */
typedef struct
{
  double   x;
  double   y;
  double   width;
  double   height;
  guint    n_columns;
  guint    n_rows;
  gboolean is_cut;
} PlenaryCells;

void  plenary_cells_init       (PlenaryCells       *self,
                                const PlenaryPaper *paper,
                                double              edge,
                                double              width,
                                double              height);
void  plenary_cells_init_whole (PlenaryCells       *self,
                                const PlenaryPaper *paper);
guint plenary_cells_get_n      (const PlenaryCells *self);
void  plenary_cells_get        (const PlenaryCells *self,
                                guint               index,
                                gboolean            is_right_to_left,
                                double             *x,
                                double             *y);
void  plenary_cells_draw_marks (const PlenaryCells *self,
                                cairo_t            *cr);

G_END_DECLS
