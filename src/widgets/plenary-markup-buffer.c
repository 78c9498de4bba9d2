/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Formatted text in the buffer of a text view.
 *
 * All there is to know of the text is in the buffer: a block is a line of it, a line break within
 * one is U+2028; bold is a tag, a link is a tag with its address, and an item of a list begins
 * with its marker, which is text with a tag of its own. What a text has besides paragraphs and
 * lists stands in one line as CommonMark, tagged with its source. So whatever the user, an input
 * method or a screen reader does with the text is a change of formatted text, and there is no
 * second state that could differ. Afterwards the buffer is tidied: markers that came to stand
 * within a line go, and items are numbered anew.
 */

#include "config.h"

#include "plenary-markup-buffer-private.h"

#include <string.h>

#define LINE_SEPARATOR 0x2028

#define BULLET "•"

/* How far an item stands in, in pixels; its marker is in the space before it. */
#define INDENT 20

static const struct
{
  PlenaryMarkupStyle  style;
  const char         *tag;
} styles[] = {
  { PLENARY_MARKUP_STRONG, "strong" },
  { PLENARY_MARKUP_EMPHASIS, "emphasis" },
  { PLENARY_MARKUP_CODE, "code" },
};

GtkTextTag *
plenary_markup_buffer_get_tag (GtkTextBuffer *buffer,
                               const char    *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static void
add_depth_tags (GtkTextBuffer *buffer,
                int            depth)
{
  g_autofree char *item = g_strdup_printf ("item-%d", depth);
  g_autofree char *inner = g_strdup_printf ("inner-%d", depth);
  g_autoptr(PangoTabArray) tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT,
                                                                      INDENT);

  /* What is below zero stands out of the lines after the first. */
  gtk_text_buffer_create_tag (buffer, item, "left-margin", (depth - 1) * INDENT,
                              "indent", -INDENT, "tabs", tabs, NULL);
  gtk_text_buffer_create_tag (buffer, inner, "left-margin", depth * INDENT, NULL);
}

static void
set_margin (GtkTextBuffer *buffer,
            const char    *prefix,
            int            depth,
            int            margin,
            gboolean       mirrored)
{
  g_autofree char *name = g_strdup_printf ("%s-%d", prefix, depth);

  g_object_set (plenary_markup_buffer_get_tag (buffer, name),
                "left-margin", mirrored ? 0 : margin,
                "right-margin", mirrored ? margin : 0,
                NULL);
}

/* As its first letter is read. */
static gboolean
is_read_from_right (const char   *text,
                    PangoContext *context)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (context);

  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  if (*text == '\0')
    return FALSE;

  pango_layout_set_text (layout, text, (int) (g_utf8_next_char (text) - text));

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/**
 * plenary_markup_buffer_add_tags:
 * @buffer: a new buffer
 *
 * Makes it one for formatted text.
 */
void
plenary_markup_buffer_add_tags (GtkTextBuffer *buffer)
{
  for (int depth = 1; depth <= PLENARY_MARKUP_DEEPEST; depth++)
    add_depth_tags (buffer, depth);

  gtk_text_buffer_create_tag (buffer, "marker", NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "emphasis", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
}

/**
 * plenary_markup_buffer_mirror:
 * @context: of the view that shows it
 *
 * Lets lists stand in from where the text begins to be read. A text view mirrors the lines of a
 * text that is read from the right, but not their margins.
 */
void
plenary_markup_buffer_mirror (GtkTextBuffer *buffer,
                              PangoContext  *context)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  gboolean mirrored;
  int right_margin;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  mirrored = is_read_from_right (text, context);
  g_object_get (plenary_markup_buffer_get_tag (buffer, "inner-1"),
                "right-margin", &right_margin, NULL);

  if (mirrored == (right_margin > 0))
    return;

  for (int depth = 1; depth <= PLENARY_MARKUP_DEEPEST; depth++)
    {
      set_margin (buffer, "item", depth, (depth - 1) * INDENT, mirrored);
      set_margin (buffer, "inner", depth, depth * INDENT, mirrored);
    }
}

