/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guiding questions, each a numbered row.
 *
 * A question that is added is a blank row at first and no part of the agenda until something was
 * typed into it, and one whose last letter goes is a blank row again: so no programme gets blank
 * questions, and there is nothing to undo where nothing was said. There is one such row at most.
 */

#include "config.h"

#include "plenary-questions-editor.h"

#include "plenary-guard.h"
#include "plenary-title-entry.h"

#include <glib/gi18n.h>

#define NOWHERE G_MAXUINT

struct _PlenaryQuestionsEditor
{
  PlenaryListField parent_instance;

  guint            blank;      /* the place of the blank row */
  guint            fresh;      /* the place of a question whose first word is being typed */
  gboolean         committing;
  PlenaryEntity   *shown;      /* not owned: only compared */
  GPtrArray       *shown_questions;
};

G_DEFINE_FINAL_TYPE (PlenaryQuestionsEditor, plenary_questions_editor, PLENARY_TYPE_LIST_FIELD)

static GPtrArray *
get_questions (PlenaryQuestionsEditor *self)
{
  return plenary_entity_get_texts (plenary_field_get_entity (PLENARY_FIELD (self)),
                                   plenary_field_get_member (PLENARY_FIELD (self)));
}

static guint
count_questions (PlenaryQuestionsEditor *self)
{
  GPtrArray *questions = get_questions (self);

  return questions != NULL ? questions->len : 0;
}

/* The place in the agenda of what stands in that row. */
static guint
get_place (PlenaryQuestionsEditor *self,
           guint                   row)
{
  return self->blank != NOWHERE && row > self->blank ? row - 1 : row;
}

static PlenaryText *
get_question (PlenaryQuestionsEditor *self,
              guint                   row)
{
  return g_ptr_array_index (get_questions (self), get_place (self, row));
}

static const char *
get_string (PlenaryQuestionsEditor *self,
            guint                   row)
{
  if (row == self->blank)
    return "";

  return plenary_field_get_string (PLENARY_FIELD (self), get_question (self, row));
}

/* The entry beside the number. */
static PlenaryTextInput *
get_entry (GtkWidget *content)
{
  return PLENARY_TEXT_INPUT (gtk_widget_get_last_child (content));
}

static guint
plenary_questions_editor_count (PlenaryListField *list)
{
  PlenaryQuestionsEditor *self = PLENARY_QUESTIONS_EDITOR (list);

  return count_questions (self) + (self->blank != NOWHERE);
}

static gboolean
plenary_questions_editor_shows (PlenaryListField *list,
                                GtkWidget        *content,
                                guint             index)
{
  g_autofree char *shown = plenary_text_input_dup_text (get_entry (content));
  g_autofree char *guarded =
    plenary_guard_text (get_string (PLENARY_QUESTIONS_EDITOR (list), index));

  return g_str_equal (shown, guarded);
}

/* What another language asks there, to be translated. */
static char *
dup_other (PlenaryQuestionsEditor *self,
           guint                   row)
{
  PlenaryAgenda *agenda = plenary_field_get_agenda (PLENARY_FIELD (self));

  return row != self->blank ?
         plenary_guard_line (plenary_agenda_pick (agenda, get_question (self, row))) :
         g_strdup ("");
}

static char *
plenary_questions_editor_show_content (PlenaryListField *list,
                                       GtkWidget        *content,
                                       guint             index)
{
  PlenaryQuestionsEditor *self = PLENARY_QUESTIONS_EDITOR (list);
  const char *string = get_string (self, index);
  gboolean is_long = plenary_guard_is_long (string);
  g_autofree char *guarded = is_long ? plenary_guard_line (string) : plenary_guard_text (string);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *other = dup_other (self, index);
  char *name = g_strdup_printf (_("Question %u"), index + 1);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (content)), number);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (get_entry (content)), !is_long);
  plenary_text_input_set_placeholder (get_entry (content), other);
  plenary_text_input_show_text (get_entry (content), guarded);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_entry (content)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return name;
}

/* The questions with one put in or exchanged; @text of NULL with @replace takes it out. */
static PlenaryEdit *
create_edit (PlenaryQuestionsEditor *self,
             guint                   place,
             gboolean                replace,
             PlenaryText            *text)
{
  GPtrArray *old = get_questions (self);
  guint n = count_questions (self);
  g_autoptr(GPtrArray) questions = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      if (i == place && text != NULL)
        g_ptr_array_add (questions, text);
      if (i != place || !replace)
        g_ptr_array_add (questions, g_ptr_array_index (old, i));
    }

  if (place >= n)
    g_ptr_array_add (questions, text);

  return plenary_edit_set_texts (plenary_field_get_entity (PLENARY_FIELD (self)),
                                 plenary_field_get_member (PLENARY_FIELD (self)), questions);
}

static void
commit (PlenaryQuestionsEditor *self,
        const char             *deed,
        PlenaryEdit            *edit,
        gboolean                ends_word)
{
  self->committing = TRUE;
  plenary_field_commit_typed (PLENARY_FIELD (self), deed, edit, ends_word);
  self->committing = FALSE;
}

