/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A flow that was set into lines, as long as it takes: pages are cut out of it.
 *
 * Every line of every block is a slug, with what it costs to begin a page there. That is kept, and
 * the lines themselves are set again when a page is drawn; only those that took Pango are kept as
 * well, up to a limit, as lines take fifty times the memory of their text.
 */

#include "config.h"

#include "plenary-galley.h"

#include "plenary-galley-private.h"

#include <math.h>
#include <string.h>

#define PX PLENARY_GALLEY_PX

/* What is left free beside an aside. */
#define GAP PX (8)

/* A column is no narrower, however small the paper: then what it says runs off. */
#define NARROWEST PX (40)

/* So many bytes of text are kept as lines. */
#define MOST_KEPT (512 * 1024)

/* What is known of the row and the heading that are open while slugs are made. */
typedef struct
{
  guint   n_kept;       /* lines that must be on the page of the heading above */
  guint   n_near;       /* lines that should be on that of the person above */
  guint   chain;        /* the first slug of that heading */
  double  aside_left;   /* what the time of the row reaches down below its text */
  double  label_left;   /* what the label of a block reaches down below it, beside others */
  double  label_indent; /* of that block */
} Making;

static double
get_aside_height (PlenaryGalley *self,
                  PlenaryBlock  *block)
{
  g_auto(PlenaryLines) lines = { 0 };

  if (block->aside == NULL)
    return 0;

  plenary_galley_set_aside (self, block, &lines);

  return lines.n * plenary_typesetter_get_leading (self->typesetter, block->aside_style);
}

/* Where there is no column of times, they stand over what they are of. */
static gboolean
is_above (PlenaryGalley *self,
          PlenaryBlock  *block)
{
  return block->aside_place == PLENARY_ASIDE_TIME && self->form->times <= 0;
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
  if (making->n_near > 0)
    {
      slug->cost = slug->cost != PLENARY_BREAK_FORCED ? MAX (slug->cost, PLENARY_BREAK_COMPANY)
                                                      : PLENARY_BREAK_FORCED;
      making->n_near--;
    }

  if (making->n_kept == 0)
    {
      making->chain = is_first ? self->slugs->len : making->chain;
      return;
    }

  slug->cost = PLENARY_BREAK_HEADING;

  if (!plenary_print_style_is_heading (block->style))
    making->n_kept--;
}

/* Two rules one upon another are one. */
static double
get_space (PlenaryBlock *block,
           PlenaryBlock *previous)
{
  if (block->rule_above <= 0)
    return block->space;

  if (previous != NULL && previous->rule_below > 0)
    return PLENARY_GALLEY_UNDER_RULE;

  return block->space + block->rule_above + PLENARY_GALLEY_UNDER_RULE;
}

static PlenarySlug *
get_last_slug (PlenaryGalley *self)
{
  return &g_array_index (self->slugs, PlenarySlug, self->slugs->len - 1);
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
        {
          slug.space = (float) get_space (block, previous);
          slug.height += (float) plenary_galley_get_height_above (self, block);
        }

      keep_with_heading (self, making, block, &slug, i == 0);

      /* To part it from what is above it is better than to part it. */
      if (i > 0 && block->is_whole && get_last_slug (self)->cost >= PLENARY_BREAK_HEADING)
        slug.cost = PLENARY_BREAK_HEADING + PLENARY_BREAK_WHOLE;

      g_array_append_val (self->slugs, slug);
    }

  if (block->style == PLENARY_PRINT_PERSON)
    making->n_near = MAX (making->n_near, block->keep);
  else if (plenary_print_style_is_heading (block->style) || block->keep > 0)
    making->n_kept = MAX (making->n_kept, block->keep);
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

static gboolean
is_label (PlenaryBlock *block)
{
  return block->aside_place == PLENARY_ASIDE_BEFORE && block->figure == NULL &&
         block->column == PLENARY_COLUMN_TEXT && block->n_ruled == 0 && block->rule_below <= 0;
}

/* A label that takes more lines than its block stands beside what comes after it there, as the name
 * of a role beside all who have it; where nothing does, it makes its block longer.
 */
static void
end_label (PlenaryGalley *self,
           Making        *making,
           PlenaryBlock  *block)
{
  if (making->label_left > 0 &&
      (block == NULL || block->aside != NULL || block->rule_above > 0 ||
       block->column != PLENARY_COLUMN_TEXT || block->indent < making->label_indent))
    {
      get_last_slug (self)->height += (float) making->label_left;
      making->label_left = 0;
    }
}

/* What stands beside a label is on its page. */
static void
begin_label (PlenaryGalley *self,
             Making        *making,
             PlenaryBlock  *block,
             double         left)
{
  making->label_left = left;
  making->label_indent = block->indent;
  making->n_kept = MAX (making->n_kept,
                        (guint) ceil (left / plenary_typesetter_get_leading (self->typesetter,
                                                                             block->style)));
}

