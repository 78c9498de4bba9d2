/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-card.h"
#include "plenary-column-head.h"
#include "plenary-day-column.h"
#include "plenary-day-head.h"
#include "plenary-gap.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "timeline-scene.h"

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
}

static void
set_up_small (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 700);
}

static void
set_up_narrow (Scene         *f,
               gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 400);
}

static void
set_up_reversed (Scene         *f,
                 gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up_small (f, data);
}

static void
show_day (Scene      *f,
          const char *id)
{
  plenary_timeline_set_day (f->timeline, id);
  driver_settle ();
}

static int
get_x (Scene     *f,
       GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->timeline), &bounds));

  return (int) bounds.origin.x;
}

static GtkWidget *
get_head (Scene *f,
          guint  index)
{
  return driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_COLUMN_HEAD, index);
}

/* One day at a time, its rooms side by side below their names. */
static void
test_rooms_columns (Scene         *f,
                    gconstpointer  data)
{
  int width;

  g_assert_true (plenary_timeline_get_switching (f->timeline));
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c1");
  g_assert_nonnull (scene_find_card (f, "c1-0"));
  g_assert_null (scene_find_card (f, "c2-0"));

  show_day (f, "c2");
  g_assert_null (scene_find_card (f, "c1-0"));
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_COLUMN), ==, 1);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD), ==, 0);
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_COLUMN_HEAD), ==, 5);
  gtk_test_accessible_assert_property (get_head (f, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Auditorium");
  gtk_test_accessible_assert_property (get_head (f, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "420 seats");

  for (guint i = 0; i < 5; i++)
    {
      static const char *const ids[] = { "c2-2", "c2-4", "c2-10", "c2-14", "c2-15" };

      g_assert_cmpint (get_x (f, scene_find_card (f, ids[i])), ==, get_x (f, get_head (f, i)));
    }

  width = gtk_widget_get_width (get_head (f, 0));
  g_assert_cmpint (gtk_widget_get_width (scene_find_card (f, "c2-0")), ==, 5 * width + 4 * 8);
  g_assert_cmpint (gtk_widget_get_width (scene_find_card (f, "c2-22")), ==, 4 * width + 3 * 8);
}

/* A session that has a card in each of several places is selected in all. */
static void
test_rooms_parts (Scene         *f,
                  gconstpointer  data)
{
  guint n_selected = 0;

  show_day (f, "c3");
  plenary_timeline_set_selected (f->timeline, "c3-0");

  for (guint i = 0; i < scene_count_cards (f); i++)
    {
      GtkWidget *card = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, i);

      if (g_str_equal (plenary_card_get_id (PLENARY_CARD (card)), "c3-0"))
        {
          g_assert_true (plenary_card_is_selected (PLENARY_CARD (card)));
          n_selected++;
        }
      else
        {
          g_assert_false (plenary_card_is_selected (PLENARY_CARD (card)));
        }
    }

  g_assert_cmpuint (n_selected, ==, 2);
}

static void
test_rooms_speak (Scene         *f,
                  gconstpointer  data)
{
  show_day (f, "c3");
  gtk_test_accessible_assert_property (scene_find_card (f, "c3-1"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Talk, 09:00 to 10:00, A river returns, "
                                       "2 of 3 on Friday 6 June");
  gtk_test_accessible_assert_property (scene_find_card (f, "c3-1"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Gallery, E. Vasquez");
}

/* What is revealed or walked to in another day brings that day. */
static void
test_rooms_reveal (Scene         *f,
                   gconstpointer  data)
{
  plenary_timeline_reveal (f->timeline, "c2-23");
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c2");
  g_assert_true (scene_is_in_view (f, "c2-23"));

  scene_focus (f, "c2-23");
  g_assert_true (scene_press (f, GDK_KEY_Page_Down));
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
  g_assert_cmpstr (scene_get_focused (f), ==, "c3-0");
  scene_press (f, GDK_KEY_Page_Up);
  scene_press (f, GDK_KEY_Page_Up);
  scene_press (f, GDK_KEY_Page_Up);
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c1");
  g_assert_cmpstr (scene_get_focused (f), ==, "c1-0");
}

static void
test_rooms_keys (Scene         *f,
                 gconstpointer  data)
{
  static const struct { guint key; const char *id; } steps[] = {
    { GDK_KEY_Down, "c2-3" }, { GDK_KEY_Right, "c2-7" }, { GDK_KEY_Right, "c2-12" },
    { GDK_KEY_Right, "c2-14" }, { GDK_KEY_Right, "c2-15" }, { GDK_KEY_Right, "c2-15" },
    { GDK_KEY_End, "c2-34" }, { GDK_KEY_Home, "c2-0" }, { GDK_KEY_Down, "c2-1" },
    { GDK_KEY_Down, "c2-15" }, { GDK_KEY_Left, "c2-14" }, { GDK_KEY_Down, "c2-22" },
    { GDK_KEY_Down, "c2-32" },
  };

  scene_focus (f, "c2-2");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (scene_press (f, steps[i].key));
      g_assert_cmpstr (scene_get_focused (f), ==, steps[i].id);
    }
}

/* Rooms that do not fit are scrolled to, the hours stay, and so do the headings. */
static void
test_rooms_scrolled (Scene         *f,
                     gconstpointer  data)
{
  gboolean is_reversed = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  int x;

  show_day (f, "c2");
  g_assert_cmpint ((int) gtk_adjustment_get_upper (f->across), ==, 60 + 5 * 160 + 4 * 8 + 18);
  g_assert_false (scene_is_in_view (f, "c2-15"));
  plenary_timeline_reveal (f->timeline, "c2-15");
  driver_settle ();
  g_assert_true (scene_is_in_view (f, "c2-15"));
  x = get_x (f, get_head (f, 4));
  g_assert_cmpint (x, ==, get_x (f, scene_find_card (f, "c2-15")));
  g_assert_cmpint (x, >=, is_reversed ? 0 : 60);
  g_assert_null (scene_find_card (f, "c2-2"));

  plenary_timeline_reveal (f->timeline, "c2-2");
  driver_settle ();
  g_assert_true (scene_is_in_view (f, "c2-2"));
}

static void
test_rooms_tracks (Scene         *f,
                   gconstpointer  data)
{
  show_day (f, "c2");
  plenary_timeline_set_columns (f->timeline, PLENARY_GEOMETRY_TRACKS);
  driver_settle ();
  gtk_test_accessible_assert_property (get_head (f, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat");
  gtk_test_accessible_assert_property (get_head (f, 1), GTK_ACCESSIBLE_PROPERTY_LABEL, "Water");

  plenary_timeline_set_columns (f->timeline, PLENARY_GEOMETRY_UNPARTED);
  driver_settle ();
  g_assert_null (get_head (f, 0));
  g_assert_nonnull (driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, 0));
}

/* While editing, free time says how much it is, and can be filled. */
static void
test_rooms_gaps (Scene         *f,
                 gconstpointer  data)
{
  GtkWidget *gap;
  const char *day, *place;
  int start, end;

  show_day (f, "c1");
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_GAP), ==, 0);
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_GAP), ==, 1);
  gap = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_GAP, 0);
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Add session, 10:30 to 11:00");
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "30 min free");
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (gap)), "(&s&sii)", &day,
                 &place, &start, &end);
  g_assert_cmpstr (day, ==, "c1");
  g_assert_cmpstr (place, ==, "");
  g_assert_cmpint (start, ==, 630);
  g_assert_cmpint (end, ==, 660);
  g_assert_cmpint (gtk_widget_get_width (gap), ==,
                   gtk_widget_get_width (scene_find_card (f, "c1-1")));

  show_day (f, "c3");
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_GAP), >, 1);
  plenary_timeline_set_editing (f->timeline, FALSE);
  driver_settle ();
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_GAP), ==, 0);
}

