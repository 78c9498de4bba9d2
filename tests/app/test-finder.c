/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching, filtering and starring in the window: what keys and buttons do there. */

#include "plenary-window.h"

#include "plenary-agenda-view.h"
#include "plenary-card.h"
#include "plenary-deeds.h"
#include "plenary-filter-bar.h"
#include "plenary-finder.h"
#include "plenary-pane.h"
#include "plenary-programme-view.h"
#include "plenary-replace-bar.h"
#include "plenary-templates.h"
#include "plenary-timeline.h"

#include "window-fixture.h"

static GtkWidget *
find (WindowFixture *f,
      GType          type)
{
  GtkWidget *found = window_fixture_find (GTK_WIDGET (f->window), type);

  g_assert_nonnull (found);

  return found;
}

static PlenaryFinder *
get_finder (WindowFixture *f)
{
  return PLENARY_FINDER (find (f, PLENARY_TYPE_FINDER));
}

static PlenarySearch *
get_search (WindowFixture *f)
{
  return plenary_finder_get_search (get_finder (f));
}

static PlenaryTimeline *
get_timeline (WindowFixture *f)
{
  return PLENARY_TIMELINE (find (f, PLENARY_TYPE_TIMELINE));
}

static PlenaryProgrammeView *
get_view (WindowFixture *f)
{
  return PLENARY_PROGRAMME_VIEW (find (f, PLENARY_TYPE_PROGRAMME_VIEW));
}

static GtkWidget *
get_entry (WindowFixture *f)
{
  return find (f, GTK_TYPE_SEARCH_ENTRY);
}

static PlenaryAgenda *
get_agenda (WindowFixture *f)
{
  return plenary_document_get_agenda (plenary_window_get_document (f->window));
}

static void
do_edit (WindowFixture *f,
         PlenaryEdit   *edit)
{
  g_assert_true (plenary_history_do (
    plenary_document_get_history (plenary_window_get_document (f->window)), "Edit", edit, NULL));
  window_fixture_settle ();
}

static PlenarySession *
get_session (WindowFixture *f,
             guint          day,
             guint          index)
{
  PlenaryDay *entity = plenary_list_get (plenary_agenda_get_days (get_agenda (f)), day);

  return plenary_list_get (plenary_day_get_sessions (entity), index);
}

static void
assert_selected (WindowFixture *f,
                 guint          day,
                 guint          index)
{
  g_assert_true (plenary_programme_view_get_selected (get_view (f)) ==
                 get_session (f, day, index));
}

static void
type (WindowFixture *f,
      const char    *words)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (f)), words);
  plenary_search_complete (get_search (f));
  window_fixture_settle ();
}

static void
assert_count (WindowFixture *f,
              const char    *expected)
{
  gtk_test_accessible_assert_property (get_entry (f), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       expected);
}

static gboolean
is_revealed (WindowFixture *f)
{
  GtkWidget *bar = find (f, PLENARY_TYPE_FILTER_BAR);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_parent (bar)));
}

/* Presses a key as the class of a widget has it. */
static void
press (GtkWidget       *widget,
       guint            key,
       GdkModifierType  modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean pressed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (shortcuts) && j < g_list_model_get_n_items (shortcuts);
           j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!pressed && GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            pressed = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                    NULL);
        }
    }

  g_assert_true (pressed);
  window_fixture_settle ();
}

static void
press_enter (WindowFixture *f)
{
  g_signal_emit_by_name (get_entry (f), "activate");
  window_fixture_settle ();
}

static void
press_shift_enter (WindowFixture *f)
{
  press (GTK_WIDGET (get_finder (f)), GDK_KEY_Return, GDK_SHIFT_MASK);
}

static GtkWidget *
get_focus (WindowFixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static void
test_finder_finds (WindowFixture *f,
                   gconstpointer  data)
{
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
  window_fixture_activate (f, "find");
  g_assert_true (plenary_finder_get_searching (get_finder (f)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), get_entry (f)));
  g_assert_true (is_revealed (f));

  type (f, "whole-of");
  assert_count (f, "2 matches");
  press_enter (f);
  assert_count (f, "1 of 2");
  assert_selected (f, 0, 4);
  press_enter (f);
  assert_count (f, "2 of 2");
  assert_selected (f, 1, 0);
  press_enter (f);
  assert_selected (f, 0, 4);
  press_shift_enter (f);
  assert_selected (f, 1, 0);
  press_shift_enter (f);
  assert_selected (f, 0, 4);
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), get_entry (f)));

  type (f, "whole-of-society");
  assert_count (f, "1 match");

  /* What sessions are called is found, too. */
  type (f, "panel 3");
  g_assert_true (plenary_search_find (get_search (f), get_session (f, 0, 4), NULL));
  g_assert_false (plenary_search_find (get_search (f), get_session (f, 0, 0), NULL));
}

