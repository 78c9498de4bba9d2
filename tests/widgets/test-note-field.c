/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-note-field.h"
#include "plenary-widgets.h"

#include "editor-driver.h"

typedef struct
{
  PlenaryNotes     *notes;
  PlenaryNoteField *field;
  GtkTextView      *text;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->notes = plenary_notes_new ();
  f->field = g_object_ref_sink (PLENARY_NOTE_FIELD (plenary_note_field_new ()));
  f->text = GTK_TEXT_VIEW (driver_find (GTK_WIDGET (f->field), GTK_TYPE_TEXT_VIEW, NULL, NULL));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->field);
  g_assert_finalize_object (f->notes);
}

static void
assert_text (Fixture    *f,
             const char *expected)
{
  g_autofree char *text = driver_dup_text (f->text);

  g_assert_cmpstr (text, ==, expected);
}

/* What is typed is the note of the session that is shown, and of no other. */
static void
test_note_field_write (Fixture       *f,
                       gconstpointer  data)
{
  plenary_note_field_show (f->field, f->notes, "a");
  driver_type (f->text, "Ask how.");
  g_assert_cmpstr (plenary_notes_get (f->notes, "a"), ==, "Ask how.");

  plenary_note_field_show (f->field, f->notes, "b");
  assert_text (f, "");
  driver_type (f->text, "Two\nlines");

  plenary_note_field_show (f->field, f->notes, "a");
  assert_text (f, "Ask how.");
  g_assert_cmpstr (plenary_notes_get (f->notes, "b"), ==, "Two\nlines");

  plenary_note_field_show (f->field, f->notes, NULL);
  assert_text (f, "");
  g_assert_cmpstr (plenary_notes_get (f->notes, "a"), ==, "Ask how.");

  plenary_note_field_show (f->field, NULL, NULL);
  assert_text (f, "");
}

/* Two windows on one programme have one note; what one types does not move the other's undo. */
static void
test_note_field_follow (Fixture       *f,
                        gconstpointer  data)
{
  plenary_note_field_show (f->field, f->notes, "a");
  plenary_notes_set (f->notes, "b", "of another session");
  assert_text (f, "");
  plenary_notes_set (f->notes, "a", "from the other window");
  assert_text (f, "from the other window");
  g_assert_false (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (f->text)));
}

static void
test_note_field_undo (Fixture       *f,
                      gconstpointer  data)
{
  plenary_note_field_show (f->field, f->notes, "a");
  driver_type (f->text, "Ask");
  gtk_text_buffer_undo (gtk_text_view_get_buffer (f->text));
  g_assert_cmpstr (plenary_notes_get (f->notes, "a"), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

#define ADD(path, test) \
  g_test_add ("/widgets/note-field/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("write", test_note_field_write);
  ADD ("follow", test_note_field_follow);
  ADD ("undo", test_note_field_undo);
#undef ADD

  return g_test_run ();
}
