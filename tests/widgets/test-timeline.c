/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-card.h"
#include "plenary-day-column.h"
#include "plenary-day-head.h"
#include "plenary-deeds.h"
#include "plenary-masthead.h"
#include "plenary-widgets.h"

#include "day-text.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

#include <adwaita.h>

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 900);
}

static void
set_up_narrow (Scene         *f,
               gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 400);
}

static void
set_up_large (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create_large (10, 300, 6), 900);
  plenary_timeline_set_scale (f->timeline, 200);
  driver_settle ();
}

static void
set_up_reversed (Scene         *f,
                 gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (f, data);
}

static void
test_timeline_shows_all (Scene         *f,
                         gconstpointer  data)
{
  g_assert_cmpuint (scene_count_cards (f), ==, plenary_agenda_count (f->agenda));
  g_assert_true (scene_is_in_view (f, "d1-0"));
  g_assert_nonnull (scene_find_card (f, "d2-5"));
}

static void
test_timeline_shows_list (Scene         *f,
                          gconstpointer  data)
{
  graphene_rect_t first, second;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-0"), GTK_WIDGET (f->timeline),
                                            &first));
  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-1"), GTK_WIDGET (f->timeline),
                                            &second));
  g_assert_cmpfloat (first.size.height, <, second.size.height);
  g_assert_cmpint ((int) gtk_adjustment_get_upper (f->across), ==,
                   (int) gtk_adjustment_get_page_size (f->across));
  g_assert_null (scene_find_card (f, "d2-5"));
  gtk_adjustment_set_value (f->down, gtk_adjustment_get_upper (f->down));
  driver_settle ();
  g_assert_true (scene_is_in_view (f, "d2-5"));
}

/* The first day stands where lines begin. */
static void
test_timeline_reversed (Scene         *f,
                        gconstpointer  data)
{
  graphene_rect_t first, second;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-0"), f->window, &first));
  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d2-0"), f->window, &second));
  g_assert_cmpfloat (first.origin.x, >, second.origin.x + second.size.width);

  scene_focus (f, "d1-3");
  scene_press (f, GDK_KEY_Left);
  g_assert_cmpstr (scene_get_focused (f), ==, "d2-3");
  scene_press (f, GDK_KEY_Right);
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-3");
}

static void
activated_cb (PlenaryTimeline *timeline,
              const char      *id,
              GString         *log)
{
  g_string_append_printf (log, "%s ", id);
}

static void
test_timeline_activates (Scene         *f,
                         gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (f->timeline, "activated", G_CALLBACK (activated_cb), log);
  g_signal_emit_by_name (scene_find_card (f, "d1-3"), "clicked");
  g_signal_emit_by_name (scene_find_card (f, "d2-0"), "clicked");
  g_assert_cmpstr (log->str, ==, "d1-3 d2-0 ");
  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d2-0");
  g_assert_true (plenary_card_is_selected (PLENARY_CARD (scene_find_card (f, "d2-0"))));
  g_assert_false (plenary_card_is_selected (PLENARY_CARD (scene_find_card (f, "d1-3"))));
  gtk_test_accessible_assert_state (scene_find_card (f, "d2-0"), GTK_ACCESSIBLE_STATE_SELECTED,
                                    TRUE);
}

/* However much is scrolled, there are only cards for what is in view, and those are used again. */
static void
test_timeline_few_cards (Scene         *f,
                         gconstpointer  data)
{
  double upper = gtk_adjustment_get_upper (f->down);
  guint most = 0;

  g_assert_cmpuint (plenary_agenda_count (f->agenda), ==, 3000);

  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (f->down, g_test_rand_double_range (0, upper));
      gtk_adjustment_set_value (f->across,
                                g_test_rand_double_range (0, gtk_adjustment_get_upper (f->across)));
      most = MAX (most, scene_count_cards (f));
    }

  g_assert_cmpuint (most, >, 10);
  g_assert_cmpuint (most, <, 200);
}

/* Every card that a user sees is the one of its place. */
static void
test_timeline_right_cards (Scene         *f,
                           gconstpointer  data)
{
  for (double y = 0; y < gtk_adjustment_get_upper (f->down); y += 333)
    {
      GtkWidget *card;

      gtk_adjustment_set_value (f->down, y);
      driver_settle ();

      for (guint i = 0; (card = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, i)) !=
                        NULL; i++)
        {
          graphene_rect_t bounds;
          int start, end;

          plenary_session_get_span (plenary_card_get_session (PLENARY_CARD (card)), &start, &end);
          g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET (f->timeline), &bounds));
          g_assert_cmpfloat_with_epsilon (bounds.origin.y + gtk_adjustment_get_value (f->down),
                                          50 + 13 + 2 + start * 200 / 60.0, 1);
        }
    }
}

