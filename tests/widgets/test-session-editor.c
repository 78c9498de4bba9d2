/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-session-editor.h"

#include "plenary-choice-field.h"
#include "plenary-deeds.h"
#include "plenary-flag-field.h"
#include "plenary-history.h"
#include "plenary-language-switcher.h"
#include "plenary-list-field.h"
#include "plenary-questions-editor.h"
#include "plenary-reveal.h"
#include "plenary-text-field.h"
#include "plenary-text-input.h"
#include "plenary-time-field.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "editor-driver.h"
#include "session-fixture.h"

static GtkTextView *
get_view (SessionFixture *f,
          const char     *member)
{
  return plenary_text_field_get_view (driver_find_field (f->editor, member));
}

static void
assert_view (SessionFixture *f,
             const char     *member,
             const char     *expected)
{
  g_autofree char *text = driver_dup_text (get_view (f, member));

  g_assert_cmpstr (text, ==, expected);
}

static const char *
pick (SessionFixture *f,
      PlenaryText    *text)
{
  return plenary_agenda_pick (f->agenda, text);
}

static void
test_session_editor_title (SessionFixture *f,
                           gconstpointer   data)
{
  driver_replace (get_view (f, "title"), "A title\nof two lines");
  g_assert_cmpstr (pick (f, plenary_session_get_title (f->session)), ==, "A title of two lines");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Edit Title");

  plenary_history_undo (f->history, NULL);
  assert_view (f, "title", "The Global Compact on Migration as a tool for migration governance "
                           "and the role of global and regional actors");
  plenary_history_redo (f->history, NULL);
  assert_view (f, "title", "A title of two lines");
}

/* A word is one deed, the letters of it are none. */
static void
test_session_editor_typing_joins (SessionFixture *f,
                                  gconstpointer   data)
{
  PlenaryText *title;

  driver_replace (get_view (f, "title"), "");
  plenary_history_end_joining (f->history);
  driver_type (get_view (f, "title"), "Two words");

  plenary_history_undo (f->history, NULL);
  title = plenary_session_get_title (f->session);
  g_assert_cmpstr (pick (f, title), ==, "Two ");
  plenary_history_undo (f->history, NULL);
  g_assert_null (plenary_session_get_title (f->session));
}

/* Undo changes only what differs, and leaves the cursor there. */
static void
test_session_editor_cursor (SessionFixture *f,
                            gconstpointer   data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_view (f, "title"));
  GtkTextIter iter;
  int position;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 3);
  gtk_text_buffer_place_cursor (buffer, &iter);
  driver_type (get_view (f, "title"), "XYZ");
  plenary_history_undo (f->history, NULL);

  g_object_get (buffer, "cursor-position", &position, NULL);
  g_assert_cmpint (position, ==, 3);
}

static void
test_session_editor_other_languages (SessionFixture *f,
                                     gconstpointer   data)
{
  PlenaryEntity *session = PLENARY_ENTITY (f->session);

  plenary_history_do (f->history, "Translate",
                      plenary_edit_set (session, PLENARY_MEMBER_TITLE,
                                        g_variant_new_parsed ("[('en', 'One'), ('fr', 'Un')]")),
                      NULL);
  assert_view (f, "title", "One");

  driver_replace (get_view (f, "title"), "Two");
  g_assert_cmpstr (plenary_text_get (plenary_session_get_title (f->session), "en"), ==, "Two");
  g_assert_cmpstr (plenary_text_get (plenary_session_get_title (f->session), "fr"), ==, "Un");

  /* What is not said in the language of the document is not shown as if it were. */
  driver_replace (get_view (f, "title"), "");
  assert_view (f, "title", "");
  g_assert_cmpstr (plenary_text_get (plenary_session_get_title (f->session), "fr"), ==, "Un");
}