/* Returns: (transfer none) (nullable): the tag at @iter that carries @key, and what it carries */
GtkTextTag *
plenary_markup_buffer_find_carrier (const GtkTextIter  *iter,
                                    const char         *key,
                                    const char        **value)
{
  GSList *tags = gtk_text_iter_get_tags (iter);
  GtkTextTag *found = NULL;

  for (GSList *l = tags; l != NULL; l = l->next)
    if (g_object_get_data (l->data, key) != NULL)
      found = l->data;

  g_slist_free (tags);
  if (value != NULL)
    *value = found != NULL ? g_object_get_data (G_OBJECT (found), key) : NULL;

  return found;
}

GtkTextTag *
plenary_markup_buffer_create_carrier (GtkTextBuffer *buffer,
                                      const char    *key,
                                      const char    *value)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), key, g_strdup (value), g_free);

  return tag;
}

/* Returns: how deep the line is that begins at @iter, by the tags called @prefix and a number */
static guint
get_depth (GtkTextBuffer     *buffer,
           const GtkTextIter *iter,
           const char        *prefix)
{
  for (guint depth = 1; depth <= PLENARY_MARKUP_DEEPEST; depth++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", prefix, depth);

      if (gtk_text_iter_has_tag (iter, plenary_markup_buffer_get_tag (buffer, name)))
        return depth;
    }

  return 0;
}

gboolean
plenary_markup_is_marker (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  if (g_str_equal (text, BULLET "\t"))
    return TRUE;

  return n_digits >= 1 && n_digits <= 9 &&
         (g_str_equal (text + n_digits, ".\t") || g_str_equal (text + n_digits, ")\t"));
}

/* Moves @end over the text at @start that is tagged as a marker, to the end of the line at most. */
void
plenary_markup_buffer_skip_marker (GtkTextBuffer     *buffer,
                                   const GtkTextIter *start,
                                   GtkTextIter       *end)
{
  GtkTextTag *tag = plenary_markup_buffer_get_tag (buffer, "marker");

  *end = *start;
  while (!gtk_text_iter_ends_line (end) && gtk_text_iter_has_tag (end, tag))
    gtk_text_iter_forward_char (end);
}

/* A line without a word parts paragraphs, not lists: it is not written. */
static gboolean
is_wordless (const GtkTextIter *start,
             const GtkTextIter *end)
{
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      gunichar c = gtk_text_iter_get_char (&at);

      if (c != ' ' && c != '\t' && c != LINE_SEPARATOR)
        return FALSE;

      gtk_text_iter_forward_char (&at);
    }

  return TRUE;
}

/**
 * plenary_markup_buffer_get_line:
 * @index: which line, counted from 0
 *
 * Returns: (transfer full): what stands there
 */
PlenaryMarkupLine *
plenary_markup_buffer_get_line (GtkTextBuffer *buffer,
                                int            index)
{
  PlenaryMarkupLine *line = g_new0 (PlenaryMarkupLine, 1);
  GtkTextIter first;

  gtk_text_buffer_get_iter_at_line (buffer, &first, index);
  line->end = first;
  if (!gtk_text_iter_ends_line (&line->end))
    gtk_text_iter_forward_to_line_end (&line->end);

  plenary_markup_buffer_skip_marker (buffer, &first, &line->start);
  line->is_source = plenary_markup_buffer_find_carrier (&first, "source", NULL) != NULL;

  if (gtk_text_iter_equal (&first, &line->start))
    {
      line->depth = get_depth (buffer, &first, "inner");
      line->is_nothing = is_wordless (&line->start, &line->end);
      return line;
    }

  line->marker = gtk_text_iter_get_slice (&first, &line->start);
  line->depth = MAX (get_depth (buffer, &first, "item"), 1);
  if (plenary_markup_is_marker (line->marker))
    line->marker[strlen (line->marker) - 1] = '\0';

  return line;
}

/**
 * plenary_markup_buffer_get_line_at:
 *
 * Returns: (transfer full): the line that @iter is in
 */
PlenaryMarkupLine *
plenary_markup_buffer_get_line_at (const GtkTextIter *iter)
{
  return plenary_markup_buffer_get_line (gtk_text_iter_get_buffer (iter),
                                         gtk_text_iter_get_line (iter));
}

void
plenary_markup_line_free (PlenaryMarkupLine *line)
{
  g_free (line->marker);
  g_free (line);
}

