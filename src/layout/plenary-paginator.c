/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A handout that is read from its first page to its last: a flow of paragraphs, set into a galley
 * of lines that is broken into pages.
 */

#include "config.h"

#include "plenary-paginator.h"

#include "plenary-breaker.h"
#include "plenary-furniture.h"
#include "plenary-galley.h"
#include "plenary-programme.h"
#include "plenary-wording.h"

/* A last page of fewer lines is not worth its paper: then text is set a little smaller, as far as
 * the form lets it be, if that makes it go away. Of many pages one more does not matter.
 */
#define FEWEST_LINES 12
#define SCALE_STEP 0.01
#define MOST_PAGES_TO_SHRINK 24

/* What is on the first page is in so many blocks, even if each is a line. */
#define MOST_BLOCKS_OF_SKETCH 160

struct _PlenaryPaginator
{
  PlenaryHandout     parent_instance;

  const PlenaryForm *form;
  PlenaryFlow       *flow;
  PlenaryTypeCase   *type_case;
  PlenaryFurniture  *furniture;
  PlenaryGalley     *galley;
  GArray            *pages;
};

G_DEFINE_FINAL_TYPE (PlenaryPaginator, plenary_paginator, PLENARY_TYPE_HANDOUT)

static void
plenary_paginator_finalize (GObject *object)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (object);

  g_clear_pointer (&self->galley, plenary_galley_free);
  g_clear_pointer (&self->furniture, plenary_furniture_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->flow, plenary_flow_free);
  g_clear_pointer (&self->pages, g_array_unref);

  G_OBJECT_CLASS (plenary_paginator_parent_class)->finalize (object);
}

/* The lines of the flow, in type of the size that was asked for, times @scale. */
static PlenaryGalley *
create_galley (PlenaryPaginator *self,
               double            scale)
{
  PlenarySetting *setting = plenary_handout_get_setting (PLENARY_HANDOUT (self));

  return plenary_galley_new (self->flow, setting, self->type_case,
                             scale * plenary_setting_get_ticket (setting)->size);
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
  for (double scale = 1 - SCALE_STEP; scale > self->form->least_shrink - SCALE_STEP / 2;
       scale -= SCALE_STEP)
    {
      PlenaryGalley *galley = create_galley (self, scale);
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

static void
plenary_paginator_write (PlenaryHandout *handout,
                         PlenaryWording *wording)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);
  PlenarySetting *setting = plenary_handout_get_setting (handout);

  self->flow = plenary_programme_write (wording, plenary_handout_is_sketch (handout) ?
                                                 MOST_BLOCKS_OF_SKETCH : G_MAXUINT);
  self->form = plenary_form_get (plenary_setting_get_ticket (setting)->kind);
  plenary_flow_fit (self->flow, self->form);
  self->type_case = plenary_type_case_new (setting);
  self->furniture = plenary_furniture_new (wording, self->type_case);
}

static void
plenary_paginator_lay_out (PlenaryHandout *handout)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);

  self->galley = create_galley (self, 1);
  self->pages = break_galley (self, self->galley);

  if (plenary_handout_is_sketch (handout))
    return;

  if (self->pages->len > 1 && self->pages->len <= MOST_PAGES_TO_SHRINK &&
      count_lines_of_last_page (self) < FEWEST_LINES)
    shrink (self);
}

static guint
plenary_paginator_get_n_pages (PlenaryHandout *handout)
{
  return plenary_handout_is_sketch (handout) ? 1 : PLENARY_PAGINATOR (handout)->pages->len;
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

static guint
get_end (PlenaryPaginator *self,
         guint             page)
{
  guint end;

  plenary_galley_get_slugs (self->galley, &end);

  return page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1) : end;
}

static void
plenary_paginator_draw (PlenaryHandout   *handout,
                        cairo_t          *cr,
                        guint             page,
                        PlenaryStructure *structure)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);
  guint first = g_array_index (self->pages, guint, page);
  double height;
  double top = plenary_furniture_get_top (self->furniture, page, &height);
  guint end = get_end (self, page);

  plenary_galley_draw (self->galley, cr, structure, top, first, end - first);
  plenary_structure_begin_aside (structure);
  plenary_furniture_draw (self->furniture, cr, page,
                          plenary_handout_is_sketch (handout) ? 0 : self->pages->len,
                          get_place (self, first));
  plenary_structure_end_aside (structure);
}

static void
plenary_paginator_forget (PlenaryHandout *handout,
                          guint           page)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);

  plenary_galley_forget (self->galley, get_end (self, page));
}

static void
plenary_paginator_class_init (PlenaryPaginatorClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_paginator_finalize;

  handout_class->write = plenary_paginator_write;
  handout_class->lay_out = plenary_paginator_lay_out;
  handout_class->get_n_pages = plenary_paginator_get_n_pages;
  handout_class->draw = plenary_paginator_draw;
  handout_class->forget = plenary_paginator_forget;
}

static void
plenary_paginator_init (PlenaryPaginator *self)
{
}
