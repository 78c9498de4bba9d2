/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The free time of a day that is in view, while it is edited. */

#include "config.h"

#include "plenary-day-column-private.h"

#include "plenary-gap.h"

#include <math.h>

#define MARGIN 2

/* Pixels at the usual size of text, below which nothing can be read. */
#define LEAST_HEIGHT 20

/* Where a gap is, in the geometry. */
static void
get_area (PlenaryDayColumn         *self,
          const PlenaryGeometryGap *gap,
          PlenaryGeometryArea      *area)
{
  PlenaryGeometryPlace place = { self->day, gap->column, gap->start };

  plenary_geometry_get_area (self->geometry, &place, gap->n_columns, gap->end, area);
  area->y += MARGIN;
  area->height -= 2 * MARGIN - 1;
}

static gboolean
is_wanted (PlenaryDayColumn           *self,
           const PlenaryDayColumnView *view,
           const PlenaryGeometryGap   *gap)
{
  PlenaryGeometryArea area;

  get_area (self, gap, &area);

  return area.height >= (int) lround (LEAST_HEIGHT * view->text) &&
         area.y < view->to && area.y + area.height > view->from &&
         area.x < view->end && area.x + area.width > view->start;
}

static GtkWidget *
ensure_gap (PlenaryDayColumn *self,
            guint             index)
{
  while (index >= self->gaps->len)
    {
      GtkWidget *gap = plenary_gap_new ();

      gtk_widget_insert_before (gap, GTK_WIDGET (self), NULL);
      g_ptr_array_add (self->gaps, gap);
    }

  return self->gaps->pdata[index];
}

/* Shows the gaps that are in view. */
void
plenary_day_column_show_gaps (PlenaryDayColumn           *self,
                              const PlenaryDayColumnView *view)
{
  const PlenaryGeometryGap *gaps = NULL;
  guint n_gaps = 0;

  g_array_set_size (self->shown_gaps, 0);

  if (view->is_editing && view->drag == NULL && !plenary_day_column_is_list (self))
    gaps = plenary_geometry_get_gaps (view->geometry, self->day, &n_gaps);

  for (guint i = 0; i < n_gaps; i++)
    if (is_wanted (self, view, &gaps[i]))
      {
        PlenaryGap *gap = PLENARY_GAP (ensure_gap (self, self->shown_gaps->len));
        PlenaryEntity *place = gaps[i].n_columns > 1 ? NULL :
          plenary_geometry_get_column (view->geometry, self->day, gaps[i].column)->entity;

        plenary_gap_show (gap, view->reading, self->entity, place, gaps[i].start, gaps[i].end);
        g_array_append_val (self->shown_gaps, gaps[i]);
      }

  while (self->gaps->len > self->shown_gaps->len)
    gtk_widget_unparent (g_ptr_array_steal_index (self->gaps, self->gaps->len - 1));
}

/* Allocates them, within our own width. */
void
plenary_day_column_place_gaps (PlenaryDayColumn *self,
                               int               width)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const PlenaryGeometryGap *gap = &g_array_index (self->shown_gaps, PlenaryGeometryGap, i);
      GtkAllocation allocation = { 0, -1, 1, 1 };
      PlenaryGeometryArea area;

      if (gap->column + gap->n_columns <=
          plenary_geometry_get_day (self->geometry, self->day)->n_columns)
        {
          get_area (self, gap, &area);
          allocation.x = area.x - plenary_day_column_get_left (self);
          allocation.y = area.y - plenary_day_column_get_top (self);
          allocation.width = MAX (area.width, 1);
          allocation.height = MAX (area.height, 1);
        }

      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        allocation.x = width - allocation.x - allocation.width;

      gtk_widget_size_allocate (self->gaps->pdata[i], &allocation, -1);
    }
}
