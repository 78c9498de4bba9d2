/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline and the time: what is past, what is on, and the way there. */

#include "config.h"

#include "plenary-timeline-private.h"

#include <adwaita.h>

#define JUMP 250

/* The day that it is now, PLENARY_GEOMETRY_NOWHERE if it is none. */
static guint
find_day (PlenaryTimeline *self)
{
  guint n = self->geometry != NULL ? plenary_geometry_get_n_days (self->geometry) : 0;
  guint found = PLENARY_GEOMETRY_NOWHERE;

  for (guint i = 0; i < n; i++)
    {
      PlenaryDay *day = plenary_geometry_get_day (self->geometry, i)->day;
      int now = plenary_moment_in_day (&self->moment, day);
      int start, end;

      if (now == PLENARY_MOMENT_NEVER)
        continue;

      plenary_day_get_bounds (day, &start, &end);

      if (now >= start && now < end)
        return i;

      if (plenary_moment_is_date (&self->moment, day))
        found = i;
    }

  return found;
}

/* Tells whether the programme is running. Not to be called while widgets are allocated. */
void
plenary_timeline_tell_running (PlenaryTimeline *self)
{
  gboolean is_running = find_day (self) != PLENARY_GEOMETRY_NOWHERE;

  if (self->is_running == is_running)
    return;

  self->is_running = is_running;
  g_object_notify (G_OBJECT (self), "running");
}

PlenaryClock *
plenary_timeline_get_clock (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->clock;
}

/**
 * plenary_timeline_set_clock:
 * @clock: (nullable): what tells the time; without it nothing is past or on now
 */
void
plenary_timeline_set_clock (PlenaryTimeline *self,
                            PlenaryClock    *clock)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (clock == NULL || PLENARY_IS_CLOCK (clock));

  if (!g_set_object (&self->clock, clock))
    return;

  plenary_timeline_follow_clock (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_group_set_target (self->ticks, clock);

  g_object_notify (G_OBJECT (self), "clock");
}

/**
 * plenary_timeline_get_running:
 *
 * Returns: whether one of the days of the programme is today
 */
gboolean
plenary_timeline_get_running (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), FALSE);

  return self->is_running;
}

/* The first card of what is on, else of what comes next; PLENARY_GEOMETRY_NOWHERE after the last.
 */
static guint
find_card (PlenaryTimeline *self,
           guint            index,
           int              now)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (self->geometry, index);
  guint next = PLENARY_GEOMETRY_NOWHERE;

  for (guint i = day->first; i < day->first + day->n_cards; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, i);

      if (card->start <= now && now < card->end)
        return i;

      if (card->start > now && next == PLENARY_GEOMETRY_NOWHERE)
        next = i;
    }

  return next;
}

static void
pulse (PlenaryTimeline *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    plenary_day_column_pulse (g_ptr_array_index (self->columns, i));
}

static void
animate_cb (double   value,
            gpointer user_data)
{
  PlenaryTimeline *self = user_data;

  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], value);
}

static void
done_cb (PlenaryTimeline *self)
{
  pulse (self);
}

/* Scrolls there within a moment, or at once where nothing shall move. */
static void
scroll_to (PlenaryTimeline *self,
           double           value)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment == NULL)
    return;

  value = CLAMP (value, 0, gtk_adjustment_get_upper (adjustment) -
                           gtk_adjustment_get_page_size (adjustment));

  if (self->animation != NULL)
    adw_animation_pause (self->animation);

  g_clear_object (&self->animation);
  self->animation =
    adw_timed_animation_new (GTK_WIDGET (self), gtk_adjustment_get_value (adjustment), value, JUMP,
                             adw_callback_animation_target_new (animate_cb, self, NULL));
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_animation_play (self->animation);
}

/**
 * plenary_timeline_jump_to_now:
 *
 * Brings what is on now into the middle, and the focus to the first of it. While nothing is on that
 * is what comes next.
 */
void
plenary_timeline_jump_to_now (PlenaryTimeline *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  guint day = find_day (self);
  guint index;
  double y;
  int now;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (day == PLENARY_GEOMETRY_NOWHERE)
    return;

  plenary_timeline_show_day (self, day);
  now = plenary_moment_in_day (&self->moment,
                               plenary_geometry_get_day (self->geometry, day)->day);
  index = find_card (self, day, now);
  y = plenary_geometry_get_y (self->geometry, now);

  if (plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST)
    y = index != PLENARY_GEOMETRY_NOWHERE ?
        plenary_geometry_get_card (self->geometry, index)->y :
        plenary_geometry_get_day (self->geometry, day)->y;

  if (index != PLENARY_GEOMETRY_NOWHERE)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);
      g_autofree char *id = g_strdup (plenary_entity_get_id (PLENARY_ENTITY (card->session)));
      double value = plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL);

      /* Focus brings it into view at once, from where it is scrolled to only then. */
      plenary_timeline_focus_card (self, id, card->part);

      if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
        gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], value);
    }

  scroll_to (self, self->header_height + y - page / 2);
}
