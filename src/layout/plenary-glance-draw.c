/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a page of the grid: lines of hours, boxes, and then all text as it is read.
 *
 * It is black on white: plenaries are light grey, panels have a thick rule where reading begins,
 * breaks are hatched with their words on white, what is cancelled has a broken outline and is
 * struck through.
 */

#include "config.h"

#include "plenary-glance-private.h"

#include <math.h>

#define PX PLENARY_GLANCE_PX

#define DAY_RULE PX (2)
#define OUTLINE PX (1)
#define HAIRLINE PX (0.8)
#define RADIUS PX (4)
#define BAR PX (6)
#define LEAST_BAR PX (4)
#define NARROW PX (140)
#define TICK PX (6)
#define HATCHING PX (9)
#define AROUND_WORDS PX (10)
#define DASH PX (4)

#define GREY_OF_HOURS 0.72
#define GREY_OF_HATCHING 0.82
#define GREY_OF_PLENARY 0.925
#define GREY_OF_NUMBERS 0.25

#define HOUR 60

typedef struct
{
  PlenaryGlancePlan *plan;
  PlenaryGlancePage *page;
  cairo_t           *cr;
  PlenaryStructure  *structure;
} Drawing;

static void
set_grey (cairo_t *cr,
          double   grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
fill_rectangle (Drawing *self,
                double   x,
                double   y,
                double   width,
                double   height)
{
  cairo_rectangle (self->cr, plenary_setting_flip (self->plan->setting, x, width), y, width,
                   height);
  cairo_fill (self->cr);
}

static void
draw_text (PlenaryGlancePlan       *plan,
           cairo_t                 *cr,
           const PlenaryGlanceText *text)
{
  PlenaryTypesetter *typesetter = plenary_glance_type_get (text->type, text->style);
  g_auto(PlenaryLines) lines = { 0 };

  plenary_typesetter_set_indented (typesetter, text->style, text->text, text->spans, text->indent,
                                   text->width, &lines);
  plenary_typesetter_show (typesetter, cr, &lines, text->at_end,
                           plenary_setting_flip (plan->setting, text->x, text->width), text->y,
                           text->first, text->n);
}

/* How many hours there are from one that is written to the next. */
static int
get_step (Drawing *self)
{
  static const int steps[] = { 1, 2, 3, 4, 6, 12 };
  double leading = plenary_glance_type_get_leading (self->plan->type, PLENARY_PRINT_DETAIL);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * HOUR * self->plan->unit < leading)
    i++;

  return steps[i];
}

/* A line through the page, and, unless it is read with the sessions, the time of it. */
static void
draw_time (Drawing *self,
           int      minute,
           gboolean is_written)
{
  PlenaryGlancePlan *plan = self->plan;
  double leading = plenary_glance_type_get_leading (plan->type, PLENARY_PRINT_DETAIL);
  double y = self->page->grid + (minute - self->page->stretch.from) * plan->unit;
  const PlenaryGlanceText text = {
    plan->type, PLENARY_PRINT_DETAIL, plenary_glance_time_get_text (plan->matter, minute), NULL,
    0, y - leading / 2, plan->gutter - PLENARY_GLANCE_BESIDE_HOURS, 0, 1, TRUE,
  };

  set_grey (self->cr, GREY_OF_HOURS);
  fill_rectangle (self, plan->gutter - TICK, y - HAIRLINE / 2, TICK, HAIRLINE);

  for (guint i = 0; i < self->page->columns->len; i++)
    {
      PlenaryGlanceColumn *column = &g_array_index (self->page->columns, PlenaryGlanceColumn, i);

      fill_rectangle (self, column->x, y - HAIRLINE / 2, column->width, HAIRLINE);
    }

  set_grey (self->cr, self->page->times->len > 0 ? 0 : GREY_OF_NUMBERS);

  if (is_written)
    draw_text (plan, self->cr, &text);

  set_grey (self->cr, 0);
}

static void
draw_hours (Drawing *self)
{
  int step = get_step (self);
  int first = (self->page->stretch.from + HOUR - 1) / HOUR;

  for (guint i = 0; i < self->page->times->len; i++)
    {
      const PlenaryGlanceTime *time = &g_array_index (self->page->times, PlenaryGlanceTime, i);

      draw_time (self, time->minute, !time->is_start);
    }

  if (self->page->times->len > 0)
    return;

  for (int hour = first; hour * HOUR <= self->page->stretch.to; hour++)
    if (hour % step == 0 && (guint) hour < self->plan->matter->hours->len)
      draw_time (self, hour * HOUR, TRUE);
}

