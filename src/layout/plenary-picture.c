/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture on paper: the emblem of an organisation.
 *
 * Lines are drawn as lines. Pixels are as fine as the best printers print, and no finer, since that
 * would only make the file larger. Either is in a PDF but once, however often it is drawn. What is
 * no picture is not shown: whoever chose it was told so.
 */

#include "config.h"

#include "plenary-picture.h"

#include "plenary-emblem.h"
#include "plenary-guard.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

#define DOTS_OF_POINT (600 / 72.0)

/* Of an SVG, which may be measured in pixels. */
#define PIXELS_OF_INCH 96

typedef struct
{
  PlenaryFigure    figure;
  cairo_surface_t *surface;
  double           surface_width;     /* in whatever it is measured in */
  double           surface_height;
} Picture;

static double
measure (PlenaryFigure     *figure,
         PlenaryTypesetter *typesetter,
         double             width)
{
  Picture *self = (Picture *) figure;

  return self->surface_height * width / self->surface_width;
}

/* Of its own each time: cairo would name one that is drawn several times on a page as often among
 * what the page is made of, where a name may stand but once. What is in it is in the file once.
 */
static cairo_surface_t *
wrap (Picture *self)
{
  const cairo_rectangle_t extents = { 0, 0, self->surface_width, self->surface_height };
  cairo_surface_t *wrapper = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (wrapper);

  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return wrapper;
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
  double factor = width / self->surface_width;
  cairo_surface_t *wrapper = wrap (self);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, factor, factor);
  cairo_set_source_surface (cr, wrapper, 0, 0);

  /* Where a page begins with it, cairo would take it for a new ground if it were painted, and
   * forget the tags before it.
   */
  cairo_rectangle (cr, 0, 0, self->surface_width, self->surface_height);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_surface_destroy (wrapper);
}

static void
free_picture (PlenaryFigure *figure)
{
  Picture *self = (Picture *) figure;

  cairo_surface_destroy (self->surface);
  g_free (self);
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

static cairo_surface_t *
read_pixels (GBytes *bytes,
             double  width,
             double  height)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new_from_stream (stream, NULL, NULL);
  double factor;

  if (pixbuf == NULL)
    return NULL;

  factor = MIN (width / gdk_pixbuf_get_width (pixbuf), height / gdk_pixbuf_get_height (pixbuf)) *
           DOTS_OF_POINT;

  if (factor < 1)
    {
      g_autoptr(GdkPixbuf) finer = g_steal_pointer (&pixbuf);

      pixbuf = gdk_pixbuf_scale_simple (finer,
                                        MAX ((int) (gdk_pixbuf_get_width (finer) * factor), 1),
                                        MAX ((int) (gdk_pixbuf_get_height (finer) * factor), 1),
                                        GDK_INTERP_HYPER);
    }

  return convert (pixbuf);
}

/* How wide a drawing is for its height. One that does not say so takes what there is. */
static double
get_ratio (RsvgHandle *handle,
           double      width,
           double      height)
{
  double own_width, own_height;
  gboolean has_box;
  RsvgRectangle box;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, &own_width, &own_height))
    return own_height > 0 ? own_width / own_height : 0;

  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);

  if (has_box)
    return box.height > 0 ? box.width / box.height : 0;

  return width / height;
}

static cairo_surface_t *
render (RsvgHandle *handle,
        double      width,
        double      height)
{
  double ratio = get_ratio (handle, width, height);
  RsvgRectangle place = { 0, 0, MIN (width, height * ratio), 0 };
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean is_drawn;

  if (!(ratio > 0))
    return NULL;

  place.height = place.width / ratio;
  surface = cairo_recording_surface_create (
    CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t) { 0, 0, place.width, place.height });
  cr = cairo_create (surface);
  is_drawn = rsvg_handle_render_document (handle, cr, &place, NULL);
  cairo_destroy (cr);

  if (!is_drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

static cairo_surface_t *
read_drawing (GBytes *bytes,
              double  width,
              double  height)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, size, NULL);
  cairo_surface_t *surface;

  if (handle == NULL)
    return NULL;

  rsvg_handle_set_dpi (handle, PIXELS_OF_INCH);
  surface = render (handle, width, height);
  g_object_unref (handle);

  return surface;
}

static void
measure_surface (Picture *self)
{
  cairo_rectangle_t extents;

  if (cairo_surface_get_type (self->surface) == CAIRO_SURFACE_TYPE_RECORDING)
    {
      cairo_recording_surface_get_extents (self->surface, &extents);
      self->surface_width = extents.width;
      self->surface_height = extents.height;
    }
  else
    {
      self->surface_width = cairo_image_surface_get_width (self->surface);
      self->surface_height = cairo_image_surface_get_height (self->surface);
    }
}

/* What it shows, for who cannot see it. */
static char *
describe (const char   *uri,
          PlenaryWords *words)
{
  const char *emblem = plenary_words_get (words, "programme", "emblem");
  g_autofree char *title = plenary_emblem_dup_title (uri);
  g_autofree char *line = plenary_guard_line (title);

  return *line != '\0' ? plenary_words_fill (words, "session", "detail", emblem, line)
                       : g_strdup (emblem);
}

/**
 * plenary_picture_new:
 * @uri: an emblem as a document has it
 * @width: its greatest width, in points
 * @height: its greatest height, in points
 *
 * Returns: (transfer full) (nullable): the picture, as large as that lets it be and drawn smaller
 *   where it is said to be less wide; NULL if it is none
 */
PlenaryFigure *
plenary_picture_new (const char *uri,
                     double      width,
                     double      height)
{
  g_autoptr(GBytes) bytes = plenary_emblem_decode (uri, NULL);
  cairo_surface_t *surface;
  Picture *self;

  if (bytes == NULL)
    return NULL;

  surface = plenary_emblem_is_drawing (bytes) ? read_drawing (bytes, width, height)
                                              : read_pixels (bytes, width, height);

  if (surface == NULL)
    return NULL;

  self = g_new0 (Picture, 1);
  self->surface = surface;
  measure_surface (self);
  self->figure.width = MIN (width, self->surface_width * height / self->surface_height);
  self->figure.measure = measure;
  self->figure.draw = draw;
  self->figure.free = free_picture;

  return &self->figure;
}

/**
 * plenary_picture_new_emblem:
 * @wording: of a programme
 * @width: its greatest width, in points
 * @height: its greatest height, in points
 * @alternative: (out) (transfer full) (nullable): what it shows, in words
 *
 * Returns: (transfer full) (nullable): the emblem of the programme, likewise; NULL if it has none
 */
PlenaryFigure *
plenary_picture_new_emblem (PlenaryWording  *wording,
                            double           width,
                            double           height,
                            char           **alternative)
{
  PlenaryEntity *agenda = PLENARY_ENTITY (plenary_wording_get_agenda (wording));
  const char *uri = plenary_entity_get_string (agenda, PLENARY_MEMBER_EMBLEM);
  PlenaryFigure *picture = *uri != '\0' ? plenary_picture_new (uri, width, height) : NULL;

  *alternative = picture != NULL
                 ? describe (uri, plenary_wording_get_words (wording)) : NULL;

  return picture;
}
