/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-dot.h"
#include "plenary-history.h"
#include "plenary-prose.h"
#include "plenary-session-pane.h"
#include "plenary-widgets.h"

#include "editor-driver.h"
#include "editor-fixture.h"
#include "reading-fixture.h"

typedef struct
{
  PlenaryAgenda      *agenda;
  PlenaryHistory     *history;
  PlenarySessionPane *pane;
} Fixture;

static void
set_up_with (Fixture       *f,
             PlenaryAgenda *agenda)
{
  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->pane = g_object_ref_sink (PLENARY_SESSION_PANE (plenary_session_pane_new ()));
  plenary_session_pane_set_history (f->pane, f->history);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  set_up_with (f, reading_fixture_create ());
  plenary_session_pane_set_session (f->pane, "d1-3");
}

static void
set_up_hostile (Fixture       *f,
                gconstpointer  data)
{
  set_up_with (f, editor_fixture_create_hostile ());
  plenary_session_pane_set_session (f->pane, "s1");
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->pane);
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
    {
      g_assert_false (gtk_label_get_use_markup (GTK_LABEL (widget)));
      g_string_append_printf (string, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
      return;
    }

  /* An avatar has its initials in a label. */
  for (GtkWidget *child = ADW_IS_AVATAR (widget) ? NULL : gtk_widget_get_first_child (widget);
       child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, string);
}

/* Every label that is seen, in their order. */
static char *
dup_text (Fixture *f)
{
  GString *string = g_string_new (NULL);

  collect (GTK_WIDGET (f->pane), string);

  return g_string_free (string, FALSE);
}

static gboolean
has_class (GtkWidget  *widget,
           const char *css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

static void
test_session_pane_all (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *text = dup_text (f);

  g_assert_cmpstr (text, ==,
                   "Panel 2\n"
                   "The Global Compact on Migration as a tool for migration governance and the "
                   "role of global and regional actors\n"
                   "15h\u2009–\u200916h30\n"
                   "1\u00a0h\u00a030\n"
                   "Conference Room 1\n"
                   "Governance\n"
                   "Ana Ferreira\n"
                   "Moderator, to be confirmed\n"
                   "Kofi Mensah\n"
                   "Panellist\n"
                   "Leila Haddad\n"
                   "Panellist\n"
                   "Jonas Lindqvist\n"
                   "Panellist, declined\n"
                   "A compact that all governments can agree to is worth little without those who "
                   "carry it out. This panel looks at who does what: regional bodies, cities, and "
                   "the forums in which states of origin, transit and destination meet.\n"
                   "It asks how their work can hang together, and what is missing today:\n"
                   "•\nprotection of those at risk on their way,\n"
                   "•\nfair recruitment and work,\n"
                   "•\nreturn and reintegration in dignity.\n"
                   "Each speaker brings one example from a region that others can learn from.\n"
                   "Guiding questions\n"
                   "The following may guide the discussion:\n"
                   "1\nDo we mean the same when we say ‘governance’? What are its parts, and which "
                   "of them can be taken up together?\n"
                   "2\nWhat can a compact add to how states and regions work together already, at "
                   "borders, in transit and on return?\n"
                   "3\nWho does what between countries of origin, transit and destination, and how "
                   "can they share it?\n"
                   "4\nWhich regional forums have shown the most for their effort, and what can "
                   "others learn?\n"
                   "Talks\n"
                   "What three regions learned\n"
                   "15\u00a0min\n"
                   "Kofi Mensah\n");
}

/* Nothing but what there is. */
static void
test_session_pane_little (Fixture       *f,
                          gconstpointer  data)
{
  g_autofree char *text = NULL;

  plenary_session_pane_set_session (f->pane, "d1-0");
  text = dup_text (f);
  g_assert_cmpstr (text, ==,
                   "Opening\nOpening Session\n10h\u2009–\u200911h30\n1\u00a0h\u00a030\n"
                   "Conference Room 1\n");
}

static void
test_session_pane_nothing (Fixture       *f,
                           gconstpointer  data)
{
  static const char *const ids[] = { NULL, "gone", "p1", "d1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *text = NULL;

      plenary_session_pane_set_session (f->pane, ids[i]);
      text = dup_text (f);
      g_assert_cmpstr (text, ==, "");
    }
}

/* What the organizers note is not for readers. */
static void
test_session_pane_keeps_notes (Fixture       *f,
                               gconstpointer  data)
{
  g_autoptr(PlenaryText) notes = plenary_text_new ("SECRET");
  g_autofree char *text = NULL;

  plenary_history_do (f->history, "Note",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "d1-3"),
                                             PLENARY_MEMBER_NOTES, notes), NULL);
  text = dup_text (f);
  g_assert_null (strstr (text, "SECRET"));
}

