/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text: CommonMark taken apart into blocks of plain text with styles upon them.
 *
 * Whoever shows or prints a text gets blocks, and no markup of any kind: not that of CommonMark,
 * not HTML, which is text like any other here, and so nothing that Pango could read as its own.
 * The tree is walked with an iterator, as a hostile text nests deeper than a stack goes.
 */

#include "config.h"

#include "plenary-markup.h"

#include "plenary-guard.h"

#include <cmark.h>
#include <string.h>

#define BULLET "•"

typedef struct
{
  GPtrArray          *blocks;
  PlenaryMarkupBlock *block;       /* the one that text goes to */
  GString            *text;
  char               *marker;      /* of an item that has no block yet */
  guint               depth;
  guint               n_quotes;
  guint               n_styles[4]; /* how many emphases and so on are open, by bit */
  const char         *uri;         /* of the link that is open */
} Walk;

static void
span_clear (gpointer data)
{
  PlenaryMarkupSpan *span = data;

  g_free (span->uri);
}

static void
block_free (gpointer data)
{
  PlenaryMarkupBlock *block = data;

  g_free (block->marker);
  g_free (block->text);
  g_array_unref (block->spans);
  g_free (block);
}

static PlenaryMarkupBlock *
block_new (PlenaryMarkupType type,
           guint             depth)
{
  PlenaryMarkupBlock *block = g_new0 (PlenaryMarkupBlock, 1);

  block->type = type;
  block->depth = MIN (depth, PLENARY_MARKUP_DEEPEST);
  block->spans = g_array_new (FALSE, FALSE, sizeof (PlenaryMarkupSpan));
  g_array_set_clear_func (block->spans, span_clear);

  return block;
}

static void
open_block (Walk              *walk,
            PlenaryMarkupType  type)
{
  PlenaryMarkupBlock *block = block_new (type, walk->depth);

  block->is_quoted = walk->n_quotes > 0;
  block->marker = g_steal_pointer (&walk->marker);
  walk->block = block;
  g_string_truncate (walk->text, 0);
  g_ptr_array_add (walk->blocks, block);
}

static void
close_block (Walk *walk)
{
  if (walk->block != NULL)
    walk->block->text = g_strdup (walk->text->str);

  walk->block = NULL;
}

static PlenaryMarkupStyle
get_style (Walk *walk)
{
  PlenaryMarkupStyle style = PLENARY_MARKUP_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (walk->n_styles); i++)
    if (walk->n_styles[i] > 0)
      style |= 1u << i;

  return style;
}

static void
append (Walk               *walk,
        const char         *literal,
        PlenaryMarkupStyle  style)
{
  g_autofree char *guarded = NULL;
  guint start = (guint) walk->text->len;

  if (walk->block == NULL || literal == NULL)
    return;

  /* After cmark, as it makes characters of entities. */
  guarded = plenary_guard_text (literal);
  g_string_append (walk->text, guarded);
  plenary_markup_add_span (walk->block, start, (guint) walk->text->len, style, walk->uri);
}

static void
append_lines (Walk       *walk,
              const char *literal)
{
  gsize length = literal != NULL ? strlen (literal) : 0;
  g_autofree char *lines = NULL;

  while (length > 0 && literal[length - 1] == '\n')
    length--;

  lines = g_strndup (literal, length);
  append (walk, lines, PLENARY_MARKUP_PLAIN);
}

static char *
make_marker (cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  gint64 number = cmark_node_get_list_start (list);
  const char *closing = cmark_node_get_list_delim (list) == CMARK_PAREN_DELIM ? ")" : ".";

  if (cmark_node_get_list_type (list) == CMARK_BULLET_LIST)
    return g_strdup (BULLET);

  while ((item = cmark_node_previous (item)) != NULL)
    number++;

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s", number, closing);
}

/* An item without text is still one. */
static void
flush_marker (Walk *walk)
{
  if (walk->marker != NULL)
    {
      open_block (walk, PLENARY_MARKUP_PARAGRAPH);
      close_block (walk);
    }
}

static void
enter_or_leave_item (Walk             *walk,
                     cmark_node       *item,
                     cmark_event_type  event)
{
  flush_marker (walk);

  if (event == CMARK_EVENT_ENTER)
    walk->marker = make_marker (item);

  walk->depth += event == CMARK_EVENT_ENTER ? 1u : -1u;
}

