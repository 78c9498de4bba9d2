/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The print view shows the pages of what is chosen, says what they leave out, and knows the next
 * time what was chosen.
 */

#include "config.h"

#include "plenary-print-view.h"

#include "plenary-app-resources.h"
#include "plenary-data-resources.h"
#include "plenary-handout-card.h"
#include "plenary-page-view.h"
#include "plenary-page.h"
#include "plenary-templates.h"
#include "plenary-widgets.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  PlenaryAgenda      *agenda;
  PlenaryReaderState *state;
  GtkWidget          *parent;
  GtkWidget          *view;
  guint               n_prints;
  guint               n_saves;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static PlenaryPageView *
get_pages (Fixture *f)
{
  return PLENARY_PAGE_VIEW (window_fixture_find (f->view, PLENARY_TYPE_PAGE_VIEW));
}

static guint
count_pages (Fixture *f)
{
  return plenary_handout_get_n_pages (plenary_page_view_get_handout (get_pages (f)));
}

static const PlenaryTicket *
get_ticket (Fixture *f)
{
  return plenary_print_view_get_ticket (PLENARY_PRINT_VIEW (f->view));
}

/* Whether what is shown is what is chosen. */
static gboolean
is_shown (Fixture *f)
{
  PlenaryHandout *handout = plenary_page_view_get_handout (get_pages (f));
  const PlenaryTicket *ticket;

  if (handout == NULL)
    return FALSE;

  ticket = plenary_setting_get_ticket (plenary_handout_get_setting (handout));

  return ticket->kind == get_ticket (f)->kind && ticket->options == get_ticket (f)->options &&
         ticket->first_page == get_ticket (f)->first_page &&
         ABS (ticket->size - get_ticket (f)->size) < 1e-9 &&
         g_str_equal (ticket->paper, get_ticket (f)->paper);
}

static void
wait_until_shown (Fixture *f)
{
  while (!is_shown (f))
    g_main_context_iteration (NULL, TRUE);

  window_fixture_settle ();
}

static void
open_view (Fixture *f)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2017, 4, 1, 12, 0, 0);
  PlenaryDay *day = plenary_list_get (plenary_agenda_get_days (f->agenda), 0);
  PlenarySession *panel = plenary_list_get (plenary_day_get_sessions (day), 1);

  f->view = plenary_print_view_new (GTK_WINDOW (f->parent), f->agenda, f->state, now,
                                    plenary_entity_get_id (PLENARY_ENTITY (panel)));
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  g_signal_connect_swapped (f->view, "print", G_CALLBACK (count_cb), &f->n_prints);
  g_signal_connect_swapped (f->view, "save", G_CALLBACK (count_cb), &f->n_saves);
  gtk_window_present (GTK_WINDOW (f->view));
  gtk_test_widget_wait_for_draw (f->view);
  wait_until_shown (f);
}

static void
close_view (Fixture *f)
{
  gtk_window_close (GTK_WINDOW (f->view));

  while (f->view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = plenary_templates_create_example ();
  f->state = plenary_reader_state_open (plenary_entity_get_id (PLENARY_ENTITY (f->agenda)));
  f->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (f->parent));
  open_view (f);
}

static void
wait_until_gone (gpointer object)
{
  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);

  while (object != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), PLENARY_APPLICATION_ID,
                                            "readers", NULL);
  g_autofree char *name =
    g_strconcat (path, "/", plenary_entity_get_id (PLENARY_ENTITY (f->agenda)), ".ini", NULL);

  close_view (f);
  gtk_window_destroy (GTK_WINDOW (f->parent));
  window_fixture_settle ();
  wait_until_gone (f->state);
  wait_until_gone (f->agenda);
  g_remove (name);
}

/* The row of that title, which is in sight. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The button in sight that says so, or is called so. */
static GtkWidget *
find_button (GtkWidget  *root,
             const char *words)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root) &&
      (window_fixture_shows (root, words) ||
       g_strcmp0 (gtk_widget_get_tooltip_text (root), words) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Fixture    *f,
       const char *words)
{
  g_signal_emit_by_name (find_button (f->view, words), "clicked");
  window_fixture_settle ();
}

