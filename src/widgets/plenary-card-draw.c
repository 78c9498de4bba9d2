/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card looks like inside: rail, pills, text and icons, and how far its session has come. */

#include "config.h"

#include "plenary-card-private.h"

#include "plenary-palette.h"

#include <math.h>

#define RAIL_X 7
#define RAIL_WIDTH 4
#define PAST_RAIL 0.45f
#define PAST_TEXT 0.7f
#define CHIP_ALPHA 0.15f
#define LINE_ALPHA 0.25f
#define RADIUS 12
#define LOW_RADIUS 8
#define NOW_LINE 0.6f
#define NOW_DOT 8
#define MARK_RADIUS 3
#define MARK_PAD 1

/* What is over of a session that is on, within the border of the card. */
static void
draw_elapsed (PlenaryCard    *self,
              GtkSnapshot    *snapshot,
              PlenaryPalette *palette)
{
  float border = 1.0f + (float) self->is_selected + (float) plenary_card_is_high_contrast (self);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * border;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float radius = (height < PLENARY_CARD_LOW ? LOW_RADIUS : RADIUS) - border;
  float y = floorf (height * (float) self->place.elapsed);
  GskRoundedRect card;
  GdkRGBA now;

  gsk_rounded_rect_init_from_rect (&card, &GRAPHENE_RECT_INIT (border, border, width,
                                                               height - 2 * border), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &palette->deep,
                             &GRAPHENE_RECT_INIT (border, 0, width, y));

  if (!self->place.is_in_list)
    {
      plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
      now.alpha *= NOW_LINE;
      gtk_snapshot_append_color (snapshot, &now, &GRAPHENE_RECT_INIT (border, y, width, 1));
    }

  gtk_snapshot_pop (snapshot);
}

/* Where on the rail it is now. */
static void
draw_now (PlenaryCard *self,
          GtkSnapshot *snapshot)
{
  float x = RAIL_X + RAIL_WIDTH / 2.0f;
  float y = floorf ((float) gtk_widget_get_height (GTK_WIDGET (self)) *
                    (float) self->place.elapsed) + 0.5f;
  GskRoundedRect dot;
  GdkRGBA now;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = (float) gtk_widget_get_width (GTK_WIDGET (self)) - x;

  plenary_palette_look_up (GTK_WIDGET (self), "now_color", &now);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (x - NOW_DOT / 2.0f,
                                                              y - NOW_DOT / 2.0f,
                                                              NOW_DOT, NOW_DOT), NOW_DOT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, &now, &dot.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_rail (PlenaryCard    *self,
           GtkSnapshot    *snapshot,
           PlenaryPalette *palette)
{
  static const int insets[] = { 3, 5, 7, 8, 9, 9 };
  int inset = insets[plenary_face_get_size (self->face)];
  int x = RAIL_X;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - RAIL_X - RAIL_WIDTH;

  plenary_palette_draw_rail (palette, snapshot, self->text->look, x, inset,
                             MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * inset, 2));
}

static void
draw_mark (PlenaryCard     *self,
           GtkSnapshot     *snapshot,
           PangoLayout     *layout,
           const PangoRectangle *place)
{
  GskRoundedRect mark;
  GdkRGBA ground, text;

  plenary_palette_look_up (GTK_WIDGET (self), "search_mark", &ground);
  plenary_palette_look_up (GTK_WIDGET (self), "search_mark_text", &text);
  gsk_rounded_rect_init_from_rect (&mark,
                                   &GRAPHENE_RECT_INIT ((float) (place->x - MARK_PAD),
                                                        (float) place->y,
                                                        (float) (place->width + 2 * MARK_PAD),
                                                        (float) place->height), MARK_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &mark);
  gtk_snapshot_append_color (snapshot, &ground, &mark.bounds);
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_pop (snapshot);
}

/* Marks what was looked for on a line, each run of letters that stand together by itself. */
static void
draw_marks_on_line (PlenaryCard        *self,
                    GtkSnapshot        *snapshot,
                    PangoLayout        *layout,
                    PangoLayoutLine    *line,
                    const PangoRectangle *extents,
                    const PlenaryRange *range)
{
  int start = MAX (line->start_index, (int) range->start);
  int end = MIN (line->start_index + line->length, (int) range->end);
  g_autofree int *xs = NULL;
  int n;

  if (start >= end)
    return;

  pango_layout_line_get_x_ranges (line, start, end, &xs, &n);

  for (int i = 0; i < n; i++)
    {
      PangoRectangle place = { xs[2 * i], extents->y, xs[2 * i + 1] - xs[2 * i],
                               extents->height };

      pango_extents_to_pixels (NULL, &place);

      if (place.width > 0)
        draw_mark (self, snapshot, layout, &place);
    }
}

static void
draw_marks (PlenaryCard           *self,
            GtkSnapshot           *snapshot,
            const PlenaryFaceItem *item)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (item->layout);

  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);

      for (guint i = 0; i < item->marks->len; i++)
        draw_marks_on_line (self, snapshot, item->layout,
                            pango_layout_iter_get_line_readonly (iter), &extents,
                            &g_array_index (item->marks, PlenaryRange, i));
    }
  while (pango_layout_iter_next_line (iter));
}

