/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a timeline. The selection is shared with the other views of a programme, and
 * a timeline that nobody gave one has its own.
 *
 * A range goes from where it began through all that is shown between, by day and time; within one
 * column, through what is in that column.
 */

#include "config.h"

#include "plenary-timeline-private.h"

static void
selection_changed_cb (PlenaryTimeline *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    plenary_day_column_select (g_ptr_array_index (self->columns, i), self->selection);
}

static void
lead_changed_cb (PlenaryTimeline *self)
{
  g_object_notify (G_OBJECT (self), "selected");
}

static const char *
get_id (const PlenaryGeometryCard *card)
{
  return plenary_entity_get_id (PLENARY_ENTITY (card->session));
}

static gboolean
has_column (const PlenaryGeometryCard *card,
            guint                      column)
{
  return column >= card->column && column < card->column + card->n_columns;
}

static void
select_cards (PlenaryTimeline *self,
              guint            first,
              guint            last,
              guint            column,
              const char      *lead)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  for (guint i = first; i <= last; i++)
    {
      const PlenaryGeometryCard *card = plenary_geometry_get_card (self->geometry, i);

      if (column == PLENARY_GEOMETRY_NOWHERE || has_column (card, column))
        g_strv_builder_add (ids, get_id (card));
    }

  all = g_strv_builder_end (ids);
  plenary_selection_extend (self->selection, (const char *const *) all, lead);
}

/* The column of one of them that the other is in too, PLENARY_GEOMETRY_NOWHERE if there is none. */
static guint
find_column (PlenaryTimeline *self,
             guint            one,
             guint            other)
{
  const PlenaryGeometryCard *a = plenary_geometry_get_card (self->geometry, one);
  const PlenaryGeometryCard *b = plenary_geometry_get_card (self->geometry, other);
  guint column = a->n_columns == 1 ? a->column : b->column;

  return plenary_geometry_find_day (self->geometry, one) ==
         plenary_geometry_find_day (self->geometry, other) &&
         (a->n_columns == 1 || b->n_columns == 1) && has_column (a, column) &&
         has_column (b, column) ? column : PLENARY_GEOMETRY_NOWHERE;
}

/* Selects all from where the range began to the card of that index, which leads. */
void
plenary_timeline_select_range (PlenaryTimeline *self,
                               guint            to)
{
  g_autofree char *id = g_strdup (get_id (plenary_geometry_get_card (self->geometry, to)));
  guint from = plenary_geometry_find (self->geometry,
                                      plenary_selection_get_anchor (self->selection), 0);

  if (from == PLENARY_GEOMETRY_NOWHERE)
    from = to;

  select_cards (self, MIN (from, to), MAX (from, to), find_column (self, from, to), id);
}

/* Shift selects a range, Ctrl one more or one less. */
void
plenary_timeline_select_more (PlenaryTimeline *self,
                              PlenaryCard     *card,
                              GdkModifierType  state)
{
  g_autofree char *id = g_strdup (plenary_card_get_id (card));
  guint index = plenary_geometry_find (self->geometry, id, plenary_card_get_part (card));

  if (index == PLENARY_GEOMETRY_NOWHERE)
    return;

  if ((state & GDK_SHIFT_MASK) != 0)
    plenary_timeline_select_range (self, index);
  else
    plenary_selection_toggle (self->selection, id);

  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* Selects all of the day of the card that has the focus. */
gboolean
plenary_timeline_select_day (PlenaryTimeline *self)
{
  PlenaryCard *card = plenary_timeline_get_focused (self);
  g_autofree char *id = card != NULL ? g_strdup (plenary_card_get_id (card)) : NULL;
  guint index = self->geometry != NULL ?
    plenary_geometry_find (self->geometry, id, card != NULL ? plenary_card_get_part (card) : 0) :
    PLENARY_GEOMETRY_NOWHERE;
  const PlenaryGeometryDay *day;

  if (index == PLENARY_GEOMETRY_NOWHERE)
    return FALSE;

  day = plenary_geometry_get_day (self->geometry,
                                  plenary_geometry_find_day (self->geometry, index));
  select_cards (self, day->first, day->first + day->n_cards - 1, PLENARY_GEOMETRY_NOWHERE, id);

  return TRUE;
}

PlenarySelection *
plenary_timeline_get_selection (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->selection;
}

/**
 * plenary_timeline_set_selection:
 * @selection: what is selected, here and in other views
 */
void
plenary_timeline_set_selection (PlenaryTimeline  *self,
                                PlenarySelection *selection)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));
  g_return_if_fail (PLENARY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);

  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::lead", G_CALLBACK (lead_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection_changed_cb (self);
  lead_changed_cb (self);
}

/**
 * plenary_timeline_get_selected:
 *
 * Returns: (transfer none) (nullable): the id of the session that leads what is selected
 */
const char *
plenary_timeline_get_selected (PlenaryTimeline *self)
{
  g_return_val_if_fail (PLENARY_IS_TIMELINE (self), NULL);

  return self->selection != NULL ? plenary_selection_get_lead (self->selection) : NULL;
}

/**
 * plenary_timeline_set_selected:
 * @id: (nullable): the id of a session, which is the only one to be selected
 *
 * Whether it is in view does not change.
 */
void
plenary_timeline_set_selected (PlenaryTimeline *self,
                               const char      *id)
{
  g_return_if_fail (PLENARY_IS_TIMELINE (self));

  plenary_selection_choose (self->selection, id);
}
