/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of a programme, and what choosing among them does. */

#include "plenary-builder.h"
#include "plenary-roster-row.h"
#include "plenary-roster-view.h"
#include "plenary-widgets.h"

#include "editor-driver.h"

#include <string.h>

typedef struct
{
  PlenaryAgenda     *agenda;
  PlenaryHistory    *history;
  PlenarySelection  *selection;
  PlenaryRosterView *view;
  GtkWidget         *window;
} Fixture;

static void
add_person (PlenaryBuilder *builder,
            const char     *id,
            const char     *name,
            const char     *affiliation)
{
  plenary_builder_open (builder, PLENARY_ENTITY_PERSON, id, NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_NAME, name);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_AFFILIATION, affiliation);
  plenary_builder_close (builder);
}

static GPtrArray *
create_people (const char *id,
               const char *role,
               const char *attendance)
{
  GPtrArray *people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) plenary_participation_unref);
  g_autoptr(PlenaryText) text = plenary_text_new (role);

  g_ptr_array_add (people, plenary_participation_new (id, text, attendance, NULL));

  return people;
}

static void
add_session (PlenaryBuilder *builder,
             const char     *id,
             const char     *number,
             const char     *title,
             int             start,
             GPtrArray      *people)
{
  plenary_builder_open (builder, PLENARY_ENTITY_SESSION, id, NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_KIND, "panel");
  plenary_builder_set_string (builder, PLENARY_MEMBER_NUMBER, number);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_TITLE, title);
  plenary_builder_set_number (builder, PLENARY_MEMBER_START, start);
  plenary_builder_set_number (builder, PLENARY_MEMBER_END, start + 60);
  plenary_builder_set_people (builder, PLENARY_MEMBER_PEOPLE, people);
  plenary_builder_close (builder);
  g_ptr_array_unref (people);
}

/* Ana is in two panels at once, Bo in none, Cem declined. */
static PlenaryAgenda *
create_agenda (void)
{
  g_autoptr(PlenaryBuilder) builder = plenary_builder_new ();

  plenary_builder_open (builder, PLENARY_ENTITY_AGENDA, "a", NULL);
  plenary_builder_set_string (builder, PLENARY_MEMBER_LANGUAGE, "en");
  add_person (builder, "c", "Cem Aydın", "Istanbul");
  add_person (builder, "a1", "Ana Ferreira", "City of Lisbon");
  add_person (builder, "b", "Bo Li", "");
  plenary_builder_open (builder, PLENARY_ENTITY_DAY, "d", NULL);
  plenary_builder_set_plain (builder, PLENARY_MEMBER_LABEL, "Day One");
  add_session (builder, "s2", "2", "Later", 660, create_people ("c", "speaker", "declined"));
  add_session (builder, "s1", "1", "First", 600, create_people ("a1", "moderator", "confirmed"));
  add_session (builder, "s3", "3", "Third", 630, create_people ("a1", "speaker", "invited"));
  plenary_builder_close (builder);
  plenary_builder_close (builder);

  return plenary_builder_finish (builder);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = create_agenda ();
  f->history = plenary_history_new (f->agenda);
  f->selection = plenary_selection_new ();
  f->view = PLENARY_ROSTER_VIEW (plenary_roster_view_new ());
  plenary_roster_view_set_selection (f->view, f->selection);
  plenary_roster_view_set_history (f->view, f->history);
  f->window = g_object_ref (gtk_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (f->window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  driver_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  g_assert_null (f->view);
  g_assert_finalize_object (f->selection);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static GtkListView *
get_list (Fixture *f)
{
  return GTK_LIST_VIEW (driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW, 0));
}

static GtkSelectionModel *
get_model (Fixture *f)
{
  return gtk_list_view_get_model (get_list (f));
}

static void
append_labels (GtkWidget *widget,
               GString   *text)
{
  if (!gtk_widget_get_visible (widget) || ADW_IS_AVATAR (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_labels (child, text);
}

/* What its rows show, a line each. */
static char *
describe (Fixture *f)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (get_list (f))); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      append_labels (item, text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_has (Fixture    *f,
            const char *line)
{
  g_autofree char *text = describe (f);

  if (strstr (text, line) == NULL)
    g_error ("“%s” is not in:\n%s", line, text);
}

static void
assert_order (Fixture    *f,
              const char *const *lines)
{
  g_autofree char *text = describe (f);
  const char *rest = text;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *found = strstr (rest, lines[i]);

      if (found == NULL)
        g_error ("“%s” is not where it should be in:\n%s", lines[i], text);

      rest = found;
    }
}

static void
perform (Fixture     *f,
         PlenaryEdit *edit)
{
  g_autoptr(GError) error = NULL;

  plenary_history_do (f->history, "Deed", edit, &error);
  g_assert_no_error (error);
  driver_settle ();
}

/* By name, and what each does by time; and after a change, what is true then. */
static void
test_roster_view_shows (Fixture       *f,
                        gconstpointer  data)
{
  static const char *const lines[] = {
    "Ana Ferreira|City of Lisbon|", "Panel 1 · First|Moderator|", "Panel 3 · Third|Speaker",
    "Bo Li|In no session yet|", "Cem Aydın|Istanbul|", "Panel 2 · Later|Speaker", NULL
  };
  static const char *const later[] = {
    "Ana Ferreira|City of Lisbon|", "Cem Aydın|", "Zoë Li|", NULL
  };
  g_autoptr(PlenaryText) name = plenary_text_new ("Zoë Li");

  assert_order (f, lines);
  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, "b"), PLENARY_MEMBER_NAME,
                                     name));
  assert_order (f, later);
  perform (f, plenary_edit_remove (plenary_agenda_find (f->agenda, "s3")));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (f))), ==, 5);
}

