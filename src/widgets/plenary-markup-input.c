/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view for formatted text: emphasis, links and lists, and no markup to be seen.
 *
 * What the buffer holds, plenary-markup-buffer.c says; here is what keys and buttons do to it.
 * Enter goes on with the list it is in and ends it on an empty item; Shift+Enter breaks the line;
 * Backspace at the beginning of an item makes it a paragraph; Tab there, and Ctrl+] and Ctrl+[
 * anywhere, move it in and out. “- ” and “1. ” typed at the beginning of a paragraph make a list.
 * The cursor never stands in a marker.
 */

#include "config.h"

#include "plenary-markup-input.h"

#include "plenary-difference.h"
#include "plenary-markup-buffer.h"

#include <string.h>

#define BULLET "•"
#define LINE_SEPARATOR "\342\200\250"

struct _PlenaryMarkupInput
{
  PlenaryTextInput    parent_instance;

  PlenaryMarkupStyle  typing;         /* how what is typed next is set apart */
  gboolean            has_typing;     /* else as what stands before it */
  int                 cursor;         /* where it was last */
};

G_DEFINE_FINAL_TYPE (PlenaryMarkupInput, plenary_markup_input, PLENARY_TYPE_TEXT_INPUT)

enum { STATE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (PlenaryMarkupInput *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
get_cursor (PlenaryMarkupInput *self,
            GtkTextIter        *iter)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

static void
tell_state (PlenaryMarkupInput *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
begin (PlenaryMarkupInput *self)
{
  gtk_text_buffer_begin_user_action (get_buffer (self));
}

/* Changes of form only are changes, too. */
static void
end (PlenaryMarkupInput *self)
{
  plenary_text_input_touch (PLENARY_TEXT_INPUT (self));
  gtk_text_buffer_end_user_action (get_buffer (self));
  tell_state (self);
}

/* What the text before @iter is like, which is how one goes on. */
static PlenaryMarkupStyle
get_style_before (const GtkTextIter *iter)
{
  g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line_at (iter);
  GtkTextIter before = *iter;

  if (gtk_text_iter_compare (iter, &line->start) <= 0)
    return plenary_markup_buffer_get_style (iter, NULL);

  gtk_text_iter_backward_char (&before);

  return plenary_markup_buffer_get_style (&before, NULL);
}

static void
inserted_cb (GtkTextBuffer      *buffer,
             GtkTextIter        *location,
             char               *text,
             int                 length,
             PlenaryMarkupInput *self)
{
  const PlenaryMarkupStyle all =
    PLENARY_MARKUP_EMPHASIS | PLENARY_MARKUP_STRONG | PLENARY_MARKUP_CODE;
  GtkTextIter start = *location;
  PlenaryMarkupStyle style;

  if (plenary_text_input_is_showing (PLENARY_TEXT_INPUT (self)))
    return;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  style = self->has_typing ? self->typing : get_style_before (&start);
  plenary_markup_buffer_set_style (buffer, &start, location, all, FALSE);
  plenary_markup_buffer_set_style (buffer, &start, location, style & all, TRUE);
}

static void
changed_cb (PlenaryMarkupInput *self)
{
  plenary_markup_buffer_mirror (get_buffer (self),
                                gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

/* Out of a marker: to what comes after it, or, coming from there, to the line before. */
static void
leave_marker (PlenaryMarkupInput *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr(PlenaryMarkupLine) line = NULL;
  GtkTextIter iter;

  get_cursor (self, &iter);
  line = plenary_markup_buffer_get_line_at (&iter);

  if (gtk_text_buffer_get_has_selection (buffer) ||
      gtk_text_iter_compare (&iter, &line->start) >= 0)
    return;

  if (self->cursor == gtk_text_iter_get_offset (&line->start) &&
      self->cursor - gtk_text_iter_get_offset (&iter) == 1 &&
      gtk_text_iter_get_line (&iter) > 0)
    {
      gtk_text_iter_set_line_offset (&iter, 0);
      gtk_text_iter_backward_char (&iter);
      gtk_text_buffer_place_cursor (buffer, &iter);
    }
  else
    gtk_text_buffer_place_cursor (buffer, &line->start);
}

static void
cursor_cb (PlenaryMarkupInput *self)
{
  GtkTextIter iter;

  if (plenary_text_input_is_showing (PLENARY_TEXT_INPUT (self)))
    return;

  leave_marker (self);
  get_cursor (self, &iter);

  /* What was chosen for the next letter holds until the cursor moves otherwise than by it. */
  if (gtk_text_iter_get_offset (&iter) != self->cursor + 1)
    self->has_typing = FALSE;

  self->cursor = gtk_text_iter_get_offset (&iter);
  tell_state (self);
}

static const char *
get_next_marker (const char *marker)
{
  return g_ascii_isdigit (*marker) ? "1." : BULLET;
}

static void
set_item (PlenaryMarkupInput *self,
          int                 index,
          const char         *marker,
          guint               depth)
{
  begin (self);
  plenary_markup_buffer_set_item (get_buffer (self), index, marker, depth);
  end (self);
}

static void
break_item (PlenaryMarkupInput      *self,
            const PlenaryMarkupLine *line)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter iter;

  begin (self);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, "\n", 1);
  get_cursor (self, &iter);
  plenary_markup_buffer_set_item (buffer, gtk_text_iter_get_line (&iter),
                                  get_next_marker (line->marker), line->depth);
  end (self);
}

static void
insert (PlenaryMarkupInput *self,
        const char         *text)
{
  GtkTextBuffer *buffer = get_buffer (self);

  begin (self);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  end (self);
}

static gboolean
enter (PlenaryMarkupInput *self,
       gboolean            breaks_line)
{
  g_autoptr(PlenaryMarkupLine) line = NULL;
  GtkTextIter iter;

  get_cursor (self, &iter);
  line = plenary_markup_buffer_get_line_at (&iter);

  if (breaks_line || line->is_source)
    insert (self, LINE_SEPARATOR);
  else if (line->marker == NULL)
    return FALSE;
  else if (!gtk_text_iter_equal (&line->start, &line->end))
    break_item (self, line);
  else if (line->depth > 1)
    plenary_markup_input_shift (self, -1);
  else
    set_item (self, gtk_text_iter_get_line (&iter), NULL, 0);

  return TRUE;
}

static gboolean
is_at_item (PlenaryMarkupInput *self,
            int                *index)
{
  g_autoptr(PlenaryMarkupLine) line = NULL;
  GtkTextIter iter;

  get_cursor (self, &iter);
  line = plenary_markup_buffer_get_line_at (&iter);
  *index = gtk_text_iter_get_line (&iter);

  return line->marker != NULL && gtk_text_iter_equal (&iter, &line->start) &&
         !gtk_text_buffer_get_has_selection (get_buffer (self));
}

static gboolean
key_cb (PlenaryMarkupInput *self,
        guint               keyval,
        guint               keycode,
        GdkModifierType     state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  int index;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) ||
      plenary_text_input_is_composing (PLENARY_TEXT_INPUT (self)) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return enter (self, shift);

    case GDK_KEY_BackSpace:
      if (!is_at_item (self, &index))
        return FALSE;
      set_item (self, index, NULL, 0);
      return TRUE;

    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (!is_at_item (self, &index))
        return FALSE;
      plenary_markup_input_shift (self, shift || keyval == GDK_KEY_ISO_Left_Tab ? -1 : 1);
      return TRUE;

    default:
      return FALSE;
    }
}

/* Returns: the marker that @text begins with, as people type it, and in @length how long it is */
static const char *
find_typed_marker (const char *text,
                   gsize      *length)
{
  static const char *const bullets[] = { "- ", "* ", "– ", BULLET " ", BULLET "\t" };
  gsize n_digits = strspn (text, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      {
        *length = strlen (bullets[i]);
        return BULLET;
      }

  if (n_digits < 1 || n_digits > 3 || (text[n_digits] != '.' && text[n_digits] != ')') ||
      (text[n_digits + 1] != ' ' && text[n_digits + 1] != '\t'))
    return NULL;

  *length = n_digits + 2;

  return "1.";
}

static gboolean
convert_typed_marker (PlenaryMarkupInput *self,
                      int                 index)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr(PlenaryMarkupLine) line = plenary_markup_buffer_get_line (buffer, index);
  g_autofree char *text = gtk_text_iter_get_slice (&line->start, &line->end);
  gsize length;
  const char *marker = find_typed_marker (text, &length);
  GtkTextIter end = line->start;

  if (line->marker != NULL || line->is_source || marker == NULL)
    return FALSE;

  gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (text, (gssize) length));
  gtk_text_buffer_delete (buffer, &line->start, &end);
  plenary_markup_buffer_set_item (buffer, index, marker, MAX (line->depth, 1));

  return TRUE;
}

/* Only what is being typed: the cursor stands just after it. */
static void
convert_at_cursor (PlenaryMarkupInput *self)
{
  g_autoptr(PlenaryMarkupLine) line = NULL;
  g_autofree char *before = NULL;
  GtkTextIter iter;
  gsize length;

  get_cursor (self, &iter);
  line = plenary_markup_buffer_get_line_at (&iter);
  before = gtk_text_iter_get_slice (&line->start, &iter);

  if (gtk_text_iter_compare (&iter, &line->start) > 0 && g_str_has_suffix (before, " ") &&
      find_typed_marker (before, &length) != NULL && before[length] == '\0')
    convert_typed_marker (self, gtk_text_iter_get_line (&iter));
}

static void
plenary_markup_input_tidy (PlenaryTextInput *input)
{
  PlenaryMarkupInput *self = PLENARY_MARKUP_INPUT (input);

  if (plenary_text_input_ends_word (input))
    convert_at_cursor (self);

  plenary_markup_buffer_tidy (get_buffer (self));
}

/* A line is a paragraph; empty ones part paragraphs and are none. */
static void
plenary_markup_input_paste (PlenaryTextInput *input,
                            const char       *text)
{
  PlenaryMarkupInput *self = PLENARY_MARKUP_INPUT (input);
  GtkTextBuffer *buffer = get_buffer (self);
  g_auto(GStrv) lines = g_strsplit_set (text, "\n\r", -1);
  gboolean is_first = TRUE;

  begin (self);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);

  for (char **line = lines; *line != NULL; line++)
    {
      GtkTextIter iter;

      if (*g_strchug (*line) == '\0' && lines[1] != NULL)
        continue;

      if (!is_first)
        gtk_text_buffer_insert_at_cursor (buffer, "\n", 1);

      gtk_text_buffer_insert_at_cursor (buffer, *line, -1);
      get_cursor (self, &iter);
      convert_typed_marker (self, gtk_text_iter_get_line (&iter));
      is_first = FALSE;
    }

  end (self);
}