static void
enter_or_leave_quotation (Walk             *walk,
                          cmark_event_type  event)
{
  walk->depth += event == CMARK_EVENT_ENTER ? 1u : -1u;
  walk->n_quotes += event == CMARK_EVENT_ENTER ? 1u : -1u;
}

static void
enter_or_leave_style (Walk             *walk,
                      cmark_event_type  event,
                      guint             bit)
{
  walk->n_styles[bit] += event == CMARK_EVENT_ENTER ? 1u : -1u;
}

static void
enter_or_leave_text (Walk              *walk,
                     cmark_event_type   event,
                     PlenaryMarkupType  type)
{
  if (event == CMARK_EVENT_ENTER)
    open_block (walk, type);
  else
    close_block (walk);
}

static void
add_block (Walk              *walk,
           cmark_node        *node,
           PlenaryMarkupType  type)
{
  open_block (walk, type);
  append_lines (walk, type != PLENARY_MARKUP_RULE ? cmark_node_get_literal (node) : NULL);
  close_block (walk);
}

static void
walk_block (Walk             *walk,
            cmark_node       *node,
            cmark_event_type  event)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      enter_or_leave_quotation (walk, event);
      break;

    case CMARK_NODE_ITEM:
      enter_or_leave_item (walk, node, event);
      break;

    case CMARK_NODE_PARAGRAPH:
      enter_or_leave_text (walk, event, PLENARY_MARKUP_PARAGRAPH);
      break;

    case CMARK_NODE_HEADING:
      enter_or_leave_text (walk, event, PLENARY_MARKUP_HEADING);
      break;

    case CMARK_NODE_CODE_BLOCK:
      add_block (walk, node, PLENARY_MARKUP_VERBATIM);
      break;

    case CMARK_NODE_HTML_BLOCK:
      add_block (walk, node, PLENARY_MARKUP_PARAGRAPH);
      break;

    case CMARK_NODE_THEMATIC_BREAK:
      add_block (walk, node, PLENARY_MARKUP_RULE);
      break;
    }
}

static void
walk_inline (Walk             *walk,
             cmark_node       *node,
             cmark_event_type  event)
{
  PlenaryMarkupStyle style = get_style (walk);

  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_EMPH:
      enter_or_leave_style (walk, event, 0);
      break;

    case CMARK_NODE_STRONG:
      enter_or_leave_style (walk, event, 1);
      break;

    case CMARK_NODE_LINK:
      enter_or_leave_style (walk, event, 3);
      walk->uri = event == CMARK_EVENT_ENTER ? cmark_node_get_url (node) : NULL;
      break;

    case CMARK_NODE_TEXT:
    case CMARK_NODE_HTML_INLINE:
      append (walk, cmark_node_get_literal (node), style);
      break;

    case CMARK_NODE_CODE:
      append (walk, cmark_node_get_literal (node), style | PLENARY_MARKUP_CODE);
      break;

    case CMARK_NODE_SOFTBREAK:
      append (walk, " ", style);
      break;

    case CMARK_NODE_LINEBREAK:
      append (walk, "\n", style);
      break;
    }
}

/**
 * plenary_markup_parse:
 * @source: CommonMark
 *
 * Every text is CommonMark. HTML is shown as it stands, of a picture its description.
 *
 * Returns: (transfer full) (element-type PlenaryMarkupBlock): its blocks
 */
GPtrArray *
plenary_markup_parse (const char *source)
{
  Walk walk = { plenary_markup_new (), NULL, g_string_new (NULL) };
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;

  g_return_val_if_fail (source != NULL, NULL);

  document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      walk_block (&walk, cmark_iter_get_node (iter), event);
      walk_inline (&walk, cmark_iter_get_node (iter), event);
    }

  cmark_iter_free (iter);
  cmark_node_free (document);
  g_string_free (walk.text, TRUE);
  g_free (walk.marker);

  return walk.blocks;
}

/**
 * plenary_markup_dup_plain:
 * @source: CommonMark
 *
 * Returns: (transfer full): what it says, a paragraph after the other on lines of their own
 */
