/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window shows a programme: in which view, what its columns are, how large its hours, and
 * what is on now. None of this is a change to the programme.
 */

#include "config.h"

#include "plenary-window-private.h"

#define ZOOM_STEP 1.25

static PlenaryTimeline *
get_timeline (PlenaryWindow *self)
{
  return plenary_programme_view_get_timeline (self->view);
}

static void
zoom_in_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  plenary_timeline_zoom (get_timeline (user_data), ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  plenary_timeline_zoom (get_timeline (user_data), 1 / ZOOM_STEP);
}

static void
zoom_fit_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  plenary_timeline_set_scale (get_timeline (user_data), 0);
}

static void
jump_to_now_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  plenary_programme_view_jump_to_now (PLENARY_WINDOW (user_data)->view);
}

/* Only what can be done is offered. */
static void
update (PlenaryWindow *self)
{
  AdwViewStack *views = plenary_programme_view_get_views (self->view);
  gboolean is_on_timeline = g_strcmp0 (adw_view_stack_get_visible_child_name (views),
                                       "timeline") == 0;
  double scale = is_on_timeline ? plenary_timeline_get_shown_scale (get_timeline (self)) : 0;
  gboolean is_fit = plenary_timeline_get_scale (get_timeline (self)) <= 0;

  plenary_window_enable (self, "zoom-in", scale > 0 && scale < PLENARY_GEOMETRY_MOST_SCALE);
  plenary_window_enable (self, "zoom-out", scale > PLENARY_GEOMETRY_LEAST_SCALE);
  plenary_window_enable (self, "zoom-fit", scale > 0 && !is_fit);
  plenary_window_enable (self, "jump-to-now", plenary_programme_view_is_running (self->view));
}

/* private/plenary-window-private.h */

void
plenary_window_add_view_actions (PlenaryWindow *self)
{
  static const GActionEntry entries[] = {
    { "zoom-in", zoom_in_cb },
    { "zoom-out", zoom_out_cb },
    { "zoom-fit", zoom_fit_cb },
    { "jump-to-now", jump_to_now_cb },
  };
  static const char *const signals[] = {
    "notify::shown-scale", "notify::scale", "notify::running",
  };
  AdwViewStack *views = plenary_programme_view_get_views (self->view);
  g_autoptr(GPropertyAction) view = g_property_action_new ("view", views, "visible-child-name");
  g_autoptr(GPropertyAction) columns =
    g_property_action_new ("columns", get_timeline (self), "columns");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (columns));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (view));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (get_timeline (self), signals[i], G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);

  g_signal_connect_object (views, "notify::visible-child", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
