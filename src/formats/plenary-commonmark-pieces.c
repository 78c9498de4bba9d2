/* SPDX-License-Identifier: GPL-3.0-or-later */

/* CommonMark in pieces: paragraphs and lists that are edited as formatted text, and all else, which
 * is kept as it stands.
 *
 * A piece can be edited if it is made only of what formatted text has, says the same without the
 * rest of the text, where links may be defined, and if its blocks look the same once they have
 * been written and read. Whoever has edited the blocks joins the pieces again; those that are as
 * they were keep their source.
 */

#include "config.h"

#include "plenary-commonmark-pieces.h"

#include "plenary-commonmark-write.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

static void
piece_free (gpointer data)
{
  PlenaryCommonmarkPiece *piece = data;

  g_free (piece->source);
  g_clear_pointer (&piece->blocks, g_ptr_array_unref);
  g_free (piece);
}

/* Whether formatted text has such a thing, and can say all of it. */
static gboolean
is_formatting (cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_CODE:
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      return TRUE;

    case CMARK_NODE_LINK:
      return *cmark_node_get_title (node) == '\0';

    default:
      return FALSE;
    }
}

static gboolean
is_all_formatting (cmark_node *node)
{
  cmark_iter *iter = cmark_iter_new (node);
  gboolean is_all = TRUE;

  while (is_all && cmark_iter_next (iter) != CMARK_EVENT_DONE)
    is_all = is_formatting (cmark_iter_get_node (iter));

  cmark_iter_free (iter);

  return is_all;
}

/* Whether @source alone is what it is in the whole text, where links may be defined. */
static gboolean
stands_alone (cmark_node *node,
              const char *source)
{
  char *within = cmark_render_html (node, CMARK_OPT_DEFAULT);
  char *alone = cmark_markdown_to_html (source, strlen (source), CMARK_OPT_DEFAULT);
  gboolean does = g_str_equal (within, alone);

  free (within);
  free (alone);

  return does;
}

/* Whether a reader sees the same: that a blank is emphasised, nobody does. */
static gboolean
block_looks_like (const PlenaryMarkupBlock *a,
                  const PlenaryMarkupBlock *b)
{
  if (a->depth != b->depth || g_strcmp0 (a->marker, b->marker) != 0 ||
      !g_str_equal (a->text, b->text))
    return FALSE;

  for (const char *at = a->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const PlenaryMarkupSpan *one = plenary_markup_find_span (a, (guint) (at - a->text));
      const PlenaryMarkupSpan *other = plenary_markup_find_span (b, (guint) (at - a->text));
      PlenaryMarkupStyle differing = (one != NULL ? one->style : PLENARY_MARKUP_PLAIN) ^
                                     (other != NULL ? other->style : PLENARY_MARKUP_PLAIN);

      if (g_unichar_isspace (g_utf8_get_char (at)))
        differing &= (PlenaryMarkupStyle) ~(PLENARY_MARKUP_EMPHASIS | PLENARY_MARKUP_STRONG);

      if (differing != PLENARY_MARKUP_PLAIN ||
          (one != NULL && other != NULL && g_strcmp0 (one->uri, other->uri) != 0))
        return FALSE;
    }

  return TRUE;
}

