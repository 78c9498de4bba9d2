/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme on pages of half a sheet, two beside one another, to be folded to a booklet.
 *
 * It has a handout in it, which is that programme on small paper and knows nothing of all this;
 * here its pages get their places. They are drawn in the order of the sheets, in which a PDF of it
 * is read, too; its contents are in the order of the pages.
 */

#include "config.h"

#include "plenary-booklet.h"

#include "plenary-handout-private.h"
#include "plenary-imposition.h"
#include "plenary-paginator.h"

/* The margins of a page as a part of its width, as A5 has them. */
#define MARGIN (13 / 148.0)

struct _PlenaryBooklet
{
  PlenaryHandout  parent_instance;

  PlenaryHandout *inner;
};

G_DEFINE_FINAL_TYPE (PlenaryBooklet, plenary_booklet, PLENARY_TYPE_HANDOUT)

static void
plenary_booklet_dispose (GObject *object)
{
  g_clear_object (&PLENARY_BOOKLET (object)->inner);

  G_OBJECT_CLASS (plenary_booklet_parent_class)->dispose (object);
}

/* Half of the sheet, for all of the programme. */
static PlenarySetting *
create_inner_setting (PlenarySetting *setting)
{
  const PlenaryTicket *ticket = plenary_setting_get_ticket (setting);
  g_autoptr(PlenaryTicket) inner = plenary_ticket_copy (ticket);
  PlenaryPaper paper = *plenary_setting_get_paper (setting);

  paper.width /= 2;
  inner->first_page = 1;
  inner->last_page = 0;

  if (ticket->margin <= 0)
    paper.top = paper.right = paper.bottom = paper.left = paper.width * MARGIN;

  return plenary_setting_new_for_paper (&paper, plenary_setting_get_language (setting),
                                        plenary_setting_get_now (setting), inner);
}

static void
plenary_booklet_write (PlenaryHandout *handout,
                       PlenaryWording *wording)
{
  g_autoptr(PlenarySetting) setting =
    create_inner_setting (plenary_handout_get_setting (handout));

  PLENARY_BOOKLET (handout)->inner =
    plenary_handout_new_of_type (PLENARY_TYPE_PAGINATOR, plenary_wording_get_agenda (wording),
                                 setting, plenary_handout_is_sketch (handout));
}

static PlenaryLedger *
plenary_booklet_get_ledger (PlenaryHandout *handout)
{
  return plenary_handout_get_ledger (PLENARY_BOOKLET (handout)->inner);
}

static void
plenary_booklet_lay_out (PlenaryHandout *handout)
{
  plenary_handout_lay_out (PLENARY_BOOKLET (handout)->inner);
}

static guint
plenary_booklet_get_n_pages (PlenaryHandout *handout)
{
  PlenaryBooklet *self = PLENARY_BOOKLET (handout);

  if (plenary_handout_is_sketch (handout))
    return 1;

  return plenary_imposition_count_sides (plenary_handout_get_n_pages (self->inner));
}

/* The pages of a side of a sheet, from 1, or 0 for a blank one. */
static void
get_leaves (PlenaryBooklet *self,
            guint           side,
            guint          *left,
            guint          *right)
{
  PlenarySetting *setting = plenary_handout_get_setting (PLENARY_HANDOUT (self));

  plenary_imposition_get (plenary_handout_get_n_pages (self->inner), side,
                          plenary_setting_get_direction (setting) == PANGO_DIRECTION_RTL,
                          left, right);
}

static void
draw_half (PlenaryBooklet   *self,
           cairo_t          *cr,
           guint             page,
           double            x,
           PlenaryStructure *structure)
{
  if (page == 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, 0);
  plenary_structure_begin_leaf (structure, page, x);
  plenary_handout_draw (self->inner, cr, page - 1, structure);
  cairo_restore (cr);
}

static void
plenary_booklet_draw (PlenaryHandout   *handout,
                      cairo_t          *cr,
                      guint             page,
                      PlenaryStructure *structure)
{
  PlenaryBooklet *self = PLENARY_BOOKLET (handout);
  PlenarySetting *setting = plenary_handout_get_setting (handout);
  guint left, right;

  get_leaves (self, page, &left, &right);
  draw_half (self, cr, left, 0, structure);
  draw_half (self, cr, right, plenary_setting_get_paper (setting)->width / 2, structure);
}

static void
plenary_booklet_forget (PlenaryHandout *handout,
                        guint           page)
{
  PlenaryBooklet *self = PLENARY_BOOKLET (handout);
  guint leaves[2];

  get_leaves (self, page, &leaves[0], &leaves[1]);

  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    if (leaves[i] > 0)
      plenary_handout_forget (self->inner, leaves[i] - 1);
}

static void
plenary_booklet_announce (PlenaryHandout   *handout,
                          guint             page,
                          PlenaryStructure *structure)
{
  PlenaryBooklet *self = PLENARY_BOOKLET (handout);
  guint leaves[2];

  get_leaves (self, page, &leaves[0], &leaves[1]);

  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    if (leaves[i] > 0)
      PLENARY_HANDOUT_GET_CLASS (self->inner)->announce (self->inner, leaves[i] - 1, structure);
}

static void
plenary_booklet_class_init (PlenaryBookletClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_booklet_dispose;

  handout_class->write = plenary_booklet_write;
  handout_class->get_ledger = plenary_booklet_get_ledger;
  handout_class->lay_out = plenary_booklet_lay_out;
  handout_class->get_n_pages = plenary_booklet_get_n_pages;
  handout_class->draw = plenary_booklet_draw;
  handout_class->forget = plenary_booklet_forget;
  handout_class->announce = plenary_booklet_announce;
}

static void
plenary_booklet_init (PlenaryBooklet *self)
{
}
