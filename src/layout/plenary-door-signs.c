/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signs for doors: a page for each room and each day on which something takes place there, to be
 * read from where one stands and waits.
 *
 * The sessions of a sign are as large as lets them all be on its page. Where they do not fit in the
 * least size that can be read in front of a door, the sign has more pages, and those are set as
 * large as their number allows. A sign of very many pages is set in the least size at once.
 */

#include "config.h"

#include "plenary-door-signs.h"

#include "plenary-door-private.h"

#define PX(pixels) ((pixels) * 0.75)

#define BODY_TOP PX (8)
#define BODY_BOTTOM PX (18)

/* Of rows there is room for as much at least: a time, a label, and a line of a title. */
#define LEAST_ROWS PX (130)

/* By how much sessions are set larger than the least, where there is room. */
#define MOST_SCALE 1.6

#define MOST_PAGES_TO_GROW 4

struct _PlenaryDoorSigns
{
  PlenaryHandout    parent_instance;

  PlenaryWording   *wording;   /* of the handout */
  PlenarySetting   *setting;   /* likewise */
  PlenaryFlow      *parts;
  PlenaryTypeCase  *type_case;
  PlenarySizes     *rooms;
  PlenarySizes     *sizes;
  GPtrArray        *signs;
  PlenaryDoorFoot   foot;
  GArray           *plans;
  PlenaryDoorPages  pages;
};

G_DEFINE_FINAL_TYPE (PlenaryDoorSigns, plenary_door_signs, PLENARY_TYPE_HANDOUT)

static void
plenary_door_signs_finalize (GObject *object)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (object);

  plenary_door_foot_clear (&self->foot);
  g_clear_pointer (&self->signs, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_array_unref);
  g_clear_pointer (&self->pages.fragments, g_array_unref);
  g_clear_pointer (&self->pages.pages, g_array_unref);
  g_clear_pointer (&self->rooms, plenary_sizes_free);
  g_clear_pointer (&self->sizes, plenary_sizes_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->parts, plenary_flow_free);

  G_OBJECT_CLASS (plenary_door_signs_parent_class)->finalize (object);
}

static PlenaryDoorSign *
get_sign (PlenaryDoorSigns *self,
          guint             index)
{
  return g_ptr_array_index (self->signs, index);
}

static void
add_emblem_parts (PlenaryDoorSigns *self)
{
  for (guint i = 0; i < self->signs->len && self->foot.emblem != NULL; i++)
    get_sign (self, i)->emblem_part =
      plenary_flow_add_figure (self->parts, get_sign (self, i)->part, self->foot.alternative);
}

/* Leaves room for rows between the band and the foot, as that usually is. */
static void
set_band (PlenaryDoorSigns      *self,
          const PlenaryDoorSign *sign,
          PlenaryDoorBand       *band)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double foot = plenary_door_foot_get_height (&self->foot, PLENARY_DOOR_FOOT_USUAL);

  plenary_door_band_set (band, sign, self->setting, self->rooms, self->sizes,
                         paper->height - paper->bottom - foot - BODY_TOP - BODY_BOTTOM -
                         LEAST_ROWS);
}

/* What is too long for where it belongs is in the sign as a row of its own. */
static void
add_what_is_too_long (PlenaryDoorSigns *self)
{
  g_autofree char *title = plenary_wording_dup_title (self->wording);

  for (guint i = 0; i < self->signs->len; i++)
    {
      PlenaryDoorSign *sign = get_sign (self, i);
      PlenaryDoorBand band;

      set_band (self, sign, &band);

      if (!plenary_door_band_is_whole (&band, sign, self->setting, self->rooms))
        plenary_door_add_row (sign, self->parts, sign->place);
    }

  if (*self->foot.title == '\0')
    plenary_door_add_row (get_sign (self, 0), self->parts, title);
}

static void
make_plan (PlenaryDoorSigns *self,
           PlenaryDoorSign  *sign,
           PlenaryDoorPlan  *plan)
{
  plenary_door_plan_init (plan, self->setting, self->sizes, sign->rows);
  set_band (self, sign, &plan->band);
}

static double
get_body_height (PlenaryDoorSigns      *self,
                 const PlenaryDoorPlan *plan,
                 PlenaryDoorFootLevel   foot)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  return paper->height - paper->bottom - plan->band.height - BODY_TOP - BODY_BOTTOM -
         plenary_door_foot_get_height (&self->foot, foot);
}

