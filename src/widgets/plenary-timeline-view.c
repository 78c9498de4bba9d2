/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline shows: the days it has columns for, and the cards that are in view.
 *
 * Widgets come and go, and are told what to show, only outside of allocation; a new size moves at
 * once what is there, and the next frame completes it.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-day-head.h"
#include "plenary-gutter.h"
#include "plenary-utils.h"

/* What is made ready before we know our size. */
#define USUAL_WIDTH 876
#define USUAL_HEIGHT 700

#define MOST_POOLED 100

static void
clicked_cb (PlenaryTimeline *self,
            PlenaryCard     *card)
{
  g_autofree char *id = g_strdup (plenary_card_get_id (card));

  if (id == NULL)
    return;

  plenary_timeline_activate (self, id);
}

static void
focus_cb (PlenaryTimeline *self,
          GParamSpec      *pspec,
          GtkWidget       *card)
{
  if (gtk_widget_has_focus (card))
    plenary_set_string (&self->focused, plenary_card_get_id (PLENARY_CARD (card)));
}

static PlenaryCard *
create_card (gpointer user_data)
{
  GtkWidget *card = g_object_ref_sink (plenary_card_new ());

  g_signal_connect_object (card, "clicked", G_CALLBACK (clicked_cb), user_data,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "notify::has-focus", G_CALLBACK (focus_cb), user_data,
                           G_CONNECT_SWAPPED);

  return PLENARY_CARD (card);
}

/* Shows what is in view; what was in view before is told anew only if it may have changed. */
static void
show_view (PlenaryTimeline *self,
           gboolean         is_changed)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self)) > 0 ?
              gtk_widget_get_width (GTK_WIDGET (self)) : USUAL_WIDTH;
  int x = (int) plenary_timeline_get_value (self, GTK_ORIENTATION_HORIZONTAL);
  PlenaryCard *focused = plenary_timeline_get_focused (self);
  PlenaryDayColumnView view = { self->geometry, self->reading, &self->moment };

  if (self->geometry == NULL)
    return;

  view.from = (int) plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL) -
              self->header_height;
  view.to = view.from + (height > 0 ? height : USUAL_HEIGHT);
  view.selected = self->selected;
  view.kept = plenary_geometry_find (self->geometry,
                                     focused != NULL ? plenary_card_get_id (focused) : NULL);
  view.pool = self->pool;
  view.is_changed = is_changed;
  view.create_card = create_card;
  view.user_data = self;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const PlenaryGeometryDay *day = plenary_geometry_get_day (self->geometry, i);
      int left = day->x;

      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        left = plenary_geometry_get_width (self->geometry) - day->x - day->width;

      view.is_in_view = left < x + width && left + day->width > x;
      plenary_day_column_show (g_ptr_array_index (self->columns, i), &view, i);
    }

  if (self->pool->len > MOST_POOLED)
    g_ptr_array_set_size (self->pool, MOST_POOLED);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Shows what scrolling has brought into view. */
void
plenary_timeline_sync (PlenaryTimeline *self)
{
  show_view (self, FALSE);
}

static void
update_moment (PlenaryTimeline *self)
{
  g_autoptr(GDateTime) now = NULL;

  self->moment.is_running = FALSE;

  if (self->clock == NULL || self->history == NULL)
    return;

  now = plenary_clock_dup_now (self->clock);
  plenary_moment_init (&self->moment, plenary_history_get_agenda (self->history), now);
}

/* The minute it is in the first day that has it. */
static int
find_now (PlenaryTimeline *self)
{
  int first, last;

  plenary_geometry_get_hours (self->geometry, &first, &last);

  for (guint i = 0; i < self->columns->len; i++)
    {
      int now = plenary_moment_in_day (&self->moment,
                                       plenary_geometry_get_day (self->geometry, i)->day);

      if (now != PLENARY_MOMENT_NEVER && now >= first && now <= last)
        return now;
    }

  return PLENARY_MOMENT_NEVER;
}

static void
show_heads (PlenaryTimeline *self)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      PlenaryDayHead *head = g_ptr_array_index (self->heads, i);

      plenary_day_head_show (head, self->reading, &self->moment,
                             plenary_geometry_get_day (self->geometry, i)->day);
      plenary_day_head_set_editing (head, self->is_editing);
    }
}

