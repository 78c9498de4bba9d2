/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture on paper: the emblem of an organisation.
 *
 * It is read once, as finely as the best printers print, and no more finely, since that would only
 * make the file larger. What is no picture is not shown: whoever chose it was told so.
 */

#include "config.h"

#include "plenary-picture.h"

#include "plenary-emblem.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define DOTS_OF_POINT (600 / 72.0)

typedef struct
{
  PlenaryFigure    figure;
  double           height;
  cairo_surface_t *surface;
} Picture;

static double
measure (PlenaryFigure     *figure,
         PlenaryTypesetter *typesetter,
         double             width)
{
  return ((Picture *) figure)->height;
}

static void
draw (PlenaryFigure     *figure,
      PlenaryTypesetter *typesetter,
      cairo_t           *cr,
      double             x,
      double             y,
      double             width,
      gboolean           is_right_to_left)
{
  Picture *self = (Picture *) figure;
  double factor = self->height / cairo_image_surface_get_height (self->surface);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, factor, factor);
  cairo_set_source_surface (cr, self->surface, 0, 0);

  /* Where a page begins with it, cairo would take it for a new ground if it were painted, and
   * forget the tags before it.
   */
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (self->surface),
                   cairo_image_surface_get_height (self->surface));
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
free_picture (PlenaryFigure *figure)
{
  Picture *self = (Picture *) figure;

  cairo_surface_destroy (self->surface);
  g_free (self);
}

static GdkPixbuf *
read_picture (const char *uri,
              double      width,
              double      height)
{
  g_autoptr(GBytes) bytes = plenary_emblem_decode (uri, NULL);
  g_autoptr(GInputStream) stream = NULL;

  if (bytes == NULL)
    return NULL;

  stream = g_memory_input_stream_new_from_bytes (bytes);

  return gdk_pixbuf_new_from_stream_at_scale (stream, (int) (width * DOTS_OF_POINT),
                                              (int) (height * DOTS_OF_POINT), TRUE, NULL, NULL);
}

/* Cairo wants each colour as dark as the pixel is transparent, in the order of the machine. */
static guint32
convert_pixel (const guchar *pixel,
               gboolean      has_alpha)
{
  guint32 alpha = has_alpha ? pixel[3] : 255;
  guint32 argb = alpha << 24;

  for (guint i = 0; i < 3; i++)
    argb |= (pixel[i] * alpha + 127) / 255 << (16 - 8 * i);

  return argb;
}

static cairo_surface_t *
convert (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  guchar *data = cairo_image_surface_get_data (surface);

  for (int y = 0; data != NULL && y < height; y++)
    {
      const guchar *from = pixels + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (void *)
        (data + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        to[x] = convert_pixel (from + x * n_channels, has_alpha);
    }

  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * plenary_picture_new:
 * @uri: an emblem as a document has it
 * @width: its greatest width, in points
 * @height: its greatest height, in points
 *
 * Returns: (transfer full) (nullable): the picture, as large as that lets it be; NULL if it is none
 */
PlenaryFigure *
plenary_picture_new (const char *uri,
                     double      width,
                     double      height)
{
  g_autoptr(GdkPixbuf) pixbuf = read_picture (uri, width, height);
  Picture *self;
  double factor;

  if (pixbuf == NULL)
    return NULL;

  factor = MIN (width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf));
  self = g_new0 (Picture, 1);
  self->figure.width = gdk_pixbuf_get_width (pixbuf) * factor;
  self->figure.measure = measure;
  self->figure.draw = draw;
  self->figure.free = free_picture;
  self->height = gdk_pixbuf_get_height (pixbuf) * factor;
  self->surface = convert (pixbuf);

  return &self->figure;
}
