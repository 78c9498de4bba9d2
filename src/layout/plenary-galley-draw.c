/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a galley on a page: lines, what stands beside them, rules, and what a PDF is to know
 * of them.
 */

#include "config.h"

#include "plenary-galley-private.h"

#define PX PLENARY_GALLEY_PX

#define HAIRLINE PX (1)

/* The least radius of a ring, and what is free in it. */
#define RING PX (10)
#define RING_PADDING PX (5)

static double
get_offset (PlenaryGalley *self,
            PlenaryBlock  *block)
{
  return (block->column == PLENARY_COLUMN_TEXT ? self->form->times : 0) + block->indent;
}

/**
 * plenary_galley_get_block:
 * @slug: a line
 * @line: (out): which line of its block that is
 *
 * Returns: (transfer none): the block that it is in
 */
PlenaryBlock *
plenary_galley_get_block (PlenaryGalley *self,
                          guint          slug,
                          guint         *line)
{
  guint index = plenary_galley_find (self, slug);

  g_return_val_if_fail (slug < self->slugs->len, NULL);

  *line = slug - g_array_index (self->first_slugs, guint, index);

  return plenary_flow_get_block (self->flow, index);
}

/* A hairline is grey, as a black one would be heavier than the letters around it. */
static void
draw_rule (PlenaryGalley *self,
           cairo_t       *cr,
           double         y,
           double         thickness)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  cairo_save (cr);

  if (thickness <= HAIRLINE * self->form->rule)
    cairo_set_source_rgb (cr, self->form->grey, self->form->grey, self->form->grey);

  cairo_rectangle (cr, paper->left, y, paper->width - paper->left - paper->right, thickness);
  cairo_fill (cr);
  cairo_restore (cr);
}

static guint
count_lines (PlenaryGalley *self,
             guint          index)
{
  return g_array_index (self->first_slugs, guint, index + 1) -
         g_array_index (self->first_slugs, guint, index);
}

static void
draw_figure (PlenaryGalley    *self,
             cairo_t          *cr,
             PlenaryStructure *structure,
             PlenaryBlock     *block,
             double            y)
{
  PlenaryFigure *figure = block->figure;
  double width = plenary_galley_get_figure_width (self, block);
  double offset = get_offset (self, block) - block->indent;
  double x = plenary_setting_flip (self->setting, offset, width);
  gboolean is_right_to_left =
    plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL;

  if (figure->draw_parts != NULL)
    figure->draw_parts (figure, self->typesetter, cr, structure, x, y, width, is_right_to_left);
  else
    figure->draw (figure, self->typesetter, cr, x, y, width, is_right_to_left);
}

/* Lines to write on, up to where the block ends. */
static void
draw_ruled (PlenaryGalley *self,
            cairo_t       *cr,
            PlenaryBlock  *block,
            double         y)
{
  double width = plenary_galley_get_column_width (self, block) - block->indent;
  double x = plenary_setting_flip (self->setting, get_offset (self, block), width);

  cairo_save (cr);
  cairo_set_source_rgb (cr, self->form->grey, self->form->grey, self->form->grey);

  for (guint i = 0; i < block->n_ruled; i++)
    {
      cairo_rectangle (cr, x, y - i * PLENARY_GALLEY_RULED - HAIRLINE, width, HAIRLINE);
      cairo_fill (cr);
    }

  cairo_restore (cr);
}

/* A number in a ring, as wide as it needs to be, at the beginning of its column. */
static void
draw_ring (PlenaryGalley *self,
           cairo_t       *cr,
           PlenaryBlock  *block,
           PlenaryLines  *lines,
           double         x,
           double         y)
{
  double width = plenary_typesetter_get_width (self->typesetter, block->aside_style, block->aside);
  double leading = plenary_typesetter_get_leading (self->typesetter, block->aside_style);
  double radius = MAX (RING, width / 2 + RING_PADDING);

  if (plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL)
    x += lines->copy.width - 2 * radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + leading / 2, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_stroke (cr);

  lines->copy.width = width + 1;

  if (lines->layout != NULL)
    pango_layout_set_width (lines->layout, pango_units_from_double (lines->copy.width));

  plenary_typesetter_show (self->typesetter, cr, lines, FALSE, x + radius - width / 2, y, 0, 1);
}

static void
draw_aside (PlenaryGalley    *self,
            cairo_t          *cr,
            PlenaryStructure *structure,
            PlenaryBlock     *block,
            double            y)
{
  g_auto(PlenaryLines) lines = { 0 };
  double width = plenary_galley_get_aside_width (self, block);
  gboolean at_end = block->aside_place == PLENARY_ASIDE_END;
  double offset = 0;

  if (at_end)
    offset = plenary_galley_get_column_width (self, block) - width;
  else if (block->aside_place == PLENARY_ASIDE_BEFORE)
    offset = get_offset (self, block) - width;

  if (plenary_galley_get_height_above (self, block) <= 0)
    y += plenary_typesetter_get_baseline (self->typesetter, block->style) -
         plenary_typesetter_get_baseline (self->typesetter, block->aside_style);

  plenary_galley_set_aside (self, block, &lines);
  plenary_structure_go_to (structure, block->aside_part);

  if (block->has_ring)
    {
      draw_ring (self, cr, block, &lines, plenary_setting_flip (self->setting, offset, width), y);
      return;
    }

  plenary_typesetter_show (self->typesetter, cr, &lines, at_end,
                           plenary_setting_flip (self->setting, offset, lines.copy.width), y, 0,
                           lines.n);
}

/* What stands beside the first line of a block is read before it, unless it stands at the end. */
static gboolean
has_aside (PlenaryBlock *block,
           guint         first,
           gboolean      at_end)
{
  return first == 0 && block->aside != NULL && *block->aside != '\0' &&
         (block->aside_place == PLENARY_ASIDE_END) == at_end;
}