/* While the programme is edited, who is in two places is told so, in both. */
static void
test_roster_view_conflicts (Fixture       *f,
                            gconstpointer  data)
{
  PlenaryProblems *problems = plenary_problems_new (f->history);

  plenary_roster_view_set_problems (f->view, problems);
  driver_settle ();
  assert_has (f, "Panel 1 · First|Moderator|Ana Ferreira is in two places|");
  assert_has (f, "is in two places|\nBo Li|");

  perform (f, plenary_edit_set_number (plenary_agenda_find (f->agenda, "s3"),
                                       PLENARY_MEMBER_START, 900));
  perform (f, plenary_edit_set_number (plenary_agenda_find (f->agenda, "s3"), PLENARY_MEMBER_END,
                                       960));
  assert_has (f, "Panel 1 · First|Moderator|\n");
  plenary_roster_view_set_problems (f->view, NULL);
  g_assert_finalize_object (problems);
}

static GtkWidget *
get_row (Fixture *f,
         guint    index)
{
  return driver_find_nth (GTK_WIDGET (f->view), PLENARY_TYPE_ROSTER_ROW, index);
}

/* What is looked for is marked, and what has it not steps back, with who has nothing to do with it.
 */
static void
test_roster_view_search (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr(PlenaryFilter) filter = plenary_filter_new ();
  g_autoptr(PlenaryStars) stars = plenary_stars_new ();
  PlenarySearch *search = plenary_search_new (f->history, filter, stars, NULL, NULL, NULL);
  g_autoptr(PlenaryQuery) query = plenary_query_new ("third");
  g_autoptr(PlenaryQuery) name = plenary_query_new ("aydin");
  g_autofree char *marked = NULL;
  g_autofree char *named = NULL;
  g_autofree char *unmarked = NULL;

  plenary_roster_view_set_search (f->view, search);
  plenary_search_set_query (search, query, FALSE);
  driver_settle ();
  marked = driver_dup_marked (GTK_WIDGET (f->view));
  g_assert_cmpstr (marked, ==, "Panel 3 · T|");
  g_assert_false (gtk_widget_has_css_class (get_row (f, 0), "aside"));
  g_assert_true (gtk_widget_has_css_class (get_row (f, 1), "aside"));
  g_assert_false (gtk_widget_has_css_class (get_row (f, 2), "aside"));
  g_assert_true (gtk_widget_has_css_class (get_row (f, 3), "aside"));

  plenary_search_set_query (search, name, FALSE);
  driver_settle ();
  named = driver_dup_marked (GTK_WIDGET (f->view));
  g_assert_cmpstr (named, ==, "Cem Aydın|");
  g_assert_true (gtk_widget_has_css_class (get_row (f, 3), "aside"));
  g_assert_false (gtk_widget_has_css_class (get_row (f, 4), "aside"));

  plenary_search_set_query (search, NULL, FALSE);
  driver_settle ();
  unmarked = driver_dup_marked (GTK_WIDGET (f->view));
  g_assert_cmpstr (unmarked, ==, "");
  g_assert_false (gtk_widget_has_css_class (get_row (f, 1), "aside"));

  plenary_roster_view_set_search (f->view, NULL);
  g_assert_finalize_object (search);
}

static void
activated_cb (PlenaryRosterView *view,
              guint             *n)
{
  (*n)++;
}

