/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of a timeline are: its geometry, scrolling, and the allocation of its children.
 *
 * The header scrolls away; the headings of the days then stay at the top. Across, the hours stay
 * where they are. In a list nothing stays, as each heading stands with its day.
 */

#include "config.h"

#include "plenary-timeline-private.h"

#include "plenary-face.h"
#include "plenary-lettering.h"
#include "plenary-utils.h"

#include <math.h>

#define ADDER_SPACE 48
#define REVEAL_MARGIN 12

/* How far the ring of a focused card stands out, which the hours beside it must not cover. */
#define RING 4

double
plenary_timeline_get_value (PlenaryTimeline *self,
                            GtkOrientation   orientation)
{
  return self->adjustments[orientation] != NULL ?
         gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

/* How high the header is, which the day that shall fit leaves to it. */
void
plenary_timeline_measure_header (PlenaryTimeline *self,
                                 int              width)
{
  int minimum = 0;

  if (self->header != NULL && gtk_widget_should_layout (self->header))
    gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  self->header_height = minimum;
}

static int
measure_card (PlenarySession *session,
              int             width,
              gpointer        user_data)
{
  PlenaryTimeline *self = user_data;
  g_autoptr(PlenaryFaceText) text =
    plenary_reading_create_face_text (self->reading, session, FALSE);
  g_autoptr(PlenaryFace) face =
    plenary_face_new_in_list (gtk_widget_get_pango_context (GTK_WIDGET (self)), text, width, FALSE);

  return plenary_face_get_height (face);
}

static int
measure_title (PlenarySession *session,
               int             width,
               gpointer        user_data)
{
  PlenaryTimeline *self = user_data;
  g_autoptr(PlenaryFaceText) text =
    plenary_reading_create_face_text (self->reading, session, FALSE);

  return plenary_face_measure_title (gtk_widget_get_pango_context (GTK_WIDGET (self)), text,
                                     width);
}

/* Brings the geometry up to date with a size, but nothing moves from below the pointer that drags.
 * Returns whether where things are may have changed.
 */
gboolean
plenary_timeline_lay (PlenaryTimeline *self,
                      int              width,
                      int              height)
{
  PlenaryGeometrySpace space = { width, height - self->header_height, self->scale };
  double text = plenary_lettering_get_scale (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->history == NULL || (self->drag != NULL && !self->is_stale) ||
      (self->geometry != NULL && !self->is_stale && self->width == width &&
       self->height == space.height && fabs (self->text - text) < 0.001))
    return FALSE;

  self->width = width;
  self->height = space.height;
  self->text = text;
  space.text = text;
  space.spare = self->is_editing ? ADDER_SPACE : 0;
  space.version = self->version;
  space.measure = measure_card;
  space.user_data = self;
  space.measure_title = measure_title;
  space.columns = self->columns_of;
  space.is_one_day = self->is_one_day;
  space.day = plenary_timeline_find_day (self);
  self->is_stale = FALSE;

  if (self->geometry != NULL)
    plenary_geometry_update (self->geometry, &space);
  else
    self->geometry = plenary_geometry_new (plenary_history_get_agenda (self->history), &space);

  return TRUE;
}

static void
configure (PlenaryTimeline *self,
           GtkOrientation   orientation,
           int              upper,
           int              page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return;

  value = gtk_adjustment_get_value (adjustment);

  /* What is kept is how far it is from where lines begin. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL &&
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value += upper - page - (gtk_adjustment_get_upper (adjustment) -
                             gtk_adjustment_get_page_size (adjustment));

  value = CLAMP (value, 0, MAX (upper - page, 0));
  gtk_adjustment_configure (adjustment, value, 0, MAX (upper, page), page * 0.1, page * 0.9, page);
}

/* Tells the adjustments how much there is. */
void
plenary_timeline_configure (PlenaryTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->geometry == NULL)
    return;

  self->is_configuring = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, plenary_geometry_get_width (self->geometry), width);
  configure (self, GTK_ORIENTATION_VERTICAL,
             self->header_height + plenary_geometry_get_height (self->geometry), height);
  self->is_configuring = FALSE;
}

static void
value_changed_cb (PlenaryTimeline *self)
{
  if (self->is_configuring)
    plenary_timeline_await_tick (self);
  else
    plenary_timeline_sync (self);

  plenary_timeline_follow_scrolling (self);
}

