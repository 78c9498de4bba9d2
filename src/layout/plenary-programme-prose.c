/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text as paragraphs of a flow.
 *
 * The model takes CommonMark apart into blocks that know how deep they stand; here they get back
 * the lists and quotations that they stand in, as parts of the document, and a place on paper.
 */

#include "config.h"

#include "plenary-programme-private.h"

#include "plenary-markup.h"
#include "plenary-utils.h"

#include <string.h>

#define PX PLENARY_PROGRAMME_PX

#define INDENT PX (20)

/* What each further digit of a number takes. */
#define DIGIT PX (7)
#define USUAL_MARKER 2

/* A longer paragraph takes Pango a time that grows with its square: it is set as several. */
#define LONGEST_PARAGRAPH 16384

/* What blocks of one depth are in: an item of a list, or a quotation. */
typedef struct
{
  PlenaryPart *list;     /* NULL of a quotation */
  PlenaryPart *body;
  double       indent;   /* from the one around it */
} Level;

typedef struct
{
  PlenaryProgramme *programme;
  GPtrArray        *blocks;
  guint             index;    /* of the block that is added */
  guint             depth;
  Level             levels[PLENARY_MARKUP_DEEPEST + 1];
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

/**
 * plenary_programme_get_indent:
 * @n_letters: of the longest number, with what follows it
 *
 * Returns: how far the items of a list stand behind their numbers
 */
double
plenary_programme_get_indent (glong n_letters)
{
  return INDENT + MAX (n_letters - USUAL_MARKER, 0) * DIGIT;
}

/* That of the list which begins with the block that is added: all of it stands in one line. */
static double
find_indent (Walk  *walk,
             guint  depth)
{
  glong most = 0;

  for (guint i = walk->index; i < walk->blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (walk->blocks, i);

      if (block->depth < depth)
        break;

      if (block->depth == depth && block->marker != NULL)
        most = MAX (most, g_utf8_strlen (block->marker, -1));
    }

  return plenary_programme_get_indent (most);
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
      PlenaryFlow *flow = walk->programme->flow;
      PlenaryPart *around = walk->levels[walk->depth].body;
      Level *level = &walk->levels[++walk->depth];

      level->list = NULL;

      if (list == NULL)
        level->indent = find_indent (walk, walk->depth);

      if (is_item && walk->depth == depth)
        level->list = list != NULL ? list : plenary_flow_add_part (flow, around, "L");
      else
        level->body = plenary_flow_add_part (flow, around, "BlockQuote");
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
  PlenaryProgramme *programme = walk->programme;
  PlenaryPart *part = programme->part;
  PlenaryBlock *block;

  programme->part = walk->levels[walk->depth].body;
  block = plenary_programme_add (programme, tag, style, "", PX (markup->depth > 0 ? 3 : 6));
  programme->part = part;

  plenary_set_string (&block->text, text);

  for (guint i = 1; i <= markup->depth; i++)
    block->indent += walk->levels[i].indent;

  return block;
}

/* An item of a list has its marker read before its text. */
static void
enter_item (Walk               *walk,
            PlenaryMarkupBlock *markup,
            PlenaryPart       **marker_part)
{
  Level *level = &walk->levels[walk->depth];
  PlenaryPart *item = plenary_flow_add_part (walk->programme->flow, level->list, "LI");

  *marker_part = plenary_flow_add_part (walk->programme->flow, item, "Lbl");
  level->body = plenary_flow_add_part (walk->programme->flow, item, "LBody");
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

/* The number of an item has the digits of the language, as that of a question has. */
static char *
dup_marker (Walk       *walk,
            const char *marker)
{
  PlenaryWords *words = plenary_wording_get_words (walk->programme->wording);
  char *end;
  guint64 number = g_ascii_strtoull (marker, &end, 10);
  g_autofree char *digits = NULL;

  if (end == marker || number > G_MAXUINT)
    return g_strdup (marker);

  digits = plenary_words_number (words, (guint) number);

  return g_strconcat (digits, end, NULL);
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
          block->aside = dup_marker (walk, markup->marker);
          block->aside_part = marker_part;
          block->aside_style = PLENARY_PRINT_BULLET;
          block->aside_place = PLENARY_ASIDE_BEFORE;
          block->aside_width = walk->levels[walk->depth].indent;
        }

      if (from > 0)
        block->space = 0;

      mark (block, markup, from, to);
      plenary_programme_mark_links (block);
      from = to;
    }
  while (from < length);
}

/* Whether there are so many items of the lists around a block, before or after it. */
static gboolean
has_items (GPtrArray *blocks,
           guint      index,
           gboolean   is_after,
           guint      n)
{
  while (n > 0 && (is_after ? ++index < blocks->len : index-- > 0))
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, index);

      if (block->depth == 0)
        break;

      n -= block->marker != NULL;
    }

  return n == 0;
}

/* A list rather stays with what leads to it, and none of its items alone. */
static gboolean
is_held (GPtrArray *blocks,
         guint      index)
{
  PlenaryMarkupBlock *block = g_ptr_array_index (blocks, index);

  return block->marker != NULL &&
         (!has_items (blocks, index, FALSE, 2) || !has_items (blocks, index, TRUE, 1));
}

/**
 * plenary_programme_add_prose:
 * @text: (nullable): CommonMark
 *
 * Adds what @text says.
 */
void
plenary_programme_add_prose (PlenaryProgramme *self,
                             PlenaryText      *text)
{
  const char *markup = plenary_wording_pick (self->wording, text);
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (markup);
  Walk walk = { self, blocks, .levels = { { NULL, self->part } } };

  for (; walk.index < blocks->len; walk.index++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, walk.index);
      guint first = plenary_flow_get_n_blocks (self->flow);

      if (block->type == PLENARY_MARKUP_RULE)
        continue;

      add_markup (&walk, block);

      if (is_held (blocks, walk.index))
        plenary_flow_get_block (self->flow, first)->cost = PLENARY_BREAK_LAST;
    }
}