/* What is typed keeps off the count that stands in the entry, too. */
static void
test_finder_has_room (WindowFixture *f,
                      gconstpointer  data)
{
  GtkWidget *text;

  window_fixture_activate (f, "find");
  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_entry (f))));
  g_assert_cmpint (gtk_widget_get_margin_end (text), ==, 0);
  type (f, "whole-of");
  g_assert_cmpint (gtk_widget_get_margin_end (text), >, 10);
}

static GtkWidget *
get_page (WindowFixture *f)
{
  GtkWidget *widget = GTK_WIDGET (get_timeline (f));

  while (!GTK_IS_STACK (widget))
    widget = gtk_widget_get_parent (widget);

  return gtk_stack_get_visible_child (GTK_STACK (widget));
}

static void
assert_page (WindowFixture *f,
             const char    *title)
{
  GtkWidget *page = get_page (f);

  g_assert_cmpstr (ADW_IS_STATUS_PAGE (page) ? adw_status_page_get_title (ADW_STATUS_PAGE (page)) :
                                               NULL, ==, title);
}

static void
test_finder_pages (WindowFixture *f,
                   gconstpointer  data)
{
  PlenaryFilter *filter = plenary_search_get_filter (get_search (f));
  g_autoptr(PlenaryText) name = plenary_text_new ("Zoë Quill");
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);

  window_fixture_activate (f, "find");
  assert_page (f, NULL);
  type (f, "nothing of that");
  assert_page (f, "No Matches");
  assert_count (f, "No matches");
  press_shift_enter (f);
  type (f, "whole-of");
  assert_page (f, NULL);

  /* What is in the title block alone was found, too. */
  type (f, "intersessional");
  assert_page (f, NULL);

  /* Who is in no session is found where people are shown. */
  g_variant_dict_insert_value (&members, "name", plenary_text_to_variant (name));
  do_edit (f, plenary_edit_insert (PLENARY_ENTITY_PERSON, PLENARY_ENTITY (get_agenda (f)), 0,
                                   "zoe", g_variant_dict_end (&members)));
  type (f, "quill zoe");
  assert_page (f, "No Matches");
  adw_view_stack_set_visible_child_name (plenary_programme_view_get_views (get_view (f)), "people");
  assert_page (f, NULL);
  type (f, "quill nobody");
  assert_page (f, "No Matches");
  adw_view_stack_set_visible_child_name (plenary_programme_view_get_views (get_view (f)),
                                         "timeline");

  type (f, "");
  plenary_filter_set_starred (filter, TRUE);
  assert_page (f, "Nothing Starred");
  plenary_filter_set (filter, PLENARY_ASPECT_KIND, "panel", TRUE);
  assert_page (f, "No Matches");
  g_signal_emit_by_name (window_fixture_find (get_page (f), GTK_TYPE_BUTTON), "clicked");
  window_fixture_settle ();
  assert_page (f, NULL);
  g_assert_true (plenary_filter_is_empty (filter));
}

/* A pane that lies over the programme makes way, and may come back. */
static void
test_finder_uncovers (WindowFixture *f,
                      gconstpointer  data)
{
  AdwFlap *flap = ADW_FLAP (find (f, ADW_TYPE_FLAP));

  plenary_programme_view_set_pane_shown (get_view (f), TRUE);
  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_NEVER);
  window_fixture_activate (f, "find");
  g_assert_true (plenary_programme_view_get_pane_shown (get_view (f)));
  plenary_finder_set_searching (get_finder (f), FALSE);

  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  window_fixture_activate (f, "find");
  g_assert_false (plenary_programme_view_get_pane_shown (get_view (f)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), get_entry (f)));
  plenary_programme_view_set_pane_shown (get_view (f), TRUE);
  type (f, "whole-of");
  g_assert_true (plenary_programme_view_get_pane_shown (get_view (f)));
}

