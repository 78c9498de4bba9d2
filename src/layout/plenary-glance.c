/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme at a glance: each day, or the whole meeting where every day needs one column, as a
 * grid of times and rooms on a page.
 *
 * What it says is its matter, which its plan spreads over pages. It shows of each session when and
 * where it is and what it is called; the rest is for the ledger.
 */

#include "config.h"

#include "plenary-glance.h"

#include "plenary-glance-private.h"

/* A day of so many sessions is enough to see what its first page will look like. */
#define MOST_ENTRIES_OF_SKETCH 160

struct _PlenaryGlance
{
  PlenaryHandout       parent_instance;

  PlenaryGlanceMatter *matter;
  PlenaryTypeCase     *type_case;
  PlenaryFurniture    *furniture;
  PlenaryGlancePlan   *plan;
};

G_DEFINE_FINAL_TYPE (PlenaryGlance, plenary_glance, PLENARY_TYPE_HANDOUT)

static void
plenary_glance_finalize (GObject *object)
{
  PlenaryGlance *self = PLENARY_GLANCE (object);

  g_clear_pointer (&self->plan, plenary_glance_plan_free);
  g_clear_pointer (&self->furniture, plenary_furniture_free);
  g_clear_pointer (&self->type_case, plenary_type_case_free);
  g_clear_pointer (&self->matter, plenary_glance_matter_free);

  G_OBJECT_CLASS (plenary_glance_parent_class)->finalize (object);
}

static void
plenary_glance_write (PlenaryHandout *handout,
                      PlenaryWording *wording)
{
  PlenaryGlance *self = PLENARY_GLANCE (handout);

  self->matter = plenary_glance_matter_new (wording, plenary_handout_is_sketch (handout)
                                                     ? MOST_ENTRIES_OF_SKETCH : G_MAXUINT);
  self->type_case = plenary_type_case_new (plenary_handout_get_setting (handout));
  self->furniture = plenary_furniture_new (wording, self->type_case);
  plenary_furniture_set_foot (self->furniture, self->matter->venue, self->matter->same_room);
}

static void
plenary_glance_lay_out (PlenaryHandout *handout)
{
  PlenaryGlance *self = PLENARY_GLANCE (handout);

  self->plan = plenary_glance_plan_new (self->matter, plenary_handout_get_setting (handout),
                                        self->type_case, self->furniture);
}

static guint
plenary_glance_get_n_pages (PlenaryHandout *handout)
{
  return plenary_handout_is_sketch (handout) ? 1 : PLENARY_GLANCE (handout)->plan->pages->len;
}

static void
plenary_glance_draw_page (PlenaryHandout   *handout,
                          cairo_t          *cr,
                          guint             page,
                          PlenaryStructure *structure)
{
  PlenaryGlancePlan *plan = PLENARY_GLANCE (handout)->plan;
  const PlenaryFolio folio = { page, plenary_handout_is_sketch (handout) ? 0 : plan->pages->len };

  plenary_glance_draw (plan, cr, &folio, structure);
}

/* What a test looks at. */
PlenaryGlancePlan *
plenary_glance_get_plan (PlenaryGlance *self)
{
  return self->plan;
}

static void
plenary_glance_class_init (PlenaryGlanceClass *klass)
{
  PlenaryHandoutClass *handout_class = PLENARY_HANDOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_glance_finalize;

  handout_class->write = plenary_glance_write;
  handout_class->lay_out = plenary_glance_lay_out;
  handout_class->get_n_pages = plenary_glance_get_n_pages;
  handout_class->draw = plenary_glance_draw_page;
}

static void
plenary_glance_init (PlenaryGlance *self)
{
}