/* The rule under what columns are called: one for each day. */
static void
draw_rules (Drawing *self)
{
  GArray *columns = self->page->columns;

  for (guint i = 0, first = 0; i < columns->len; i++)
    {
      PlenaryGlanceColumn *begin = &g_array_index (columns, PlenaryGlanceColumn, first);
      PlenaryGlanceColumn *end = &g_array_index (columns, PlenaryGlanceColumn, i);

      if (i + 1 < columns->len &&
          g_array_index (columns, PlenaryGlanceColumn, i + 1).day == begin->day)
        continue;

      fill_rectangle (self, begin->x, self->page->rule - DAY_RULE, end->x + end->width - begin->x,
                      DAY_RULE);
      first = i + 1;
    }
}

static void
trace (Drawing                *self,
       const PlenaryGlanceBox *box,
       double                  inset)
{
  cairo_t *cr = self->cr;
  double width = MAX (box->width - 2 * inset, 0);
  double height = MAX (box->height - 2 * inset, 0);
  double x = plenary_setting_flip (self->plan->setting, box->x, box->width) + inset;
  double y = box->y + inset;
  double r = MIN (RADIUS, MIN (width, height) / 3);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_bar (Drawing                *self,
          const PlenaryGlanceBox *box)
{
  cairo_save (self->cr);
  trace (self, box, 0);
  cairo_clip (self->cr);
  fill_rectangle (self, box->x, box->y, box->width < NARROW ? LEAST_BAR : BAR, box->height);
  cairo_restore (self->cr);
}

static void
draw_session (Drawing                *self,
              const PlenaryGlanceBox *box)
{
  const double dash = DASH;

  set_grey (self->cr, box->entry->look == PLENARY_LOOK_PLENARY ? GREY_OF_PLENARY : 1);
  trace (self, box, OUTLINE / 2);
  cairo_fill_preserve (self->cr);
  set_grey (self->cr, 0);
  cairo_set_line_width (self->cr, OUTLINE);

  if (box->entry->strike != NULL)
    cairo_set_dash (self->cr, &dash, 1, 0);

  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);

  if (box->entry->look == PLENARY_LOOK_PANEL)
    draw_bar (self, box);
}

/* White behind the words of a break. */
static void
clear_words (Drawing                *self,
             const PlenaryGlanceBox *box)
{
  for (guint i = box->first_text; i < box->first_text + box->n_texts; i++)
    {
      const PlenaryGlanceText *text = &g_array_index (self->page->texts, PlenaryGlanceText, i);
      double height = text->n * plenary_glance_type_get_leading (text->type, text->style);
      double from = MAX (text->x - AROUND_WORDS, box->x);
      double to = MIN (text->x + text->width + AROUND_WORDS, box->x + box->width);

      fill_rectangle (self, from, text->y, to - from, height);
    }
}