char *
plenary_markup_dup_plain (const char *source)
{
  g_autoptr(GPtrArray) blocks = plenary_markup_parse (source);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      PlenaryMarkupBlock *block = g_ptr_array_index (blocks, i);

      if (block->type == PLENARY_MARKUP_RULE)
        continue;

      if (plain->len > 0)
        g_string_append_c (plain, '\n');

      if (block->marker != NULL)
        g_string_append_printf (plain, "%s ", block->marker);

      g_string_append (plain, block->text);
    }

  return g_string_free (plain, FALSE);
}

/**
 * plenary_markup_new:
 *
 * Returns: (transfer full) (element-type PlenaryMarkupBlock): no blocks
 */
GPtrArray *
plenary_markup_new (void)
{
  return g_ptr_array_new_with_free_func (block_free);
}

/**
 * plenary_markup_append:
 * @blocks: (element-type PlenaryMarkupBlock): where it comes last
 * @depth: in how many lists it stands
 * @marker: (nullable): of a list's item
 * @text: what it says, nothing of which is markup
 *
 * Returns: (transfer none): the new block, to which spans can be added
 */
PlenaryMarkupBlock *
plenary_markup_append (GPtrArray         *blocks,
                       PlenaryMarkupType  type,
                       guint              depth,
                       const char        *marker,
                       const char        *text)
{
  PlenaryMarkupBlock *block = block_new (type, depth);

  block->marker = g_strdup (marker);
  block->text = g_strdup (text);
  g_ptr_array_add (blocks, block);

  return block;
}

/**
 * plenary_markup_add_span:
 * @start: the first byte of it, not before the end of the last span
 * @end: the byte after its last
 * @style: how it is set apart; PLENARY_MARKUP_PLAIN adds nothing
 * @uri: (nullable): of a link, where it leads
 *
 * What goes on as the last span ended makes it longer.
 */
void
plenary_markup_add_span (PlenaryMarkupBlock *block,
                         guint               start,
                         guint               end,
                         PlenaryMarkupStyle  style,
                         const char         *uri)
{
  PlenaryMarkupSpan span = { start, end, style };
  PlenaryMarkupSpan *last = NULL;

  if (style == PLENARY_MARKUP_PLAIN || start == end)
    return;

  if (block->spans->len > 0)
    last = &g_array_index (block->spans, PlenaryMarkupSpan, block->spans->len - 1);

  if (last != NULL && last->end == start && last->style == style &&
      g_strcmp0 (last->uri, uri) == 0)
    {
      last->end = end;
      return;
    }

  span.uri = g_strdup (uri);
  g_array_append_val (block->spans, span);
}

/**
 * plenary_markup_find_span:
 * @block: a paragraph, an item or the like
 * @at: a place in its text, in bytes
 *
 * Returns: (transfer none) (nullable): how the letter there is set apart, %NULL if it is plain
 */
const PlenaryMarkupSpan *
plenary_markup_find_span (const PlenaryMarkupBlock *block,
                          guint                     at)
{
  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlenaryMarkupSpan *span = &g_array_index (block->spans, PlenaryMarkupSpan, i);

      if (span->start <= at && at < span->end)
        return span;
    }

  return NULL;
}

static gboolean
block_equal (const PlenaryMarkupBlock *a,
             const PlenaryMarkupBlock *b)
{
  if (a->type != b->type || a->depth != b->depth || a->is_quoted != b->is_quoted ||
      g_strcmp0 (a->marker, b->marker) != 0 || !g_str_equal (a->text, b->text) ||
      a->spans->len != b->spans->len)
    return FALSE;

  for (guint i = 0; i < a->spans->len; i++)
    {
      PlenaryMarkupSpan *one = &g_array_index (a->spans, PlenaryMarkupSpan, i);
      PlenaryMarkupSpan *other = &g_array_index (b->spans, PlenaryMarkupSpan, i);

      if (one->start != other->start || one->end != other->end || one->style != other->style ||
          g_strcmp0 (one->uri, other->uri) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * plenary_markup_equal:
 *
 * Returns: whether both say the same in the same form
 */
gboolean
plenary_markup_equal (GPtrArray *a,
                      GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!block_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}
