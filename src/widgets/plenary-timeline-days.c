/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which day a timeline shows where it shows only one, and what its columns are.
 *
 * A day is chosen by its id, so that it stays chosen whatever happens before it. Before anybody
 * chooses, it is today's while the programme is running, else the first. In a list, which shows
 * all of them, the chosen day is the one that is being read. Where days stand beside each other
 * none is chosen; when they cannot any more, as one of them has got a second column, what is
 * selected stays in view.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-utils.h"

static PlenaryList *
get_days (PlenaryTimeline *self)
{
  return plenary_agenda_get_days (plenary_history_get_agenda (self->history));
}

static guint
find_today (PlenaryTimeline *self)
{
  for (guint i = 0; i < plenary_list_get_n_items (get_days (self)); i++)
    if (plenary_moment_is_date (&self->moment, plenary_list_get (get_days (self), i)))
      return i;

  return 0;
}

/* Returns: (transfer none) (nullable): the day of the selected session, if it has one */
static PlenaryEntity *
find_selected_day (PlenaryTimeline *self)
{
  const char *id = plenary_timeline_get_selected (self);
  PlenaryEntity *session = id != NULL ?
    plenary_agenda_find (plenary_history_get_agenda (self->history), id) : NULL;
  PlenaryEntity *day = session != NULL ? plenary_entity_get_parent (session) : NULL;

  return PLENARY_IS_DAY (day) ? day : NULL;
}

/* The index of the chosen day; of one that is gone, of what took its place. */
guint
plenary_timeline_find_day (PlenaryTimeline *self)
{
  gboolean is_chosen = self->geometry == NULL || plenary_timeline_get_switching (self);
  PlenaryEntity *day = is_chosen ? NULL : find_selected_day (self);
  guint index;

  if (day != NULL && plenary_list_find (get_days (self), day, &index))
    return index;

  if (self->day == NULL)
    return find_today (self);

  day = plenary_agenda_find (plenary_history_get_agenda (self->history), self->day);

  return PLENARY_IS_DAY (day) && plenary_list_find (get_days (self), day, &index) ?
         index : self->day_index;
}

static void
remember_day (PlenaryTimeline *self,
              guint            index)
{
  const PlenaryGeometryDay *day = plenary_geometry_get_day (self->geometry, index);

  self->day_index = index;

  if (plenary_set_string (&self->day, plenary_entity_get_id (PLENARY_ENTITY (day->day))))
    g_object_notify (G_OBJECT (self), "day");
}

static gboolean
is_list (PlenaryTimeline *self)
{
  return plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST;
}

static PlenaryDay *
find_parted_day (PlenaryTimeline *self)
{
  guint first, end;

  if (!plenary_geometry_is_parted (self->geometry))
    return NULL;

  plenary_geometry_get_shown (self->geometry, &first, &end);

  return plenary_geometry_get_day (self->geometry, first)->day;
}

/* What is shown is what is chosen. Not to be called while widgets are allocated, as others follow
 * it.
 */
void
plenary_timeline_adopt_day (PlenaryTimeline *self)
{
  gboolean is_switching = plenary_timeline_get_switching (self);
  guint first, end;

  plenary_geometry_get_shown (self->geometry, &first, &end);

  if (is_list (self) && self->day == NULL)
    plenary_timeline_follow_scrolling (self);
  else if (!is_list (self) && is_switching)
    remember_day (self, first);

  if (g_set_object (&self->parted_day, find_parted_day (self)))
    g_object_notify (G_OBJECT (self), "parted-day");

  if (self->is_switching == is_switching)
    return;

  self->is_switching = is_switching;
  g_object_notify (G_OBJECT (self), "switching");
}

static void
scroll_to_day (PlenaryTimeline *self,
               guint            day)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment == NULL)
    return;

  self->is_jumping = TRUE;
  gtk_adjustment_set_value (adjustment, self->header_height +
                                        plenary_geometry_get_day (self->geometry, day)->y);
  self->is_jumping = FALSE;
}

