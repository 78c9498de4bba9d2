/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-questions.h"

#include "plenary-save-error.h"

/* What a question can be answered, in the order of its buttons. */
static char *
dup_answers (AdwMessageDialog *dialog)
{
  static const char *const known[] = {
    PLENARY_ANSWER_CANCEL, PLENARY_ANSWER_RELOAD, PLENARY_ANSWER_DISCARD, PLENARY_ANSWER_REMOVE,
    PLENARY_ANSWER_OVERWRITE, PLENARY_ANSWER_SAVE_AS, PLENARY_ANSWER_SAVE, PLENARY_ANSWER_RESTORE,
  };
  GString *answers = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (adw_message_dialog_has_response (dialog, known[i]))
      g_string_append_printf (answers, "%s ", known[i]);

  return g_string_free (answers, FALSE);
}

/* It can be as narrow as it says, and newer GTK does not warn when asked how high it is then. */
static void
assert_shrinks (GtkWidget *dialog)
{
  int minimum, natural;

  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  gtk_widget_measure (dialog, GTK_ORIENTATION_VERTICAL, minimum, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, >, 0);
}

static void
assert_question (GtkWidget  *widget,
                 const char *expected_answers,
                 const char *expected_default)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  g_autofree char *answers = dup_answers (dialog);

  g_assert_cmpstr (answers, ==, expected_answers);
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, expected_default);
  g_assert_cmpstr (adw_message_dialog_get_close_response (dialog), ==, PLENARY_ANSWER_CANCEL);
  g_assert_false (adw_message_dialog_get_body_use_markup (dialog));
  g_assert_false (adw_message_dialog_get_heading_use_markup (dialog));
  assert_shrinks (widget);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_questions_answers (void)
{
  assert_question (plenary_question_unsaved (NULL, "a"), "cancel discard save ", "save");
  assert_question (plenary_question_text (NULL), "cancel discard ", NULL);
  assert_question (plenary_question_revert (NULL, "a"), "cancel reload ", NULL);
  assert_question (plenary_question_missing (NULL, "a"), "cancel remove ", NULL);
  assert_question (plenary_question_remove_template (NULL, "a"), "cancel remove ", NULL);
  assert_question (plenary_question_restore (NULL, "a"), "cancel discard restore ", "restore");
}

/* What can be done about a file that was not saved depends on why. */
static void
test_questions_save_errors (void)
{
  static const struct { PlenarySaveError code; const char *answers; } cases[] = {
    { PLENARY_SAVE_ERROR_CONFLICT, "cancel reload overwrite save-as " },
    { PLENARY_SAVE_ERROR_GONE, "cancel overwrite save-as " },
    { PLENARY_SAVE_ERROR_EXISTS, "cancel save-as " },
    { PLENARY_SAVE_ERROR_NO_SPACE, "cancel save-as " },
    { PLENARY_SAVE_ERROR_PROTECTED, "cancel save-as " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new (PLENARY_SAVE_ERROR, (int) cases[i].code, "why");

      assert_question (plenary_question_save_error (NULL, "a", error), cases[i].answers,
                       "save-as");
    }
}

/* A name is no markup, and says where it is. */
static void
test_questions_names (void)
{
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (plenary_question_unsaved (NULL, "<b>Agenda & more</b> %s"));

  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog),
                            "“<b>Agenda & more</b> %s”"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_questions_message (void)
{
  g_autoptr(GError) error = g_error_new (PLENARY_SAVE_ERROR, PLENARY_SAVE_ERROR_NO_SPACE, "why");
  GtkWidget *dialog = plenary_message_error (NULL, "Could Not Save the PDF", error);

  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==, "why");
  assert_shrinks (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/questions/answers", test_questions_answers);
  g_test_add_func ("/questions/save-errors", test_questions_save_errors);
  g_test_add_func ("/questions/names", test_questions_names);
  g_test_add_func ("/questions/message", test_questions_message);

  return g_test_run ();
}
