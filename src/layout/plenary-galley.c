/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A flow that was set into lines, as long as it takes: pages are cut out of it.
 *
 * Every line of every block is a slug, with what it costs to begin a page there. That is kept, and
 * the lines themselves are set again when a page is drawn; only those that took Pango are kept as
 * well, up to a limit, as lines take fifty times the memory of their text.
 */

#include "config.h"

#include "plenary-galley.h"

#include "plenary-typesetter.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

/* The column of times, and what is left free beside it. */
#define WIDTH_OF_TIMES PX (112)
#define GAP PX (8)

/* Between a rule and the text under and over it. */
#define GAP_UNDER_RULE PX (5)
#define GAP_OVER_RULE PX (5)

#define HAIRLINE PX (1)
#define GREY 0.47

/* So many bytes of text are kept as lines. */
#define MOST_KEPT (512 * 1024)

struct _PlenaryGalley
{
  PlenaryFlow       *flow;
  PlenarySetting    *setting;
  PlenaryTypesetter *typesetter;
  GArray            *slugs;
  GArray            *first_slugs;   /* of each block, and of the one after the last */
  GPtrArray         *layouts;       /* of each block, NULL of what is set again */
  gsize              kept;
  guint              n_forgotten;   /* of the blocks, the first */
};

/* What is known of the row and the heading that are open while slugs are made. */
typedef struct
{
  guint   n_kept;       /* lines that must be on the page of the heading above */
  guint   chain;        /* the first slug of that heading */
  double  aside_left;   /* what the time of the row reaches down below its text */
} Making;

static double
get_column_width (PlenaryGalley *self,
                  PlenaryBlock  *block)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = paper->width - paper->left - paper->right;

  return block->column == PLENARY_COLUMN_TEXT ? width - WIDTH_OF_TIMES : width;
}

static double
get_width (PlenaryGalley *self,
           PlenaryBlock  *block)
{
  double width = get_column_width (self, block) - block->indent;

  if (block->aside != NULL && block->aside_place == PLENARY_ASIDE_END)
    width = width * 2 / 3;

  return block->width > 0 ? MIN (block->width, width) : width;
}

static double
get_aside_width (PlenaryGalley *self,
                 PlenaryBlock  *block)
{
  switch (block->aside_place)
    {
    case PLENARY_ASIDE_TIME:
      return WIDTH_OF_TIMES - GAP;
    case PLENARY_ASIDE_BEFORE:
      return block->aside_width;
    case PLENARY_ASIDE_END:
    default:
      return get_column_width (self, block) / 3 - GAP;
    }
}

/* The left edge of something that begins so far from the side where the page begins. */
static double
get_x (PlenaryGalley *self,
       double         offset,
       double         width)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);

  if (plenary_setting_get_direction (self->setting) == PANGO_DIRECTION_RTL)
    return paper->width - paper->right - offset - width;

  return paper->left + offset;
}

static double
get_offset (PlenaryBlock *block)
{
  return (block->column == PLENARY_COLUMN_TEXT ? WIDTH_OF_TIMES : 0) + block->indent;
}

static void
set_block (PlenaryGalley *self,
           PlenaryBlock  *block,
           PlenaryLines  *lines)
{
  plenary_typesetter_set (self->typesetter, block->style, block->text, block->spans,
                          get_width (self, block), lines);
}

static void
set_aside (PlenaryGalley *self,
           PlenaryBlock  *block,
           PlenaryLines  *lines)
{
  plenary_typesetter_set (self->typesetter, block->aside_style, block->aside, NULL,
                          get_aside_width (self, block), lines);
}

/* How far its aside reaches down from the top of the block. */
static double
get_aside_height (PlenaryGalley *self,
                  PlenaryBlock  *block)
{
  g_auto(PlenaryLines) lines = { 0 };

  if (block->aside == NULL)
    return 0;

  set_aside (self, block, &lines);

  return lines.n * plenary_typesetter_get_leading (self->typesetter, block->aside_style);
}

