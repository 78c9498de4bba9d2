/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "plenary-look.h"

G_BEGIN_DECLS

/**
 * PlenaryPalette:
 * @rail: of the rail on a card
 * @text: of what is said in the colour of the look
 * @deep: of what is over of a card, and of a card under the pointer
 * @strong: of titles
 * @dim: of what matters less
 * @solid: of text upon @rail
 *
 * The colours of a look in the present appearance.
 */
typedef struct
{
  GdkRGBA rail;
  GdkRGBA text;
  GdkRGBA deep;
  GdkRGBA strong;
  GdkRGBA dim;
  GdkRGBA solid;
} PlenaryPalette;

void plenary_palette_init       (PlenaryPalette *self,
                                 GtkWidget      *widget,
                                 PlenaryLook     look);
void plenary_palette_look_up    (GtkWidget      *widget,
                                 const char     *name,
                                 GdkRGBA        *colour);
void plenary_palette_set_class  (GtkWidget      *widget,
                                 PlenaryLook     look);
void plenary_palette_draw_rail  (PlenaryPalette *self,
                                 GtkSnapshot    *snapshot,
                                 PlenaryLook     look,
                                 int             x,
                                 int             y,
                                 int             height);

G_END_DECLS
