/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions, people and talks of a session. */

#include "plenary-entities-editor.h"
#include "plenary-entity-row.h"
#include "plenary-participation-row.h"
#include "plenary-choice.h"
#include "plenary-people-editor.h"
#include "plenary-questions-editor.h"
#include "plenary-role.h"
#include "plenary-text-field.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "session-fixture.h"

#include <string.h>

/* The first three letters of each question, as the agenda has them. */
static void
assert_questions (SessionFixture *f,
                  const char     *expected)
{
  GPtrArray *questions = plenary_session_get_questions (f->session);
  g_autoptr(GString) actual = g_string_new (NULL);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      const char *string = plenary_agenda_pick (f->agenda, g_ptr_array_index (questions, i));

      g_string_append_printf (actual, "%s%.6s", i > 0 ? "|" : "", string);
    }

  g_assert_cmpstr (actual->str, ==, expected);
}

static void
set_questions (SessionFixture *f,
               const char     *first,
               const char     *second,
               const char     *third)
{
  const char *const strings[] = { first, second, third };
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_text_unref);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    g_ptr_array_add (texts, plenary_text_new (strings[i]));

  plenary_history_do (f->history, "Set",
                      plenary_edit_set_texts (PLENARY_ENTITY (f->session),
                                              PLENARY_MEMBER_QUESTIONS, texts), NULL);
  plenary_history_end_joining (f->history);
}

static GtkTextView *
get_question (SessionFixture *f,
              guint           index)
{
  return plenary_questions_editor_get_view (driver_find_field (f->editor, "questions"), index);
}

static PlenaryListField *
get_list (SessionFixture *f,
          const char     *member)
{
  return driver_find_field (f->editor, member);
}

static void
add_question (SessionFixture *f)
{
  plenary_questions_editor_add (driver_find_field (f->editor, "questions"), G_MAXUINT - 1);
}

static gboolean
press (GtkTextView    *view,
       guint           keyval,
       GdkModifierType state)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  g_object_unref (controllers);

  return handled;
}

static void
test_lists_question_added (SessionFixture *f,
                           gconstpointer   data)
{
  set_questions (f, "One", "Two", "Three");
  add_question (f);
  assert_questions (f, "One|Two|Three");
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "questions")), ==, 4);

  driver_type (get_question (f, 3), "Why not?");
  assert_questions (f, "One|Two|Three|Why no");
  plenary_history_undo (f->history, NULL);
  assert_questions (f, "One|Two|Three|Why ");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Add Question");
  plenary_history_undo (f->history, NULL);
  assert_questions (f, "One|Two|Three");
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "questions")), ==, 3);
}

static void
test_lists_question_emptied (SessionFixture *f,
                             gconstpointer   data)
{
  set_questions (f, "One", "Two", "Three");
  driver_replace (get_question (f, 1), "");
  assert_questions (f, "One|Three");
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "questions")), ==, 3);

  /* Undo brings it back where it was, and not beside a blank. */
  plenary_history_undo (f->history, NULL);
  assert_questions (f, "One|Two|Three");
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "questions")), ==, 3);

  driver_replace (get_question (f, 1), "");
  driver_type (get_question (f, 1), "Four");
  assert_questions (f, "One|Four|Three");
}

static void
test_lists_question_keys (SessionFixture *f,
                          gconstpointer   data)
{
  GtkTextIter iter;

  session_fixture_show (f);
  set_questions (f, "One", "Two ways", "Three");

  /* Enter at the end makes the next one, Backspace in that takes it away. */
  gtk_widget_grab_focus (GTK_WIDGET (get_question (f, 1)));
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (get_question (f, 1)), &iter);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (get_question (f, 1)), &iter);
  g_assert_true (press (get_question (f, 1), GDK_KEY_Return, 0));
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "questions")), ==, 4);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_question (f, 2))));
  g_assert_true (press (get_question (f, 2), GDK_KEY_BackSpace, 0));
  assert_questions (f, "One|Two wa|Three");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_question (f, 1))));

  /* Enter within splits it. */
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (get_question (f, 1)), &iter, 4);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (get_question (f, 1)), &iter);
  g_assert_true (press (get_question (f, 1), GDK_KEY_Return, 0));
  assert_questions (f, "One|Two |ways|Three");
  plenary_history_undo (f->history, NULL);
  assert_questions (f, "One|Two wa|Three");

  /* Backspace in one that has text is for the text. */
  g_assert_false (press (get_question (f, 0), GDK_KEY_BackSpace, 0));
}

