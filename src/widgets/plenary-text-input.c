/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view whose text is somebody else's: the agenda's.
 *
 * So it keeps no undo of its own and sends Ctrl+Z to the window; it tells apart what the user does
 * (edited) from what it is made to show; it says nothing while an input method is composing; what
 * is pasted or dropped comes in as plain text without what would harm the view. Text that is
 * shown anew replaces only what differs, so that the cursor stays where it is. It grows with its
 * text and scrolls whatever it stands in, so that the line that is typed is in view.
 *
 * A text view knows how high it is only after it was given its width, and does not always ask for
 * that height then; so this does, until both agree.
 */

#include "config.h"

#include "plenary-text-input.h"

#include "plenary-difference.h"
#include "plenary-guard.h"
#include "plenary-utils.h"

typedef struct
{
  char     *placeholder;
  guint     n_showing;
  guint     n_actions;      /* actions of the user that have begun */
  gboolean  is_changed;     /* by one of them */
  gboolean  is_composing;
  gboolean  is_late;        /* edited while composing */
  gboolean  ends_word;
  guint     reveal_id;
  guint     height_id;
  int       height;         /* of all lines at the present width */
} PlenaryTextInputPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PlenaryTextInput, plenary_text_input, GTK_TYPE_TEXT_VIEW)

#define PRIVATE(self) \
  ((PlenaryTextInputPrivate *) plenary_text_input_get_instance_private (self))

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Between the lines of a paragraph, and below the last, as letters reach out of their line. */
#define LEADING 2

/* How far the line of the cursor stays from the edges of what scrolls. */
#define REVEAL_MARGIN 12

static gboolean
reveal_cursor_cb (gpointer data)
{
  PlenaryTextInput *self = data;
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  GtkTextIter iter;
  GdkRectangle line;
  graphene_point_t from = GRAPHENE_POINT_INIT (0, 0);
  graphene_point_t to;
  GtkWidget *content;

  PRIVATE (self)->reveal_id = 0;

  if (scroller == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &iter, &line);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, line.x, line.y,
                                         &line.x, &line.y);

  content = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  if (GTK_IS_VIEWPORT (content))
    content = gtk_viewport_get_child (GTK_VIEWPORT (content));

  from.y = (float) line.y;
  if (content == NULL || !gtk_widget_compute_point (GTK_WIDGET (self), content, &from, &to))
    return G_SOURCE_REMOVE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_clamp_page (adjustment, (double) to.y - REVEAL_MARGIN,
                             (double) to.y + line.height + REVEAL_MARGIN);

  return G_SOURCE_REMOVE;
}

/* Where the cursor is can be told once the text has been laid out. */
static void
reveal_cursor (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  if (priv->reveal_id == 0)
    priv->reveal_id = g_timeout_add (20, reveal_cursor_cb, self);
}

static int
get_text_height (GtkTextView *view)
{
  GtkTextIter end;
  int y, height;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);

  return y + height + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static gboolean
update_height_cb (gpointer data)
{
  PlenaryTextInputPrivate *priv = PRIVATE (data);
  int height = get_text_height (data);

  priv->height_id = 0;

  if (height != priv->height || height != gtk_widget_get_height (data))
    {
      priv->height = height;
      gtk_widget_queue_resize (data);
    }

  return G_SOURCE_REMOVE;
}

/* Never while sizes are being allocated. */
static void
update_height (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  if (priv->height_id == 0)
    priv->height_id = g_idle_add_full (G_PRIORITY_HIGH, update_height_cb, self, NULL);
}

static void
plenary_text_input_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  PlenaryTextInputPrivate *priv = PRIVATE (PLENARY_TEXT_INPUT (widget));

  GTK_WIDGET_CLASS (plenary_text_input_parent_class)->measure (widget, orientation, for_size,
                                                               minimum, natural,
                                                               minimum_baseline, natural_baseline);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (*minimum, priv->height);
}

static void
plenary_text_input_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GTK_WIDGET_CLASS (plenary_text_input_parent_class)->size_allocate (widget, width, height,
                                                                     baseline);
  update_height (PLENARY_TEXT_INPUT (widget));
}

static void
tidy (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  if (priv->n_showing > 0 || priv->is_composing ||
      PLENARY_TEXT_INPUT_GET_CLASS (self)->tidy == NULL)
    return;

  plenary_text_input_begin_showing (self);
  PLENARY_TEXT_INPUT_GET_CLASS (self)->tidy (self);
  plenary_text_input_end_showing (self);
}

