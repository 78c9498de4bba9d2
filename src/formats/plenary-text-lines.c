/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text as the lines that a reader sees, which know where in the source each of their bytes is.
 *
 * Tags are taken out here and nowhere else. Those that make a paragraph or a cell break the line,
 * so that the rules for lines hold for what was HTML as well. Text and source mostly run side by
 * side: a line keeps a span for each stretch of them, not a place for each byte.
 */

#include "config.h"

#include "plenary-text-lines.h"

#include "plenary-text-tags.h"

#include <string.h>

#define TAB 8
#define ZERO_WIDTH_SPACE 0x200b
#define BYTE_ORDER_MARK 0xfeff

/* What text is from which source: byte for byte, or as a whole where the lengths differ. */
typedef struct
{
  gsize text;
  gsize length;
  gsize source;
  gsize source_length;
} Span;

typedef struct
{
  const char *source;
  gboolean    has_tags;

  GPtrArray  *lines;
  GArray     *tags;

  GString    *text;         /* of the line that is being read */
  GArray     *spans;
  const char *space;        /* white space that was read, but is kept only between words */
  const char *space_end;
  guint       n_feeds;      /* since the last line */
  guint       indent;
  gboolean    is_indenting;
  gboolean    is_split;
  gboolean    is_inner;
  gboolean    is_item;
} Walk;

static void
line_free (gpointer data)
{
  PlenaryTextLine *line = data;

  g_free (line->text);
  g_array_unref (line->spans);
  g_free (line);
}

static void
append (Walk       *walk,
        const char *text,
        gsize       length,
        const char *start,
        const char *end)
{
  Span span = { walk->text->len, length, (gsize) (start - walk->source), (gsize) (end - start) };
  Span *last = walk->spans->len > 0 ? &g_array_index (walk->spans, Span, walk->spans->len - 1)
                                    : NULL;

  g_string_append_len (walk->text, text, (gssize) length);

  if (last != NULL && last->length == last->source_length && span.length == span.source_length &&
      last->source + last->source_length == span.source)
    {
      last->length += span.length;
      last->source_length += span.source_length;
    }
  else
    {
      g_array_append_val (walk->spans, span);
    }
}

/* A single space of a special kind stays what it is: it may be there for a reason. */
static void
append_space (Walk *walk)
{
  const char *start = walk->space;
  gboolean is_single = start != NULL && g_utf8_next_char (start) == walk->space_end;

  if (start == NULL)
    return;

  if (is_single && *start != '\t' && *start != '<' && *start != '&')
    append (walk, start, (gsize) (walk->space_end - start), start, walk->space_end);
  else
    append (walk, " ", 1, start, walk->space_end);

  walk->space = NULL;
}

static void
end_line (Walk *walk)
{
  PlenaryTextLine *line;
  Span *first, *last;

  walk->space = NULL;
  if (walk->text->len == 0)
    return;

  line = g_new0 (PlenaryTextLine, 1);
  first = &g_array_index (walk->spans, Span, 0);
  last = &g_array_index (walk->spans, Span, walk->spans->len - 1);
  line->range.start = first->source;
  line->range.end = last->source + last->source_length;
  line->text = g_strndup (walk->text->str, walk->text->len);
  line->length = walk->text->len;
  line->n_characters = (guint) g_utf8_strlen (line->text, -1);
  line->n_blank = walk->n_feeds > 1 ? walk->n_feeds - 1 : 0;
  line->indent = walk->indent;
  line->is_split = walk->is_split;
  line->is_inner = walk->is_inner;
  line->is_item = walk->is_item;
  line->spans = g_steal_pointer (&walk->spans);
  g_ptr_array_add (walk->lines, line);

  walk->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_string_truncate (walk->text, 0);
  walk->n_feeds = 0;
  walk->is_split = walk->is_item = FALSE;
  walk->is_inner = TRUE;
}

static void
feed_line (Walk *walk)
{
  end_line (walk);
  walk->n_feeds++;
  walk->indent = 0;
  walk->is_indenting = TRUE;
  walk->is_inner = FALSE;
}

static void
take_space (Walk       *walk,
            const char *start,
            const char *end)
{
  if (walk->text->len == 0)
    {
      if (walk->is_indenting)
        walk->indent = *start == '\t' ? (walk->indent / TAB + 1) * TAB : walk->indent + 1;
      return;
    }

  if (walk->space == NULL)
    walk->space = start;
  walk->space_end = end;
}

