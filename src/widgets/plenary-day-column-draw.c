/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a day beside its cards: below them the lines of its hours, or in a list the
 * times; above them the spans that two of one column share.
 */

#include "config.h"

#include "plenary-day-column-private.h"

#include "plenary-duration.h"
#include "plenary-lettering.h"
#include "plenary-palette.h"

#include <glib/gi18n.h>

#define HALF_HOURS_FROM 90
#define LIST_TIME_END 14
#define TIME_TOP 9

#define STRIP_RADIUS 6
#define STRIPE 5
#define STRIP_GROUND 0.1f
#define STRIP_STRIPE 0.16f
#define STRIP_PAD 6

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
draw_ground (GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             const GdkRGBA         *ground,
             const GdkRGBA         *colour)
{
  GdkRGBA tint = *colour;

  tint.alpha *= STRIP_GROUND;
  gtk_snapshot_append_color (snapshot, ground, bounds);
  gtk_snapshot_append_color (snapshot, &tint, bounds);
}

static void
draw_stripes (GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds,
              const GdkRGBA         *colour)
{
  GdkRGBA stripe = *colour;
  GdkRGBA none = *colour;
  GskColorStop stops[4];

  stripe.alpha *= STRIP_STRIPE;
  none.alpha = 0;
  stops[0] = (GskColorStop) { 0, stripe };
  stops[1] = (GskColorStop) { 0.5f, stripe };
  stops[2] = (GskColorStop) { 0.5f, none };
  stops[3] = (GskColorStop) { 1, none };
  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &bounds->origin,
                                                 &GRAPHENE_POINT_INIT (bounds->origin.x + STRIPE,
                                                                       bounds->origin.y + STRIPE),
                                                 stops, G_N_ELEMENTS (stops));
}

static void
draw_strip (GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds,
            const GdkRGBA         *ground,
            const GdkRGBA         *colour)
{
  const float widths[] = { 1, 1, 1, 1 };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect strip;

  gsk_rounded_rect_init_from_rect (&strip, bounds, MIN (STRIP_RADIUS, bounds->size.height / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &strip);
  draw_ground (snapshot, bounds, ground, colour);
  draw_stripes (snapshot, bounds, colour);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &strip, widths, colours);
}

/* Says how much is shared, if there is room for it. */
static void
draw_words (PlenaryDayColumn      *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds,
            int                    minutes,
            const GdkRGBA         *ground,
            const GdkRGBA         *colour)
{
  g_autofree char *length = plenary_duration_format (minutes);
  /* Translators: so long two sessions are on at the same time, "Overlap, 15 min". */
  g_autofree char *words = g_strdup_printf (_("Overlap, %s"), length);
  g_autoptr(PangoLayout) layout =
    plenary_lettering_create_layout (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                     PLENARY_LETTERING_CHIP, words);
  PangoRectangle ink;
  graphene_rect_t box;
  int width, height;
  float x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  pango_layout_get_pixel_extents (layout, &ink, NULL);

  if ((float) ink.height + 2 > bounds->size.height ||
      (float) width + 2 * STRIP_PAD > bounds->size.width)
    return;

  x = bounds->origin.x + (bounds->size.width - (float) width) / 2;
  y = bounds->origin.y + (bounds->size.height - (float) ink.height) / 2;
  graphene_rect_init (&box, x - STRIP_PAD, bounds->origin.y + 1, (float) width + 2 * STRIP_PAD,
                      bounds->size.height - 2);
  draw_ground (snapshot, &box, ground, colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y - (float) ink.y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
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
  GdkRGBA colour, ground;
  graphene_rect_t bounds;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - card->width;

  plenary_palette_look_up (GTK_WIDGET (self), "error_color", &colour);
  plenary_palette_look_up (GTK_WIDGET (self), "view_bg_color", &ground);
  graphene_rect_init (&bounds, (float) x, (float) y, (float) card->width, (float) card->over);
  draw_strip (snapshot, &bounds, &ground, &colour);
  draw_words (self, snapshot, &bounds,
              plenary_geometry_get_card (self->geometry, other)->end - card->start, &ground,
              &colour);
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
