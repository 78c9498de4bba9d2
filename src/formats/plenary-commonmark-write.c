/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocks of formatted text as CommonMark: the inverse of plenary_markup_parse() for paragraphs and
 * lists, which is what is edited as formatted text.
 *
 * The items of a list are numbered as they come. Lists are written tight: the next item stands on
 * the next line, unless a blank line is needed to say that it is one. Items without text are
 * dropped.
 */

#include "config.h"

#include "plenary-commonmark-write.h"

#include "plenary-commonmark-inline.h"

#include <stdlib.h>
#include <string.h>

/* A list that is open. */
typedef struct
{
  char  type;           /* '-', or what closes the number */
  int   number;         /* of its last item */
  guint width;          /* of the marker and the blank after it */
} Level;

typedef struct
{
  GString *out;
  Level    levels[PLENARY_MARKUP_DEEPEST];
  guint    n_levels;
} Writer;

static char
get_list_type (const char *marker)
{
  gsize length = strlen (marker);

  return length > 1 && strchr (".)", marker[length - 1]) != NULL ? marker[length - 1] : '-';
}

static guint
get_indent (const Writer *self,
            guint         depth)
{
  guint indent = 0;

  for (guint i = 0; i < depth; i++)
    indent += self->levels[i].width;

  return indent;
}

static gboolean
goes_on (const Writer *self,
         guint         depth,
         const char   *marker)
{
  return depth <= self->n_levels && self->levels[depth - 1].type == get_list_type (marker);
}

/* Whether an item can stand on the line after the last one: a list interrupts a paragraph only if
 * its number is one.
 */
static gboolean
is_tight (const Writer *self,
          guint         depth,
          const char   *marker)
{
  if (self->n_levels == 0)
    return FALSE;

  return goes_on (self, depth, marker) || get_list_type (marker) == '-' || atoi (marker) == 1;
}

static void
open_item (Writer     *self,
           guint       depth,
           const char *marker)
{
  Level level = { get_list_type (marker), atoi (marker) };
  g_autofree char *written = NULL;

  if (goes_on (self, depth, marker))
    level.number = self->levels[depth - 1].number + 1;

  written = level.type == '-' ? g_strdup ("-")
                              : g_strdup_printf ("%d%c", level.number, level.type);
  level.width = (guint) strlen (written) + 1;

  g_string_append_printf (self->out, "%*s%s ", (int) get_indent (self, depth - 1), "", written);
  self->levels[depth - 1] = level;
}

static gboolean
is_empty (const PlenaryMarkupBlock *block)
{
  return block->text[strspn (block->text, " \t\n")] == '\0';
}

static void
write_block (Writer                   *self,
             const PlenaryMarkupBlock *block)
{
  guint most = self->n_levels + (block->marker != NULL ? 1 : 0);
  guint depth = MIN (block->depth, MIN (most, PLENARY_MARKUP_DEEPEST));

  if (block->marker != NULL)
    depth = MAX (depth, 1);

  if (self->out->len > 0)
    g_string_append (self->out, block->marker != NULL && is_tight (self, depth, block->marker)
                                  ? "\n" : "\n\n");

  if (block->marker != NULL)
    open_item (self, depth, block->marker);
  else
    g_string_append_printf (self->out, "%*s", (int) get_indent (self, depth), "");

  self->n_levels = depth;
  plenary_commonmark_append_inline (self->out, block, get_indent (self, depth));
}

/**
 * plenary_commonmark_write:
 * @blocks: (element-type PlenaryMarkupBlock): paragraphs and items of lists
 *
 * Returns: (transfer full): CommonMark that says the same, without a line feed at the end
 */
char *
plenary_commonmark_write (GPtrArray *blocks)
{
  Writer writer = { g_string_new (NULL) };

  for (guint i = 0; i < blocks->len; i++)
    if (!is_empty (g_ptr_array_index (blocks, i)))
      write_block (&writer, g_ptr_array_index (blocks, i));

  return g_string_free (writer.out, FALSE);
}
