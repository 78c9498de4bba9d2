/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing words in the tree of a formatted text, which is then written anew: for those that are
 * written in pieces, partly in bold or with entities.
 */

#include "config.h"

#include "plenary-markup-replace-private.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

static gboolean
has_text (cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      return TRUE;

    default:
      return FALSE;
    }
}

/* Returns: (nullable): what a leaf is read as */
static const char *
get_literal (cmark_node *leaf)
{
  switch ((int) cmark_node_get_type (leaf))
    {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      return cmark_node_get_literal (leaf);

    case CMARK_NODE_SOFTBREAK:
      return " ";

    case CMARK_NODE_LINEBREAK:
      return "\n";

    default:
      return NULL;
    }
}

/* The leaves of a paragraph or heading, in the order in which they are read. */
static GPtrArray *
list_leaves (cmark_node *node,
             GString    *text)
{
  GPtrArray *leaves = g_ptr_array_new ();
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER && get_literal (cmark_iter_get_node (iter)) != NULL)
      {
        g_ptr_array_add (leaves, cmark_iter_get_node (iter));
        g_string_append (text, get_literal (cmark_iter_get_node (iter)));
      }

  cmark_iter_free (iter);

  return leaves;
}

/* Takes a leaf away, and what had nothing else in it. */
static void
take_away (cmark_node *leaf)
{
  while (leaf != NULL && cmark_node_first_child (leaf) == NULL && !has_text (leaf))
    {
      cmark_node *parent = cmark_node_parent (leaf);

      cmark_node_unlink (leaf);
      cmark_node_free (leaf);
      leaf = parent;
    }
}

/* What is new goes to the leaf in which the old began. */
static gboolean
replace (GPtrArray          *leaves,
         const PlenaryRange *range,
         const char         *replacement)
{
  guint start = 0;

  for (guint i = 0; i < leaves->len; i++)
    {
      cmark_node *leaf = g_ptr_array_index (leaves, i);
      const char *literal = get_literal (leaf);
      guint length = (guint) strlen (literal);
      guint end = start + length;
      guint from = MAX (range->start, start) - start;
      guint to = MIN (range->end, end);
      g_autofree char *changed = NULL;

      if (to > start && range->start < end)
        {
          gboolean is_first = range->start >= start;

          changed = g_strdup_printf ("%.*s%s%s", (int) from, literal,
                                     is_first ? replacement : "", literal + (to - start));

          if (*changed == '\0')
            take_away (leaf);
          else if (!cmark_node_set_literal (leaf, changed))
            return FALSE;
        }

      start = end;
    }

  return TRUE;
}

/* How many blocks that say the same in the same form come before this one. */
static guint
count_before (GPtrArray *blocks,
              guint      index)
{
  PlenaryMarkupBlock *block = g_ptr_array_index (blocks, index);
  guint n = 0;

  for (guint i = 0; i < index; i++)
    {
      PlenaryMarkupBlock *other = g_ptr_array_index (blocks, i);

      n += other->type == block->type && g_str_equal (other->text, block->text);
    }

  return n;
}

static gboolean
is_of_type (cmark_node        *node,
            PlenaryMarkupType  type)
{
  return cmark_node_get_type (node) == (type == PLENARY_MARKUP_HEADING ? CMARK_NODE_HEADING :
                                                                         CMARK_NODE_PARAGRAPH);
}

static gboolean
replace_in_document (cmark_node             *document,
                     GPtrArray              *blocks,
                     const PlenaryMarkupHit *hit,
                     const char             *replacement)
{
  PlenaryMarkupBlock *block = g_ptr_array_index (blocks, hit->block);
  guint n_before = count_before (blocks, hit->block);
  g_autoptr(GPtrArray) leaves = NULL;
  cmark_iter *iter = cmark_iter_new (document);
  cmark_event_type event;

  while (leaves == NULL && (event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) own = NULL;

      if (event != CMARK_EVENT_ENTER || !is_of_type (node, block->type))
        continue;

      own = list_leaves (node, text);

      if (g_str_equal (text->str, block->text) && n_before-- == 0)
        leaves = g_steal_pointer (&own);
    }

  cmark_iter_free (iter);

  return leaves != NULL && replace (leaves, &hit->range, replacement);
}

/* Returns: (transfer full) (nullable): @source with the hit replaced, written as cmark writes; it
 * need not say what it should
 */
char *
plenary_markup_replace_in_tree (const char             *source,
                                GPtrArray              *blocks,
                                const PlenaryMarkupHit *hit,
                                const char             *replacement)
{
  cmark_node *document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  char *result = NULL;

  if (replace_in_document (document, blocks, hit, replacement))
    {
      char *written = cmark_render_commonmark (document, CMARK_OPT_DEFAULT, 0);

      while (g_str_has_suffix (written, "\n") && !g_str_has_suffix (source, "\n"))
        written[strlen (written) - 1] = '\0';

      result = g_strdup (written);
      free (written);
    }

  cmark_node_free (document);

  return result;
}
