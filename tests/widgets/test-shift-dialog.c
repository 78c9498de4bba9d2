/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-shift-dialog.h"
#include "plenary-widgets.h"

#include "day-text.h"
#include "editor-driver.h"

#define DAY "opening 10:00 11:00; panel 11:00 12:30 in=r1; beside 11:00 12:00 in=r2; " \
            "lunch 12:30 14:30 break least=90; after 14:30 16:00 in=r1; closing 16:30 17:00 fixed"
#define USUAL (PLENARY_SHIFT_BREAKS | PLENARY_SHIFT_FREE_TIME)
#define THIN "\u2009–\u2009"

typedef struct
{
  PlenaryAgenda      *agenda;
  PlenaryHistory     *history;
  PlenaryShiftDialog *dialog;
  char               *applied;
} Fixture;

static PlenarySession *
get_session (Fixture    *f,
             const char *id)
{
  return plenary_agenda_find (f->agenda, id);
}

static void
applied_cb (Fixture    *f,
            const char *deed)
{
  g_assert_null (f->applied);
  f->applied = g_strdup (deed);
}

static void
adopt (Fixture   *f,
       GtkWidget *dialog)
{
  f->dialog = g_object_ref (PLENARY_SHIFT_DIALOG (dialog));
  g_signal_connect_swapped (dialog, "applied", G_CALLBACK (applied_cb), f);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = day_text_read (DAY);
  f->history = plenary_history_new (f->agenda);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  if (gtk_widget_get_root (GTK_WIDGET (f->dialog)) != NULL)
    gtk_window_destroy (GTK_WINDOW (f->dialog));

  driver_settle ();
  g_assert_finalize_object (f->dialog);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->applied);
}