/* Words go with the search, filters stay and are seen for as long as they filter. */
static void
test_finder_leaves (WindowFixture *f,
                    gconstpointer  data)
{
  PlenaryFilter *filter = plenary_search_get_filter (get_search (f));

  window_fixture_activate (f, "find");
  type (f, "whole-of");
  plenary_filter_set (filter, PLENARY_ASPECT_KIND, "panel", TRUE);
  g_signal_emit_by_name (get_entry (f), "stop-search");
  window_fixture_settle ();
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
  g_assert_null (plenary_search_get_query (get_search (f)));
  g_assert_true (is_revealed (f));
  plenary_filter_clear (filter);
  g_assert_false (is_revealed (f));

  window_fixture_activate (f, "search");
  g_assert_true (plenary_finder_get_searching (get_finder (f)));
  assert_count (f, "");
  window_fixture_activate (f, "search");
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
}

static void
await_focus (WindowFixture *f,
             guint          day,
             guint          index)
{
  PlenarySession *session = get_session (f, day, index);

  while (!PLENARY_IS_CARD (get_focus (f)) ||
         plenary_card_get_session (PLENARY_CARD (get_focus (f))) != session)
    g_main_context_iteration (NULL, TRUE);
}

static void
focus_card (WindowFixture *f,
            guint          day,
            guint          index)
{
  plenary_timeline_set_selected (get_timeline (f),
                                 plenary_entity_get_id (PLENARY_ENTITY (get_session (f, day,
                                                                                     index))));
  plenary_timeline_focus_selected (get_timeline (f));
  await_focus (f, day, index);
}

/* The focus goes back to where it was, or to what was found. */
static void
test_finder_gives_back_focus (WindowFixture *f,
                              gconstpointer  data)
{
  focus_card (f, 1, 2);
  window_fixture_activate (f, "find");
  type (f, "whole-of");
  g_signal_emit_by_name (get_entry (f), "stop-search");
  await_focus (f, 1, 2);

  window_fixture_activate (f, "find");
  type (f, "whole-of");
  press_enter (f);
  g_signal_emit_by_name (get_entry (f), "stop-search");
  await_focus (f, 0, 4);

  /* With the focus on the timeline, Escape ends the search. */
  window_fixture_activate (f, "find");
  type (f, "whole-of");
  focus_card (f, 0, 4);
  press (GTK_WIDGET (get_view (f)), GDK_KEY_Escape, 0);
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
  await_focus (f, 0, 4);
}

static void
test_finder_notes (WindowFixture *f,
                   gconstpointer  data)
{
  g_autoptr(PlenaryText) notes = plenary_text_new ("Order umbrellas");

  do_edit (f, plenary_edit_set_text (PLENARY_ENTITY (get_session (f, 0, 0)), PLENARY_MEMBER_NOTES,
                                     notes));
  window_fixture_activate (f, "find");
  type (f, "umbrella");
  assert_count (f, "No matches");
  window_fixture_activate (f, "edit");
  plenary_search_complete (get_search (f));
  assert_count (f, "1 match");
  window_fixture_activate (f, "edit");
  assert_count (f, "No matches");
}

static gboolean
get_state (WindowFixture *f,
           const char    *action)
{
  g_autoptr(GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (f->window), action);

  return g_variant_get_boolean (state);
}

static void
test_finder_stars (WindowFixture *f,
                   gconstpointer  data)
{
  PlenaryStars *stars = plenary_search_get_stars (get_search (f));
  const char *id = plenary_entity_get_id (PLENARY_ENTITY (get_session (f, 0, 1)));
  const char *other = plenary_entity_get_id (PLENARY_ENTITY (get_session (f, 1, 0)));

  focus_card (f, 0, 1);
  g_assert_false (get_state (f, "star"));
  press (GTK_WIDGET (get_view (f)), GDK_KEY_s, 0);
  g_assert_true (plenary_stars_has (stars, id));
  g_assert_true (get_state (f, "star"));
  window_fixture_activate (f, "star");
  g_assert_false (plenary_stars_has (stars, id));

  /* The key is for the card that has the focus. */
  focus_card (f, 1, 0);
  plenary_programme_view_set_selected (get_view (f), get_session (f, 0, 1));
  press (GTK_WIDGET (get_view (f)), GDK_KEY_s, 0);
  g_assert_true (plenary_stars_has (stars, other));
  g_assert_false (get_state (f, "star"));
  plenary_programme_view_set_selected (get_view (f), get_session (f, 1, 0));
  g_assert_true (get_state (f, "star"));
  window_fixture_activate (f, "star");
}

