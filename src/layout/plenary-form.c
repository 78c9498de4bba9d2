/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A form is what pages of one kind look like: how large their type is, and how it grows towards
 * the headings; how wide the column of times is; how heavy the rules are.
 *
 * The same flow fills any form: what tells large print from the programme is in the table below
 * and nowhere else. Large print has its headings little larger than its prose, as what counts is
 * that all of it is large; it has no italics, which readers with low vision find hard to read, and
 * nothing beside anything that could be missed at the side of a magnifying glass.
 */

#include "config.h"

#include "plenary-form.h"

#include <math.h>

#define PX(pixels) ((pixels) * 0.75)

static const PlenaryForm usual = {
  .scale = 1,
  .contrast = 1,
  .floor = 7,
  .leading = 1,
  .spacing = 1,
  .times = PX (112),
  .rule = 1,
  .grey = 0.47,
  .least_shrink = 0.96,
};

/* Prose of 18 points. */
static const PlenaryForm large = {
  .scale = 18 / PX (13.3),
  .contrast = 0.6,
  .floor = 16,
  .leading = 1.1,
  .spacing = 1.8,
  .times = 0,
  .rule = 2,
  .grey = 0,
  .is_upright = TRUE,
  .least_shrink = 1,
};

/* On half a sheet. */
static const PlenaryForm small = {
  .scale = 0.92,
  .contrast = 0.85,
  .floor = 7,
  .leading = 1,
  .spacing = 0.85,
  .times = PX (92),
  .rule = 1,
  .grey = 0.47,
  .least_shrink = 0.96,
};

/* What is on a sheet goes all over it; each is as long as it is. */
static const PlenaryForm sheet = {
  .scale = 1,
  .contrast = 1,
  .floor = 7,
  .leading = 1,
  .spacing = 1,
  .times = 0,
  .rule = 1,
  .grey = 0.47,
  .least_shrink = 1,
};

/**
 * plenary_form_get:
 *
 * Returns: what pages of that kind of handout look like
 */
const PlenaryForm *
plenary_form_get (PlenaryHandoutKind kind)
{
  switch ((int) kind)
    {
    case PLENARY_HANDOUT_LARGE_PRINT:
      return &large;
    case PLENARY_HANDOUT_BOOKLET:
      return &small;
    case PLENARY_HANDOUT_PANEL_SHEETS:
      return &sheet;
    default:
      return &usual;
    }
}

static double
get_body_size (const char *language)
{
  PlenaryPrintFont body;

  plenary_print_style_get_font (PLENARY_PRINT_BODY, PLENARY_PRINT_MARK_NONE, language, &body);

  return body.size;
}

/* By how much type of that size is set larger. */
static double
get_factor (const PlenaryForm *self,
            double             scale,
            double             size,
            const char        *language)
{
  double factor = scale * self->scale;

  if (self->contrast < 1)
    factor *= pow (size / get_body_size (language), self->contrast - 1);

  return MAX (factor, self->floor / size);
}

/**
 * plenary_form_get_font:
 * @scale: by how much type is set larger than the form has it
 * @marks: how a part of a text differs from @style, or none
 * @language: the language of the content as BCP 47
 * @font: (out): the font in which it is set
 */
void
plenary_form_get_font (const PlenaryForm *self,
                       double             scale,
                       PlenaryPrintStyle  style,
                       PlenaryPrintMarks  marks,
                       const char        *language,
                       PlenaryPrintFont  *font)
{
  double factor;

  if (self->is_upright && (marks & PLENARY_PRINT_MARK_EMPHASIS))
    marks = (marks & ~PLENARY_PRINT_MARK_EMPHASIS) | PLENARY_PRINT_MARK_STRONG;

  plenary_print_style_get_font (style, marks, language, font);
  factor = get_factor (self, scale, font->size, language);
  font->size *= factor;
  font->spacing *= factor;

  if (self->is_upright)
    font->is_italic = FALSE;
}

/**
 * plenary_form_get_leading:
 * @scale: by how much type is set larger than the form has it
 * @language: the language of the content as BCP 47
 *
 * Returns: from one base line to the next, in points
 */
double
plenary_form_get_leading (const PlenaryForm *self,
                          double             scale,
                          PlenaryPrintStyle  style,
                          const char        *language)
{
  PlenaryPrintFont font;

  plenary_print_style_get_font (style, PLENARY_PRINT_MARK_NONE, language, &font);

  return plenary_print_style_get_leading (style, language) * self->leading *
         get_factor (self, scale, font.size, language);
}