static void
draw_break (Drawing                *self,
            const PlenaryGlanceBox *box)
{
  cairo_t *cr = self->cr;
  double x = plenary_setting_flip (self->plan->setting, box->x, box->width);
  gboolean is_left = plenary_setting_get_direction (self->plan->setting) == PANGO_DIRECTION_RTL;

  cairo_save (cr);
  cairo_rectangle (cr, x, box->y, box->width, box->height);
  set_grey (cr, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  set_grey (cr, GREY_OF_HATCHING);
  cairo_set_line_width (cr, HAIRLINE);

  for (double offset = 0; offset < box->width + box->height; offset += HATCHING)
    {
      double begin = is_left ? x + box->width - offset : x + offset;

      cairo_move_to (cr, begin, box->y);
      cairo_line_to (cr, begin + (is_left ? box->height : -box->height), box->y + box->height);
    }

  cairo_stroke (cr);
  set_grey (cr, 1);
  clear_words (self, box);
  cairo_restore (cr);
}

static void
draw_marker (Drawing                *self,
             const PlenaryGlanceBox *box)
{
  double inset = plenary_glance_box_get_inset (self->plan->type);

  set_grey (self->cr, 1);
  fill_rectangle (self, box->x, box->y, box->width, box->height);
  set_grey (self->cr, GREY_OF_HOURS);
  fill_rectangle (self, box->x, box->y - inset - HAIRLINE / 2, box->width, HAIRLINE);
}

static void
draw_box (Drawing                *self,
          const PlenaryGlanceBox *box)
{
  if (box->width <= 0)
    return;

  if (box->entry->is_marker)
    draw_marker (self, box);
  else if (box->entry->look == PLENARY_LOOK_BREAK)
    draw_break (self, box);
  else
    draw_session (self, box);
}

static void
draw_grid (Drawing *self)
{
  draw_hours (self);
  draw_rules (self);

  for (guint i = 0; i < self->page->boxes->len; i++)
    draw_box (self, &g_array_index (self->page->boxes, PlenaryGlanceBox, i));

  set_grey (self->cr, 0);
}

static gboolean
is_within (const PlenaryPart *part,
           const PlenaryPart *whole)
{
  while (part != NULL && part != whole)
    part = part->parent;

  return part != NULL;
}

/* Draws what is part of @whole and not of @but. */
static void
draw_part (Drawing     *self,
           PlenaryPart *whole,
           GPtrArray   *but)
{
  for (guint i = 0; i < self->page->texts->len; i++)
    {
      const PlenaryGlanceText *text = &g_array_index (self->page->texts, PlenaryGlanceText, i);
      gboolean is_part = is_within (text->part, whole);

      for (guint j = 0; is_part && but != NULL && j < but->len; j++)
        is_part = !is_within (text->part, g_ptr_array_index (but, j));

      if (is_part)
        {
          plenary_structure_go_to (self->structure, text->part);
          draw_text (self->plan, self->cr, text);
        }
    }
}

/* What is read first is the title, and then day after day: its name, its rooms, its sessions by
 * time and room, and its notes.
 */
static void
draw_texts (Drawing *self)
{
  g_autoptr(GPtrArray) days = g_ptr_array_new ();

  for (guint i = 0; i < self->page->columns->len; i++)
    {
      PlenaryPart *part = g_array_index (self->page->columns, PlenaryGlanceColumn, i).day->part;

      if (days->len == 0 || g_ptr_array_index (days, days->len - 1) != part)
        g_ptr_array_add (days, part);
    }

  draw_part (self, self->plan->matter->document, days);

  for (guint i = 0; i < days->len; i++)
    draw_part (self, g_ptr_array_index (days, i), NULL);

  plenary_structure_go_to (self->structure, self->plan->matter->document);
}

/* What leads elsewhere, and what is led to from the contents. */
static void
add_links (Drawing *self)
{
  for (guint i = 0; i < self->page->columns->len; i++)
    {
      PlenaryGlanceColumn *column = &g_array_index (self->page->columns, PlenaryGlanceColumn, i);

      if (self->page->is_first && column->column == 0)
        plenary_structure_add_bookmark (self->structure, column->day->bookmark, 1,
                                        self->page->top);
    }

  for (guint i = 0; self->page->boxes != NULL && i < self->page->boxes->len; i++)
    {
      const PlenaryGlanceBox *box = &g_array_index (self->page->boxes, PlenaryGlanceBox, i);

      if (box->width > 0)
        {
          double x = plenary_setting_flip (self->plan->setting, box->x, box->width);

          plenary_structure_add_reference (self->structure, box->entry->id, x, box->y, box->width,
                                           box->height);
        }
    }
}

/* Draws the page that @folio says; what stands around the text and the lines is not for those who
 * listen.
 */
void
plenary_glance_draw (PlenaryGlancePlan  *plan,
                     cairo_t            *cr,
                     const PlenaryFolio *folio,
                     PlenaryStructure   *structure)
{
  Drawing self = { plan, g_ptr_array_index (plan->pages, folio->page), cr, structure };

  plenary_structure_go_to (structure, plan->matter->document);
  plenary_structure_begin_aside (structure);
  plenary_furniture_draw (plan->furniture, cr, folio);

  if (self.page->boxes != NULL)
    draw_grid (&self);

  plenary_structure_end_aside (structure);

  if (folio->page == 0)
    plenary_glance_head_draw_emblem (plan, cr, structure);

  draw_texts (&self);
  add_links (&self);
}