static void
tell_edited (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  if (priv->n_showing > 0)
    return;

  priv->is_late = priv->is_composing;

  if (!priv->is_composing)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
changed_cb (PlenaryTextInput *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_height (self);
  plenary_text_input_touch (self);

  if (PRIVATE (self)->n_showing == 0)
    reveal_cursor (self);
}

/* Typing over a selection deletes and inserts, and is one change. */
static void
begin_action_cb (PlenaryTextInput *self)
{
  PRIVATE (self)->n_actions++;
}

static void
end_action_cb (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  if (--priv->n_actions > 0 || !priv->is_changed)
    return;

  priv->is_changed = FALSE;
  tidy (self);
  tell_edited (self);
}

static void
cursor_cb (PlenaryTextInput *self)
{
  if (PRIVATE (self)->n_showing == 0)
    reveal_cursor (self);
}

static void
insert_cb (GtkTextBuffer    *buffer,
           GtkTextIter      *location,
           char             *text,
           int               length,
           PlenaryTextInput *self)
{
  gunichar last = length > 0 ? g_utf8_get_char (g_utf8_prev_char (text + length)) : 0;

  PRIVATE (self)->ends_word = g_unichar_isspace (last) || g_utf8_strlen (text, length) > 1;
}

static void
delete_cb (GtkTextBuffer    *buffer,
           GtkTextIter      *start,
           GtkTextIter      *end,
           PlenaryTextInput *self)
{
  PRIVATE (self)->ends_word = FALSE;
}

static void
preedit_cb (PlenaryTextInput *self,
            const char       *preedit)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  priv->is_composing = *preedit != '\0';
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (!priv->is_composing && priv->is_late)
    {
      tidy (self);
      tell_edited (self);
    }
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(PlenaryTextInput) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *guarded = NULL;

  if (text == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  guarded = plenary_guard_text (text);
  PLENARY_TEXT_INPUT_GET_CLASS (self)->paste (self, guarded);
}

static void
plenary_text_input_paste_clipboard (GtkTextView *view)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL,
                                 pasted_cb, g_object_ref (view));
}

static void
plenary_text_input_real_paste (PlenaryTextInput *self,
                               const char       *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
plenary_text_input_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  PlenaryTextInputPrivate *priv = PRIVATE (PLENARY_TEXT_INPUT (widget));
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  g_autoptr(PangoLayout) layout = NULL;
  GdkRGBA colour;
  int x, y, width;

  GTK_WIDGET_CLASS (plenary_text_input_parent_class)->snapshot (widget, snapshot);

  if (priv->placeholder == NULL || priv->is_composing ||
      gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) > 0)
    return;

  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, &y);
  width = gtk_widget_get_width (widget) - gtk_text_view_get_left_margin (view) -
          gtk_text_view_get_right_margin (view);
  layout = gtk_widget_create_pango_layout (widget, priv->placeholder);
  pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.5f;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* The colours may have changed while it was in no window, of which the text view does not learn. */
static void
plenary_text_input_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plenary_text_input_parent_class)->css_changed (widget, NULL);
  GTK_WIDGET_CLASS (plenary_text_input_parent_class)->map (widget);
}

static void
plenary_text_input_finalize (GObject *object)
{
  PlenaryTextInputPrivate *priv = PRIVATE (PLENARY_TEXT_INPUT (object));

  g_clear_handle_id (&priv->reveal_id, g_source_remove);
  g_clear_handle_id (&priv->height_id, g_source_remove);
  g_clear_pointer (&priv->placeholder, g_free);

  G_OBJECT_CLASS (plenary_text_input_parent_class)->finalize (object);
}

static void
plenary_text_input_class_init (PlenaryTextInputClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = plenary_text_input_finalize;
  widget_class->map = plenary_text_input_map;
  widget_class->measure = plenary_text_input_measure;
  widget_class->size_allocate = plenary_text_input_size_allocate;
  widget_class->snapshot = plenary_text_input_snapshot;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = plenary_text_input_paste_clipboard;
  klass->paste = plenary_text_input_real_paste;

  signals[EDITED] =
    g_signal_new ("edited",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  G_STRUCT_OFFSET (PlenaryTextInputClass, edited),
                  NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

/* The text view's own undo would be first to see the keys. */
static void
add_undo_keys (PlenaryTextInput *self)
{
  static const struct { const char *keys; const char *action; } shortcuts[] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>y", "win.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                        gtk_named_action_new (shortcuts[i].action)));

  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
plenary_text_input_init (PlenaryTextInput *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_inside_wrap (view, LEADING);
  gtk_text_view_set_bottom_margin (view, LEADING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "plain-input");
  add_undo_keys (self);

  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_cb), NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "begin-user-action", G_CALLBACK (begin_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "end-user-action", G_CALLBACK (end_action_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_cb), self, 0);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (delete_cb), self, 0);
}

