/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Emblems of any shape, and where they are found on a page: they are of a light red, and nothing
 * else is. What is under them is seen through them.
 */

#include "emblem-fixture.h"

/* Dots of a point. */
#define DENSITY 2

/* A row of dots at each edge may be half covered, in points. */
#define SLACK (1.5 / DENSITY)

/* An emblem that is all one colour, half of which is that of what is under it. */
char *
emblem_create (guint width,
               guint height)
{
  return g_strdup_printf ("data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' "
                          "width='%u' height='%u'%%3E%%3Crect width='%u' height='%u' "
                          "fill='%%23f00' fill-opacity='.5'/%%3E%%3C/svg%%3E",
                          width, height, width, height);
}

static cairo_surface_t *
draw (PlenaryHandout *handout,
      guint           page)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (plenary_handout_get_setting (handout));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (paper->width * DENSITY),
                                                         (int) (paper->height * DENSITY));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, DENSITY, DENSITY);
  cairo_set_source_rgb (cr, 0, 0, 0);
  plenary_handout_draw_page (handout, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether there is half of red on white there. */
static gboolean
is_emblem (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *line = cairo_image_surface_get_data (surface) +
                       y * cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *) (const void *) line)[x];
  int green = pixel >> 8 & 0xff;
  int blue = pixel & 0xff;

  return (pixel >> 16 & 0xff) == 0xff && ABS (green - 0x80) <= 2 && ABS (blue - 0x80) <= 2;
}

/* Where the emblem is on a page, with nothing over it or under it; returns whether it is. */
gboolean
emblem_find (PlenaryHandout    *handout,
             guint              page,
             cairo_rectangle_t *place)
{
  cairo_surface_t *surface = draw (handout, page);
  int left = G_MAXINT, top = G_MAXINT, right = -1, bottom = -1, n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (is_emblem (surface, x, y))
        {
          left = MIN (left, x);
          top = MIN (top, y);
          right = MAX (right, x + 1);
          bottom = MAX (bottom, y + 1);
          n++;
        }

  cairo_surface_destroy (surface);

  if (n == 0)
    return FALSE;

  g_assert_cmpint (n, ==, (right - left) * (bottom - top));
  place->x = (double) left / DENSITY;
  place->y = (double) top / DENSITY;
  place->width = (double) (right - left) / DENSITY;
  place->height = (double) (bottom - top) / DENSITY;

  return TRUE;
}

/* It is on a page where its lines end, between the margins, and of its own shape. */
void
emblem_assert (PlenaryHandout    *handout,
               guint              page,
               double             ratio,
               cairo_rectangle_t *place)
{
  PlenarySetting *setting = plenary_handout_get_setting (handout);
  const PlenaryPaper *paper = plenary_setting_get_paper (setting);

  double text = paper->width - paper->left - paper->right;
  double x;

  g_assert_true (emblem_find (handout, page, place));
  x = plenary_setting_flip (setting, text - place->width, place->width);
  g_assert_cmpfloat_with_epsilon (place->x, x, SLACK);
  g_assert_cmpfloat (place->y, >=, paper->top - SLACK);
  g_assert_cmpfloat (place->y + place->height, <=, paper->height - paper->bottom + SLACK);
  g_assert_cmpfloat (place->width, <=, (place->height + SLACK) * ratio + SLACK);
  g_assert_cmpfloat (place->width, >=, (place->height - SLACK) * ratio - SLACK);
}
