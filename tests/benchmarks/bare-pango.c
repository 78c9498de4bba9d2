/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bare-pango TEXT OUT.pdf: sets each line of a text as a paragraph, in the size of our handouts,
 * and breaks them over pages line by line, with no thought of what they mean: the floor of
 * exporting with Pango and cairo.
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 56.69

typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  double       y;
} Page;

static void
show_paragraph (Page       *page,
                const char *text)
{
  PangoLayoutIter *iter;

  pango_layout_set_text (page->layout, text, -1);
  iter = pango_layout_get_iter (page->layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (page->y + pango_units_to_double (logical.height) > HEIGHT - MARGIN)
        {
          cairo_show_page (page->cr);
          page->y = MARGIN;
        }

      cairo_move_to (page->cr, MARGIN,
                     page->y + pango_units_to_double (pango_layout_iter_get_baseline (iter) -
                                                      logical.y));
      pango_cairo_show_layout_line (page->cr, pango_layout_iter_get_line_readonly (iter));
      page->y += pango_units_to_double (logical.height);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  cairo_surface_t *surface;
  PangoFontDescription *font = pango_font_description_from_string ("P052 10");
  Page page = { .y = MARGIN };

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 1;

  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  page.cr = cairo_create (surface);
  page.layout = pango_cairo_create_layout (page.cr);
  pango_cairo_context_set_resolution (pango_layout_get_context (page.layout), 72);
  pango_layout_set_width (page.layout, pango_units_from_double (WIDTH - 2 * MARGIN));
  pango_layout_set_font_description (page.layout, font);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    show_paragraph (&page, lines[i]);

  pango_font_description_free (font);
  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_destroy (surface);

  return 0;
}