static void
show_all (PlenaryTimeline *self)
{
  gtk_widget_set_visible (self->adder, self->is_editing);
  plenary_gutter_show (PLENARY_GUTTER (self->gutter), self->geometry, self->reading,
                       find_now (self));
  show_heads (self);
  show_view (self, TRUE);
}

/* As many columns and headings as the programme has days. */
static void
adopt_days (PlenaryTimeline *self)
{
  guint n = self->geometry != NULL ? plenary_geometry_get_n_days (self->geometry) : 0;

  while (self->columns->len > n)
    {
      plenary_day_column_clear (g_ptr_array_index (self->columns, self->columns->len - 1),
                                self->pool);
      gtk_widget_unparent (g_ptr_array_steal_index (self->columns, self->columns->len - 1));
      gtk_widget_unparent (g_ptr_array_steal_index (self->heads, self->heads->len - 1));
    }

  while (self->columns->len < n)
    {
      GtkWidget *column = plenary_day_column_new ();
      GtkWidget *head = plenary_day_head_new ();

      /* Columns lie below all else, headings above their ground. */
      gtk_widget_insert_before (column, GTK_WIDGET (self), self->gutter);
      gtk_widget_insert_before (head, GTK_WIDGET (self), self->corner);
      g_ptr_array_add (self->columns, column);
      g_ptr_array_add (self->heads, head);
    }
}

/* The programme has changed, or something else about all of it. */
void
plenary_timeline_rebuild (PlenaryTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  self->is_stale = TRUE;

  if (self->history != NULL)
    {
      if (self->reading == NULL)
        self->reading = plenary_reading_new (plenary_history_get_agenda (self->history));

      update_moment (self);
      plenary_timeline_lay (self, width > 0 ? width : USUAL_WIDTH,
                            height > 0 ? height : USUAL_HEIGHT);
    }

  adopt_days (self);

  if (self->geometry != NULL)
    {
      plenary_timeline_configure (self);
      show_all (self);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Nothing of what was known is so any more. */
void
plenary_timeline_forget (PlenaryTimeline *self)
{
  self->version++;
  g_clear_pointer (&self->reading, plenary_reading_unref);
}

/* Shows what time it is. */
void
plenary_timeline_follow_clock (PlenaryTimeline *self)
{
  update_moment (self);

  if (self->geometry != NULL)
    show_all (self);
}

static gboolean
are_sessions (PlenaryTimeline *self,
              GStrv            ids)
{
  PlenaryAgenda *agenda = plenary_history_get_agenda (self->history);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PlenaryEntity *entity = plenary_agenda_find (agenda, ids[i]);

      if (!PLENARY_IS_SESSION (entity) && !PLENARY_IS_TALK (entity))
        return FALSE;
    }

  return TRUE;
}

/* The programme has changed. A card that is gone leaves the focus to what is in its place. */
void
plenary_timeline_follow (PlenaryTimeline *self,
                         GStrv            ids)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  guint index = PLENARY_GEOMETRY_NOWHERE;
  guint n;

  if (card != NULL && self->geometry != NULL)
    index = plenary_geometry_find (self->geometry, plenary_card_get_id (card));

  if (are_sessions (self, ids))
    plenary_reading_forget (self->reading);
  else
    plenary_timeline_forget (self);

  plenary_timeline_rebuild (self);
  n = plenary_geometry_get_n_cards (self->geometry);

  if (index != PLENARY_GEOMETRY_NOWHERE && plenary_timeline_get_focused (self) == NULL && n > 0)
    {
      const PlenaryGeometryCard *next =
        plenary_geometry_get_card (self->geometry, MIN (index, n - 1));

      plenary_timeline_focus_card (self, plenary_entity_get_id (PLENARY_ENTITY (next->session)));
    }
}

/* What had to wait for a size. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *frame_clock,
         gpointer       user_data)
{
  PlenaryTimeline *self = PLENARY_TIMELINE (widget);
  g_autofree char *awaited = g_steal_pointer (&self->awaited);
  gboolean is_focused = self->focus_awaited;

  self->tick = 0;
  self->focus_awaited = FALSE;

  if (self->geometry == NULL)
    return G_SOURCE_REMOVE;

  if (awaited != NULL)
    plenary_timeline_scroll_to (self, awaited);

  show_all (self);

  if (awaited != NULL && is_focused)
    plenary_timeline_focus_card (self, awaited);

  return G_SOURCE_REMOVE;
}

/* Shows everything anew before the next frame, outside of allocation. */
void
plenary_timeline_await_tick (PlenaryTimeline *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
