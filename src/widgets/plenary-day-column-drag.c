/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a day shows while something is dragged: what makes room is where it would be, with its new
 * times, and what is dragged leaves its place empty. Nothing of that is in the programme yet, nor
 * in the geometry, so that it costs as much as there is in view.
 */

#include "config.h"

#include "plenary-day-column-private.h"

#include "plenary-duration.h"
#include "plenary-palette.h"

#include <glib/gi18n.h>

#define EDGE 1

static const PlenaryShiftStep *
find_step (PlenaryDayColumn          *self,
           const PlenaryGeometryCard *card)
{
  PlenaryPlacing *placing = self->drag != NULL ? plenary_drag_get_placing (self->drag) : NULL;

  return placing != NULL ? plenary_placing_find_step (placing, card->session) : NULL;
}

/* Whether a card is dragged away from where it is; copies leave it there. */
gboolean
plenary_day_column_is_lifted (PlenaryDayColumn          *self,
                              const PlenaryGeometryCard *card)
{
  return self->drag != NULL && plenary_drag_has (self->drag, card->session) &&
         ((plenary_drag_get_flags (self->drag) & PLENARY_DRAG_COPY) == 0 ||
          plenary_drag_get_kind (self->drag) != PLENARY_DRAG_MOVE);
}

/* The minutes between which a card is that makes room; its own if it says no end. */
static void
get_span (const PlenaryGeometryCard *card,
          const PlenaryShiftStep    *step,
          int                       *start,
          int                       *end)
{
  *start = step->start;
  *end = step->end >= step->start ? step->end : step->start + card->end - card->start;
}

/* Where a card is shown, in the geometry: as far from where it was as its times are. */
void
plenary_day_column_get_card_area (PlenaryDayColumn          *self,
                                  const PlenaryGeometryCard *card,
                                  PlenaryGeometryArea       *area)
{
  const PlenaryShiftStep *step = find_step (self, card);
  int start, end;

  area->x = card->x;
  area->y = card->y;
  area->width = card->width;
  area->height = card->height;

  if (step == NULL || plenary_day_column_is_list (self))
    return;

  get_span (card, step, &start, &end);
  area->y += plenary_geometry_get_y (self->geometry, start) -
             plenary_geometry_get_y (self->geometry, card->start);
  area->height += plenary_geometry_get_y (self->geometry, end) -
                  plenary_geometry_get_y (self->geometry, start) -
                  plenary_geometry_get_y (self->geometry, card->end) +
                  plenary_geometry_get_y (self->geometry, card->start);
  area->height = MAX (area->height, 1);
}

static char *
dup_words (const PlenaryShiftStep *step)
{
  int later = step->start - step->old_start;
  g_autofree char *length = plenary_duration_format (ABS (later));

  if (later == 0 || step->old_start < 0)
    return NULL;

  /* Translators: on a card that makes room while another is dragged: it is so much later. */
  return later > 0 ? g_strdup_printf (_("+%s"), length) :
  /* Translators: the same for what is so much earlier; %s is a length of time. */
                     g_strdup_printf (_("−%s"), length);
}

/* Tells a card what dragging does to it. */
void
plenary_day_column_shift_card (PlenaryDayColumn           *self,
                               const PlenaryGeometryCard  *card,
                               PlenaryCardPlace           *place,
                               char                      **words)
{
  const PlenaryShiftStep *step = find_step (self, card);
  PlenaryGeometryArea area;

  place->is_lifted = plenary_day_column_is_lifted (self, card);

  if (self->drag != NULL)
    place->over = place->under = 0;

  if (step == NULL)
    return;

  plenary_day_column_get_card_area (self, card, &area);
  *words = dup_words (step);
  get_span (card, step, &place->start, &place->end);
  place->height = area.height;
  place->is_shifted = TRUE;
  place->shift = *words;
}

static void
extend (PlenaryDayColumn *self,
        PlenarySession   *session,
        guint            *first,
        guint            *end)
{
  guint index = plenary_geometry_find_in_day (self->geometry, self->day,
                                              plenary_entity_get_id (PLENARY_ENTITY (session)), 0);

  if (index == PLENARY_GEOMETRY_NOWHERE)
    return;

  *first = MIN (*first, index);
  *end = MAX (*end, index + 1);
}

/* What moves may come into view, and what is dragged stays wherever the view goes. */
void
plenary_day_column_extend_range (PlenaryDayColumn *self,
                                 guint            *first,
                                 guint            *end)
{
  PlenaryPlacing *placing = self->drag != NULL ? plenary_drag_get_placing (self->drag) : NULL;

  for (guint i = 0; self->drag != NULL && i < plenary_drag_get_n_items (self->drag); i++)
    {
      PlenarySession *session = plenary_drag_get_item (self->drag, i)->session;

      if (session != NULL)
        extend (self, session, first, end);
    }

  for (guint i = 0; placing != NULL && i < plenary_placing_get_n_steps (placing); i++)
    extend (self, plenary_placing_get_step (placing, i)->session, first, end);
}

/* A line at the time that is dragged, across its column. */
void
plenary_day_column_draw_edge (PlenaryDayColumn *self,
                              GtkSnapshot      *snapshot)
{
  const PlenaryDragItem *lead;
  PlenaryGeometryArea area;
  GdkRGBA colour;

  if (plenary_drag_get_n_items (self->drag) == 0 || plenary_drag_is_shelved (self->drag))
    return;

  lead = plenary_drag_get_item (self->drag, 0);

  if (lead->place.day != self->day || plenary_day_column_is_list (self))
    return;

  plenary_geometry_get_area (self->geometry, &lead->place, lead->n_columns,
                             MAX (lead->end, lead->place.minute), &area);
  area.x -= plenary_day_column_get_left (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x = gtk_widget_get_width (GTK_WIDGET (self)) - area.x - area.width;

  area.y = plenary_geometry_get_y (self->geometry, plenary_drag_get_edge (self->drag)) -
           plenary_day_column_get_top (self);
  plenary_palette_look_up (GTK_WIDGET (self), "accent_bg_color", &colour);
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                  (float) area.width, EDGE));
}
