/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-card.h"
#include "plenary-widgets.h"
#include "plenary-zoom.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 900);
}

static void
set_up_rooms (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
}

static void
set_up_narrow (Scene         *f,
               gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 400);
}

static double
get_height (Scene      *f,
            const char *id)
{
  return gtk_widget_get_height (scene_find_card (f, id));
}

static double
get_y (Scene      *f,
       const char *id)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, id), GTK_WIDGET (f->timeline),
                                            &bounds));

  return bounds.origin.y;
}

/* A card of ninety minutes is as high as the scale says, within limits; fit shows the whole day. */
static void
test_zoom_scales (Scene         *f,
                  gconstpointer  data)
{
  double fit = plenary_timeline_get_shown_scale (f->timeline);

  plenary_timeline_set_scale (f->timeline, 120);
  driver_settle ();
  g_assert_cmpfloat_with_epsilon (get_height (f, "d1-0"), 180 - 3, 1);
  plenary_timeline_set_scale (f->timeline, 1000);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), 240, 0.01);
  plenary_timeline_set_scale (f->timeline, 1);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), 48, 0.01);
  plenary_timeline_zoom (f->timeline, 2);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), 96, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (f->timeline), 96, 0.01);
  plenary_timeline_set_scale (f->timeline, 0);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), fit, 0.01);
}

/* What is in the middle stays there. */
static void
test_zoom_middle (Scene         *f,
                  gconstpointer  data)
{
  double middle = gtk_widget_get_height (GTK_WIDGET (f->timeline)) / 2.0;
  double before;

  plenary_timeline_set_scale (f->timeline, 180);
  plenary_timeline_reveal (f->timeline, "d1-3");
  driver_settle ();

  /* Panel 2 begins in the middle. */
  gtk_adjustment_set_value (f->down, gtk_adjustment_get_value (f->down) +
                                     get_y (f, "d1-3") - middle);
  driver_settle ();
  before = get_y (f, "d1-3");
  plenary_timeline_zoom (f->timeline, 1.2);
  driver_settle ();
  g_assert_cmpfloat_with_epsilon (get_y (f, "d1-3"), before, 3);
  plenary_timeline_zoom (f->timeline, 1 / 1.2);
  driver_settle ();
  g_assert_cmpfloat_with_epsilon (get_y (f, "d1-3"), before, 3);
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           guint      *n)
{
  (*n)++;
}

static void
test_zoom_tells (Scene         *f,
                 gconstpointer  data)
{
  guint n = 0;

  g_signal_connect (f->timeline, "notify::shown-scale", G_CALLBACK (notify_cb), &n);
  plenary_timeline_set_scale (f->timeline, 100);
  g_assert_cmpuint (n, ==, 1);
  plenary_timeline_set_scale (f->timeline, 100);
  g_assert_cmpuint (n, ==, 1);
}

/* A list has no hours, and what is chosen for them stays. */
static void
test_zoom_list (Scene         *f,
                gconstpointer  data)
{
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), 0, 0.01);
  plenary_timeline_zoom (f->timeline, 2);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (f->timeline), 0, 0.01);
  plenary_timeline_set_scale (f->timeline, 100);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (f->timeline), 100, 0.01);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_shown_scale (f->timeline), 0, 0.01);
}

static void
test_zoom_slider (Scene         *f,
                  gconstpointer  data)
{
  GtkWidget *zoom = g_object_ref_sink (plenary_zoom_new ());
  GtkRange *slider = GTK_RANGE (driver_find_nth (zoom, GTK_TYPE_SCALE, 0));

  g_assert_false (gtk_widget_get_sensitive (zoom));
  plenary_zoom_set_timeline (PLENARY_ZOOM (zoom), f->timeline);
  g_assert_true (gtk_widget_get_sensitive (zoom));
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (slider),
                                  plenary_timeline_get_shown_scale (f->timeline), 0.01);

  /* What the timeline fits to stays fitted. */
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (f->timeline), 0, 0.01);
  plenary_timeline_set_scale (f->timeline, 150);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (slider), 150, 0.01);
  gtk_range_set_value (slider, 99);
  g_assert_cmpfloat_with_epsilon (plenary_timeline_get_scale (f->timeline), 99, 0.01);
  g_assert_finalize_object (zoom);
}

/* Only a day that is today runs; jumping brings its day, what is on and the focus. */
static void
test_zoom_jump (Scene         *f,
                gconstpointer  data)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock ("2025-06-05T14:05:00+01");
  g_autoptr(PlenaryClock) later = reading_fixture_create_clock ("2025-07-05T14:05:00+01");

  g_assert_false (plenary_timeline_get_running (f->timeline));
  plenary_timeline_set_scale (f->timeline, 200);
  plenary_timeline_set_day (f->timeline, "c1");
  plenary_timeline_set_clock (f->timeline, clock);
  g_assert_true (plenary_timeline_get_running (f->timeline));

  plenary_timeline_jump_to_now (f->timeline);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c2");
  g_assert_true (scene_is_in_view (f, "c2-26"));
  g_assert_true (gtk_widget_has_css_class (scene_find_card (f, "c2-26"), "pulse"));
  g_assert_false (gtk_widget_has_css_class (scene_find_card (f, "c2-27"), "pulse"));
  g_assert_cmpstr (scene_get_focused (f), ==, "c2-24");

  plenary_timeline_set_clock (f->timeline, later);
  g_assert_false (plenary_timeline_get_running (f->timeline));
  plenary_timeline_set_day (f->timeline, "c1");
  plenary_timeline_jump_to_now (f->timeline);
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c1");
}

/* In a pause it is what comes next, also in a list. */
static void
test_zoom_jump_in_list (Scene         *f,
                        gconstpointer  data)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock ("2025-06-06T10:30:00+01");

  plenary_timeline_set_clock (f->timeline, clock);
  plenary_timeline_jump_to_now (f->timeline);
  driver_settle ();
  g_assert_cmpstr (scene_get_focused (f), ==, "c3-2");
  g_assert_true (scene_is_in_view (f, "c3-2"));
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-zoom/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, NULL);

  ADD ("scales", set_up, test_zoom_scales);
  ADD ("middle", set_up, test_zoom_middle);
  ADD ("tells", set_up, test_zoom_tells);
  ADD ("list", set_up_narrow, test_zoom_list);
  ADD ("slider", set_up, test_zoom_slider);
  ADD ("jump", set_up_rooms, test_zoom_jump);
  ADD ("jump-in-list", set_up_narrow, test_zoom_jump_in_list);

  return g_test_run ();
}