static int
get_cost (PlenaryBlock *block,
          guint         line,
          guint         n_lines)
{
  if (line == 0)
    return block->cost;

  if (plenary_print_style_is_heading (block->style))
    return PLENARY_BREAK_HEADING;

  if (block->is_whole)
    return PLENARY_BREAK_WHOLE;

  return line == 1 || line == n_lines - 1 ? PLENARY_BREAK_WIDOW : PLENARY_BREAK_LINE;
}

/* A heading goes to the next page with what is under it, and so does the one over a heading. */
static void
keep_with_heading (PlenaryGalley *self,
                   Making        *making,
                   PlenaryBlock  *block,
                   PlenarySlug   *slug,
                   gboolean       is_first)
{
  if (making->n_kept == 0)
    {
      making->chain = is_first ? self->slugs->len : making->chain;
      return;
    }

  if (slug->cost == PLENARY_BREAK_FORCED)
    g_array_index (self->slugs, PlenarySlug, making->chain).cost = PLENARY_BREAK_FORCED;

  slug->cost = PLENARY_BREAK_HEADING;

  if (!plenary_print_style_is_heading (block->style))
    making->n_kept--;
}

static void
add_slugs (PlenaryGalley *self,
           Making        *making,
           PlenaryBlock  *block,
           PlenaryBlock  *previous,
           guint          n_lines)
{
  double leading = plenary_typesetter_get_leading (self->typesetter, block->style);

  for (guint i = 0; i < n_lines; i++)
    {
      PlenarySlug slug = { 0, (float) leading, get_cost (block, i, n_lines) };

      if (i == 0)
        slug.space = (float) (block->space + (block->rule_above > 0 ? block->rule_above +
                                                                     GAP_UNDER_RULE : 0));

      if (i == 0 && block->rule_above > 0 && previous != NULL && previous->rule_below > 0)
        slug.space = GAP_UNDER_RULE;

      keep_with_heading (self, making, block, &slug, i == 0);
      g_array_append_val (self->slugs, slug);
    }

  if (plenary_print_style_is_heading (block->style) || block->keep > 0)
    making->n_kept = MAX (making->n_kept, block->keep);
}

static PlenarySlug *
get_last_slug (PlenaryGalley *self)
{
  return &g_array_index (self->slugs, PlenarySlug, self->slugs->len - 1);
}

/* A time that takes more lines than all that stands beside it makes its row longer. */
static void
end_row (PlenaryGalley *self,
         Making        *making)
{
  if (making->aside_left > 0)
    get_last_slug (self)->height += (float) making->aside_left;

  making->aside_left = 0;
}

static void
add_block (PlenaryGalley *self,
           Making        *making,
           PlenaryBlock  *block,
           PlenaryBlock  *previous,
           guint          n_lines)
{
  double height = n_lines * plenary_typesetter_get_leading (self->typesetter, block->style);
  double aside = get_aside_height (self, block);

  if (block->is_row || block->column == PLENARY_COLUMN_PAGE)
    {
      end_row (self, making);

      if (previous != NULL && previous->column == PLENARY_COLUMN_TEXT)
        making->n_kept = 0;
    }

  making->aside_left -= block->space;
  add_slugs (self, making, block, previous, n_lines);

  if (block->is_row)
    making->aside_left = aside;
  else if (aside > height)
    get_last_slug (self)->height += (float) (aside - height);

  making->aside_left -= height;

  if (block->rule_below > 0)
    {
      end_row (self, making);
      get_last_slug (self)->height += (float) (GAP_OVER_RULE + block->rule_below);
    }
}

