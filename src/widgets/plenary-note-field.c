/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field in which a reader writes a note beside a session, for nobody else.
 *
 * It is a text view with an undo of its own, as what is written here is no deed of the programme.
 * Each change is kept at once.
 */

#include "config.h"

#include "plenary-note-field.h"

#include "plenary-widgets.h"

struct _PlenaryNoteField
{
  AdwBin        parent_instance;

  GtkTextView  *text;
  GtkWidget    *placeholder;
  GtkWidget    *only_you;

  PlenaryNotes *notes;
  char         *id;
  gboolean      is_showing;
};

G_DEFINE_FINAL_TYPE (PlenaryNoteField, plenary_note_field, ADW_TYPE_BIN)

static char *
dup_text (PlenaryNoteField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Who sees it is to be known before the first word. */
static void
arrange (PlenaryNoteField *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text)) == 0;
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self->text));

  gtk_widget_set_visible (self->placeholder, is_empty);
  gtk_widget_set_visible (self->only_you, !is_empty || has_focus);
}

static void
edited_cb (PlenaryNoteField *self)
{
  g_autofree char *text = dup_text (self);

  arrange (self);

  if (!self->is_showing && self->notes != NULL && self->id != NULL)
    plenary_notes_set (self->notes, self->id, text);
}

/* As another window may have it. */
static void
update (PlenaryNoteField *self)
{
  const char *note = self->notes != NULL && self->id != NULL ?
                     plenary_notes_get (self->notes, self->id) : "";
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = dup_text (self);

  if (g_str_equal (text, note))
    return;

  self->is_showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, note, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->is_showing = FALSE;
}

static void
plenary_note_field_dispose (GObject *object)
{
  PlenaryNoteField *self = PLENARY_NOTE_FIELD (object);

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_func (self->notes, update, self);

  g_clear_object (&self->notes);

  G_OBJECT_CLASS (plenary_note_field_parent_class)->dispose (object);
}

static void
plenary_note_field_finalize (GObject *object)
{
  g_free (PLENARY_NOTE_FIELD (object)->id);

  G_OBJECT_CLASS (plenary_note_field_parent_class)->finalize (object);
}

static void
plenary_note_field_class_init (PlenaryNoteFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_note_field_dispose;
  object_class->finalize = plenary_note_field_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLENARY_RESOURCE_PATH "/plenary-note-field.ui");
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteField, text);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteField, placeholder);
  gtk_widget_class_bind_template_child (widget_class, PlenaryNoteField, only_you);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);

  gtk_widget_class_set_css_name (widget_class, "note-field");
}

static void
plenary_note_field_init (PlenaryNoteField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

GtkWidget *
plenary_note_field_new (void)
{
  return g_object_new (PLENARY_TYPE_NOTE_FIELD, NULL);
}

/**
 * plenary_note_field_show:
 * @notes: (nullable): what the reader has written in the programme
 * @id: (nullable): of the session to write beside
 */
void
plenary_note_field_show (PlenaryNoteField *self,
                         PlenaryNotes     *notes,
                         const char       *id)
{
  g_return_if_fail (PLENARY_IS_NOTE_FIELD (self));
  g_return_if_fail (notes == NULL || PLENARY_IS_NOTES (notes));

  if (self->notes != notes)
    {
      if (self->notes != NULL)
        g_signal_handlers_disconnect_by_func (self->notes, update, self);

      g_set_object (&self->notes, notes);

      if (notes != NULL)
        g_signal_connect_swapped (notes, "changed", G_CALLBACK (update), self);
    }

  g_free (self->id);
  self->id = g_strdup (id);
  update (self);
}

/**
 * plenary_note_field_focus:
 *
 * Puts the cursor behind what is written there.
 */
void
plenary_note_field_focus (PlenaryNoteField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter end;

  g_return_if_fail (PLENARY_IS_NOTE_FIELD (self));

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
