/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a timeline side by side: how wide each is, and where its cards stand.
 *
 * A day that has much at once gets the width it needs; the others share what is left.
 */

#include "config.h"

#include "plenary-geometry-private.h"

#include "plenary-lanes.h"

/* Pixels at the usual size of text. */
#define MARGIN 18
#define GAP 14
#define NARROW_GAP 8
#define LANE_GAP 4
#define LEAST_COLUMN 160
#define LEAST_LANE 120
#define MOST_COLUMN 30000
#define LEAST_CARD 8
#define LEAST_MARKER 36
#define CARD_GAP 3

static PlenarySlot *
assign_lanes (PlenaryGeometry          *self,
              const PlenaryGeometryDay *day,
              guint                    *n_lanes)
{
  PlenarySlot *slots = g_new0 (PlenarySlot, day->n_cards);

  for (guint i = 0; i < day->n_cards; i++)
    {
      PlenaryGeometryCard *card = plenary_geometry_peek_card (self, day->first + i);
      gboolean is_marker = plenary_session_is_kind (card->session, "marker");

      slots[i].start = plenary_geometry_get_y (self, card->start);
      slots[i].end = plenary_geometry_get_y (self, card->end);
      slots[i].least = is_marker ? plenary_geometry_scale_text (self, LEAST_MARKER) : LEAST_CARD;
    }

  *n_lanes = MAX (1, plenary_lanes_assign (slots, day->n_cards));

  return slots;
}

/* Gives each column what it needs at least, and all the same where that is more. */
static void
share_width (PlenaryGeometry *self)
{
  guint n = self->days->len;
  int gap = n >= 4 ? NARROW_GAP : GAP;
  int gutter = plenary_geometry_get_gutter (self);
  int total = self->space.width - gutter - MARGIN - self->space.spare - gap * ((int) n - 1);
  int left = total;
  guint n_sharing = n;
  int share = G_MAXINT;

  /* Columns that need more than their share leave less to the rest, until none does. */
  while (n_sharing > 0 && share != left / (int) n_sharing)
    {
      share = left / (int) n_sharing;
      left = total;
      n_sharing = n;

      for (guint i = 0; i < n; i++)
        if (plenary_geometry_peek_day (self, i)->width > share)
          {
            left -= plenary_geometry_peek_day (self, i)->width;
            n_sharing--;
          }
    }

  self->width = gutter;

  for (guint i = 0; i < n; i++)
    {
      PlenaryGeometryDay *day = plenary_geometry_peek_day (self, i);

      day->x = self->width;

      if (day->width <= share)
        day->width = share;

      self->width += day->width + (i + 1 < n ? gap : MARGIN);
    }

  self->width += self->space.spare;
  self->width = MAX (self->width, self->space.width);
}

static void
place_in_lane (PlenaryGeometryCard      *card,
               const PlenaryGeometryDay *day,
               const PlenarySlot        *slot)
{
  gint64 width = day->width;
  int from = (int) (width * slot->lane / slot->n_lanes);
  int to = (int) (width * (slot->lane + slot->n_wide) / slot->n_lanes);

  card->x = day->x + from;
  card->width = to - from - (slot->lane + slot->n_wide < slot->n_lanes ? LANE_GAP : 0);
  card->y = slot->from + CARD_GAP - 1;
  card->height = slot->to - slot->from - CARD_GAP;
}

/* What so many lanes need to be read, within what can be drawn. */
static int
get_least_width (PlenaryGeometry *self,
                 guint            n_lanes)
{
  gint64 lane = plenary_geometry_scale_text (self, LEAST_LANE) + LANE_GAP;
  gint64 width = lane * n_lanes - LANE_GAP;

  return (int) CLAMP (width, plenary_geometry_scale_text (self, LEAST_COLUMN), MOST_COLUMN);
}

/* Places days side by side, and each card at its time. */
void
plenary_geometry_lay_columns (PlenaryGeometry *self)
{
  g_autofree PlenarySlot **slots = g_new0 (PlenarySlot *, self->days->len);

  self->height = plenary_geometry_get_y (self, self->last) + PLENARY_GEOMETRY_PAD_BOTTOM;

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryGeometryDay *day = plenary_geometry_peek_day (self, i);
      guint n_lanes;

      slots[i] = assign_lanes (self, day, &n_lanes);
      day->width = get_least_width (self, n_lanes);
    }

  share_width (self);

  for (guint i = 0; i < self->days->len; i++)
    {
      PlenaryGeometryDay *day = plenary_geometry_peek_day (self, i);

      for (guint j = 0; j < day->n_cards; j++)
        {
          place_in_lane (plenary_geometry_peek_card (self, day->first + j), day, &slots[i][j]);
          self->height = MAX (self->height, slots[i][j].to + PLENARY_GEOMETRY_PAD_BOTTOM);
        }

      g_free (slots[i]);
    }

  for (guint i = 0; i < self->days->len; i++)
    plenary_geometry_peek_day (self, i)->height = self->height;
}