/* Another window on the same programme has the same stars, and so has the next one. */
static void
test_finder_keeps_stars (WindowFixture *f,
                         gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = g_object_ref (get_agenda (f));
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Example");
  WindowFixture other;

  plenary_programme_view_set_selected (get_view (f), get_session (f, 0, 1));
  window_fixture_activate (f, "star");

  window_fixture_set_up (&other, data);
  plenary_window_show_document (other.window, document, FALSE);
  window_fixture_settle ();
  plenary_programme_view_set_selected (get_view (&other), get_session (f, 0, 1));
  g_assert_true (get_state (&other, "star"));
  window_fixture_activate (&other, "star");
  g_assert_false (get_state (f, "star"));
  window_fixture_tear_down (&other, data);
}

static void
assert_scale (WindowFixture *f,
              double         expected)
{
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (get_timeline (f)), expected, 1e-6);
}

static void
assert_shown_view (WindowFixture *f,
                   const char    *name)
{
  AdwViewStack *views = plenary_programme_view_get_views (get_view (f));

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, name);
}

/* Each programme is in the view in which it was left; one that nobody knows is the timeline. */
static void
test_finder_keeps_view (WindowFixture *f,
                        gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = g_object_ref (get_agenda (f));
  g_autoptr(PlenaryAgenda) other_agenda = plenary_templates_create (0);
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Example");
  g_autoptr(PlenaryDocument) other = plenary_document_new (other_agenda, "Other");
  PlenaryReaderState *state = plenary_programme_view_get_reader_state (get_view (f));

  assert_shown_view (f, "timeline");
  g_assert_null (plenary_reader_state_get_view (state));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.view", "s", "agenda");
  window_fixture_settle ();
  assert_shown_view (f, "agenda");
  g_assert_cmpstr (plenary_reader_state_get_view (state), ==, "agenda");

  plenary_window_show_document (f->window, other, FALSE);
  window_fixture_settle ();
  assert_shown_view (f, "timeline");

  plenary_window_show_document (f->window, document, FALSE);
  window_fixture_settle ();
  assert_shown_view (f, "agenda");

  state = plenary_programme_view_get_reader_state (get_view (f));
  plenary_reader_state_set_view (state, "from a later version");
  assert_shown_view (f, "timeline");
  plenary_reader_state_set_view (state, NULL);
}

/* Each programme shows titles or everything in its agenda, as it was left. */
static void
test_finder_keeps_detail (WindowFixture *f,
                          gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = g_object_ref (get_agenda (f));
  g_autoptr(PlenaryAgenda) other_agenda = plenary_templates_create (0);
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Example");
  g_autoptr(PlenaryDocument) other = plenary_document_new (other_agenda, "Other");
  PlenaryReaderState *state = plenary_programme_view_get_reader_state (get_view (f));
  PlenaryAgendaView *view =
    PLENARY_AGENDA_VIEW (window_fixture_find (GTK_WIDGET (f->window), PLENARY_TYPE_AGENDA_VIEW));

  g_assert_cmpstr (plenary_agenda_view_get_detail (view), ==, PLENARY_AGENDA_VIEW_EVERYTHING);
  gtk_widget_activate_action (GTK_WIDGET (view), "agenda.detail", "s", "titles");
  g_assert_cmpstr (plenary_reader_state_get_detail (state), ==, "titles");

  plenary_window_show_document (f->window, other, FALSE);
  window_fixture_settle ();
  g_assert_cmpstr (plenary_agenda_view_get_detail (view), ==, PLENARY_AGENDA_VIEW_EVERYTHING);

  plenary_window_show_document (f->window, document, FALSE);
  window_fixture_settle ();
  g_assert_cmpstr (plenary_agenda_view_get_detail (view), ==, PLENARY_AGENDA_VIEW_TITLES);

  state = plenary_programme_view_get_reader_state (get_view (f));
  plenary_reader_state_set_detail (state, NULL);
  g_assert_cmpstr (plenary_agenda_view_get_detail (view), ==, PLENARY_AGENDA_VIEW_EVERYTHING);
}

/* Each programme has a zoom of its own. */
static void
test_finder_keeps_zoom (WindowFixture *f,
                        gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = g_object_ref (get_agenda (f));
  g_autoptr(PlenaryAgenda) other_agenda = plenary_templates_create (0);
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Example");
  g_autoptr(PlenaryDocument) other = plenary_document_new (other_agenda, "Other");
  PlenaryReaderState *state = plenary_programme_view_get_reader_state (get_view (f));

  assert_scale (f, 0);
  plenary_timeline_set_scale (get_timeline (f), 130);
  g_assert_cmpfloat_with_epsilon (plenary_reader_state_get_scale (state), 130, 1e-6);

  plenary_window_show_document (f->window, other, FALSE);
  window_fixture_settle ();
  assert_scale (f, 0);
  plenary_timeline_set_scale (get_timeline (f), 90);

  plenary_window_show_document (f->window, document, FALSE);
  window_fixture_settle ();
  assert_scale (f, 130);
  window_fixture_activate (f, "zoom-fit");
  g_assert_cmpfloat (plenary_reader_state_get_scale (
    plenary_programme_view_get_reader_state (get_view (f))), <=, 0);
}