static void
make_slugs (PlenaryGalley *self)
{
  guint n = plenary_flow_get_n_blocks (self->flow);
  PlenaryBlock *previous = NULL;
  Making making = { 0 };

  for (guint i = 0; i < n; i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (self->flow, i);
      PlenaryLines lines;

      set_block (self, block, &lines);
      g_array_append_val (self->first_slugs, self->slugs->len);
      add_block (self, &making, block, previous, lines.n);
      previous = block;
      self->kept += lines.layout != NULL ? strlen (block->text) : 0;

      if (self->kept > MOST_KEPT)
        plenary_lines_clear (&lines);

      g_ptr_array_add (self->layouts, lines.layout);
    }

  if (n > 0)
    end_row (self, &making);

  g_array_append_val (self->first_slugs, self->slugs->len);
}

static void
unref_layout (gpointer layout)
{
  g_clear_object (&layout);
}

/**
 * plenary_galley_new:
 * @flow: what to set, which must live as long
 * @setting: where
 * @type_case: of @setting, which must live as long
 * @scale: by how much text is set larger than usual
 *
 * Returns: (transfer full): @flow in lines as wide as the paper allows
 */
PlenaryGalley *
plenary_galley_new (PlenaryFlow     *flow,
                    PlenarySetting  *setting,
                    PlenaryTypeCase *type_case,
                    double           scale)
{
  PlenaryGalley *self = g_new0 (PlenaryGalley, 1);

  self->flow = flow;
  self->setting = plenary_setting_ref (setting);
  self->typesetter = plenary_typesetter_new (setting, type_case, scale);
  self->slugs = g_array_new (FALSE, FALSE, sizeof (PlenarySlug));
  self->first_slugs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->layouts = g_ptr_array_new_with_free_func (unref_layout);
  make_slugs (self);

  return self;
}

void
plenary_galley_free (PlenaryGalley *self)
{
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->first_slugs);
  g_array_unref (self->slugs);
  plenary_typesetter_free (self->typesetter);
  plenary_setting_unref (self->setting);
  g_free (self);
}

/**
 * plenary_galley_get_slugs:
 * @n_slugs: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_slugs): its lines
 */
const PlenarySlug *
plenary_galley_get_slugs (PlenaryGalley *self,
                          guint         *n_slugs)
{
  *n_slugs = self->slugs->len;

  return (const PlenarySlug *) (void *) self->slugs->data;
}

/**
 * plenary_galley_get_line:
 *
 * Returns: the height of a line of prose, in points
 */
double
plenary_galley_get_line (PlenaryGalley *self)
{
  return plenary_typesetter_get_leading (self->typesetter, PLENARY_PRINT_BODY);
}

static guint
find_block (PlenaryGalley *self,
            guint          slug)
{
  guint low = 0;
  guint high = self->first_slugs->len - 1;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->first_slugs, guint, middle) <= slug)
        low = middle;
      else
        high = middle;
    }

  return low;
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
  guint index = find_block (self, slug);

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

  if (thickness <= HAIRLINE)
    cairo_set_source_rgb (cr, GREY, GREY, GREY);

  cairo_rectangle (cr, paper->left, y, paper->width - paper->left - paper->right, thickness);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_aside (PlenaryGalley    *self,
            cairo_t          *cr,
            PlenaryStructure *structure,
            PlenaryBlock     *block,
            double            y)
{
  g_auto(PlenaryLines) lines = { 0 };
  double width = get_aside_width (self, block);
  gboolean at_end = block->aside_place == PLENARY_ASIDE_END;
  double offset = 0;

  if (at_end)
    offset = get_column_width (self, block) - width;
  else if (block->aside_place == PLENARY_ASIDE_BEFORE)
    offset = get_offset (block) - width;

  y += plenary_typesetter_get_baseline (self->typesetter, block->style) -
       plenary_typesetter_get_baseline (self->typesetter, block->aside_style);

  set_aside (self, block, &lines);
  plenary_structure_go_to (structure, block->aside_part);
  plenary_typesetter_show (self->typesetter, cr, &lines, at_end, get_x (self, offset, width), y,
                           0, lines.n);
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

  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlenarySpan *span = &g_array_index (block->spans, PlenarySpan, i);
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (span->uri == NULL || (int) span->end <= pango_layout_line_get_start_index (l) ||
          (int) span->start >= pango_layout_line_get_start_index (l) +
                               pango_layout_line_get_length (l))
        continue;

      pango_layout_line_get_x_ranges (l, (int) span->start, (int) span->end, &ranges, &n_ranges);

      for (int j = 0; j < n_ranges; j++)
        plenary_structure_add_link (structure, span->uri,
                                    get_x (self, get_offset (block), get_width (self, block)) +
                                    pango_units_to_double (ranges[2 * j]), y,
                                    pango_units_to_double (ranges[2 * j + 1] - ranges[2 * j]),
                                    leading);
    }
}