static void
test_session_editor_number (SessionFixture *f,
                            gconstpointer   data)
{
  GtkWidget *field = driver_find_field (f->editor, "number");
  static const struct { const char *from; const char *tooltip; const char *to; } cases[] = {
    { "2", "Next Number", "3" }, { "2", "Previous Number", "1" }, { "0", "Previous Number", "0" },
    { "B 9", "Next Number", "B 10" }, { "", "Next Number", "1" }, { "", "Previous Number", "" },
    { "IV", "Next Number", "IV" }, { "12345678901234567890", "Next Number",
                                     "12345678901234567891" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      driver_replace (get_view (f, "number"), cases[i].from);
      g_signal_emit_by_name (driver_find_button (field, cases[i].tooltip), "clicked");
      g_assert_cmpstr (plenary_session_get_number (f->session), ==, cases[i].to);
      assert_view (f, "number", cases[i].to);
    }
}

static void
assert_times (SessionFixture *f,
              int             start,
              int             end)
{
  g_assert_cmpint (plenary_session_get_start (f->session), ==, start);
  g_assert_cmpint (plenary_session_get_end (f->session), ==, end);
}

static void
test_session_editor_times (SessionFixture *f,
                           gconstpointer   data)
{
  driver_enter (f->editor, "end", "+120");
  assert_times (f, 900, 1020);
  driver_enter (f->editor, "start", "4.30pm");
  assert_times (f, 990, 1110);
  driver_enter (f->editor, "", "1 h");
  assert_times (f, 990, 1050);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Edit Duration");

  /* A start that is left to the session before. */
  driver_enter (f->editor, "start", "");
  assert_times (f, -1, 1050);
  driver_enter (f->editor, "start", "+15");
  assert_times (f, 915, 1065);
  driver_enter (f->editor, "", "");
  assert_times (f, 915, -1);
  driver_enter (f->editor, "end", "1:30");
  assert_times (f, 915, 1530);

  driver_enter (f->editor, "setup", "30");
  driver_enter (f->editor, "teardown", "72 h");
  driver_enter (f->editor, "least", "45");
  driver_enter (f->editor, "discussion", "0");
  g_assert_cmpint (plenary_entity_get_number (PLENARY_ENTITY (f->session), PLENARY_MEMBER_SETUP),
                   ==, 30);
  g_assert_cmpint (plenary_entity_get_number (PLENARY_ENTITY (f->session),
                                              PLENARY_MEMBER_TEARDOWN), ==, 0);
  g_assert_cmpint (plenary_entity_get_number (PLENARY_ENTITY (f->session), PLENARY_MEMBER_LEAST),
                   ==, 45);
}

/* What was typed for one session is not entered for the next. */
static void
test_session_editor_flush (SessionFixture *f,
                           gconstpointer   data)
{
  PlenaryTimeEntry *entry = plenary_time_field_get_entry (driver_find_field (f->editor, "end"));
  PlenarySession *other = plenary_agenda_find (f->agenda, "s1");

  gtk_editable_set_text (GTK_EDITABLE (plenary_time_entry_get_text (entry)), "1700");
  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), other);
  g_assert_cmpint (plenary_session_get_end (f->session), ==, 1020);
  g_assert_cmpint (plenary_session_get_end (other), ==, 900);
  g_assert_cmpint (plenary_time_entry_get_minutes (entry), ==, 900);
}

static void
test_session_editor_choices (SessionFixture *f,
                             gconstpointer   data)
{
  PlenaryChoiceField *kind = driver_find_field (f->editor, "kind");
  PlenaryChoiceField *room = driver_find_field (f->editor, "room");

  g_assert_cmpstr (plenary_choice_field_get_shown (kind), ==, "Panel");
  driver_choose (f->editor, "kind", "keyn");
  g_assert_cmpstr (plenary_session_get_kind (f->session), ==, "keynote");
  g_assert_cmpstr (plenary_choice_field_get_shown (kind), ==, "Keynote");

  driver_choose (f->editor, "room", "conference room 2");
  g_assert_cmpstr (plenary_choice_field_get_shown (room), ==,
                   "Conference Room 1, Conference Room 2");
  driver_choose (f->editor, "room", "Yard");
  g_assert_cmpstr (plenary_choice_field_get_shown (room), ==,
                   "Conference Room 1, Conference Room 2, Yard");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_rooms (f->agenda)), ==, 3);
  driver_choose (f->editor, "room", "Conference Room 1");
  driver_choose (f->editor, "room", "Conference Room 2");
  driver_choose (f->editor, "room", "Yard");
  g_assert_cmpstr (plenary_choice_field_get_shown (room), ==, "None");

  driver_choose (f->editor, "state", "tent");
  driver_choose (f->editor, "track", "gov");
  g_assert_cmpstr (plenary_session_get_track (f->session), ==, "k1");
  driver_choose (f->editor, "language", "french");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->session),
                                              PLENARY_MEMBER_LANGUAGE), ==, "fr");
  driver_choose (f->editor, "language", "gsw-x-basel");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->session),
                                              PLENARY_MEMBER_LANGUAGE), ==, "gsw-x-basel");
  driver_choose (f->editor, "language", "none");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->session),
                                              PLENARY_MEMBER_LANGUAGE), ==, "");

  /* The word that is meant by nothing is written as nothing. */
  driver_choose (f->editor, "state", "conf");
  g_assert_cmpstr (plenary_entity_get_string (PLENARY_ENTITY (f->session), PLENARY_MEMBER_STATE),
                   ==, "");
}