static void
take_tag (Walk           *walk,
          PlenaryTextTag  tag,
          const char     *start,
          const char     *end)
{
  PlenaryTextRange range = { (gsize) (start - walk->source), (gsize) (end - walk->source) };

  g_array_append_val (walk->tags, range);
  walk->is_indenting = FALSE;

  switch (tag)
    {
    case PLENARY_TEXT_TAG_INLINE:
      break;

    case PLENARY_TEXT_TAG_CELL:
      if (walk->text->len > 0)
        take_space (walk, start, end);
      break;

    case PLENARY_TEXT_TAG_BREAK:
      end_line (walk);
      walk->n_feeds = MAX (walk->n_feeds, 1);
      break;

    case PLENARY_TEXT_TAG_BLOCK:
    case PLENARY_TEXT_TAG_ITEM:
      end_line (walk);
      if (start[1] == '/' && walk->lines->len > 0 && !walk->is_split)
        ((PlenaryTextLine *) g_ptr_array_index (walk->lines, walk->lines->len - 1))->is_closed =
          TRUE;
      walk->is_split = TRUE;
      walk->is_item |= tag == PLENARY_TEXT_TAG_ITEM;
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
take_character (Walk       *walk,
                gunichar    c,
                const char *start,
                const char *end)
{
  char text[6];
  gsize length;

  if (g_unichar_isspace (c) ||
      (walk->text->len == 0 && (c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK)))
    {
      take_space (walk, start, end);
      return;
    }

  length = (gsize) g_unichar_to_utf8 (c, text);
  append_space (walk);
  append (walk, text, length, start, end);
  walk->is_indenting = FALSE;
}

static void
walk_source (Walk *walk)
{
  const char *next;

  for (const char *p = walk->source; *p != '\0'; p = next)
    {
      gunichar c = g_utf8_get_char (p);
      PlenaryTextTag tag;

      next = g_utf8_next_char (p);

      if (*p == '<' && plenary_text_tag_scan (p, &next, &tag))
        {
          take_tag (walk, tag, p, next);
          continue;
        }

      if (*p == '&' && walk->has_tags)
        plenary_text_entity_scan (p, &next, &c);

      if (*p == '\n')
        feed_line (walk);
      else
        take_character (walk, c, p, next);
    }

  end_line (walk);
}

/* Entities are signs of HTML only where there is HTML. */
static gboolean
has_tags (const char *source)
{
  PlenaryTextTag tag;
  const char *end;

  for (const char *p = strchr (source, '<'); p != NULL; p = strchr (p + 1, '<'))
    if (plenary_text_tag_scan (p, &end, &tag))
      return TRUE;

  return FALSE;
}

/**
 * plenary_text_lines_new:
 * @source: UTF-8, its lines ended by line feeds
 * @tags: (element-type PlenaryTextRange): gets the tags, which no line has
 *
 * Returns: (transfer full) (element-type PlenaryTextLine): the lines of @source that say anything
 */
GPtrArray *
plenary_text_lines_new (const char *source,
                        GArray     *tags)
{
  g_autoptr(GString) text = g_string_new (NULL);
  Walk walk = { .source = source, .has_tags = has_tags (source), .tags = tags, .text = text,
                .n_feeds = 1, .is_indenting = TRUE };

  walk.lines = g_ptr_array_new_with_free_func (line_free);
  walk.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  walk_source (&walk);
  g_array_unref (walk.spans);

  return walk.lines;
}

static const Span *
find_span (const PlenaryTextLine *self,
           gsize                  offset)
{
  guint low = 0;
  guint high = self->spans->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->spans, Span, middle).text <= offset)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->spans, Span, low);
}

/**
 * plenary_text_line_locate:
 * @from: the first byte of a part of its text
 * @to: the byte after its last, greater than @from
 *
 * Returns: where in the source that part is, with the tags that are in it
 */
PlenaryTextRange
plenary_text_line_locate (const PlenaryTextLine *self,
                          gsize                  from,
                          gsize                  to)
{
  const Span *first = find_span (self, from);
  const Span *last = find_span (self, to - 1);
  PlenaryTextRange range;

  range.start = first->source;
  if (first->length == first->source_length)
    range.start += from - first->text;

  range.end = last->source + last->source_length;
  if (last->length == last->source_length)
    range.end -= last->text + last->length - to;

  return range;
}