/* Of the line under the last row. */
static double
measure_tomorrow (PlenaryDoorSigns      *self,
                  const PlenaryDoorSign *sign)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;

  if (*sign->tomorrow == '\0')
    return 0;

  return BODY_BOTTOM + plenary_sizes_set (self->sizes, least, PLENARY_PRINT_SIGN_NOTE,
                                          sign->tomorrow, sign->spans,
                                          plenary_door_get_width (self->setting))->n *
         plenary_typesetter_get_leading (plenary_sizes_get (self->sizes, least),
                                         PLENARY_PRINT_SIGN_NOTE);
}

/* Puts a sign on pages in one of the sizes; says whether the last has room for what is tomorrow. */
static guint
fill (PlenaryDoorSigns      *self,
      guint                  index,
      const PlenaryDoorPlan *plan,
      guint                  size,
      PlenaryDoorPages      *pages,
      gboolean              *has_tomorrow)
{
  PlenaryDoorSign *sign = get_sign (self, index);
  double most = get_body_height (self, plan, sign->foot);
  double end;
  guint n_pages = plenary_door_fill (plan, sign->rows, size, most, index, pages, &end);

  *has_tomorrow = end + measure_tomorrow (self, sign) <= most;

  return n_pages;
}

/* Whether a sign can be set so without a page more, and without losing what is tomorrow. */
static gboolean
fits (PlenaryDoorSigns      *self,
      guint                  index,
      const PlenaryDoorPlan *plan,
      guint                  size,
      guint                  n_pages,
      gboolean               needs_tomorrow)
{
  gboolean has_tomorrow;

  return fill (self, index, plan, size, NULL, &has_tomorrow) == n_pages &&
         (has_tomorrow || !needs_tomorrow);
}

/* The foot says as much as it can. */
static void
choose_foot (PlenaryDoorSigns *self,
             guint             index)
{
  PlenaryDoorSign *sign = get_sign (self, index);
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  PlenaryDoorPlan plan;
  gboolean has_tomorrow;
  guint n_pages;

  make_plan (self, sign, &plan);
  n_pages = fill (self, index, &plan, least, NULL, &has_tomorrow);

  while (sign->foot + 1 < PLENARY_DOOR_N_FOOT_LEVELS)
    {
      sign->foot++;

      if (!fits (self, index, &plan, least, n_pages, has_tomorrow))
        {
          sign->foot--;
          break;
        }
    }
}

static void
choose_feet (PlenaryDoorSigns *self)
{
  gboolean has_more = plenary_door_foot_has_more (&self->foot, PLENARY_DOOR_FOOT_THEME) ||
                      plenary_door_foot_has_more (&self->foot, PLENARY_DOOR_FOOT_FULL);

  for (guint i = 0; i < self->signs->len; i++)
    {
      if (has_more)
        choose_foot (self, i);

      plenary_door_foot_place (&self->foot, self->wording, get_sign (self, i)->foot);
    }
}

static void
plenary_door_signs_write (PlenaryHandout *handout,
                          PlenaryWording *wording)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);
  double size;

  self->wording = wording;
  self->setting = plenary_handout_get_setting (handout);
  self->parts = plenary_flow_new ();
  self->type_case = plenary_type_case_new (self->setting);
  size = plenary_setting_get_ticket (self->setting)->size;
  self->rooms = plenary_door_create_room_sizes (self->setting, self->type_case);
  self->sizes = plenary_sizes_new (self->setting, self->type_case, 1, MOST_SCALE * size);
  self->signs = plenary_door_collect (wording, self->parts);
  plenary_door_foot_init (&self->foot, wording, self->sizes);
  add_emblem_parts (self);
  add_what_is_too_long (self);
  choose_feet (self);
}

/* The largest size in which a sign says as much on as many pages as in the least, and has its times
 * where they would be in that.
 */
static guint
find_size (PlenaryDoorSigns      *self,
           guint                  index,
           const PlenaryDoorPlan *plan)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  gboolean has_tomorrow;
  guint n_pages = fill (self, index, plan, least, NULL, &has_tomorrow);

  if (n_pages > MOST_PAGES_TO_GROW)
    return least;

  for (guint i = 0; i < least; i++)
    if (plenary_door_plan_has_whole_words (plan, i) &&
        (plenary_door_plan_get_times (plan, i) > 0) ==
        (plenary_door_plan_get_times (plan, least) > 0) &&
        fits (self, index, plan, i, n_pages, has_tomorrow))
      return i;

  return least;
}