static void
test_session_editor_flags (SessionFixture *f,
                           gconstpointer   data)
{
  static const char *const members[] = { "fixed", "everyone", "internal", "new-page" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      PlenaryFlagField *field = driver_find_field (f->editor, members[i]);
      PlenaryMember member = plenary_field_get_member (PLENARY_FIELD (field));

      gtk_switch_set_active (plenary_flag_field_get_switch (field), TRUE);
      g_assert_true (plenary_entity_get_flag (PLENARY_ENTITY (f->session), member));
      plenary_history_undo (f->history, NULL);
      g_assert_false (gtk_switch_get_active (plenary_flag_field_get_switch (field)));
    }
}

/* A session that was taken out is shown, but can be changed no more. */
static void
test_session_editor_removed (SessionFixture *f,
                             gconstpointer   data)
{
  GtkWidget *field = driver_find_field (f->editor, "title");

  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (PLENARY_ENTITY (f->session)), NULL);
  g_assert_false (gtk_widget_get_sensitive (field));
  plenary_history_undo (f->history, NULL);
  g_assert_true (gtk_widget_get_sensitive (field));
}

static void
type_random (GtkTextView *view)
{
  static const char *const words[] = { "word", "x y", "é", "*a* <b> & \"", "", "\n" };

  driver_type (view, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
}

static void
change_list_random (PlenaryListField *list)
{
  int n = (int) plenary_list_field_get_n_rows (list);

  if (n > 2 && g_test_rand_bit ())
    plenary_list_field_remove (list, (guint) g_test_rand_int_range (0, n));
  else if (n > 0)
    plenary_list_field_move (list, (guint) g_test_rand_int_range (0, n),
                             (guint) g_test_rand_int_range (0, n));
}

static void
do_random (SessionFixture *f)
{
  static const char *const texts[] = { "title", "number", "questions-lead" };
  static const char *const times[] = { "start", "end", "", "setup", "least" };
  static const char *const typed[] = { "9h", "+15", "", "1.30pm", "nonsense", "45", "25:10" };
  static const char *const lists[] = { "questions", "people", "talks" };
  static const char *const kinds[] = { "panel", "talk", "break", "other" };
  PlenaryListField *questions = driver_find_field (f->editor, "questions");
  guint n_questions = plenary_list_field_get_n_rows (questions);

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      type_random (get_view (f, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]));
      break;
    case 1:
      driver_replace (get_view (f, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))]), "New");
      break;
    case 2:
      driver_enter (f->editor, times[g_test_rand_int_range (0, G_N_ELEMENTS (times))],
                    typed[g_test_rand_int_range (0, G_N_ELEMENTS (typed))]);
      break;
    case 3:
      change_list_random (driver_find_field (f->editor,
                                             lists[g_test_rand_int_range
                                                   (0, G_N_ELEMENTS (lists))]));
      break;
    case 4:
      driver_choose (f->editor, "kind", kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]);
      break;
    case 5:
      plenary_questions_editor_add (PLENARY_QUESTIONS_EDITOR (questions), n_questions);
      break;
    case 6:
      if (n_questions > 0)
        type_random (plenary_questions_editor_get_view
                       (PLENARY_QUESTIONS_EDITOR (questions),
                        (guint) g_test_rand_int_range (0, (int) n_questions)));
      break;
    default:
      if (g_test_rand_bit ())
        plenary_history_undo (f->history, NULL);
      else
        plenary_history_redo (f->history, NULL);
      break;
    }
}

/* Whatever is done, undoing all of it brings back the first state, which the tear-down asserts, and
 * redoing all the last; and each shows itself like an editor that was never used.
 */