static void
toggle (Fixture    *f,
        const char *title)
{
  GtkWidget *button = window_fixture_find (find_row (f->view, title), GTK_TYPE_SWITCH);

  gtk_switch_set_active (GTK_SWITCH (button), !gtk_switch_get_active (GTK_SWITCH (button)));
}

static void
choose (Fixture    *f,
        const char *title,
        guint       index)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (f->view, title)), index);
}

static void
choose_kind (Fixture            *f,
             PlenaryHandoutKind  kind)
{
  GtkFlowBox *cards = GTK_FLOW_BOX (window_fixture_find (f->view, GTK_TYPE_FLOW_BOX));

  gtk_flow_box_select_child (cards, gtk_flow_box_get_child_at_index (cards, (int) kind));
}

static void
test_view_pages (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *page = window_fixture_find (GTK_WIDGET (get_pages (f)), PLENARY_TYPE_PAGE);
  g_autofree char *label = g_strdup_printf ("Page 1 of %u", count_pages (f));

  g_assert_cmpuint (count_pages (f), >, 1);
  g_assert_true (window_fixture_shows (f->view, label));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_true (window_fixture_shows (f->view, "Full Programme"));
  g_assert_true (window_fixture_shows (f->view, "Nobody is confirmed yet for 6 panels"));
}

/* Only what can be made is offered. */
static void
test_view_cards (Fixture       *f,
                 gconstpointer  data)
{
  GtkWidget *cards = window_fixture_find (f->view, GTK_TYPE_FLOW_BOX);
  int n = 0;

  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    if (plenary_handout_kind_is_made (kind))
      {
        GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (cards), n++);

        g_assert_cmpint (plenary_handout_card_get_kind (PLENARY_HANDOUT_CARD (card)), ==, kind);
        gtk_flow_box_select_child (GTK_FLOW_BOX (cards), card);
        wait_until_shown (f);
        g_assert_cmpint (get_ticket (f)->kind, ==, kind);
      }

  g_assert_null (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (cards), n));
}

/* What is switched off is not on the pages, and said to be left out. */
static void
test_view_options (Fixture       *f,
                   gconstpointer  data)
{
  guint n_pages = count_pages (f);

  g_assert_false (window_fixture_shows (f->view, "as abstracts are off"));
  toggle (f, "Abstracts");
  toggle (f, "Guiding questions");
  wait_until_shown (f);
  g_assert_cmpuint (count_pages (f), <, n_pages);
  g_assert_true (window_fixture_shows (f->view, "6 abstracts, as abstracts are off"));
  g_assert_true (window_fixture_shows (f->view, "questions, as guiding questions are off"));

  toggle (f, "Abstracts");
  toggle (f, "Guiding questions");
  wait_until_shown (f);
  g_assert_cmpuint (count_pages (f), ==, n_pages);
  g_assert_false (window_fixture_shows (f->view, "as abstracts are off"));
}

