/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bare-pango TEXT OUT.pdf: sets each line of a text as a paragraph, in the font that it names
 * before a tab, and breaks them over pages line by line, with no thought of what they mean: the
 * floor of exporting with Pango and cairo.
 *
 * Glyphs stand where the font wants them, as in our handouts: rounding them would make the PDF
 * longer, and what is measured slower.
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 56.69

typedef struct
{
  cairo_t     *cr;
  PangoLayout *layout;
  GHashTable  *fonts;    /* by name */
  double       y;
} Page;

static PangoFontDescription *
get_font (Page       *page,
          const char *name)
{
  PangoFontDescription *font = g_hash_table_lookup (page->fonts, name);

  if (font == NULL)
    {
      font = pango_font_description_from_string (name);
      g_hash_table_insert (page->fonts, g_strdup (name), font);
    }

  return font;
}

static PangoLayout *
create_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_resolution (context, 72);
  pango_layout_set_width (layout, pango_units_from_double (WIDTH - 2 * MARGIN));

  return layout;
}

static void
show_paragraph (Page *page,
                char *line)
{
  char *tab = strchr (line, '\t');
  PangoLayoutIter *iter;

  g_return_if_fail (tab != NULL);

  *tab = '\0';
  pango_layout_set_font_description (page->layout, get_font (page, line));
  pango_layout_set_text (page->layout, tab + 1, -1);
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
  Page page = { .y = MARGIN };

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 1;

  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  page.cr = cairo_create (surface);
  page.layout = create_layout (page.cr);
  page.fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) pango_font_description_free);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    show_paragraph (&page, lines[i]);

  g_hash_table_unref (page.fonts);
  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_destroy (surface);

  return 0;
}
