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
#include "plenary-sheet.h"
#include "plenary-wording.h"

/* A last page of fewer lines is not worth its paper: then text is set a little smaller, as far as
 * the form lets it be, if that makes it go away. Of many pages one more does not matter.
 */
#define FEWEST_LINES 12
#define SCALE_STEP 0.01
#define MOST_PAGES_TO_SHRINK 24

/* What is on the first page is in so many blocks, even if each is a line. */
#define MOST_BLOCKS_OF_SKETCH 160

/* Lines of the galley. */
typedef struct
{
  guint         first;
  guint         end;
  PlenaryFolio  folio;   /* its place still to be found */
} Page;

/* More lines to write on that one question may get. */
#define MOST_MORE_RULED 4

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
  const PlenaryTicket *ticket = plenary_setting_get_ticket (setting);
  PlenaryGalley *galley = plenary_galley_new (self->flow, setting, self->type_case,
                                              scale * ticket->size);
  double height;

  if (ticket->keeps_sessions)
    {
      plenary_furniture_get_top (self->furniture, 1, &height);
      plenary_galley_keep_sessions (galley, height);
    }

  return galley;
}

/* The line with which a chapter begins. */
static guint
get_chapter (PlenaryPaginator  *self,
             PlenaryGalley     *galley,
             guint              index,
             const char       **name)
{
  return plenary_galley_get_first_slug (galley,
                                        plenary_flow_get_chapter (self->flow, index, name));
}

static Page *
get_page (PlenaryPaginator *self,
          guint             page)
{
  return &g_array_index (self->pages, Page, page);
}

/* Whether a page would have nothing on it but what is spare. */
static gboolean
is_spare (PlenaryGalley *galley,
          const Page    *page)
{
  guint line;

  return page->folio.page > 0 &&
         plenary_galley_get_block (galley, page->first, &line)->is_spare && line == 0;
}

/* Breaks lines into pages that are numbered together, of what @sheet says, the first of which has a
 * title for its head.
 */
static void
break_lines (PlenaryPaginator *self,
             PlenaryGalley    *galley,
             guint             first,
             guint             end,
             PlenaryFolio      sheet,
             GArray           *pages)
{
  double first_height, height;
  guint n_slugs;
  const PlenarySlug *slugs = plenary_galley_get_slugs (galley, &n_slugs);
  guint n_before = pages->len;
  g_autoptr(GArray) broken = NULL;

  plenary_furniture_get_top (self->furniture, 0, &first_height);
  plenary_furniture_get_top (self->furniture, 1, &height);
  broken = plenary_breaker_break (slugs + first, end - first, first_height, height,
                                  plenary_galley_get_line (galley));

  for (guint i = 0; i < broken->len; i++)
    {
      Page page = { first + g_array_index (broken, guint, i),
                    i + 1 < broken->len ? first + g_array_index (broken, guint, i + 1) : end,
                    sheet };

      page.folio.page = i;

      if (!is_spare (galley, &page))
        g_array_append_val (pages, page);
    }

  for (guint i = n_before; i < pages->len; i++)
    g_array_index (pages, Page, i).folio.n_pages = pages->len - n_before;
}

static GArray *
break_galley (PlenaryPaginator *self,
              PlenaryGalley    *galley)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (Page));
  guint n_chapters = plenary_flow_get_n_chapters (self->flow);
  guint n_slugs;

  plenary_galley_get_slugs (galley, &n_slugs);

  if (n_chapters == 0)
    break_lines (self, galley, 0, n_slugs, (PlenaryFolio) { 0 }, pages);

  for (guint i = 0; i < n_chapters; i++)
    {
      PlenaryFolio sheet = { .sheet = i, .n_sheets = n_chapters };
      guint first = get_chapter (self, galley, i, &sheet.chapter);
      guint end = i + 1 < n_chapters ? get_chapter (self, galley, i + 1, NULL) : n_slugs;

      break_lines (self, galley, first, end, sheet, pages);
    }

  return pages;
}

