/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a day, wherever on the timeline it is, and what it asks the window for. */

#include "plenary-day-menu.h"

#include "plenary-day-head.h"
#include "plenary-widgets.h"

#include "congress-fixture.h"
#include "editor-driver.h"
#include "reading-fixture.h"
#include "timeline-scene.h"

static GString *asked;

static void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_string_append_printf (asked, "%s %s\n", g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (parameter, NULL));
}

static void
add_window_actions (Scene *f)
{
  static const GActionEntry entries[] = {
    { "copy-day", asked_cb, "s" },
    { "paste", asked_cb, "s" },
    { "duplicate-day", asked_cb, "s" },
    { "move-day-earlier", asked_cb, "s" },
    { "move-day-later", asked_cb, "s" },
    { "copy-to-day", asked_cb, "s" },
    { "delete-day", asked_cb, "s" },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Scene         *f,
        gconstpointer  data)
{
  scene_set_up (f, reading_fixture_create (), 900);
  add_window_actions (f);
  g_string_truncate (asked, 0);
}

static void
set_up_rooms (Scene         *f,
              gconstpointer  data)
{
  scene_set_up (f, congress_fixture_create (), 1280);
  add_window_actions (f);
  g_string_truncate (asked, 0);
}

static GtkWidget *
get_menu (Scene *f,
          guint  index)
{
  return driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_MENU, index);
}

/* Activates all that the menu has, top down. */
static void
activate_all (GtkWidget  *menu,
              GMenuModel *model)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr(GVariant) target =
        g_menu_model_get_item_attribute_value (model, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *action = NULL;

      if (section != NULL)
        activate_all (menu, section);
      else if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        g_assert_true (gtk_widget_activate_action_variant (menu, action, target));
    }
}

static void
assert_asks (Scene      *f,
             GtkWidget  *menu,
             const char *expected)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (driver_find_nth (menu, GTK_TYPE_MENU_BUTTON, 0));

  g_string_truncate (asked, 0);
  gtk_menu_button_popup (button);
  driver_settle ();
  activate_all (menu, gtk_menu_button_get_menu_model (button));
  gtk_menu_button_popdown (button);
  driver_settle ();
  g_assert_cmpstr (asked->str, ==, expected);
}

/* Each day has one while it is edited, and what cannot be done to it is not asked for. */
static void
test_day_menu_heads (Scene         *f,
                     gconstpointer  data)
{
  g_assert_false (gtk_widget_get_mapped (get_menu (f, 1)));
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  g_assert_true (gtk_widget_get_mapped (get_menu (f, 1)));

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *head = driver_find_nth (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD, i);
      GtkWidget *menu = driver_find_nth (head, PLENARY_TYPE_DAY_MENU, 0);

      assert_asks (f, menu, i == 0 ?
                   "copy-day d1\npaste d1\nduplicate-day d1\ncopy-to-day d1\n"
                   "move-day-later d1\ndelete-day d1\n" :
                   "copy-day d2\npaste d2\nduplicate-day d2\ncopy-to-day d2\n"
                   "move-day-earlier d2\ndelete-day d2\n");
    }
}

/* With rooms side by side, the day that is shown has its menu in the corner. */
static void
test_day_menu_corner (Scene         *f,
                      gconstpointer  data)
{
  g_assert_cmpuint (driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_DAY_HEAD), ==, 0);
  g_assert_false (gtk_widget_get_mapped (get_menu (f, 0)));
  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();
  g_assert_true (gtk_widget_get_mapped (get_menu (f, 0)));
  assert_asks (f, get_menu (f, 0),
               "copy-day c1\npaste c1\nduplicate-day c1\ncopy-to-day c1\nmove-day-later c1\n"
               "delete-day c1\n");

  plenary_timeline_set_day (f->timeline, "c2");
  driver_settle ();
  g_assert_cmpstr (plenary_timeline_get_day (f->timeline), ==, "c2");
  assert_asks (f, get_menu (f, 0),
               "copy-day c2\npaste c2\nduplicate-day c2\ncopy-to-day c2\nmove-day-earlier c2\n"
               "move-day-later c2\ndelete-day c2\n");
}

/* And the keys lead there, forth and back. */
static void
test_day_menu_keys (Scene         *f,
                    gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  plenary_timeline_set_editing (f->timeline, TRUE);
  driver_settle ();

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      gboolean found = FALSE;

      gtk_window_set_focus (GTK_WINDOW (f->window), NULL);

      while (!found && gtk_widget_child_focus (GTK_WIDGET (f->timeline), directions[i]))
        found = gtk_widget_get_focus_child (get_menu (f, 0)) != NULL;

      g_assert_true (found);
    }
}

#define ADD(path, set_up, test) \
  g_test_add ("/widgets/day-menu/" path, Scene, NULL, set_up, test, scene_tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  gtk_test_init (&argc, &argv);
  plenary_widgets_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  asked = g_string_new (NULL);

  ADD ("heads", set_up, test_day_menu_heads);
  ADD ("corner", set_up_rooms, test_day_menu_corner);
  ADD ("keys", set_up_rooms, test_day_menu_keys);

  status = g_test_run ();
  g_string_free (asked, TRUE);

  return status;
}