/* Shows a day where it is not shown, and chooses it. */
void
plenary_timeline_show_day (PlenaryTimeline *self,
                           guint            day)
{
  if (plenary_geometry_is_shown (self->geometry, day))
    return;

  remember_day (self, day);
  plenary_timeline_rebuild (self);
}

/* In a list the day that is read is the one at the top; or, though there may be too little below
 * it to bring it there, the one that was jumped to.
 */
void
plenary_timeline_follow_scrolling (PlenaryTimeline *self)
{
  int y = (int) plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL) - self->header_height;
  guint n, day;

  if (self->geometry == NULL || !is_list (self) || self->is_configuring || self->is_jumping)
    return;

  /* What was chosen before there is a size is not scrolled to yet. */
  if (self->day != NULL && gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  n = plenary_geometry_get_n_days (self->geometry);

  for (day = 0; day + 1 < n && plenary_geometry_get_day (self->geometry, day + 1)->y <= y; day++)
    ;

  if (n > 0)
    remember_day (self, day);
}

PlenaryGeometryColumns
plenary_timeline_get_columns (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), PLENARY_GEOMETRY_ROOMS);

  return self->columns_of;
}

/**
 * plenary_timeline_set_columns:
 * @columns: what the columns of a day are
 */
void
plenary_timeline_set_columns (PlenaryTimeline        *self,
                              PlenaryGeometryColumns  columns)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (self->columns_of == columns)
    return;

  self->columns_of = columns;
  plenary_timeline_rebuild (self);
  g_object_notify (G_OBJECT (self), "columns");
}

gboolean
plenary_timeline_get_one_day (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), FALSE);

  return self->is_one_day;
}

/**
 * plenary_timeline_set_one_day:
 * @is_one_day: whether the window is too narrow for days beside each other
 *
 * May be called while the window is being laid out, before the timeline is.
 */
void
plenary_timeline_set_one_day (PlenaryTimeline *self,
                              gboolean         is_one_day)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (self->is_one_day == is_one_day)
    return;

  self->is_one_day = is_one_day;
  self->is_stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "one-day");
}

/**
 * plenary_timeline_get_day:
 *
 * Returns: (transfer none) (nullable): the id of the day that is shown, or read, or was last
 */
const char *
plenary_timeline_get_day (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->day;
}

/**
 * plenary_timeline_set_day:
 * @id: (nullable): the id of a day to show; what is none changes nothing
 */
void
plenary_timeline_set_day (PlenaryTimeline *self,
                          const char      *id)
{
  PlenaryEntity *day;
  guint index;

  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  if (id == NULL || self->geometry == NULL || g_strcmp0 (id, self->day) == 0)
    return;

  day = plenary_agenda_find (plenary_history_get_agenda (self->history), id);

  if (!PLENARY_IS_DAY (day) || !plenary_list_find (get_days (self), day, &index))
    return;

  if (is_list (self))
    scroll_to_day (self, index);
  else
    plenary_timeline_show_day (self, index);

  remember_day (self, index);
}

/**
 * plenary_timeline_get_parted_day:
 *
 * Returns: (transfer none) (nullable): the day that is shown in several columns, which have their
 *   heads where it would have its own
 */
PlenaryDay *
plenary_timeline_get_parted_day (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->parted_day;
}

/**
 * plenary_timeline_get_switching:
 *
 * Returns: whether days have to be switched between, as not all are in view
 */
gboolean
plenary_timeline_get_switching (PlenaryTimeline *self)
{
  guint first, end, n;

  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), FALSE);

  if (self->geometry == NULL)
    return FALSE;

  n = plenary_geometry_get_n_days (self->geometry);
  plenary_geometry_get_shown (self->geometry, &first, &end);

  return n > 1 && (is_list (self) || end - first < n);
}