/* How much of a page is used, in points. */
static double
measure_page (PlenaryPaginator *self,
              const Page       *page)
{
  guint n_slugs;
  const PlenarySlug *slugs = plenary_galley_get_slugs (self->galley, &n_slugs);

  return plenary_breaker_measure (slugs + page->first, page->end - page->first);
}

/* What the last page of a chapter has left goes to the lines to write on. */
static void
fill_pages (PlenaryPaginator *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = get_page (self, i);
      double height;

      if (page->folio.chapter == NULL || page->folio.page + 1 < page->folio.n_pages)
        continue;

      plenary_furniture_get_top (self->furniture, page->folio.page, &height);
      plenary_galley_widen (self->galley, page->first, page->end - page->first,
                            height - measure_page (self, page), MOST_MORE_RULED);
    }
}

static guint
count_lines_of_last_page (PlenaryPaginator *self)
{
  const Page *page = get_page (self, self->pages->len - 1);

  return page->end - page->first;
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
  guint n_most = plenary_handout_is_sketch (handout) ? MOST_BLOCKS_OF_SKETCH : G_MAXUINT;

  self->form = plenary_form_get (plenary_setting_get_ticket (setting)->kind);
  self->flow = plenary_setting_get_ticket (setting)->kind == PLENARY_HANDOUT_PANEL_SHEETS
               ? plenary_sheet_write (wording, n_most) : plenary_programme_write (wording, n_most);
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

  if (!plenary_handout_is_sketch (handout) && self->form->least_shrink < 1 &&
      self->pages->len > 1 && self->pages->len <= MOST_PAGES_TO_SHRINK &&
      count_lines_of_last_page (self) < FEWEST_LINES)
    shrink (self);

  fill_pages (self);
}

static guint
plenary_paginator_get_n_pages (PlenaryHandout *handout)
{
  return plenary_handout_is_sketch (handout) ? 1 : PLENARY_PAGINATOR (handout)->pages->len;
}

/* What goes on from the page before: a session in its middle, or a day between two sessions. */
static void
find_place (PlenaryPaginator *self,
            guint             slug,
            PlenaryFolio     *folio)
{
  guint line;
  PlenaryBlock *block = plenary_galley_get_block (self->galley, slug, &line);

  folio->day = block->day;
  folio->place = block->is_row && line == 0 ? block->day : block->heading;
}

static void
plenary_paginator_draw (PlenaryHandout   *handout,
                        cairo_t          *cr,
                        guint             page,
                        PlenaryStructure *structure)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);
  const Page *p = get_page (self, page);
  PlenaryFolio folio = p->folio;
  double height;
  double top = plenary_furniture_get_top (self->furniture, folio.page, &height);

  find_place (self, p->first, &folio);

  if (plenary_handout_is_sketch (handout))
    folio.n_pages = folio.n_sheets = 0;

  plenary_galley_draw (self->galley, cr, structure, top, p->first, p->end - p->first);
  plenary_structure_begin_aside (structure);
  plenary_furniture_draw (self->furniture, cr, &folio);
  plenary_structure_end_aside (structure);
}

static void
plenary_paginator_forget (PlenaryHandout *handout,
                          guint           page)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);
  const Page *p = get_page (self, page);

  plenary_galley_forget (self->galley, p->first, p->end - p->first);
}

static void
plenary_paginator_announce (PlenaryHandout   *handout,
                            guint             page,
                            PlenaryStructure *structure)
{
  PlenaryPaginator *self = PLENARY_PAGINATOR (handout);
  const Page *p = get_page (self, page);

  for (guint i = p->first; i < p->end; i++)
    {
      guint line;
      PlenaryBlock *block = plenary_galley_get_block (self->galley, i, &line);

      if (line == 0 && block->session != NULL)
        plenary_structure_announce (structure, block->session);
    }
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
  handout_class->announce = plenary_paginator_announce;
}

static void
plenary_paginator_init (PlenaryPaginator *self)
{
}
