/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands over the first page: the title and the theme, and at the other side how settled the
 * programme is, of which meeting, and when; and at the very end of these the emblem.
 *
 * A long title is set smaller, so that the grid has its page. One that would leave it none has
 * pages of its own. The emblem is no larger than what stands beside it leaves it be.
 */

#include "config.h"

#include "plenary-glance-private.h"

#include "plenary-picture.h"

#include <math.h>

#define PX PLENARY_GLANCE_PX

#define WIDTH_OF_FACTS 0.3
#define WIDTH_OF_THEME PX (720)
#define SPACE_OF_THEME PX (3)
#define SPACE_OF_FACTS PX (8)
#define GAP PX (30)

/* The room for an emblem, what is free over it and beside it, how small it may be for a long title,
 * and by how much the head may be higher for a larger one.
 */
#define EMBLEM_WIDTH PX (200)
#define EMBLEM_HEIGHT PX (64)
#define SPACE_OF_EMBLEM PX (8)
#define EMBLEM_GAP PX (24)
#define LEAST_EMBLEM 0.5
#define EMBLEM_STEP 0.125
#define MOST_GROWTH PX (8)

/* Of the page; what takes more at the smallest size takes the page. */
#define MOST 0.25
#define MOST_AT_LEAST 0.4

#define LEAST_SCALE 0.45
#define STEP 0.9

/* The foot has room for so much of the width. */
#define MOST_OF_FOOT 0.5

/* Adds lines of the type of the head; returns where they end. */
static double
add (PlenaryGlancePlan       *plan,
     const PlenaryGlanceText *lines)
{
  PlenaryGlanceText text = *lines;

  if (*text.text == '\0')
    return text.y;

  text.type = plan->head_type;
  text.n = plenary_glance_type_count (text.type, text.style, text.text, NULL, 0, text.width);
  g_array_append_val (plan->head, text);

  return text.y + text.n * plenary_glance_type_get_leading (text.type, text.style);
}

static PlenaryPart *
add_part (PlenaryGlancePlan *plan)
{
  return plenary_flow_add_part (plan->matter->flow, plan->matter->document, "P");
}

static PlenaryPrintStyle
get_style_of_fact (guint index)
{
  return index == 0 ? PLENARY_PRINT_STATUS : PLENARY_PRINT_FACTS;
}

/* How wide they are, if there are any. */
static double
measure_facts (PlenaryGlancePlan *plan)
{
  GPtrArray *facts = plan->matter->facts;
  double width = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      PlenaryPrintStyle style = get_style_of_fact (i);

      width = MAX (width, plenary_typesetter_get_width (
                            plenary_glance_type_get (plan->head_type, style), style,
                            g_ptr_array_index (facts, i)));
    }

  return MIN (ceil (width), plenary_glance_plan_get_width (plan) * WIDTH_OF_FACTS);
}

static double
add_facts (PlenaryGlancePlan *plan,
           double             x,
           double             top,
           double             width)
{
  GPtrArray *facts = plan->matter->facts;
  double y = top + SPACE_OF_FACTS;

  for (guint i = 0; i < facts->len; i++)
    y = add (plan, &(PlenaryGlanceText) {
               .style = get_style_of_fact (i), .text = g_ptr_array_index (facts, i), .x = x, .y = y,
               .width = width, .at_end = TRUE, .part = add_part (plan),
             });

  return y;
}

static double
add_title (PlenaryGlancePlan *plan,
           double             top,
           double             width)
{
  double y = add (plan, &(PlenaryGlanceText) {
                    .style = PLENARY_PRINT_TITLE, .text = plan->matter->title, .y = top,
                    .width = width, .part = plan->matter->heading,
                  });

  return add (plan, &(PlenaryGlanceText) {
                .style = PLENARY_PRINT_THEME, .text = plan->matter->theme,
                .y = y + SPACE_OF_THEME, .width = MIN (width, WIDTH_OF_THEME),
                .part = add_part (plan),
              });
}

/* Sets the head from the top of the page on, with an emblem of that width beside the facts or over
 * them; returns its height.
 */
static double
set_head (PlenaryGlancePlan *plan,
          double             scale,
          double             emblem_width,
          gboolean           is_over)
{
  double width = plenary_glance_plan_get_width (plan);
  double beside = emblem_width > 0 && !is_over ? emblem_width + EMBLEM_GAP : 0;
  double emblem, facts, room, end, height;
  double top = plenary_furniture_get_top (plan->furniture, 0, &height);

  g_clear_pointer (&plan->head_type, plenary_glance_type_free);
  plan->head_type = plenary_glance_type_new (plan->setting, plan->type_case, scale);
  g_array_set_size (plan->head, 0);
  plan->emblem_width = emblem_width;
  emblem = plenary_glance_head_get_emblem_end (plan);
  facts = measure_facts (plan);
  room = is_over ? MAX (facts, emblem_width) : facts + beside;
  end = add_title (plan, top, width - room - (room > 0 ? GAP : 0));
  end = MAX (end, add_facts (plan, width - beside - facts, is_over ? emblem : top, facts));

  return MAX (end, emblem) - top;
}

