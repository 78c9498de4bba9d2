/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was recognised where, and what was not: noted in whatever order the rules come to it. */

#include "config.h"

#include "plenary-text-notes.h"

#include <string.h>

PlenaryTextNotes *
plenary_text_notes_new (void)
{
  PlenaryTextNotes *self = g_new0 (PlenaryTextNotes, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (PlenaryTextMark));
  self->left_over = g_array_new (FALSE, FALSE, sizeof (PlenaryTextLeftOver));
  self->tags = g_array_new (FALSE, FALSE, sizeof (PlenaryTextRange));

  return self;
}

void
plenary_text_notes_free (PlenaryTextNotes *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->left_over);
  g_array_unref (self->tags);
  g_free (self);
}

/**
 * plenary_text_notes_mark:
 * @id: (nullable): what of the agenda has it; it must live as long as the notes
 * @from: the first byte of a part of the text of @line
 * @to: the byte after its last; nothing is noted of an empty part
 */
void
plenary_text_notes_mark (PlenaryTextNotes      *self,
                         PlenaryTextMarkKind    kind,
                         const char            *id,
                         const PlenaryTextLine *line,
                         gsize                  from,
                         gsize                  to)
{
  PlenaryTextMark mark = { .kind = kind, .id = id };
  PlenaryTextRange range;

  while (to > from && line->text[to - 1] == ' ')
    to--;
  while (from < to && line->text[from] == ' ')
    from++;

  if (from == to)
    return;

  range = plenary_text_line_locate (line, from, to);
  mark.start = range.start;
  mark.end = range.end;
  g_array_append_val (self->marks, mark);
}

/**
 * plenary_text_notes_leave:
 * @id: (nullable): the session that has the words of @line all the same
 *
 * Notes that no rule knows @line.
 */
void
plenary_text_notes_leave (PlenaryTextNotes      *self,
                          const char            *id,
                          const PlenaryTextLine *line)
{
  PlenaryTextLeftOver left = { line->range.start, line->range.end, id };

  g_array_append_val (self->left_over, left);
}

/* Adds @mark to @marks, without the tags in it and the white space around them. */
static void
add_cut (GArray                *marks,
         PlenaryTextMark        mark,
         const char            *source,
         GArray                *tags,
         guint                 *next_tag)
{
  gsize end = mark.end;

  while (mark.start < end)
    {
      const PlenaryTextRange *tag = *next_tag < tags->len
                                      ? &g_array_index (tags, PlenaryTextRange, *next_tag) : NULL;

      if (tag != NULL && tag->end <= mark.start)
        {
          *next_tag += 1;
          continue;
        }

      mark.end = tag != NULL && tag->start < end ? tag->start : end;
      while (mark.end > mark.start && strchr (" \t\n", source[mark.end - 1]) != NULL)
        mark.end--;
      if (mark.end > mark.start)
        g_array_append_val (marks, mark);

      mark.start = tag != NULL && tag->start < end ? tag->end : end;
      while (mark.start < end && strchr (" \t\n", source[mark.start]) != NULL)
        mark.start++;
    }
}

static int
compare_marks (const void *a,
               const void *b)
{
  const PlenaryTextMark *mark = a;
  const PlenaryTextMark *other = b;

  return mark->start < other->start ? -1 : mark->start > other->start;
}

static int
compare_left_over (const void *a,
                   const void *b)
{
  const PlenaryTextLeftOver *left = a;
  const PlenaryTextLeftOver *other = b;

  return left->start < other->start ? -1 : left->start > other->start;
}

/* A line of which several parts are left over is left over once. */
static void
drop_doubles (GArray *left_over)
{
  guint n = 0;

  for (guint i = 0; i < left_over->len; i++)
    {
      PlenaryTextLeftOver *left = &g_array_index (left_over, PlenaryTextLeftOver, i);

      if (n == 0 || g_array_index (left_over, PlenaryTextLeftOver, n - 1).start != left->start)
        g_array_index (left_over, PlenaryTextLeftOver, n++) = *left;
    }

  g_array_set_size (left_over, n);
}

/**
 * plenary_text_notes_finish:
 *
 * Brings all notes into the order of the source, with the tags among the marks, no mark upon
 * another.
 */
void
plenary_text_notes_finish (PlenaryTextNotes *self,
                           const char       *source)
{
  g_autoptr(GArray) marks = g_array_new (FALSE, FALSE, sizeof (PlenaryTextMark));
  guint next_tag = 0;

  g_array_sort (self->marks, compare_marks);
  for (guint i = 0; i < self->marks->len; i++)
    add_cut (marks, g_array_index (self->marks, PlenaryTextMark, i), source, self->tags, &next_tag);

  for (guint i = 0; i < self->tags->len; i++)
    {
      const PlenaryTextRange *tag = &g_array_index (self->tags, PlenaryTextRange, i);
      PlenaryTextMark mark = { tag->start, tag->end, PLENARY_TEXT_MARK_TAG, NULL };

      g_array_append_val (marks, mark);
    }

  g_array_sort (marks, compare_marks);
  g_array_sort (self->left_over, compare_left_over);
  drop_doubles (self->left_over);
  g_array_unref (self->marks);
  self->marks = g_steal_pointer (&marks);
}