static void
test_session_editor_random (SessionFixture *f,
                            gconstpointer   data)
{
  for (guint round = 0; round < (g_test_slow () ? 50 : 4); round++)
    {
      g_autofree char *last = NULL;
      g_autofree char *again = NULL;

      for (guint i = 0; i < 80; i++)
        do_random (f);

      while (plenary_history_can_redo (f->history))
        plenary_history_redo (f->history, NULL);

      last = agenda_dump (f->agenda);
      session_fixture_undo_all (f);
      while (plenary_history_can_redo (f->history))
        g_assert_true (plenary_history_redo (f->history, NULL));

      again = agenda_dump (f->agenda);
      g_assert_cmpstr (again, ==, last);
      session_fixture_undo_all (f);
      assert_view (f, "number", "2");
      assert_times (f, 900, 990);
    }
}

static void
test_session_editor_replaced (SessionFixture *f,
                              gconstpointer   data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_view (f, "title"));
  GtkTextIter start;
  GtkTextIter end;

  /* Typing over a selection deletes and inserts, and is one deed. */
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "N", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  g_assert_cmpstr (pick (f, plenary_session_get_title (f->session)), ==, "N");
  plenary_history_undo (f->history, NULL);
  g_assert_false (plenary_history_can_undo (f->history));
}

static void
test_session_editor_hostile (SessionFixture *f,
                             gconstpointer   data)
{
  session_fixture_show (f);

  assert_view (f, "title", "R&D <b>x</b> \"'");
  g_assert_cmpstr (plenary_choice_field_get_shown (driver_find_field (f->editor, "kind")), ==,
                   "R&D <b>x</b> \"'");
  g_assert_cmpstr (plenary_choice_field_get_shown (driver_find_field (f->editor, "room")), ==,
                   "R&D <b>x</b> \"', gone");
}

static void
test_session_editor_narrow (SessionFixture *f,
                            gconstpointer   data)
{
  int minimum;

  gtk_widget_measure (f->editor, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static gboolean
has_class (GtkWidget  *widget,
           const char *css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

static const char *
get_hint (SessionFixture *f)
{
  return gtk_label_get_text (GTK_LABEL (driver_find (f->editor, GTK_TYPE_LABEL, has_class,
                                                     "hint")));
}

/* Such times are taken, as any are, and said to be odd for as long as they are. */
static void
test_session_editor_backwards (SessionFixture *f,
                               gconstpointer   data)
{
  GtkWidget *field = driver_find_nth (f->editor, PLENARY_TYPE_TIME_FIELD, 2);
  PlenaryTimeEntry *duration = plenary_time_field_get_entry (PLENARY_TIME_FIELD (field));

  g_assert_cmpstr (get_hint (f), ==, "Type 1630, 4.30pm, +90 or “until the break”.");
  driver_enter (f->editor, "end", "9h");
  g_assert_cmpint (plenary_session_get_end (f->session), ==, 9 * 60);
  g_assert_cmpstr (get_hint (f), ==, "Ends before it starts");
  g_assert_cmpstr (gtk_text_get_placeholder_text (plenary_time_entry_get_text (duration)), ==, "");

  driver_enter (f->editor, "end", "9x");
  g_assert_cmpstr (get_hint (f), !=, "Ends before it starts");
  plenary_history_end_joining (f->history);
  driver_enter (f->editor, "end", "17h");
  g_assert_cmpstr (get_hint (f), ==, "Type 1630, 4.30pm, +90 or “until the break”.");

  plenary_history_undo (f->history, NULL);
  g_assert_cmpstr (get_hint (f), ==, "Ends before it starts");
  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor),
                                      plenary_agenda_find (f->agenda, "s1"));
  g_assert_cmpstr (get_hint (f), ==, "Type 1630, 4.30pm, +90 or “until the break”.");
}

static gboolean
is_answer (GtkWidget  *label,
           const char *text)
{
  return gtk_widget_has_css_class (label, "answer") &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text);
}