static void
add_block (PlenaryGalley *self,
           Making        *making,
           PlenaryBlock  *block,
           PlenaryBlock  *previous,
           guint          n_lines)
{
  double height = n_lines * plenary_typesetter_get_leading (self->typesetter, block->style);
  double aside = is_above (self, block) ? 0 : get_aside_height (self, block);

  if (block->figure != NULL)
    aside = MAX (aside, block->figure->measure (block->figure, self->typesetter,
                                                plenary_galley_get_figure_width (self, block)));

  if (block->is_row || block->column == PLENARY_COLUMN_PAGE)
    {
      end_row (self, making);
      making->n_near = 0;

      /* A day that is to begin a page leaves an empty one before it where that is. */
      if (previous != NULL && (previous->column == PLENARY_COLUMN_TEXT ||
                               (block->column == PLENARY_COLUMN_PAGE &&
                                block->cost == PLENARY_BREAK_FORCED)))
        making->n_kept = 0;
    }

  end_label (self, making, block);
  making->label_left -= height + block->space;
  making->aside_left -= block->space;
  add_slugs (self, making, block, previous, n_lines);

  if (block->is_row)
    making->aside_left = aside;
  else if (aside > height && is_label (block))
    begin_label (self, making, block, aside - height);
  else if (aside > height)
    get_last_slug (self)->height += (float) (aside - height);

  making->aside_left -= height;

  if (block->n_ruled > 0)
    get_last_slug (self)->height += (float) (PLENARY_GALLEY_OVER_RULED +
                                             block->n_ruled * PLENARY_GALLEY_RULED);

  if (block->rule_below > 0)
    {
      end_row (self, making);
      get_last_slug (self)->height += (float) (PLENARY_GALLEY_OVER_RULE + block->rule_below);
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

      plenary_galley_set_block (self, block, &lines);
      g_array_append_val (self->first_slugs, self->slugs->len);
      add_block (self, &making, block, previous, lines.n);
      previous = block;
      self->kept += lines.layout != NULL ? strlen (block->text) : 0;

      if (self->kept > MOST_KEPT)
        plenary_lines_clear (&lines);
      else
        self->n_kept = i + 1;

      g_ptr_array_add (self->layouts, lines.layout);
    }

  if (n > 0)
    {
      end_label (self, &making, NULL);
      end_row (self, &making);
    }

  g_array_append_val (self->first_slugs, self->slugs->len);
  g_array_set_size (self->n_drawn, n);
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
  self->form = plenary_form_get (plenary_setting_get_ticket (setting)->kind);
  self->typesetter = plenary_typesetter_new (setting, type_case, scale);
  self->slugs = g_array_new (FALSE, FALSE, sizeof (PlenarySlug));
  self->first_slugs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->layouts = g_ptr_array_new_with_free_func (unref_layout);
  self->n_drawn = g_array_new (FALSE, TRUE, sizeof (guint));
  make_slugs (self);

  return self;
}

void
plenary_galley_free (PlenaryGalley *self)
{
  g_array_unref (self->n_drawn);
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
 * plenary_galley_get_first_slug:
 * @block: a block of its flow, or their number
 *
 * Returns: the line with which it begins
 */
guint
plenary_galley_get_first_slug (PlenaryGalley *self,
                               guint          block)
{
  g_return_val_if_fail (block < self->first_slugs->len, 0);

  return g_array_index (self->first_slugs, guint, block);
}

/* Gives a block more lines to write on. */
static void
rule (PlenaryGalley *self,
      guint          index,
      guint          n_more)
{
  guint last = g_array_index (self->first_slugs, guint, index + 1) - 1;

  plenary_flow_get_block (self->flow, index)->n_ruled += n_more;
  g_array_index (self->slugs, PlenarySlug, last).height += (float) (n_more * PLENARY_GALLEY_RULED);
}

/* Blocks that end on a page with lines to write on, spare or not. */
static GArray *
find_ruled (PlenaryGalley *self,
            guint          first_slug,
            guint          end,
            gboolean       is_spare)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = plenary_galley_find (self, first_slug);
       i + 1 < self->first_slugs->len && g_array_index (self->first_slugs, guint, i) < end; i++)
    {
      PlenaryBlock *block = plenary_flow_get_block (self->flow, i);

      if (block->n_ruled > 0 && block->is_spare == is_spare &&
          g_array_index (self->first_slugs, guint, i + 1) <= end)
        g_array_append_val (blocks, i);
    }

  return blocks;
}

