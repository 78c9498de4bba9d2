/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menus of a timeline offer. */

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
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
}

static void
set_up_rooms (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
  plenary_timeline_set_day (f->timeline, "c2");
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
}

static void
append_items (GMenuModel *menu,
              GString    *text)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *action = NULL;
      g_autoptr(GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        g_string_append_printf (text, "%s ", action);

      while (g_menu_link_iter_next (links))
        {
          g_autoptr(GMenuModel) link = g_menu_link_iter_get_value (links);

          append_items (link, text);
        }
    }
}

/* The actions of the menu that the menu key opens. */
static char *
dup_actions (Scene *f)
{
  GString *text = g_string_new (NULL);
  GtkWidget *menu;

  g_assert_true (scene_press (f, GDK_KEY_Menu));
  driver_settle ();
  menu = driver_find_nth (GTK_WIDGET (f->timeline), GTK_TYPE_POPOVER_MENU, 0);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_visible (menu));
  append_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), text);
  gtk_popover_popdown (GTK_POPOVER (menu));
  driver_settle ();

  return g_string_free (text, FALSE);
}

static gboolean
offers (const char *actions,
        const char *action)
{
  g_auto(GStrv) all = g_strsplit (actions, " ", -1);

  return g_strv_contains ((const char *const *) all, action);
}

static void
test_menu_of_session (Scene         *f,
                      gconstpointer  data)
{
  g_autofree char *actions = NULL;
  g_autofree char *first = NULL;

  scene_focus (f, "d1-3");
  actions = dup_actions (f);
  g_assert_cmpstr (actions, ==,
                   "win.move-sessions win.move-sessions-to-day win.swap-session win.swap-session "
                   "win.split-session "
                   "win.cut-sessions win.copy-sessions win.paste win.copy-to-day "
                   "win.duplicate-session win.delete-session win.print-session ");
  g_assert_cmpstr (scene_get_focused (f), ==, "d1-3");

  /* Nothing is before the first. */
  scene_focus (f, "d1-0");
  first = dup_actions (f);
  g_assert_cmpuint (strlen (first), ==, strlen (actions) - strlen ("win.swap-session "));
}

/* It speaks of what has the focus, not of what was selected elsewhere. */
static void
test_menu_selects (Scene         *f,
                   gconstpointer  data)
{
  g_autofree char *actions = NULL;

  scene_focus (f, "d1-0");
  scene_press (f, GDK_KEY_Down);
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d1-0");
  actions = dup_actions (f);
  g_assert_cmpstr (plenary_timeline_get_selected (f->timeline), ==, "d1-1");
}

/* Several cannot change places or become two. */
static void
test_menu_of_several (Scene         *f,
                      gconstpointer  data)
{
  g_autofree char *actions = NULL;

  scene_focus (f, "d1-0");
  scene_press_with (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  driver_settle ();
  actions = dup_actions (f);
  g_assert_false (offers (actions, "win.swap-session"));
  g_assert_false (offers (actions, "win.split-session"));
  g_assert_false (offers (actions, "win.print-session"));
  g_assert_true (offers (actions, "win.move-sessions-to-day"));
  g_assert_cmpuint (plenary_selection_get_n (plenary_timeline_get_selection (f->timeline)), ==, 2);
}

static void
test_menu_of_rooms (Scene         *f,
                    gconstpointer  data)
{
  g_autofree char *actions = NULL;

  scene_focus (f, "c2-2");
  actions = dup_actions (f);
  g_assert_true (offers (actions, "win.move-sessions-to-room"));
}

/* Who only reads can copy and print. */
static void
test_menu_reading (Scene         *f,
                   gconstpointer  data)
{
  g_autofree char *actions = NULL;

  plenary_timeline_set_editing (f->timeline, FALSE);
  driver_settle ();
  scene_focus (f, "d1-3");
  actions = dup_actions (f);
  g_assert_cmpstr (actions, ==, "win.copy-sessions win.print-session ");
}

static void
fill_gap_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GString *log = user_data;
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_string_append (log, text);
}

/* The gesture that looks at presses of the first button. */
static gpointer
find_click (Scene *f)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->timeline));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        return controller;
    }

  g_assert_not_reached ();
}

/* Two presses on free time make a session there; on a card they do not. */
static void
test_menu_twice (Scene         *f,
                 gconstpointer  data)
{
  static const GActionEntry entries[] = { { "fill-gap", fill_gap_cb, "(ssii)" } };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GString) log = g_string_new (NULL);
  graphene_rect_t bounds;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, log);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (actions));
  gtk_adjustment_set_value (f->down, gtk_adjustment_get_upper (f->down));
  driver_settle ();
  g_assert_true (gtk_widget_compute_bounds (scene_find_card (f, "d2-5"), GTK_WIDGET (f->timeline),
                                            &bounds));
  g_signal_emit_by_name (find_click (f), "pressed", 2, (double) bounds.origin.x + 20,
                         (double) bounds.origin.y + 4);
  g_signal_emit_by_name (find_click (f), "pressed", 1, (double) bounds.origin.x + 20,
                         (double) (bounds.origin.y + bounds.size.height) + 4);
  g_assert_cmpstr (log->str, ==, "");
  g_signal_emit_by_name (find_click (f), "pressed", 2, (double) bounds.origin.x + 20,
                         (double) (bounds.origin.y + bounds.size.height) + 4);
  g_assert_true (g_str_has_prefix (log->str, "('d2', '', 10"));
  gtk_widget_insert_action_group (f->window, "win", NULL);
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/timeline-menu/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  ADD ("of-session", set_up, test_menu_of_session);
  ADD ("selects", set_up, test_menu_selects);
  ADD ("of-several", set_up, test_menu_of_several);
  ADD ("of-rooms", set_up_rooms, test_menu_of_rooms);
  ADD ("twice", set_up, test_menu_twice);
  ADD ("reading", set_up, test_menu_reading);

  return g_test_run ();
}