static PlenaryReplaceBar *
get_replace_bar (WindowFixture *f)
{
  return PLENARY_REPLACE_BAR (find (f, PLENARY_TYPE_REPLACE_BAR));
}

static void
begin_replacing (WindowFixture *f,
                 const char    *words,
                 const char    *replacement)
{
  window_fixture_activate (f, "replace");
  type (f, words);
  window_fixture_activate (f, "replace");
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (GTK_WIDGET (get_replace_bar (f)),
                                                            GTK_TYPE_ENTRY)), replacement);
}

static void
press_replace (WindowFixture *f,
               const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_replace_bar (f)), action, NULL));
  window_fixture_settle ();
}

static void
assert_title (WindowFixture *f,
              guint          day,
              guint          index,
              const char    *expected)
{
  g_assert_cmpstr (plenary_text_pick (plenary_session_get_title (get_session (f, day, index)),
                                      NULL), ==, expected);
}

/* Place after place: each is shown first, and the next after it. */
/* The text that is selected in some field of the editor, NULL if none is. */
static char *
dup_selected_words (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter start, end;

      if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
        return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      char *words = dup_selected_words (child);

      if (words != NULL)
        return words;
    }

  return NULL;
}

/* Some frames later, however long they take. */
static void
await_selected_words (WindowFixture *f,
                      const char    *words)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      g_autofree char *selected = NULL;

      g_main_context_iteration (NULL, FALSE);
      selected = dup_selected_words (window_fixture_find (GTK_WIDGET (f->window),
                                                          PLENARY_TYPE_PANE));

      if (g_strcmp0 (selected, words) == 0)
        return;
    }

  g_error ("“%s” is not selected", words);
}

static void
test_finder_replaces_one (WindowFixture *f,
                          gconstpointer  data)
{
  begin_replacing (f, "a-whole-of-government", "a joint");
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), GTK_WIDGET (get_replace_bar (f))));
  press_enter (f);
  assert_selected (f, 0, 4);
  g_assert_true (window_fixture_shows (GTK_WIDGET (get_replace_bar (f)),
                                       "a-whole-of-government approach"));
  await_selected_words (f, "a-whole-of-government");
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), GTK_WIDGET (get_replace_bar (f))));
  press_replace (f, "replace.one");
  assert_title (f, 0, 4, "Reaching a joint approach to migration: national and local perspectives");
  window_fixture_activate (f, "undo");
  assert_title (f, 0, 4, "Reaching a-whole-of-government approach to migration: national and local "
                "perspectives");
}

/* Where the words are in another language than is edited, that is edited now. */
static void
test_finder_replaces_language (WindowFixture *f,
                               gconstpointer  data)
{
  PlenaryAgenda *agenda = get_agenda (f);
  PlenarySession *session = get_session (f, 0, 4);
  g_autoptr(PlenaryText) title =
    plenary_text_with (plenary_session_get_title (session), plenary_agenda_get_language (agenda),
                       "fr", "Une approche pangouvernementale");

  do_edit (f, plenary_deed_toggle_language (agenda, "fr"));
  do_edit (f, plenary_edit_set_text (PLENARY_ENTITY (session), PLENARY_MEMBER_TITLE, title));
  begin_replacing (f, "pangouvernementale", "commune");
  press_enter (f);
  assert_selected (f, 0, 4);
  await_selected_words (f, "pangouvernementale");
  type (f, "a-whole-of-government");
  press_enter (f);
  await_selected_words (f, "a-whole-of-government");
}