/* One click away is the list of it. */
static void
test_view_omissions (Fixture       *f,
                     gconstpointer  data)
{
  GtkWindow *dialog = NULL;
  GtkWidget *row;
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  toggle (f, "Breaks");
  wait_until_shown (f);
  press (f, "Show What Is Left Out");

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Left Out") == 0)
        dialog = window;
    }

  g_assert_nonnull (dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  g_assert_true (window_fixture_shows (GTK_WIDGET (dialog), "2 breaks, as breaks are off"));
  row = gtk_widget_get_first_child (window_fixture_find (GTK_WIDGET (dialog),
                                                         GTK_TYPE_LIST_VIEW));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 breaks, as breaks are off");
  row = gtk_widget_get_next_sibling (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Break");
  g_assert_true (window_fixture_shows (row, "Tuesday 18 April"));
  gtk_window_destroy (dialog);
}

static void
assert_chosen (Fixture *f)
{
  g_assert_cmpstr (get_ticket (f)->paper, ==, "Letter");
  g_assert_true (plenary_ticket_is_landscape (get_ticket (f)));
  g_assert_false (plenary_ticket_shows (get_ticket (f), PLENARY_OPTION_PEOPLE));
  g_assert_true (get_ticket (f)->days_apart);
  g_assert_true (get_ticket (f)->keeps_sessions);
  g_assert_null (get_ticket (f)->page_breaks[PLENARY_PAGE_BREAK_ALWAYS]);
  g_assert_nonnull (get_ticket (f)->page_breaks[PLENARY_PAGE_BREAK_NEVER]);
  g_assert_cmpuint (g_strv_length (get_ticket (f)->page_breaks[PLENARY_PAGE_BREAK_NEVER]), ==, 1);
}

/* What was chosen is chosen the next time, but for what is confidential and of the moment. */
static void
test_view_remembers (Fixture       *f,
                     gconstpointer  data)
{
  choose (f, "Paper", 3);
  toggle (f, "People");
  toggle (f, "Each day on a new page");
  toggle (f, "Notes of the organizers");
  toggle (f, "Only the selected session");
  toggle (f, "Keep sessions on one page");
  choose (f, "New page before", PLENARY_PAGE_BREAK_ALWAYS);
  choose (f, "New page before", PLENARY_PAGE_BREAK_NEVER);
  assert_chosen (f);
  g_assert_true (plenary_ticket_shows (get_ticket (f), PLENARY_OPTION_NOTES));
  g_assert_nonnull (get_ticket (f)->session);

  close_view (f);
  wait_until_gone (f->state);
  f->state = plenary_reader_state_open (plenary_entity_get_id (PLENARY_ENTITY (f->agenda)));
  open_view (f);
  assert_chosen (f);
  g_assert_false (plenary_ticket_shows (get_ticket (f), PLENARY_OPTION_NOTES));
  g_assert_null (get_ticket (f)->session);
}

/* Nonsense that was kept is as if it were not there. */
static void
test_view_forgives (Fixture       *f,
                    gconstpointer  data)
{
  close_view (f);
  plenary_reader_state_set_print (f->state, NULL, "handout", "poster");
  plenary_reader_state_set_print (f->state, "programme", "paper", "papyrus");
  plenary_reader_state_set_print (f->state, "programme", "size", "-4");
  plenary_reader_state_set_print (f->state, "programme", "days", "gone");
  plenary_reader_state_set_print (f->state, "programme", "starred", "true");
  open_view (f);
  g_assert_cmpint (get_ticket (f)->kind, ==, PLENARY_HANDOUT_PROGRAMME);
  g_assert_cmpstr (get_ticket (f)->paper, ==, plenary_paper_get_local ());
  g_assert_cmpfloat_with_epsilon (get_ticket (f)->size, 1, 1e-9);
  g_assert_null (get_ticket (f)->days);
  g_assert_true (plenary_filter_get_starred (get_ticket (f)->filter));
  g_assert_nonnull (find_row (f->view, "Only starred"));
}

/* What can be printed on both sides is, unless one side is asked for; a booklet says how to print
 * and fold it, and what hangs on a door has nothing on its back.
 */
static void
test_view_sides (Fixture       *f,
                 gconstpointer  data)
{
  toggle (f, "Two-sided");
  g_assert_false (get_ticket (f)->is_two_sided);

  choose_kind (f, PLENARY_HANDOUT_BOOKLET);
  wait_until_shown (f);
  g_assert_nonnull (find_row (f->view, "Two-sided"));
  g_assert_false (gtk_widget_get_mapped (window_fixture_find (find_row (f->view, "Two-sided"),
                                                              GTK_TYPE_SWITCH)));
  g_assert_true (window_fixture_shows (f->view, "Print on both sides, flipped on the short edge, "
                                       "and fold all sheets together in the middle"));

  choose_kind (f, PLENARY_HANDOUT_DOOR_SIGNS);
  wait_until_shown (f);
  g_assert_null (find_row (f->view, "Two-sided"));
}

/* Pages are typed; what makes no sense leaves those that were chosen. */
static void
test_view_range (Fixture       *f,
                 gconstpointer  data)
{
  GtkEditable *entry =
    GTK_EDITABLE (window_fixture_find (find_row (f->view, "Pages"), GTK_TYPE_ENTRY));
  guint n_pages = count_pages (f);
  int position = 2;

  gtk_editable_set_text (entry, "2-");
  wait_until_shown (f);
  g_assert_cmpuint (get_ticket (f)->first_page, ==, 2);
  g_assert_cmpuint (count_pages (f), ==, n_pages - 1);

  gtk_editable_insert_text (entry, "x", -1, &position);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_cmpuint (get_ticket (f)->first_page, ==, 2);

  gtk_editable_set_text (entry, "");
  wait_until_shown (f);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_cmpuint (count_pages (f), ==, n_pages);
}

static void
wait_for_size (Fixture *f)
{
  for (int i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (f->view);
      gtk_test_widget_wait_for_draw (f->view);
      window_fixture_settle ();
    }
}

/* A key that the view takes before whatever has the focus. */
static void
press_key (Fixture         *f,
           guint            keyval,
           GdkModifierType  state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (f->view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &is_handled);

      if (is_handled)
        return;
    }

  g_assert_not_reached ();
}

