/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlenaryPaper:
 * @width: of the sheet
 * @height: of the sheet
 * @top: margin
 * @right: margin
 * @bottom: margin
 * @left: margin
 *
 * A sheet of paper and the margins on it, all in points of 1/72 inch.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double right;
  double bottom;
  double left;
} PlenaryPaper;

gboolean     plenary_paper_from_name (const char   *name,
                                      PlenaryPaper *paper);
void         plenary_paper_turn      (PlenaryPaper *self,
                                      gboolean      is_landscape);
const char  *plenary_paper_get_local (void);

G_END_DECLS
