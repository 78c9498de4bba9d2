/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that moves sessions to a time, a day and a room. */

#include "plenary-move-dialog.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "congress-fixture.h"
#include "day-text.h"
#include "editor-driver.h"

#define DAY "a 10:00 11:00; b 11:00 12:00; pause 12:00 13:00 break least=30; c 13:00 14:00 fixed"

typedef struct
{
  PlenaryAgenda  *agenda;
  PlenaryHistory *history;
  GtkWidget      *dialog;
  char           *applied;
} Fixture;

static void
applied_cb (Fixture    *f,
            const char *deed)
{
  g_assert_null (f->applied);
  f->applied = g_strdup (deed);
}

/* Opens it for those with these ids, parted by spaces. */
static void
open_dialog (Fixture       *f,
             PlenaryAgenda *agenda,
             const char    *ids)
{
  g_auto(GStrv) each = g_strsplit (ids, " ", -1);
  g_autoptr(GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  f->agenda = agenda;
  f->history = plenary_history_new (agenda);

  for (char **id = each; *id != NULL; id++)
    g_ptr_array_add (sessions, g_object_ref (plenary_agenda_find (agenda, *id)));

  f->dialog = g_object_ref (plenary_move_dialog_new (f->history, sessions, NULL));
  g_signal_connect_swapped (f->dialog, "applied", G_CALLBACK (applied_cb), f);
  gtk_window_present (GTK_WINDOW (f->dialog));
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  if (gtk_widget_get_mapped (f->dialog))
    gtk_window_destroy (GTK_WINDOW (f->dialog));

  driver_settle ();
  g_assert_finalize_object (f->dialog);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_clear_pointer (&f->applied, g_free);
}

static gpointer
get_part (Fixture    *f,
          const char *name)
{
  return gtk_widget_get_template_child (f->dialog, PLENARY_TYPE_MOVE_DIALOG, name);
}

static void
type (Fixture    *f,
      const char *text)
{
  gtk_editable_set_text (get_part (f, "start_row"), text);
  driver_settle ();
}

static void
assert_result (Fixture    *f,
               const char *expected,
               gboolean    is_possible)
{
  g_assert_cmpstr (gtk_label_get_text (get_part (f, "result")), ==, expected);
  g_assert_cmpint (gtk_widget_get_sensitive (get_part (f, "move_button")), ==, is_possible);
  g_assert_cmpint (gtk_widget_has_css_class (get_part (f, "result"), "error"), ==, !is_possible);
}

static void
press_move (Fixture *f)
{
  g_signal_emit_by_name (get_part (f, "move_button"), "clicked");
  driver_settle ();
}

static void
assert_span (Fixture    *f,
             const char *id,
             int         start,
             int         end)
{
  int its_start, its_end;

  plenary_session_get_span (plenary_agenda_find (f->agenda, id), &its_start, &its_end);
  g_assert_cmpint (its_start, ==, start);
  g_assert_cmpint (its_end, ==, end);
}

static const char *
get_result (Fixture *f)
{
  return gtk_label_get_text (get_part (f, "result"));
}

/* What was typed is understood at once, and what comes of it is one step. */
static void
test_move_dialog_time (Fixture       *f,
                       gconstpointer  data)
{
  open_dialog (f, day_text_read (DAY), "a");
  g_assert_true (gtk_widget_get_sensitive (get_part (f, "move_button")));
  g_assert_false (gtk_widget_get_visible (get_part (f, "room_row")) &&
                  plenary_list_get_n_items (plenary_agenda_get_rooms (f->agenda)) == 0);

  type (f, "+15");
  g_assert_nonnull (strstr (get_result (f), "make room"));
  press_move (f);
  assert_span (f, "a", 10 * 60 + 15, 11 * 60 + 15);
  assert_span (f, "b", 11 * 60 + 15, 12 * 60 + 15);
  g_assert_nonnull (f->applied);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Move Session");
  g_assert_true (plenary_history_undo (f->history, NULL));
  assert_span (f, "a", 10 * 60, 11 * 60);
  g_assert_false (plenary_history_can_undo (f->history));
}

/* “until” is when it ends, and the others need not make room. */
static void
test_move_dialog_until (Fixture       *f,
                        gconstpointer  data)
{
  open_dialog (f, day_text_read (DAY), "a");
  gtk_switch_set_active (get_part (f, "others"), FALSE);
  type (f, "until the break");
  press_move (f);
  assert_span (f, "a", 11 * 60, 12 * 60);
  assert_span (f, "b", 11 * 60, 12 * 60);
}

/* What cannot be says why, and nothing happens. */
static void
test_move_dialog_impossible (Fixture       *f,
                             gconstpointer  data)
{
  static const char *const texts[] = { "", "soon", "25:99", "until the moon", "until 0h30" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_dialog (f, day_text_read (DAY), "a b");
  before = agenda_dump (f->agenda);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s: %s", texts[i], get_result (f));
      type (f, texts[i]);
      g_assert_false (gtk_widget_get_sensitive (get_part (f, "move_button")));
      g_assert_true (gtk_widget_has_css_class (get_part (f, "result"), "error"));
      g_assert_cmpstr (get_result (f), !=, "");
      press_move (f);
    }

  type (f, "10h");
  g_assert_true (gtk_widget_get_sensitive (get_part (f, "move_button")));
  g_assert_false (gtk_widget_has_css_class (get_part (f, "result"), "error"));

  type (f, "soon");
  after = agenda_dump (f->agenda);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (f->applied);
  assert_result (f, get_result (f), FALSE);
}

/* To another day and another room; the second follows at its distance. */
static void
test_move_dialog_place (Fixture       *f,
                        gconstpointer  data)
{
  PlenaryAgenda *agenda = congress_fixture_create ();
  PlenaryDay *first = plenary_agenda_find (agenda, "c1");
  PlenaryList *sessions = plenary_day_get_sessions (first);
  PlenarySession *one = plenary_list_get (sessions, 1);
  PlenarySession *two = plenary_list_get (sessions, 2);
  PlenaryEntity *room = plenary_list_get (plenary_agenda_get_rooms (agenda), 1);
  g_autofree char *ids = g_strdup_printf ("%s %s", plenary_entity_get_id (PLENARY_ENTITY (one)),
                                          plenary_entity_get_id (PLENARY_ENTITY (two)));
  int old_one, old_two, start, end;

  plenary_session_get_span (one, &old_one, &end);
  plenary_session_get_span (two, &old_two, &end);
  open_dialog (f, agenda, ids);
  adw_combo_row_set_selected (get_part (f, "day_row"), 1);
  adw_combo_row_set_selected (get_part (f, "room_row"), 2);
  type (f, "14h");
  press_move (f);
  g_assert_cmpstr (f->applied, ==, "2 sessions moved");
  g_assert_cmpstr (plenary_entity_get_id (plenary_entity_get_parent (PLENARY_ENTITY (one))), ==,
                   "c2");
  plenary_session_get_span (one, &start, &end);
  g_assert_cmpint (start, ==, 14 * 60);
  plenary_session_get_span (two, &start, &end);
  g_assert_cmpint (start, ==, 14 * 60 + old_two - old_one);
  g_assert_true (g_strv_contains (plenary_session_get_rooms (two), plenary_entity_get_id (room)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  g_test_add ("/widgets/move-dialog/time", Fixture, NULL, NULL, test_move_dialog_time, tear_down);
  g_test_add ("/widgets/move-dialog/until", Fixture, NULL, NULL, test_move_dialog_until,
              tear_down);
  g_test_add ("/widgets/move-dialog/impossible", Fixture, NULL, NULL, test_move_dialog_impossible,
              tear_down);
  g_test_add ("/widgets/move-dialog/place", Fixture, NULL, NULL, test_move_dialog_place,
              tear_down);

  return g_test_run ();
}