static void
test_view_turning (Fixture       *f,
                   gconstpointer  data)
{
  PlenaryPageView *pages = get_pages (f);
  guint last = count_pages (f) - 1;
  double scale;

  wait_for_size (f);
  scale = plenary_page_view_get_scale (pages);
  g_assert_cmpfloat (scale, >, 0.25);
  g_assert_cmpfloat (scale, <, 1);

  plenary_page_view_go_to (pages, 1);
  g_assert_cmpuint (plenary_page_view_get_page (pages), ==, 1);
  wait_for_size (f);
  g_assert_true (window_fixture_shows (f->view, "Page 2 of"));
  plenary_page_view_go_to (pages, G_MAXUINT);
  g_assert_cmpuint (plenary_page_view_get_page (pages), ==, last);
  plenary_page_view_go_to (pages, 0);
  press_key (f, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  g_assert_cmpuint (plenary_page_view_get_page (pages), ==, 1);
  press_key (f, GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  g_assert_cmpuint (plenary_page_view_get_page (pages), ==, 0);

  plenary_page_view_zoom_in (pages);
  g_assert_cmpfloat_with_epsilon (plenary_page_view_get_scale (pages), scale * 1.25, 1e-6);
  plenary_page_view_zoom_fit (pages);
  wait_for_size (f);
  g_assert_cmpfloat_with_epsilon (plenary_page_view_get_scale (pages), scale, 1e-6);

  for (int i = 0; i < 30; i++)
    plenary_page_view_zoom_out (pages);

  g_assert_cmpfloat_with_epsilon (plenary_page_view_get_scale (pages), 0.25, 1e-6);
}

/* Options and preview are two pages where there is no room for both. */
static void
test_view_narrow (Fixture       *f,
                  gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (f->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (f->view), 360, 500);

  while (gtk_widget_get_width (f->view) > 360)
    g_main_context_iteration (NULL, TRUE);

  window_fixture_settle ();
  gtk_widget_measure (f->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_pages (f))));

  press (f, "Preview");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_pages (f))));
  g_assert_null (find_button (f->view, "Save as PDF…"));

  press (f, "Back to the Options");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_pages (f))));
  press (f, "Save as PDF…");
  g_assert_cmpuint (f->n_saves, ==, 1);
}

static void
make_narrow (Fixture *f,
             int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (f->view), width, 500);

  while (gtk_widget_get_width (f->view) > width)
    g_main_context_iteration (NULL, TRUE);

  window_fixture_settle ();
}