static void
plenary_door_signs_lay_out (PlenaryHandout *handout)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);

  self->plans = g_array_new (FALSE, TRUE, sizeof (PlenaryDoorPlan));
  self->pages.fragments = g_array_new (FALSE, FALSE, sizeof (PlenaryDoorFragment));
  self->pages.pages = g_array_new (FALSE, FALSE, sizeof (PlenaryDoorPage));
  g_array_set_size (self->plans, self->signs->len);

  for (guint i = 0; i < self->signs->len; i++)
    {
      PlenaryDoorPlan *plan = &g_array_index (self->plans, PlenaryDoorPlan, i);
      gboolean has_tomorrow;

      make_plan (self, get_sign (self, i), plan);
      plan->size = find_size (self, i, plan);
      fill (self, i, plan, plan->size, &self->pages, &has_tomorrow);
    }
}

static guint
plenary_door_signs_get_n_pages (PlenaryHandout *handout)
{
  return PLENARY_DOOR_SIGNS (handout)->pages.pages->len;
}

/* Under the last row, if there is room for it. */
static void
draw_tomorrow (PlenaryDoorSigns *self,
               cairo_t          *cr,
               PlenaryStructure *structure,
               PlenaryDoorSign  *sign,
               double            y,
               double            height)
{
  guint least = plenary_sizes_get_n (self->sizes) - 1;
  PlenaryTypesetter *typesetter = plenary_sizes_get (self->sizes, least);
  double width = plenary_door_get_width (self->setting);
  const PlenaryLines *lines;

  if (*sign->tomorrow == '\0' || measure_tomorrow (self, sign) > height)
    return;

  lines = plenary_sizes_set (self->sizes, least, PLENARY_PRINT_SIGN_NOTE, sign->tomorrow,
                             sign->spans, width);
  plenary_structure_go_to (structure, sign->tomorrow_part);
  plenary_typesetter_show (typesetter, cr, lines, FALSE,
                           plenary_setting_flip (self->setting, 0, width), y + BODY_BOTTOM, 0,
                           lines->n);
}

static void
draw_body (PlenaryDoorSigns      *self,
           cairo_t               *cr,
           PlenaryStructure      *structure,
           const PlenaryDoorPage *page,
           const PlenaryDoorPlan *plan)
{
  PlenaryDoorSign *sign = get_sign (self, page->sign);
  double y = plan->band.height + BODY_TOP;
  const PlenaryDoorFragment *fragment = NULL;

  for (guint i = page->first; i < page->first + page->n; i++)
    {
      fragment = &g_array_index (self->pages.fragments, PlenaryDoorFragment, i);
      y = plenary_door_plan_draw (plan, cr, structure,
                                  &g_array_index (sign->rows, PlenaryDoorRow, fragment->row),
                                  fragment, y);
    }

  if (fragment == NULL || fragment->row + 1 == sign->rows->len)
    draw_tomorrow (self, cr, structure, sign, y,
                   get_body_height (self, plan, sign->foot) - page->height);

  plenary_structure_go_to (structure, sign->part);
}

static void
plenary_door_signs_draw (PlenaryHandout   *handout,
                         cairo_t          *cr,
                         guint             index,
                         PlenaryStructure *structure)
{
  PlenaryDoorSigns *self = PLENARY_DOOR_SIGNS (handout);
  const PlenaryDoorPage *page = &g_array_index (self->pages.pages, PlenaryDoorPage, index);
  const PlenaryDoorPlan *plan = &g_array_index (self->plans, PlenaryDoorPlan, page->sign);
  PlenaryDoorSign *sign = get_sign (self, page->sign);
  gboolean is_continued = index > 0 && (page - 1)->sign == page->sign;

  plenary_structure_go_to (structure, sign->part);
  plenary_door_band_draw (&plan->band, cr, structure, sign, self->wording, self->rooms,
                          self->sizes, is_continued);

  if (!is_continued && sign->bookmark != NULL)
    plenary_structure_add_bookmark (structure, sign->bookmark, 1, 0);

  draw_body (self, cr, structure, page, plan);
  plenary_door_foot_draw (&self->foot, cr, structure, is_continued ? NULL : sign->emblem_part,
                          sign->foot);
}

static void
plenary_door_signs_class_init (PlenaryDoorSignsClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_door_signs_finalize;

  handout_class->write = plenary_door_signs_write;
  handout_class->lay_out = plenary_door_signs_lay_out;
  handout_class->get_n_pages = plenary_door_signs_get_n_pages;
  handout_class->draw = plenary_door_signs_draw;
}

static void
plenary_door_signs_init (PlenaryDoorSigns *self)
{
}
