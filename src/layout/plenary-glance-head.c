/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands over the first page: the title and the theme, and at the other side how settled the
 * programme is, of which meeting, and when.
 *
 * A long title is set smaller, so that the grid has its page. One that would leave it none has
 * pages of its own.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define PX PLENARY_GLANCE_PX

#define WIDTH_OF_FACTS 0.3
#define WIDTH_OF_THEME PX (720)
#define SPACE_OF_THEME PX (3)
#define SPACE_OF_FACTS PX (8)
#define GAP PX (30)

/* Of the page; what takes more at the smallest size takes the page. */
#define MOST 0.25
#define MOST_AT_LEAST 0.4

#define LEAST_SCALE 0.45
#define STEP 0.9

/* The foot has room for so much of the width. */
#define MOST_OF_FOOT 0.5

static double
add (PlenaryGlancePlan *plan,
     PlenaryPrintStyle  style,
     const char        *string,
     double             y,
     double             width,
     gboolean           at_end,
     PlenaryPart       *part)
{
  PlenaryGlanceText text = {
    plan->head_type, style, string, NULL, at_end ? plenary_glance_plan_get_width (plan) - width : 0,
    y, width, 0, 0, at_end, part,
  };

  if (*string == '\0')
    return y;

  text.n = plenary_glance_type_count (plan->head_type, style, string, NULL, 0, width);
  g_array_append_val (plan->head, text);

  return y + text.n * plenary_glance_type_get_leading (plan->head_type, style);
}

static PlenaryPart *
add_part (PlenaryGlancePlan *plan)
{
  return plenary_flow_add_part (plan->matter->flow, plan->matter->document, "P");
}

static double
add_facts (PlenaryGlancePlan *plan,
           double             top)
{
  GPtrArray *facts = plan->matter->facts;
  double width = plenary_glance_plan_get_width (plan) * WIDTH_OF_FACTS;
  double y = top + SPACE_OF_FACTS;

  for (guint i = 0; i < facts->len; i++)
    y = add (plan, i == 0 ? PLENARY_PRINT_STATUS : PLENARY_PRINT_FACTS,
             g_ptr_array_index (facts, i), y, width, TRUE, add_part (plan));

  return y;
}

/* Sets the head from the top of the page on; returns its height. */
static double
set_head (PlenaryGlancePlan *plan,
          double             scale)
{
  double width = plenary_glance_plan_get_width (plan);
  double height;
  double top = plenary_furniture_get_top (plan->furniture, 0, &height);
  double y, end;

  g_clear_pointer (&plan->head_type, plenary_glance_type_free);
  plan->head_type = plenary_glance_type_new (plan->setting, plan->type_case, scale);
  g_array_set_size (plan->head, 0);

  if (plan->matter->facts->len > 0)
    width -= width * WIDTH_OF_FACTS + GAP;

  y = add (plan, PLENARY_PRINT_TITLE, plan->matter->title, top, width, FALSE,
           plan->matter->heading);
  y = add (plan, PLENARY_PRINT_THEME, plan->matter->theme, y + SPACE_OF_THEME,
           MIN (width, WIDTH_OF_THEME), FALSE, add_part (plan));
  end = add_facts (plan, top);

  return MAX (y, end) - top;
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

void
plenary_glance_head_lay_out (PlenaryGlancePlan *plan)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plan->setting);
  double scale = plenary_setting_get_ticket (plan->setting)->size *
                 MIN (MIN (paper->width, paper->height) / PLENARY_GLANCE_SIDE, 1);
  double height;

  plenary_furniture_get_top (plan->furniture, 0, &height);
  place_venue (plan);
  plan->head_height = set_head (plan, scale);

  while (plan->head_height > MOST * height && scale > LEAST_SCALE)
    {
      scale = MAX (scale * STEP, LEAST_SCALE);
      plan->head_height = set_head (plan, scale);
    }

  plan->has_cover = plan->head_height > MOST_AT_LEAST * height;
}