static gboolean
blocks_look_like (GPtrArray *a,
                  GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    if (!block_looks_like (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return a->len == b->len;
}

static gboolean
can_be_edited (cmark_node *node,
               const char *source,
               GPtrArray  *blocks)
{
  g_autofree char *written = plenary_commonmark_write (blocks);
  g_autoptr(GPtrArray) again = plenary_markup_parse (written);

  return is_all_formatting (node) && stands_alone (node, source) &&
         blocks_look_like (blocks, again);
}

static gboolean
is_blank (const char *line)
{
  return line[strspn (line, " \t\r")] == '\0';
}

/* Returns: (transfer full): the lines from @first to before @last, counted from 0, or %NULL if
 * there is nothing in them
 */
static char *
take_lines (char **lines,
            guint  first,
            guint  last)
{
  GString *source;

  while (first < last && is_blank (lines[first]))
    first++;
  while (first < last && is_blank (lines[last - 1]))
    last--;

  if (first == last)
    return NULL;

  source = g_string_new (lines[first]);
  for (guint i = first + 1; i < last; i++)
    g_string_append_printf (source, "\n%s", lines[i]);

  return g_string_free (source, FALSE);
}

static void
add_opaque (GPtrArray  *pieces,
            char      **lines,
            guint       first,
            guint       last)
{
  g_autofree char *source = take_lines (lines, first, last);

  if (source != NULL)
    g_ptr_array_add (pieces, plenary_commonmark_piece_new (source, NULL));
}

static void
add_node (GPtrArray   *pieces,
          char       **lines,
          cmark_node  *node,
          guint        first,
          guint        last)
{
  cmark_node_type type = cmark_node_get_type (node);
  g_autofree char *source = NULL;
  g_autoptr(GPtrArray) blocks = NULL;

  if (type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_LIST)
    {
      add_opaque (pieces, lines, first, last);
      return;
    }

  source = take_lines (lines, first, last);
  if (source == NULL)
    return;

  blocks = plenary_markup_parse (source);
  if (!can_be_edited (node, source, blocks))
    g_clear_pointer (&blocks, g_ptr_array_unref);

  g_ptr_array_add (pieces, plenary_commonmark_piece_new (source, blocks));
}

/**
 * plenary_commonmark_piece_new:
 * @blocks: (nullable) (element-type PlenaryMarkupBlock): what it says
 *
 * Returns: (transfer full): a piece
 */
PlenaryCommonmarkPiece *
plenary_commonmark_piece_new (const char *source,
                              GPtrArray  *blocks)
{
  PlenaryCommonmarkPiece *piece = g_new0 (PlenaryCommonmarkPiece, 1);

  piece->source = g_strdup (source);
  piece->blocks = blocks != NULL ? g_ptr_array_ref (blocks) : NULL;

  return piece;
}

/**
 * plenary_commonmark_pieces_new:
 *
 * Returns: (transfer full) (element-type PlenaryCommonmarkPiece): no pieces
 */
GPtrArray *
plenary_commonmark_pieces_new (void)
{
  return g_ptr_array_new_with_free_func (piece_free);
}

/**
 * plenary_commonmark_split:
 * @source: CommonMark
 *
 * Returns: (transfer full) (element-type PlenaryCommonmarkPiece): its pieces, in which all of it
 *   is but for blank lines
 */
GPtrArray *
plenary_commonmark_split (const char *source)
{
  GPtrArray *pieces = plenary_commonmark_pieces_new ();
  g_auto(GStrv) lines = g_strsplit (source, "\n", -1);
  guint n_lines = g_strv_length (lines);
  cmark_node *document = cmark_parse_document (source, strlen (source), CMARK_OPT_DEFAULT);
  cmark_node *node = cmark_node_first_child (document);
  guint done = 0;

  for (; node != NULL; node = cmark_node_next (node))
    {
      guint first = MAX ((guint) cmark_node_get_start_line (node) - 1, done);
      guint last = CLAMP ((guint) cmark_node_get_end_line (node), first, n_lines);

      /* Links are defined on lines that are of no node. */
      add_opaque (pieces, lines, done, first);
      add_node (pieces, lines, node, first, last);
      done = last;
    }

  add_opaque (pieces, lines, done, n_lines);
  cmark_node_free (document);

  return pieces;
}

/* Returns: the source of what says the same, looking first from @start on */
static const char *
find_source (GPtrArray *known,
             GPtrArray *blocks,
             guint     *start)
{
  for (guint i = 0; i < known->len; i++)
    {
      guint at = (*start + i) % known->len;
      const PlenaryCommonmarkPiece *piece = g_ptr_array_index (known, at);

      if (piece->blocks == NULL || !plenary_markup_equal (piece->blocks, blocks))
        continue;

      *start = at + 1;
      return piece->source;
    }

  return NULL;
}

/**
 * plenary_commonmark_join:
 * @pieces: (element-type PlenaryCommonmarkPiece): paragraphs and lists, whose source is not asked
 *   for, and what is kept
 * @known: (element-type PlenaryCommonmarkPiece): what there was before it was edited
 *
 * Returns: (transfer full): CommonMark in which what is known has the source that it had
 */
char *
plenary_commonmark_join (GPtrArray *pieces,
                         GPtrArray *known)
{
  GString *source = g_string_new (NULL);
  guint start = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const PlenaryCommonmarkPiece *piece = g_ptr_array_index (pieces, i);
      const char *said = piece->source;
      g_autofree char *written = NULL;

      if (piece->blocks != NULL)
        said = find_source (known, piece->blocks, &start);
      if (said == NULL)
        said = written = plenary_commonmark_write (piece->blocks);

      if (*said != '\0')
        g_string_append_printf (source, "%s%s", source->len > 0 ? "\n\n" : "", said);
    }

  return g_string_free (source, FALSE);
}