static void
test_timeline_reveals (Scene         *f,
                       gconstpointer  data)
{
  static const char *const ids[] = { "s2999", "s0", "s1500", "s299", "s2700" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      plenary_timeline_reveal (f->timeline, ids[i]);
      driver_settle ();
      g_assert_true (scene_is_in_view (f, ids[i]));
    }

  /* What is not there changes nothing. */
  plenary_timeline_reveal (f->timeline, "gone");
  driver_settle ();
  g_assert_true (scene_is_in_view (f, "s2700"));
}

/* Asked for before there is a window. */
static void
test_timeline_reveals_early (void)
{
  g_autoptr(PlenaryAgenda) agenda = reading_fixture_create_large (10, 300, 6);
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);
  Scene f = { agenda, history, PLENARY_TIMELINE (plenary_timeline_new ()) };
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f.window = adw_window_new ();
  plenary_timeline_set_history (f.timeline, history);
  plenary_timeline_set_selected (f.timeline, "s2999");
  plenary_timeline_focus_selected (f.timeline);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f.timeline));
  adw_window_set_content (ADW_WINDOW (f.window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (f.window), 900, 600);
  gtk_window_present (GTK_WINDOW (f.window));
  driver_settle ();
  g_assert_true (scene_is_in_view (&f, "s2999"));
  g_assert_cmpstr (scene_get_focused (&f), ==, "s2999");
  gtk_window_destroy (GTK_WINDOW (f.window));
  driver_settle ();
}

static void
test_timeline_keys (Scene         *f,
                    gconstpointer  data)
{
  static const struct { guint key; const char *id; } steps[] = {
    { GDK_KEY_Down, "d1-4" }, { GDK_KEY_Down, "d1-4" }, { GDK_KEY_Right, "d2-4" },
    { GDK_KEY_Home, "d2-0" }, { GDK_KEY_End, "d2-5" }, { GDK_KEY_KP_Up, "d2-4" },
    { GDK_KEY_Page_Up, "d1-0" }, { GDK_KEY_Page_Down, "d2-0" }, { GDK_KEY_Left, "d1-0" },
  };

  scene_focus (f, "d1-3");
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-3");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (scene_press (f, steps[i].key));
      g_assert_cmpstr (scene_get_focused (f), ==, steps[i].id);
    }

  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d1-3");
}

/* Walking leads to sessions that had no card, and each is in view when it has the focus. */
static void
test_timeline_keys_far (Scene         *f,
                        gconstpointer  data)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  scene_focus (f, "s0");

  for (guint i = 0; i < 6; i++)
    {
      for (guint j = 0; j < 50; j++)
        {
          g_hash_table_add (seen, g_strdup (scene_get_focused (f)));
          scene_press (f, i % 2 == 0 ? GDK_KEY_Down : GDK_KEY_Up);
        }

      scene_press (f, GDK_KEY_Right);
    }

  g_assert_cmpuint (g_hash_table_size (seen), ==, 300);
  driver_settle ();
  g_assert_true (scene_is_in_view (f, scene_get_focused (f)));

  for (guint i = 0; i < 9; i++)
    scene_press (f, GDK_KEY_Page_Down);

  driver_settle ();
  g_assert_cmpstr (scene_get_focused (f), ==, "s2700");
  g_assert_true (scene_is_in_view (f, "s2700"));
}

/* The focus stays where it is, however far its card is scrolled away. */
static void
test_timeline_keeps_focus (Scene         *f,
                           gconstpointer  data)
{
  scene_focus (f, "s0");
  gtk_adjustment_set_value (f->down, gtk_adjustment_get_upper (f->down));
  gtk_adjustment_set_value (f->across, gtk_adjustment_get_upper (f->across));
  driver_settle ();
  g_assert_cmpstr (scene_get_focused (f), ==, "s0");
  g_assert_false (scene_is_in_view (f, "s0"));
  scene_press (f, GDK_KEY_Right);
  driver_settle ();
  g_assert_cmpstr (scene_get_focused (f), ==, "s1");
  g_assert_true (scene_is_in_view (f, "s1"));
}