static void
test_lists_question_moved (SessionFixture *f,
                           gconstpointer   data)
{
  GtkWidget *handle;

  session_fixture_show (f);
  set_questions (f, "One", "Two", "Three");
  handle = driver_find_nth (GTK_WIDGET (get_list (f, "questions")), PLENARY_TYPE_ROW_HANDLE, 0);
  gtk_widget_grab_focus (GTK_WIDGET (get_question (f, 0)));

  gtk_widget_activate_action (handle, "row.move-up", NULL);
  assert_questions (f, "One|Two|Three");
  gtk_widget_activate_action (handle, "row.move-down", NULL);
  assert_questions (f, "Two|One|Three");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Move Question");
  plenary_list_field_move (get_list (f, "questions"), 0, 2);
  assert_questions (f, "One|Three|Two");
  plenary_list_field_remove (get_list (f, "questions"), 1);
  assert_questions (f, "One|Two");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Delete Question");

  /* What is not written yet moves on the screen alone. */
  add_question (f);
  plenary_list_field_move (get_list (f, "questions"), 2, 0);
  driver_type (get_question (f, 0), "Zero");
  assert_questions (f, "Zero|One|Two");
}

/* Each participation as person:role:attendance. */
static void
assert_people (GPtrArray  *people,
               const char *expected)
{
  g_autoptr(GString) actual = g_string_new (NULL);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      PlenaryParticipation *participation = g_ptr_array_index (people, i);

      g_string_append_printf (actual, "%s%s:%s:%s", i > 0 ? " " : "",
                              strlen (participation->person) > 3 ? "new" : participation->person,
                              plenary_text_pick (participation->role, "en"),
                              participation->attendance);
    }

  g_assert_cmpstr (actual->str, ==, expected);
}

static void
choose (PlenaryChoicePopover *popover,
        const char           *text)
{
  plenary_choice_popover_type (popover, text);
  plenary_choice_popover_activate (popover);
}

/* Names are completed from the register as they are typed, in whatever order; Enter takes the one
 * that begins so, and not one that only has it somewhere.
 */
static void
test_lists_completion (SessionFixture *f,
                       gconstpointer   data)
{
  PlenaryPeopleEditor *list = PLENARY_PEOPLE_EDITOR (get_list (f, "people"));
  PlenarySession *other = plenary_agenda_find (f->agenda, "s1");
  g_autoptr(PlenaryText) name = plenary_text_new ("Alain Fermé");

  plenary_session_editor_set_session (PLENARY_SESSION_EDITOR (f->editor), other);
  plenary_history_do (f->history, "Name",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "p4"),
                                             PLENARY_MEMBER_NAME, name), NULL);

  choose (plenary_people_editor_get_popover (list), "Tanaka, Mei");
  choose (plenary_people_editor_get_popover (list), "ferm");
  choose (plenary_people_editor_get_popover (list), "LEI");
  assert_people (plenary_session_get_people (other), "p5:speaker: p4:speaker: p3:speaker:");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (f->agenda)), ==, 5);

  /* Whoever is there already does not come twice, nor as another. */
  choose (plenary_people_editor_get_popover (list), "tanaka MEI");
  g_assert_cmpuint (plenary_session_get_people (other)->len, ==, 3);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (f->agenda)), ==, 5);
}

static void
test_lists_matches (void)
{
  static const struct { const char *typed; guint match; } cases[] = {
    { "", 2 }, { "ana", 2 }, { "fer", 2 }, { "ferreira, ana", 2 }, { "ana ministry", 2 },
    { "a f", 2 }, { "reira", 1 }, { "na", 1 }, { "ana reira", 1 }, { "anna", 0 }, { "ana x", 0 },
    { "sante", 2 }, { "p1", 0 }, { "beta", 2 }, { "ana bet", 2 },
  };
  g_autoptr(PlenaryChoice) choice = plenary_choice_new ("p1", "Ana Ferreira", "Ministry of Santé");

  plenary_choice_add_name (choice, "Bêta");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = plenary_choice_fold (cases[i].typed);

      g_assert_cmpuint (plenary_choice_match (choice, folded), ==, cases[i].match);
    }
}