/* What is in a register is unfolded. */
static void
test_finder_replaces_in_register (WindowFixture *f,
                                  gconstpointer  data)
{
  g_autoptr(PlenaryText) name = plenary_text_new ("Quillwort Hall");
  g_auto(GVariantDict) members = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert_value (&members, "name", plenary_text_to_variant (name));
  do_edit (f, plenary_edit_insert (PLENARY_ENTITY_ROOM, PLENARY_ENTITY (get_agenda (f)), 0,
                                   "quillwort", g_variant_dict_end (&members)));
  begin_replacing (f, "quillwort", "Heather");
  press_enter (f);
  await_selected_words (f, "Quillwort");

  /* That no session matches is not said, before one looks for sessions again. */
  assert_page (f, NULL);
  g_assert_false (window_fixture_shows (GTK_WIDGET (get_finder (f)), "No matches"));
  plenary_finder_set_editing (get_finder (f), FALSE);
  assert_page (f, "No Matches");
  assert_count (f, "No matches");
}

static void
test_finder_replaces_all (WindowFixture *f,
                          gconstpointer  data)
{
  PlenaryAgenda *agenda = get_agenda (f);
  g_autofree char *title =
    g_strdup (plenary_text_pick (plenary_agenda_get_title (agenda), NULL));

  begin_replacing (f, "migration", "Mobility");
  press_replace (f, "replace.all");
  g_assert_cmpstr (plenary_text_pick (plenary_agenda_get_title (agenda), NULL), ==,
                   "International Dialogue on Mobility 2017");
  g_assert_true (window_fixture_shows (GTK_WIDGET (get_replace_bar (f)), " replaced"));
  press_replace (f, "replace.all");
  g_assert_true (window_fixture_shows (GTK_WIDGET (get_replace_bar (f)), "No matches"));

  window_fixture_activate (f, "undo");
  g_assert_cmpstr (plenary_text_pick (plenary_agenda_get_title (agenda), NULL), ==, title);
  g_assert_true (plenary_history_is_saved (
    plenary_document_get_history (plenary_window_get_document (f->window))));

  /* Escape goes back from there, and not from the pane. */
  gtk_widget_grab_focus (GTK_WIDGET (get_replace_bar (f)));
  plenary_programme_view_set_pane_shown (get_view (f), TRUE);
  press (GTK_WIDGET (get_finder (f)), GDK_KEY_Escape, 0);
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
  g_assert_true (plenary_programme_view_get_pane_shown (get_view (f)));

  /* Who no more edits replaces no more. */
  window_fixture_activate (f, "replace");
  window_fixture_activate (f, "edit");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_replace_bar (f))));
}

/* Nothing of one programme is looked for in the next. */
static void
test_finder_forgets (WindowFixture *f,
                     gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = plenary_templates_create (0);
  g_autoptr(PlenaryDocument) document = plenary_document_new (agenda, "Other");

  window_fixture_activate (f, "find");
  type (f, "whole-of");
  plenary_filter_set (plenary_search_get_filter (get_search (f)), PLENARY_ASPECT_KIND, "panel",
                      TRUE);
  plenary_window_show_document (f->window, document, FALSE);
  window_fixture_settle ();
  g_assert_false (plenary_finder_get_searching (get_finder (f)));
  g_assert_true (plenary_filter_is_empty (plenary_search_get_filter (get_search (f))));
  g_assert_false (plenary_search_is_active (get_search (f)));
}

#define add_test(path, function) \
  g_test_add (path, WindowFixture, application, window_fixture_set_up, function, \
              window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PlenaryApplication) application = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plenary-XXXXXX", NULL);
  int result;

  /* Stars are kept there. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = window_fixture_create_application ();

  add_test ("/finder/finds", test_finder_finds);
  add_test ("/finder/has-room", test_finder_has_room);
  add_test ("/finder/pages", test_finder_pages);
  add_test ("/finder/uncovers", test_finder_uncovers);
  add_test ("/finder/leaves", test_finder_leaves);
  add_test ("/finder/gives-back-focus", test_finder_gives_back_focus);
  add_test ("/finder/notes", test_finder_notes);
  add_test ("/finder/stars", test_finder_stars);
  add_test ("/finder/keeps-view", test_finder_keeps_view);
  add_test ("/finder/keeps-detail", test_finder_keeps_detail);
  add_test ("/finder/keeps-stars", test_finder_keeps_stars);
  add_test ("/finder/keeps-zoom", test_finder_keeps_zoom);
  add_test ("/finder/replaces-one", test_finder_replaces_one);
  add_test ("/finder/replaces-language", test_finder_replaces_language);
  add_test ("/finder/replaces-in-register", test_finder_replaces_in_register);
  add_test ("/finder/replaces-all", test_finder_replaces_all);
  add_test ("/finder/forgets", test_finder_forgets);

  result = g_test_run ();
  window_fixture_delete (folder);

  return result;
}