/**
 * plenary_text_input_set_placeholder:
 * @placeholder: (nullable): what stands, dimmed, where there is no text
 */
void
plenary_text_input_set_placeholder (PlenaryTextInput *self,
                                    const char       *placeholder)
{
  g_return_if_fail (PLENARY_IS_TEXT_INPUT (self));

  if (!plenary_set_string (&PRIVATE (self)->placeholder, placeholder))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder != NULL ? placeholder : "", -1);
}

/**
 * plenary_text_input_begin_showing:
 *
 * What changes the text until plenary_text_input_end_showing() is not the user.
 */
void
plenary_text_input_begin_showing (PlenaryTextInput *self)
{
  g_return_if_fail (PLENARY_IS_TEXT_INPUT (self));

  PRIVATE (self)->n_showing++;
}

void
plenary_text_input_end_showing (PlenaryTextInput *self)
{
  g_return_if_fail (PLENARY_IS_TEXT_INPUT (self));
  g_return_if_fail (PRIVATE (self)->n_showing > 0);

  PRIVATE (self)->n_showing--;
}

gboolean
plenary_text_input_is_showing (PlenaryTextInput *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_INPUT (self), FALSE);

  return PRIVATE (self)->n_showing > 0;
}

/**
 * plenary_text_input_touch:
 *
 * Says that the user has changed something, of which `edited` tells once the action is over; for
 * changes of form, that of the text itself is known.
 */
void
plenary_text_input_touch (PlenaryTextInput *self)
{
  PlenaryTextInputPrivate *priv = PRIVATE (self);

  g_return_if_fail (PLENARY_IS_TEXT_INPUT (self));

  if (priv->n_showing > 0)
    return;

  if (priv->n_actions > 0)
    priv->is_changed = TRUE;
  else
    tell_edited (self);
}

/**
 * plenary_text_input_is_composing:
 *
 * Returns: whether an input method has something that is not in the text yet
 */
gboolean
plenary_text_input_is_composing (PlenaryTextInput *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_INPUT (self), FALSE);

  return PRIVATE (self)->is_composing;
}

/**
 * plenary_text_input_ends_word:
 *
 * Returns: whether the last change finished a word: a blank was typed, or something pasted
 */
gboolean
plenary_text_input_ends_word (PlenaryTextInput *self)
{
  g_return_val_if_fail (PLENARY_IS_TEXT_INPUT (self), FALSE);

  return PRIVATE (self)->ends_word;
}

/**
 * plenary_text_input_dup_text:
 *
 * Returns: (transfer full): all of the text
 */
char *
plenary_text_input_dup_text (PlenaryTextInput *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (PLENARY_IS_TEXT_INPUT (self), NULL);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * plenary_text_input_show_range:
 * @start: where the text to be replaced starts, and @end ends
 * @text: what it shall be, guarded
 *
 * Replaces what differs and nothing else, so that the cursor stays.
 */
void
plenary_text_input_show_range (PlenaryTextInput  *self,
                               const GtkTextIter *start,
                               const GtkTextIter *end,
                               const char        *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *old = gtk_text_iter_get_slice (start, end);
  GtkTextIter first = *start;
  GtkTextIter last = *end;
  const char *from;
  const char *to;
  int n_start, n_end;

  plenary_difference_find (old, text, &n_start, &n_end);
  from = g_utf8_offset_to_pointer (text, n_start);
  to = g_utf8_offset_to_pointer (text, g_utf8_strlen (text, -1) - n_end);
  gtk_text_iter_forward_chars (&first, n_start);
  gtk_text_iter_backward_chars (&last, n_end);

  plenary_text_input_begin_showing (self);
  gtk_text_buffer_delete (buffer, &first, &last);
  gtk_text_buffer_insert (buffer, &first, from, (int) (to - from));
  plenary_text_input_end_showing (self);
}

/**
 * plenary_text_input_show_text:
 * @text: what it shall show, guarded
 */
void
plenary_text_input_show_text (PlenaryTextInput *self,
                              const char       *text)
{
  g_autofree char *old = NULL;
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (PLENARY_IS_TEXT_INPUT (self));
  g_return_if_fail (text != NULL);

  old = plenary_text_input_dup_text (self);
  if (g_str_equal (old, text))
    return;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end);
  plenary_text_input_show_range (self, &start, &end, text);
}
