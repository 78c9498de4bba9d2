/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a timeline. The selection is shared with the other views of a programme, and
 * a timeline that nobody gave one has its own.
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