void
plenary_timeline_set_adjustment (PlenaryTimeline *self,
                                 GtkOrientation   orientation,
                                 GtkAdjustment   *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, value_changed_cb, self);

  g_clear_object (&self->adjustments[orientation]);

  if (adjustment != NULL)
    {
      self->adjustments[orientation] = g_object_ref_sink (adjustment);
      g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
      plenary_timeline_configure (self);
    }

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Takes a place from the side on which lines begin. */
void
plenary_timeline_allocate (PlenaryTimeline *self,
                           GtkWidget       *child,
                           int              x,
                           int              y,
                           int              width,
                           int              height)
{
  GtkAllocation allocation = { x, y, MAX (width, 1), MAX (height, 1) };
  int least;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &least, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, least);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - allocation.width;

  gtk_widget_size_allocate (child, &allocation, -1);
}

/* How far the columns are scrolled, from the side on which lines begin. */
static int
get_start (PlenaryTimeline *self)
{
  int value = (int) plenary_timeline_get_value (self, GTK_ORIENTATION_HORIZONTAL);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return plenary_geometry_get_width (self->geometry) -
           gtk_widget_get_width (GTK_WIDGET (self)) - value;

  return value;
}

/* What of the geometry is in view across, beside the hours and not below them. */
void
plenary_timeline_get_span (PlenaryTimeline *self,
                           int             *start,
                           int             *end)
{
  *start = get_start (self);
  *end = *start + gtk_widget_get_width (GTK_WIDGET (self));

  if (plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_COLUMNS)
    *start += plenary_geometry_get_gutter (self->geometry) - RING;
}

/* Where a point of the timeline is in its geometry. */
void
plenary_timeline_get_point (PlenaryTimeline *self,
                            double           x,
                            double           y,
                            int             *geometry_x,
                            int             *geometry_y)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  *geometry_x = (int) floor (x) + get_start (self);
  *geometry_y = (int) floor (y + plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL)) -
                self->header_height;
}

/* Until the next frame there may be days that are not shown any more. */
static const PlenaryGeometryDay *
get_day (PlenaryTimeline *self,
         GtkWidget       *column)
{
  guint day = plenary_day_column_get_day (PLENARY_DAY_COLUMN (column));

  return plenary_geometry_is_shown (self->geometry, day) ?
         plenary_geometry_get_day (self->geometry, day) : NULL;
}

/* Places the next of the headings; until the next frame there may be too few of them. */
static void
place_head (PlenaryTimeline *self,
            guint           *n_placed,
            int              x,
            int              y,
            int              width)
{
  GtkWidget *head;

  if (*n_placed >= self->heads->len)
    return;

  head = g_ptr_array_index (self->heads, (*n_placed)++);
  gtk_widget_set_child_visible (head, TRUE);
  plenary_timeline_allocate (self, head, x, y, width, plenary_geometry_get_head (self->geometry));
}

/* Or too many. */
static void
hide_heads (PlenaryTimeline *self,
            guint            first)
{
  for (guint i = first; i < self->heads->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->heads, i), FALSE);
}

static void
place_heads (PlenaryTimeline *self,
             int              top)
{
  int start = get_start (self);
  guint n_placed = 0;
  guint first, end;

  plenary_geometry_get_shown (self->geometry, &first, &end);

  for (guint i = first; i < end; i++)
    for (guint j = 0; j < plenary_geometry_get_day (self->geometry, i)->n_columns; j++)
      {
        const PlenaryGeometryColumn *column = plenary_geometry_get_column (self->geometry, i, j);

        place_head (self, &n_placed, column->x - start, MAX (top, 0), column->width);
      }

  hide_heads (self, n_placed);
}

static void
place_columns (PlenaryTimeline *self,
               int              top)
{
  int start = get_start (self);
  int head = plenary_geometry_get_head (self->geometry);
  int gutter = plenary_geometry_get_gutter (self->geometry);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = plenary_geometry_get_height (self->geometry);

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = g_ptr_array_index (self->columns, i);
      const PlenaryGeometryDay *day = get_day (self, column);

      gtk_widget_set_child_visible (column, day != NULL);

      if (day != NULL)
        plenary_timeline_allocate (self, column, day->x - start, top + head, day->width,
                                   height - head);
    }

  place_heads (self, top);
  plenary_timeline_allocate (self, self->gutter, 0, top + head, gutter - RING, height - head);
  plenary_timeline_allocate (self, self->ground, 0, MAX (top, 0), width, head);
  plenary_timeline_allocate (self, self->corner, 0, MAX (top, 0), gutter - RING, head - 1);
  plenary_timeline_allocate (self, self->adder,
                             plenary_geometry_get_width (self->geometry) - ADDER_SPACE - start,
                             MAX (top, 0), ADDER_SPACE - REVEAL_MARGIN, head);
}

