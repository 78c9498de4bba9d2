/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is not lines of text says itself how high it is and how it is drawn; the galley only
 * gives it its place.
 */

#include "config.h"

#include "plenary-figure.h"

void
plenary_figure_free (PlenaryFigure *self)
{
  self->free (self);
}