/* The button of a column adds after what is on there. */
static void
test_rooms_adders (Scene         *f,
                   gconstpointer  data)
{
  GtkWidget *adder;
  const char *day, *place;
  int start, end;

  show_day (f, "c2");
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  adder = driver_find_nth (get_head (f, 4), GTK_TYPE_BUTTON, 0);
  g_assert_true (gtk_widget_get_visible (adder));
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (adder)), "(&s&sii)", &day,
                 &place, &start, &end);
  g_assert_cmpstr (day, ==, "c2");
  g_assert_cmpstr (place, ==, "r4");
  g_assert_cmpint (start, ==, 900);
}

/* In a window that becomes narrow and wide again the same day is read. */
static void
test_rooms_one_day (Scene         *f,
                    gconstpointer  data)
{
  plenary_timeline_set_columns (f->timeline, PLENARY_GEOMETRY_UNPARTED);
  plenary_timeline_set_one_day (f->timeline, TRUE);
  show_day (f, "c3");
  g_assert_nonnull (scene_find_card (f, "c3-0"));
  g_assert_null (scene_find_card (f, "c1-0"));
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD), ==, 1);

  plenary_timeline_set_one_day (f->timeline, FALSE);
  driver_settle ();
  g_assert_false (plenary_timeline_get_switching (f->timeline));
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_COLUMN), ==, 3);
  plenary_timeline_set_one_day (f->timeline, TRUE);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
}

