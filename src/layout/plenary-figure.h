/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlenaryStructure PlenaryStructure;
typedef struct _PlenaryTypesetter PlenaryTypesetter;
typedef struct _PlenaryFigure PlenaryFigure;

/**
 * PlenaryFigure:
 * @width: in points, 0 for that of its column
 * @measure: how high it is, in points, if it is so wide
 * @draw: draws it with its upper left corner there, in black
 * @draw_parts: (nullable): does so instead, and says which parts it draws, if it has some
 * @free: frees it
 *
 * What stands on a page and is no paragraph: a badge, a table, a bar of time.
 */
struct _PlenaryFigure
{
  double   width;
  double (*measure)    (PlenaryFigure     *self,
                        PlenaryTypesetter *typesetter,
                        double             width);
  void   (*draw)       (PlenaryFigure     *self,
                        PlenaryTypesetter *typesetter,
                        cairo_t           *cr,
                        double             x,
                        double             y,
                        double             width,
                        gboolean           is_right_to_left);
  void   (*draw_parts) (PlenaryFigure     *self,
                        PlenaryTypesetter *typesetter,
                        cairo_t           *cr,
                        PlenaryStructure  *structure,
                        double             x,
                        double             y,
                        double             width,
                        gboolean           is_right_to_left);
  void   (*free)       (PlenaryFigure     *self);
};

void plenary_figure_free (PlenaryFigure *self);

G_END_DECLS
