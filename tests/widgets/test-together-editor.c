/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-together-editor.h"

#include "plenary-deeds.h"
#include "plenary-widgets.h"

#include "agenda-dump.h"
#include "editor-driver.h"
#include "editor-fixture.h"

typedef struct
{
  PlenaryAgenda         *agenda;
  PlenaryHistory        *history;
  PlenaryTogetherEditor *editor;
  GPtrArray             *sessions;
  char                  *first_dump;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer hostile)
{
  static const char *const ids[] = { "s1", "s2", "s3" };

  f->agenda = hostile != NULL ? editor_fixture_create_hostile () : editor_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->first_dump = agenda_dump (f->agenda);
  f->editor = g_object_ref_sink (g_object_new (PLENARY_TYPE_TOGETHER_EDITOR, NULL));
  f->sessions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (plenary_agenda_find (f->agenda, ids[i]) != NULL)
      g_ptr_array_add (f->sessions, g_object_ref (plenary_agenda_find (f->agenda, ids[i])));

  plenary_together_editor_set_history (f->editor, f->history);
  plenary_together_editor_set_sessions (f->editor, f->sessions);
}

static void
tear_down (Fixture      *f,
           gconstpointer hostile)
{
  g_autofree char *dump = NULL;

  while (plenary_history_can_undo (f->history))
    g_assert_true (plenary_history_undo (f->history, NULL));

  dump = agenda_dump (f->agenda);
  g_assert_cmpstr (dump, ==, f->first_dump);

  g_assert_finalize_object (f->editor);
  g_ptr_array_unref (f->sessions);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  g_free (f->first_dump);
}

static void
choose (Fixture      *f,
        PlenaryMember member,
        const char   *text)
{
  PlenaryChoicePopover *popover = plenary_together_editor_get_popover (f->editor, member);

  plenary_choice_popover_type (popover, text);
  plenary_choice_popover_activate (popover);
}

static void
test_together_editor_choices (Fixture      *f,
                              gconstpointer data)
{
  static const struct
  {
    PlenaryMember member;
    const char   *before;
    const char   *typed;
    const char   *after;
  } cases[] = {
    { PLENARY_MEMBER_KIND, "Different", "workshop", "Workshop" },
    { PLENARY_MEMBER_STATE, "Confirmed", "tentative", "Tentative" },
    { PLENARY_MEMBER_ROOM, "Different", "room 2", "Conference Room 2" },
    { PLENARY_MEMBER_ROOM, "Conference Room 2", "none", "None" },
    { PLENARY_MEMBER_TRACK, "None", "govern", "Governance" },
    { PLENARY_MEMBER_TRACK, "Governance", "none", "None" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (plenary_together_editor_get_shown (f->editor, cases[i].member), ==,
                       cases[i].before);
      choose (f, cases[i].member, cases[i].typed);
      g_assert_cmpstr (plenary_together_editor_get_shown (f->editor, cases[i].member), ==,
                       cases[i].after);
    }

  for (guint i = 0; i < f->sessions->len; i++)
    g_assert_true (plenary_session_is_kind (g_ptr_array_index (f->sessions, i), "workshop"));
}

/* One step takes it back for all, and is called as for one. */
static void
test_together_editor_undo (Fixture      *f,
                           gconstpointer data)
{
  choose (f, PLENARY_MEMBER_STATE, "cancelled");
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Change State");
  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_false (plenary_history_can_undo (f->history));
  g_assert_cmpstr (plenary_together_editor_get_shown (f->editor, PLENARY_MEMBER_STATE), ==,
                   "Confirmed");
}

/* What is gone is not edited any more. */
static void
test_together_editor_removed (Fixture      *f,
                              gconstpointer data)
{
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (f->editor)));
  plenary_history_do (f->history, "Remove",
                      plenary_deed_remove (f->agenda, g_ptr_array_index (f->sessions, 0)), NULL);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (f->editor)));

  g_ptr_array_remove_index (f->sessions, 0);
  plenary_together_editor_set_sessions (f->editor, f->sessions);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (f->editor)));
}

static void
test_together_editor_narrow (Fixture      *f,
                             gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (f->editor), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_together_editor_hostile (Fixture      *f,
                              gconstpointer data)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (f->editor));
  gtk_window_present (GTK_WINDOW (window));
  driver_settle ();
  choose (f, PLENARY_MEMBER_KIND, "meal");
  adw_window_set_content (ADW_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  driver_settle ();
}

#define ADD(name, data, func) \
  g_test_add ("/widgets/together-editor/" name, Fixture, data, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  ADD ("choices", NULL, test_together_editor_choices);
  ADD ("undo", NULL, test_together_editor_undo);
  ADD ("removed", NULL, test_together_editor_removed);
  ADD ("narrow", NULL, test_together_editor_narrow);
  ADD ("hostile", "", test_together_editor_hostile);

  return g_test_run ();
}
