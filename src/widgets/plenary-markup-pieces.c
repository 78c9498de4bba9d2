/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text: from the pieces of a CommonMark into a buffer, and back. */

#include "config.h"

#include "plenary-markup-buffer-private.h"

#include "plenary-commonmark-pieces.h"
#include "plenary-guard.h"

#include <string.h>

#define LINE_SEPARATOR "\342\200\250"

static char *
replace (const char *text,
         const char *what,
         const char *with)
{
  g_autoptr(GString) replaced = g_string_new (text);

  g_string_replace (replaced, what, with, 0);

  return g_strdup (replaced->str);
}

static char *
flatten (const char *text)
{
  g_autofree char *guarded = plenary_guard_text (text);

  return replace (guarded, "\n", LINE_SEPARATOR);
}

static void
insert_block (GtkTextBuffer            *buffer,
              const PlenaryMarkupBlock *block)
{
  g_autofree char *text = replace (block->text, "\n", LINE_SEPARATOR);
  GtkTextIter end;
  int index;
  int offset;

  gtk_text_buffer_get_end_iter (buffer, &end);
  index = gtk_text_iter_get_line (&end);
  plenary_markup_buffer_set_item (buffer, index, block->marker, block->depth);

  gtk_text_buffer_get_end_iter (buffer, &end);
  offset = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert (buffer, &end, text, -1);

  for (guint i = 0; i < block->spans->len; i++)
    {
      const PlenaryMarkupSpan *span = &g_array_index (block->spans, PlenaryMarkupSpan, i);
      const char *said = block->text;
      GtkTextIter from;
      GtkTextIter to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, offset +
                                          (int) g_utf8_strlen (said, span->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &to, offset +
                                          (int) g_utf8_strlen (said, span->end));
      plenary_markup_buffer_set_style (buffer, &from, &to, span->style, TRUE);
      if (span->style & PLENARY_MARKUP_LINK)
        plenary_markup_buffer_set_link (buffer, &from, &to, span->uri != NULL ? span->uri : "");
    }

  plenary_markup_buffer_tag_line (buffer, index, block->marker != NULL, block->depth);
}

static void
insert_source (GtkTextBuffer *buffer,
               const char    *source)
{
  g_autofree char *text = flatten (source);
  GtkTextTag *tag = plenary_markup_buffer_create_carrier (buffer, "source", source);
  GtkTextIter end;

  g_object_set (tag, "family", "monospace", "scale", 0.9, NULL);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags (buffer, &end, text, -1, tag, NULL);
}

static void
insert_break (GtkTextBuffer *buffer)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (gtk_text_buffer_get_char_count (buffer) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
}

static void
remove_carrier_cb (GtkTextTag *tag,
                   gpointer    data)
{
  if (g_object_get_data (G_OBJECT (tag), "uri") != NULL ||
      g_object_get_data (G_OBJECT (tag), "source") != NULL)
    g_ptr_array_add (data, tag);
}

static void
remove_carriers (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr(GPtrArray) carriers = g_ptr_array_new ();

  gtk_text_tag_table_foreach (table, remove_carrier_cb, carriers);
  for (guint i = 0; i < carriers->len; i++)
    gtk_text_tag_table_remove (table, g_ptr_array_index (carriers, i));
}

/**
 * plenary_markup_buffer_set_pieces:
 * @pieces: (element-type PlenaryCommonmarkPiece): what it shall have
 */
void
plenary_markup_buffer_set_pieces (GtkTextBuffer *buffer,
                                  GPtrArray     *pieces)
{
  gtk_text_buffer_set_text (buffer, "", 0);
  remove_carriers (buffer);

  for (guint i = 0; i < pieces->len; i++)
    {
      const PlenaryCommonmarkPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->blocks == NULL)
        {
          insert_break (buffer);
          insert_source (buffer, piece->source);
          continue;
        }

      for (guint j = 0; j < piece->blocks->len; j++)
        {
          insert_break (buffer);
          insert_block (buffer, g_ptr_array_index (piece->blocks, j));
        }
    }
}

static char *
dup_said (const GtkTextIter *start,
          const GtkTextIter *end)
{
  g_autofree char *text = gtk_text_iter_get_slice (start, end);

  return replace (text, LINE_SEPARATOR, "\n");
}

/* The source of what is kept, as it was unless somebody changed it. */
static char *
dup_source (const PlenaryMarkupLine *line)
{
  const char *source;
  g_autofree char *now = gtk_text_iter_get_slice (&line->start, &line->end);
  g_autofree char *flat = NULL;

  plenary_markup_buffer_find_carrier (&line->start, "source", &source);
  flat = flatten (source);

  return g_str_equal (now, flat) ? g_strdup (source) : replace (now, LINE_SEPARATOR, "\n");
}

/* Appends the text from @start to @end to that of @block, all of one style. */
static void
append_run (PlenaryMarkupBlock *block,
            const GtkTextIter  *start,
            const GtkTextIter  *end)
{
  GtkTextTag *marker =
    plenary_markup_buffer_get_tag (gtk_text_iter_get_buffer (start), "marker");
  const char *uri;
  PlenaryMarkupStyle style = plenary_markup_buffer_get_style (start, &uri);
  g_autofree char *said = dup_said (start, end);
  g_autofree char *before = block->text;

  if (gtk_text_iter_has_tag (start, marker))
    {
      block->text = g_steal_pointer (&before);
      return;
    }

  block->text = g_strconcat (before, said, NULL);
  plenary_markup_add_span (block, (guint) strlen (before), (guint) strlen (block->text),
                           style, uri);
}

static void
append_block (GPtrArray               *blocks,
              const PlenaryMarkupLine *line)
{
  PlenaryMarkupBlock *block =
    plenary_markup_append (blocks, PLENARY_MARKUP_PARAGRAPH, line->depth, line->marker, "");
  GtkTextIter at = line->start;

  while (gtk_text_iter_compare (&at, &line->end) < 0)
    {
      GtkTextIter next = at;

      gtk_text_iter_forward_to_tag_toggle (&next, NULL);
      if (gtk_text_iter_compare (&next, &line->end) > 0)
        next = line->end;

      append_run (block, &at, &next);
      at = next;
    }
}

/**
 * plenary_markup_buffer_dup_pieces:
 *
 * Returns: (transfer full) (element-type PlenaryCommonmarkPiece): what it has now: paragraphs and
 *   lists without a source, and what is kept with it
 */
GPtrArray *
plenary_markup_buffer_dup_pieces (GtkTextBuffer *buffer)
{
  GPtrArray *pieces = plenary_commonmark_pieces_new ();
  GPtrArray *list = NULL;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (buffer, i);
      g_autoptr(GPtrArray) blocks = NULL;

      if (line->is_source)
        {
          g_autofree char *source = dup_source (line);

          g_ptr_array_add (pieces, plenary_commonmark_piece_new (source, NULL));
        }
      else if (line->depth > 0 && list != NULL && !line->is_nothing)
        append_block (list, line);
      else if (!line->is_nothing)
        {
          blocks = plenary_markup_new ();
          append_block (blocks, line);
          g_ptr_array_add (pieces, plenary_commonmark_piece_new (NULL, blocks));
        }

      if (line->is_nothing)
        continue;
      else if (line->depth == 0)
        list = NULL;
      else if (list == NULL)
        list = blocks;
    }

  return pieces;
}