static void
assert_fits (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* With text twice as large, all of it is still there on the narrowest screen: options and pages. */
static void
test_view_narrow_large (Fixture       *f,
                        gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  make_narrow (f, 500);
  make_narrow (f, 360);

  for (PlenaryHandoutKind kind = 0; kind < PLENARY_N_HANDOUT_KINDS; kind++)
    {
      choose_kind (f, kind);
      wait_until_shown (f);
      window_fixture_settle ();
      assert_fits (f->view);
    }

  /* The last has no people, and says so. */
  press (f, "Preview");
  window_fixture_settle ();
  assert_fits (f->view);
  g_assert_true (window_fixture_shows (f->view, "No People Yet"));

  press (f, "Back to the Options");
  choose_kind (f, PLENARY_HANDOUT_PROGRAMME);
  wait_until_shown (f);
  press (f, "Preview");
  window_fixture_settle ();
  assert_fits (f->view);
  assert_fits (gtk_widget_get_parent (find_button (f->view, "Previous Page")));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_view_asks (Fixture       *f,
                gconstpointer  data)
{
  press (f, "Print…");
  press (f, "Save as PDF…");
  g_assert_cmpuint (f->n_prints, ==, 1);
  g_assert_cmpuint (f->n_saves, ==, 1);
}

static void
assert_offered (Fixture  *f,
                gboolean  is_offered)
{
  static const char *const buttons[] = { "Print…", "Save as PDF…" };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_assert_true (gtk_widget_is_sensitive (find_button (f->view, buttons[i])) == is_offered);
}

/* Where nobody is known, no badge is shown, printed or saved, but it is said how that changes. */
static void
test_view_lack (Fixture       *f,
                gconstpointer  data)
{
  static const PlenaryHandoutKind kinds[] = { PLENARY_HANDOUT_BADGES, PLENARY_HANDOUT_TABLE_SIGNS };

  assert_offered (f, TRUE);
  g_assert_false (window_fixture_shows (f->view, "No People Yet"));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      choose_kind (f, kinds[i]);
      wait_until_shown (f);
      assert_offered (f, FALSE);
      g_assert_true (window_fixture_shows (f->view, "No People Yet"));
      g_assert_true (window_fixture_shows (f->view, "Add them to a session"));
      g_assert_null (find_button (f->view, "Next Page"));
    }

  choose_kind (f, PLENARY_HANDOUT_PROGRAMME);
  wait_until_shown (f);
  assert_offered (f, TRUE);
  g_assert_false (window_fixture_shows (f->view, "No People Yet"));
  g_assert_nonnull (find_button (f->view, "Next Page"));
}

/* Nor is a page that is not there, until there is one again. */
static void
test_view_no_page (Fixture       *f,
                   gconstpointer  data)
{
  GtkEditable *entry =
    GTK_EDITABLE (window_fixture_find (find_row (f->view, "Pages"), GTK_TYPE_ENTRY));

  gtk_editable_set_text (entry, "90");
  wait_until_shown (f);
  assert_offered (f, FALSE);
  g_assert_true (window_fixture_shows (f->view, "No Such Page"));

  gtk_editable_set_text (entry, "1");
  wait_until_shown (f);
  assert_offered (f, TRUE);
  g_assert_false (window_fixture_shows (f->view, "No Such Page"));
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->view));
}

/* Tab goes past the other handouts, from the one that is chosen to its options, and back. */
static void
test_view_tab (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *card = get_focus (f);

  g_assert_true (PLENARY_IS_HANDOUT_CARD (card));
  g_assert_cmpint (plenary_handout_card_get_kind (PLENARY_HANDOUT_CARD (card)), ==,
                   PLENARY_HANDOUT_PROGRAMME);

  gtk_widget_child_focus (f->view, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (f) == find_row (f->view, "Paper"));
  gtk_widget_child_focus (f->view, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (f) == card);
  gtk_widget_child_focus (f->view, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (f) == find_button (f->view, "Print…"));
  g_assert_cmpint (get_ticket (f)->kind, ==, PLENARY_HANDOUT_PROGRAMME);

  gtk_widget_child_focus (f->view, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (f->view, GTK_DIR_RIGHT);
  g_assert_cmpint (get_ticket (f)->kind, ==, PLENARY_HANDOUT_GLANCE);
}

/* Keys go to rows that can be seen, not to those that are of no use to the handout: in one that is
 * hidden, the keyboard would be dead.
 */
static void
test_view_hidden_rows (Fixture       *f,
                       gconstpointer  data)
{
  static const struct
  {
    const char      *title;
    GtkMovementStep  step;
    int              count;
  } moves[] = {
    { "Paper", GTK_MOVEMENT_PAGES, -1 },
    { "Paper", GTK_MOVEMENT_BUFFER_ENDS, -1 },
    { "Paper", GTK_MOVEMENT_BUFFER_ENDS, 1 },
    { "Talks", GTK_MOVEMENT_PAGES, 1 },
  };

  /* In its first group, the first row and the last one are hidden. */
  choose_kind (f, PLENARY_HANDOUT_PANEL_SHEETS);
  window_fixture_settle ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      GtkWidget *row = find_row (f->view, moves[i].title);

      gtk_widget_grab_focus (find_button (f->view, "Cancel"));
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
      g_assert_true (get_focus (f) == row);
      g_signal_emit_by_name (gtk_widget_get_parent (row), "move-cursor", moves[i].step,
                             moves[i].count, FALSE, FALSE);
      g_assert_true (gtk_widget_get_mapped (get_focus (f)));
    }
}