/* Tab leads into the cards once, to the last one, and out again. */
static void
test_timeline_tab (Scene         *f,
                   gconstpointer  data)
{
  GtkWidget *before = gtk_button_new ();
  GtkWidget *after = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (f->timeline)));

  adw_window_set_content (ADW_WINDOW (f->window), NULL);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), after);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_window_set_content (ADW_WINDOW (f->window), box);

  while (gtk_widget_get_width (before) == 0)
    driver_settle ();

  gtk_widget_grab_focus (before);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-0");
  scene_press (f, GDK_KEY_Down);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == after);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-1");
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == before);
  g_object_unref (scroller);
}

static void
test_timeline_follows_edits (Scene         *f,
                             gconstpointer  data)
{
  PlenarySession *session = plenary_agenda_find (f->agenda, "d1-3");
  g_autoptr(PlenaryText) title = plenary_text_new ("A better title");
  graphene_rect_t before, after;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-3"), GTK_WIDGET (f->timeline),
                                            &before));
  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (PLENARY_ENTITY (session), PLENARY_MEMBER_TITLE, title),
                      NULL);
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-3"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Panel 2, 15h to 16h30, A better title, "
                                       "4 of 5 on Day One, Tuesday 18 April");

  plenary_history_do (f->history, "Move", plenary_deed_set_start (session, 17 * 60), NULL);
  driver_settle ();
  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-3"), GTK_WIDGET (f->timeline),
                                            &after));
  g_assert_cmpfloat (after.origin.y, >, before.origin.y + 50);

  plenary_history_undo (f->history, NULL);
  driver_settle ();
  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d1-3"), GTK_WIDGET (f->timeline),
                                            &after));
  g_assert_true (graphene_rect_equal (&before, &after));
}

/* Two that share a quarter of an hour lie over each other, at full width, and say so. */
static void
test_timeline_overlap (Scene         *f,
                       gconstpointer  data)
{
  PlenarySession *session = plenary_agenda_find (f->agenda, "d1-4");

  plenary_history_do (f->history, "Move", plenary_deed_set_start (session, 16 * 60 + 15), NULL);
  driver_settle ();
  g_assert_cmpint (gtk_widget_get_width (scene_find_card (f, "d1-3")), ==,
                   gtk_widget_get_width (scene_find_card (f, "d1-0")));
  g_assert_cmpint (gtk_widget_get_width (scene_find_card (f, "d1-4")), ==,
                   gtk_widget_get_width (scene_find_card (f, "d1-0")));
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-4"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Panel 3, 16h15 to 17h45, Reaching a whole-of-government "
                                       "approach to migration: national and local perspectives, "
                                       "overlaps Panel 2, 5 of 5 on Day One, Tuesday 18 April");

  plenary_history_do (f->history, "Move", plenary_deed_set_start (session, 15 * 60 + 15), NULL);
  driver_settle ();
  g_assert_cmpint (gtk_widget_get_width (scene_find_card (f, "d1-4")), <,
                   gtk_widget_get_width (scene_find_card (f, "d1-0")));
  plenary_history_undo (f->history, NULL);
  plenary_history_undo (f->history, NULL);
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-4"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Panel 3, 16h30 to 18h, Reaching a whole-of-government "
                                       "approach to migration: national and local perspectives, "
                                       "5 of 5 on Day One, Tuesday 18 April");
}

/* What a card reads of other things changes with them. */
static void
test_timeline_follows_names (Scene         *f,
                             gconstpointer  data)
{
  g_autoptr(PlenaryText) name = plenary_text_new ("Ana Sofia Ferreira");
  g_autoptr(PlenaryText) label = plenary_text_new ("The first day");
  PlenaryEntity *person = plenary_agenda_find (f->agenda, "p1");
  PlenaryEntity *day = plenary_agenda_find (f->agenda, "d1");

  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (person, PLENARY_MEMBER_NAME, name), NULL);
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-3"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Conference Room 1, Ana Sofia Ferreira, Kofi Mensah, "
                                       "Leila Haddad, Jonas Lindqvist, 4 questions");

  plenary_history_do (f->history, "Rename",
                      plenary_edit_set_text (day, PLENARY_MEMBER_LABEL, label), NULL);
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-0"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Opening, 10h to 11h30, Opening Session, "
                                       "1 of 5 on The first day, Tuesday 18 April");
  gtk_test_accessible_assert_property (driver_find_nth (GTK_WIDGET (f->timeline),
                                                        PLENARY_TYPE_DAY_HEAD, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The first day, Tuesday 18 April");

  plenary_history_do (f->history, "Remove",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "d1-1")), NULL);
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-0"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Opening, 10h to 11h30, Opening Session, "
                                       "1 of 4 on The first day, Tuesday 18 April");
}