static void
test_session_pane_follows_edits (Fixture       *f,
                                 gconstpointer  data)
{
  PlenaryEntity *session = plenary_agenda_find (f->agenda, "d1-0");
  g_autoptr(PlenaryText) title = plenary_text_new ("Welcome");
  g_autoptr(PlenaryText) room = plenary_text_new ("Hall");
  g_autofree char *text = NULL;

  plenary_session_pane_set_session (f->pane, "d1-0");
  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (session, PLENARY_MEMBER_TITLE, title), NULL);
  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (plenary_agenda_find (f->agenda, "r1"),
                                             PLENARY_MEMBER_NAME, room), NULL);
  plenary_history_do (f->history, "Cancel",
                      plenary_edit_set_string (session, PLENARY_MEMBER_STATE, "cancelled"), NULL);
  text = dup_text (f);
  g_assert_cmpstr (text, ==, "Opening\nCancelled\nWelcome\n10h\u2009–\u200911h30\n"
                             "1\u00a0h\u00a030\nHall\n");

  plenary_history_do (f->history, "Delete", plenary_edit_remove (session), NULL);
  g_clear_pointer (&text, g_free);
  text = dup_text (f);
  g_assert_cmpstr (text, ==, "");
  plenary_history_undo (f->history, NULL);
  g_clear_pointer (&text, g_free);
  text = dup_text (f);
  g_assert_cmpstr (text, !=, "");
}

static void
test_session_pane_now (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(PlenaryClock) during = reading_fixture_create_clock ("2017-04-18T15:24:00-04");
  g_autoptr(PlenaryClock) after = reading_fixture_create_clock ("2017-04-18T16:30:00-04");
  GtkWidget *pill = driver_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, has_class, "now");

  g_assert_false (gtk_widget_get_visible (pill));
  plenary_session_pane_set_clock (f->pane, during);
  g_assert_true (gtk_widget_get_visible (pill));

  /* Each minute is looked at anew. */
  gtk_widget_set_visible (pill, FALSE);
  g_signal_emit_by_name (during, "ticked");
  g_assert_true (gtk_widget_get_visible (pill));

  plenary_session_pane_set_clock (f->pane, after);
  g_signal_emit_by_name (during, "ticked");
  g_assert_false (gtk_widget_get_visible (pill));
}

/* The whole text of a label that is emphasised, in the pieces that are. */
static char *
dup_styles (GtkLabel *label)
{
  GString *string = g_string_new (NULL);
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_label_get_attributes (label));

  do
    {
      g_autoptr(GSList) attributes = pango_attr_iterator_get_attrs (iter);
      const char *text = gtk_label_get_text (label);
      int start, end;

      pango_attr_iterator_range (iter, &start, &end);

      if (attributes != NULL)
        g_string_append_printf (string, "[%.*s]", end - start, text + start);

      g_slist_foreach (attributes, (GFunc) (void (*) (void)) pango_attribute_destroy, NULL);
    }
  while (pango_attr_iterator_next (iter));

  pango_attr_iterator_destroy (iter);

  return g_string_free (string, FALSE);
}