static void
add_links (PlenaryGalley    *self,
           PlenaryStructure *structure,
           PlenaryBlock     *block,
           PangoLayout      *layout,
           double            y,
           guint             line)
{
  PangoLayoutLine *l = pango_layout_get_line_readonly (layout, (int) line);
  double leading = plenary_typesetter_get_leading (self->typesetter, block->style);
  double x = plenary_setting_flip (self->setting, get_offset (self, block),
                                   plenary_galley_get_width (self, block));
  int start = pango_layout_line_get_start_index (l);
  int end = start + pango_layout_line_get_length (l);

  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlenarySpan *span = &g_array_index (block->spans, PlenarySpan, i);
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (span->uri == NULL || (int) span->end <= start || (int) span->start >= end)
        continue;

      pango_layout_line_get_x_ranges (l, (int) span->start, (int) span->end, &ranges, &n_ranges);

      for (int j = 0; j < n_ranges; j++)
        plenary_structure_add_link (structure, span->uri,
                                    x + pango_units_to_double (ranges[2 * j]), y,
                                    pango_units_to_double (ranges[2 * j + 1] - ranges[2 * j]),
                                    leading);
    }
}

/* The lines of a block. Whether they took Pango need not be found out again as long as all that did
 * were kept.
 */
static void
get_lines (PlenaryGalley *self,
           guint          index,
           PlenaryLines  *lines)
{
  PlenaryBlock *block = plenary_flow_get_block (self->flow, index);
  PangoLayout *kept = g_ptr_array_index (self->layouts, index);

  if (kept == NULL && index >= self->n_kept)
    plenary_galley_set_block (self, block, lines);
  else
    plenary_typesetter_restore (self->typesetter, block->style, block->text, block->spans, 0,
                                plenary_galley_get_width (self, block), count_lines (self, index),
                                kept, lines);
}

/* Goes over lines that were shown and says where they lead; returns where they end. */
static double
pass_lines (PlenaryGalley      *self,
            PlenaryStructure   *structure,
            guint               index,
            const PlenaryLines *lines,
            double              y,
            double              text_y,
            guint               first,
            guint               n)
{
  PlenaryBlock *block = plenary_flow_get_block (self->flow, index);
  const PlenarySlug *slugs =
    &g_array_index (self->slugs, PlenarySlug, g_array_index (self->first_slugs, guint, index));

  for (guint i = first; i < first + n; i++)
    {
      if (structure != NULL && lines->layout != NULL && block->spans != NULL)
        add_links (self, structure, block, lines->layout, i == first ? text_y : y, i);

      y += slugs[i].height;
    }

  return y;
}

/* Draws some lines of a block, and what stands around them. */
static double
draw_block (PlenaryGalley    *self,
            cairo_t          *cr,
            PlenaryStructure *structure,
            guint             index,
            double            y,
            guint             first,
            guint             n)
{
  PlenaryBlock *block = plenary_flow_get_block (self->flow, index);
  g_auto(PlenaryLines) lines = { 0 };
  double x = plenary_setting_flip (self->setting, get_offset (self, block),
                                   plenary_galley_get_width (self, block));
  double text_y;

  get_lines (self, index, &lines);

  if (has_aside (block, first, FALSE))
    draw_aside (self, cr, structure, block, y);

  if (*block->text != '\0' || (block->figure != NULL && block->figure->draw_parts == NULL))
    plenary_structure_go_to (structure, block->part);

  if (first == 0 && block->figure != NULL)
    draw_figure (self, cr, structure, block, y);

  text_y = first == 0 ? y + plenary_galley_get_height_above (self, block) : y;
  plenary_typesetter_show (self->typesetter, cr, &lines, FALSE, x, text_y, first, n);

  if (has_aside (block, first, TRUE))
    draw_aside (self, cr, structure, block, y);

  plenary_structure_go_to (structure, block->part->parent);

  if (first == 0 && block->bookmark != NULL)
    plenary_structure_add_bookmark (structure, block->bookmark, block->level, y);

  if (first == 0 && block->session != NULL)
    plenary_structure_add_place (structure, block->session, y);

  y = pass_lines (self, structure, index, &lines, y, text_y, first, n);

  if (block->n_ruled > 0 && first + n == count_lines (self, index))
    draw_ruled (self, cr, block, y - block->rule_below);

  return y;
}

/**
 * plenary_galley_draw:
 * @structure: (nullable): where to say what is drawn
 * @y: the top of the first line on the page, in points
 * @first_slug: the first line of the page
 * @n_slugs: how many lines it has
 */
void
plenary_galley_draw (PlenaryGalley    *self,
                     cairo_t          *cr,
                     PlenaryStructure *structure,
                     double            y,
                     guint             first_slug,
                     guint             n_slugs)
{
  guint end = first_slug + n_slugs;
  guint at = first_slug;

  for (guint i = plenary_galley_find (self, at); at < end; i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (self->flow, i);
      guint first = g_array_index (self->first_slugs, guint, i);
      guint next = MIN (g_array_index (self->first_slugs, guint, i + 1), end);

      if (at > first_slug)
        y += g_array_index (self->slugs, PlenarySlug, at).space;

      if (at > first_slug && block->rule_above > 0 &&
          plenary_flow_get_block (self->flow, i - 1)->rule_below <= 0)
        draw_rule (self, cr, y - PLENARY_GALLEY_UNDER_RULE - block->rule_above, block->rule_above);

      y = draw_block (self, cr, structure, i, y, at - first, next - at);

      if (block->rule_below > 0 && next == g_array_index (self->first_slugs, guint, i + 1))
        draw_rule (self, cr, y - block->rule_below, block->rule_below);

      at = next;
    }
}