static void
assert_switcher (PlenaryLanguageSwitcher *switcher,
                 const char              *expected)
{
  g_autofree char *shown = plenary_language_switcher_dup_shown (switcher);

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_version (PlenaryText *text,
                const char  *language,
                const char  *expected)
{
  g_assert_cmpstr (plenary_text_get_in (text, "en", language), ==, expected);
}

/* Each text is edited in the language that is chosen, and stays what it is in the others. */
static void
test_session_editor_languages (SessionFixture *f,
                               gconstpointer   data)
{
  PlenaryLanguageSwitcher *switcher = PLENARY_LANGUAGE_SWITCHER (
    driver_find_nth (f->editor, PLENARY_TYPE_LANGUAGE_SWITCHER, 0));
  GtkTextView *title = plenary_text_field_get_view (driver_find_field (f->editor, "title"));
  GtkTextView *question, *talk;
  g_autofree char *shown = NULL;
  g_autofree char *before = g_strdup (plenary_agenda_pick (f->agenda,
                                                           plenary_session_get_title (f->session)));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (switcher)));
  plenary_history_do (f->history, "Languages", plenary_deed_toggle_language (f->agenda, "fr"), NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (switcher)));
  assert_switcher (switcher, "*English 100\u00a0%\nfrançais 0\u00a0%\n");

  plenary_language_switcher_set_language (switcher, "fr");
  assert_switcher (switcher, "English 100\u00a0%\n*français 0\u00a0%\n");
  shown = driver_dup_text (title);
  g_assert_cmpstr (shown, ==, "");

  driver_replace (title, "Le Pacte mondial");
  question = GTK_TEXT_VIEW (gtk_widget_get_last_child (plenary_list_field_get_content (
                              driver_find_field (f->editor, "questions"), 0)));
  driver_replace (question, "Comment ?");
  talk = plenary_text_field_get_view (driver_find_field (plenary_list_field_get_content (
                                        driver_find_field (f->editor, "talks"), 0), "title"));
  driver_replace (talk, "Un aperçu");

  assert_version (plenary_session_get_title (f->session), "fr", "Le Pacte mondial");
  assert_version (plenary_session_get_title (f->session), "en", before);
  assert_version (g_ptr_array_index (plenary_session_get_questions (f->session), 0), "fr",
                  "Comment ?");
  assert_version (plenary_entity_get_text (plenary_agenda_find (f->agenda, "t1"),
                                           PLENARY_MEMBER_TITLE), "fr", "Un aperçu");
  assert_version (plenary_entity_get_text (plenary_agenda_find (f->agenda, "t1"),
                                           PLENARY_MEMBER_TITLE), "en", "A first look");

  /* A language that goes is not edited any more. */
  plenary_history_do (f->history, "Languages", plenary_deed_toggle_language (f->agenda, "fr"), NULL);
  g_assert_null (plenary_language_switcher_get_language (switcher));
  g_free (g_steal_pointer (&shown));
  shown = driver_dup_text (title);
  g_assert_cmpstr (shown, ==, before);
}

/* A session that becomes a panel has the next number, and so it is by its button. */
static void
test_session_editor_next_number (SessionFixture *f,
                                 gconstpointer   data)
{
  PlenarySession *last = plenary_agenda_find (f->agenda, "s3");
  GtkWidget *number = driver_find_field (f->editor, "number");

  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), last);
  driver_choose (f->editor, "kind", "panel");
  g_assert_cmpstr (plenary_session_get_number (last), ==, "3");
  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_true (plenary_session_is_kind (last, "closing"));
  g_assert_cmpstr (plenary_session_get_number (last), ==, "");
  g_assert_true (plenary_history_redo (f->history, NULL));

  driver_replace (plenary_text_field_get_view (PLENARY_TEXT_FIELD (number)), "");
  g_signal_emit_by_name (driver_find_button (number, "Next Number"), "clicked");
  g_assert_cmpstr (plenary_session_get_number (last), ==, "3");
}

/* An end that is said by what comes then is understood as it is typed. */
static void
test_session_editor_until (SessionFixture *f,
                           gconstpointer   data)
{
  PlenarySession *first = plenary_agenda_find (f->agenda, "s1");
  PlenaryTimeEntry *end = plenary_time_field_get_entry (driver_find_field (f->editor, "end"));

  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), first);
  driver_enter (f->editor, "end", "14h");
  plenary_history_end_joining (f->history);

  gtk_editable_set_text (GTK_EDITABLE (plenary_time_entry_get_text (end)), "until panel 2");
  g_assert_nonnull (driver_find (GTK_WIDGET (end), GTK_TYPE_LABEL, is_answer, "= 15h"));
  g_assert_cmpint (plenary_session_get_end (first), ==, 840);
  plenary_time_entry_flush (end);
  g_assert_cmpint (plenary_session_get_end (first), ==, 900);

  driver_enter (f->editor, "end", "until lunch");
  g_assert_cmpstr (get_hint (f), ==,
                   "“until lunch”: nothing of that name starts later on this day");
  g_assert_cmpint (plenary_session_get_end (first), ==, 900);
}

