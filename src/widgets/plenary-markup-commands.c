/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What buttons and keys do to lists and links in formatted text. */

#include "config.h"

#include "plenary-markup-input.h"

#include "plenary-markup-buffer.h"

#include <string.h>

static GtkTextBuffer *
get_buffer (PlenaryMarkupInput *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
begin (PlenaryMarkupInput *self)
{
  gtk_text_buffer_begin_user_action (get_buffer (self));
}

static void
end (PlenaryMarkupInput *self)
{
  plenary_text_input_touch (PLENARY_TEXT_INPUT (self));
  gtk_text_buffer_end_user_action (get_buffer (self));
  g_signal_emit_by_name (self, "state-changed");
}

/* The lines that are selected, or the one with the cursor. */
static void
get_lines (PlenaryMarkupInput *self,
           int                *first,
           int                *last)
{
  GtkTextIter start;
  GtkTextIter end_iter;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end_iter);
  *first = gtk_text_iter_get_line (&start);
  *last = gtk_text_iter_get_line (&end_iter);
}

static gboolean
is_numbered (const char *marker)
{
  return g_ascii_isdigit (*marker);
}

/**
 * plenary_markup_input_get_list:
 *
 * Returns: (nullable): “•” or “1.”, if all lines that are selected are items of such a list
 */
const char *
plenary_markup_input_get_list (PlenaryMarkupInput *self)
{
  const char *list = NULL;
  int first;
  int last;

  g_return_val_if_fail (PLENARY_IS_MARKUP_INPUT (self), NULL);

  get_lines (self, &first, &last);

  for (int i = first; i <= last; i++)
    {
      g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (get_buffer (self), i);
      const char *one;

      if (line->marker == NULL)
        return NULL;

      one = is_numbered (line->marker) ? "1." : "•";
      if (list != NULL && list != one)
        return NULL;

      list = one;
    }

  return list;
}

/**
 * plenary_markup_input_toggle_list:
 * @marker: “•” or “1.”
 *
 * Makes a list of the lines that are selected, or paragraphs if they are such a list.
 */
void
plenary_markup_input_toggle_list (PlenaryMarkupInput *self,
                                  const char         *marker)
{
  gboolean is_list = g_strcmp0 (plenary_markup_input_get_list (self), marker) == 0;
  int first;
  int last;

  g_return_if_fail (PLENARY_IS_MARKUP_INPUT (self));

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  get_lines (self, &first, &last);
  begin (self);

  for (int i = first; i <= last; i++)
    {
      g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (get_buffer (self), i);

      if (!line->is_source)
        plenary_markup_buffer_set_item (get_buffer (self), i, is_list ? NULL : marker,
                                        is_list ? 0 : MAX (line->depth, 1));
    }

  end (self);
}

/**
 * plenary_markup_input_shift:
 * @by: 1 to move the items that are selected one list deeper, -1 for out of one
 */
void
plenary_markup_input_shift (PlenaryMarkupInput *self,
                            int                 by)
{
  int first;
  int last;

  g_return_if_fail (PLENARY_IS_MARKUP_INPUT (self));

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  get_lines (self, &first, &last);
  begin (self);

  for (int i = first; i <= last; i++)
    {
      g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (get_buffer (self), i);
      int depth = (int) line->depth + by;

      if (line->marker == NULL)
        continue;

      plenary_markup_buffer_set_item (get_buffer (self), i,
                                      depth < 1 ? NULL : is_numbered (line->marker) ? "1." : "•",
                                      (guint) MAX (depth, 0));
    }

  end (self);
}

/* All of the link that the cursor is in or behind. */
static gboolean
get_link_bounds (PlenaryMarkupInput *self,
                 GtkTextIter        *start,
                 GtkTextIter        *end_iter,
                 char              **uri)
{
  const char *found;

  if (gtk_text_iter_starts_line (start) ||
      !(plenary_markup_buffer_get_style (start, &found) & PLENARY_MARKUP_LINK))
    if (!gtk_text_iter_backward_char (start))
      return FALSE;

  if (!(plenary_markup_buffer_get_style (start, &found) & PLENARY_MARKUP_LINK))
    return FALSE;

  *uri = g_strdup (found);
  *end_iter = *start;

  while (gtk_text_iter_forward_char (end_iter))
    {
      plenary_markup_buffer_get_style (end_iter, &found);
      if (g_strcmp0 (found, *uri) != 0)
        break;
    }

  while (gtk_text_iter_backward_char (start))
    {
      plenary_markup_buffer_get_style (start, &found);
      if (g_strcmp0 (found, *uri) == 0)
        continue;

      gtk_text_iter_forward_char (start);
      break;
    }

  return TRUE;
}

/**
 * plenary_markup_input_dup_link:
 *
 * Returns: (transfer full) (nullable): where the link leads that is selected or at the cursor
 */
char *
plenary_markup_input_dup_link (PlenaryMarkupInput *self)
{
  GtkTextIter start;
  GtkTextIter end_iter;
  const char *found;
  char *uri = NULL;

  g_return_val_if_fail (PLENARY_IS_MARKUP_INPUT (self), NULL);

  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end_iter))
    {
      plenary_markup_buffer_get_style (&start, &found);
      return g_strdup (found);
    }

  return get_link_bounds (self, &start, &end_iter, &uri) ? uri : NULL;
}

/**
 * plenary_markup_input_set_link:
 * @uri: (nullable): where it shall lead, or %NULL to make it plain text
 *
 * Makes a link of what is selected or of the link at the cursor, else puts one in.
 */
void
plenary_markup_input_set_link (PlenaryMarkupInput *self,
                               const char         *uri)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *old = NULL;
  GtkTextIter start;
  GtkTextIter end_iter;
  gboolean has_place;

  g_return_if_fail (PLENARY_IS_MARKUP_INPUT (self));

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  has_place = gtk_text_buffer_get_selection_bounds (buffer, &start, &end_iter) ||
              get_link_bounds (self, &start, &end_iter, &old);
  begin (self);

  if (!has_place && uri != NULL)
    {
      int offset;

      gtk_text_buffer_get_selection_bounds (buffer, &start, &end_iter);
      offset = gtk_text_iter_get_offset (&start);
      gtk_text_buffer_insert (buffer, &end_iter, uri, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
      has_place = TRUE;
    }

  if (has_place)
    plenary_markup_buffer_set_link (buffer, &start, &end_iter, uri);

  end (self);
}
