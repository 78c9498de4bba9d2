/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session on a door: its time beside it, or over it where that would take too much of the sign;
 * over its title what it is, if it is cancelled that, too; and a hairline under it.
 */

#include "config.h"

#include "plenary-door-private.h"

#define PX(pixels) ((pixels) * 0.75)

/* Over and under what stands between two rules, as type of usual size has it. */
#define PADDING PX (15)
#define LIGHT_PADDING PX (9)

#define HAIRLINE PX (1)

/* Beside the times; and how much of the page they take before they stand over the titles. */
#define TIME_GAP PX (32)
#define MOST_TIMES 0.45

static PlenaryPrintStyle
get_title_style (const PlenaryDoorRow *row)
{
  return row->is_light ? PLENARY_PRINT_SIGN_BREAK : PLENARY_PRINT_SIGN_TITLE;
}

static PlenaryPrintStyle
get_time_style (const PlenaryDoorRow *row)
{
  return row->is_light ? PLENARY_PRINT_SIGN_BREAK_TIME : PLENARY_PRINT_SIGN_TIME;
}

/**
 * plenary_door_plan_init:
 * @setting: of the programme, which must live as long
 * @sizes: in which rows may be set, likewise
 * @rows: (element-type PlenaryDoorRow): the rows of a sign
 *
 * Finds how wide its columns must be.
 */
void
plenary_door_plan_init (PlenaryDoorPlan *self,
                        PlenarySetting  *setting,
                        PlenarySizes    *sizes,
                        GArray          *rows)
{
  guint least = plenary_sizes_get_n (sizes) - 1;
  PlenaryTypesetter *typesetter = plenary_sizes_get (sizes, least);

  *self = (PlenaryDoorPlan) { setting, sizes, .width = plenary_door_get_width (setting) };

  for (guint i = 0; i < rows->len; i++)
    {
      const PlenaryDoorRow *row = &g_array_index (rows, PlenaryDoorRow, i);
      double words = plenary_sizes_get_longest (sizes, get_title_style (row), row->title);

      self->words = MAX (self->words, words);

      if (*row->time != '\0')
        self->times = MAX (self->times,
                           plenary_typesetter_get_width (typesetter, get_time_style (row),
                                                         row->time));
    }

  self->times /= plenary_sizes_get_scale (sizes, least);
}

/**
 * plenary_door_plan_get_times:
 * @size: one of the sizes
 *
 * Returns: how wide the column of times is, in points; 0 if they stand over the titles
 */
double
plenary_door_plan_get_times (const PlenaryDoorPlan *self,
                             guint                  size)
{
  double width = self->times * plenary_sizes_get_scale (self->sizes, size);

  if (self->times <= 0 || width > self->width * MOST_TIMES)
    return 0;

  return width + TIME_GAP;
}

/**
 * plenary_door_plan_has_whole_words:
 * @size: one of the sizes
 *
 * Returns: whether no word of a title has to be parted
 */
gboolean
plenary_door_plan_has_whole_words (const PlenaryDoorPlan *self,
                                   guint                  size)
{
  return self->words * plenary_sizes_get_scale (self->sizes, size) <=
         self->width - plenary_door_plan_get_times (self, size);
}

/* Of a title, all of which may be struck through. */
static const PlenaryLines *
set_title (const PlenaryDoorPlan *self,
           guint                  size,
           const PlenaryDoorRow  *row)
{
  return plenary_sizes_set (self->sizes, size, get_title_style (row), row->title, row->spans,
                            self->width - plenary_door_plan_get_times (self, size));
}

/**
 * plenary_door_plan_measure:
 * @size: one of the sizes
 * @measures: (out): how high a row is
 */
void
plenary_door_plan_measure (const PlenaryDoorPlan *self,
                           guint                  size,
                           const PlenaryDoorRow  *row,
                           PlenaryDoorMeasures   *measures)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, size);
  double times = plenary_door_plan_get_times (self, size);

  measures->n_lines = *row->title != '\0' ? set_title (self, size, row)->n : 0;
  measures->leading = plenary_typesetter_get_leading (typesetter, get_title_style (row));
  measures->padding = (row->is_light ? LIGHT_PADDING : PADDING) *
                      plenary_sizes_get_scale (self->sizes, size);
  measures->head = plenary_sizes_measure (self->sizes, size, PLENARY_PRINT_SIGN_LABEL, row->label,
                                          self->width - times);

  if (times <= 0)
    measures->head += plenary_sizes_measure (self->sizes, size, get_time_style (row), row->time,
                                             self->width);
}

/* The time stands on the line of what it is the time of. */
static double
draw_time (const PlenaryDoorPlan *self,
           cairo_t               *cr,
           const PlenaryDoorRow  *row,
           double                 y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, self->size);
  PlenaryPrintStyle style = get_time_style (row);
  PlenaryPrintStyle beside = *row->label != '\0' ? PLENARY_PRINT_SIGN_LABEL
                                                 : get_title_style (row);
  double times = plenary_door_plan_get_times (self, self->size);
  double width = times > 0 ? times : self->width;
  double height;

  if (times > 0)
    y += plenary_typesetter_get_baseline (typesetter, beside) -
         plenary_typesetter_get_baseline (typesetter, style);

  height = plenary_sizes_show (self->sizes, self->size, cr, style, row->time, FALSE,
                               plenary_setting_flip (self->setting, 0, width), y, width);

  return times > 0 ? 0 : height;
}

/* What is over the title, and beside it. */
static double
draw_row_head (const PlenaryDoorPlan *self,
               cairo_t               *cr,
               PlenaryStructure      *structure,
               const PlenaryDoorRow  *row,
               double                 x,
               double                 y,
               double                 width)
{
  double start = y;

  if (*row->time != '\0')
    {
      plenary_structure_go_to (structure, row->time_part);
      y += draw_time (self, cr, row, y);
    }

  if (*row->label != '\0')
    {
      plenary_structure_go_to (structure, row->label_part);
      y += plenary_sizes_show (self->sizes, self->size, cr, PLENARY_PRINT_SIGN_LABEL, row->label,
                               FALSE, x, y, width);
    }

  return y - start;
}

/**
 * plenary_door_plan_draw:
 * @structure: (nullable): is told what is drawn
 * @fragment: which part of the row
 * @y: its top, in points
 *
 * Returns: where it ends
 */
double
plenary_door_plan_draw (const PlenaryDoorPlan     *self,
                        cairo_t                   *cr,
                        PlenaryStructure          *structure,
                        const PlenaryDoorRow      *row,
                        const PlenaryDoorFragment *fragment,
                        double                     y)
{
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, self->size);
  double times = plenary_door_plan_get_times (self, self->size);
  double width = self->width - times;
  double x = plenary_setting_flip (self->setting, times, width);
  const PlenaryLines *lines;
  PlenaryDoorMeasures measures;

  plenary_door_plan_measure (self, self->size, row, &measures);
  y += measures.padding;

  if (fragment->line == 0)
    y += draw_row_head (self, cr, structure, row, x, y, width);

  plenary_structure_go_to (structure, row->title_part);
  lines = set_title (self, self->size, row);
  plenary_typesetter_show (typesetter, cr, lines, FALSE, x, y, fragment->line,
                           fragment->n_lines);
  y += fragment->n_lines * measures.leading + measures.padding;
  plenary_structure_go_to (structure, row->part);

  if (fragment->line + fragment->n_lines == lines->n)
    {
      cairo_rectangle (cr, plenary_setting_flip (self->setting, 0, self->width), y - HAIRLINE,
                       self->width, HAIRLINE);
      cairo_fill (cr);
    }

  return y;
}
