/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline shows: the days it has columns for, and the cards that are in view.
 *
 * Widgets come and go, and are told what to show, only outside of allocation; a new size moves at
 * once what is there, and the next frame completes it.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-column-head.h"
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
  if (!gtk_widget_has_focus (card))
    return;

  plenary_set_string (&self->focused, plenary_card_get_id (PLENARY_CARD (card)));
  self->focused_part = plenary_card_get_part (PLENARY_CARD (card));
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
  PlenaryCard *focused = plenary_timeline_get_focused (self);
  PlenaryDayColumnView view = { self->geometry, self->reading, &self->moment };
  guint first, end;

  if (self->geometry == NULL)
    return;

  view.from = (int) plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL) -
              self->header_height;
  view.to = view.from + (height > 0 ? height : USUAL_HEIGHT);
  view.start = 0;
  view.end = USUAL_WIDTH;

  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    plenary_timeline_get_span (self, &view.start, &view.end);

  view.selection = self->selection;
  view.kept = focused == NULL ? PLENARY_GEOMETRY_NOWHERE :
              plenary_geometry_find (self->geometry, plenary_card_get_id (focused),
                                     plenary_card_get_part (focused));
  view.drag = self->drag;
  view.grabbed = self->drag != NULL ? self->grabbed : NULL;
  view.pool = self->pool;
  view.text = self->text;
  view.is_editing = self->is_editing;
  view.is_changed = is_changed;
  view.create_card = create_card;
  view.user_data = self;
  plenary_geometry_get_shown (self->geometry, &first, &end);

  for (guint i = first; i < end; i++)
    plenary_day_column_show (g_ptr_array_index (self->columns, i - first), &view, i);

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

/* Shows anew what is in view. */
void
plenary_timeline_refresh (PlenaryTimeline *self)
{
  show_view (self, TRUE);
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

/* The minute it is in the first day that has it, of those that are shown. */
static int
find_now (PlenaryTimeline *self)
{
  guint first, end;
  int first_hour, last_hour;

  plenary_geometry_get_shown (self->geometry, &first, &end);
  plenary_geometry_get_hours (self->geometry, &first_hour, &last_hour);

  for (guint i = first; i < end; i++)
    {
      int now = plenary_moment_in_day (&self->moment,
                                       plenary_geometry_get_day (self->geometry, i)->day);

      if (now != PLENARY_MOMENT_NEVER && now >= first_hour && now <= last_hour)
        return now;
    }

  return PLENARY_MOMENT_NEVER;
}

/* As many columns as days are shown. */
static void
adopt_columns (PlenaryTimeline *self,
               guint            n)
{
  while (self->columns->len > n)
    {
      plenary_day_column_clear (g_ptr_array_index (self->columns, self->columns->len - 1),
                                self->pool);
      gtk_widget_unparent (g_ptr_array_steal_index (self->columns, self->columns->len - 1));
    }

  while (self->columns->len < n)
    {
      GtkWidget *column = plenary_day_column_new ();

      /* Columns lie below all else. */
      gtk_widget_insert_before (column, GTK_WIDGET (self), self->gutter);
      g_ptr_array_add (self->columns, column);
    }
}

/* As many headings as there are days shown, or columns of one day; all of one type. */
static void
adopt_heads (PlenaryTimeline *self,
             gboolean         is_parted,
             guint            n)
{
  GType type = is_parted ? PLENARY_TYPE_COLUMN_HEAD : PLENARY_TYPE_DAY_HEAD;

  while (self->heads->len > 0 &&
         (self->heads->len > n || !G_TYPE_CHECK_INSTANCE_TYPE (self->heads->pdata[0], type)))
    gtk_widget_unparent (g_ptr_array_steal_index (self->heads, self->heads->len - 1));

  while (self->heads->len < n)
    {
      GtkWidget *head = is_parted ? plenary_column_head_new () : plenary_day_head_new ();

      /* Headings lie above their ground. */
      gtk_widget_insert_before (head, GTK_WIDGET (self), self->corner);
      g_ptr_array_add (self->heads, head);
    }
}

static void
adopt_parts (PlenaryTimeline *self)
{
  gboolean is_parted = self->geometry != NULL && plenary_geometry_is_parted (self->geometry);
  guint first = 0;
  guint end = 0;

  if (self->geometry != NULL)
    plenary_geometry_get_shown (self->geometry, &first, &end);

  adopt_columns (self, end - first);
  adopt_heads (self, is_parted,
               is_parted ? plenary_geometry_get_day (self->geometry, first)->n_columns :
                           end - first);
}

static void
show_column_heads (PlenaryTimeline *self,
                   guint            day)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      PlenaryColumnHead *head = g_ptr_array_index (self->heads, i);

      plenary_column_head_show (head, self->reading,
                                plenary_geometry_get_column (self->geometry, day, i)->entity,
                                self->columns_of == PLENARY_GEOMETRY_TRACKS);
      plenary_column_head_set_editing (head, self->is_editing,
                                       plenary_geometry_get_day (self->geometry, day)->day,
                                       plenary_geometry_get_free_from (self->geometry, day, i));
    }
}

