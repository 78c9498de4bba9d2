/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a programme is spread over pages at a glance: on as few as can be read, in the greatest type
 * that cuts no title.
 *
 * All pages have one scale of time and one size of type. First it is found how many pages there
 * must be so that titles fit in the smallest type; a page more is worth it only if it saves several
 * titles from standing in a note below the grid. Then type grows for as long as no more titles have
 * to go there.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define PX PLENARY_GLANCE_PX

#define UNDER_HEAD PX (20)
#define BESIDE_HOURS PX (14)

/* Of a day, points a minute. */
#define MOST_UNIT (PX (240) / 60)
#define LEAST_UNIT 0.001

/* So much is looked at, and not all that could be. */
#define MOST_GROUPS 6
#define MOST_STRETCHES 4

/* Titles that do not fit that a page more is worth, and how many of all these are at least. Where
 * more than a share of all do not, a grid is of little use, and the rest count as several.
 */
#define MISFITS_OF_PAGE 4
#define SHARE_OF_PAGE 0.04
#define SHARE_OF_USE 0.25
#define WEIGHT_OF_USE 3

#define N_ROUNDS 4
#define N_HALVINGS 7

/* Notes below the grid take no more of the page. */
#define MOST_OF_NOTES 0.3

static PlenaryGlancePage *
get_page (PlenaryGlancePlan *self,
          guint              index)
{
  return g_ptr_array_index (self->pages, index);
}

static void
clear_pages (PlenaryGlancePlan *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->type, plenary_glance_type_free);
}

void
plenary_glance_plan_free (PlenaryGlancePlan *self)
{
  clear_pages (self);
  g_clear_pointer (&self->head_type, plenary_glance_type_free);
  g_array_unref (self->head);
  g_ptr_array_unref (self->notes);
  plenary_setting_unref (self->setting);
  g_free (self);
}

/* The width of a page without its margins. */
double
plenary_glance_plan_get_width (PlenaryGlancePlan *self)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  return paper->width - paper->left - paper->right;
}

/* Where a page with a grid begins. */
double
plenary_glance_plan_get_top (PlenaryGlancePlan *self,
                             guint              page,
                             double            *bottom)
{
  gboolean has_head = page == 0 && !self->has_cover;
  double height;
  double top = plenary_furniture_get_top (self->furniture, has_head ? 0 : 1, &height);

  *bottom = top + height;

  return has_head ? top + self->head_height + UNDER_HEAD : top;
}

static double
measure_hours (PlenaryGlancePlan *self)
{
  PlenaryTypesetter *typesetter = plenary_glance_type_get (self->type, PLENARY_PRINT_DETAIL);
  double width = 0;

  for (guint i = 0; i < self->matter->hours->len; i++)
    width = MAX (width, plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL,
                                                      g_ptr_array_index (self->matter->hours, i)));

  return width + BESIDE_HOURS;
}

static void
place_pages (PlenaryGlancePlan *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    plenary_glance_page_place (get_page (self, i), self);
}

/* Finds the scale of time that lets every page end in time. How high headings are, and what needs
 * more than its time, depends on the scale, so that it is found by going round.
 */
static void
find_unit (PlenaryGlancePlan *self)
{
  self->unit = MOST_UNIT;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double unit = MOST_UNIT;

      place_pages (self);

      for (guint i = 0; i < self->pages->len; i++)
        unit = MIN (unit, plenary_glance_page_get_unit (get_page (self, i), self));

      self->unit = MAX (unit, LEAST_UNIT);
    }

  place_pages (self);
}

/* Keeps so much of a page for its notes; returns whether that is more than was kept. */
static gboolean
reserve (PlenaryGlancePage *page,
         double             height)
{
  double most = MOST_OF_NOTES * (page->bottom - page->top);

  height = MIN (height, most);

  if (height <= page->reserve)
    return FALSE;

  page->reserve = height;

  return TRUE;
}

/* Counts the titles that do not fit. Their notes take of the grid, in which fewer may fit then. */
static guint
count_misfits (PlenaryGlancePlan *self)
{
  gboolean is_settled = FALSE;
  guint n = 0;

  for (guint round = 0; round < N_ROUNDS && !is_settled; round++)
    {
      n = 0;
      is_settled = TRUE;

      for (guint i = 0; i < self->pages->len; i++)
        {
          guint n_notes;

          n += plenary_glance_page_count_misfits (get_page (self, i), self, &n_notes);
          is_settled &= !reserve (get_page (self, i),
                                  plenary_glance_notes_guess_height (self, n_notes));
        }

      if (!is_settled)
        find_unit (self);
    }

  return n;
}

/* Spreads the matter over pages in type of one size; returns how many titles do not fit. */
static guint
try (PlenaryGlancePlan *self,
     guint              n_groups,
     guint              n_stretches,
     double             scale)
{
  clear_pages (self);
  self->type = plenary_glance_type_new (self->setting, self->type_case, scale);
  self->pages = plenary_glance_split (self->matter, n_groups, n_stretches);
  self->gutter = measure_hours (self);

  for (guint i = 0; i < self->pages->len; i++)
    get_page (self, i)->index = i + (guint) self->has_cover;

  find_unit (self);

  return count_misfits (self);
}

