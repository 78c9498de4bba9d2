/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hours beside the columns of a timeline, and the time it is now.
 *
 * It stays where it is while the columns move across below it.
 */

#include "config.h"

#include "plenary-gutter.h"

#include "plenary-lettering.h"
#include "plenary-moment.h"
#include "plenary-palette.h"
#include "plenary-time.h"

#include <math.h>

#define END_PAD 6
#define PILL_PAD 7
#define PILL_END 4
#define TICK 8

struct _PlenaryGutter
{
  GtkWidget        parent_instance;

  PlenaryGeometry *geometry;
  PlenaryReading  *reading;
  int              now;        /* PLENARY_MOMENT_NEVER unless a day that is shown has it */
  int              dragged;    /* the minute that is dragged, or PLENARY_MOMENT_NEVER */
  int              first;      /* what is drawn for */
  int              last;
  double           scale;
};

G_DEFINE_FINAL_TYPE (PlenaryGutter, plenary_gutter, GTK_TYPE_WIDGET)

static PangoLayout *
create_layout (PlenaryGutter    *self,
               PlenaryLettering  lettering,
               int               minute)
{
  g_autofree char *clock = plenary_reading_dup_clock (self->reading, minute);

  return plenary_lettering_create_layout (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                          lettering, clock);
}

/* Draws it in the middle of a time, its end so far from the columns. */
static void
draw (PlenaryGutter *self,
      GtkSnapshot   *snapshot,
      PangoLayout   *layout,
      int            minute,
      int            end,
      const GdkRGBA *colour,
      const GdkRGBA *ground)
{
  gboolean is_reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x, y;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = (float) (is_reversed ? end : gtk_widget_get_width (GTK_WIDGET (self)) - end - width);
  y = (float) (plenary_geometry_get_y (self->geometry, minute) -
               plenary_geometry_get_head (self->geometry)) - (float) height / 2;

  if (ground != NULL)
    {
      GskRoundedRect pill;

      gsk_rounded_rect_init_from_rect (&pill,
                                       &GRAPHENE_RECT_INIT (x - PILL_PAD, y - 1,
                                                            (float) width + 2 * PILL_PAD,
                                                            (float) height + 2),
                                       (float) (height + 2) / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &pill);
      gtk_snapshot_append_color (snapshot, ground, &pill.bounds);
      gtk_snapshot_pop (snapshot);
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* From the pill to the columns. */
static void
draw_tick (PlenaryGutter *self,
           GtkSnapshot   *snapshot,
           int            minute,
           const GdkRGBA *colour)
{
  gboolean is_reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int y = plenary_geometry_get_y (self->geometry, minute) -
          plenary_geometry_get_head (self->geometry);

  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (is_reversed ? PILL_END - TICK :
                                                  (float) gtk_widget_get_width
                                                            (GTK_WIDGET (self)) - PILL_END,
                                                  (float) y, TICK, 1));
}

/* Whether there is no room for an hour, as a pill has it. */
static gboolean
is_near (PlenaryGutter *self,
         int            minute,
         int            pill)
{
  return pill != PLENARY_MOMENT_NEVER &&
         ABS (plenary_geometry_get_y (self->geometry, minute) -
              plenary_geometry_get_y (self->geometry, pill)) < 16;
}

static void
draw_pill (PlenaryGutter *self,
           GtkSnapshot   *snapshot,
           int            minute,
           const GdkRGBA *colour,
           const GdkRGBA *ground)
{
  g_autoptr(PangoLayout) layout = create_layout (self, PLENARY_LETTERING_CHIP, minute);

  draw (self, snapshot, layout, minute, PILL_END + PILL_PAD, colour, ground);
  draw_tick (self, snapshot, minute, ground);
}

static void
plenary_gutter_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PlenaryGutter *self = PLENARY_GUTTER (widget);
  GdkRGBA dim, now, now_text, accent, accent_text;
  int first, last;

  if (self->geometry == NULL)
    return;

  plenary_palette_look_up (widget, "dim_text", &dim);
  plenary_palette_look_up (widget, "now_color", &now);
  plenary_palette_look_up (widget, "now_text", &now_text);
  plenary_palette_look_up (widget, "accent_bg_color", &accent);
  plenary_palette_look_up (widget, "accent_fg_color", &accent_text);
  plenary_geometry_get_hours (self->geometry, &first, &last);

  /* The clock of a day ends a minute before the hour that its last session may end at. */
  for (int minute = first; minute <= MIN (last, PLENARY_TIME_LAST); minute += 60)
    if (!is_near (self, minute, self->now) && !is_near (self, minute, self->dragged))
      {
        g_autoptr(PangoLayout) layout = create_layout (self, PLENARY_LETTERING_CAPTION, minute);

        draw (self, snapshot, layout, minute, END_PAD, &dim, NULL);
      }

  if (self->now != PLENARY_MOMENT_NEVER && self->now >= first && self->now <= last)
    draw_pill (self, snapshot, self->now, &now_text, &now);

  if (self->dragged != PLENARY_MOMENT_NEVER)
    draw_pill (self, snapshot, self->dragged, &accent_text, &accent);
}

static void
plenary_gutter_dispose (GObject *object)
{
  PlenaryGutter *self = PLENARY_GUTTER (object);

  g_clear_pointer (&self->geometry, plenary_geometry_unref);
  g_clear_pointer (&self->reading, plenary_reading_unref);

  G_OBJECT_CLASS (plenary_gutter_parent_class)->dispose (object);
}

static void
plenary_gutter_class_init (PlenaryGutterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plenary_gutter_dispose;

  widget_class->snapshot = plenary_gutter_snapshot;

  gtk_widget_class_set_css_name (widget_class, "hour-gutter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plenary_gutter_init (PlenaryGutter *self)
{
  self->now = PLENARY_MOMENT_NEVER;
  self->dragged = PLENARY_MOMENT_NEVER;
}

GtkWidget *
plenary_gutter_new (void)
{
  return g_object_new (PLENARY_TYPE_GUTTER, NULL);
}

/**
 * plenary_gutter_show:
 * @geometry: where the hours are
 * @reading: how they are written
 * @now: the minute it is, PLENARY_MOMENT_NEVER if that is not to be shown
 */
void
plenary_gutter_show (PlenaryGutter   *self,
                     PlenaryGeometry *geometry,
                     PlenaryReading  *reading,
                     int              now)
{
  int first, last;

  g_return_if_fail (PLENARY_IS_GUTTER (self));

  plenary_geometry_get_hours (geometry, &first, &last);

  if (self->geometry == geometry && self->reading == reading && self->now == now &&
      self->first == first && self->last == last &&
      fabs (self->scale - plenary_geometry_get_scale (geometry)) < 0.001)
    return;

  self->first = first;
  self->last = last;
  self->scale = plenary_geometry_get_scale (geometry);

  plenary_geometry_ref (geometry);
  plenary_reading_ref (reading);
  g_clear_pointer (&self->geometry, plenary_geometry_unref);
  g_clear_pointer (&self->reading, plenary_reading_unref);
  self->geometry = geometry;
  self->reading = reading;
  self->now = now;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_gutter_set_dragged:
 * @minute: the minute that something is dragged to, PLENARY_MOMENT_NEVER if nothing is
 */
void
plenary_gutter_set_dragged (PlenaryGutter *self,
                            int            minute)
{
  g_return_if_fail (PLENARY_IS_GUTTER (self));

  if (self->dragged == minute)
    return;

  self->dragged = minute;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
