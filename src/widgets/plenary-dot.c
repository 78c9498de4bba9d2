/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dot in the colour of a track. */

#include "config.h"

#include "plenary-dot.h"

#define SIZE 10

struct _PlenaryDot
{
  GtkWidget parent_instance;

  GdkRGBA   colour;
};

G_DEFINE_FINAL_TYPE (PlenaryDot, plenary_dot, GTK_TYPE_WIDGET)

static void
plenary_dot_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
plenary_dot_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PlenaryDot *self = PLENARY_DOT (widget);
  float x = (float) (gtk_widget_get_width (widget) - SIZE) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE) / 2;
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x, y, SIZE, SIZE), SIZE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &self->colour, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
plenary_dot_class_init (PlenaryDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = plenary_dot_measure;
  widget_class->snapshot = plenary_dot_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plenary_dot_init (PlenaryDot *self)
{
}

/**
 * plenary_dot_set_colour:
 * @colour: as the document has it, “#1c71d8”; what is no colour is no dot
 */
void
plenary_dot_set_colour (PlenaryDot *self,
                        const char *colour)
{
  g_return_if_fail (PLENARY_IS_DOT (self));
  g_return_if_fail (colour != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), gdk_rgba_parse (&self->colour, colour));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