static void
test_lists_people (SessionFixture *f,
                   gconstpointer   data)
{
  PlenaryListField *list = get_list (f, "people");
  PlenaryParticipationRow *row =
    PLENARY_PARTICIPATION_ROW (plenary_list_field_get_content (list, 0));

  choose (plenary_participation_row_get_roles (row), "chair");
  choose (plenary_participation_row_get_attendance (row), "confirmed");
  assert_people (plenary_session_get_people (f->session),
                 "p1:chair:confirmed p2:panellist:confirmed p3:Guest of honour: "
                 "p4:panellist:declined");
  choose (plenary_participation_row_get_roles (row), "Rapporteur of the day");

  plenary_list_field_remove (list, 3);
  plenary_list_field_move (list, 0, 2);
  choose (plenary_people_editor_get_popover (PLENARY_PEOPLE_EDITOR (list)), "tana");
  choose (plenary_people_editor_get_popover (PLENARY_PEOPLE_EDITOR (list)), "Zoë Unheard-Of");
  assert_people (plenary_session_get_people (f->session),
                 "p2:panellist:confirmed p3:Guest of honour: p1:Rapporteur of the day:confirmed "
                 "p5:panellist: new:panellist:");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (f->agenda)), ==, 6);

  /* Whoever takes part already is not offered again, and accents need not be typed. */
  plenary_list_field_remove (list, 4);
  choose (plenary_people_editor_get_popover (PLENARY_PEOPLE_EDITOR (list)), "zoe");
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (f->agenda)), ==, 6);
  plenary_history_undo (f->history, NULL);
  plenary_history_undo (f->history, NULL);

  plenary_history_undo (f->history, NULL);
  g_assert_cmpuint (plenary_list_get_n_items (plenary_agenda_get_people (f->agenda)), ==, 5);
}

static void
test_lists_talks (SessionFixture *f,
                  gconstpointer   data)
{
  PlenaryListField *list = get_list (f, "talks");
  PlenaryList *talks = plenary_session_get_talks (f->session);
  PlenaryTalk *first = plenary_list_get (talks, 0);
  GtkWidget *row = plenary_list_field_get_content (list, 0);
  PlenaryListField *people = driver_find_field (row, "people");

  session_fixture_show (f);
  g_assert_true (plenary_entity_row_get_entity (PLENARY_ENTITY_ROW (row)) ==
                 PLENARY_ENTITY (first));
  driver_replace (plenary_text_field_get_view (driver_find_field (row, "title")), "Another");
  driver_enter (row, "minutes", "20");
  choose (plenary_people_editor_get_popover (PLENARY_PEOPLE_EDITOR (people)), "ana f");
  g_assert_cmpstr (plenary_agenda_pick (f->agenda, plenary_talk_get_title (first)), ==, "Another");
  g_assert_cmpint (plenary_talk_get_minutes (first), ==, 20);
  assert_people (plenary_talk_get_people (first), "p2:speaker: p1:speaker:");

  plenary_entities_editor_add (PLENARY_ENTITIES_EDITOR (list));
  g_assert_cmpuint (plenary_list_get_n_items (talks), ==, 3);
  plenary_list_field_move (list, 0, 2);
  g_assert_true (plenary_list_get (talks, 2) == first);
  plenary_list_field_remove (list, 2);
  g_assert_cmpuint (plenary_list_get_n_items (talks), ==, 2);
  plenary_history_undo (f->history, NULL);
  g_assert_true (plenary_list_get (talks, 2) == first);
}

static void
test_lists_hostile (SessionFixture *f,
                    gconstpointer   data)
{
  session_fixture_show (f);
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "people")), ==, 2);
  choose (plenary_people_editor_get_popover (driver_find_field (f->editor, "people")),
          "<i>x</i> & y");
  g_assert_cmpuint (plenary_list_field_get_n_rows (get_list (f, "people")), ==, 3);
  driver_settle ();
}

#define ADD(name, up, func) \
  g_test_add ("/widgets/lists/" name, SessionFixture, NULL, \
              session_fixture_ ## up, func, session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("question-added", set_up, test_lists_question_added);
  ADD ("question-emptied", set_up, test_lists_question_emptied);
  ADD ("question-keys", set_up, test_lists_question_keys);
  ADD ("question-moved", set_up, test_lists_question_moved);
  ADD ("people", set_up, test_lists_people);
  ADD ("completion", set_up, test_lists_completion);
  g_test_add_func ("/widgets/lists/matches", test_lists_matches);
  ADD ("talks", set_up, test_lists_talks);
  ADD ("hostile", set_up_hostile, test_lists_hostile);

  return g_test_run ();
}