/* Who is chosen chooses the session; what is chosen elsewhere is seen with all its people. */
static void
test_roster_view_selects (Fixture       *f,
                          gconstpointer  data)
{
  GtkSelectionModel *model = get_model (f);
  guint n_activated = 0;

  g_signal_connect (f->view, "activated", G_CALLBACK (activated_cb), &n_activated);
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "s1");
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "s1");
  gtk_selection_model_select_range (model, 1, 4, TRUE);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 2);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "s3");
  gtk_selection_model_unselect_item (model, 1);
  g_assert_cmpuint (plenary_selection_get_n (f->selection), ==, 1);

  plenary_selection_choose (f->selection, "s2");
  g_assert_true (gtk_selection_model_is_selected (model, 5));
  g_assert_false (gtk_selection_model_is_selected (model, 2));
  plenary_roster_view_focus_selected (f->view);
  driver_settle ();
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (get_list (f))));

  g_signal_emit_by_name (get_list (f), "activate", 0);
  g_assert_cmpuint (n_activated, ==, 0);
  g_signal_emit_by_name (get_list (f), "activate", 2);
  g_assert_cmpuint (n_activated, ==, 1);
  g_assert_cmpstr (plenary_selection_get_lead (f->selection), ==, "s3");
}

/* The keys get into the list by its first row, which is somebody's name, and on from there. */
static void
test_roster_view_keys (Fixture       *f,
                       gconstpointer  data)
{
  GtkWidget *filter = driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list = GTK_WIDGET (get_list (f));

  gtk_widget_grab_focus (filter);
  g_assert_null (gtk_widget_get_focus_child (list));
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_get_focus_child (list) == gtk_widget_get_first_child (list));
  g_assert_null (plenary_selection_get_lead (f->selection));
  gtk_widget_child_focus (f->window, GTK_DIR_DOWN);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  g_assert_true (gtk_widget_get_focus_child (list) != gtk_widget_get_first_child (list));
}

/* Typing leaves those whose name or affiliation has it, however it is accented. */
static void
test_roster_view_filters (Fixture       *f,
                          gconstpointer  data)
{
  GtkWidget *filter = driver_find_nth (GTK_WIDGET (f->view), GTK_TYPE_SEARCH_ENTRY, 0);
  GListModel *model = G_LIST_MODEL (get_model (f));

  gtk_editable_set_text (GTK_EDITABLE (filter), "aydin ist");
  g_signal_emit_by_name (filter, "search-changed");
  driver_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  assert_has (f, "Cem Aydın|");

  gtk_editable_set_text (GTK_EDITABLE (filter), "nobody");
  g_signal_emit_by_name (filter, "search-changed");
  driver_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_list (f))));

  g_signal_emit_by_name (filter, "stop-search");
  g_signal_emit_by_name (filter, "search-changed");
  driver_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
}

/* Where there is nobody, it says so; the first who is added is there at once. */
static void
test_roster_view_empty (Fixture       *f,
                        gconstpointer  data)
{
  PlenaryList *people = plenary_agenda_get_people (f->agenda);

  while (plenary_list_get_n_items (people) > 0)
    perform (f, plenary_edit_remove (plenary_list_get (people, 0)));

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_list (f))));
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (f))));
}

/* What nobody sees is not kept up to date, but is when it is seen again. */
static void
test_roster_view_hidden (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr(PlenaryText) title = plenary_text_new ("Changed");

  gtk_widget_set_visible (GTK_WIDGET (f->view), FALSE);
  perform (f, plenary_edit_set_text (plenary_agenda_find (f->agenda, "s1"), PLENARY_MEMBER_TITLE,
                                     title));
  plenary_roster_view_reveal (f->view, "s2");
  gtk_widget_set_visible (GTK_WIDGET (f->view), TRUE);
  driver_settle ();
  assert_has (f, "Panel 1 · Changed|");

  plenary_roster_view_set_narrow (f->view, TRUE);
  driver_settle ();
  assert_has (f, "Panel 1 · Changed|");
  plenary_roster_view_set_history (f->view, NULL);
  g_assert_null (get_model (f));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

#define ADD(path, test) \
  g_test_add ("/widgets/roster-view/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shows", test_roster_view_shows);
  ADD ("conflicts", test_roster_view_conflicts);
  ADD ("search", test_roster_view_search);
  ADD ("selects", test_roster_view_selects);
  ADD ("keys", test_roster_view_keys);
  ADD ("filters", test_roster_view_filters);
  ADD ("empty", test_roster_view_empty);
  ADD ("hidden", test_roster_view_hidden);
#undef ADD

  return g_test_run ();
}