/* However many pages there are, the next thing after them is how to turn them. */
static void
test_view_tab_pages (Fixture       *f,
                     gconstpointer  data)
{
  GtkWidget *pages = GTK_WIDGET (get_pages (f));
  GtkWidget *page = gtk_widget_get_parent (window_fixture_find (pages, PLENARY_TYPE_PAGE));

  g_assert_cmpuint (count_pages (f), >, 1);
  wait_for_size (f);
  gtk_widget_grab_focus (page);
  g_assert_true (get_focus (f) == page);
  gtk_widget_child_focus (f->view, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (f) == find_button (f->view, "Next Page"));
}

/* What the keyboard comes to has one name, without the underscore of a mnemonic. */
static void
test_view_names (Fixture       *f,
                 gconstpointer  data)
{
  static const char *const buttons[] = { "Cancel", "Print…", "Save as PDF…" };
  GtkWidget *page = window_fixture_find (GTK_WIDGET (get_pages (f)), PLENARY_TYPE_PAGE);
  GtkWidget *abstracts = window_fixture_find (find_row (f->view, "Abstracts"), GTK_TYPE_SWITCH);
  GtkWidget *paper = find_row (f->view, "Paper");
  g_autofree char *label = g_strdup_printf ("Page 1 of %u", count_pages (f));

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkAccessible *button = GTK_ACCESSIBLE (find_button (f->view, buttons[i]));

      g_assert_false (gtk_test_accessible_has_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_true (gtk_test_accessible_has_relation (button,
                                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY));
    }

  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (abstracts),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (abstracts),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (page)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (paper)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Content");

  choose (f, "Paper", 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (paper),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A4, portrait");
  choose (f, "Paper", 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (paper),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A4, landscape");
}

/* While pages are being made it may go. */
static void
test_view_closed_early (Fixture       *f,
                        gconstpointer  data)
{
  toggle (f, "Abstracts");
  g_main_context_iteration (NULL, FALSE);
  close_view (f);
  open_view (f);
}

#define add_test(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("plenary-print-view-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, PLENARY_APPLICATION_ID, NULL);
  g_autofree char *readers = g_build_filename (folder, "readers", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  plenary_app_register_resource ();
  plenary_data_register_resource ();
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_test ("/print-view/pages", test_view_pages);
  add_test ("/print-view/cards", test_view_cards);
  add_test ("/print-view/options", test_view_options);
  add_test ("/print-view/omissions", test_view_omissions);
  add_test ("/print-view/remembers", test_view_remembers);
  add_test ("/print-view/forgives", test_view_forgives);
  add_test ("/print-view/sides", test_view_sides);
  add_test ("/print-view/range", test_view_range);
  add_test ("/print-view/no-page", test_view_no_page);
  add_test ("/print-view/turning", test_view_turning);
  add_test ("/print-view/narrow", test_view_narrow);
  add_test ("/print-view/narrow-large", test_view_narrow_large);
  add_test ("/print-view/lack", test_view_lack);
  add_test ("/print-view/asks", test_view_asks);
  add_test ("/print-view/tab", test_view_tab);
  add_test ("/print-view/hidden-rows", test_view_hidden_rows);
  add_test ("/print-view/tab-pages", test_view_tab_pages);
  add_test ("/print-view/names", test_view_names);
  add_test ("/print-view/closed-early", test_view_closed_early);

  status = g_test_run ();
  g_rmdir (readers);
  g_rmdir (folder);
  g_rmdir (home);

  return status;
}
