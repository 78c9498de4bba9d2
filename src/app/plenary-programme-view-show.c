/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing something of a programme into view: a session, its title, the properties of all. */

#include "config.h"

#include "plenary-programme-view.h"

#include "plenary-programme-view-private.h"

static gboolean
is_on_shelf (PlenaryProgrammeView *self)
{
  return self->selected != NULL &&
         plenary_shelf_has (self->shelf,
                            plenary_entity_get_id (PLENARY_ENTITY (self->selected)));
}

static gboolean
is_on (PlenaryProgrammeView *self,
       const char           *view)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), view) == 0;
}

gboolean
plenary_programme_view_is_on_timeline (PlenaryProgrammeView *self)
{
  return is_on (self, "timeline");
}

gboolean
plenary_programme_view_is_on_people (PlenaryProgrammeView *self)
{
  return is_on (self, "people");
}

/* Brings what is selected into view; on the shelf it is. */
void
plenary_programme_view_reveal_selected (PlenaryProgrammeView *self)
{
  const char *id = self->selected != NULL ?
                   plenary_entity_get_id (PLENARY_ENTITY (self->selected)) : NULL;

  if (id == NULL || is_on_shelf (self))
    return;

  if (plenary_programme_view_is_on_timeline (self))
    plenary_timeline_reveal (self->timeline, id);
  else if (plenary_programme_view_is_on_people (self))
    plenary_roster_view_reveal (self->people, id);
  else
    plenary_agenda_view_reveal (self->agenda, id);
}

void
plenary_programme_view_focus_selected (PlenaryProgrammeView *self)
{
  if (is_on_shelf (self))
    plenary_shelf_focus (self->shelf);
  else if (plenary_programme_view_is_on_timeline (self))
    plenary_timeline_focus_selected (self->timeline);
  else if (plenary_programme_view_is_on_people (self))
    plenary_roster_view_focus_selected (self->people);
  else
    plenary_agenda_view_focus_selected (self->agenda);
}

/**
 * plenary_programme_view_focus:
 *
 * Lets the keys go to the sessions.
 */
void
plenary_programme_view_focus (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  plenary_programme_view_focus_selected (self);
}

/**
 * plenary_programme_view_get_views:
 *
 * Returns: (transfer none): the views of the programme, of which one is shown
 */
AdwViewStack *
plenary_programme_view_get_views (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), NULL);

  return self->views;
}

/**
 * plenary_programme_view_is_running:
 *
 * Returns: whether one of the days of the programme is today
 */
gboolean
plenary_programme_view_is_running (PlenaryProgrammeView *self)
{
  g_return_val_if_fail (PLENARY_IS_PROGRAMME_VIEW (self), FALSE);

  return plenary_programme_view_is_on_timeline (self) ?
         plenary_timeline_get_running (self->timeline) :
         plenary_agenda_view_is_running (self->agenda);
}

/**
 * plenary_programme_view_jump_to_now:
 *
 * Brings what is on now into view, which the people are not ordered by.
 */
void
plenary_programme_view_jump_to_now (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  if (plenary_programme_view_is_on_people (self))
    adw_view_stack_set_visible_child_name (self->views, "timeline");

  if (plenary_programme_view_is_on_timeline (self))
    plenary_timeline_jump_to_now (self->timeline);
  else
    plenary_agenda_view_jump_to_now (self->agenda);
}

/**
 * plenary_programme_view_show_properties:
 *
 * Edits what the programme has beside its sessions.
 */
void
plenary_programme_view_show_properties (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));

  plenary_programme_view_set_editing (self, TRUE);
  plenary_pane_set_on_programme (self->pane, TRUE);
  plenary_programme_view_set_pane_shown (self, TRUE);
  plenary_pane_focus_title (self->pane);
}

/**
 * plenary_programme_view_edit_selected:
 *
 * Brings the selected session into view, and the cursor into its title.
 */
void
plenary_programme_view_edit_selected (PlenaryProgrammeView *self)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (self->selected != NULL);

  plenary_programme_view_set_editing (self, TRUE);
  plenary_programme_view_reveal_selected (self);
  plenary_programme_view_activate (self);
}

/**
 * plenary_programme_view_show_session:
 * @session: a session of the programme
 *
 * Selects it and brings it into view; the focus stays where it is.
 */
void
plenary_programme_view_show_session (PlenaryProgrammeView *self,
                                     PlenarySession       *session)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  plenary_programme_view_set_selected (self, session);
  plenary_pane_set_on_programme (self->pane, FALSE);
  plenary_programme_view_reveal_selected (self);
}

/* Shows where words are: the session, or the properties of the programme, and there the field. */
void
plenary_programme_view_show_place (PlenaryProgrammeView *self,
                                   gpointer              place,
                                   PlenaryPhrase        *phrase)
{
  PlenaryEntity *entity = plenary_programme_view_find (self, ((PlenaryPlace *) place)->id);

  while (entity != NULL && !PLENARY_IS_SESSION (entity))
    entity = plenary_entity_get_parent (entity);

  if (entity != NULL)
    plenary_programme_view_show_session (self, PLENARY_SESSION (entity));
  else
    plenary_pane_set_on_programme (self->pane, TRUE);

  plenary_pane_reveal_place (self->pane, place, phrase);
}

/**
 * plenary_programme_view_go_to_session:
 * @session: a session of the programme
 *
 * Selects it and brings it into view, and the focus goes there, unless it is in the pane.
 */
void
plenary_programme_view_go_to_session (PlenaryProgrammeView *self,
                                      PlenarySession       *session)
{
  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (PLENARY_IS_SESSION (session));

  plenary_programme_view_show_session (self, session);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->pane)) == NULL)
    plenary_programme_view_focus_selected (self);
}

/**
 * plenary_programme_view_follow:
 * @edit: what was changed by undo or redo
 *
 * Brings what was changed into view and selects it: all sessions that moved, or the first that is
 * different, else the properties of the programme; and in the pane, what of it is different.
 */
void
plenary_programme_view_follow (PlenaryProgrammeView *self,
                               PlenaryEdit          *edit)
{
  g_auto(GStrv) moved = NULL;
  PlenaryAgenda *agenda;
  PlenarySession *session;

  g_return_if_fail (PLENARY_IS_PROGRAMME_VIEW (self));
  g_return_if_fail (edit != NULL);

  agenda = plenary_history_get_agenda (self->history);
  session = plenary_edit_find (edit, agenda, PLENARY_ENTITY_SESSION);
  moved = plenary_edit_dup_moved (edit, agenda);

  if (session != NULL)
    plenary_programme_view_show_session (self, session);
  else if (plenary_edit_find (edit, agenda, PLENARY_ENTITY_AGENDA) != NULL)
    plenary_pane_set_on_programme (self->pane, TRUE);

  if (g_strv_length (moved) > 1)
    plenary_selection_extend (self->selection, (const char *const *) moved,
                              plenary_selection_get_lead (self->selection));

  plenary_pane_reveal (self->pane, edit);
}
