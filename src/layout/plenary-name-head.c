/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same on each card: the meeting where reading begins, the emblem where a line ends,
 * the less high of them in the middle beside the other, with a rule under both.
 */

#include "config.h"

#include "plenary-name-head.h"

#define PX(pixels) ((pixels) * 0.75)

/* Under it, with the rule in the middle. */
#define GAP PX (8)
#define HAIRLINE PX (1)

static double
measure_title (const PlenaryNameForm *form)
{
  return plenary_sizes_measure (form->others, form->title_size, PLENARY_PRINT_SIGN_MEETING,
                                form->title, form->title_width);
}

static double
measure_emblem (const PlenaryNameForm *form)
{
  return form->emblem != NULL ? form->emblem->measure (form->emblem, NULL, form->emblem->width)
                              : 0;
}

/**
 * plenary_name_head_measure:
 *
 * Returns: how high it is, in points; 0 if there is none
 */
double
plenary_name_head_measure (const PlenaryNameForm *form)
{
  double height = MAX (measure_title (form), measure_emblem (form));

  return height > 0 ? height + GAP : 0;
}

/**
 * plenary_name_head_draw:
 * @structure: (nullable): is told what is drawn
 * @emblem_part: (nullable): the emblem as a reader sees it
 * @title_part: (nullable): likewise the meeting
 * @x: its left edge, in points
 * @y: its top
 *
 * Returns: how high it is, in points
 */
double
plenary_name_head_draw (const PlenaryNameForm *form,
                        cairo_t               *cr,
                        PlenaryStructure      *structure,
                        PlenaryPart           *emblem_part,
                        PlenaryPart           *title_part,
                        double                 x,
                        double                 y)
{
  gboolean is_right_to_left = form->direction == PANGO_DIRECTION_RTL;
  double title = measure_title (form);
  double emblem = measure_emblem (form);
  double height = MAX (title, emblem);

  if (height <= 0)
    return 0;

  if (form->emblem != NULL)
    {
      plenary_structure_go_to (structure, emblem_part);
      form->emblem->draw (form->emblem, NULL, cr,
                          is_right_to_left ? x : x + form->width - form->emblem->width,
                          y + (height - emblem) / 2, form->emblem->width, is_right_to_left);
    }

  plenary_structure_go_to (structure, title_part);
  plenary_sizes_show (form->others, form->title_size, cr, PLENARY_PRINT_SIGN_MEETING, form->title,
                      FALSE, is_right_to_left ? x + form->width - form->title_width : x,
                      y + (height - title) / 2, form->title_width);
  cairo_rectangle (cr, x, y + height + GAP / 2, form->width, HAIRLINE);
  cairo_fill (cr);

  return height + GAP;
}
