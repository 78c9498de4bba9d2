/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing something of the agenda into view, and the focus to it. A day that is folded unfolds for
 * that.
 */

#include "config.h"

#include "plenary-agenda-view.h"

#include "plenary-agenda-view-private.h"

/* Returns: (transfer none) (nullable): what has that id in the programme */
static PlenaryEntity *
find_entity (PlenaryAgendaView *self,
             const char        *id)
{
  return self->history != NULL && id != NULL ?
         plenary_agenda_find (plenary_agenda_view_get_agenda (self), id) : NULL;
}

/* Returns: the row of a session, a day or the programme, which it has now if it can have one */
static guint
open_row (PlenaryAgendaView *self,
          PlenaryEntity     *entity)
{
  PlenaryEntity *day = PLENARY_IS_SESSION (entity) ? plenary_entity_get_parent (entity) : NULL;

  if (self->outline == NULL || entity == NULL)
    return PLENARY_OUTLINE_NOWHERE;

  if (PLENARY_IS_DAY (day))
    plenary_agenda_view_fold (self, day, FALSE);

  return plenary_outline_find (self->outline, entity);
}

/* Returns: whether there is a row to scroll to */
static gboolean
scroll_to (PlenaryAgendaView *self,
           PlenaryEntity     *entity)
{
  guint row;

  plenary_agenda_view_fill (self);
  row = open_row (self, entity);

  if (row == PLENARY_OUTLINE_NOWHERE)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", row);
  plenary_agenda_view_follow (self, plenary_entity_get_id (entity));

  return TRUE;
}

/**
 * plenary_agenda_view_reveal:
 * @id: (nullable): the id of a session or a day
 *
 * Brings it into view.
 */
void
plenary_agenda_view_reveal (PlenaryAgendaView *self,
                            const char        *id)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  scroll_to (self, find_entity (self, id));
}

/* Returns: (transfer none) (nullable): the item of the list that shows it, if there is one */
static GtkWidget *
find_item (PlenaryAgendaView *self,
           PlenaryEntity     *entity)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (row)) == entity)
        return gtk_widget_get_parent (row);
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): what has the row that has the focus itself */
PlenaryEntity *
plenary_agenda_view_get_focused (PlenaryAgendaView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return PLENARY_IS_AGENDA_ROW (row) && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list) ?
         plenary_agenda_row_get_entity (PLENARY_AGENDA_ROW (row)) : NULL;
}

/* Brings it into view and gives it the focus. */
void
plenary_agenda_view_go_to (PlenaryAgendaView *self,
                           PlenaryEntity     *entity)
{
  GtkWidget *item = scroll_to (self, entity) ? find_item (self, entity) : NULL;

  if (item == NULL || !gtk_widget_grab_focus (item))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * plenary_agenda_view_focus_selected:
 *
 * Gives the focus to the session that leads what is selected, and brings it into view.
 */
void
plenary_agenda_view_focus_selected (PlenaryAgendaView *self)
{
  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  plenary_agenda_view_go_to (self,
                             find_entity (self, plenary_selection_get_lead (self->selection)));
}

/* What is on, else what comes next on that day. */
static PlenaryEntity *
find_now (PlenaryAgendaView *self,
          PlenaryDay        *day)
{
  PlenaryList *sessions = plenary_day_get_sessions (day);
  int now = plenary_moment_in_day (&self->context.moment, day);
  PlenaryEntity *next = NULL;
  int next_start = G_MAXINT;

  if (now == PLENARY_MOMENT_NEVER)
    return NULL;

  for (guint i = 0; i < plenary_list_get_n_items (sessions); i++)
    {
      PlenarySession *session = plenary_list_get (sessions, i);
      int start, end;

      plenary_session_get_span (session, &start, &end);

      if (start >= 0 && start <= now && now < end)
        return PLENARY_ENTITY (session);

      if (start > now && start < next_start)
        {
          next = PLENARY_ENTITY (session);
          next_start = start;
        }
    }

  return next == NULL && plenary_moment_is_date (&self->context.moment, day) ?
         PLENARY_ENTITY (day) : next;
}

static PlenaryEntity *
find_now_in_days (PlenaryAgendaView *self)
{
  PlenaryList *days;
  PlenaryEntity *found = NULL;

  if (self->outline == NULL)
    return NULL;

  plenary_agenda_view_update_moment (self);
  days = plenary_agenda_get_days (plenary_agenda_view_get_agenda (self));

  for (guint i = 0; i < plenary_list_get_n_items (days) && found == NULL; i++)
    found = find_now (self, plenary_list_get (days, i));

  return found;
}

/**
 * plenary_agenda_view_is_running:
 *
 * Returns: whether it is one of the days of the programme
 */
gboolean
plenary_agenda_view_is_running (PlenaryAgendaView *self)
{
  g_return_val_if_fail (PLENARY_IS_AGENDA_VIEW (self), FALSE);

  return find_now_in_days (self) != NULL;
}

/**
 * plenary_agenda_view_jump_to_now:
 *
 * Brings what is on now into view and gives it the focus; while nothing is on, what comes next.
 */
void
plenary_agenda_view_jump_to_now (PlenaryAgendaView *self)
{
  PlenaryEntity *now;

  g_return_if_fail (PLENARY_IS_AGENDA_VIEW (self));

  now = find_now_in_days (self);

  if (now != NULL)
    plenary_agenda_view_go_to (self, now);
}
