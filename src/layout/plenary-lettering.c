/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lettering of a timeline: few sizes, all in proportion to the font of the window, so that
 * they follow what the user sets.
 */

#include "config.h"

#include "plenary-lettering.h"

#include <math.h>

/* Points, in which all sizes are said, and what they are in pixels. */
#define USUAL_POINTS 11.0
#define USUAL_PIXELS (USUAL_POINTS * 96.0 / 72.0)

static const struct
{
  double      points;
  int         line;        /* pixels, at the usual size */
  PangoWeight weight;
} letterings[] = {
  [PLENARY_LETTERING_TITLE] = { 10.4, 18, PANGO_WEIGHT_BOLD },
  [PLENARY_LETTERING_NARROW_TITLE] = { 9.7, 18, PANGO_WEIGHT_BOLD },
  [PLENARY_LETTERING_TINY_TITLE] = { 9.0, 16, PANGO_WEIGHT_BOLD },
  [PLENARY_LETTERING_CAPTION] = { 9.0, 16, PANGO_WEIGHT_NORMAL },
  [PLENARY_LETTERING_CHIP] = { 8.6, 16, PANGO_WEIGHT_BOLD },
  [PLENARY_LETTERING_BREAK] = { 10.0, 18, PANGO_WEIGHT_NORMAL },
  [PLENARY_LETTERING_START] = { 10.0, 18, PANGO_WEIGHT_BOLD },
};

/**
 * plenary_lettering_get_scale:
 * @context: says which font is usual, and how large
 *
 * Returns: how large its text is beside the usual 11 points
 */
double
plenary_lettering_get_scale (PangoContext *context)
{
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;

  return size > 0 ? size / USUAL_PIXELS : 1.0;
}

/**
 * plenary_lettering_create_layout:
 * @context: says which font is usual, and how large
 * @lettering: how to set the text
 * @text: what is no markup
 *
 * Figures have the same width, as times stand below each other.
 *
 * Returns: (transfer full): the text, to be broken where the caller says
 */
PangoLayout *
plenary_lettering_create_layout (PangoContext     *context,
                                 PlenaryLettering  lettering,
                                 const char       *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  double pixels = letterings[lettering].points / USUAL_POINTS * USUAL_PIXELS *
                  plenary_lettering_get_scale (context);
  int line = plenary_lettering_get_line (context, lettering) * PANGO_SCALE;

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (pixels * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (line));
  pango_attr_list_insert (attributes, pango_attr_weight_new (letterings[lettering].weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_attr_list_unref (attributes);

  return layout;
}

/**
 * plenary_lettering_get_line:
 *
 * Returns: how high a line is, in pixels
 */
int
plenary_lettering_get_line (PangoContext     *context,
                            PlenaryLettering  lettering)
{
  return (int) lround (letterings[lettering].line * plenary_lettering_get_scale (context));
}