static void
test_session_editor_from_the_beginning (SessionFixture *f,
                                        gconstpointer   data)
{
  GtkWidget *scroller = driver_find (f->editor, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  session_fixture_show (f);
  gtk_adjustment_set_value (adjustment, 300);
  g_assert_cmpint ((int) gtk_adjustment_get_value (adjustment), ==, 300);
  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor),
                                      plenary_agenda_find (f->agenda, "s1"));
  g_assert_cmpint ((int) gtk_adjustment_get_value (adjustment), ==, 0);
}

/* Tails of letters reach below their line, and are cut where the view ends with it. */
static void
test_session_editor_tails (SessionFixture *f,
                           gconstpointer   data)
{
  GtkTextView *view = get_view (f, "title");
  GtkTextIter end;
  int y, height;

  session_fixture_show (f);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), >, y + height);
}

static gboolean
is_in_view (SessionFixture *f,
            GtkWidget      *field)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (field, f->editor, &bounds));

  return bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (f->editor);
}

/* It scrolls to where the field is once that is known, which takes some frames. */
static void
assert_comes_into_view (SessionFixture *f,
                        GtkWidget      *field)
{
  for (guint i = 0; i < 200 && !is_in_view (f, field); i++)
    driver_settle ();

  g_assert_true (is_in_view (f, field));
}

/* What was changed comes into view, also what comes with it. */
static void
test_session_editor_reveal (SessionFixture *f,
                            gconstpointer   data)
{
  GtkWidget *title = driver_find_field (f->editor, "title");
  GtkWidget *talk = driver_find_field (driver_find_field (f->editor, "talks"), "title");
  GtkWidget *flag = driver_find_field (f->editor, "new-page");
  PlenaryEntity *session = PLENARY_ENTITY (f->session);
  g_autoptr(PlenaryEdit) remove =
    plenary_edit_remove (plenary_list_get (plenary_entity_get_children (session,
                                                                        PLENARY_MEMBER_TALKS), 0));
  g_autoptr(PlenaryEdit) page = plenary_edit_set_flag (session, PLENARY_MEMBER_NEW_PAGE, TRUE);
  g_autoptr(PlenaryEdit) name =
    plenary_edit_set (session, PLENARY_MEMBER_TITLE, g_variant_new_parsed ("[('', 'New')]"));

  session_fixture_show (f);
  g_assert_true (is_in_view (f, title));
  g_assert_false (is_in_view (f, flag));

  plenary_reveal_change (f->editor, page);
  assert_comes_into_view (f, flag);
  g_assert_false (is_in_view (f, title));

  plenary_reveal_change (f->editor, name);
  assert_comes_into_view (f, title);
  g_assert_false (is_in_view (f, talk));

  plenary_reveal_change (f->editor, remove);
  assert_comes_into_view (f, talk);
}

#define ADD(name, up, func) \
  g_test_add ("/widgets/session-editor/" name, SessionFixture, NULL, \
              session_fixture_ ## up, func, session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("title", set_up, test_session_editor_title);
  ADD ("typing-joins", set_up, test_session_editor_typing_joins);
  ADD ("cursor", set_up, test_session_editor_cursor);
  ADD ("other-languages", set_up, test_session_editor_other_languages);
  ADD ("number", set_up, test_session_editor_number);
  ADD ("times", set_up, test_session_editor_times);
  ADD ("flush", set_up, test_session_editor_flush);
  ADD ("choices", set_up, test_session_editor_choices);
  ADD ("flags", set_up, test_session_editor_flags);
  ADD ("removed", set_up, test_session_editor_removed);
  ADD ("random", set_up, test_session_editor_random);
  ADD ("replaced", set_up, test_session_editor_replaced);
  ADD ("hostile", set_up_hostile, test_session_editor_hostile);
  ADD ("narrow", set_up, test_session_editor_narrow);
  ADD ("backwards", set_up, test_session_editor_backwards);
  ADD ("languages", set_up, test_session_editor_languages);
  ADD ("next-number", set_up, test_session_editor_next_number);
  ADD ("until", set_up, test_session_editor_until);
  ADD ("from-the-beginning", set_up, test_session_editor_from_the_beginning);
  ADD ("reveal", set_up, test_session_editor_reveal);
  ADD ("tails", set_up, test_session_editor_tails);

  return g_test_run ();
}