static void
place_list (PlenaryTimeline *self,
            int              top)
{
  int head = plenary_geometry_get_head (self->geometry);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  guint n_placed = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkWidget *column = g_ptr_array_index (self->columns, i);
      const PlenaryGeometryDay *day = get_day (self, column);

      gtk_widget_set_child_visible (column, TRUE);
      plenary_timeline_allocate (self, column, 0, top + day->y + head, width, day->height - head);

      place_head (self, &n_placed, day->x, top + day->y, day->width);
    }

  hide_heads (self, n_placed);

  plenary_timeline_allocate (self, self->adder, plenary_geometry_get_gutter (self->geometry),
                             top + plenary_geometry_get_height (self->geometry) - ADDER_SPACE,
                             ADDER_SPACE - REVEAL_MARGIN, ADDER_SPACE - REVEAL_MARGIN);
}

/* Allocates all children. */
void
plenary_timeline_place (PlenaryTimeline *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int y = -(int) plenary_timeline_get_value (self, GTK_ORIENTATION_VERTICAL);
  gboolean has_columns = self->geometry != NULL && plenary_geometry_get_form (self->geometry) ==
                                                   PLENARY_GEOMETRY_COLUMNS;

  gtk_widget_set_child_visible (self->gutter, has_columns);
  gtk_widget_set_child_visible (self->ground, has_columns);
  gtk_widget_set_child_visible (self->corner, has_columns);
  gtk_widget_set_child_visible (self->adder, self->geometry != NULL);

  if (self->header != NULL)
    plenary_timeline_allocate (self, self->header, 0, y, width, self->header_height);

  if (self->geometry == NULL)
    return;

  if (has_columns)
    place_columns (self, y + self->header_height);
  else
    place_list (self, y + self->header_height);

  plenary_timeline_place_drag (self);
}

static void
bring_into_view (GtkAdjustment *adjustment,
                 int            from,
                 int            to,
                 int            before)
{
  double value, page;

  if (adjustment == NULL)
    return;

  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);

  /* What is larger than the page shows how it begins. */
  if (to > value + page)
    value = to - page;

  if (from - before < value)
    value = from - before;

  gtk_adjustment_set_value (adjustment, value);
}

/* Scrolls as little as brings a card wholly into view, and shows its day. */
void
plenary_timeline_scroll_to (PlenaryTimeline *self,
                            const char      *id,
                            guint            part)
{
  guint index = plenary_geometry_find (self->geometry, id, part);
  const PlenaryGeometryCard *card;
  int head, gutter, x;

  if (index == PLENARY_GEOMETRY_NOWHERE)
    return;

  plenary_timeline_show_day (self, plenary_geometry_find_day (self->geometry, index));
  index = plenary_geometry_find (self->geometry, id, part);
  card = plenary_geometry_get_card (self->geometry, index);
  head = plenary_geometry_get_form (self->geometry) == PLENARY_GEOMETRY_LIST ?
         0 : plenary_geometry_get_head (self->geometry);
  gutter = plenary_geometry_get_gutter (self->geometry);
  bring_into_view (self->adjustments[GTK_ORIENTATION_VERTICAL],
                   self->header_height + card->y - REVEAL_MARGIN,
                   self->header_height + card->y + card->height + REVEAL_MARGIN,
                   head);
  x = card->x;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    bring_into_view (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
                     plenary_geometry_get_width (self->geometry) - x - card->width - REVEAL_MARGIN,
                     plenary_geometry_get_width (self->geometry) - x + gutter, 0);
  else
    bring_into_view (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x - REVEAL_MARGIN,
                     x + card->width + REVEAL_MARGIN, gutter - REVEAL_MARGIN);
}

/**
 * plenary_timeline_reveal:
 * @id: the id of a session
 *
 * Scrolls as little as brings its card into view, as soon as there is a view.
 */
void
plenary_timeline_reveal (PlenaryTimeline *self,
                         const char      *id)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (id != NULL);

  plenary_set_string (&self->awaited, id);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