static guint
count_pages (PlenaryGlancePlan *self,
             guint              n_groups,
             guint              n_stretches)
{
  g_autoptr(GPtrArray) pages = plenary_glance_split (self->matter, n_groups, n_stretches);

  return pages->len;
}

static guint
count_entries (PlenaryGlancePlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->matter->days->len; i++)
    n += ((PlenaryGlanceDay *) g_ptr_array_index (self->matter->days, i))->entries->len;

  return n;
}

/* What it costs that titles do not fit, in pages. */
static double
get_cost (guint n_misfits,
          guint n_entries)
{
  double cost = n_misfits + WEIGHT_OF_USE * MAX (n_misfits - SHARE_OF_USE * n_entries, 0);

  return cost / MAX (MISFITS_OF_PAGE, SHARE_OF_PAGE * n_entries);
}

/* Finds into how many pages the grid is to be split, columns before time. */
static guint
find_split (PlenaryGlancePlan *self,
            double             scale,
            guint             *n_groups,
            guint             *n_stretches)
{
  double least_cost = G_MAXDOUBLE;
  guint most_groups, most_stretches;
  guint n_entries = count_entries (self);
  guint n_misfits = 0;

  *n_groups = *n_stretches = 1;
  plenary_glance_split_get_most (self->matter, &most_groups, &most_stretches);
  most_groups = MIN (most_groups, MOST_GROUPS);
  most_stretches = MIN (most_stretches, MOST_STRETCHES);

  for (guint n = 1; n <= most_groups * most_stretches; n++)
    for (guint stretches = 1; stretches <= most_stretches; stretches++)
      {
        guint groups = n / stretches;
        guint misfits;
        double cost;

        /* What takes as many pages need not be looked at. */
        if (groups * stretches != n || groups > most_groups ||
            count_pages (self, groups, stretches) >= least_cost)
          continue;

        misfits = try (self, groups, stretches, scale);
        cost = self->pages->len + get_cost (misfits, n_entries);

        if (cost < least_cost)
          {
            least_cost = cost;
            n_misfits = misfits;
            *n_groups = groups;
            *n_stretches = stretches;
          }
      }

  return n_misfits;
}

/* Finds the greatest type of which no more titles are left over than of the smallest. */
static double
find_scale (PlenaryGlancePlan *self,
            double             least,
            double             most,
            guint              n_groups,
            guint              n_stretches,
            guint              n_misfits)
{
  if (try (self, n_groups, n_stretches, most) <= n_misfits)
    return most;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (least + most) / 2;

      if (try (self, n_groups, n_stretches, middle) <= n_misfits)
        least = middle;
      else
        most = middle;
    }

  return least;
}

static void
fill_pages (PlenaryGlancePlan *self)
{
  g_ptr_array_set_size (self->notes, 0);

  for (guint i = 0; i < self->pages->len; i++)
    plenary_glance_page_fill (get_page (self, i), self);
}

/* Writes all pages. If notes take more than was thought, the grid makes room for them. */
static void
fill (PlenaryGlancePlan *self)
{
  gboolean is_settled = FALSE;

  for (guint round = 0; round < N_ROUNDS && !is_settled; round++)
    {
      if (round > 0)
        find_unit (self);

      fill_pages (self);
      is_settled = TRUE;

      for (guint i = 0; i < self->pages->len; i++)
        is_settled &= !reserve (get_page (self, i),
                                plenary_glance_notes_get_height (self, get_page (self, i)));
    }

  plenary_glance_notes_place (self);
}

/* Lays out what @matter says; @furniture stands around it, and all must live as long. */
PlenaryGlancePlan *
plenary_glance_plan_new (PlenaryGlanceMatter *matter,
                         PlenarySetting      *setting,
                         PlenaryTypeCase     *type_case,
                         PlenaryFurniture    *furniture)
{
  PlenaryGlancePlan *self = g_new0 (PlenaryGlancePlan, 1);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);
  g_autoptr(PlenaryGlanceType) least_type = plenary_glance_type_new (setting, type_case, 0);
  double least = plenary_glance_type_get_scale (least_type, PLENARY_PRINT_SESSION);
  double most = plenary_setting_get_ticket (setting)->size *
                MAX (MIN (paper->width, paper->height) / PLENARY_GLANCE_SIDE, 1);
  guint n_groups, n_stretches;
  double scale;

  self->matter = matter;
  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->furniture = furniture;
  self->head = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceText));
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_glance_note_free);
  plenary_glance_matter_measure (matter, setting, type_case);
  plenary_glance_head_lay_out (self);
  self->n_misfits = find_split (self, least, &n_groups, &n_stretches);
  scale = find_scale (self, least, MAX (most, least), n_groups, n_stretches, self->n_misfits);
  try (self, n_groups, n_stretches, scale);
  fill (self);

  return self;
}