/* Gives all of a line, its line feed too, the tags of an item or of what stands in one. */
void
plenary_markup_buffer_tag_line (GtkTextBuffer *buffer,
                                int            index,
                                gboolean       is_item,
                                guint          depth)
{
  g_autofree char *name = g_strdup_printf ("%s-%u", is_item ? "item" : "inner", depth);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, index);
  end = start;
  gtk_text_iter_forward_line (&end);

  for (int i = 1; i <= PLENARY_MARKUP_DEEPEST; i++)
    {
      g_autofree char *item = g_strdup_printf ("item-%d", i);
      g_autofree char *inner = g_strdup_printf ("inner-%d", i);

      if (depth == 0 || !g_str_equal (item, name))
        gtk_text_buffer_remove_tag_by_name (buffer, item, &start, &end);
      if (depth == 0 || !g_str_equal (inner, name))
        gtk_text_buffer_remove_tag_by_name (buffer, inner, &start, &end);
    }

  if (depth > 0)
    gtk_text_buffer_apply_tag_by_name (buffer, name, &start, &end);
}

/**
 * plenary_markup_buffer_set_item:
 * @index: which line, counted from 0
 * @marker: (nullable): what stands before an item, or %NULL to make it no item
 * @depth: in how many lists it shall stand
 *
 * Changes what a line is.
 */
void
plenary_markup_buffer_set_item (GtkTextBuffer *buffer,
                                int            index,
                                const char    *marker,
                                guint          depth)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, index);
  plenary_markup_buffer_skip_marker (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);

  if (marker != NULL)
    {
      g_autofree char *text = g_strconcat (marker, "\t", NULL);

      gtk_text_buffer_insert_with_tags_by_name (buffer, &start, text, -1, "marker", NULL);
      depth = CLAMP (depth, 1, PLENARY_MARKUP_DEEPEST);
    }

  plenary_markup_buffer_tag_line (buffer, index, marker != NULL, depth);
}

/**
 * plenary_markup_buffer_get_style:
 * @uri: (out) (optional) (nullable) (transfer none): where a link leads
 *
 * Returns: how the letter after @iter is set apart
 */
PlenaryMarkupStyle
plenary_markup_buffer_get_style (const GtkTextIter  *iter,
                                 const char        **uri)
{
  GtkTextBuffer *buffer = gtk_text_iter_get_buffer (iter);
  PlenaryMarkupStyle style = PLENARY_MARKUP_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (gtk_text_iter_has_tag (iter, plenary_markup_buffer_get_tag (buffer, styles[i].tag)))
      style |= styles[i].style;

  if (plenary_markup_buffer_find_carrier (iter, "uri", uri) != NULL)
    style |= PLENARY_MARKUP_LINK;

  return style;
}

/**
 * plenary_markup_buffer_set_style:
 * @style: which of emphasis, strong and code
 * @is_set: whether it shall be so
 *
 * Markers stay as they are.
 */
void
plenary_markup_buffer_set_style (GtkTextBuffer      *buffer,
                                 const GtkTextIter  *start,
                                 const GtkTextIter  *end,
                                 PlenaryMarkupStyle  style,
                                 gboolean            is_set)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (!(style & styles[i].style))
      continue;
    else if (is_set)
      gtk_text_buffer_apply_tag_by_name (buffer, styles[i].tag, start, end);
    else
      gtk_text_buffer_remove_tag_by_name (buffer, styles[i].tag, start, end);
}

static void
remove_links (GtkTextBuffer     *buffer,
              const GtkTextIter *start,
              const GtkTextIter *end)
{
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      GtkTextTag *tag = plenary_markup_buffer_find_carrier (&at, "uri", NULL);

      if (tag != NULL)
        gtk_text_buffer_remove_tag (buffer, tag, start, end);

      if (!gtk_text_iter_forward_to_tag_toggle (&at, NULL))
        break;
    }
}

/**
 * plenary_markup_buffer_set_link:
 * @uri: (nullable): where it shall lead, or %NULL for nowhere
 */
void
plenary_markup_buffer_set_link (GtkTextBuffer     *buffer,
                                const GtkTextIter *start,
                                const GtkTextIter *end,
                                const char        *uri)
{
  GtkTextTag *tag;

  remove_links (buffer, start, end);
  if (uri == NULL)
    return;

  tag = plenary_markup_buffer_create_carrier (buffer, "uri", uri);
  g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_apply_tag (buffer, tag, start, end);
}