static double
get_scale_of_paper (PlenaryGlancePlan *plan)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plan->setting);

  return MIN (MIN (paper->width, paper->height) / PLENARY_GLANCE_SIDE, 1);
}

/* Finds the largest emblem that makes the head little higher, beside the facts if it can be. */
static double
fit_emblem (PlenaryGlancePlan *plan,
            double             scale)
{
  double usual = plan->matter->emblem->width * get_scale_of_paper (plan);
  double bare = plan->head_height;
  double least = G_MAXDOUBLE;
  double best = 0;
  gboolean is_best_over = FALSE;

  for (guint is_over = 0; is_over <= 1; is_over++)
    for (double size = 1; size >= LEAST_EMBLEM && least > 0; size -= EMBLEM_STEP)
      {
        double height = set_head (plan, scale, usual * size, is_over == 1);
        double cost = MAX (height - bare - MOST_GROWTH, 0);

        if (cost < least)
          {
            best = usual * size;
            is_best_over = is_over == 1;
            least = cost;
          }
      }

  return set_head (plan, scale, plan->has_cover ? usual : best, is_best_over);
}

/* A venue that is too long for the foot stands over the page. */
static void
place_venue (PlenaryGlancePlan *plan)
{
  g_autoptr(PlenaryTypesetter) typesetter =
    plenary_typesetter_new (plan->setting, plan->type_case, 1);

  if (plenary_typesetter_get_width (typesetter, PLENARY_PRINT_FOOT, plan->matter->venue) >
      MOST_OF_FOOT * plenary_glance_plan_get_width (plan))
    g_ptr_array_add (plan->matter->facts, g_strdup (plan->matter->venue));
}

/* Takes the emblem of the programme, at its largest. */
void
plenary_glance_head_take_emblem (PlenaryGlanceMatter *matter,
                                 PlenaryWording      *wording)
{
  g_autofree char *alternative = NULL;

  matter->emblem = plenary_picture_new_emblem (wording, EMBLEM_WIDTH, EMBLEM_HEIGHT, &alternative);

  if (matter->emblem != NULL)
    matter->emblem_part = plenary_flow_add_figure (matter->flow, matter->document, alternative);
}

void
plenary_glance_head_lay_out (PlenaryGlancePlan *plan)
{
  double scale = plenary_setting_get_ticket (plan->setting)->size * get_scale_of_paper (plan);
  double height;

  plenary_furniture_get_top (plan->furniture, 0, &height);
  place_venue (plan);
  plan->head_height = set_head (plan, scale, 0, FALSE);

  while (plan->head_height > MOST * height && scale > LEAST_SCALE)
    {
      scale = MAX (scale * STEP, LEAST_SCALE);
      plan->head_height = set_head (plan, scale, 0, FALSE);
    }

  plan->has_cover = plan->head_height > MOST_AT_LEAST * height;

  if (plan->matter->emblem != NULL)
    plan->head_height = fit_emblem (plan, scale);
}

static double
get_emblem_y (PlenaryGlancePlan *plan)
{
  double height;

  return plenary_furniture_get_top (plan->furniture, 0, &height) + SPACE_OF_EMBLEM;
}

/* Where on the first page the emblem ends, or that begins if there is none. */
double
plenary_glance_head_get_emblem_end (PlenaryGlancePlan *plan)
{
  PlenaryFigure *emblem = plan->matter->emblem;

  if (plan->emblem_width <= 0)
    return get_emblem_y (plan) - SPACE_OF_EMBLEM;

  return get_emblem_y (plan) + emblem->measure (emblem, NULL, plan->emblem_width);
}

/* Draws the emblem, if there is one, where the first page has it. */
void
plenary_glance_head_draw_emblem (PlenaryGlancePlan *plan,
                                 cairo_t           *cr,
                                 PlenaryStructure  *structure)
{
  PlenaryFigure *emblem = plan->matter->emblem;
  double x = plenary_glance_plan_get_width (plan) - plan->emblem_width;

  if (plan->emblem_width <= 0)
    return;

  plenary_structure_go_to (structure, plan->matter->emblem_part);
  emblem->draw (emblem, NULL, cr, plenary_setting_flip (plan->setting, x, plan->emblem_width),
                get_emblem_y (plan), plan->emblem_width,
                plenary_setting_get_direction (plan->setting) == PANGO_DIRECTION_RTL);
  plenary_structure_go_to (structure, plan->matter->document);
}