static void
show_heads (PlenaryTimeline *self)
{
  gboolean is_parted = plenary_geometry_is_parted (self->geometry);
  guint first, end;

  plenary_geometry_get_shown (self->geometry, &first, &end);
  gtk_widget_set_visible (GTK_WIDGET (self->day_menu), is_parted && self->is_editing);

  if (is_parted)
    {
      plenary_day_menu_set_day (self->day_menu,
                                plenary_geometry_get_day (self->geometry, first)->day);
      show_column_heads (self, first);
      return;
    }

  for (guint i = first; i < end; i++)
    {
      PlenaryDayHead *head = g_ptr_array_index (self->heads, i - first);

      plenary_day_head_show (head, self->reading, &self->moment,
                             plenary_geometry_get_day (self->geometry, i)->day);
      plenary_day_head_set_editing (head, self->is_editing);
    }
}

static void
show_all (PlenaryTimeline *self)
{
  adopt_parts (self);
  gtk_widget_set_visible (self->adder, self->is_editing);
  plenary_gutter_show (PLENARY_GUTTER (self->gutter), self->geometry, self->reading,
                       find_now (self));
  show_heads (self);
  show_view (self, TRUE);
  plenary_timeline_adopt_day (self);
  plenary_timeline_tell_scale (self);
  plenary_timeline_tell_running (self);
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

      plenary_reading_set_search (self->reading, self->search);
      plenary_reading_set_problems (self->reading, self->problems);
      update_moment (self);

      if (width > 0)
        plenary_timeline_measure_header (self, width);

      plenary_timeline_lay (self, width > 0 ? width : USUAL_WIDTH,
                            height > 0 ? height : USUAL_HEIGHT);
    }

  if (self->geometry != NULL)
    {
      plenary_timeline_configure (self);
      show_all (self);
    }
  else
    {
      adopt_parts (self);
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

/* Marks what has problems. */
void
plenary_timeline_follow_problems (PlenaryTimeline *self)
{
  if (self->reading != NULL)
    plenary_reading_set_problems (self->reading, self->problems);

  if (self->geometry != NULL)
    show_all (self);
}

/* Shows what was found, and what is starred. */
void
plenary_timeline_follow_search (PlenaryTimeline *self)
{
  if (self->reading != NULL)
    plenary_reading_set_search (self->reading, self->search);

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

/* Gives the focus to what is in the place of a card that is gone, or before it, rather than in
 * another day.
 */
static void
focus_neighbour (PlenaryTimeline *self,
                 guint            index)
{
  guint n = plenary_geometry_get_n_cards (self->geometry);
  const PlenaryGeometryCard *card;

  if (n == 0)
    return;

  index = MIN (index, n - 1);

  if (index > 0 && !plenary_geometry_is_shown (self->geometry,
                                               plenary_geometry_find_day (self->geometry, index)))
    index--;

  card = plenary_geometry_get_card (self->geometry, index);
  plenary_timeline_focus_card (self, plenary_entity_get_id (PLENARY_ENTITY (card->session)),
                               card->part);
}

/* The programme has changed. A card that is gone leaves the focus to what is in its place. */
void
plenary_timeline_follow (PlenaryTimeline *self,
                         GStrv            ids)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  guint index = PLENARY_GEOMETRY_NOWHERE;

  plenary_timeline_stop_dragging (self);

  if (card != NULL && self->geometry != NULL)
    index = plenary_geometry_find (self->geometry, plenary_card_get_id (card),
                                   plenary_card_get_part (card));

  if (are_sessions (self, ids))
    plenary_reading_forget (self->reading);
  else
    plenary_timeline_forget (self);

  plenary_timeline_rebuild (self);

  if (index != PLENARY_GEOMETRY_NOWHERE && plenary_timeline_get_focused (self) == NULL)
    focus_neighbour (self, index);
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
    plenary_timeline_scroll_to (self, awaited, 0);

  show_all (self);

  if (awaited != NULL && is_focused)
    plenary_timeline_focus_card (self, awaited, 0);

  return G_SOURCE_REMOVE;
}

/* Shows everything anew before the next frame, outside of allocation. */
void
plenary_timeline_await_tick (PlenaryTimeline *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