/* The lines of a block, kept or set again. */
static void
get_lines (PlenaryGalley *self,
           guint          index,
           PlenaryLines  *lines)
{
  PlenaryBlock *block = plenary_flow_get_block (self->flow, index);
  PangoLayout *kept = g_ptr_array_index (self->layouts, index);

  if (kept == NULL)
    {
      set_block (self, block, lines);
      return;
    }

  lines->copy = (PlenaryCopy) { block->style, block->text, block->spans, get_width (self, block) };
  lines->layout = g_object_ref (kept);
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
  const PlenarySlug *slugs =
    &g_array_index (self->slugs, PlenarySlug, g_array_index (self->first_slugs, guint, index));
  double x = get_x (self, get_offset (block), get_width (self, block));
  gboolean has_aside = first == 0 && block->aside != NULL && *block->aside != '\0';

  get_lines (self, index, &lines);

  if (has_aside && block->aside_place != PLENARY_ASIDE_END)
    draw_aside (self, cr, structure, block, y);

  if (*block->text != '\0')
    plenary_structure_go_to (structure, block->part);

  plenary_typesetter_show (self->typesetter, cr, &lines, FALSE, x, y, first, n);

  if (has_aside && block->aside_place == PLENARY_ASIDE_END)
    draw_aside (self, cr, structure, block, y);

  plenary_structure_go_to (structure, block->part->parent);

  if (first == 0 && block->bookmark != NULL)
    plenary_structure_add_bookmark (structure, block->bookmark, block->level, y);

  for (guint i = first; i < first + n; i++)
    {
      if (structure != NULL && lines.layout != NULL && block->spans != NULL)
        add_links (self, structure, block, lines.layout, y, i);

      y += slugs[i].height;
    }

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

  for (guint i = find_block (self, at); at < end; i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (self->flow, i);
      guint first = g_array_index (self->first_slugs, guint, i);
      guint next = MIN (g_array_index (self->first_slugs, guint, i + 1), end);

      if (at > first_slug)
        y += g_array_index (self->slugs, PlenarySlug, at).space;

      if (at > first_slug && block->rule_above > 0 &&
          plenary_flow_get_block (self->flow, i - 1)->rule_below <= 0)
        draw_rule (self, cr, y - GAP_UNDER_RULE - block->rule_above, block->rule_above);

      y = draw_block (self, cr, structure, i, y, at - first, next - at);

      if (block->rule_below > 0 && next == g_array_index (self->first_slugs, guint, i + 1))
        draw_rule (self, cr, y - block->rule_below, block->rule_below);

      at = next;
    }
}

/**
 * plenary_galley_forget:
 * @slug: a line; what is wholly before it is not drawn any more
 *
 * Gives back the memory of what was drawn.
 */
void
plenary_galley_forget (PlenaryGalley *self,
                       guint          slug)
{
  for (; self->n_forgotten < self->layouts->len &&
         g_array_index (self->first_slugs, guint, self->n_forgotten + 1) <= slug;
       self->n_forgotten++)
    {
      plenary_flow_forget (self->flow, self->n_forgotten);
      g_clear_object ((PangoLayout **) &g_ptr_array_index (self->layouts, self->n_forgotten));
    }
}