static gboolean
style_cb (GtkWidget *widget,
          GVariant  *style,
          gpointer   data)
{
  plenary_markup_input_toggle_style (PLENARY_MARKUP_INPUT (widget),
                                     (PlenaryMarkupStyle) g_variant_get_int32 (style));

  return TRUE;
}

static gboolean
list_cb (GtkWidget *widget,
         GVariant  *marker,
         gpointer   data)
{
  plenary_markup_input_toggle_list (PLENARY_MARKUP_INPUT (widget),
                                    g_variant_get_string (marker, NULL));

  return TRUE;
}

static gboolean
shift_cb (GtkWidget *widget,
          GVariant  *by,
          gpointer   data)
{
  plenary_markup_input_shift (PLENARY_MARKUP_INPUT (widget), g_variant_get_int32 (by));

  return TRUE;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, control, style_cb,
                                "i", PLENARY_MARKUP_STRONG);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_i, control, style_cb,
                                "i", PLENARY_MARKUP_EMPHASIS);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_8, both, list_cb, "s", BULLET);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_7, both, list_cb, "s", "1.");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_bracketright, control, shift_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_bracketleft, control, shift_cb, "i", -1);
}

static void
plenary_markup_input_class_init (PlenaryMarkupInputClass *klass)
{
  PlenaryTextInputClass *input_class = PLENARY_TEXT_INPUT_CLASS (klass);

  add_bindings (GTK_WIDGET_CLASS (klass));

  input_class->paste = plenary_markup_input_paste;
  input_class->tidy = plenary_markup_input_tidy;

  /* The cursor, or what is at it, may be of another form than before. */
  signals[STATE_CHANGED] =
    g_signal_new ("state-changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
plenary_markup_input_init (PlenaryMarkupInput *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextBuffer *buffer = get_buffer (self);

  plenary_markup_buffer_add_tags (buffer);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self), 6);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
plenary_markup_input_new (void)
{
  return g_object_new (PLENARY_TYPE_MARKUP_INPUT, NULL);
}

/**
 * plenary_markup_input_show_pieces:
 * @pieces: (element-type PlenaryCommonmarkPiece): what it shall show
 *
 * The cursor comes to stand behind what differs.
 */
void
plenary_markup_input_show_pieces (PlenaryMarkupInput *self,
                                  GPtrArray          *pieces)
{
  PlenaryTextInput *input = PLENARY_TEXT_INPUT (self);
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *old = plenary_text_input_dup_text (input);
  g_autofree char *new = NULL;
  GtkTextIter iter;
  int n_start;
  int n_end;

  g_return_if_fail (PLENARY_IS_MARKUP_INPUT (self));

  plenary_text_input_begin_showing (input);
  plenary_markup_buffer_set_pieces (buffer, pieces);
  new = plenary_text_input_dup_text (input);
  plenary_difference_find (old, new, &n_start, &n_end);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) g_utf8_strlen (new, -1) - n_end);
  gtk_text_buffer_place_cursor (buffer, &iter);
  plenary_text_input_end_showing (input);

  self->cursor = gtk_text_iter_get_offset (&iter);
  self->has_typing = FALSE;
  tell_state (self);
}

