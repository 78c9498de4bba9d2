/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text that somebody changed becomes formatted text again. */

#include "config.h"

#include "plenary-markup-buffer-private.h"

#include <string.h>

/* A marker that was joined to another line goes. */
static void
remove_stray_markers (GtkTextBuffer           *buffer,
                      const PlenaryMarkupLine *line)
{
  GtkTextTag *tag = plenary_markup_buffer_get_tag (buffer, "marker");
  GtkTextIter at = line->start;
  int offset = gtk_text_iter_get_offset (&line->start);
  int index = gtk_text_iter_get_line (&line->start);

  while (gtk_text_iter_forward_to_tag_toggle (&at, tag) && gtk_text_iter_get_line (&at) == index)
    if (gtk_text_iter_starts_tag (&at, tag))
      {
        GtkTextIter end;

        plenary_markup_buffer_skip_marker (buffer, &at, &end);
        gtk_text_buffer_delete (buffer, &at, &end);
        gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
      }
}

/* What goes on in a line that is kept is kept with it. */
static void
spread_source (GtkTextBuffer           *buffer,
               const PlenaryMarkupLine *line)
{
  GtkTextTag *tag = plenary_markup_buffer_find_carrier (&line->start, "source", NULL);

  gtk_text_buffer_apply_tag (buffer, tag, &line->start, &line->end);
}

/* Returns: (transfer full): the marker that item has which comes after the one with number @last */
static char *
renumber (const char *marker,
          int         last)
{
  gsize length = strlen (marker);

  if (last < 0 || !g_ascii_isdigit (*marker))
    return g_strdup (marker);

  return g_strdup_printf ("%d%c", last + 1, marker[length - 1]);
}

static int
get_number (const char *marker)
{
  return g_ascii_isdigit (*marker) ? (int) g_ascii_strtoll (marker, NULL, 10) : -1;
}

static void
tidy_item (GtkTextBuffer           *buffer,
           int                      index,
           const PlenaryMarkupLine *line,
           guint                    depth,
           int                     *numbers)
{
  g_autofree char *marker = renumber (line->marker, numbers[depth]);
  g_autofree char *whole = g_strconcat (line->marker, "\t", NULL);

  if (!plenary_markup_is_marker (whole))
    {
      plenary_markup_buffer_set_item (buffer, index, NULL, 0);
      return;
    }

  numbers[depth] = get_number (marker);
  if (!g_str_equal (marker, line->marker))
    plenary_markup_buffer_set_item (buffer, index, marker, depth);
  else
    plenary_markup_buffer_tag_line (buffer, index, TRUE, depth);
}

/**
 * plenary_markup_buffer_tidy:
 *
 * Makes formatted text of what became of it when somebody changed it.
 */
void
plenary_markup_buffer_tidy (GtkTextBuffer *buffer)
{
  int numbers[PLENARY_MARKUP_DEEPEST + 2];
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = -1;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (buffer, i);
      guint most = line->marker != NULL ? last + 1 : last;
      guint depth = MIN (MIN (line->depth, most), PLENARY_MARKUP_DEEPEST);

      if (line->is_source)
        spread_source (buffer, line);
      else if (line->marker != NULL)
        tidy_item (buffer, i, line, depth, numbers);
      else
        plenary_markup_buffer_tag_line (buffer, i, FALSE, depth);

      g_clear_pointer (&line, plenary_markup_line_free);
      line = plenary_markup_buffer_get_line (buffer, i);
      remove_stray_markers (buffer, line);

      if (line->is_nothing)
        continue;

      last = line->depth;
      for (guint deeper = last + 1; deeper < G_N_ELEMENTS (numbers); deeper++)
        numbers[deeper] = -1;
    }
}