/* The rest of its first word is a part of adding a question. */
static void
commit_new (PlenaryQuestionsEditor *self,
            guint                   place,
            const char             *string,
            gboolean                ends_word)
{
  g_autoptr(PlenaryText) text =
    plenary_field_dup_text_with (PLENARY_FIELD (self), NULL, string);

  self->blank = NOWHERE;
  self->fresh = ends_word ? NOWHERE : place;
  commit (self, _("Add Question"), create_edit (self, place, FALSE, text), ends_word);
}

static void
commit_changed (PlenaryQuestionsEditor *self,
                guint                   row,
                const char             *string,
                gboolean                ends_word)
{
  guint place = get_place (self, row);
  g_autoptr(PlenaryText) text =
    plenary_field_dup_text_with (PLENARY_FIELD (self),
                                 g_ptr_array_index (get_questions (self), place), string);
  PlenaryEdit *edit = create_edit (self, place, TRUE, text);
  const char *deed = place == self->fresh ? _("Add Question") : _("Edit Question");

  if (text == NULL)
    {
      self->blank = place;
      deed = _("Delete Question");
    }

  if (text == NULL || ends_word)
    self->fresh = NOWHERE;

  commit (self, deed, edit, ends_word);
}

static void
edited_cb (PlenaryTextInput       *entry,
           PlenaryQuestionsEditor *self)
{
  guint row = plenary_list_field_find (PLENARY_LIST_FIELD (self), GTK_WIDGET (entry));
  g_autofree char *string = plenary_text_input_dup_text (entry);
  gboolean ends_word = plenary_text_input_ends_word (entry);

  if (!plenary_field_is_ready (PLENARY_FIELD (self)))
    return;

  if (row != self->blank)
    commit_changed (self, row, string, ends_word);
  else if (*string != '\0')
    commit_new (self, row, string, ends_word);
}

/* What stands behind the cursor goes to the next question. */
static gboolean
activated_cb (PlenaryTextInput       *entry,
              PlenaryQuestionsEditor *self)
{
  guint row = plenary_list_field_find (PLENARY_LIST_FIELD (self), GTK_WIDGET (entry));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry));
  g_autofree char *rest = NULL;
  GtkTextIter cursor;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  rest = g_strstrip (gtk_text_buffer_get_text (buffer, &cursor, &end, TRUE));

  if (row == self->blank || gtk_text_iter_is_start (&cursor))
    return TRUE;

  plenary_field_end_typing (PLENARY_FIELD (self));

  if (*rest == '\0')
    {
      plenary_questions_editor_add (self, row + 1);
      return TRUE;
    }

  plenary_history_begin (plenary_field_get_history (PLENARY_FIELD (self)), _("Split Question"));
  gtk_text_buffer_delete (buffer, &cursor, &end);
  commit_new (self, get_place (self, row) + 1, rest, TRUE);
  plenary_history_end (plenary_field_get_history (PLENARY_FIELD (self)), NULL);
  plenary_list_field_focus (PLENARY_LIST_FIELD (self), row + 1);

  return TRUE;
}

/* Backspace in an empty question takes it out, and goes back to the one before. */
static gboolean
key_cb (GtkWidget      *entry,
        guint           keyval,
        guint           keycode,
        GdkModifierType state)
{
  PlenaryQuestionsEditor *self =
    PLENARY_QUESTIONS_EDITOR (gtk_widget_get_ancestor (entry, PLENARY_TYPE_QUESTIONS_EDITOR));
  guint row = plenary_list_field_find (PLENARY_LIST_FIELD (self), entry);

  if (keyval != GDK_KEY_BackSpace ||
      plenary_text_input_is_composing (PLENARY_TEXT_INPUT (entry)) ||
      gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry))) > 0)
    return FALSE;

  plenary_list_field_remove (PLENARY_LIST_FIELD (self), row);
  plenary_list_field_focus (PLENARY_LIST_FIELD (self), row > 0 ? row - 1 : 0);

  return TRUE;
}

static void
leave_cb (PlenaryQuestionsEditor *self)
{
  self->fresh = NOWHERE;
  plenary_field_end_typing (PLENARY_FIELD (self));
}

static GtkWidget *
plenary_questions_editor_create_content (PlenaryListField *list)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *entry = plenary_title_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (number, "number");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  plenary_text_input_set_placeholder (PLENARY_TEXT_INPUT (entry), _("New Question"));

  g_signal_connect_object (entry, "edited", G_CALLBACK (edited_cb), list, 0);
  g_signal_connect_object (entry, "activated", G_CALLBACK (activated_cb), list, 0);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), entry);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), number);
  gtk_box_append (GTK_BOX (content), entry);
  gtk_widget_add_css_class (content, "question");

  return content;
}

static void
add_cb (PlenaryQuestionsEditor *self)
{
  plenary_questions_editor_add (self, plenary_list_field_get_n_rows (PLENARY_LIST_FIELD (self)));
}

