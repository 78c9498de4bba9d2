/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A flow is a handout before anybody knows how wide it is: paragraphs from top to bottom.
 *
 * Each says how it is to be set, where a page may begin, and what it is to somebody who is read
 * to. A flow keeps copies of what it says, so that pages that are being looked at or printed do
 * not change when the programme does.
 */

#include "config.h"

#include "plenary-flow.h"

#include "plenary-guard.h"

/* Where it begins, and what it is called. */
typedef struct
{
  guint  block;
  char  *name;
} Chapter;

struct _PlenaryFlow
{
  GArray    *chapters;
  GPtrArray *blocks;
  GPtrArray *parts;
  GPtrArray *headings;
};

static void
span_clear (gpointer data)
{
  PlenarySpan *span = data;

  g_free (span->uri);
}

static void
chapter_clear (gpointer data)
{
  Chapter *chapter = data;

  g_free (chapter->name);
}

static void
block_free (gpointer data)
{
  PlenaryBlock *block = data;

  if (block == NULL)
    return;

  g_free (block->text);
  g_free (block->aside);
  g_free (block->bookmark);
  g_free (block->session);
  g_clear_pointer (&block->spans, g_array_unref);
  g_clear_pointer (&block->figure, plenary_figure_free);
  g_free (block);
}

static void
part_free (gpointer data)
{
  PlenaryPart *part = data;

  g_free (part->alternative);
  g_free (part);
}

PlenaryFlow *
plenary_flow_new (void)
{
  PlenaryFlow *self = g_new0 (PlenaryFlow, 1);

  self->chapters = g_array_new (FALSE, FALSE, sizeof (Chapter));
  g_array_set_clear_func (self->chapters, chapter_clear);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->headings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
plenary_flow_free (PlenaryFlow *self)
{
  g_array_unref (self->chapters);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->headings);
  g_free (self);
}

/**
 * plenary_flow_add_part:
 * @parent: (nullable): what it is a part of
 * @tag: what it is, a static string
 *
 * Returns: (transfer none): a part of the document, which lives as long as the flow
 */
PlenaryPart *
plenary_flow_add_part (PlenaryFlow *self,
                       PlenaryPart *parent,
                       const char  *tag)
{
  PlenaryPart *part = g_new0 (PlenaryPart, 1);

  part->parent = parent;
  part->tag = tag;
  part->depth = parent != NULL ? parent->depth + 1 : 0;
  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * plenary_flow_add_figure:
 * @parent: (nullable): what it is a part of
 * @alternative: what it shows, for who cannot see it
 *
 * Returns: (transfer none): a part that is a picture
 */
PlenaryPart *
plenary_flow_add_figure (PlenaryFlow *self,
                         PlenaryPart *parent,
                         const char  *alternative)
{
  PlenaryPart *part = plenary_flow_add_part (self, parent, "Figure");

  part->alternative = g_strdup (alternative);

  return part;
}

/**
 * plenary_flow_begin:
 * @chapter: what the pages are called that begin here
 *
 * Begins pages that are numbered by themselves. What was added before the first are such pages as
 * well, without a name.
 */
void
plenary_flow_begin (PlenaryFlow *self,
                    const char  *chapter)
{
  Chapter begun = { self->blocks->len, g_strdup (chapter) };

  g_array_append_val (self->chapters, begun);
}

guint
plenary_flow_get_n_chapters (PlenaryFlow *self)
{
  return self->chapters->len;
}

/**
 * plenary_flow_get_chapter:
 * @name: (out) (optional): what it is called
 *
 * Returns: the block with which it begins
 */
guint
plenary_flow_get_chapter (PlenaryFlow  *self,
                          guint         index,
                          const char  **name)
{
  const Chapter *chapter = &g_array_index (self->chapters, Chapter, index);

  if (name != NULL)
    *name = chapter->name;

  return chapter->block;
}

/**
 * plenary_flow_add_heading:
 * @heading: (transfer full): where blocks are, such as "Day One, Panel 2"
 *
 * Returns: (transfer none): the same, which lives as long as the flow
 */
const char *
plenary_flow_add_heading (PlenaryFlow *self,
                          char        *heading)
{
  g_ptr_array_add (self->headings, heading);

  return heading;
}

/**
 * plenary_flow_add:
 * @part: what it is for a reader
 * @text: what it says, as somebody typed it
 *
 * Adds a paragraph to the end. It has the full width and no space above it until told otherwise,
 * and says @text without what must not reach a page.
 *
 * Returns: (transfer none): the paragraph, which lives as long as the flow
 */
PlenaryBlock *
plenary_flow_add (PlenaryFlow       *self,
                  PlenaryPart       *part,
                  PlenaryPrintStyle  style,
                  const char        *text)
{
  PlenaryBlock *block = g_new0 (PlenaryBlock, 1);

  block->part = part;
  block->style = style;
  block->text = plenary_guard_text (text);
  block->cost = PLENARY_BREAK_PARAGRAPH;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * plenary_flow_remove_last:
 *
 * Takes back the paragraph that was added last.
 */
void
plenary_flow_remove_last (PlenaryFlow *self)
{
  g_ptr_array_set_size (self->blocks, (int) self->blocks->len - 1);
}

/**
 * plenary_flow_fit:
 * @form: what the pages will look like
 *
 * Makes distances and rules as large as the form has them. What is added later is not.
 */
void
plenary_flow_fit (PlenaryFlow       *self,
                  const PlenaryForm *form)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      PlenaryBlock *block = g_ptr_array_index (self->blocks, i);

      block->indent *= form->spacing;
      block->width *= form->spacing;
      block->space *= form->spacing;
      block->aside_width *= form->spacing;
      block->rule_above *= form->rule;
      block->rule_below *= form->rule;
    }
}

guint
plenary_flow_get_n_blocks (PlenaryFlow *self)
{
  return self->blocks->len;
}

/**
 * plenary_flow_forget:
 * @index: of a block that is not asked for any more
 */
void
plenary_flow_forget (PlenaryFlow *self,
                     guint        index)
{
  block_free (g_steal_pointer (&g_ptr_array_index (self->blocks, index)));
}

PlenaryBlock *
plenary_flow_get_block (PlenaryFlow *self,
                        guint        index)
{
  return g_ptr_array_index (self->blocks, index);
}

/**
 * plenary_block_mark:
 * @start: the first byte
 * @end: the byte after the last
 * @marks: how they differ from the style of the block
 * @uri: (nullable): where they lead
 */
void
plenary_block_mark (PlenaryBlock      *block,
                    gsize              start,
                    gsize              end,
                    PlenaryPrintMarks  marks,
                    const char        *uri)
{
  PlenarySpan span = { (guint) start, (guint) end, marks, g_strdup (uri) };

  if (block->spans == NULL)
    {
      block->spans = g_array_new (FALSE, FALSE, sizeof (PlenarySpan));
      g_array_set_clear_func (block->spans, span_clear);
    }

  g_array_append_val (block->spans, span);
}