/* What is edited stays in view when days can stand beside each other no more. */
static void
test_rooms_selected_day (Scene         *f,
                         gconstpointer  data)
{
  plenary_timeline_set_columns (f->timeline, PLENARY_GEOMETRY_UNPARTED);
  show_day (f, "c1");
  g_assert_false (plenary_timeline_get_switching (f->timeline));
  plenary_timeline_set_selected (f->timeline, "c2-3");
  plenary_timeline_set_columns (f->timeline, PLENARY_GEOMETRY_ROOMS);
  driver_settle ();
  g_assert_true (plenary_timeline_get_switching (f->timeline));
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c2");
  g_assert_nonnull (scene_find_card (f, "c2-3"));

  /* Who then chooses another one sees that. */
  show_day (f, "c3");
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
  g_assert_nonnull (scene_find_card (f, "c3-0"));
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GString    *log)
{
  g_string_append_printf (log, "%s ", plenary_timeline_get_day (PLENARY_TIMELINE (object)));
}

/* In a list the day is scrolled to, and follows the scrolling. */
static void
test_rooms_list (Scene         *f,
                 gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect (f->timeline, "notify::day", G_CALLBACK (notify_cb), log);
  g_assert_true (plenary_timeline_get_switching (f->timeline));
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c1");
  show_day (f, "c2");
  g_assert_cmpint (get_x (f, scene_find_card (f, "c2-0")), >, 0);
  g_assert_true (scene_is_in_view (f, "c2-0"));
  gtk_adjustment_set_value (f->down, 0);
  show_day (f, "c3");
  g_assert_true (scene_is_in_view (f, "c3-2"));
  g_assert_cmpstr (log->str, ==, "c2 c1 c3 ");
}

/* Deleting the day that is shown shows what takes its place. */
static void
test_rooms_delete_day (Scene         *f,
                       gconstpointer  data)
{
  show_day (f, "c2");
  scene_focus (f, "c2-3");
  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "c2")), NULL);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "c3")), NULL);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
  g_assert_false (plenary_timeline_get_switching (f->timeline));
  g_assert_nonnull (scene_find_card (f, "c1-0"));
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c3");
  g_assert_nonnull (scene_find_card (f, "c3-0"));
}

/* A room that is removed takes its column with it. */
static void
test_rooms_remove_room (Scene         *f,
                        gconstpointer  data)
{
  show_day (f, "c2");
  plenary_history_do (f->history, "Delete",
                      plenary_edit_remove (plenary_agenda_find (f->agenda, "r4")), NULL);
  driver_settle ();
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_COLUMN_HEAD), ==, 5);
  gtk_test_accessible_assert_property (get_head (f, 4), GTK_ACCESSIBLE_PROPERTY_LABEL, "No Room");
  plenary_history_undo (f->history, NULL);
  driver_settle ();
  gtk_test_accessible_assert_property (get_head (f, 4), GTK_ACCESSIBLE_PROPERTY_LABEL, "Studio");
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-rooms/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("columns", set_up, test_rooms_columns);
  ADD ("parts", set_up, test_rooms_parts);
  ADD ("speak", set_up, test_rooms_speak);
  ADD ("reveal", set_up, test_rooms_reveal);
  ADD ("keys", set_up, test_rooms_keys);
  ADD ("scrolled", set_up_small, test_rooms_scrolled);
  ADD ("scrolled-reversed", set_up_reversed, test_rooms_scrolled);
  ADD ("tracks", set_up, test_rooms_tracks);
  ADD ("gaps", set_up, test_rooms_gaps);
  ADD ("adders", set_up, test_rooms_adders);
  ADD ("one-day", set_up, test_rooms_one_day);
  ADD ("selected-day", set_up, test_rooms_selected_day);
  ADD ("list", set_up_narrow, test_rooms_list);
  ADD ("delete-day", set_up, test_rooms_delete_day);
  ADD ("remove-room", set_up, test_rooms_remove_room);

  return g_test_run ();
}
