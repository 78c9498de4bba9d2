/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline in a window, and what a user does and sees there. */

#include "timeline-scene.h"

#include "plenary-card.h"

#include "editor-driver.h"

#include <adwaita.h>

void
scene_set_up (Scene         *f,
              PlenaryAgenda *agenda,
              int            width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  f->agenda = agenda;
  f->history = plenary_history_new (agenda);
  f->timeline = g_object_ref_sink (PLENARY_TIMELINE (plenary_timeline_new ()));
  f->window = adw_window_new ();
  plenary_timeline_set_history (f->timeline, f->history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->timeline));
  adw_window_set_content (ADW_WINDOW (f->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, 600);
  gtk_window_present (GTK_WINDOW (f->window));

  /* However busy the machine is. */
  while (gtk_widget_get_width (GTK_WIDGET (f->timeline)) == 0)
    driver_settle ();

  driver_settle ();
  f->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (f->timeline));
  f->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f->timeline));
}

void
scene_tear_down (Scene         *f,
                 gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  driver_settle ();
  g_assert_finalize_object (f->timeline);
  g_assert_finalize_object (f->history);
  g_assert_finalize_object (f->agenda);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
shows (GtkWidget  *widget,
       const char *id)
{
  return g_strcmp0 (plenary_card_get_id (PLENARY_CARD (widget)), id) == 0;
}

/* Returns: (nullable): the card of that session, if it has one */
GtkWidget *
scene_find_card (Scene      *f,
                 const char *id)
{
  return driver_find (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD, shows, id);
}

guint
scene_count_cards (Scene *f)
{
  return driver_count (GTK_WIDGET (f->timeline), PLENARY_TYPE_CARD);
}

const char *
scene_get_focused (Scene *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return PLENARY_IS_CARD (focus) ? plenary_card_get_id (PLENARY_CARD (focus)) : "";
}

/* Presses a key in the timeline, as its shortcuts have it. */
gboolean
scene_press (Scene   *f,
             guint    key)
{
  return scene_press_with (f, key, 0);
}

/* The same with other keys held. */
gboolean
scene_press_with (Scene           *f,
                  guint            key,
                  GdkModifierType  modifiers)
{
  return driver_press (GTK_WIDGET (f->timeline), key, modifiers);
}

void
scene_focus (Scene      *f,
             const char *id)
{
  plenary_timeline_set_selected (f->timeline, id);
  plenary_timeline_focus_selected (f->timeline);
  driver_settle ();
}

/* Whether all of a card is within the view. */
gboolean
scene_is_in_view (Scene      *f,
                  const char *id)
{
  GtkWidget *view = GTK_WIDGET (f->timeline);
  GtkWidget *card = scene_find_card (f, id);
  graphene_rect_t bounds;

  return card != NULL && gtk_widget_compute_bounds (card, view, &bounds) &&
         bounds.origin.x >= 0 && bounds.origin.y >= 0 &&
         bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (view) &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (view);
}
