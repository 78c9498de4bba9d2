/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours and rails of the seven looks.
 *
 * The style sheets name the colours, so that each appearance has its own; what a widget draws
 * itself asks for them by name. A rail says the same as a colour to who sees no colours.
 */

#include "config.h"

#include "plenary-palette.h"

#define LONG_DASH 6
#define SHORT_DASH 4
#define DASH_GAP 3

/**
 * plenary_palette_look_up:
 * @name: a colour that the style sheets define
 * @colour: (out caller-allocates): what it is for @widget; its text colour where nobody defines it
 */
void
plenary_palette_look_up (GtkWidget  *widget,
                         const char *name,
                         GdkRGBA    *colour)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
}

static void
look_up (GtkWidget   *widget,
         PlenaryLook  look,
         const char  *what,
         GdkRGBA     *colour)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", plenary_look_get_name (look), what);

  plenary_palette_look_up (widget, name, colour);
}

/**
 * plenary_palette_init:
 * @self: (out caller-allocates): the colours of @look
 */
void
plenary_palette_init (PlenaryPalette *self,
                      GtkWidget      *widget,
                      PlenaryLook     look)
{
  look_up (widget, look, "rail", &self->rail);
  look_up (widget, look, "text", &self->text);
  look_up (widget, look, "deep", &self->deep);
  plenary_palette_look_up (widget, "strong_text", &self->strong);
  plenary_palette_look_up (widget, "dim_text", &self->dim);
  plenary_palette_look_up (widget, "solid_text", &self->solid);
}

/**
 * plenary_palette_set_class:
 *
 * Gives @widget the style class of @look, and takes those of all others.
 */
void
plenary_palette_set_class (GtkWidget   *widget,
                           PlenaryLook  look)
{
  for (guint i = 0; i < PLENARY_N_LOOKS; i++)
    {
      g_autofree char *name = g_strconcat ("look-", plenary_look_get_name (i), NULL);

      if (i == look)
        gtk_widget_add_css_class (widget, name);
      else
        gtk_widget_remove_css_class (widget, name);
    }
}

static void
draw_bar (GtkSnapshot   *snapshot,
          const GdkRGBA *colour,
          int            x,
          int            y,
          int            width,
          int            height,
          float          radius)
{
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (&bar,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                        (float) height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, colour, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_dashes (GtkSnapshot   *snapshot,
             const GdkRGBA *colour,
             int            x,
             int            y,
             int            height,
             int            dash)
{
  for (int at = 0; at < height; at += dash + DASH_GAP)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT ((float) x, (float) (y + at), 4,
                                                    (float) MIN (dash, height - at)));
}

/**
 * plenary_palette_draw_rail:
 * @x: the left of a space four pixels wide
 * @y: where it begins
 * @height: how long it is
 */
void
plenary_palette_draw_rail (PlenaryPalette *self,
                           GtkSnapshot    *snapshot,
                           PlenaryLook     look,
                           int             x,
                           int             y,
                           int             height)
{
  switch (look)
    {
    case PLENARY_LOOK_PLENARY:
      draw_bar (snapshot, &self->rail, x - 1, y, 2, height, 1);
      draw_bar (snapshot, &self->rail, x + 2, y, 2, height, 1);
      break;

    case PLENARY_LOOK_TALK:
      draw_bar (snapshot, &self->rail, x, y, 3, height, 1.5f);
      break;

    case PLENARY_LOOK_WORKSHOP:
      draw_dashes (snapshot, &self->rail, x, y, height, LONG_DASH);
      break;

    case PLENARY_LOOK_POSTERS:
      draw_dashes (snapshot, &self->rail, x, y, height, SHORT_DASH);
      break;

    case PLENARY_LOOK_PANEL:
    case PLENARY_LOOK_SOCIAL:
    case PLENARY_LOOK_INFORMATION:
      draw_bar (snapshot, &self->rail, x, y, 4, height, 2);
      break;

    case PLENARY_LOOK_BREAK:
      break;
    }
}