static void
assert_text (Fixture    *f,
             const char *expected)
{
  g_autofree char *text = plenary_shift_dialog_dup_text (f->dialog);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
has_label (GtkWidget  *button,
           const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static GtkWidget *
get_apply (Fixture *f)
{
  return driver_find (GTK_WIDGET (f->dialog), GTK_TYPE_BUTTON, has_label, "_Apply");
}

static void
open_late (Fixture    *f,
           const char *id)
{
  adopt (f, plenary_shift_dialog_new_late (f->history, NULL, get_session (f, id), NULL));
}

static void
test_shift_dialog_late (Fixture       *f,
                        gconstpointer  data)
{
  open_late (f, "panel");
  plenary_shift_dialog_set_minutes (f->dialog, 40);
  assert_text (f,
               "panel: 11h" THIN "12h30 → 11h40" THIN "13h10 · 40\u00a0min later\n"
               "lunch: 12h30" THIN "14h30 → 13h10" THIN "14h40 · 120 → 90 min\n"
               "after: 14h30" THIN "16h → 14h40" THIN "16h10 · 10\u00a0min later\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "3 sessions change. The day ends at 17h, as before.\n");
  g_assert_true (gtk_widget_get_sensitive (get_apply (f)));

  plenary_shift_dialog_set_minutes (f->dialog, 65);
  assert_text (f,
               "panel: 11h" THIN "12h30 → 12h05" THIN "13h35 · 1\u00a0h\u00a005 later\n"
               "lunch: 12h30" THIN "14h30 → 13h35" THIN "15h05 · 120 → 90 min\n"
               "after: 14h30" THIN "16h → 15h05" THIN "16h35 · 35\u00a0min later\n"
               "Short by 5\u00a0min, 1\u00a0h would work.\n“closing” is fixed at 16h30\n");
  g_assert_false (gtk_widget_get_sensitive (get_apply (f)));
}

static void
test_shift_dialog_begun (Fixture       *f,
                         gconstpointer  data)
{
  open_late (f, "after");
  plenary_shift_dialog_set_begun (f->dialog, TRUE);
  assert_text (f,
               "after: 14h30" THIN "16h → 14h30" THIN "16h15 · 15\u00a0min longer\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "1 session changes. The day ends at 17h, as before.\n");
  plenary_shift_dialog_set_minutes (f->dialog, -15);
  assert_text (f,
               "after: 14h30" THIN "16h → 14h30" THIN "15h45 · 90 → 75 min\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "1 session changes. The day ends at 17h, as before.\n");
}

static void
test_shift_dialog_terms (Fixture       *f,
                         gconstpointer  data)
{
  open_late (f, "panel");
  plenary_shift_dialog_set_terms (f->dialog, USUAL, TRUE);
  assert_text (f,
               "panel: 11h" THIN "12h30 → 11h15" THIN "12h45 · 15\u00a0min later\n"
               "Short by 15\u00a0min.\n“lunch” is in other rooms too\n");

  plenary_shift_dialog_set_terms (f->dialog, PLENARY_SHIFT_FREE_TIME, FALSE);
  assert_text (f,
               "panel: 11h" THIN "12h30 → 11h15" THIN "12h45 · 15\u00a0min later\n"
               "lunch: 12h30" THIN "14h30 → 12h45" THIN "14h45 · 15\u00a0min later\n"
               "after: 14h30" THIN "16h → 14h45" THIN "16h15 · 15\u00a0min later\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "3 sessions change. The day ends at 17h, as before.\n");

  /* What is not offered for a session does not count for it. */
  plenary_shift_dialog_set_terms (f->dialog, PLENARY_SHIFT_NOTHING, TRUE);
  plenary_shift_dialog_set_session (f->dialog, get_session (f, "beside"));
  plenary_shift_dialog_set_minutes (f->dialog, 10);
  assert_text (f,
               "beside: 11h" THIN "12h → 11h10" THIN "12h10 · 10\u00a0min later\n"
               "lunch: Stays at 12h30, as it is in other rooms too\n"
               "1 session changes. The day ends at 17h, as before.\n");
  plenary_shift_dialog_set_session (f->dialog, get_session (f, "closing"));
  assert_text (f, "Short by 10\u00a0min.\n“closing” is fixed at 16h30\n");
}

static void
test_shift_dialog_earlier (Fixture       *f,
                           gconstpointer  data)
{
  open_late (f, "after");
  plenary_shift_dialog_set_terms (f->dialog, PLENARY_SHIFT_NOTHING, FALSE);
  plenary_shift_dialog_set_minutes (f->dialog, -20);
  assert_text (f,
               "after: 14h30" THIN "16h → 14h10" THIN "15h40 · 20\u00a0min earlier\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "Short by 20\u00a0min.\n“lunch” lasts until 14h30\n");
}

/* One step that can be taken back, and the window learns what was done. */
static void
test_shift_dialog_apply (Fixture       *f,
                         gconstpointer  data)
{
  g_autofree char *before = day_text_write (f->agenda);
  g_autofree char *times = NULL;
  g_autofree char *after = NULL;

  open_late (f, "after");
  plenary_shift_dialog_set_minutes (f->dialog, 20);
  gtk_window_present (GTK_WINDOW (f->dialog));
  driver_settle ();
  g_signal_emit_by_name (get_apply (f), "clicked");
  driver_settle ();

  g_assert_cmpstr (f->applied, ==, "From after on, 20\u00a0min later");
  times = day_text_write (f->agenda);
  g_assert_nonnull (strstr (times, "after 14:50 16:20; closing 16:30"));
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Running Late");

  plenary_history_undo (f->history, NULL);
  after = day_text_write (f->agenda);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (plenary_history_can_undo (f->history));
}

static void
test_shift_dialog_room (Fixture       *f,
                        gconstpointer  data)
{
  PlenarySession *session = get_session (f, "panel");

  plenary_history_do (f->history, "Longer",
                      plenary_edit_set_number (PLENARY_ENTITY (session), PLENARY_MEMBER_END,
                                               13 * 60), NULL);
  adopt (f, plenary_shift_dialog_new_room (f->history, session, NULL));
  assert_text (f,
               "lunch: 12h30" THIN "14h30 → 13h" THIN "14h30 · 120 → 90 min\n"
               "1 session changes. The day ends at 17h, as before.\n");

  gtk_window_present (GTK_WINDOW (f->dialog));
  driver_settle ();
  g_signal_emit_by_name (get_apply (f), "clicked");
  driver_settle ();
  g_assert_cmpstr (f->applied, ==, "Room made for panel");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Make Room");
}

/* What is on now comes before what is selected, and has begun. */
static void
test_shift_dialog_now (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) now = g_date_time_new (zone, 2026, 3, 11, 15, 0, 0);
  g_autoptr(PlenaryClock) clock = plenary_clock_new_fixed (now);

  plenary_history_do (f->history, "Date",
                      plenary_edit_set_string (plenary_agenda_find (f->agenda, "the-day"),
                                               PLENARY_MEMBER_DATE, "2026-03-11"), NULL);
  adopt (f, plenary_shift_dialog_new_late (f->history, clock, get_session (f, "opening"), NULL));
  assert_text (f,
               "after: 14h30" THIN "16h → 14h30" THIN "16h15 · 15\u00a0min longer\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "1 session changes. The day ends at 17h, as before.\n");
}

/* The answer is about the programme as it is. */
static void
test_shift_dialog_follows (Fixture       *f,
                           gconstpointer  data)
{
  open_late (f, "after");
  plenary_history_do (f->history, "Later",
                      plenary_edit_set_number (PLENARY_ENTITY (get_session (f, "after")),
                                               PLENARY_MEMBER_START, 15 * 60), NULL);
  assert_text (f,
               "after: 15h" THIN "16h → 15h15" THIN "16h15 · 15\u00a0min later\n"
               "closing: Stays at 16h30, as it is fixed\n"
               "1 session changes. The day ends at 17h, as before.\n");

  gtk_window_present (GTK_WINDOW (f->dialog));
  driver_settle ();
  plenary_history_do (f->history, "Remove",
                      plenary_edit_remove (PLENARY_ENTITY (get_session (f, "after"))), NULL);
  driver_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (f->dialog)));
}

/* The line runs to the left, and each time in it as it is written. */
static void
test_shift_dialog_reversed (Fixture       *f,
                            gconstpointer  data)
{
  g_autofree char *text = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_late (f, "after");
  text = plenary_shift_dialog_dup_text (f->dialog);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_true (g_str_has_prefix (text, "after: \u200f\u206814h30" THIN "16h\u2069 ← "
                                         "\u206814h45" THIN "16h15\u2069 · 15"));
}

static void
test_shift_dialog_narrow (Fixture       *f,
                          gconstpointer  data)
{
  int minimum;

  open_late (f, "panel");
  gtk_window_set_default_size (GTK_WINDOW (f->dialog), 360, 294);
  gtk_window_present (GTK_WINDOW (f->dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (f->dialog));
  gtk_widget_measure (GTK_WIDGET (f->dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (f->dialog)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(name, test) \
  g_test_add ("/widgets/shift-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("late", test_shift_dialog_late);
  ADD ("begun", test_shift_dialog_begun);
  ADD ("terms", test_shift_dialog_terms);
  ADD ("earlier", test_shift_dialog_earlier);
  ADD ("apply", test_shift_dialog_apply);
  ADD ("room", test_shift_dialog_room);
  ADD ("now", test_shift_dialog_now);
  ADD ("follows", test_shift_dialog_follows);
  ADD ("reversed", test_shift_dialog_reversed);
  ADD ("narrow", test_shift_dialog_narrow);

  return g_test_run ();
}