static void
draw_layout (PlenaryCard           *self,
             GtkSnapshot           *snapshot,
             const PlenaryFaceItem *item,
             gboolean               is_centred,
             const GdkRGBA         *colour)
{
  int width;
  int height;
  float x = (float) item->x;
  float y = (float) item->y;

  pango_layout_get_pixel_size (item->layout, &width, &height);

  if (is_centred)
    x += (float) (item->width - width) / 2;

  if (pango_layout_get_line_count (item->layout) == 1)
    y += (float) (item->height - height) / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, item->layout, colour);

  if (item->marks != NULL)
    draw_marks (self, snapshot, item);

  gtk_snapshot_restore (snapshot);
}

static void
draw_pill (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           PlenaryPalette        *palette)
{
  gboolean is_solid = self->is_selected && item->part == PLENARY_FACE_CHIP;
  GdkRGBA ground = item->part == PLENARY_FACE_CHIP ? palette->rail : palette->strong;
  GskRoundedRect pill;

  if (!is_solid)
    ground.alpha *= CHIP_ALPHA;

  gsk_rounded_rect_init_from_rect (&pill,
                                   &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                        (float) item->width,
                                                        (float) item->height),
                                   (float) item->height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &ground, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  draw_layout (self, snapshot, item, TRUE, is_solid ? &palette->solid : &palette->text);
}

static void
draw_icon (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           const char            *name,
           const GdkRGBA         *colour)
{
  GtkIconTheme *theme =
    gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, name, NULL, item->height,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                gtk_widget_get_direction (GTK_WIDGET (self)),
                                GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) item->x, (float) item->y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, item->width,
                                            item->height, colour, 1);
  gtk_snapshot_restore (snapshot);
}

static void
draw_warning (PlenaryCard           *self,
              GtkSnapshot           *snapshot,
              const PlenaryFaceItem *item)
{
  GdkRGBA colour;

  plenary_palette_look_up (GTK_WIDGET (self), "warned_text", &colour);
  draw_icon (self, snapshot, item, "dialog-warning-symbolic", &colour);
}

static void
draw_star (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item)
{
  GdkRGBA colour;

  plenary_palette_look_up (GTK_WIDGET (self), "star_color", &colour);
  draw_icon (self, snapshot, item, "starred-symbolic", &colour);
}

static const char *
get_icon (PlenaryFacePart part)
{
  switch ((int) part)
    {
    case PLENARY_FACE_BREAK_ICON:
      return "plenary-break-symbolic";

    case PLENARY_FACE_QUESTIONS_ICON:
      return "plenary-questions-symbolic";

    case PLENARY_FACE_PEOPLE_ICON:
      return "plenary-people-symbolic";

    default:
      return "plenary-place-symbolic";
    }
}

static void
draw_line (GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           PlenaryPalette        *palette)
{
  GdkRGBA colour = palette->dim;

  colour.alpha *= LINE_ALPHA;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((float) item->x, (float) item->y,
                                                  (float) item->width, 1));
}

static void
draw_item (PlenaryCard           *self,
           GtkSnapshot           *snapshot,
           const PlenaryFaceItem *item,
           PlenaryPalette        *palette)
{
  switch (item->part)
    {
    case PLENARY_FACE_CHIP:
    case PLENARY_FACE_STATE:
      draw_pill (self, snapshot, item, palette);
      break;

    case PLENARY_FACE_TIME:
      draw_layout (self, snapshot, item, FALSE, &palette->text);
      break;

    case PLENARY_FACE_TITLE:
      draw_layout (self, snapshot, item, FALSE, &palette->strong);
      break;

    case PLENARY_FACE_TEXT:
    case PLENARY_FACE_FACT:
      draw_layout (self, snapshot, item, FALSE, &palette->dim);
      break;

    case PLENARY_FACE_LINE:
      draw_line (snapshot, item, palette);
      break;

    case PLENARY_FACE_BREAK_ICON:
    case PLENARY_FACE_QUESTIONS_ICON:
    case PLENARY_FACE_PEOPLE_ICON:
    case PLENARY_FACE_ROOM_ICON:
      draw_icon (self, snapshot, item, get_icon (item->part), &palette->dim);
      break;

    case PLENARY_FACE_STAR:
      draw_star (self, snapshot, item);
      break;

    case PLENARY_FACE_WARNING:
      draw_warning (self, snapshot, item);
      break;
    }
}

/* What is over steps back, unless that would cost a contrast that was asked for. */
static void
fade (PlenaryCard    *self,
      PlenaryPalette *palette)
{
  if (self->place.tense != PLENARY_MOMENT_PAST || plenary_card_is_high_contrast (self))
    return;

  palette->rail.alpha *= PAST_RAIL;
  palette->text.alpha *= PAST_TEXT;
  palette->strong = palette->dim;
  palette->dim.alpha *= PAST_TEXT;
}

/* Draws what the style sheets do not. */
void
plenary_card_draw (PlenaryCard *self,
                   PlenaryFace *face,
                   GtkSnapshot *snapshot)
{
  gboolean is_on = self->place.tense == PLENARY_MOMENT_PRESENT && !self->text->is_marker;
  PlenaryPalette palette;

  plenary_palette_init (&palette, GTK_WIDGET (self), self->text->look);
  fade (self, &palette);

  if (is_on)
    draw_elapsed (self, snapshot, &palette);

  if (!self->text->is_marker)
    draw_rail (self, snapshot, &palette);

  if (is_on && !self->place.is_in_list)
    draw_now (self, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) self->place.over));

  for (guint i = 0; i < plenary_face_get_n_items (face); i++)
    draw_item (self, snapshot, plenary_face_get_item (face, i), &palette);

  gtk_snapshot_restore (snapshot);
}