/**
 * plenary_galley_widen:
 * @first_slug: the first line of a page
 * @n_slugs: how many lines it has
 * @height: what the page has left
 * @most: how many more lines to write on are enough under a block
 *
 * Gives more lines to write on to what has some, to all of the page alike, and what is left then
 * to what is spare.
 */
void
plenary_galley_widen (PlenaryGalley *self,
                      guint          first_slug,
                      guint          n_slugs,
                      double         height,
                      guint          most)
{
  g_autoptr(GArray) blocks = find_ruled (self, first_slug, first_slug + n_slugs, FALSE);
  g_autoptr(GArray) spare = find_ruled (self, first_slug, first_slug + n_slugs, TRUE);
  guint n_lines = (guint) (MAX (height, 0) / PLENARY_GALLEY_RULED);
  guint n_more = blocks->len > 0 ? MIN (most, n_lines / blocks->len) : 0;

  for (guint i = 0; i < blocks->len; i++)
    rule (self, g_array_index (blocks, guint, i), n_more);

  if (spare->len > 0)
    rule (self, g_array_index (spare, guint, 0), n_lines - n_more * blocks->len);
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

/**
 * plenary_galley_forget:
 * @first_slug: the first line of a page that is not drawn any more
 * @n_slugs: how many lines it has
 *
 * Gives back the memory of what was drawn. Pages may be forgotten in any order: what is on several
 * of them is given back with the last.
 */
void
plenary_galley_forget (PlenaryGalley *self,
                       guint          first_slug,
                       guint          n_slugs)
{
  guint end = first_slug + n_slugs;
  guint at = first_slug;

  for (guint i = plenary_galley_find (self, at); at < end; i++)
    {
      guint first = g_array_index (self->first_slugs, guint, i);
      guint next = g_array_index (self->first_slugs, guint, i + 1);
      guint *n_drawn = &g_array_index (self->n_drawn, guint, i);

      *n_drawn += MIN (next, end) - at;

      if (*n_drawn == next - first)
        {
          plenary_flow_forget (self->flow, i);
          g_clear_object ((PangoLayout **) &g_ptr_array_index (self->layouts, i));
        }

      at = MIN (next, end);
    }
}

/* What is shared with the drawing, of plenary-galley-private.h: */

/* The block in which a line is. */
guint
plenary_galley_find (PlenaryGalley *self,
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

double
plenary_galley_get_column_width (PlenaryGalley *self,
                                 PlenaryBlock  *block)
{
  const PlenaryPaper *paper = plenary_setting_get_paper (self->setting);
  double width = paper->width - paper->left - paper->right;

  return block->column == PLENARY_COLUMN_TEXT ? width - self->form->times : width;
}

double
plenary_galley_get_width (PlenaryGalley *self,
                          PlenaryBlock  *block)
{
  double width = plenary_galley_get_column_width (self, block) - block->indent;

  if (block->aside != NULL && block->aside_place == PLENARY_ASIDE_END)
    width = width * 2 / 3;

  return MAX (block->width > 0 ? MIN (block->width, width) : width, NARROWEST);
}

/* What of the first line of a block stands above its text. */
double
plenary_galley_get_height_above (PlenaryGalley *self,
                                 PlenaryBlock  *block)
{
  return is_above (self, block) ? get_aside_height (self, block) : 0;
}

double
plenary_galley_get_aside_width (PlenaryGalley *self,
                                PlenaryBlock  *block)
{
  switch (block->aside_place)
    {
    case PLENARY_ASIDE_TIME:
      return is_above (self, block) ? plenary_galley_get_column_width (self, block)
                                    : MAX (self->form->times - GAP, NARROWEST);
    case PLENARY_ASIDE_BEFORE:
      return block->aside_width;
    case PLENARY_ASIDE_END:
    default:
      return MAX (plenary_galley_get_column_width (self, block) / 3 - GAP, NARROWEST);
    }
}

double
plenary_galley_get_figure_width (PlenaryGalley *self,
                                 PlenaryBlock  *block)
{
  double width = plenary_galley_get_column_width (self, block);

  return block->figure->width > 0 ? MIN (block->figure->width, width) : width;
}

void
plenary_galley_set_block (PlenaryGalley *self,
                          PlenaryBlock  *block,
                          PlenaryLines  *lines)
{
  plenary_typesetter_set (self->typesetter, block->style, block->text, block->spans,
                          plenary_galley_get_width (self, block), lines);
}

void
plenary_galley_set_aside (PlenaryGalley *self,
                          PlenaryBlock  *block,
                          PlenaryLines  *lines)
{
  double width = plenary_galley_get_aside_width (self, block);

  /* The name of a role does not touch that of a person. */
  if (block->aside_style == PLENARY_PRINT_ROLE)
    width = MAX (width - GAP, NARROWEST);

  plenary_typesetter_set (self->typesetter, block->aside_style, block->aside, NULL, width, lines);
}
