/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a programme is spread over pages at a glance: on as few as can be read, in the greatest type
 * that cuts no title.
 *
 * All pages have one scale of time and one size of type. First it is found how many pages there
 * must be so that titles fit in the smallest type; a page more is worth it only if it saves several
 * titles from standing in a note below the grid. Where a dense grid takes more pages than there are
 * days, times may stand at its side instead of in each box, if that saves one. Where rooms keep
 * hours of their own, so that there is no time at which all can be parted and many titles would be
 * below the grid, sessions are cut, and go on on the next page. Then type grows for as long as no
 * more titles have to go below the grid.
 */

#include "config.h"

#include "plenary-glance-private.h"

#define PX PLENARY_GLANCE_PX

#define UNDER_HEAD PX (20)

/* Of a day, points a minute. */
#define MOST_UNIT (PX (240) / 60)
#define LEAST_UNIT 0.001

/* So much is looked at, and not all that could be: from as few groups as leave a column that width
 * on, so many, and of stretches so many, or more where rooms keep hours of their own.
 */
#define LEAST_COLUMN PX (80)
#define MOST_GROUPS 6
#define MOST_STRETCHES 4
#define MOST_CROSSED 6

/* Titles that do not fit that a page more is worth, and how many of all these are at least. Where
 * more than a share of all do not, a grid is of little use, and the rest count as several.
 */
#define MISFITS_OF_PAGE 4
#define SHARE_OF_PAGE 0.02
#define SHARE_OF_USE 0.25
#define WEIGHT_OF_USE 3

#define N_ROUNDS 4
#define N_HALVINGS 7

/* Notes below the grid take no more of the page. */
#define MOST_OF_NOTES 0.3

/* How the matter can be spread. */
typedef struct
{
  PlenaryGlanceSplit split;
  gboolean           is_terse;
  guint              n_misfits;
  double             cost;          /* in pages */
} Way;

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
  GHashTableIter iter;
  gpointer clock;
  double width = 0;

  for (guint i = 0; i < self->matter->hours->len; i++)
    width = MAX (width, plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL,
                                                      g_ptr_array_index (self->matter->hours, i)));

  g_hash_table_iter_init (&iter, self->matter->clocks);

  while (self->is_terse && g_hash_table_iter_next (&iter, NULL, &clock))
    width = MAX (width, plenary_typesetter_get_width (typesetter, PLENARY_PRINT_DETAIL, clock));

  return width + PLENARY_GLANCE_BESIDE_HOURS;
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

  for (guint i = 0; i < self->pages->len; i++)
    plenary_glance_times_choose (get_page (self, i), self);
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
     const Way         *way,
     double             scale)
{
  clear_pages (self);
  self->is_terse = way->is_terse;
  self->type = plenary_glance_type_new (self->setting, self->type_case, scale);
  self->pages = plenary_glance_split (self->matter, &way->split);
  self->gutter = measure_hours (self);

  for (guint i = 0; i < self->pages->len; i++)
    get_page (self, i)->index = i + (guint) self->has_cover;

  find_unit (self);

  return count_misfits (self);
}

