/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The span that two sessions share, in one room: a hatched strip, which says how long it is if
 * there is room for that. Days draw it over their cards; as a widget it lies over what is dragged,
 * whose title is to be read through it: the words stand below or above that.
 */

#include "config.h"

#include "plenary-overlap.h"

#include "plenary-duration.h"
#include "plenary-lettering.h"
#include "plenary-palette.h"

#include <glib/gi18n.h>

#define STRIP_RADIUS 6
#define STRIPE 5
#define STRIP_GROUND 0.1f
#define STRIP_STRIPE 0.16f
#define STRIP_PAD 6

/* A strip so high is seen through; its words are in a foot of such height. */
#define SHEER_FROM 28
#define FOOT (SHEER_FROM * 3 / 4)

struct _PlenaryOverlap
{
  GtkWidget  parent_instance;

  int        minutes;
  int        title_top;     /* of what is below it; no title if the end is not after that */
  int        title_end;
};

G_DEFINE_FINAL_TYPE (PlenaryOverlap, plenary_overlap, GTK_TYPE_WIDGET)

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

  if (ground != NULL)
    draw_ground (snapshot, bounds, ground, colour);

  draw_stripes (snapshot, bounds, colour);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &strip, widths, colours);
}

/* Says how much is shared, if there is room for it. */
static void
draw_words (GtkWidget             *widget,
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
    plenary_lettering_create_layout (gtk_widget_get_pango_context (widget),
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

/**
 * plenary_overlap_draw:
 * @widget: in whose style it is drawn
 * @bounds: where
 * @minutes: how long the span is
 */
void
plenary_overlap_draw (GtkWidget             *widget,
                      GtkSnapshot           *snapshot,
                      const graphene_rect_t *bounds,
                      int                    minutes)
{
  GdkRGBA colour, ground;

  plenary_palette_look_up (widget, "error_color", &colour);
  plenary_palette_look_up (widget, "view_bg_color", &ground);
  draw_strip (snapshot, bounds, &ground, &colour);
  draw_words (widget, snapshot, bounds, minutes, &ground, &colour);
}

/* Where the words may stand: at the foot, or where a title leaves more room. */
static void
find_foot (PlenaryOverlap  *self,
           graphene_rect_t *foot)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int top = CLAMP (self->title_top, 0, height);
  int end = CLAMP (self->title_end, 0, height);
  gboolean is_below = end <= top || height - end >= top;
  int from = !is_below ? 0 : end > top ? end : 0;
  int to = is_below ? height : top;

  from = MAX (from, to - FOOT);
  graphene_rect_init (foot, 0, (float) from, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                      (float) (to - from));
}

static void
plenary_overlap_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PlenaryOverlap *self = PLENARY_OVERLAP (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds, foot;
  GdkRGBA colour, ground;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) height);

  if (height < SHEER_FROM && (self->title_end <= 0 || self->title_top >= height))
    {
      plenary_overlap_draw (widget, snapshot, &bounds, self->minutes);
      return;
    }

  plenary_palette_look_up (widget, "error_color", &colour);
  plenary_palette_look_up (widget, "view_bg_color", &ground);
  find_foot (self, &foot);
  draw_strip (snapshot, &bounds, NULL, &colour);
  draw_words (widget, snapshot, &foot, self->minutes, &ground, &colour);
}

static void
plenary_overlap_class_init (PlenaryOverlapClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = plenary_overlap_snapshot;
}

static void
plenary_overlap_init (PlenaryOverlap *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

GtkWidget *
plenary_overlap_new (void)
{
  return g_object_new (PLENARY_TYPE_OVERLAP, NULL);
}

/**
 * plenary_overlap_set_minutes:
 * @minutes: how long the span is
 */
void
plenary_overlap_set_minutes (PlenaryOverlap *self,
                             int             minutes)
{
  g_return_if_fail (PLENARY_IS_OVERLAP (self));

  self->minutes = minutes;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plenary_overlap_set_title:
 * @top: where the title of what lies below it begins, from its own upper end
 * @end: where that ends, not after @top if there is none
 */
void
plenary_overlap_set_title (PlenaryOverlap *self,
                           int             top,
                           int             end)
{
  g_return_if_fail (PLENARY_IS_OVERLAP (self));

  if (self->title_top == top && self->title_end == end)
    return;

  self->title_top = top;
  self->title_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
