/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of a handout on the screen, at a scale. Paper is white, and what is printed on it black,
 * in a dark window too.
 */

#include "config.h"

#include "plenary-page.h"

#include <glib/gi18n.h>
#include <math.h>

struct _PlenaryPage
{
  GtkWidget         parent_instance;

  PlenaryHandout   *handout;
  guint             index;
  double            sheet_width;    /* in points, as the next one */
  double            sheet_height;
  double            scale;          /* pixels a point */
};

G_DEFINE_FINAL_TYPE (PlenaryPage, plenary_page, GTK_TYPE_WIDGET)

static void
plenary_page_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  PlenaryPage *self = PLENARY_PAGE (widget);
  double length = orientation == GTK_ORIENTATION_HORIZONTAL ? self->sheet_width
                                                            : self->sheet_height;

  *minimum = *natural = (int) lround (length * self->scale);
}

static void
plenary_page_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PlenaryPage *self = PLENARY_PAGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GdkRGBA white = { 1, 1, 1, 1 };
  cairo_t *cr;

  if (self->handout == NULL)
    return;

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, width / self->sheet_width, height / self->sheet_height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  plenary_handout_draw_page (self->handout, cr, self->index);
  cairo_destroy (cr);
}

static void
plenary_page_dispose (GObject *object)
{
  g_clear_object (&PLENARY_PAGE (object)->handout);

  G_OBJECT_CLASS (plenary_page_parent_class)->dispose (object);
}

static void
plenary_page_class_init (PlenaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plenary_page_dispose;

  widget_class->measure = plenary_page_measure;
  widget_class->snapshot = plenary_page_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plenary_page_init (PlenaryPage *self)
{
  self->scale = 1;
}

GtkWidget *
plenary_page_new (void)
{
  return g_object_new (PLENARY_TYPE_PAGE, NULL);
}

/**
 * plenary_page_dup_name:
 * @handout: a handout that is laid out
 * @index: one of its pages
 *
 * Returns: (transfer full): which page that is, of how many if that is known
 */
char *
plenary_page_dup_name (PlenaryHandout *handout,
                       guint           index)
{
  guint n_pages = plenary_handout_get_n_pages (handout);

  if (plenary_handout_is_sketch (handout))
    return g_strdup_printf (_("Page %u"), index + 1);

  return g_strdup_printf (_("Page %u of %u"), index + 1, n_pages);
}

/**
 * plenary_page_show:
 * @handout: a handout that is laid out
 * @index: which page to show
 */
void
plenary_page_show (PlenaryPage    *self,
                   PlenaryHandout *handout,
                   guint           index)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PLENARY_IS_PAGE (self));
  g_return_if_fail (index < plenary_handout_get_n_pages (handout));

  g_set_object (&self->handout, handout);
  self->index = index;
  plenary_handout_get_sheet (handout, index, &self->sheet_width, &self->sheet_height);
  name = plenary_page_dup_name (handout, index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * plenary_page_set_scale:
 * @scale: how many pixels a point is: on most screens 4 / 3 is as large as on paper
 */
void
plenary_page_set_scale (PlenaryPage *self,
                        double       scale)
{
  g_return_if_fail (PLENARY_IS_PAGE (self));
  g_return_if_fail (scale > 0);

  if (fabs (self->scale - scale) < 1e-9)
    return;

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