/* The focus of what is deleted goes to what takes its place, and the card comes back. */
static void
test_timeline_deletes (Scene         *f,
                       gconstpointer  data)
{
  scene_focus (f, "d1-3");
  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "d1-3")), NULL);
  g_assert_null (scene_find_card (f, "d1-3"));
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-4");

  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "d1")), NULL);
  driver_settle ();
  g_assert_cmpuint (scene_count_cards (f), ==, 6);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_COLUMN), ==, 1);

  plenary_history_undo (f->history, NULL);
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  g_assert_cmpuint (scene_count_cards (f), ==, 11);
  g_assert_true (scene_is_in_view (f, "d1-3"));
}

static gboolean
has_action (GtkWidget  *widget,
            const char *name)
{
  return gtk_widget_get_visible (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), name) == 0;
}

static void
test_timeline_editing (Scene         *f,
                       gconstpointer  data)
{
  GtkWidget *button;

  g_assert_null (driver_find (GTK_WIDGET (f->timeline), GTK_TYPE_BUTTON, has_action,
                              "win.add-session"));
  g_assert_null (driver_find (GTK_WIDGET (f->timeline), GTK_TYPE_BUTTON, has_action,
                              "win.add-day"));

  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  g_assert_nonnull (driver_find (GTK_WIDGET (f->timeline), GTK_TYPE_BUTTON, has_action,
                                 "win.add-day"));
  button = driver_find (driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 1),
                        GTK_TYPE_BUTTON, has_action, "win.add-session");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value
                                           (GTK_ACTIONABLE (button)), NULL), ==, "d2");

  plenary_timeline_set_editing (f->timeline, FALSE);
  g_assert_null (driver_find (GTK_WIDGET (f->timeline), GTK_TYPE_BUTTON, has_action,
                              "win.add-day"));
}

static void
test_timeline_speaks (Scene         *f,
                      gconstpointer  data)
{
  GtkWidget *card = scene_find_card (f, "d1-3");
  GtkWidget *head = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 0);
  GtkWidget *column = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_COLUMN, 0);

  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Panel 2, 15h to 16h30, The Global Compact on Migration as "
                                       "a tool for migration governance and the role of global and "
                                       "regional actors, 4 of 5 on Day One, Tuesday 18 April");
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Conference Room 1, Ana Ferreira, Kofi Mensah, "
                                       "Leila Haddad, Jonas Lindqvist, 4 questions");
  gtk_test_accessible_assert_role (head, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (head, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Day One, Tuesday 18 April");
  gtk_test_accessible_assert_role (column, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (column, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Day One, Tuesday 18 April");
}

/* Screen readers walk through the cards of a day in the order of the day. */
static void
test_timeline_order (Scene         *f,
                     gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      GtkWidget *column;
      int last = -1;

      gtk_adjustment_set_value (f->down,
                                g_test_rand_double_range (0, gtk_adjustment_get_upper (f->down)));
      column = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_COLUMN, 0);

      for (GtkWidget *card = gtk_widget_get_first_child (column); card != NULL;
           card = gtk_widget_get_next_sibling (card))
        {
          int start, end;

          plenary_session_get_span (plenary_card_get_session (PLENARY_CARD (card)), &start, &end);
          g_assert_cmpint (start, >=, last);
          last = start;
        }
    }
}

static void
test_timeline_clock (Scene         *f,
                     gconstpointer  data)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock ("2017-04-18T15:24:00-04");
  g_autoptr(PlenaryClock) later = reading_fixture_create_clock ("2018-04-18T15:24:00-04");

  plenary_timeline_set_clock (f->timeline, clock);
  g_assert_true (gtk_widget_has_css_class (scene_find_card (f, "d1-0"), "past"));
  g_assert_false (gtk_widget_has_css_class (scene_find_card (f, "d1-3"), "past"));
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-4"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Panel 3, 16h30 to 18h, Reaching a whole-of-government "
                                       "approach to migration: national and local perspectives, "
                                       "5 of 5 on Day One, Tuesday 18 April");
  gtk_test_accessible_assert_property (scene_find_card (f, "d1-0"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Opening, 10h to 11h30, Opening Session, Past, "
                                       "1 of 5 on Day One, Tuesday 18 April");

  plenary_timeline_set_clock (f->timeline, later);
  g_assert_false (gtk_widget_has_css_class (scene_find_card (f, "d1-0"), "past"));
}

