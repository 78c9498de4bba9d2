/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-history.h"
#include "plenary-masthead.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "editor-fixture.h"
#include "reading-fixture.h"

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryMasthead *masthead;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->masthead = g_object_ref_sink (PLENARY_MASTHEAD (plenary_masthead_new ()));
  plenary_masthead_set_history (f->masthead, f->history);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, reading_fixture_create ());
}

static void
set_up_hostile (Fixture       *f,
                gconstpointer  data)
{
  set_up_with (f, editor_fixture_create_hostile ());
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->masthead);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static void
collect (GtkWidget *widget,
         GString   *string)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (string, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, string);
}

static char *
dup_text (Fixture *f)
{
  GString *string = g_string_new (NULL);

  collect (GTK_WIDGET (f->masthead), string);

  return g_string_free (string, FALSE);
}

static void
set (Fixture       *f,
     PlenaryMember  member,
     const char    *string)
{
  g_autoptr(PlenaryText) text = plenary_text_new (string);

  plenary_history_do (f->history, "Set",
                      plenary_edit_set_text (PLENARY_ENTITY (f->agenda), member, text), NULL);
}

static void
test_masthead_all (Fixture       *f,
                   gconstpointer  data)
{
  g_autofree char *text = dup_text (f);

  g_assert_cmpstr (text, ==,
                   "International Dialogue on Migration 2017\n"
                   "Strengthening international cooperation on and governance of migration towards "
                   "the adoption of a global compact for safe, orderly and regular migration in "
                   "2018\n"
                   "Provisional Agenda\n"
                   "Intersessional workshop\n"
                   "18–19 April 2017\n"
                   "Conference Room 1, United Nations Headquarters, New York\n");
}

static void
test_masthead_follows_edits (Fixture       *f,
                             gconstpointer  data)
{
  g_autofree char *text = NULL;

  set (f, PLENARY_MEMBER_TITLE, "");
  set (f, PLENARY_MEMBER_THEME, "");
  set (f, PLENARY_MEMBER_STATUS, "");
  set (f, PLENARY_MEMBER_VENUE, "");
  set (f, PLENARY_MEMBER_MEETING, "A meeting");
  text = dup_text (f);
  g_assert_cmpstr (text, ==, "Untitled Programme\nA meeting\n18–19 April 2017\n");

  while (plenary_history_can_undo (f->history))
    plenary_history_undo (f->history, NULL);

  test_masthead_all (f, data);
}

static gboolean
edits (GtkWidget  *widget,
       const char *name)
{
  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), name) == 0;
}

static void
test_masthead_editing (Fixture       *f,
                       gconstpointer  data)
{
  GtkWidget *button = driver_find (GTK_WIDGET (f->masthead), GTK_TYPE_BUTTON, edits,
                                   "win.edit-programme");

  g_assert_false (gtk_widget_get_visible (button));
  plenary_masthead_set_editing (f->masthead, TRUE);
  g_assert_true (gtk_widget_get_visible (button));
}

static int
measure (Fixture        *f,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (f->masthead), orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* In less width it is higher, and it fits the narrowest window. */
static void
test_masthead_wraps (Fixture       *f,
                     gconstpointer  data)
{
  g_assert_cmpint (measure (f, GTK_ORIENTATION_HORIZONTAL, -1), <=, 360);
  g_assert_cmpint (measure (f, GTK_ORIENTATION_VERTICAL, 360), >,
                   measure (f, GTK_ORIENTATION_VERTICAL, 900));
}

/* Whatever is in a programme is text: a warning about markup would end this test. */
static void
test_masthead_hostile (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *text = dup_text (f);

  g_assert_cmpstr (text, !=, "");
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/masthead/" path, Fixture, NULL, set_up, test, tear_down)

static void
assert_marked (Fixture    *f,
               const char *words,
               const char *expected)
{
  g_autoptr(PlenaryQuery) query = words != NULL ? plenary_query_new (words) : NULL;
  g_autofree char *marked = NULL;

  plenary_masthead_set_query (f->masthead, query);
  marked = driver_dup_marked (GTK_WIDGET (f->masthead));
  g_assert_cmpstr (marked, ==, expected);
}

static void
test_masthead_marks (Fixture       *f,
                     gconstpointer  data)
{
  assert_marked (f, "migration", "Internationa|Strengthenin|");
  assert_marked (f, "NEW york", "Conference R|");
  assert_marked (f, "april", "");
  assert_marked (f, "migration", "Internationa|Strengthenin|");
  set (f, PLENARY_MEMBER_TITLE, "Something else");
  assert_marked (f, "migration", "Strengthenin|");
  assert_marked (f, NULL, "");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();

  ADD ("all", set_up, test_masthead_all);
  ADD ("follows-edits", set_up, test_masthead_follows_edits);
  ADD ("editing", set_up, test_masthead_editing);
  ADD ("wraps", set_up, test_masthead_wraps);
  ADD ("hostile", set_up_hostile, test_masthead_hostile);
  ADD ("marks", set_up, test_masthead_marks);

  return g_test_run ();
}
