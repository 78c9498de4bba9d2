/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an agenda is set: a rule of one agenda is not that of another. */

#include "config.h"

#include "plenary-text-form.h"

#include <string.h>

/* Where lines are longer, the texts are not broken at all. */
#define NARROWEST 40
#define WIDEST 160

/* This many lines must be almost as long as the longest, and this many of them end in the middle of
 * a sentence, as they do where texts are broken.
 */
#define FEWEST_FULL 4
#define FEWEST_OPEN 2

static guint
get_end (const PlenaryTextLine *line)
{
  return line->indent + line->n_characters;
}

static guint
find_width (const GPtrArray *texts)
{
  guint width = 0, n_full = 0, n_open = 0;

  for (guint i = 0; i < texts->len; i++)
    width = MAX (width, get_end (g_ptr_array_index (texts, i)));

  for (guint i = 0; i < texts->len; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (texts, i);

      if (get_end (line) * 8 < width * 7)
        continue;

      n_full++;
      n_open += strchr (".?!:;", line->text[line->length - 1]) == NULL;
    }

  return n_full >= FEWEST_FULL && n_open >= FEWEST_OPEN && width >= NARROWEST &&
         width <= WIDEST ? width : 0;
}

/**
 * plenary_text_form_find:
 * @lines: (element-type PlenaryTextLine): all lines
 * @readings: (array): what each of them is
 * @dropped: (array): of each whether it is the heading of a page
 * @block_end: how many lines are before the first day or session
 */
void
plenary_text_form_find (PlenaryTextForm          *self,
                        const GPtrArray          *lines,
                        const PlenaryTextReading *readings,
                        const gboolean           *dropped,
                        guint                     block_end)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  gsize n_indented = 0, n_others = 0, n_tagged = 0;

  for (guint i = block_end; i < lines->len; i++)
    {
      const PlenaryTextLine *line = g_ptr_array_index (lines, i);

      if (readings[i].type != PLENARY_TEXT_LINE_OTHER || dropped[i])
        continue;

      *(line->indent > 1 ? &n_indented : &n_others) += line->n_characters;
      n_tagged += line->is_split ? line->n_characters : 0;
      g_ptr_array_add (texts, (gpointer) line);
    }

  self->is_indented = n_indented > n_others;
  self->is_tagged = n_tagged * 2 > n_indented + n_others;
  self->width = find_width (texts);
}