/* The header is above the days, and goes when they are scrolled; their headings stay. */
static void
test_timeline_header (Scene         *f,
                      gconstpointer  data)
{
  GtkWidget *masthead = plenary_masthead_new ();
  GtkWidget *head = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 0);
  graphene_rect_t header_bounds, head_bounds;

  plenary_masthead_set_history (PLENARY_MASTHEAD (masthead), f->history);
  plenary_timeline_set_header (f->timeline, masthead);
  plenary_timeline_set_scale (f->timeline, 200);
  driver_settle ();
  g_assert_true (gtk_widget_compute_bounds (masthead, GTK_WIDGET (f->timeline), &header_bounds));
  g_assert_true (gtk_widget_compute_bounds (head, GTK_WIDGET (f->timeline), &head_bounds));
  g_assert_cmpint ((int) header_bounds.origin.y, ==, 0);
  g_assert_cmpint ((int) head_bounds.origin.y, ==, (int) header_bounds.size.height);

  gtk_adjustment_set_value (f->down, 300);
  driver_settle ();
  g_assert_true (gtk_widget_compute_bounds (masthead, GTK_WIDGET (f->timeline), &header_bounds));
  g_assert_true (gtk_widget_compute_bounds (head, GTK_WIDGET (f->timeline), &head_bounds));
  g_assert_cmpint ((int) header_bounds.origin.y, ==, -300);
  g_assert_cmpint ((int) head_bounds.origin.y, ==, 0);
}

static void
test_timeline_other_history (Scene         *f,
                             gconstpointer  data)
{
  g_autoptr(PlenaryAgenda) agenda = reading_fixture_create_looks ();
  g_autoptr(PlenaryHistory) history = plenary_history_new (agenda);

  plenary_timeline_set_history (f->timeline, history);
  driver_settle ();
  g_assert_null (scene_find_card (f, "d1-0"));
  g_assert_nonnull (scene_find_card (f, "s0"));
  plenary_timeline_set_history (f->timeline, NULL);
  driver_settle ();
  g_assert_cmpuint (scene_count_cards (f), ==, 0);
  plenary_timeline_set_history (f->timeline, f->history);
  driver_settle ();
  g_assert_cmpuint (scene_count_cards (f), ==, 11);
}

static void
set_up_latest (Scene         *f,
               gconstpointer  data)
{
  scene_set_up (f, day_text_read ("a 71:00 71:59"), 900);
}

/* The clock of a day ends before the hour that the timeline reaches to. */
static void
test_timeline_latest (Scene         *f,
                      gconstpointer  data)
{
  gtk_test_widget_wait_for_draw (f->window);
  g_assert_true (scene_is_in_view (f, "a"));
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("shows-all", set_up, test_timeline_shows_all);
  ADD ("shows-list", set_up_narrow, test_timeline_shows_list);
  ADD ("reversed", set_up_reversed, test_timeline_reversed);
  ADD ("activates", set_up, test_timeline_activates);
  ADD ("few-cards", set_up_large, test_timeline_few_cards);
  ADD ("right-cards", set_up_large, test_timeline_right_cards);
  ADD ("reveals", set_up_large, test_timeline_reveals);
  g_test_add_func ("/widgets/timeline/reveals-early", test_timeline_reveals_early);
  ADD ("keys", set_up, test_timeline_keys);
  ADD ("keys-far", set_up_large, test_timeline_keys_far);
  ADD ("keeps-focus", set_up_large, test_timeline_keeps_focus);
  ADD ("tab", set_up, test_timeline_tab);
  ADD ("follows-edits", set_up, test_timeline_follows_edits);
  ADD ("overlap", set_up, test_timeline_overlap);
  ADD ("follows-names", set_up, test_timeline_follows_names);
  ADD ("deletes", set_up, test_timeline_deletes);
  ADD ("editing", set_up, test_timeline_editing);
  ADD ("speaks", set_up, test_timeline_speaks);
  ADD ("order", set_up_large, test_timeline_order);
  ADD ("clock", set_up, test_timeline_clock);
  ADD ("header", set_up, test_timeline_header);
  ADD ("other-history", set_up, test_timeline_other_history);
  ADD ("latest", set_up_latest, test_timeline_latest);

  return g_test_run ();
}