static GtkWidget *
plenary_questions_editor_create_adder (PlenaryListField *list)
{
  GtkWidget *button = plenary_list_field_create_add_button (_("Add Question"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), list, G_CONNECT_SWAPPED);

  return button;
}

static void
plenary_questions_editor_move (PlenaryListField *list,
                               guint             from,
                               guint             to)
{
  PlenaryQuestionsEditor *self = PLENARY_QUESTIONS_EDITOR (list);
  PlenaryField *field = PLENARY_FIELD (self);
  g_autoptr(GPtrArray) questions = g_ptr_array_new ();
  GPtrArray *old = get_questions (self);
  PlenaryText *text;

  /* A blank row is in no agenda, so it and what passes it move on the screen alone. */
  if (from == self->blank || to == self->blank)
    {
      self->blank = from == self->blank ? to : from;
      PLENARY_FIELD_GET_CLASS (field)->show (field);
      return;
    }

  for (guint i = 0; i < old->len; i++)
    g_ptr_array_add (questions, g_ptr_array_index (old, i));

  text = g_ptr_array_steal_index (questions, get_place (self, from));
  g_ptr_array_insert (questions, (int) get_place (self, to), text);

  plenary_field_commit_as (field, _("Move Question"),
                           plenary_edit_set_texts (plenary_field_get_entity (field),
                                                   plenary_field_get_member (field), questions));
}

static void
plenary_questions_editor_remove (PlenaryListField *list,
                                 guint             index)
{
  PlenaryQuestionsEditor *self = PLENARY_QUESTIONS_EDITOR (list);
  PlenaryField *field = PLENARY_FIELD (self);
  guint place = get_place (self, index);

  if (index == self->blank)
    {
      self->blank = NOWHERE;
      PLENARY_FIELD_GET_CLASS (field)->show (field);
      return;
    }

  plenary_field_commit_as (field, _("Delete Question"), create_edit (self, place, TRUE, NULL));
}

/* A blank row belongs to the session for which it was made, and to the questions as they were:
 * where undo brings one back, it comes in its place.
 */
static void
plenary_questions_editor_show (PlenaryField *field)
{
  PlenaryQuestionsEditor *self = PLENARY_QUESTIONS_EDITOR (field);
  GPtrArray *questions = get_questions (self);

  if (self->shown != plenary_field_get_entity (field) ||
      (self->shown_questions != questions && !self->committing))
    self->blank = self->fresh = NOWHERE;

  self->shown = plenary_field_get_entity (field);
  g_clear_pointer (&self->shown_questions, g_ptr_array_unref);
  self->shown_questions = questions != NULL ? g_ptr_array_ref (questions) : NULL;

  PLENARY_FIELD_CLASS (plenary_questions_editor_parent_class)->show (field);
}

static void
plenary_questions_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLENARY_QUESTIONS_EDITOR (object)->shown_questions, g_ptr_array_unref);

  G_OBJECT_CLASS (plenary_questions_editor_parent_class)->finalize (object);
}

static void
plenary_questions_editor_class_init (PlenaryQuestionsEditorClass *klass)
{
  PlenaryListFieldClass *list_class = PLENARY_LIST_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plenary_questions_editor_finalize;
  PLENARY_FIELD_CLASS (klass)->show = plenary_questions_editor_show;
  list_class->count = plenary_questions_editor_count;
  list_class->create_content = plenary_questions_editor_create_content;
  list_class->shows = plenary_questions_editor_shows;
  list_class->show_content = plenary_questions_editor_show_content;
  list_class->create_adder = plenary_questions_editor_create_adder;
  list_class->move = plenary_questions_editor_move;
  list_class->remove = plenary_questions_editor_remove;
}

static void
plenary_questions_editor_init (PlenaryQuestionsEditor *self)
{
  self->blank = self->fresh = NOWHERE;
}

/**
 * plenary_questions_editor_add:
 * @index: the place of the row
 *
 * Makes a blank row and puts the cursor there.
 */
void
plenary_questions_editor_add (PlenaryQuestionsEditor *self,
                              guint                   index)
{
  g_return_if_fail (PLENARY_IS_QUESTIONS_EDITOR (self));

  if (!plenary_field_is_ready (PLENARY_FIELD (self)))
    return;

  self->blank = MIN (get_place (self, index), count_questions (self));
  plenary_questions_editor_show (PLENARY_FIELD (self));
  plenary_list_field_focus (PLENARY_LIST_FIELD (self), self->blank);
}

/**
 * plenary_questions_editor_get_view:
 *
 * Returns: (transfer none) (nullable): what the question at that place is typed into
 */
GtkTextView *
plenary_questions_editor_get_view (PlenaryQuestionsEditor *self,
                                   guint                   index)
{
  GtkWidget *content;

  g_return_val_if_fail (PLENARY_IS_QUESTIONS_EDITOR (self), NULL);

  content = plenary_list_field_get_content (PLENARY_LIST_FIELD (self), index);

  return content != NULL ? GTK_TEXT_VIEW (get_entry (content)) : NULL;
}
