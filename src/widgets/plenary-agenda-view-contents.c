/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda and its contents: what one is at is marked in the other, and choosing there scrolls
 * here.
 *
 * What one is at is what one went to last, while it is in view, as at the end of a programme it
 * cannot be brought to the top; else it is what stands at the top. That is known once the list has
 * laid out what came into view, so it is looked for at the end of the next frame.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-view-private.h"

/* So much of a row must be seen for it to be what one reads, or all of it. */
#define LEAST_SEEN 24

/* Where a row stands in the view; FALSE if it is not laid out. */
static gboolean
get_span (PlenaryAgendaView *self,
          GtkWidget         *row,
          double            *top,
          double            *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (row) ||
      !gtk_widget_compute_bounds (row, GTK_WIDGET (self->scroller), &bounds))
    return FALSE;

  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;

  return TRUE;
}

/* What one reads. */
static PlenaryEntity *
find_current (PlenaryAgendaView *self)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self->scroller));
  double highest = height;
  PlenaryEntity *found = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      PlenaryAgendaRow *row = g_ptr_array_index (self->rows, i);
      PlenaryEntity *entity = plenary_agenda_row_get_entity (row);
      double top, bottom;

      if (!get_span (self, GTK_WIDGET (row), &top, &bottom) ||
          (top < 0 && bottom < LEAST_SEEN) ||
          (bottom > height && top > height - LEAST_SEEN))
        continue;

      if (g_strcmp0 (plenary_entity_get_id (entity), self->aim) == 0)
        return entity;

      if (top < highest)
        {
          highest = top;
          found = entity;
        }
    }

  return found;
}

/* Brings what was chosen to the top, as far as there is something below it. */
static void
lift (PlenaryAgendaView *self,
      const char        *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      PlenaryAgendaRow *row = g_ptr_array_index (self->rows, i);
      double top, bottom;

      if (g_strcmp0 (plenary_entity_get_id (plenary_agenda_row_get_entity (row)), id) == 0 &&
          get_span (self, GTK_WIDGET (row), &top, &bottom))
        {
          GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + top);
          return;
        }
    }
}

static void
painted_cb (PlenaryAgendaView *self)
{
  g_autofree char *lifted = g_steal_pointer (&self->lifted);

  plenary_agenda_view_stop_following (self);

  if (lifted != NULL)
    lift (self, lifted);

  plenary_agenda_contents_set_current (self->contents, find_current (self));
}

void
plenary_agenda_view_stop_following (PlenaryAgendaView *self)
{
  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_func (self->followed, painted_cb, self);

  g_clear_object (&self->followed);
}

/* Once what has come into view is laid out. */
static void
follow (PlenaryAgendaView *self)
{
  if (self->followed != NULL || self->outline == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->followed = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  g_signal_connect_swapped (self->followed, "after-paint", G_CALLBACK (painted_cb), self);
  gdk_frame_clock_request_phase (self->followed, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
}

static void
chosen_cb (PlenaryAgendaView *self,
           PlenaryEntity     *entity,
           gboolean           is_entering)
{
  g_autofree char *id = g_strdup (plenary_entity_get_id (entity));

  if (PLENARY_IS_SESSION (entity))
    plenary_selection_choose (self->selection, id);

  if (is_entering)
    plenary_agenda_view_go_to (self, entity);
  else
    plenary_agenda_view_reveal (self, id);

  g_free (self->lifted);
  self->lifted = g_steal_pointer (&id);
}

/* Marks what has that id in the contents, as soon as it is in view, as long as it stays there. */
void
plenary_agenda_view_follow (PlenaryAgendaView *self,
                            const char        *aim)
{
  if (g_strcmp0 (self->aim, aim) != 0)
    {
      g_free (self->aim);
      self->aim = g_strdup (aim);
    }

  follow (self);
}

void
plenary_agenda_view_follow_lead (PlenaryAgendaView *self)
{
  const char *lead = plenary_selection_get_lead (self->selection);

  if (lead != NULL)
    plenary_agenda_view_follow (self, lead);
}

void
plenary_agenda_view_add_contents (PlenaryAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contents, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Nothing of the programme before is gone to any more. */
void
plenary_agenda_view_forget_aim (PlenaryAgendaView *self)
{
  plenary_agenda_view_stop_following (self);
  g_clear_pointer (&self->aim, g_free);
  g_clear_pointer (&self->lifted, g_free);
}