/**
 * plenary_markup_input_dup_pieces:
 *
 * Returns: (transfer full) (element-type PlenaryCommonmarkPiece): what it has now
 */
GPtrArray *
plenary_markup_input_dup_pieces (PlenaryMarkupInput *self)
{
  g_return_val_if_fail (PLENARY_IS_MARKUP_INPUT (self), NULL);

  return plenary_markup_buffer_dup_pieces (get_buffer (self));
}

/* What all letters of the selection have. */
static PlenaryMarkupStyle
get_common_style (const GtkTextIter *start,
                  const GtkTextIter *end)
{
  PlenaryMarkupStyle style = plenary_markup_buffer_get_style (start, NULL);
  GtkTextIter at = *start;

  while (gtk_text_iter_forward_to_tag_toggle (&at, NULL) && gtk_text_iter_compare (&at, end) < 0)
    style &= plenary_markup_buffer_get_style (&at, NULL);

  return style;
}

/**
 * plenary_markup_input_get_style:
 *
 * Returns: how all that is selected is set apart, or what is typed next
 */
PlenaryMarkupStyle
plenary_markup_input_get_style (PlenaryMarkupInput *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (PLENARY_IS_MARKUP_INPUT (self), PLENARY_MARKUP_PLAIN);

  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return get_common_style (&start, &end);

  return self->has_typing ? self->typing : get_style_before (&start);
}

/**
 * plenary_markup_input_toggle_style:
 * @style: one of emphasis, strong and code
 *
 * Sets all apart that is selected, or nothing of it if all is; without a selection, what is typed
 * next.
 */
void
plenary_markup_input_toggle_style (PlenaryMarkupInput *self,
                                   PlenaryMarkupStyle  style)
{
  PlenaryMarkupStyle now;
  GtkTextIter start;
  GtkTextIter end_iter;

  g_return_if_fail (PLENARY_IS_MARKUP_INPUT (self));

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  now = plenary_markup_input_get_style (self);

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end_iter))
    {
      self->typing = now ^ style;
      self->has_typing = TRUE;
      tell_state (self);
      return;
    }

  begin (self);
  plenary_markup_buffer_set_style (get_buffer (self), &start, &end_iter, style, !(now & style));
  end (self);
}
