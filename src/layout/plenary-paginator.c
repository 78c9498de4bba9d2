/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme on pages, for whatever draws them: a PDF, a printer, a preview.
 *
 * Pages are those of the programme as it was when the paginator was made. All of it is set and
 * broken at once, since each page says how many there are; drawing is done page by page.
 */

#include "config.h"

#include "plenary-paginator.h"

#include "plenary-breaker.h"
#include "plenary-furniture.h"
#include "plenary-galley.h"
#include "plenary-paginator-private.h"
#include "plenary-programme.h"
#include "plenary-wording.h"

/* A last page of fewer lines is not worth its paper: then text is set a little smaller, down to
 * the smallest scale, if that makes it go away. Of many pages one more does not matter.
 */
#define FEWEST_LINES 12
#define SMALLEST_SCALE 0.96
#define SCALE_STEP 0.01
#define MOST_PAGES_TO_SHRINK 24

struct _PlenaryPaginator
{
  GObject           parent_instance;

  PlenarySetting   *setting;
  PlenaryWording   *wording;
  PlenaryFlow      *flow;
  PlenaryTypeCase  *type_case;
  PlenaryFurniture *furniture;
  PlenaryGalley    *galley;
  GArray           *pages;
  char             *title;
};

G_DEFINE_FINAL_TYPE (PlenaryPaginator, plenary_paginator, G_TYPE_OBJECT)

static void
plenary_paginator_finalize (GObject *object)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (object);

  g_clear_pointer (&self->galley, plenary_galley_free);
  g_clear_pointer (&self->furniture, plenary_furniture_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->flow, plenary_flow_free);
  g_clear_pointer (&self->wording, plenary_wording_free);
  g_clear_pointer (&self->setting, plenary_setting_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (plenary_paginator_parent_class)->finalize (object);
}

static void
plenary_paginator_class_init (PlenaryPaginatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plenary_paginator_finalize;
}

static void
plenary_paginator_init (PlenaryPaginator *self)
{
}

static GArray *
break_galley (PlenaryPaginator *self,
              PlenaryGalley    *galley)
{
  double first_height, height;
  guint n_slugs;
  const PlenarySlug *slugs = plenary_galley_get_slugs (galley, &n_slugs);

  plenary_furniture_get_top (self->furniture, 0, &first_height);
  plenary_furniture_get_top (self->furniture, 1, &height);

  return plenary_breaker_break (slugs, n_slugs, first_height, height,
                                plenary_galley_get_line (galley));
}

static guint
count_lines_of_last_page (PlenaryPaginator *self)
{
  guint n_slugs;

  plenary_galley_get_slugs (self->galley, &n_slugs);

  return n_slugs - g_array_index (self->pages, guint, self->pages->len - 1);
}

static void
shrink (PlenaryPaginator *self)
{
  for (double scale = 1 - SCALE_STEP; scale > SMALLEST_SCALE - SCALE_STEP / 2;
       scale -= SCALE_STEP)
    {
      PlenaryGalley *galley = plenary_galley_new (self->flow, self->setting, self->type_case,
                                                  scale);
      GArray *pages = break_galley (self, galley);

      if (pages->len < self->pages->len)
        {
          plenary_galley_free (self->galley);
          g_array_unref (self->pages);
          self->galley = galley;
          self->pages = pages;
          return;
        }

      plenary_galley_free (galley);
      g_array_unref (pages);
    }
}

/**
 * plenary_paginator_new:
 * @agenda: a programme
 * @setting: where it is printed, which has a paper
 *
 * Returns: (transfer full): the full programme on pages, which do not follow @agenda when that
 *   changes
 */
PlenaryPaginator *
plenary_paginator_new (PlenaryAgenda  *agenda,
                       PlenarySetting *setting)
{
  PlenaryPaginator *self;

  g_return_val_if_fail (PLENARY_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (setting != NULL, NULL);
  g_return_val_if_fail (plenary_setting_get_paper (setting)->width > 0, NULL);

  self = g_object_new (PLENARY_TYPE_PAGINATOR, NULL);

  self->setting = plenary_setting_ref (setting);
  self->wording = plenary_wording_new (agenda, setting);
  self->title = plenary_wording_dup_title (self->wording);
  self->flow = plenary_programme_write (self->wording);
  self->type_case = plenary_type_case_new (setting);
  self->furniture = plenary_furniture_new (self->wording, self->type_case);
  self->galley = plenary_galley_new (self->flow, setting, self->type_case, 1);
  self->pages = break_galley (self, self->galley);

  if (self->pages->len > 1 && self->pages->len <= MOST_PAGES_TO_SHRINK &&
      count_lines_of_last_page (self) < FEWEST_LINES)
    shrink (self);

  return self;
}

/**
 * plenary_paginator_get_n_pages:
 *
 * Returns: how many pages there are, one at least
 */
guint
plenary_paginator_get_n_pages (PlenaryPaginator *self)
{
  g_return_val_if_fail (PLENARY_IS_PAGINATOR (self), 0);

  return self->pages->len;
}

/**
 * plenary_paginator_draw_page:
 * @cr: draws on a sheet whose upper left corner is its origin, in points
 * @page: a page, from 0
 *
 * Draws the page, margins and all, in black on whatever is there.
 */
void
plenary_paginator_draw_page (PlenaryPaginator *self,
                             cairo_t          *cr,
                             guint             page)
{
  g_return_if_fail (PLENARY_IS_PAGINATOR (self));
  g_return_if_fail (page < self->pages->len);

  plenary_paginator_draw (self, cr, page, NULL);
}

/* What goes on from the page before: a session in its middle, or a day between two sessions. */
static const char *
get_place (PlenaryPaginator *self,
           guint             slug)
{
  guint line;
  PlenaryBlock *block = plenary_galley_get_block (self->galley, slug, &line);

  return block->is_row && line == 0 ? block->day : block->heading;
}

/* What the programme is called. */
const char *
plenary_paginator_get_title (PlenaryPaginator *self)
{
  return self->title;
}

static guint
get_end (PlenaryPaginator *self,
         guint             page)
{
  guint end;

  plenary_galley_get_slugs (self->galley, &end);

  return page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1) : end;
}

/* Draws a page and says what is on it; all pages, in order, make one document. */
void
plenary_paginator_draw (PlenaryPaginator *self,
                        cairo_t          *cr,
                        guint             page,
                        PlenaryStructure *structure)
{
  guint first = g_array_index (self->pages, guint, page);
  double height;
  double top = plenary_furniture_get_top (self->furniture, page, &height);
  guint end = get_end (self, page);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  plenary_structure_begin_page (structure, page);
  plenary_galley_draw (self->galley, cr, structure, top, first, end - first);
  plenary_structure_begin_aside (structure);
  plenary_furniture_draw (self->furniture, cr, page, self->pages->len, get_place (self, first));
  plenary_structure_end_aside (structure);
  cairo_restore (cr);
}

/* After a page was drawn for the last time, as were those before it. */
void
plenary_paginator_forget (PlenaryPaginator *self,
                          guint             page)
{
  plenary_galley_forget (self->galley, get_end (self, page));
}