static guint
count_pages (PlenaryGlancePlan        *self,
             const PlenaryGlanceSplit *split)
{
  g_autoptr(GPtrArray) pages = plenary_glance_split (self->matter, split);

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

/* In how many groups columns are not too narrow for any title. */
static guint
get_least_groups (PlenaryGlancePlan *self,
                  guint              n_columns)
{
  guint most_columns = (guint) (plenary_glance_plan_get_width (self) / LEAST_COLUMN);

  return (n_columns + most_columns - 1) / MAX (most_columns, 1);
}

/* Looks for a way to part the grid that costs less than @best, columns before time. */
static void
find_split (PlenaryGlancePlan *self,
            double             scale,
            gboolean           crosses,
            gboolean           is_terse,
            Way               *best)
{
  PlenaryGlanceSplit most = { .crosses = crosses };
  guint n_entries = count_entries (self);
  guint least_groups;

  plenary_glance_split_get_most (self->matter, &most);
  least_groups = get_least_groups (self, most.n_groups);
  most.n_groups = MIN (most.n_groups, least_groups - 1 + MOST_GROUPS);
  most.n_stretches = MIN (most.n_stretches, crosses ? MOST_CROSSED : MOST_STRETCHES);

  for (guint n = least_groups; n <= most.n_groups * most.n_stretches; n++)
    for (guint stretches = 1; stretches <= most.n_stretches; stretches++)
      {
        Way way = { { n / stretches, stretches, crosses }, is_terse };

        /* What takes as many pages need not be looked at. */
        if (way.split.n_groups * stretches != n || way.split.n_groups < least_groups ||
            way.split.n_groups > most.n_groups || count_pages (self, &way.split) >= best->cost)
          continue;

        way.n_misfits = try (self, &way, scale);
        way.cost = self->pages->len + get_cost (way.n_misfits, n_entries);

        if (way.cost < best->cost)
          *best = way;
      }
}

/* Finds into how many pages the grid is to be split. Where it does not fit on as few as there could
 * be, times can stand at the side if that saves a page. If it is still of little use, sessions are
 * cut.
 */
static void
find_best_split (PlenaryGlancePlan *self,
                 double             scale,
                 Way               *best)
{
  const PlenaryGlanceSplit least = { 1, 1, FALSE };

  *best = (Way) { .cost = G_MAXDOUBLE };
  find_split (self, scale, FALSE, FALSE, best);

  if (best->cost >= count_pages (self, &least) + 1)
    {
      Way terse = *best;

      terse.cost -= 1;
      find_split (self, scale, FALSE, TRUE, &terse);

      if (terse.is_terse)
        *best = terse;
    }

  if (best->n_misfits > SHARE_OF_USE * count_entries (self))
    find_split (self, scale, TRUE, TRUE, best);
}

/* Finds the greatest type of which no more titles are left over than of the smallest. */
static double
find_scale (PlenaryGlancePlan *self,
            double             least,
            double             most,
            const Way         *way)
{
  if (try (self, way, most) <= way->n_misfits)
    return most;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double middle = (least + most) / 2;

      if (try (self, way, middle) <= way->n_misfits)
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

/* Keeps what the notes of each page take; returns whether that is more than was kept. */
static gboolean
reserve_for_notes (PlenaryGlancePlan *self)
{
  gboolean is_more = FALSE;

  for (guint i = 0; i < self->pages->len; i++)
    is_more |= reserve (get_page (self, i),
                        plenary_glance_notes_get_height (self, get_page (self, i)));

  return is_more;
}

static double *
dup_reserves (PlenaryGlancePlan *self)
{
  double *reserves = g_new (double, self->pages->len);

  for (guint i = 0; i < self->pages->len; i++)
    reserves[i] = get_page (self, i)->reserve;

  return reserves;
}

static void
restore_reserves (PlenaryGlancePlan *self,
                  const double      *reserves)
{
  for (guint i = 0; i < self->pages->len; i++)
    get_page (self, i)->reserve = reserves[i];
}

/* Another part of the pages is kept for notes. */
static void
refill_pages (PlenaryGlancePlan *self)
{
  find_unit (self);
  fill_pages (self);
}

/* Writes all pages. If notes take more than was thought, the grid makes room for them, unless more
 * titles had to leave it for that; then the notes go on after the page.
 */
static void
fill (PlenaryGlancePlan *self)
{
  gboolean is_worse = FALSE;

  fill_pages (self);

  for (guint round = 1; round < N_ROUNDS && !is_worse; round++)
    {
      g_autofree double *reserves = dup_reserves (self);
      guint n_notes = self->notes->len;

      if (!reserve_for_notes (self))
        break;

      refill_pages (self);
      is_worse = self->notes->len > n_notes;

      if (is_worse)
        {
          restore_reserves (self, reserves);
          refill_pages (self);
        }
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
  double scale;
  Way way;

  self->matter = matter;
  self->setting = plenary_setting_ref (setting);
  self->type_case = type_case;
  self->furniture = furniture;
  self->head = g_array_new (FALSE, FALSE, sizeof (PlenaryGlanceText));
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_glance_note_free);
  plenary_glance_matter_measure (matter, setting, type_case);
  plenary_glance_head_lay_out (self);
  find_best_split (self, least, &way);
  self->n_misfits = way.n_misfits;
  scale = find_scale (self, least, MAX (most, least), &way);
  try (self, &way, scale);
  fill (self);

  return self;
}