static void
test_session_pane_styles (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *first = driver_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, has_class, "prose");
  GtkWidget *question;
  g_autofree char *styles = dup_styles (GTK_LABEL (first));

  g_assert_cmpstr (styles, ==, "[who does what]");
  question = driver_find (driver_find_nth (GTK_WIDGET (f->pane), PLENARY_TYPE_PROSE, 5),
                          GTK_TYPE_LABEL, has_class, "question-text");
  g_clear_pointer (&styles, g_free);
  styles = dup_styles (GTK_LABEL (question));
  g_assert_cmpstr (styles, ==, "[most]");
}

/* Whatever is in a programme is text: a warning about markup would end this test. */
static void
test_session_pane_hostile (Fixture       *f,
                           gconstpointer  data)
{
  g_autofree char *text = dup_text (f);

  g_assert_cmpstr (text, !=, "");
}

/* Lists and headings are what they look like, to those who do not see them. */
static void
test_session_pane_speaks (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *heading = driver_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, has_class,
                                    "section-heading");
  GtkWidget *disc = driver_find (GTK_WIDGET (f->pane), GTK_TYPE_LABEL, has_class, "disc");
  GtkWidget *item = gtk_widget_get_parent (disc);

  gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (item), GTK_ACCESSIBLE_ROLE_LIST);
}

/* It fits the narrowest window, and is measured in time. */
static void
test_session_pane_narrow (Fixture       *f,
                          gconstpointer  data)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (f->pane), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_widget_measure (GTK_WIDGET (f->pane), GTK_ORIENTATION_VERTICAL, minimum, NULL, &natural,
                      NULL, NULL);
  g_assert_cmpint (natural, >, 0);
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/session-pane/" path, Fixture, NULL, set_up, test, tear_down)

static void
assert_marked (Fixture    *f,
               const char *expected)
{
  g_autofree char *marked = driver_dup_marked (GTK_WIDGET (f->pane));

  g_assert_cmpstr (marked, ==, expected);
}

static void
look_for (PlenarySearch *search,
          const char    *words)
{
  g_autoptr(PlenaryQuery) query = plenary_query_new (words);

  plenary_search_set_query (search, query, FALSE);
  plenary_search_complete (search);
}

/* What was looked for is marked in whatever the programme says, and only where all of it is. */
static void
test_session_pane_marks (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  g_autoptr(PlenarySearch) search =
    plenary_search_new (f->history, filter, stars, NULL, NULL, NULL);

  look_for (search, "mensah");
  plenary_session_pane_set_search (f->pane, search);
  assert_marked (f, "Kofi Mensah|Kofi Mensah|");
  look_for (search, "region");
  assert_marked (f, "The Global C|A compact th|Each speaker|What can a c|Which region|"
                    "What three r|");
  look_for (search, "region snow");
  assert_marked (f, "");

  look_for (search, "panel");
  plenary_session_pane_set_session (f->pane, "d1-0");
  assert_marked (f, "");
  plenary_session_pane_set_session (f->pane, "d1-3");
  assert_marked (f, "Panel 2|A compact th|");
  plenary_search_set_query (search, NULL, FALSE);
  assert_marked (f, "");
  look_for (search, "mensah");
  plenary_session_pane_set_search (f->pane, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();

  ADD ("all", set_up, test_session_pane_all);
  ADD ("little", set_up, test_session_pane_little);
  ADD ("nothing", set_up, test_session_pane_nothing);
  ADD ("keeps-notes", set_up, test_session_pane_keeps_notes);
  ADD ("follows-edits", set_up, test_session_pane_follows_edits);
  ADD ("now", set_up, test_session_pane_now);
  ADD ("styles", set_up, test_session_pane_styles);
  ADD ("hostile", set_up_hostile, test_session_pane_hostile);
  ADD ("speaks", set_up, test_session_pane_speaks);
  ADD ("narrow", set_up, test_session_pane_narrow);
  ADD ("marks", set_up, test_session_pane_marks);

  return g_test_run ();
}
