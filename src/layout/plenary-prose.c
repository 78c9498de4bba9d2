/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text as paragraphs of a flow.
 *
 * The model takes CommonMark apart into blocks that know how deep they stand; here they get back
 * the lists and quotations that they stand in, as parts of the document, and a place on paper.
 */

#include "config.h"

#include "plenary-prose.h"

#include "plenary-markup.h"
#include "plenary-utils.h"

#include <string.h>

#define PX(pixels) ((pixels) * 0.75)

#define INDENT PX (20)

/* After a heading, as many lines must be on its page. */
#define LINES_AFTER_HEADING 2

/* A longer paragraph takes Pango a time that grows with its square: it is set as several. */
#define LONGEST_PARAGRAPH 16384

/* What blocks of one depth are in: an item of a list, or a quotation. */
typedef struct
{
  PlenaryPart *list;   /* NULL of a quotation */
  PlenaryPart *body;
} Level;

typedef struct
{
  PlenaryFlow *flow;
  const char  *heading;
  double       indent;
  guint        depth;
  Level        levels[PLENARY_MARKUP_DEEPEST + 1];
} Walk;

/* What a link may lead to from paper: the web, a mailbox, a telephone. */
static gboolean
is_safe (const char *uri)
{
  static const char *const schemes[] = { "https", "http", "mailto", "tel" };
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  for (guint i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (scheme, schemes[i]))
      return TRUE;

  return FALSE;
}

/* Leaves lists and quotations until it stands where a block of that depth does, and enters those
 * that are around it. An item of a list that is open goes on with that list.
 */
static void
go_to (Walk     *walk,
       guint     depth,
       gboolean  is_item)
{
  PlenaryPart *list = NULL;

  if (is_item && walk->depth >= depth)
    list = walk->levels[depth].list;

  walk->depth = MIN (walk->depth, is_item ? depth - 1 : depth);

  while (walk->depth < depth)
    {
      PlenaryPart *around = walk->levels[walk->depth].body;
      Level *level = &walk->levels[++walk->depth];

      level->list = NULL;

      if (is_item && walk->depth == depth)
        level->list = list != NULL ? list : plenary_flow_add_part (walk->flow, around, "L");
      else
        level->body = plenary_flow_add_part (walk->flow, around, "BlockQuote");
    }
}

/* The text is guarded already, and its spans count on every byte of it. */
static PlenaryBlock *
add_block (Walk               *walk,
           PlenaryMarkupBlock *markup,
           const char         *text)
{
  PlenaryPrintStyle style = markup->type == PLENARY_MARKUP_HEADING ? PLENARY_PRINT_TALK
                                                                   : PLENARY_PRINT_BODY;
  const char *tag = markup->type == PLENARY_MARKUP_VERBATIM ? "Code" : "P";
  PlenaryPart *around = walk->levels[walk->depth].body;
  PlenaryBlock *block =
    plenary_flow_add (walk->flow, plenary_flow_add_part (walk->flow, around, tag), style, "");

  plenary_set_string (&block->text, text);
  block->column = PLENARY_COLUMN_TEXT;
  block->indent = walk->indent + markup->depth * INDENT;
  block->space = markup->depth > 0 ? PX (3) : PX (6);
  block->heading = walk->heading;
  block->keep = markup->type == PLENARY_MARKUP_HEADING ? LINES_AFTER_HEADING : 0;

  return block;
}

/* An item of a list has its marker read before its text. */
static void
enter_item (Walk               *walk,
            PlenaryMarkupBlock *markup,
            PlenaryPart       **marker_part)
{
  Level *level = &walk->levels[walk->depth];
  PlenaryPart *item = plenary_flow_add_part (walk->flow, level->list, "LI");

  *marker_part = plenary_flow_add_part (walk->flow, item, "Lbl");
  level->body = plenary_flow_add_part (walk->flow, item, "LBody");
}

/* Where a text that is too long is cut: after a space, if there is one in reach. */
static gsize
find_cut (const char *text)
{
  gsize cut = LONGEST_PARAGRAPH;

  if (strlen (text) <= LONGEST_PARAGRAPH)
    return strlen (text);

  while (cut > LONGEST_PARAGRAPH / 2 && text[cut - 1] != ' ')
    cut--;

  if (text[cut - 1] != ' ')
    cut = (gsize) (g_utf8_find_prev_char (text, text + LONGEST_PARAGRAPH) - text);

  return cut;
}

static void
mark (PlenaryBlock       *block,
      PlenaryMarkupBlock *markup,
      gsize               from,
      gsize               to)
{
  if (markup->type == PLENARY_MARKUP_VERBATIM)
    plenary_block_mark (block, 0, to - from, PLENARY_PRINT_MARK_CODE, NULL);

  for (guint i = 0; i < markup->spans->len; i++)
    {
      PlenaryMarkupSpan *span = &g_array_index (markup->spans, PlenaryMarkupSpan, i);
      PlenaryPrintMarks marks = PLENARY_PRINT_MARK_NONE;
      gsize start = MAX (span->start, from);
      gsize end = MIN (span->end, to);

      if (span->style & PLENARY_MARKUP_EMPHASIS)
        marks |= PLENARY_PRINT_MARK_EMPHASIS;
      if (span->style & PLENARY_MARKUP_STRONG)
        marks |= PLENARY_PRINT_MARK_STRONG;
      if (span->style & PLENARY_MARKUP_CODE)
        marks |= PLENARY_PRINT_MARK_CODE;

      if (start < end)
        plenary_block_mark (block, start - from, end - from, marks,
                            span->uri != NULL && is_safe (span->uri) ? span->uri : NULL);
    }
}

static void
add_markup (Walk               *walk,
            PlenaryMarkupBlock *markup)
{
  gsize length = strlen (markup->text);
  gsize from = 0;
  PlenaryPart *marker_part = NULL;

  go_to (walk, markup->depth, markup->marker != NULL);

  if (markup->marker != NULL)
    enter_item (walk, markup, &marker_part);

  do
    {
      gsize to = from + find_cut (markup->text + from);
      g_autofree char *text = g_strndup (markup->text + from, to - from);
      PlenaryBlock *block = add_block (walk, markup, text);

      if (from == 0 && markup->marker != NULL)
        {
          block->aside = g_strdup (markup->marker);
          block->aside_part = marker_part;
          block->aside_style = PLENARY_PRINT_BULLET;
          block->aside_place = PLENARY_ASIDE_BEFORE;
          block->aside_width = INDENT;
        }

      if (from > 0)
        block->space = 0;

      mark (block, markup, from, to);
      from = to;
    }
  while (from < length);
}

/**
 * plenary_prose_add:
 * @part: what the paragraphs will be parts of
 * @heading: (nullable): the day and the session they are in, which lives as long as @flow
 * @indent: how far into the column of text, in points
 * @markup: CommonMark
 *
 * Adds what @markup says to the end of @flow.
 */
void
plenary_prose_add (PlenaryFlow *flow,
                   PlenaryPart *part,
                   const char  *heading,
                   double       indent,
                   const char  *markup)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (markup);
  Walk walk = { flow, heading, indent, .levels = { { NULL, part } } };

  for (guint i = 0; i < blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);

      if (block->type != PLENARY_MARKUP_RULE)
        add_markup (&walk, block);
    }
}
