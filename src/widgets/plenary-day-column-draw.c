/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a day beside its cards: the lines of its hours; in a list the times. */

#include "config.h"

#include "plenary-day-column-private.h"

#include "plenary-lettering.h"
#include "plenary-palette.h"

#define HALF_HOURS_FROM 90
#define LIST_TIME_END 14
#define TIME_TOP 9

/* A line across each of the columns. */
static void
draw_line (PlenaryDayColumn *self,
           GtkSnapshot      *snapshot,
           int               minute,
           const GdkRGBA    *colour)
{
  gboolean is_reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint n_columns = plenary_geometry_get_day (self->geometry, self->day)->n_columns;
  int y = plenary_geometry_get_y (self->geometry, minute) - plenary_day_column_get_top (self);

  for (guint i = 0; i < n_columns; i++)
    {
      const PlenaryGeometryColumn *column =
        plenary_geometry_get_column (self->geometry, self->day, i);
      int x = column->x - plenary_day_column_get_left (self);

      if (is_reversed)
        x = gtk_widget_get_width (GTK_WIDGET (self)) - x - column->width;

      gtk_snapshot_append_color (snapshot, colour,
                                 &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                      (float) column->width, 1));
    }
}

static void
draw_hours (PlenaryDayColumn *self,
            GtkSnapshot      *snapshot)
{
  gboolean with_halves = plenary_geometry_get_scale (self->geometry) >= HALF_HOURS_FROM;
  GdkRGBA hour, half, now;
  int first, last;

  plenary_palette_look_up (GTK_WIDGET (self), "hour_line", &hour);
  plenary_palette_look_up (GTK_WIDGET (self), "half_hour_line", &half);
  plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
  plenary_geometry_get_hours (self->geometry, &first, &last);

  for (int minute = first; minute <= last; minute += 60)
    {
      draw_line (self, snapshot, minute, &hour);

      if (with_halves && minute < last)
        draw_line (self, snapshot, minute + 30, &half);
    }

  if (self->now != PLENARY_MOMENT_NEVER && self->now >= first && self->now <= last)
    draw_line (self, snapshot, self->now, &now);
}

/* Draws a time at @y beside the cards, and returns where it ends. */
static int
draw_time (PlenaryDayColumn *self,
           GtkSnapshot      *snapshot,
           PlenaryLettering  lettering,
           int               minute,
           const GdkRGBA    *colour,
           int               y)
{
  g_autofree char *clock = plenary_reading_dup_clock (self->reading, minute);
  g_autoptr(PangoLayout) layout =
    plenary_lettering_create_layout (gtk_widget_get_pango_context (GTK_WIDGET (self)), lettering,
                                     clock);
  int end = plenary_geometry_get_gutter (self->geometry) - LIST_TIME_END;
  int width, height;
  float x;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = (float) (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ?
               gtk_widget_get_width (GTK_WIDGET (self)) - end : end - width);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);

  return y + height;
}

/* Beside a card its start, and below it its end. */
static void
draw_times_of (PlenaryDayColumn *self,
               GtkSnapshot      *snapshot,
               guint             index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);
  gboolean is_quiet = plenary_agenda_get_look (plenary_reading_get_agenda (self->reading),
                                               card->session) == PLENARY_LOOK_BREAK;
  int y = card->y - plenary_day_column_get_top (self) + TIME_TOP;
  GdkRGBA strong, dim, now;
  int start, end;

  if (plenary_session_is_kind (card->session, "marker"))
    return;

  plenary_palette_look_up (GTK_WIDGET (self), "strong_text", &strong);
  plenary_palette_look_up (GTK_WIDGET (self), "dim_text", &dim);
  plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
  plenary_session_get_span (card->session, &start, &end);

  if (self->now != PLENARY_MOMENT_NEVER && self->now >= card->start && self->now < card->end)
    strong = now;
  else if (self->now != PLENARY_MOMENT_NEVER && self->now >= card->end)
    strong = dim;

  y = draw_time (self, snapshot, is_quiet ? PLENARY_LETTERING_CAPTION : PLENARY_LETTERING_START,
                 start, is_quiet ? &dim : &strong, y);

  if (!is_quiet)
    draw_time (self, snapshot, PLENARY_LETTERING_CAPTION, end, &dim, y);
}

static void
draw_times (PlenaryDayColumn *self,
            GtkSnapshot      *snapshot)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint index = plenary_day_column_find_index (self, self->geometry, key);

      if (index != PLENARY_GEOMETRY_NOWHERE)
        draw_times_of (self, snapshot, index);
    }
}

/* Draws what lies below the cards. */
void
plenary_day_column_draw (PlenaryDayColumn *self,
                         GtkSnapshot      *snapshot)
{
  if (plenary_day_column_is_list (self))
    draw_times (self, snapshot);
  else
    draw_hours (self, snapshot);
}
