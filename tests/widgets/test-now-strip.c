/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plenary-now-item.h"
#include "plenary-now-strip.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"

#define SPACE "\u00a0"

typedef struct
{
  PlenaryAgenda   *agenda;
  PlenaryHistory  *history;
  PlenaryStars    *stars;
  PlenaryNowStrip *strip;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->agenda = congress_fixture_create ();
  f->history = plenary_history_new (f->agenda);
  f->stars = plenary_stars_new ();
  f->strip = g_object_ref_sink (PLENARY_NOW_STRIP (plenary_now_strip_new ()));
  plenary_now_strip_set_history (f->strip, f->history);
  plenary_now_strip_set_stars (f->strip, f->stars);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->strip);
  g_assert_finalize_object (f->stars);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
}

static void
set_time (Fixture    *f,
          const char *time)
{
  g_autoptr(PlenaryClock) clock = reading_fixture_create_clock (time);

  plenary_now_strip_set_clock (f->strip, clock);
}

static void
append_labels (GString   *text,
               GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "[%s]", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_labels (text, child);
}

#define assert_shows(f, expected) \
  G_STMT_START { \
    g_autoptr(GString) shown_ = g_string_new (NULL); \
    append_labels (shown_, GTK_WIDGET ((f)->strip)); \
    g_assert_cmpstr (shown_->str, ==, expected); \
  } G_STMT_END

/* It is nothing to see while the programme is not running, and without a clock. */
static void
test_now_strip_show (Fixture       *f,
                     gconstpointer  data)
{
  assert_shows (f, "");
  set_time (f, "2025-05-01T12:00:00Z");
  assert_shows (f, "");

  set_time (f, "2025-06-04T07:00:00Z");
  assert_shows (f, "[Next][08:30][Registration]");

  set_time (f, "2025-06-04T08:30:00Z");
  assert_shows (f, "[Now][until 10:30 · 1" SPACE "h left][Opening]"
                   "[Next][11:00 · Auditorium, Gallery · 1 more][Panel 1]"
                   "[What a city owes its trees]");

  set_time (f, "2025-06-04T11:45:00Z");
  assert_shows (f, "[Next][Thu 5 June · 09:00 · Auditorium]"
                   "[Cities that breathe: ten years of heat action plans]");

  plenary_now_strip_set_history (f->strip, NULL);
  assert_shows (f, "");
}

/* Of several at once the starred one is shown, and what comes in its room. */
static void
test_now_strip_several (Fixture       *f,
                        gconstpointer  data)
{
  set_time (f, "2025-06-05T10:38:00Z");
  assert_shows (f, "[Now][until 12:15 · 37" SPACE "min left · 4 more][Panel 5]"
                   "[Insuring homes in a warming city: risk, rent and fairness]"
                   "[Next][11:45 · Room A · 1 more][Coastal towns and the second sea wall]");

  plenary_stars_set (f->stars, "c2-20", TRUE);
  assert_shows (f, "[Now][until 11:45 · 7" SPACE "min left · 4 more][Sensors on lamp posts]"
                   "[Next][11:45 · same room · 1 more][Poster clinic: one figure, one claim]");
}

/* It follows what is edited. */
static void
test_now_strip_edit (Fixture       *f,
                     gconstpointer  data)
{
  set_time (f, "2025-06-06T08:30:00Z");
  plenary_history_do (f->history, "Later",
                      plenary_edit_set_number (plenary_agenda_find (f->agenda, "c3-2"),
                                               PLENARY_MEMBER_START, 11 * 60 + 15), NULL);
  assert_shows (f, "[Now][until 10:30 · 1" SPACE "h left · 1 more][Panel 7]"
                   "[Rain, pipes and patience][Next][11:15][Closing]");
}

static void
activated_cb (PlenaryNowStrip *strip,
              PlenarySession  *session,
              GString         *ids)
{
  g_string_append (ids, plenary_entity_get_id (PLENARY_ENTITY (session)));
}

/* Both halves lead to what they show. */
static void
test_now_strip_activate (Fixture       *f,
                         gconstpointer  data)
{
  g_autoptr(GString) ids = g_string_new (NULL);

  g_signal_connect (f->strip, "activated", G_CALLBACK (activated_cb), ids);
  set_time (f, "2025-06-04T08:30:00Z");

  for (guint i = 0; i < 2; i++)
    g_signal_emit_by_name (driver_find_nth (GTK_WIDGET (f->strip), GTK_TYPE_BUTTON, i), "clicked");

  g_assert_cmpstr (ids->str, ==, "c1-1" "c1-2");
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();

  add ("/widgets/now-strip/show", test_now_strip_show);
  add ("/widgets/now-strip/several", test_now_strip_several);
  add ("/widgets/now-strip/edit", test_now_strip_edit);
  add ("/widgets/now-strip/activate", test_now_strip_activate);

  return g_test_run ();
}
