/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a day beside its cards: below them the lines of its hours, or in a list the
 * times; above them the spans that two of one column share.
 */

#include "config.h"

#include "plenary-day-column-private.h"

#include "plenary-lettering.h"
#include "plenary-overlap.h"
#include "plenary-palette.h"

#include <glib/gi18n.h>

#define HALF_HOURS_FROM 90
#define LIST_TIME_END 14
#define TIME_TOP 9

/* How far from each other the dots of a line are. */
#define DOTS 4

static void
draw_dots (GtkSnapshot           *snapshot,
           const graphene_rect_t *bounds,
           const GdkRGBA         *colour)
{
  GdkRGBA none = *colour;
  GskColorStop stops[4];

  none.alpha = 0;
  stops[0] = (GskColorStop) { 0, *colour };
  stops[1] = (GskColorStop) { 0.5f, *colour };
  stops[2] = (GskColorStop) { 0.5f, none };
  stops[3] = (GskColorStop) { 1, none };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &bounds->origin,
                                                 &GRAPHENE_POINT_INIT (bounds->origin.x + DOTS,
                                                                       bounds->origin.y),
                                                 stops, G_N_ELEMENTS (stops));
}

/* A line across each of the columns. */
static void
draw_line (PlenaryDayColumn *self,
           GtkSnapshot      *snapshot,
           int               minute,
           gboolean          is_dotted,
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
      graphene_rect_t bounds;

      if (is_reversed)
        x = gtk_widget_get_width (GTK_WIDGET (self)) - x - column->width;

      graphene_rect_init (&bounds, (float) x, (float) y, (float) column->width, 1);

      if (is_dotted)
        draw_dots (snapshot, &bounds, colour);
      else
        gtk_snapshot_append_color (snapshot, colour, &bounds);
    }
}

/* While something is dragged, where it may come to rest. */
static void
draw_quarters (PlenaryDayColumn *self,
               GtkSnapshot      *snapshot,
               int               first,
               int               last,
               gboolean          with_halves)
{
  GdkRGBA colour;

  plenary_palette_look_up (GTK_WIDGET (self), "quarter_line", &colour);

  for (int minute = first; minute < last; minute += 15)
    if ((minute - first) % (with_halves ? 30 : 60) != 0)
      draw_line (self, snapshot, minute, TRUE, &colour);
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
      draw_line (self, snapshot, minute, FALSE, &hour);

      if (with_halves && minute < last)
        draw_line (self, snapshot, minute + 30, FALSE, &half);
    }

  if (self->drag != NULL)
    draw_quarters (self, snapshot, first, last, with_halves);
  if (self->now != PLENARY_MOMENT_NEVER && self->now >= first && self->now <= last)
    draw_line (self, snapshot, self->now, FALSE, &now);
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

/* Which card before or after one, in its column, it shares a span with. */
static guint
find_other (PlenaryGeometry *geometry,
            guint            day,
            guint            index,
            gboolean         is_after)
{
  const PlenaryGeometryDay *place = plenary_geometry_get_day (geometry, day);
  const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, index);

  while (is_after ? ++index < place->first + place->n_cards : index-- > place->first)
    {
      const PlenaryGeometryCard *other = plenary_geometry_get_card (geometry, index);

      if (other->column == card->column && (is_after ? other->over : other->under) > 0)
        return index;
    }

  return PLENARY_GEOMETRY_NOWHERE;
}

static char *
dup_name (PlenaryReading *reading,
          PlenarySession *session)
{
  return *plenary_session_get_number (session) != '\0' ?
         plenary_reading_dup_kind (reading, session) : plenary_reading_dup_title (reading, session);
}

/* Returns: (transfer full) (nullable): in words, what the card of that index lies over and under */
char *
plenary_day_column_dup_others (PlenaryGeometry *geometry,
                               PlenaryReading  *reading,
                               guint            day,
                               guint            index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (geometry, index);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    if ((i == 0 ? card->over : card->under) > 0)
      {
        guint other = find_other (geometry, day, index, i == 1);
        g_autofree char *name =
          dup_name (reading, plenary_geometry_get_card (geometry, other)->session);

        /* Translators: what a screen reader says of a session is joined by this. */
        g_string_append (names, names->len > 0 ? _(", ") : "");
        /* Translators: a session is on at the same time as %s, in the same place. */
        g_string_append_printf (names, _("overlaps %s"), name);
      }

  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static void
draw_overlap_of (PlenaryDayColumn *self,
                 GtkSnapshot      *snapshot,
                 guint             index)
{
  const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, index);
  guint other = find_other (self->geometry, self->day, index, FALSE);
  int x = card->x - plenary_day_column_get_left (self);
  int y = card->y - plenary_day_column_get_top (self);
  graphene_rect_t bounds;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - card->width;

  graphene_rect_init (&bounds, (float) x, (float) y, (float) card->width, (float) card->over);
  plenary_overlap_draw (GTK_WIDGET (self), snapshot, &bounds,
                        plenary_geometry_get_card (self->geometry, other)->end - card->start);
}

/* Draws what lies above the cards. */
void
plenary_day_column_draw_overlaps (PlenaryDayColumn *self,
                                  GtkSnapshot      *snapshot)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->cards);

  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint index = plenary_day_column_find_index (self, self->geometry, key);

      if (index != PLENARY_GEOMETRY_NOWHERE &&
          plenary_geometry_get_card (self->geometry, index)->over > 0)
        draw_overlap_of (self, snapshot, index);
    }
}
