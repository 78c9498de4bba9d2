/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting several sessions of a timeline. */

#include "plenary-card.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 900);
  plenary_timeline_set_scale (f->timeline, 60);
  driver_settle ();
}

static void
set_up_list (Scene         *f,
             gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 400);
}

static void
set_up_rooms (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
  plenary_timeline_set_day (f->timeline, "c2");
  driver_settle ();
}

/* What is selected, in the order of the programme, the lead marked; and each card says so. */
static void
assert_selected (Scene      *f,
                 const char *expected)
{
  PlenarySelection *selection = plenary_timeline_get_selection (f->timeline);
  g_autoptr(GPtrArray) sessions = plenary_selection_dup_sessions (selection, f->agenda);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const char *id = plenary_entity_get_id (g_ptr_array_index (sessions, i));
      gboolean is_lead = g_strcmp0 (id, plenary_selection_get_lead (selection)) == 0;

      g_string_append_printf (text, "%s%s ", id, is_lead ? "*" : "");
    }

  g_assert_cmpstr (text->str, ==, expected);

  for (guint i = 0; i < scene_count_cards (f); i++)
    {
      PlenaryCard *card =
        PLENARY_CARD (driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, i));

      g_assert_true (plenary_card_is_selected (card) ==
                     plenary_selection_has (selection, plenary_card_get_id (card)));
    }
}

static void
press (Scene           *f,
       guint            key,
       GdkModifierType  modifiers)
{
  scene_press_with (f, key, modifiers);
  driver_settle ();
}

/* Shift selects on the way, from where the keys were, and less on the way back. */
static void
test_select_range (Scene         *f,
                   gconstpointer  data)
{
  scene_focus (f, "d1-1");
  press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_selected (f, "d1-1 d1-2* ");
  press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_selected (f, "d1-1 d1-2 d1-3* ");
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-3");
  press (f, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_selected (f, "d1-1 d1-2* ");
  press (f, GDK_KEY_Home, GDK_SHIFT_MASK);
  assert_selected (f, "d1-0* d1-1 ");

  /* What is walked to without selects nothing, and begins anew. */
  press (f, GDK_KEY_End, 0);
  assert_selected (f, "d1-0* d1-1 ");
  press (f, GDK_KEY_Up, GDK_SHIFT_MASK);
  assert_selected (f, "d1-3* d1-4 ");
}

static void
test_select_day (Scene         *f,
                 gconstpointer  data)
{
  scene_focus (f, "d2-1");
  press (f, GDK_KEY_a, GDK_CONTROL_MASK);
  assert_selected (f, "d2-0 d2-1* d2-2 d2-3 d2-4 d2-5 ");
}

static void
test_select_toggle (Scene         *f,
                    gconstpointer  data)
{
  scene_focus (f, "d1-0");
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_space, GDK_CONTROL_MASK);
  assert_selected (f, "d1-0 d1-2* ");
  press (f, GDK_KEY_space, GDK_CONTROL_MASK);
  assert_selected (f, "d1-0* ");
}

/* Within a room only what is in that room. */
static void
test_select_rooms (Scene         *f,
                   gconstpointer  data)
{
  PlenarySelection *selection = plenary_timeline_get_selection (f->timeline);
  g_autoptr(GPtrArray) sessions = NULL;
  const char *const *rooms;

  scene_focus (f, "c2-2");
  rooms = plenary_session_get_rooms (plenary_agenda_find (f->agenda, "c2-2"));
  press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  sessions = plenary_selection_dup_sessions (selection, f->agenda);
  g_assert_cmpuint (sessions->len, >=, 2);

  for (guint i = 0; i < sessions->len; i++)
    {
      const char *const *others = plenary_session_get_rooms (g_ptr_array_index (sessions, i));

      g_assert_true (*others == NULL || g_strv_contains (others, rooms[0]));
    }
}

/* What is selected moves together, in one step. */
static void
test_select_moves (Scene         *f,
                   gconstpointer  data)
{
  int start, end;

  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  scene_focus (f, "d1-3");
  press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_selected (f, "d1-3 d1-4* ");
  press (f, GDK_KEY_Down, GDK_ALT_MASK);
  assert_selected (f, "d1-3 d1-4* ");
  plenary_session_get_span (plenary_agenda_find (f->agenda, "d1-3"), &start, &end);
  g_assert_cmpint (start, ==, 15 * 60 + 15);
  plenary_session_get_span (plenary_agenda_find (f->agenda, "d1-4"), &start, &end);
  g_assert_cmpint (start, ==, 16 * 60 + 45);
  g_assert_cmpstr (plenary_history_get_undo_label (f->history), ==, "Move Sessions");
  g_assert_true (plenary_history_undo (f->history, NULL));
  g_assert_false (plenary_history_can_undo (f->history));
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-select/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("range", set_up, test_select_range);
  ADD ("range/list", set_up_list, test_select_range);
  ADD ("day", set_up, test_select_day);
  ADD ("toggle", set_up, test_select_toggle);
  ADD ("rooms", set_up_rooms, test_select_rooms);
  ADD ("moves", set_up, test_select_moves);

  return g_test_run ();
}
